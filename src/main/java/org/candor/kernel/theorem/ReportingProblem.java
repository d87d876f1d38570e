package org.candor.kernel.theorem;

/**
 * What one agent faces when the others are truthful: in every period she knows the joint type, reports, receives, and the joint type
 * moves. Data may vary over the periods 0 … periods − 1.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ReportingProblem {
  /** The number of joint types. */
  public final int states;

  /** The number of reports that the agent can make. */
  public final int reports;

  /** The number of periods. */
  public final int periods;

  /** The scale k: flow payoffs and weighted sums are k times a value. */
  public final int scale;

  /** The numerator g of the discount. */
  public final int discount;

  /** honest[s]: the truthful report at joint type s. */
  public final int[] honest;

  /** flow[t][s][x]: k times what she receives in period t, transfer included, when she reports x at s. */
  public final int[][][] flow;

  /** weights[t][s][x][z]: the weight with which joint type z follows. */
  public final int[][][][] weights;

  /** truth[t][s]: her payoff from period t on when she reports truthfully, for t = 0 … periods. */
  public final int[][] truth;

  /** The sizes match; the scale is positive and the discount not negative. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(ReportingProblem g) {
    @   return g.scale > 0 && g.discount >= 0 && g.states >= 0 && g.reports >= 0 && g.periods >= 0
    @     && g.honest != null && g.flow != null && g.weights != null && g.truth != null
    @     && g.honest.length == g.states && g.flow.length == g.periods && g.weights.length == g.periods
    @     && g.truth.length == g.periods + 1;
    @ }
    @*/

  /** The sizes match in period t. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormedIn(ReportingProblem g, \bigint t) {
    @   return g.truth[t] != null && g.truth[t + 1] != null && g.flow[t] != null && g.weights[t] != null
    @     && g.truth[t].length == g.states && g.truth[t + 1].length == g.states
    @     && g.flow[t].length == g.states && g.weights[t].length == g.states
    @     && (\forall int s; 0 <= s && s < g.states; rows(g.flow[t][s], g.weights[t][s], g.states, g.reports));
    @ }
    @*/

  /** Every row of weights has one for each joint type, none negative. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean weighs(
    //+KEY@ nullable
    @   int[][] weights, int states, int rows) {
    @   return (\forall int x; 0 <= x && x < rows; weights[x] != null && weights[x].length == states)
    @     && (\forall int x; 0 <= x && x < rows; (\forall int i; 0 <= i && i < states; weights[x][i] >= 0));
    @ }
    @*/

  /** At one joint type every report has a flow payoff and a row of weights. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rows(
    //+KEY@ nullable
    @   int[] flow,
    //+KEY@ nullable
    @   int[][] weights, int states, int reports) {
    @   return flow != null && weights != null && flow.length == reports && weights.length == reports
    @     && weighs(weights, states, reports);
    @ }
    @*/

  /** No report gains in one shot over w when what follows is worth wNext: w is at least what each report gives. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean noOneShotGain(\bigint w,
    //+KEY@ nullable
    @   int[] wNext,
    //+KEY@ nullable
    @   int[] flow,
    //+KEY@ nullable
    @   int[][] weights, int states, int reports, int k, int g) {
    @   return (\forall int x; 0 <= x && x < reports;
    @     k * w >= flow[x] + g * (\sum int i; 0 <= i && i < states; weights[x][i] * wNext[i]));
    @ }
    @*/

  /** In period t no report gains in one shot over the truthful payoff, at any joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean noOneShotGainIn(ReportingProblem g, \bigint t) {
    @   return (\forall int s; 0 <= s && s < g.states; noOneShotGain(g.truth[t][s], g.truth[t + 1], g.flow[t][s],
    @     g.weights[t][s], g.states, g.reports, g.scale, g.discount));
    @ }
    @*/

  /** The payoff v of a report whose flow payoff is f and after which c[z] follows: {@code k·v = f + g·Σ_z weights[z]·c[z]}. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean payoffOf(\bigint v, \bigint f,
    //+KEY@ nullable
    @   int[] weights,
    //+KEY@ nullable
    @   int[] c, int states, int k, int g) {
    @   return k * v == f + g * (\sum int i; 0 <= i && i < states; weights[i] * c[i]);
    @ }
    @*/

  /** At joint type s truth gives what it is said to give, and no report gains over it in one shot. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean truthIsBestAt(ReportingProblem g, \bigint t, \bigint s) {
    @   return noOneShotGain(g.truth[t][s], g.truth[t + 1], g.flow[t][s], g.weights[t][s], g.states, g.reports,
    @       g.scale, g.discount)
    @     && 0 <= g.honest[s] && g.honest[s] < g.reports
    @     && payoffOf(g.truth[t][s], g.flow[t][s][g.honest[s]], g.weights[t][s][g.honest[s]],
    @       g.truth[t + 1], g.states, g.scale, g.discount);
    @ }
    @*/

  /** In period t the truthful payoffs are those of truthful reports now and later. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean truthfulIn(ReportingProblem g, \bigint t) {
    @   return (\forall int s; 0 <= s && s < g.states; 0 <= g.honest[s] && g.honest[s] < g.reports
    @     && payoffOf(g.truth[t][s], g.flow[t][s][g.honest[s]], g.weights[t][s][g.honest[s]], g.truth[t + 1],
    @       g.states, g.scale, g.discount));
    @ }
    @*/

  /** Takes the arrays as they are. */
  public ReportingProblem(int states, int reports, int periods, int scale, int discount, int[] honest,
      int[][][] flow, int[][][][] weights, int[][] truth) {
    this.states = states;
    this.reports = reports;
    this.periods = periods;
    this.scale = scale;
    this.discount = discount;
    this.honest = honest;
    this.flow = flow;
    this.weights = weights;
    this.truth = truth;
  }
}

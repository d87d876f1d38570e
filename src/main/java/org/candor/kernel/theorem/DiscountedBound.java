package org.candor.kernel.theorem;

/**
 * How much what is left out after period T can matter, period by period: powers of the discount g/G, kept as whole numbers. In
 * period t the bound on a gain is {@code rest[t]/slack[t] = (g/G)^(T−t)·c}.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class DiscountedBound {
  /** What every row of weights sums to, D. */
  public final int total;

  /** The denominator of the discount, G; the scale of the problem is G·D. */
  public final int base;

  /** The most that a strategy can be ahead of truth after the last period, c. */
  public final int bound;

  /** slack[t] = G^(T−t). */
  public final int[] slack;

  /** rest[t] = g^(T−t)·c. */
  public final int[] rest;

  /** The scale is G·D, and the arrays reach from period 0 to the last, where they are 1 and c. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(DiscountedBound b, ReportingProblem g) {
    @   return b.total > 0 && b.base > 0 && g.scale == b.base * b.total && b.slack != null && b.rest != null
    @     && b.slack.length == g.periods + 1 && b.rest.length == g.periods + 1
    @     && b.slack[g.periods] == 1 && b.rest[g.periods] == b.bound;
    @ }
    @*/

  /** From period t + 1 back to period t the arrays are multiplied by G and by g. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean growsIn(DiscountedBound b, ReportingProblem g, \bigint t) {
    @   return b.slack[t] == b.base * b.slack[t + 1] && b.rest[t] == g.discount * b.rest[t + 1];
    @ }
    @*/

  /** At one joint type the weights of every report sum to the total. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean laws(
    //+KEY@ nullable
    @   int[][] weights, int states, int reports, int total) {
    @   return (\forall int x; 0 <= x && x < reports; (\sum int i; 0 <= i && i < states; weights[x][i]) == total);
    @ }
    @*/

  /** In period t all weights are laws with the same total. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean lawsIn(DiscountedBound b, ReportingProblem g, \bigint t) {
    @   return (\forall int s; 0 <= s && s < g.states; laws(g.weights[t][s], g.states, g.reports, b.total));
    @ }
    @*/

  /** At no node of one period is the payoff ahead of the truthful one by more than rest/slack. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean near(
    //+KEY@ nullable
    @   int[] payoff,
    //+KEY@ nullable
    @   int[] at,
    //+KEY@ nullable
    @   int[] truth, int nodes, int states, \bigint slack, \bigint rest) {
    @   return payoff != null && at != null && truth != null && payoff.length == nodes && at.length == nodes
    @     && truth.length == states
    @     && (\forall int h; 0 <= h && h < nodes; 0 <= at[h] && at[h] < states && slack * (payoff[h] - truth[at[h]]) <= rest);
    @ }
    @*/

  /** In period t the strategy is nowhere ahead of truth by more than the bound of that period. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean nearIn(DiscountedBound b, ReportingStrategy f, ReportingProblem g, \bigint t) {
    @   return near(f.payoff[t], f.at[t], g.truth[t], f.nodes, g.states, b.slack[t], b.rest[t]);
    @ }
    @*/

  /** Takes the arrays as they are. */
  public DiscountedBound(int total, int base, int bound, int[] slack, int[] rest) {
    this.total = total;
    this.base = base;
    this.bound = bound;
    this.slack = slack;
    this.rest = rest;
  }
}

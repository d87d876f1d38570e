package org.candor.kernel.theorem;

/**
 * A direct mechanism as one agent meets it when the others are truthful: her report at a joint type makes the centre believe in a
 * joint type, by which it decides and pays. Data may vary over the periods 0 … periods − 1.
 *
 * <p>"The others" are all other agents and the public. The joint type space is one flat set: which part of it is hers and which
 * theirs shows in {@code reported} alone, the joint types that she can make the centre believe in.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class DirectMechanism {
  /** The number of joint types. */
  public final int states;

  /** The number of reports that the agent can make. */
  public final int reports;

  /** The number of actions of the centre. */
  public final int actions;

  /** The number of periods. */
  public final int periods;

  /** The scale k: transfers and weighted sums are k times a value. */
  public final int scale;

  /** The numerator g of the discount. */
  public final int discount;

  /** reported[s][x]: the joint type that the centre believes in when she reports x at joint type s. */
  public final int[][] reported;

  /** reward[t][s][a]: her value of action a in period t at joint type s. */
  public final int[][][] reward;

  /** others[t][s][a]: the value of action a to all others and the public. */
  public final int[][][] others;

  /** law[t][s][a][z]: the weight with which joint type z follows. */
  public final int[][][][] law;

  /** decision[t][s]: the action that the centre takes when it believes in joint type s. */
  public final int[][] decision;

  /** transfer[t][s]: k times what she is paid when the centre believes in joint type s. */
  public final int[][] transfer;

  /** value[t][s]: the optimal joint value V, for t = 0 … periods. */
  public final int[][] value;

  /** The sizes match; the scale is positive and the discount not negative. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(DirectMechanism m) {
    @   return m.scale > 0 && m.discount >= 0 && m.states >= 0 && m.reports >= 0 && m.actions >= 0 && m.periods >= 0
    @     && m.reported != null && m.reward != null && m.others != null && m.law != null && m.decision != null
    @     && m.transfer != null && m.value != null
    @     && m.reported.length == m.states && m.reward.length == m.periods && m.others.length == m.periods
    @     && m.law.length == m.periods && m.decision.length == m.periods && m.transfer.length == m.periods
    @     && m.value.length == m.periods + 1;
    @ }
    @*/

  /** The sizes match in period t. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormedIn(DirectMechanism m, \bigint t) {
    @   return m.reward[t] != null && m.others[t] != null && m.law[t] != null && m.decision[t] != null
    @     && m.transfer[t] != null && m.value[t] != null && m.value[t + 1] != null
    @     && m.reward[t].length == m.states && m.others[t].length == m.states && m.law[t].length == m.states
    @     && m.decision[t].length == m.states && m.transfer[t].length == m.states
    @     && m.value[t].length == m.states && m.value[t + 1].length == m.states;
    @ }
    @*/

  /** At one joint type every action has a reward, a value to the others and a row of weights. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rows(
    //+KEY@ nullable
    @   int[] reward,
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] law, int states, int actions) {
    @   return reward != null && others != null && law != null && reward.length == actions && others.length == actions
    @     && law.length == actions && ReportingProblem.weighs(law, states, actions);
    @ }
    @*/

  /** At one joint type the weights of every action sum to the same total. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sumTo(
    //+KEY@ nullable
    @   int[][] law, int states, int actions, int total) {
    @   return (\forall int a; 0 <= a && a < actions; (\sum int i; 0 <= i && i < states; law[a][i]) == total);
    @ }
    @*/

  /** In period t all weights sum to the same total, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sumToIn(DirectMechanism m, int total, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; sumTo(m.law[t][s], m.states, m.actions, total));
    @ }
    @*/

  /**
   * Efficiency at one joint type: v is at least the joint value of every action, and that of the decision d, when what follows is
   * worth vNext (Bellman's optimality equation).
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean efficient(\bigint v, \bigint d,
    //+KEY@ nullable
    @   int[] vNext,
    //+KEY@ nullable
    @   int[] reward,
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] law, int states, int actions, int k, int g) {
    @   return 0 <= d && d < actions
    @     && k * (reward[d] + others[d]) + g * (\sum int i; 0 <= i && i < states; law[d][i] * vNext[i]) == k * v
    @     && (\forall int a; 0 <= a && a < actions;
    @       k * (reward[a] + others[a]) + g * (\sum int i; 0 <= i && i < states; law[a][i] * vNext[i]) <= k * v);
    @ }
    @*/

  /** In period t the rows are there and the decisions are efficient, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean efficientIn(DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; rows(m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions)
    @     && efficient(m.value[t][s], m.decision[t][s], m.value[t + 1], m.reward[t][s], m.others[t][s], m.law[t][s],
    @       m.states, m.actions, m.scale, m.discount));
    @ }
    @*/

  /**
   * Private values at one joint type: whatever she reports, the centre counts the others' values as they are. The rows are the same
   * object, {@code othersInPeriod[b]} for every joint type b that she can make it believe in.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean privateValues(
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] othersInPeriod,
    //+KEY@ nullable
    @   int[] reported, int states, int reports) {
    @   return (\forall int x; 0 <= x && x < reports; 0 <= reported[x] && reported[x] < states
    @     && othersInPeriod[reported[x]] == others);
    @ }
    @*/

  /** In period t the values are private, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean privateValuesIn(DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; m.reported[s] != null && m.reported[s].length == m.reports
    @     && privateValues(m.others[t][s], m.others[t], m.reported[s], m.states, m.reports));
    @ }
    @*/

  /**
   * What she faces at one joint type: each report x gives her reward of the decision that it leads to and the transfer, and the law
   * of the next joint type is that of the decision at the true joint type.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean faced(
    //+KEY@ nullable
    @   int[] flow,
    //+KEY@ nullable
    @   int[][] weights,
    //+KEY@ nullable
    @   int[] reward,
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[] reported,
    //+KEY@ nullable
    @   int[] decision,
    //+KEY@ nullable
    @   int[] transfer, int states, int reports, int actions, int k) {
    @   return (\forall int x; 0 <= x && x < reports; 0 <= reported[x] && reported[x] < states
    @     && 0 <= decision[reported[x]] && decision[reported[x]] < actions
    @     && flow[x] == k * reward[decision[reported[x]]] + transfer[reported[x]]
    @     && weights[x] == law[decision[reported[x]]]);
    @ }
    @*/

  /** In period t the agent's reporting problem is the one that the mechanism poses; her truthful report is believed as it is. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean facedIn(DirectMechanism m, ReportingProblem g, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; m.reported[s][g.honest[s]] == s
    @     && faced(g.flow[t][s], g.weights[t][s], m.reward[t][s], m.law[t][s], m.reported[s], m.decision[t], m.transfer[t],
    @       m.states, m.reports, m.actions, m.scale));
    @ }
    @*/

  /** The problem has the sizes, the scale and the discount of the mechanism. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean poses(DirectMechanism m, ReportingProblem g) {
    @   return m.states == g.states && m.reports == g.reports && m.periods == g.periods && m.scale == g.scale
    @     && m.discount == g.discount;
    @ }
    @*/

  /** Takes the arrays as they are. */
  public DirectMechanism(int states, int reports, int actions, int periods, int scale, int discount, int[][] reported,
      int[][][] reward, int[][][] others, int[][][][] law, int[][] decision, int[][] transfer, int[][] value) {
    this.states = states;
    this.reports = reports;
    this.actions = actions;
    this.periods = periods;
    this.scale = scale;
    this.discount = discount;
    this.reported = reported;
    this.reward = reward;
    this.others = others;
    this.law = law;
    this.decision = decision;
    this.transfer = transfer;
    this.value = value;
  }
}

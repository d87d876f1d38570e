package org.candor.kernel.theorem;

/**
 * What dynamic-RM gives back to one agent of a bandit (Cavallo 2008, Definition 7): shares of the revenue that dynamic-VCG would raise
 * without her. The shares here are n times hers, so that nothing is divided.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class Redistribution {
  /** The number of agents, n. */
  public final int agents;

  /** The action that activates her arm. */
  public final int arm;

  /** What every row of weights sums to, D. */
  public final int total;

  /** withoutHer[t][s]: the action that is optimal without her arm. */
  public final int[][] withoutHer;

  /** revenue[t][s]: k times the revenue of period t in her absence, w. */
  public final int[][] revenue;

  /** future[t][s]: the expected discounted revenue from period t on in her absence, W, for t = 0 … periods. */
  public final int[][] future;

  /** The sizes match. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(Redistribution r, DirectMechanism m) {
    @   return r.agents > 0 && 0 <= r.arm && r.arm < m.actions && r.withoutHer != null && r.revenue != null && r.future != null
    @     && r.withoutHer.length == m.periods && r.revenue.length == m.periods && r.future.length == m.periods + 1;
    @ }
    @*/

  /** The sizes match in period t. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormedIn(Redistribution r, DirectMechanism m, \bigint t) {
    @   return r.withoutHer[t] != null && r.revenue[t] != null && r.future[t] != null && r.future[t + 1] != null
    @     && r.withoutHer[t].length == m.states && r.revenue[t].length == m.states && r.future[t].length == m.states
    @     && r.future[t + 1].length == m.states;
    @ }
    @*/

  /** W accrues at one joint type: this period's revenue and, under the action that is optimal without her, what follows. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean accrues(\bigint future, \bigint revenue,
    //+KEY@ nullable
    @   int[] futureNext,
    //+KEY@ nullable
    @   int[] law, int states, int k, int g) {
    @   return k * future == revenue + g * (\sum int i; 0 <= i && i < states; law[i] * futureNext[i]);
    @ }
    @*/

  /** While she is activated the others stand still: the weights are a law, and wherever it leads W is what it was. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean standsStill(\bigint future,
    //+KEY@ nullable
    @   int[] futureNext,
    //+KEY@ nullable
    @   int[] law, int states, int total) {
    @   return (\sum int i; 0 <= i && i < states; law[i]) == total
    @     && (\forall int i; 0 <= i && i < states; law[i] == 0 || futureNext[i] == future);
    @ }
    @*/

  /** In period t, at every joint type: W accrues without her, and stands still while she is activated. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean definedIn(Redistribution r, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; 0 <= r.withoutHer[t][s] && r.withoutHer[t][s] < m.actions
    @     && accrues(r.future[t][s], r.revenue[t][s], r.future[t + 1], m.law[t][s][r.withoutHer[t][s]], m.states, m.scale,
    @       m.discount)
    @     && standsStill(r.future[t][s], r.future[t + 1], m.law[t][s][r.arm], m.states, r.total));
    @ }
    @*/

  /**
   * Consistent choice at one joint type: whatever she reports, the centre activates her or the arm that it would activate without
   * her, and takes w and W to be what they are, for they depend on the others only.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean consistent(\bigint withoutHer, \bigint revenue, \bigint future,
    //+KEY@ nullable
    @   int[] revenueInPeriod,
    //+KEY@ nullable
    @   int[] futureInPeriod,
    //+KEY@ nullable
    @   int[] reported,
    //+KEY@ nullable
    @   int[] decision, int arm, int states, int reports) {
    @   return (\forall int x; 0 <= x && x < reports; 0 <= reported[x] && reported[x] < states
    @     && (decision[reported[x]] == arm || decision[reported[x]] == withoutHer)
    @     && revenueInPeriod[reported[x]] == revenue && futureInPeriod[reported[x]] == future);
    @ }
    @*/

  /** In period t choice is consistent, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean consistentIn(Redistribution r, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; consistent(r.withoutHer[t][s], r.revenue[t][s], r.future[t][s],
    @     r.revenue[t], r.future[t], m.reported[s], m.decision[t], r.arm, m.states, m.reports));
    @ }
    @*/

  /** A share as Definition 7 has it: {@code (1−γ)·W} for the activated agent, w for the others. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isShare(\bigint amount, \bigint decision, \bigint revenue, \bigint future, int arm, int k,
    @   int total, int g) {
    @   return (decision == arm ==> amount == (k - g * total) * future) && (decision != arm ==> amount == revenue);
    @ }
    @*/

  /** The shares of one period are those of Definition 7 whatever joint type the centre believes in. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean shares(
    //+KEY@ nullable
    @   int[] amounts,
    //+KEY@ nullable
    @   int[] decision,
    //+KEY@ nullable
    @   int[] revenue,
    //+KEY@ nullable
    @   int[] future, int states, int arm, int k, int total, int g) {
    @   return (\forall int s; 0 <= s && s < states; isShare(amounts[s], decision[s], revenue[s], future[s], arm, k, total, g));
    @ }
    @*/

  /** In period t her shares are those of Definition 7, and what they should add up to is W. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sharedIn(Redistribution r, DirectMechanism m, Charges given, \bigint t) {
    @   return given.total[t] == r.future[t] && given.total[t + 1] == r.future[t + 1]
    @     && shares(given.charge[t], m.decision[t], r.revenue[t], r.future[t], m.states, r.arm, m.scale, r.total, m.discount);
    @ }
    @*/

  /** Takes the arrays as they are. */
  public Redistribution(int agents, int arm, int total, int[][] withoutHer, int[][] revenue, int[][] future) {
    this.agents = agents;
    this.arm = arm;
    this.total = total;
    this.withoutHer = withoutHer;
    this.revenue = revenue;
    this.future = future;
  }
}

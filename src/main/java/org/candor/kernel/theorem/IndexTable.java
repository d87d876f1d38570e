package org.candor.kernel.theorem;

/**
 * A table of indices of the arms of a bandit (Gittins 1979): the index of an arm depends on the state of that arm alone. The decision
 * maker is the agent of a {@link ReportingProblem} whose reports are the arms and whose truthful payoffs are the values; a policy that
 * may use all that has been seen is a {@link ReportingStrategy}.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class IndexTable {
  /** index[i][x]: the index of arm i at its state x. */
  public final int[][] index;

  /** local[s][i]: the state of arm i at joint state s. */
  public final int[][] local;

  /** current[s][i]: the index of arm i at joint state s. */
  public final int[][] current;

  /** There are indices at every joint state. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(IndexTable p, int states) {
    @   return p.index != null && p.local != null && p.current != null && p.local.length == states
    @     && p.current.length == states;
    @ }
    @*/

  /** At one joint state the index of every arm is that of the arm's own state. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean ofOwnState(
    //+KEY@ nullable
    @   int[] current,
    //+KEY@ nullable
    @   int[][] index,
    //+KEY@ nullable
    @   int[] local, int arms) {
    @   return current != null && local != null && current.length == arms && local.length == arms && index.length == arms
    @     && (\forall int i; 0 <= i && i < arms; index[i] != null && 0 <= local[i] && local[i] < index[i].length
    @       && current[i] == index[i][local[i]]);
    @ }
    @*/

  /** An arm is the first of those with the largest index. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean firstLargest(
    //+KEY@ nullable
    @   int[] current, \bigint arm, int arms) {
    @   return 0 <= arm && arm < arms && (\forall int i; 0 <= i && i < arms;
    @     current[i] <= current[arm] && (i < arm ==> current[i] < current[arm]));
    @ }
    @*/

  /**
   * At joint state s of period t the value is at least what every arm gives, and what the arm gives that is activated: the first of
   * those with the largest index.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean indexPolicyAt(IndexTable p, ReportingProblem g, \bigint t, \bigint s) {
    @   return ofOwnState(p.current[s], p.index, p.local[s], g.reports)
    @     && firstLargest(p.current[s], g.honest[s], g.reports)
    @     && ReportingProblem.noOneShotGain(g.truth[t][s], g.truth[t + 1], g.flow[t][s], g.weights[t][s], g.states, g.reports,
    @       g.scale, g.discount)
    @     && ReportingProblem.payoffOf(g.truth[t][s], g.flow[t][s][g.honest[s]], g.weights[t][s][g.honest[s]], g.truth[t + 1],
    @       g.states, g.scale, g.discount);
    @ }
    @*/

  /** In period t this holds at every joint state. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean indexPolicyIn(IndexTable p, ReportingProblem g, \bigint t) {
    @   return (\forall int s; 0 <= s && s < g.states; indexPolicyAt(p, g, t, s));
    @ }
    @*/

  /** In period t a policy activates the first arm with the largest index, at every node. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean followsIndexIn(IndexTable p, ReportingStrategy a, ReportingProblem g, \bigint t) {
    @   return (\forall int h; 0 <= h && h < a.nodes; firstLargest(p.current[a.at[t][h]], a.report[t][h], g.reports));
    @ }
    @*/

  /** Takes the arrays as they are. */
  public IndexTable(int[][] index, int[][] local, int[][] current) {
    this.index = index;
    this.local = local;
    this.current = current;
  }
}

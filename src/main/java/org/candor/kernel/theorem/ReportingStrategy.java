package org.candor.kernel.theorem;

/**
 * A reporting strategy that may depend on everything the agent has seen: in every period there are nodes, each a class of private
 * histories that she treats alike; at a node she knows the joint type and makes one report, and the next joint type leads to a node
 * of the next period. With one node for every history this is any strategy; with one node for every joint type it is a Markov one.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ReportingStrategy {
  /** The number of nodes in each period. */
  public final int nodes;

  /** at[t][h]: the joint type at node h of period t, for t = 0 … periods. */
  public final int[][] at;

  /** report[t][h]: the report at node h. */
  public final int[][] report;

  /** next[t][h][z]: the node of period t + 1 that joint type z leads to. */
  public final int[][][] next;

  /** payoff[t][h]: the payoff of the strategy from node h on, for t = 0 … periods. */
  public final int[][] payoff;

  /** continuation[t][h][z]: the payoff at the node that joint type z leads to. */
  public final int[][][] continuation;

  /** The strategy has as many periods as the problem. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(ReportingStrategy f, int periods) {
    @   return f.nodes >= 0 && f.at != null && f.report != null && f.next != null && f.payoff != null && f.continuation != null
    @     && f.at.length == periods + 1 && f.payoff.length == periods + 1 && f.report.length == periods
    @     && f.next.length == periods && f.continuation.length == periods;
    @ }
    @*/

  /** In period t every node has a joint type, a report, a node to go to for every joint type, and a payoff. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormedIn(ReportingStrategy f, \bigint t, int states, int reports) {
    @   return f.at[t] != null && f.report[t] != null && f.next[t] != null && f.payoff[t] != null && f.continuation[t] != null
    @     && f.at[t].length == f.nodes && f.report[t].length == f.nodes && f.next[t].length == f.nodes
    @     && f.payoff[t].length == f.nodes && f.continuation[t].length == f.nodes
    @     && (\forall int h; 0 <= h && h < f.nodes; 0 <= f.at[t][h] && f.at[t][h] < states
    @       && 0 <= f.report[t][h] && f.report[t][h] < reports);
    @ }
    @*/

  /** Joint type z leads to a node at which the joint type is z, and c[z] is the payoff there. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean follows(
    //+KEY@ nullable
    @   int[] c,
    //+KEY@ nullable
    @   int[] next,
    //+KEY@ nullable
    @   int[] payoffNext,
    //+KEY@ nullable
    @   int[] atNext, int nodes, int states) {
    @   return c != null && next != null && payoffNext != null && atNext != null && c.length == states && next.length == states
    @     && (\forall int i; 0 <= i && i < states; 0 <= next[i] && next[i] < nodes && c[i] == payoffNext[next[i]]
    @       && atNext[next[i]] == i);
    @ }
    @*/

  /** In period t the payoffs at the nodes are what the reports give now and the nodes that follow give later. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean playedIn(ReportingStrategy f, ReportingProblem g, \bigint t) {
    @   return (\forall int h; 0 <= h && h < f.nodes;
    @     follows(f.continuation[t][h], f.next[t][h], f.payoff[t + 1], f.at[t + 1], f.nodes, g.states)
    @     && ReportingProblem.payoffOf(f.payoff[t][h], g.flow[t][f.at[t][h]][f.report[t][h]],
    @       g.weights[t][f.at[t][h]][f.report[t][h]], f.continuation[t][h], g.states, g.scale, g.discount));
    @ }
    @*/

  /** At no node of one period is the payoff greater than the truthful one at its joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean noGain(
    //+KEY@ nullable
    @   int[] payoff,
    //+KEY@ nullable
    @   int[] at,
    //+KEY@ nullable
    @   int[] truth, int nodes, int states) {
    @   return payoff != null && at != null && truth != null && payoff.length == nodes && at.length == nodes
    @     && truth.length == states
    @     && (\forall int h; 0 <= h && h < nodes; 0 <= at[h] && at[h] < states && payoff[h] <= truth[at[h]]);
    @ }
    @*/

  /** In period t the strategy gains nothing over truth, at any node. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean noGainIn(ReportingStrategy f, ReportingProblem g, \bigint t) {
    @   return noGain(f.payoff[t], f.at[t], g.truth[t], f.nodes, g.states);
    @ }
    @*/

  /** Takes the arrays as they are. */
  public ReportingStrategy(int nodes, int[][] at, int[][] report, int[][][] next, int[][] payoff, int[][][] continuation) {
    this.nodes = nodes;
    this.at = at;
    this.report = report;
    this.next = next;
    this.payoff = payoff;
    this.continuation = continuation;
  }
}

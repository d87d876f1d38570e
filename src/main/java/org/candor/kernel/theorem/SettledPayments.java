package org.candor.kernel.theorem;

/**
 * The payments under contingent transfers as they are made (Liu 2014): what was triggered in one period is received in the next
 * one, by what the centre believes in then. A node of a strategy stands for the histories that owe the agent the same.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class SettledPayments {
  /** owed[t][h]: what she receives at node h of period t for what was triggered the period before, for t = 0 … periods. */
  public final int[][] owed;

  /** received[t][h]: her payoff from node h on, with each payment in the period in which it is made. */
  public final int[][] received;

  /** later[t][h][z]: her payoff so at the node that joint type z leads to. */
  public final int[][][] later;

  /** answer[t][h][z]: her report at the node that joint type z leads to. */
  public final int[][][] answer;

  /**
   * At the node that joint type z leads to she has the payoff later[z], and is owed what is due for the joint type believed
   * in.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean leads(
    //+KEY@ nullable
    @   int[] later,
    //+KEY@ nullable
    @   int[] answer,
    //+KEY@ nullable
    @   int[] next,
    //+KEY@ nullable
    @   int[] receivedNext,
    //+KEY@ nullable
    @   int[] owedNext,
    //+KEY@ nullable
    @   int[] due,
    //+KEY@ nullable
    @   int[][] reported, int states, int reports) {
    @   return (\forall int i; 0 <= i && i < states; 0 <= answer[i] && answer[i] < reports
    @     && later[i] == receivedNext[next[i]] && owedNext[next[i]] == due[reported[i][answer[i]]]);
    @ }
    @*/

  /** What is due depends on the others' next reports only: whatever she reports at joint type z, it is the amount of z. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean ignoresAnswer(
    //+KEY@ nullable
    @   int[] due,
    //+KEY@ nullable
    @   int[][] reported, int states, int reports) {
    @   return (\forall int i; 0 <= i && i < states; answersAlike(due, due[i], reported[i], reports));
    @ }
    @*/

  /** At one joint type every report leads to the same amount. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean answersAlike(
    //+KEY@ nullable
    @   int[] due, \bigint amount,
    //+KEY@ nullable
    @   int[] reported, int reports) {
    @   return (\forall int x; 0 <= x && x < reports; due[reported[x]] == amount);
    @ }
    @*/

  /** The payoffs of one period, what is owed at once taken off, are those of the strategy in the agent's problem. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean net(
    //+KEY@ nullable
    @   int[] payoff,
    //+KEY@ nullable
    @   int[] received,
    //+KEY@ nullable
    @   int[] owed, int nodes) {
    @   return payoff != null && received != null && owed != null && payoff.length == nodes && received.length == nodes
    @     && owed.length == nodes && (\forall int h; 0 <= h && h < nodes; payoff[h] == received[h] - owed[h]);
    @ }
    @*/

  /** Her payoff v from a node on: what is owed, the reward r, the transfer within the period, and what follows. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean receives(\bigint v, \bigint owed, \bigint r, \bigint transfer,
    //+KEY@ nullable
    @   int[] law,
    //+KEY@ nullable
    @   int[] later, int states, int k, int g) {
    @   return k * v == k * owed + k * r + transfer + g * (\sum int i; 0 <= i && i < states; law[i] * later[i]);
    @ }
    @*/

  /** Takes the arrays as they are. */
  public SettledPayments(int[][] owed, int[][] received, int[][][] later, int[][][] answer) {
    this.owed = owed;
    this.received = received;
    this.later = later;
    this.answer = answer;
  }
}

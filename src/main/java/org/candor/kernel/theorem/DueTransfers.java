package org.candor.kernel.theorem;

/**
 * Transfers that are due one period later and contingent on what the others report then (Liu 2014): in environments where an
 * agent's type affects the others' values, and the others' next types tell about it.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class DueTransfers {
  /**
   * due[t][b][a][z]: what she receives in period t + 1 if the centre believed in joint type b in period t, took action a, and
   * believes in joint type z in period t + 1; a numerator over the denominator of the values.
   */
  public final int[][][][] due;

  /**
   * shortfall[t][s]: the joint value less her truthful payoff from period t on, for t = 0 … periods; what is due is not
   * counted.
   */
  public final int[][] shortfall;

  /** The sizes match. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sizesMatch(DueTransfers c, int periods) {
    @   return c.due != null && c.shortfall != null && c.due.length == periods && c.shortfall.length == periods + 1;
    @ }
    @*/

  /** There is an amount for every action and every next joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean dueRows(
    //+KEY@ nullable
    @   int[][] due, int states, int actions) {
    @   return due != null && due.length == actions
    @     && (\forall int a; 0 <= a && a < actions; due[a] != null && due[a].length == states);
    @ }
    @*/

  /**
   * Condition (i) of Liu's Lemma A.3 with the term that it lacks: after a true report at a joint type, whatever the action, what
   * is due is worth the others' value of the action, less the shortfall f now, plus the expected shortfall that follows.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean covers(\bigint f,
    //+KEY@ nullable
    @   int[] fNext,
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[][] due, int states, int actions, int k, int g) {
    @   return (\forall int a; 0 <= a && a < actions;
    @     g * (\sum int i; 0 <= i && i < states; law[a][i] * due[a][i]) + k * f
    @       == k * others[a] + g * (\sum int i; 0 <= i && i < states; law[a][i] * fNext[i]));
    @ }
    @*/

  /** Condition (i) of Liu's Lemma A.3 as printed: what is due after a true report is worth the others' value of the action. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean worthOthers(
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[][] due, int states, int actions, int k, int g) {
    @   return (\forall int a; 0 <= a && a < actions;
    @     g * (\sum int i; 0 <= i && i < states; law[a][i] * due[a][i]) == k * others[a]);
    @ }
    @*/

  /** No action influences the shortfall: whatever the action, the one that follows is expected to be the one now. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean uninfluenced(\bigint f,
    //+KEY@ nullable
    @   int[] fNext,
    //+KEY@ nullable
    @   int[][] law, int states, int actions, int k, int g) {
    @   return (\forall int a; 0 <= a && a < actions;
    @     k * f == g * (\sum int i; 0 <= i && i < states; law[a][i] * fNext[i]));
    @ }
    @*/

  /** Condition (ii) of Liu's Lemma A.3: at joint type s, whatever the action, no report makes more due than the true one. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean scores(\bigint s,
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[][][] due,
    //+KEY@ nullable
    @   int[] reported, int states, int reports, int actions) {
    @   return (\forall int x; 0 <= x && x < reports; 0 <= reported[x] && reported[x] < states
    @     && due[reported[x]] != null && dueRows(due[reported[x]], states, actions)
    @     && scoresAtMost(law, due[reported[x]], due[s], states, actions));
    @ }
    @*/

  /** Whatever the action, what is due by the first rows is worth at most what is due by the second. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean scoresAtMost(
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[][] due,
    //+KEY@ nullable
    @   int[][] dueAtTruth, int states, int actions) {
    @   return (\forall int a; 0 <= a && a < actions; (\sum int i; 0 <= i && i < states; law[a][i] * due[a][i])
    @     <= (\sum int i; 0 <= i && i < states; law[a][i] * dueAtTruth[a][i]));
    @ }
    @*/

  /** What is due at one joint type does not depend on her report: the same rows stand for all of them (Liu 2014, Theorem 3.2). */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean ignoresReport(\bigint s,
    //+KEY@ nullable
    @   int[][][] due,
    //+KEY@ nullable
    @   int[] reported, int states, int reports) {
    @   return (\forall int x; 0 <= x && x < reports; 0 <= reported[x] && reported[x] < states && due[reported[x]] == due[s]);
    @ }
    @*/

  /**
   * What she faces at one joint type, with what is due entered where it is triggered: each report x gives her reward of the
   * decision that it leads to and the discounted expectation of what it makes due; nothing is paid within the period.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean accounted(
    //+KEY@ nullable
    @   int[] flow,
    //+KEY@ nullable
    @   int[][] weights,
    //+KEY@ nullable
    @   int[] reward,
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[][][] due,
    //+KEY@ nullable
    @   int[] reported,
    //+KEY@ nullable
    @   int[] decision, int states, int reports, int actions, int k, int g) {
    @   return (\forall int x; 0 <= x && x < reports; 0 <= reported[x] && reported[x] < states
    @     && 0 <= decision[reported[x]] && decision[reported[x]] < actions
    @     && weights[x] == law[decision[reported[x]]]
    @     && flow[x] == k * reward[decision[reported[x]]] + g * (\sum int i; 0 <= i && i < states;
    @       law[decision[reported[x]]][i] * due[reported[x]][decision[reported[x]]][i]));
    @ }
    @*/

  /** A report with flow payoff f gives at most w when what follows is worth wNext. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean gainsNothing(\bigint w, \bigint f,
    //+KEY@ nullable
    @   int[] weights,
    //+KEY@ nullable
    @   int[] wNext, int states, int k, int g) {
    @   return k * w >= f + g * (\sum int i; 0 <= i && i < states; weights[i] * wNext[i]);
    @ }
    @*/

  /** Takes the arrays as they are. */
  public DueTransfers(int[][][][] due, int[][] shortfall) {
    this.due = due;
    this.shortfall = shortfall;
  }
}

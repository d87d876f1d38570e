package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;

/**
 * Indifference, the case of equality of the one-shot deviation principle: if every report gives the same in one shot, every strategy
 * gives what truth gives, however it uses the agent's history.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class Indifference {
  private Indifference() {}

  /** Every report gives w in one shot, when what follows is worth wNext. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean indifferent(\bigint w,
    //+KEY@ nullable
    @   int[] wNext,
    //+KEY@ nullable
    @   int[] flow,
    //+KEY@ nullable
    @   int[][] weights, int states, int reports, int k, int g) {
    @   return (\forall int x; 0 <= x && x < reports;
    @     k * w == flow[x] + g * (\sum int i; 0 <= i && i < states; weights[x][i] * wNext[i]));
    @ }
    @*/

  /** In period t every report gives the same in one shot, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean indifferentIn(ReportingProblem d, \bigint t) {
    @   return (\forall int s; 0 <= s && s < d.states; indifferent(d.truth[t][s], d.truth[t + 1], d.flow[t][s],
    @     d.weights[t][s], d.states, d.reports, d.scale, d.discount));
    @ }
    @*/

  /** At every node of one period the strategy gives what truth gives at its joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean same(
    //+KEY@ nullable
    @   int[] payoff,
    //+KEY@ nullable
    @   int[] at,
    //+KEY@ nullable
    @   int[] truth, int nodes, int states) {
    @   return payoff != null && at != null && truth != null && payoff.length == nodes && at.length == nodes
    @     && truth.length == states
    @     && (\forall int h; 0 <= h && h < nodes; 0 <= at[h] && at[h] < states && payoff[h] == truth[at[h]]);
    @ }
    @*/

  /** In period t strategy b gives what truth gives, at every node. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sameIn(ReportingStrategy b, ReportingProblem d, \bigint t) {
    @   return same(b.payoff[t], b.at[t], d.truth[t], b.nodes, d.states);
    @ }
    @*/

  /** Vectors that agree have the same expectation. */
  /*@ public normal_behavior
    @ requires v.length == p.length && w.length == p.length && (\forall int i; 0 <= i && i < p.length; v[i] == w[i]);
    @ ensures (\sum int i; 0 <= i && i < p.length; p[i] * v[i]) == (\sum int i; 0 <= i && i < p.length; p[i] * w[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void equalVectorsHaveEqualExpectations(int[] p, int[] v, int[] w) {}

  /** The payoff v of a report is the truthful payoff w if the report gives w in one shot, and what follows it is what truth gives. */
  /*@ public normal_behavior
    @ requires k > 0 && weights.length == states && c.length == states && next.length == states;
    @ requires ReportingProblem.payoffOf(v, flow, weights, c, states, k, g);
    @ requires (\forall int i; 0 <= i && i < states; c[i] == next[i]);
    @ requires k * w == flow + g * (\sum int i; 0 <= i && i < states; weights[i] * next[i]);
    @ ensures v == w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sameOfReport(int v, int w, int flow, int[] weights, int[] c, int[] next, int states, int k, int g) {
    equalVectorsHaveEqualExpectations(weights, c, next);
    ScalarLemmas.positiveFactorCancels(k, v, w);
    ScalarLemmas.positiveFactorCancels(k, w, v);
  }

  /** What being played in a period says about node h. */
  /*@ public normal_behavior
    @ requires 0 <= h && h < b.nodes && ReportingStrategy.playedIn(b, d, t);
    @ ensures ReportingStrategy.follows(b.continuation[t][h], b.next[t][h], b.payoff[t + 1], b.at[t + 1], b.nodes, d.states);
    @ ensures ReportingProblem.payoffOf(b.payoff[t][h], d.flow[t][b.at[t][h]][b.report[t][h]],
    @   d.weights[t][b.at[t][h]][b.report[t][h]], b.continuation[t][h], d.states, d.scale, d.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void playedAt(ReportingStrategy b, ReportingProblem d, int t, int h) {}

  /** At one node: what follows is what truth gives. */
  /*@ public normal_behavior
    @ requires ReportingStrategy.follows(b.continuation[t][h], b.next[t][h], b.payoff[t + 1], b.at[t + 1], b.nodes, d.states);
    @ requires sameIn(b, d, t + 1);
    @ ensures b.continuation[t][h] != null && b.continuation[t][h].length == d.states;
    @ ensures (\forall int i; 0 <= i && i < d.states; b.continuation[t][h][i] == d.truth[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void continuationIsSame(ReportingStrategy b, ReportingProblem d, int t, int h) {}

  /** One report gives what truth gives, in one shot. */
  /*@ public normal_behavior
    @ requires indifferentIn(d, t) && 0 <= s && s < d.states && 0 <= x && x < d.reports;
    @ ensures d.scale * d.truth[t][s] == d.flow[t][s][x]
    @   + d.discount * (\sum int i; 0 <= i && i < d.states; d.weights[t][s][x][i] * d.truth[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportGivesSame(ReportingProblem d, int t, int s, int x) {}

  /** At one node of period t: if what follows is what truth gives, the strategy gives what truth gives. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(d) && ReportingStrategy.wellFormed(b, d.periods) && 0 <= t && t < d.periods;
    @ requires ReportingProblem.wellFormedIn(d, t) && ReportingStrategy.wellFormedIn(b, t, d.states, d.reports);
    @ requires indifferentIn(d, t) && ReportingStrategy.playedIn(b, d, t);
    @ requires sameIn(b, d, t + 1) && 0 <= h && h < b.nodes;
    @ ensures b.payoff[t][h] == d.truth[t][b.at[t][h]];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sameAt(ReportingStrategy b, ReportingProblem d, int t, int h) {
    int s = b.at[t][h];
    int x = b.report[t][h];
    playedAt(b, d, t, h);
    continuationIsSame(b, d, t, h);
    reportGivesSame(d, t, s, x);
    PayoffDifference.rowIsThere(d, t, s, x);
    sameOfReport(b.payoff[t][h], d.truth[t][s], d.flow[t][s][x], d.weights[t][s][x], b.continuation[t][h], d.truth[t + 1],
        d.states, d.scale, d.discount);
  }

  /** What holds at every node holds in the period. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormedIn(d, t) && ReportingStrategy.wellFormedIn(b, t, d.states, d.reports);
    @ requires (\forall int h; 0 <= h && h < b.nodes; b.payoff[t][h] == d.truth[t][b.at[t][h]]);
    @ ensures sameIn(b, d, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sameAtAll(ReportingStrategy b, ReportingProblem d, int t) {}

  /** One period: a strategy that gives what truth gives from period t + 1 on does so from period t on. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(d) && ReportingStrategy.wellFormed(b, d.periods) && 0 <= t && t < d.periods;
    @ requires ReportingProblem.wellFormedIn(d, t) && ReportingStrategy.wellFormedIn(b, t, d.states, d.reports);
    @ requires indifferentIn(d, t) && ReportingStrategy.playedIn(b, d, t) && sameIn(b, d, t + 1);
    @ ensures sameIn(b, d, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sameInOnePeriod(ReportingStrategy b, ReportingProblem d, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int h; 0 <= h && h < n; b.payoff[t][h] == d.truth[t][b.at[t][h]]);
      @ decreases b.nodes - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < b.nodes) {
      sameAt(b, d, t, n);
      n++;
    }
    sameAtAll(b, d, t);
  }

  /** If no report changes what is given in one shot, every strategy gives what truth gives, at every private history. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(d) && ReportingStrategy.wellFormed(b, d.periods);
    @ requires (\forall int t; 0 <= t && t < d.periods; ReportingProblem.wellFormedIn(d, t));
    @ requires (\forall int t; 0 <= t && t < d.periods; ReportingStrategy.wellFormedIn(b, t, d.states, d.reports));
    @ requires (\forall int t; 0 <= t && t < d.periods; ReportingStrategy.playedIn(b, d, t));
    @ requires (\forall int t; 0 <= t && t < d.periods; indifferentIn(d, t)) && sameIn(b, d, d.periods);
    @ ensures sameIn(b, d, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noStrategyMatters(ReportingStrategy b, ReportingProblem d) {
    int n = d.periods;
    /*@ loop_invariant 0 <= n && n <= d.periods && sameIn(b, d, n);
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      sameInOnePeriod(b, d, n);
    }
  }
}

package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * Payoffs are linear under every strategy: when every report gives a first amount less a second one, any reporting strategy gives
 * what it gives of the first less what it gives of the second (Cavallo 2008, proof of Theorem 1).
 *
 * <p>One strategy, three accounts of it: {@code f} in problem {@code g}, {@code a} in its minuend {@code j} and {@code b} in its
 * subtrahend {@code d}.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class StrategyDifference {
  private StrategyDifference() {}

  /** The two are the same strategy, valued in different problems. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean samePlay(ReportingStrategy f, ReportingStrategy a, int periods) {
    @   return ReportingStrategy.wellFormed(a, periods) && f.nodes == a.nodes && f.at == a.at && f.report == a.report
    @     && f.next == a.next;
    @ }
    @*/

  /** The three are one strategy. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean fit(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b, int periods) {
    @   return ReportingStrategy.wellFormed(f, periods) && samePlay(f, a, periods) && samePlay(f, b, periods);
    @ }
    @*/

  /** In period t the strategy is there and its payoffs are what it gives, in all three problems. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean allPlayedIn(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
    @   ReportingProblem g, ReportingProblem j, ReportingProblem d, \bigint t) {
    @   return ReportingStrategy.wellFormedIn(f, t, g.states, g.reports)
    @     && ReportingStrategy.wellFormedIn(a, t, g.states, g.reports)
    @     && ReportingStrategy.wellFormedIn(b, t, g.states, g.reports)
    @     && ReportingStrategy.playedIn(f, g, t) && ReportingStrategy.playedIn(a, j, t)
    @     && ReportingStrategy.playedIn(b, d, t);
    @ }
    @*/

  /** In period t the payoff is the difference, at every node. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean payoffDiffersIn(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
    @   \bigint t) {
    @   return Charges.valueLessCharges(f.payoff[t], a.payoff[t], b.payoff[t], f.nodes);
    @ }
    @*/

  /** What {@code allPlayedIn} says about node h. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean playedAt(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
    @   ReportingProblem g, ReportingProblem j, ReportingProblem d, \bigint t, \bigint h) {
    @   return 0 <= f.at[t][h] && f.at[t][h] < g.states && 0 <= f.report[t][h] && f.report[t][h] < g.reports
    @     && ReportingStrategy.follows(f.continuation[t][h], f.next[t][h], f.payoff[t + 1], f.at[t + 1], f.nodes, g.states)
    @     && ReportingStrategy.follows(a.continuation[t][h], f.next[t][h], a.payoff[t + 1], f.at[t + 1], f.nodes, g.states)
    @     && ReportingStrategy.follows(b.continuation[t][h], f.next[t][h], b.payoff[t + 1], f.at[t + 1], f.nodes, g.states)
    @     && ReportingProblem.payoffOf(f.payoff[t][h], g.flow[t][f.at[t][h]][f.report[t][h]],
    @       g.weights[t][f.at[t][h]][f.report[t][h]], f.continuation[t][h], g.states, g.scale, g.discount)
    @     && ReportingProblem.payoffOf(a.payoff[t][h], j.flow[t][f.at[t][h]][f.report[t][h]],
    @       g.weights[t][f.at[t][h]][f.report[t][h]], a.continuation[t][h], g.states, g.scale, g.discount)
    @     && ReportingProblem.payoffOf(b.payoff[t][h], d.flow[t][f.at[t][h]][f.report[t][h]],
    @       g.weights[t][f.at[t][h]][f.report[t][h]], b.continuation[t][h], g.states, g.scale, g.discount);
    @ }
    @*/

  /** Every node has a joint type and a report. */
  /*@ public normal_behavior
    @ requires ReportingStrategy.wellFormedIn(f, t, states, reports) && 0 <= h && h < f.nodes;
    @ ensures 0 <= f.at[t][h] && f.at[t][h] < states && 0 <= f.report[t][h] && f.report[t][h] < reports;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void nodeReports(ReportingStrategy f, int states, int reports, int t, int h) {}

  /** What holds in a period holds at each of its nodes. */
  /*@ public normal_behavior
    @ requires PayoffDifference.fit(g, j, d) && fit(f, a, b, g.periods) && 0 <= h && h < f.nodes;
    @ requires allPlayedIn(f, a, b, g, j, d, t);
    @ ensures playedAt(f, a, b, g, j, d, t, h);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void playedAtEach(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b, ReportingProblem g,
      ReportingProblem j, ReportingProblem d, int t, int h) {
    nodeReports(f, g.states, g.reports, t, h);
    Indifference.playedAt(f, g, t, h);
    Indifference.playedAt(a, j, t, h);
    Indifference.playedAt(b, d, t, h);
  }

  /** At one node: what follows is the difference. */
  /*@ public normal_behavior
    @ requires playedAt(f, a, b, g, j, d, t, h) && payoffDiffersIn(f, a, b, t + 1);
    @ ensures f.continuation[t][h] != null && a.continuation[t][h] != null && b.continuation[t][h] != null;
    @ ensures f.continuation[t][h].length == g.states && a.continuation[t][h].length == g.states
    @   && b.continuation[t][h].length == g.states;
    @ ensures (\forall int i; 0 <= i && i < g.states;
    @   f.continuation[t][h][i] == a.continuation[t][h][i] - b.continuation[t][h][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void continuationDiffersAt(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
      ReportingProblem g, ReportingProblem j, ReportingProblem d, int t, int h) {}

  /** At one node every report gives the difference. */
  /*@ public normal_behavior
    @ requires PayoffDifference.flowDiffersIn(g, j, d, t) && 0 <= s && s < g.states && 0 <= x && x < g.reports;
    @ ensures g.flow[t][s][x] == j.flow[t][s][x] - d.flow[t][s][x];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void flowDiffersAt(ReportingProblem g, ReportingProblem j, ReportingProblem d, int t, int s,
      int x) {}

  /** In period t the strategy and its payoffs are there. */
  /*@ public normal_behavior
    @ requires fit(f, a, b, g.periods) && allPlayedIn(f, a, b, g, j, d, t);
    @ ensures ReportingStrategy.wellFormedIn(f, t, g.states, g.reports);
    @ ensures f.at[t] != null && f.report[t] != null && f.at[t].length == f.nodes && f.report[t].length == f.nodes;
    @ ensures f.payoff[t] != null && a.payoff[t] != null && b.payoff[t] != null;
    @ ensures f.payoff[t].length == f.nodes && a.payoff[t].length == f.nodes && b.payoff[t].length == f.nodes;
    @ ensures f.continuation[t] != null && a.continuation[t] != null && b.continuation[t] != null;
    @ ensures f.continuation[t].length == f.nodes && a.continuation[t].length == f.nodes
    @   && b.continuation[t].length == f.nodes;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void arraysAreThere(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
      ReportingProblem g, ReportingProblem j, ReportingProblem d, int t) {}

  /** At one node, k times: if what follows is expected to be the difference, so is the payoff. */
  /*@ public normal_behavior
    @ requires PayoffDifference.fit(g, j, d) && playedAt(f, a, b, g, j, d, t, h);
    @ requires g.flow[t][f.at[t][h]][f.report[t][h]]
    @   == j.flow[t][f.at[t][h]][f.report[t][h]] - d.flow[t][f.at[t][h]][f.report[t][h]];
    @ requires (\sum int i; 0 <= i && i < g.states;
    @     g.weights[t][f.at[t][h]][f.report[t][h]][i] * f.continuation[t][h][i])
    @   == (\sum int i; 0 <= i && i < g.states;
    @     g.weights[t][f.at[t][h]][f.report[t][h]][i] * a.continuation[t][h][i])
    @   - (\sum int i; 0 <= i && i < g.states;
    @     g.weights[t][f.at[t][h]][f.report[t][h]][i] * b.continuation[t][h][i]);
    @ ensures g.scale * f.payoff[t][h] == g.scale * (a.payoff[t][h] - b.payoff[t][h]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void scaledPayoffDiffers(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
      ReportingProblem g, ReportingProblem j, ReportingProblem d, int t, int h) {}

  /** At one node of period t: if what follows is the difference, so is the payoff. */
  /*@ public normal_behavior
    @ requires PayoffDifference.fit(g, j, d) && fit(f, a, b, g.periods) && 0 <= t && t < g.periods;
    @ requires PayoffDifference.flowDiffersIn(g, j, d, t) && allPlayedIn(f, a, b, g, j, d, t);
    @ requires playedAt(f, a, b, g, j, d, t, h) && payoffDiffersIn(f, a, b, t + 1) && 0 <= h && h < f.nodes;
    @ ensures f.payoff[t][h] == a.payoff[t][h] - b.payoff[t][h];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void payoffDiffersAt(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
      ReportingProblem g, ReportingProblem j, ReportingProblem d, int t, int h) {
    arraysAreThere(f, a, b, g, j, d, t);
    PayoffDifference.arraysAreThere(g, j, d, t);
    nodeReports(f, g.states, g.reports, t, h);
    int s = f.at[t][h];
    int x = f.report[t][h];
    continuationDiffersAt(f, a, b, g, j, d, t, h);
    flowDiffersAt(g, j, d, t, s, x);
    PayoffDifference.rowIsThere(g, t, s, x);
    SumLemmas.expectationOfDifference(
        g.weights[t][s][x], f.continuation[t][h], a.continuation[t][h], b.continuation[t][h]);
    scaledPayoffDiffers(f, a, b, g, j, d, t, h);
    int v = f.payoff[t][h];
    int w = a.payoff[t][h] - b.payoff[t][h];
    ScalarLemmas.positiveFactorCancels(g.scale, v, w);
    ScalarLemmas.positiveFactorCancels(g.scale, w, v);
  }

  /** What holds at every node holds in the period. */
  /*@ public normal_behavior
    @ requires fit(f, a, b, g.periods) && allPlayedIn(f, a, b, g, j, d, t);
    @ requires (\forall int i; 0 <= i && i < f.nodes; f.payoff[t][i] == a.payoff[t][i] - b.payoff[t][i]);
    @ ensures payoffDiffersIn(f, a, b, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void payoffDiffersAtAll(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
      ReportingProblem g, ReportingProblem j, ReportingProblem d, int t) {}

  /** One period: if the strategy gives the difference from period t + 1 on, it does so from period t on. */
  /*@ public normal_behavior
    @ requires PayoffDifference.fit(g, j, d) && fit(f, a, b, g.periods) && 0 <= t && t < g.periods;
    @ requires PayoffDifference.flowDiffersIn(g, j, d, t) && allPlayedIn(f, a, b, g, j, d, t);
    @ requires payoffDiffersIn(f, a, b, t + 1);
    @ ensures payoffDiffersIn(f, a, b, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void payoffDiffersInOnePeriod(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
      ReportingProblem g, ReportingProblem j, ReportingProblem d, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int i; 0 <= i && i < n; f.payoff[t][i] == a.payoff[t][i] - b.payoff[t][i]);
      @ decreases f.nodes - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < f.nodes) {
      playedAtEach(f, a, b, g, j, d, t, n);
      payoffDiffersAt(f, a, b, g, j, d, t, n);
      n++;
    }
    payoffDiffersAtAll(f, a, b, g, j, d, t);
  }

  /** If every report gives the difference in every period, so does every strategy, at every private history. */
  /*@ public normal_behavior
    @ requires PayoffDifference.fit(g, j, d) && fit(f, a, b, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; PayoffDifference.flowDiffersIn(g, j, d, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; allPlayedIn(f, a, b, g, j, d, t));
    @ requires payoffDiffersIn(f, a, b, g.periods);
    @ ensures payoffDiffersIn(f, a, b, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void payoffDiffers(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
      ReportingProblem g, ReportingProblem j, ReportingProblem d) {
    int n = g.periods;
    /*@ loop_invariant 0 <= n && n <= g.periods && payoffDiffersIn(f, a, b, n);
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      payoffDiffersInOnePeriod(f, a, b, g, j, d, n);
    }
  }
}

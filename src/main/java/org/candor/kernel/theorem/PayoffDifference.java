package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * Payoffs are linear in what is received: when, in every period and after every report, an agent receives a first amount less a
 * second one, truth gives her what it gives of the first less what it gives of the second.
 *
 * <p>Three problems with one law: {@code g}, its minuend {@code j} and its subtrahend {@code d}.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class PayoffDifference {
  private PayoffDifference() {}

  /** The two problems differ in what is received only. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sameLaw(ReportingProblem g, ReportingProblem j) {
    @   return ReportingProblem.wellFormed(j) && g.states == j.states && g.reports == j.reports && g.periods == j.periods
    @     && g.scale == j.scale && g.discount == j.discount && g.weights == j.weights && g.honest == j.honest;
    @ }
    @*/

  /** The three problems have one law. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean fit(ReportingProblem g, ReportingProblem j, ReportingProblem d) {
    @   return ReportingProblem.wellFormed(g) && sameLaw(g, j) && sameLaw(g, d);
    @ }
    @*/

  /** At one joint type every report gives the difference. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean flowDiffers(
    //+KEY@ nullable
    @   int[] flow,
    //+KEY@ nullable
    @   int[] minuend,
    //+KEY@ nullable
    @   int[] subtrahend, int reports) {
    @   return (\forall int x; 0 <= x && x < reports; flow[x] == minuend[x] - subtrahend[x]);
    @ }
    @*/

  /** In period t the arrays are there and every report gives the difference, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean flowDiffersIn(ReportingProblem g, ReportingProblem j, ReportingProblem d,
    @   \bigint t) {
    @   return ReportingProblem.wellFormedIn(g, t) && ReportingProblem.wellFormedIn(j, t)
    @     && ReportingProblem.wellFormedIn(d, t) && (\forall int s; 0 <= s && s < g.states;
    @       flowDiffers(g.flow[t][s], j.flow[t][s], d.flow[t][s], g.reports));
    @ }
    @*/

  /** In period t the truthful payoffs are those of truthful reports, in all three problems. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean allTruthfulIn(ReportingProblem g, ReportingProblem j, ReportingProblem d,
    @   \bigint t) {
    @   return ReportingProblem.truthfulIn(g, t) && ReportingProblem.truthfulIn(j, t)
    @     && ReportingProblem.truthfulIn(d, t);
    @ }
    @*/

  /** In period t the truthful payoff is the difference, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean truthDiffersIn(ReportingProblem g, ReportingProblem j, ReportingProblem d,
    @   \bigint t) {
    @   return Charges.valueLessCharges(g.truth[t], j.truth[t], d.truth[t], g.states);
    @ }
    @*/

  /** At one joint type every report has what it gives and a row of weights. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormedIn(g, t) && 0 <= s && s < g.states && 0 <= x && x < g.reports;
    @ ensures g.flow[t][s] != null && g.flow[t][s].length == g.reports;
    @ ensures g.weights[t][s] != null && g.weights[t][s].length == g.reports;
    @ ensures g.weights[t][s][x] != null && g.weights[t][s][x].length == g.states;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rowIsThere(ReportingProblem g, int t, int s, int x) {}

  /** What the hypotheses on period t say about the truthful report at joint type s. */
  /*@ public normal_behavior
    @ requires fit(g, j, d) && flowDiffersIn(g, j, d, t) && allTruthfulIn(g, j, d, t) && 0 <= s && s < g.states;
    @ ensures 0 <= g.honest[s] && g.honest[s] < g.reports;
    @ ensures g.flow[t][s][g.honest[s]] == j.flow[t][s][g.honest[s]] - d.flow[t][s][g.honest[s]];
    @ ensures ReportingProblem.payoffOf(g.truth[t][s], g.flow[t][s][g.honest[s]], g.weights[t][s][g.honest[s]],
    @   g.truth[t + 1], g.states, g.scale, g.discount);
    @ ensures ReportingProblem.payoffOf(j.truth[t][s], j.flow[t][s][g.honest[s]], g.weights[t][s][g.honest[s]],
    @   j.truth[t + 1], g.states, g.scale, g.discount);
    @ ensures ReportingProblem.payoffOf(d.truth[t][s], d.flow[t][s][g.honest[s]], g.weights[t][s][g.honest[s]],
    @   d.truth[t + 1], g.states, g.scale, g.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthAt(ReportingProblem g, ReportingProblem j, ReportingProblem d, int t, int s) {}

  /** In period t the weights and the truthful payoffs are there. */
  /*@ public normal_behavior
    @ requires fit(g, j, d) && flowDiffersIn(g, j, d, t);
    @ ensures ReportingProblem.wellFormedIn(g, t) && g.weights[t] != null && g.weights[t].length == g.states;
    @ ensures g.truth[t] != null && j.truth[t] != null && d.truth[t] != null;
    @ ensures g.truth[t].length == g.states && j.truth[t].length == g.states && d.truth[t].length == g.states;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void arraysAreThere(ReportingProblem g, ReportingProblem j, ReportingProblem d, int t) {}

  /** Truth at one joint type, k times: if what follows is expected to differ so, and the report gives the difference, it does. */
  /*@ public normal_behavior
    @ requires fit(g, j, d);
    @ requires g.flow[t][s][g.honest[s]] == j.flow[t][s][g.honest[s]] - d.flow[t][s][g.honest[s]];
    @ requires ReportingProblem.payoffOf(g.truth[t][s], g.flow[t][s][g.honest[s]], g.weights[t][s][g.honest[s]],
    @   g.truth[t + 1], g.states, g.scale, g.discount);
    @ requires ReportingProblem.payoffOf(j.truth[t][s], j.flow[t][s][g.honest[s]], g.weights[t][s][g.honest[s]],
    @   j.truth[t + 1], g.states, g.scale, g.discount);
    @ requires ReportingProblem.payoffOf(d.truth[t][s], d.flow[t][s][g.honest[s]], g.weights[t][s][g.honest[s]],
    @   d.truth[t + 1], g.states, g.scale, g.discount);
    @ requires (\sum int i; 0 <= i && i < g.states; g.weights[t][s][g.honest[s]][i] * g.truth[t + 1][i])
    @   == (\sum int i; 0 <= i && i < g.states; g.weights[t][s][g.honest[s]][i] * j.truth[t + 1][i])
    @     - (\sum int i; 0 <= i && i < g.states; g.weights[t][s][g.honest[s]][i] * d.truth[t + 1][i]);
    @ ensures g.scale * g.truth[t][s] == g.scale * (j.truth[t][s] - d.truth[t][s]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void scaledTruthDiffers(ReportingProblem g, ReportingProblem j, ReportingProblem d, int t,
      int s) {}

  /** Truth at one joint type. */
  /*@ public normal_behavior
    @ requires fit(g, j, d) && 0 <= t && t < g.periods && 0 <= s && s < g.states;
    @ requires flowDiffersIn(g, j, d, t) && allTruthfulIn(g, j, d, t) && truthDiffersIn(g, j, d, t + 1);
    @ ensures g.truth[t][s] == j.truth[t][s] - d.truth[t][s];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthDiffersAt(ReportingProblem g, ReportingProblem j, ReportingProblem d, int t,
      int s) {
    truthAt(g, j, d, t, s);
    arraysAreThere(g, j, d, t);
    int x = g.honest[s];
    rowIsThere(g, t, s, x);
    SumLemmas.expectationOfDifference(g.weights[t][s][x], g.truth[t + 1], j.truth[t + 1], d.truth[t + 1]);
    scaledTruthDiffers(g, j, d, t, s);
    int v = g.truth[t][s];
    int w = j.truth[t][s] - d.truth[t][s];
    ScalarLemmas.positiveFactorCancels(g.scale, v, w);
    ScalarLemmas.positiveFactorCancels(g.scale, w, v);
  }

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires fit(g, j, d) && 0 <= t && t < g.periods && flowDiffersIn(g, j, d, t);
    @ requires (\forall int i; 0 <= i && i < g.states; g.truth[t][i] == j.truth[t][i] - d.truth[t][i]);
    @ ensures truthDiffersIn(g, j, d, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthDiffersAtAll(ReportingProblem g, ReportingProblem j, ReportingProblem d, int t) {}

  /** One period: if truth gives the difference from period t + 1 on, it does so from period t on. */
  /*@ public normal_behavior
    @ requires fit(g, j, d) && 0 <= t && t < g.periods;
    @ requires flowDiffersIn(g, j, d, t) && allTruthfulIn(g, j, d, t) && truthDiffersIn(g, j, d, t + 1);
    @ ensures truthDiffersIn(g, j, d, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthDiffersInOnePeriod(ReportingProblem g, ReportingProblem j, ReportingProblem d,
      int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int i; 0 <= i && i < n; g.truth[t][i] == j.truth[t][i] - d.truth[t][i]);
      @ decreases g.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < g.states) {
      truthDiffersAt(g, j, d, t, n);
      n++;
    }
    truthDiffersAtAll(g, j, d, t);
  }

  /** If every report gives the difference in every period, so does truth over all of them. */
  /*@ public normal_behavior
    @ requires fit(g, j, d) && (\forall int t; 0 <= t && t < g.periods; flowDiffersIn(g, j, d, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; allTruthfulIn(g, j, d, t)) && truthDiffersIn(g, j, d, g.periods);
    @ ensures truthDiffersIn(g, j, d, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthDiffers(ReportingProblem g, ReportingProblem j, ReportingProblem d) {
    int n = g.periods;
    /*@ loop_invariant 0 <= n && n <= g.periods && truthDiffersIn(g, j, d, n);
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      truthDiffersInOnePeriod(g, j, d, n);
    }
  }
}

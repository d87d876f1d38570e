package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * What the conditions on contingent transfers give at one joint type in one period (Liu 2014, proof of Lemma A.3), the steps of
 * {@link ContingentTransfers}.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ContingentReports {
  private ContingentReports() {}

  /** One report: with what it makes due it gives at most the joint value less the shortfall. */
  /*@ public normal_behavior
    @ requires g >= 0 && law.length == states && due.length == states && dueAtTruth.length == states;
    @ requires Charges.valueLessCharges(wNext, vNext, fNext, states) && w == v - f;
    @ requires k * (r + o) + g * (\sum int i; 0 <= i && i < states; law[i] * vNext[i]) <= k * v;
    @ requires g * (\sum int i; 0 <= i && i < states; law[i] * dueAtTruth[i]) + k * f
    @   == k * o + g * (\sum int i; 0 <= i && i < states; law[i] * fNext[i]);
    @ requires (\sum int i; 0 <= i && i < states; law[i] * due[i])
    @   <= (\sum int i; 0 <= i && i < states; law[i] * dueAtTruth[i]);
    @ ensures k * r + g * (\sum int i; 0 <= i && i < states; law[i] * due[i])
    @   + g * (\sum int i; 0 <= i && i < states; law[i] * wNext[i]) <= k * w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportGivesAtMost(int w, int v, int f, int r, int o, int[] law, int[] due, int[] dueAtTruth,
      int /*@ nullable @*/ [] wNext, int /*@ nullable @*/ [] vNext, int /*@ nullable @*/ [] fNext, int states,
      int k, int g) {
    SumLemmas.expectationOfDifference(law, wNext, vNext, fNext);
    ScalarLemmas.productIsMonotone(
        g, SumLemmas.scalarProduct(law, due), SumLemmas.scalarProduct(law, dueAtTruth));
  }

  /** One action, with what a report to it makes due, gives at most the joint value less the shortfall. */
  /*@ public normal_behavior
    @ requires g >= 0 && 0 <= a && a < actions && law != null && due != null && dueAtTruth != null;
    @ requires DirectMechanism.rows(reward, others, law, states, actions);
    @ requires DirectMechanism.efficient(v, d, vNext, reward, others, law, states, actions, k, g);
    @ requires DueTransfers.dueRows(due, states, actions) && DueTransfers.dueRows(dueAtTruth, states, actions);
    @ requires DueTransfers.covers(f, fNext, others, law, dueAtTruth, states, actions, k, g);
    @ requires DueTransfers.scoresAtMost(law, due, dueAtTruth, states, actions);
    @ requires Charges.valueLessCharges(wNext, vNext, fNext, states) && w == v - f;
    @ ensures k * reward[a] + g * (\sum int i; 0 <= i && i < states; law[a][i] * due[a][i])
    @   + g * (\sum int i; 0 <= i && i < states; law[a][i] * wNext[i]) <= k * w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void actionGivesAtMost(int a, int w, int v, int f, int d, int[] wNext, int[] vNext, int[] fNext,
      int[] reward, int[] others, int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][] due,
      int /*@ nullable @*/ [][] dueAtTruth, int states, int actions, int k, int g) {
    reportGivesAtMost(w, v, f, reward[a], others[a], law[a], due[a], dueAtTruth[a], wNext, vNext, fNext, states, k, g);
  }

  /** One report at joint type s gains nothing in one shot. */
  /*@ public normal_behavior
    @ requires g >= 0 && 0 <= x && x < reports && 0 <= s && s < states;
    @ requires reported.length == reports && decision.length == states && law != null && due != null && due.length == states;
    @ requires weights != null && flow.length == reports && weights.length == reports && due[s] != null;
    @ requires DirectMechanism.rows(reward, others, law, states, actions);
    @ requires DirectMechanism.efficient(v, d, vNext, reward, others, law, states, actions, k, g);
    @ requires DueTransfers.dueRows(due[s], states, actions);
    @ requires DueTransfers.covers(f, fNext, others, law, due[s], states, actions, k, g);
    @ requires DueTransfers.scores(s, law, due, reported, states, reports, actions);
    @ requires DueTransfers.accounted(flow, weights, reward, law, due, reported, decision, states, reports, actions,
    @   k, g);
    @ requires Charges.valueLessCharges(wNext, vNext, fNext, states) && w == v - f;
    @ ensures DueTransfers.gainsNothing(w, flow[x], weights[x], wNext, states, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportGainsNothing(int x, int s, int w, int v, int f, int d, int[] wNext,
      int[] vNext, int[] fNext, int[] flow,
      int /*@ nullable @*/ [][] weights, int[] reward, int[] others,
      int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][][] due, int[] reported,
      int[] decision, int states, int reports, int actions,
      int k, int g) {
    int b = reported[x];
    actionGivesAtMost(decision[b], w, v, f, d, wNext, vNext, fNext, reward, others, law, due[b], due[s], states, actions,
        k, g);
  }

  /** What holds for every report holds for all. */
  /*@ public normal_behavior
    @ requires (\forall int x; 0 <= x && x < reports;
    @   DueTransfers.gainsNothing(w, flow[x], weights[x], wNext, states, k, g));
    @ ensures ReportingProblem.noOneShotGain(w, wNext, flow, weights, states, reports, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noReportAtAllGains(int w, int[] wNext, int[] flow,
      int /*@ nullable @*/ [][] weights, int states, int reports, int k, int g) {}

  /** The truthful report x at joint type s gives the joint value less the shortfall. */
  /*@ public normal_behavior
    @ requires 0 <= x && x < reports && 0 <= s && s < states;
    @ requires reported.length == reports && decision.length == states && law != null && due != null && due.length == states;
    @ requires weights != null && flow.length == reports && weights.length == reports && due[s] != null;
    @ requires DirectMechanism.rows(reward, others, law, states, actions);
    @ requires DirectMechanism.efficient(v, decision[s], vNext, reward, others, law, states, actions, k, g);
    @ requires DueTransfers.covers(f, fNext, others, law, due[s], states, actions, k, g) && reported[x] == s;
    @ requires DueTransfers.accounted(flow, weights, reward, law, due, reported, decision, states, reports, actions,
    @   k, g);
    @ requires Charges.valueLessCharges(wNext, vNext, fNext, states) && w == v - f;
    @ ensures ReportingProblem.payoffOf(w, flow[x], weights[x], wNext, states, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthGives(int x, int s, int w, int v, int f, int[] wNext,
      int[] vNext, int[] fNext, int[] flow,
      int /*@ nullable @*/ [][] weights, int[] reward, int[] others,
      int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][][] due, int[] reported,
      int[] decision, int states, int reports, int actions,
      int k, int g) {
    SumLemmas.expectationOfDifference(law[decision[s]], wNext, vNext, fNext);
  }

  /** At joint type s no report gains in one shot. */
  /*@ public normal_behavior
    @ requires g >= 0 && 0 <= s && s < states;
    @ requires reported.length == reports && decision.length == states && law != null && due != null && due.length == states;
    @ requires weights != null && flow.length == reports && weights.length == reports && due[s] != null;
    @ requires DirectMechanism.rows(reward, others, law, states, actions);
    @ requires DirectMechanism.efficient(v, d, vNext, reward, others, law, states, actions, k, g);
    @ requires DueTransfers.dueRows(due[s], states, actions);
    @ requires DueTransfers.covers(f, fNext, others, law, due[s], states, actions, k, g);
    @ requires DueTransfers.scores(s, law, due, reported, states, reports, actions);
    @ requires DueTransfers.accounted(flow, weights, reward, law, due, reported, decision, states, reports, actions,
    @   k, g);
    @ requires Charges.valueLessCharges(wNext, vNext, fNext, states) && w == v - f;
    @ ensures ReportingProblem.noOneShotGain(w, wNext, flow, weights, states, reports, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noReportGains(int s, int w, int v, int f, int d, int[] wNext,
      int[] vNext, int[] fNext, int[] flow,
      int /*@ nullable @*/ [][] weights, int[] reward, int[] others,
      int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][][] due, int[] reported,
      int[] decision, int states, int reports, int actions,
      int k, int g) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int x; 0 <= x && x < n; DueTransfers.gainsNothing(w, flow[x], weights[x], wNext, states, k, g));
      @ decreases reports - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < reports) {
      reportGainsNothing(n, s, w, v, f, d, wNext, vNext, fNext, flow, weights, reward, others, law, due, reported,
          decision, states, reports, actions, k, g);
      n++;
    }
    noReportAtAllGains(w, wNext, flow, weights, states, reports, k, g);
  }

  /** Condition (i) as printed suffices if no action influences the shortfall. */
  /*@ public normal_behavior
    @ requires DueTransfers.worthOthers(others, law, due, states, actions, k, g);
    @ requires DueTransfers.uninfluenced(f, fNext, law, states, actions, k, g);
    @ ensures DueTransfers.covers(f, fNext, others, law, due, states, actions, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void printedConditionSuffices(int f, int /*@ nullable @*/ [] fNext, int /*@ nullable @*/ [] others,
      int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][] due, int states, int actions, int k, int g) {}

  /** Rows score at most themselves. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures DueTransfers.scoresAtMost(law, due, due, states, actions);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void scoresAtMostItself(int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][] due, int states,
      int actions) {}

  /** Condition (ii) holds if what is due does not depend on her report, as in Theorem 3.2. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < states && due != null && due.length == states && due[s] != null;
    @ requires DueTransfers.dueRows(due[s], states, actions) && DueTransfers.ignoresReport(s, due, reported, states, reports);
    @ ensures DueTransfers.scores(s, law, due, reported, states, reports, actions);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noScoreIsNeeded(int s, int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][][] due,
      int[] reported, int states, int reports, int actions) {
    scoresAtMostItself(law, due[s], states, actions);
  }
}

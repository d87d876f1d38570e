package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * What reports give at one joint type of a dynamic-Groves mechanism (Cavallo 2008, proof of Theorem 1): the joint value of the
 * decision that they lead to, less charges that they do not change.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class GrovesReports {
  private GrovesReports() {}

  /** One report: what it gives is the joint value of the decision it leads to, less the charges. */
  /*@ public normal_behavior
    @ requires law.length == states && vNext.length == states && cNext.length == states && wNext.length == states;
    @ requires (\forall int i; 0 <= i && i < states; wNext[i] == vNext[i] - cNext[i]);
    @ requires k * c == charge + g * (\sum int i; 0 <= i && i < states; law[i] * cNext[i]);
    @ ensures (k * r + (k * o - charge)) + g * (\sum int i; 0 <= i && i < states; law[i] * wNext[i])
    @   == k * (r + o) + g * (\sum int i; 0 <= i && i < states; law[i] * vNext[i]) - k * c;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportGivesJointValueLessCharges(int c, int r, int o, int charge, int[] law, int[] wNext,
      int[] vNext, int[] cNext, int states, int k, int g) {
    SumLemmas.expectationOfDifference(law, wNext, vNext, cNext);
  }

  /** One report at one joint type: it gives the joint value of the decision it leads to, less the charges. */
  /*@ public normal_behavior
    @ requires 0 <= x && x < reports && 0 <= s && s < states;
    @ requires charge.length == states && decision.length == states && transfer.length == states;
    @ requires others != null && others.length == states && reported.length == reports;
    @ requires flow != null && weights != null && reward != null && law != null;
    @ requires ReportingProblem.rows(flow, weights, states, reports);
    @ requires DirectMechanism.rows(reward, others[s], law, states, actions);
    @ requires DirectMechanism.faced(flow, weights, reward, law, reported, decision, transfer, states, reports, actions, k);
    @ requires DirectMechanism.privateValues(others[s], others, reported, states, reports);
    @ requires Charges.paid(transfer, others, charge, decision, states, k);
    @ requires Charges.unaffected(c, cNext, charge, law, reported, decision, states, reports, k, g);
    @ requires Charges.valueLessCharges(wNext, vNext, cNext, states);
    @ ensures 0 <= reported[x] && reported[x] < states && 0 <= decision[reported[x]] && decision[reported[x]] < actions;
    @ ensures flow[x] + g * (\sum int i; 0 <= i && i < states; weights[x][i] * wNext[i])
    @   == k * (reward[decision[reported[x]]] + others[s][decision[reported[x]]])
    @     + g * (\sum int i; 0 <= i && i < states; law[decision[reported[x]]][i] * vNext[i]) - k * c;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportGives(int c, int s, int x, int[] wNext, int[] vNext, int[] cNext, int[] charge,
      int[] transfer, int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [][] others,
      int /*@ nullable @*/ [][] law, int[] reported, int[] decision, int /*@ nullable @*/ [] flow,
      int /*@ nullable @*/ [][] weights, int states, int reports, int actions, int k, int g) {
    int b = reported[x];
    int a = decision[b];
    reportGivesJointValueLessCharges(c, reward[a], others[s][a], charge[b], law[a], wNext, vNext, cNext, states, k, g);
  }

  /** Truth at one joint type: it gives the joint value less the charges. */
  /*@ public normal_behavior
    @ requires 0 <= x && x < reports && 0 <= s && s < states && k > 0;
    @ requires charge.length == states && decision.length == states && transfer.length == states;
    @ requires others != null && others.length == states && reported.length == reports && reported[x] == s;
    @ requires flow != null && weights != null && reward != null && law != null;
    @ requires ReportingProblem.rows(flow, weights, states, reports);
    @ requires DirectMechanism.rows(reward, others[s], law, states, actions);
    @ requires DirectMechanism.faced(flow, weights, reward, law, reported, decision, transfer, states, reports, actions, k);
    @ requires DirectMechanism.privateValues(others[s], others, reported, states, reports);
    @ requires DirectMechanism.efficient(v, decision[s], vNext, reward, others[s], law, states, actions, k, g);
    @ requires Charges.paid(transfer, others, charge, decision, states, k);
    @ requires Charges.unaffected(c, cNext, charge, law, reported, decision, states, reports, k, g);
    @ requires Charges.valueLessCharges(wNext, vNext, cNext, states);
    @ requires ReportingProblem.payoffOf(w, flow[x], weights[x], wNext, states, k, g);
    @ ensures w == v - c;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthGives(int w, int v, int c, int s, int x, int[] wNext, int[] vNext, int[] cNext,
      int[] charge, int[] transfer, int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [][] others,
      int /*@ nullable @*/ [][] law, int[] reported, int[] decision, int /*@ nullable @*/ [] flow,
      int /*@ nullable @*/ [][] weights, int states, int reports, int actions, int k, int g) {
    reportGives(c, s, x, wNext, vNext, cNext, charge, transfer, reward, others, law, reported, decision, flow, weights,
        states, reports, actions, k, g);
    ScalarLemmas.positiveFactorCancels(k, w, v - c);
    ScalarLemmas.positiveFactorCancels(k, v - c, w);
  }

  /** One report at one joint type: it gives at most what truth gives. */
  /*@ public normal_behavior
    @ requires 0 <= x && x < reports && 0 <= s && s < states && w == v - c;
    @ requires charge.length == states && decision.length == states && transfer.length == states;
    @ requires others != null && others.length == states && reported.length == reports;
    @ requires flow != null && weights != null && reward != null && law != null;
    @ requires ReportingProblem.rows(flow, weights, states, reports);
    @ requires DirectMechanism.rows(reward, others[s], law, states, actions);
    @ requires DirectMechanism.faced(flow, weights, reward, law, reported, decision, transfer, states, reports, actions, k);
    @ requires DirectMechanism.privateValues(others[s], others, reported, states, reports);
    @ requires DirectMechanism.efficient(v, decision[s], vNext, reward, others[s], law, states, actions, k, g);
    @ requires Charges.paid(transfer, others, charge, decision, states, k);
    @ requires Charges.unaffected(c, cNext, charge, law, reported, decision, states, reports, k, g);
    @ requires Charges.valueLessCharges(wNext, vNext, cNext, states);
    @ ensures k * w >= flow[x] + g * (\sum int i; 0 <= i && i < states; weights[x][i] * wNext[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportGivesAtMost(int w, int v, int c, int s, int x, int[] wNext, int[] vNext,
      int[] cNext, int[] charge, int[] transfer, int /*@ nullable @*/ [] reward,
      int /*@ nullable @*/ [][] others, int /*@ nullable @*/ [][] law, int[] reported, int[] decision,
      int /*@ nullable @*/ [] flow, int /*@ nullable @*/ [][] weights, int states, int reports, int actions,
      int k, int g) {
    reportGives(c, s, x, wNext, vNext, cNext, charge, transfer, reward, others, law, reported, decision, flow, weights,
        states, reports, actions, k, g);
  }

  /** What no report gains, one by one, no report gains. */
  /*@ public normal_behavior
    @ requires (\forall int x; 0 <= x && x < reports;
    @   k * w >= flow[x] + g * (\sum int i; 0 <= i && i < states; weights[x][i] * wNext[i]));
    @ ensures ReportingProblem.noOneShotGain(w, wNext, flow, weights, states, reports, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noReportGainsTogether(int w, int[] wNext, int /*@ nullable @*/ [] flow,
      int /*@ nullable @*/ [][] weights, int states, int reports, int k, int g) {}

  /** All reports at one joint type: none gives more than truth. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < states && w == v - c;
    @ requires charge.length == states && decision.length == states && transfer.length == states;
    @ requires others != null && others.length == states && reported.length == reports;
    @ requires flow != null && weights != null && reward != null && law != null;
    @ requires ReportingProblem.rows(flow, weights, states, reports);
    @ requires DirectMechanism.rows(reward, others[s], law, states, actions);
    @ requires DirectMechanism.faced(flow, weights, reward, law, reported, decision, transfer, states, reports, actions, k);
    @ requires DirectMechanism.privateValues(others[s], others, reported, states, reports);
    @ requires DirectMechanism.efficient(v, decision[s], vNext, reward, others[s], law, states, actions, k, g);
    @ requires Charges.paid(transfer, others, charge, decision, states, k);
    @ requires Charges.unaffected(c, cNext, charge, law, reported, decision, states, reports, k, g);
    @ requires Charges.valueLessCharges(wNext, vNext, cNext, states);
    @ ensures ReportingProblem.noOneShotGain(w, wNext, flow, weights, states, reports, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noReportGains(int w, int v, int c, int s, int[] wNext, int[] vNext, int[] cNext,
      int[] charge, int[] transfer, int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [][] others,
      int /*@ nullable @*/ [][] law, int[] reported, int[] decision, int /*@ nullable @*/ [] flow,
      int /*@ nullable @*/ [][] weights, int states, int reports, int actions, int k, int g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n;
      @   k * w >= flow[x] + g * (\sum int i; 0 <= i && i < states; weights[x][i] * wNext[i]));
      @ decreases reports - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < reports) {
      reportGivesAtMost(w, v, c, s, n, wNext, vNext, cNext, charge, transfer, reward, others, law, reported, decision, flow,
          weights, states, reports, actions, k, g);
      n++;
    }
    noReportGainsTogether(w, wNext, flow, weights, states, reports, k, g);
  }
}

package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * Dynamic-Groves mechanisms are efficient and incentive compatible (Cavallo 2008, Theorem 1): with efficient decisions,
 * the others' value as transfer and charges whose expected sum no report changes, truth is optimal within every period, ex post,
 * against every strategy, and gives the joint value less the expected charges.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class DynamicGroves {
  private DynamicGroves() {}

  /**
   * In period t the mechanism is a dynamic-Groves mechanism and g is what the agent faces in it: decisions are efficient,
   * values private, she is paid the others' value less a charge, and no report changes the expected charges.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isGrovesIn(DirectMechanism m, Charges c, ReportingProblem g, \bigint t) {
    @   return DirectMechanism.wellFormedIn(m, t) && Charges.wellFormedIn(c, t, m.states)
    @     && ReportingProblem.wellFormedIn(g, t) && DirectMechanism.efficientIn(m, t)
    @     && DirectMechanism.privateValuesIn(m, t) && Charges.paidIn(m, c, t) && Charges.unaffectedIn(m, c, t)
    @     && DirectMechanism.facedIn(m, g, t) && ReportingProblem.truthfulIn(g, t);
    @ }
    @*/

  /** What {@code isGrovesIn} says about one joint type s. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isGrovesAt(DirectMechanism m, Charges c, ReportingProblem g, \bigint t, \bigint s) {
    @   return m.reported[s] != null && m.reported[s].length == m.reports && m.reported[s][g.honest[s]] == s
    @     && 0 <= g.honest[s] && g.honest[s] < m.reports
    @     && ReportingProblem.rows(g.flow[t][s], g.weights[t][s], m.states, m.reports)
    @     && DirectMechanism.rows(m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions)
    @     && DirectMechanism.efficient(m.value[t][s], m.decision[t][s], m.value[t + 1], m.reward[t][s], m.others[t][s],
    @       m.law[t][s], m.states, m.actions, m.scale, m.discount)
    @     && DirectMechanism.privateValues(m.others[t][s], m.others[t], m.reported[s], m.states, m.reports)
    @     && DirectMechanism.faced(g.flow[t][s], g.weights[t][s], m.reward[t][s], m.law[t][s], m.reported[s],
    @       m.decision[t], m.transfer[t], m.states, m.reports, m.actions, m.scale)
    @     && Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t], m.law[t][s], m.reported[s], m.decision[t],
    @       m.states, m.reports, m.scale, m.discount)
    @     && ReportingProblem.payoffOf(g.truth[t][s], g.flow[t][s][g.honest[s]], g.weights[t][s][g.honest[s]],
    @       g.truth[t + 1], m.states, m.scale, m.discount);
    @ }
    @*/

  /** The arrays of a period are there, and she is paid the others' value less the charge. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isPaidIn(DirectMechanism m, Charges c, ReportingProblem g, \bigint t) {
    @   return DirectMechanism.wellFormedIn(m, t) && Charges.wellFormedIn(c, t, m.states)
    @     && ReportingProblem.wellFormedIn(g, t) && Charges.paidIn(m, c, t);
    @ }
    @*/

  /** Mechanism, charges and the agent's problem have the same sizes. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean fit(DirectMechanism m, Charges c, ReportingProblem g) {
    @   return DirectMechanism.wellFormed(m) && ReportingProblem.wellFormed(g) && Charges.wellFormed(c, m.periods)
    @     && DirectMechanism.poses(m, g);
    @ }
    @*/

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
  public static void reportGivesJointValueLessCharges(int c, int r, int o, int charge, int[] law, int[] wNext, int[] vNext,
      int[] cNext, int states, int k, int g) {
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
  public static void reportGives(int c, int s, int x, int[] wNext, int[] vNext, int[] cNext, int[] charge, int[] transfer,
      int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [][] others, int /*@ nullable @*/ [][] law, int[] reported,
      int[] decision, int /*@ nullable @*/ [] flow, int /*@ nullable @*/ [][] weights, int states, int reports,
      int actions, int k, int g) {
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
  public static void truthGives(int w, int v, int c, int s, int x, int[] wNext, int[] vNext, int[] cNext, int[] charge,
      int[] transfer, int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [][] others, int /*@ nullable @*/ [][] law,
      int[] reported, int[] decision, int /*@ nullable @*/ [] flow, int /*@ nullable @*/ [][] weights, int states,
      int reports, int actions, int k, int g) {
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
  public static void reportGivesAtMost(int w, int v, int c, int s, int x, int[] wNext, int[] vNext, int[] cNext, int[] charge,
      int[] transfer, int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [][] others, int /*@ nullable @*/ [][] law,
      int[] reported, int[] decision, int /*@ nullable @*/ [] flow, int /*@ nullable @*/ [][] weights, int states,
      int reports, int actions, int k, int g) {
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
    @ requires 0 <= s && s < states && reports >= 0 && w == v - c;
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
  public static void noReportGains(int w, int v, int c, int s, int[] wNext, int[] vNext, int[] cNext, int[] charge,
      int[] transfer, int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [][] others, int /*@ nullable @*/ [][] law,
      int[] reported, int[] decision, int /*@ nullable @*/ [] flow, int /*@ nullable @*/ [][] weights, int states,
      int reports, int actions, int k, int g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= reports && (\forall int x; 0 <= x && x < n;
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

  /** What holds in a period holds at each of its joint types. */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && 0 <= s && s < m.states && isGrovesIn(m, c, g, t);
    @ ensures isGrovesAt(m, c, g, t, s) && isPaidIn(m, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isGrovesAtEach(DirectMechanism m, Charges c, ReportingProblem g, int t, int s) {}

  /** One joint type in one period: truth gives the joint value less the charges. */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && 0 <= t && t < m.periods && 0 <= s && s < m.states;
    @ requires isPaidIn(m, c, g, t) && isGrovesAt(m, c, g, t, s) && Charges.valueLessChargesIn(m, c, g, t + 1);
    @ ensures g.truth[t][s] == m.value[t][s] - c.total[t][s];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthGivesAt(DirectMechanism m, Charges c, ReportingProblem g, int t, int s) {
    truthGives(g.truth[t][s], m.value[t][s], c.total[t][s], s, g.honest[s], g.truth[t + 1], m.value[t + 1], c.total[t + 1],
        c.charge[t], m.transfer[t], m.reward[t][s], m.others[t], m.law[t][s], m.reported[s], m.decision[t], g.flow[t][s],
        g.weights[t][s], m.states, m.reports, m.actions, m.scale, m.discount);
  }

  /** One joint type in one period: no report gives more than truth. */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && 0 <= t && t < m.periods && 0 <= s && s < m.states;
    @ requires isPaidIn(m, c, g, t) && isGrovesAt(m, c, g, t, s) && Charges.valueLessChargesIn(m, c, g, t + 1);
    @ requires g.truth[t][s] == m.value[t][s] - c.total[t][s];
    @ ensures ReportingProblem.noOneShotGain(g.truth[t][s], g.truth[t + 1], g.flow[t][s], g.weights[t][s],
    @   g.states, g.reports, g.scale, g.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noReportGainsAt(DirectMechanism m, Charges c, ReportingProblem g, int t, int s) {
    noReportGains(g.truth[t][s], m.value[t][s], c.total[t][s], s, g.truth[t + 1], m.value[t + 1], c.total[t + 1],
        c.charge[t], m.transfer[t], m.reward[t][s], m.others[t], m.law[t][s], m.reported[s], m.decision[t], g.flow[t][s],
        g.weights[t][s], m.states, m.reports, m.actions, m.scale, m.discount);
  }

  /** What holds at every joint type of a period holds in the period. */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && 0 <= t && t < m.periods && isGrovesIn(m, c, g, t);
    @ requires (\forall int i; 0 <= i && i < m.states; g.truth[t][i] == m.value[t][i] - c.total[t][i]);
    @ requires (\forall int s; 0 <= s && s < m.states; ReportingProblem.noOneShotGain(g.truth[t][s], g.truth[t + 1],
    @   g.flow[t][s], g.weights[t][s], g.states, g.reports, g.scale, g.discount));
    @ ensures Charges.valueLessChargesIn(m, c, g, t) && ReportingProblem.noOneShotGainIn(g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimalAtAll(DirectMechanism m, Charges c, ReportingProblem g, int t) {}

  /** One period: when truth gives the joint value less the charges from period t + 1 on, it does so from t on, and no report gains. */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && 0 <= t && t < m.periods && m.states >= 0;
    @ requires isGrovesIn(m, c, g, t) && Charges.valueLessChargesIn(m, c, g, t + 1);
    @ ensures Charges.valueLessChargesIn(m, c, g, t) && ReportingProblem.noOneShotGainIn(g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimalIn(DirectMechanism m, Charges c, ReportingProblem g, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= m.states
      @   && (\forall int i; 0 <= i && i < n; g.truth[t][i] == m.value[t][i] - c.total[t][i])
      @   && (\forall int s; 0 <= s && s < n; ReportingProblem.noOneShotGain(g.truth[t][s], g.truth[t + 1], g.flow[t][s],
      @     g.weights[t][s], g.states, g.reports, g.scale, g.discount));
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      isGrovesAtEach(m, c, g, t, n);
      truthGivesAt(m, c, g, t, n);
      noReportGainsAt(m, c, g, t, n);
      n++;
    }
    truthIsOptimalAtAll(m, c, g, t);
  }

  /** In a dynamic-Groves mechanism truth gives the joint value less the charges, and no single misreport gains. */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && (\forall int t; 0 <= t && t < m.periods; isGrovesIn(m, c, g, t));
    @ requires Charges.valueLessChargesIn(m, c, g, m.periods);
    @ ensures Charges.valueLessChargesIn(m, c, g, 0);
    @ ensures (\forall int t; 0 <= t && t < m.periods; ReportingProblem.noOneShotGainIn(g, t));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noMisreportGains(DirectMechanism m, Charges c, ReportingProblem g) {
    int n = m.periods;
    /*@ loop_invariant 0 <= n && n <= m.periods && Charges.valueLessChargesIn(m, c, g, n)
      @   && (\forall int t; n <= t && t < m.periods; ReportingProblem.noOneShotGainIn(g, t));
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      truthIsOptimalIn(m, c, g, n);
    }
  }

  /**
   * Dynamic-Groves mechanisms are efficient and incentive compatible: truth attains the joint value less the charges, and no
   * strategy gains over it at any private history.
   */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && (\forall int t; 0 <= t && t < m.periods; isGrovesIn(m, c, g, t));
    @ requires Charges.valueLessChargesIn(m, c, g, m.periods);
    @ requires ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures Charges.valueLessChargesIn(m, c, g, 0) && ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimal(ReportingStrategy f, ReportingProblem g, DirectMechanism m, Charges c) {
    noMisreportGains(m, c, g);
    OneShotDeviation.noStrategyGains(f, g);
  }
}

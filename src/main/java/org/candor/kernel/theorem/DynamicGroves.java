package org.candor.kernel.theorem;

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
    GrovesReports.truthGives(g.truth[t][s], m.value[t][s], c.total[t][s], s, g.honest[s], g.truth[t + 1],
        m.value[t + 1], c.total[t + 1], c.charge[t], m.transfer[t], m.reward[t][s], m.others[t], m.law[t][s], m.reported[s], m.decision[t], g.flow[t][s],
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
    GrovesReports.noReportGains(g.truth[t][s], m.value[t][s], c.total[t][s], s, g.truth[t + 1], m.value[t + 1], c.total[t + 1],
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
    /*@ loop_invariant 0 <= n && (\forall int i; 0 <= i && i < n; g.truth[t][i] == m.value[t][i] - c.total[t][i])
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

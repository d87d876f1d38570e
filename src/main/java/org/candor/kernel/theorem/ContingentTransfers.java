package org.candor.kernel.theorem;

/**
 * Contingent transfers make truth optimal in environments with interdependent values and types that may be correlated (Liu 2014,
 * Lemma A.3 and Theorem 3.2), against every reporting strategy over finitely many periods.
 *
 * <p>Of the lemma's conditions, (i) and (ii) are required in every period but the last; (iii) bounds infinite sums and is not
 * needed here. In the last period no next reports follow, so that nothing can be made due: there the mechanism must be incentive
 * compatible by itself, with transfers within the period if any (the source's Assumption 4).
 *
 * <p>Condition (i) as printed does not suffice: in the last period her payoff is not the joint value, but short of the others'
 * value of the last decision, and an earlier action may influence this shortfall. The theorem holds if what is due in the last
 * period pays the expected shortfall too ({@link DueTransfers#shortfall} is 0 before the last period then), or if no action
 * influences it ({@link ContingentReports#printedConditionSuffices}). A constant last action is the case in which Assumption 4
 * holds without transfers.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ContingentTransfers {
  private ContingentTransfers() {}

  /** Mechanism, transfers and the agent's problem have the same sizes. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean fit(DirectMechanism m, DueTransfers c, ReportingProblem g) {
    @   return DirectMechanism.wellFormed(m) && ReportingProblem.wellFormed(g) && DueTransfers.sizesMatch(c, m.periods)
    @     && DirectMechanism.poses(m, g);
    @ }
    @*/

  /** The arrays of period t are there, and the shortfall that follows is what its name says. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean arraysIn(DirectMechanism m, DueTransfers c, ReportingProblem g, \bigint t) {
    @   return DirectMechanism.wellFormedIn(m, t) && ReportingProblem.wellFormedIn(g, t)
    @     && c.shortfall[t] != null && c.shortfall[t + 1] != null && c.due[t] != null
    @     && c.shortfall[t].length == m.states && c.shortfall[t + 1].length == m.states && c.due[t].length == m.states
    @     && Charges.valueLessCharges(g.truth[t + 1], m.value[t + 1], c.shortfall[t + 1], m.states);
    @ }
    @*/

  /**
   * At joint type s in period t the decision is efficient, what is due satisfies conditions (i) and (ii), the agent's problem is
   * the one that the mechanism poses, with what is due entered where it is triggered, and truth is believed as it is.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean conditionsAt(DirectMechanism m, DueTransfers c, ReportingProblem g, \bigint t,
    @     \bigint s) {
    @   return m.reported[s] != null && m.reported[s].length == m.reports && 0 <= g.honest[s] && g.honest[s] < m.reports
    @     && m.reported[s][g.honest[s]] == s && c.due[t][s] != null
    @     && g.flow[t][s] != null && g.weights[t][s] != null && g.flow[t][s].length == m.reports
    @     && g.weights[t][s].length == m.reports && m.reward[t][s] != null && m.others[t][s] != null && m.law[t][s] != null
    @     && DueTransfers.dueRows(c.due[t][s], m.states, m.actions)
    @     && DirectMechanism.rows(m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions)
    @     && DirectMechanism.efficient(m.value[t][s], m.decision[t][s], m.value[t + 1], m.reward[t][s], m.others[t][s],
    @       m.law[t][s], m.states, m.actions, m.scale, m.discount)
    @     && DueTransfers.covers(c.shortfall[t][s], c.shortfall[t + 1], m.others[t][s], m.law[t][s], c.due[t][s], m.states,
    @       m.actions, m.scale, m.discount)
    @     && DueTransfers.scores(s, m.law[t][s], c.due[t], m.reported[s], m.states, m.reports, m.actions)
    @     && DueTransfers.accounted(g.flow[t][s], g.weights[t][s], m.reward[t][s], m.law[t][s], c.due[t], m.reported[s],
    @       m.decision[t], m.states, m.reports, m.actions, m.scale, m.discount)
    @     && g.truth[t][s] == m.value[t][s] - c.shortfall[t][s];
    @ }
    @*/

  /** In period t the former holds at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean conditionsIn(DirectMechanism m, DueTransfers c, ReportingProblem g, \bigint t) {
    @   return arraysIn(m, c, g, t) && (\forall int s; 0 <= s && s < m.states; conditionsAt(m, c, g, t, s));
    @ }
    @*/

  /** What holds in a period holds at each of its joint types. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && conditionsIn(m, c, g, t);
    @ ensures conditionsAt(m, c, g, t, s) && arraysIn(m, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void conditionsAtEach(DirectMechanism m, DueTransfers c, ReportingProblem g, int t, int s) {}

  /** In period t no report gains in one shot at joint type s. */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && 0 <= t && t < m.periods && 0 <= s && s < m.states;
    @ requires arraysIn(m, c, g, t) && conditionsAt(m, c, g, t, s);
    @ ensures ReportingProblem.noOneShotGain(g.truth[t][s], g.truth[t + 1], g.flow[t][s], g.weights[t][s], g.states,
    @   g.reports, g.scale, g.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noReportGainsAt(DirectMechanism m, DueTransfers c, ReportingProblem g, int t, int s) {
    ContingentReports.noReportGains(s, g.truth[t][s], m.value[t][s], c.shortfall[t][s], m.decision[t][s], g.truth[t + 1],
        m.value[t + 1], c.shortfall[t + 1], g.flow[t][s], g.weights[t][s], m.reward[t][s], m.others[t][s], m.law[t][s],
        c.due[t], m.reported[s], m.decision[t], m.states, m.reports, m.actions, m.scale, m.discount);
  }

  /** In period t the truthful report gives the truthful payoff at joint type s. */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && 0 <= t && t < m.periods && 0 <= s && s < m.states;
    @ requires arraysIn(m, c, g, t) && conditionsAt(m, c, g, t, s);
    @ ensures 0 <= g.honest[s] && g.honest[s] < g.reports && ReportingProblem.payoffOf(g.truth[t][s],
    @   g.flow[t][s][g.honest[s]], g.weights[t][s][g.honest[s]], g.truth[t + 1], g.states, g.scale, g.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthGivesAt(DirectMechanism m, DueTransfers c, ReportingProblem g, int t, int s) {
    ContingentReports.truthGives(g.honest[s], s, g.truth[t][s], m.value[t][s], c.shortfall[t][s], g.truth[t + 1],
        m.value[t + 1], c.shortfall[t + 1], g.flow[t][s], g.weights[t][s], m.reward[t][s], m.others[t][s], m.law[t][s],
        c.due[t], m.reported[s], m.decision[t], m.states, m.reports, m.actions, m.scale, m.discount);
  }

  /** With contingent transfers truth is best at joint type s of period t. */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && 0 <= t && t < m.periods && 0 <= s && s < m.states && conditionsIn(m, c, g, t);
    @ ensures ReportingProblem.truthIsBestAt(g, t, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsBestAtEach(DirectMechanism m, DueTransfers c, ReportingProblem g, int t, int s) {
    conditionsAtEach(m, c, g, t, s);
    noReportGainsAt(m, c, g, t, s);
    truthGivesAt(m, c, g, t, s);
  }

  /** What holds at every joint type of a period holds in the period. */
  /*@ public normal_behavior
    @ requires fit(m, c, g);
    @ requires (\forall int s; 0 <= s && s < m.states; ReportingProblem.truthIsBestAt(g, t, s));
    @ ensures ReportingProblem.noOneShotGainIn(g, t) && ReportingProblem.truthfulIn(g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimalAtAll(DirectMechanism m, DueTransfers c, ReportingProblem g, int t) {}

  /** In a period with contingent transfers truth gives the joint value less the shortfall, and no report gains in one shot. */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && 0 <= t && t < m.periods && conditionsIn(m, c, g, t);
    @ ensures ReportingProblem.noOneShotGainIn(g, t) && ReportingProblem.truthfulIn(g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimalIn(DirectMechanism m, DueTransfers c, ReportingProblem g, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; ReportingProblem.truthIsBestAt(g, t, s));
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      truthIsBestAtEach(m, c, g, t, n);
      n++;
    }
    truthIsOptimalAtAll(m, c, g, t);
  }

  /**
   * With contingent transfers in all periods but the last, and a last period that is incentive compatible by itself, truth
   * attains the truthful payoffs and no strategy gains over them, at any private history.
   */
  /*@ public normal_behavior
    @ requires fit(m, c, g) && g.periods > 0 && g.periods == m.periods;
    @ requires (\forall int t; 0 <= t && t < g.periods - 1; conditionsIn(m, c, g, t));
    @ requires ReportingProblem.noOneShotGainIn(g, g.periods - 1) && ReportingProblem.truthfulIn(g, g.periods - 1);
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.wellFormedIn(g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures (\forall int t; 0 <= t && t < g.periods; ReportingProblem.truthfulIn(g, t));
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimal(DirectMechanism m, DueTransfers c, ReportingProblem g, ReportingStrategy f) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; ReportingProblem.noOneShotGainIn(g, t))
      @   && (\forall int t; 0 <= t && t < n; ReportingProblem.truthfulIn(g, t));
      @ decreases g.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < g.periods - 1) {
      truthIsOptimalIn(m, c, g, n);
      n++;
    }
    OneShotDeviation.noStrategyGains(f, g);
  }
}

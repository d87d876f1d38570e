package org.candor.kernel.theorem;

/**
 * Dynamic-Groves mechanisms by the definition of Cavallo (2008, Definition 4; Theorem 1): if an agent is paid the
 * others' value less charges whose expected sum under a strategy is that under truth, the strategy gains nothing over truth.
 *
 * <p>Three problems with one law: {@code g} is the agent's, {@code j} the joint objective, {@code d} the charges; and one strategy
 * valued in each of them: {@code f}, {@code a} and {@code b}.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class GrovesByDefinition {
  private GrovesByDefinition() {}

  /** Each report gives the joint value of the decision that it leads to. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean objective(
    //+KEY@ nullable
    @   int[] flow,
    //+KEY@ nullable
    @   int[] reward,
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[] reported,
    //+KEY@ nullable
    @   int[] decision, int reports, int k) {
    @   return (\forall int x; 0 <= x && x < reports;
    @     flow[x] == k * (reward[decision[reported[x]]] + others[decision[reported[x]]]));
    @ }
    @*/

  /** In period t problem j is the joint objective: reports give the joint value, and truth in total V. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean objectiveIn(DirectMechanism m, ReportingProblem j, \bigint t) {
    @   return j.truth == m.value && (\forall int s; 0 <= s && s < m.states; objective(j.flow[t][s], m.reward[t][s],
    @     m.others[t][s], m.reported[s], m.decision[t], m.reports, m.scale));
    @ }
    @*/

  /**
   * In period t decisions are efficient, values private, she is paid the others' value less a charge, and what the charges add
   * up to under truth is their total.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isGrovesIn(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem j,
    @   ReportingProblem d, \bigint t) {
    @   return ReportingProblem.wellFormedIn(g, t) && ReportingProblem.wellFormedIn(j, t)
    @     && ReportingProblem.wellFormedIn(d, t) && DirectMechanism.efficientIn(m, t)
    @     && DirectMechanism.privateValuesIn(m, t) && Charges.paidIn(m, c, t) && DirectMechanism.facedIn(m, g, t)
    @     && objectiveIn(m, j, t) && ChargesUnderStrategies.chargedIn(m, c, d, t)
    @     && ReportingProblem.truthfulIn(g, t) && ReportingProblem.truthfulIn(d, t);
    @ }
    @*/

  /** What {@code isGrovesIn} says about one joint type s. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isGrovesAt(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem j,
    @   ReportingProblem d, \bigint t, \bigint s) {
    @   return j.truth == m.value && m.reported[s][g.honest[s]] == s && 0 <= g.honest[s] && g.honest[s] < m.reports
    @     && DirectMechanism.efficient(m.value[t][s], m.decision[t][s], m.value[t + 1], m.reward[t][s], m.others[t][s],
    @       m.law[t][s], m.states, m.actions, m.scale, m.discount)
    @     && DirectMechanism.privateValues(m.others[t][s], m.others[t], m.reported[s], m.states, m.reports)
    @     && DirectMechanism.faced(g.flow[t][s], g.weights[t][s], m.reward[t][s], m.law[t][s], m.reported[s],
    @       m.decision[t], m.transfer[t], m.states, m.reports, m.actions, m.scale)
    @     && objective(j.flow[t][s], m.reward[t][s], m.others[t][s], m.reported[s], m.decision[t], m.reports, m.scale)
    @     && ChargesUnderStrategies.charged(d.flow[t][s], c.charge[t], m.reported[s], m.reports)
    @     && Charges.paid(m.transfer[t], m.others[t], c.charge[t], m.decision[t], m.states, m.scale);
    @ }
    @*/

  /** Mechanism and problems have the same sizes. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean fits(DirectMechanism m, ReportingProblem g, ReportingProblem j, ReportingProblem d) {
    @   return m.states >= 0 && DirectMechanism.poses(m, g) && PayoffDifference.fit(g, j, d);
    @ }
    @*/

  /** What holds in a period holds at each of its joint types. */
  /*@ public normal_behavior
    @ requires fits(m, g, j, d) && 0 <= s && s < m.states && isGrovesIn(m, c, g, j, d, t);
    @ ensures isGrovesAt(m, c, g, j, d, t, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isGrovesAtEach(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem j,
      ReportingProblem d, int t, int s) {}

  /** One joint type: every report gives the joint objective less the charge. */
  /*@ public normal_behavior
    @ requires fits(m, g, j, d) && isGrovesAt(m, c, g, j, d, t, s);
    @ ensures PayoffDifference.flowDiffers(g.flow[t][s], j.flow[t][s], d.flow[t][s], g.reports);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void flowDiffersAt(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem j,
      ReportingProblem d, int t, int s) {}

  /** One report: it leads to an action, and gives the joint value of it. */
  /*@ public normal_behavior
    @ requires fits(m, g, j, d) && isGrovesAt(m, c, g, j, d, t, s) && 0 <= x && x < m.reports;
    @ ensures 0 <= m.decision[t][m.reported[s][x]] && m.decision[t][m.reported[s][x]] < m.actions;
    @ ensures j.flow[t][s][x] == m.scale * (m.reward[t][s][m.decision[t][m.reported[s][x]]]
    @   + m.others[t][s][m.decision[t][m.reported[s][x]]]);
    @ ensures j.weights[t][s][x] == m.law[t][s][m.decision[t][m.reported[s][x]]];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportLeadsToAction(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem j,
      ReportingProblem d, int t, int s, int x) {}

  /** One report: no action, hence not that of the report, gives more of the joint objective than the efficient one. */
  /*@ public normal_behavior
    @ requires fits(m, g, j, d) && isGrovesAt(m, c, g, j, d, t, s);
    @ requires 0 <= m.decision[t][m.reported[s][x]] && m.decision[t][m.reported[s][x]] < m.actions;
    @ requires j.flow[t][s][x] == m.scale * (m.reward[t][s][m.decision[t][m.reported[s][x]]]
    @   + m.others[t][s][m.decision[t][m.reported[s][x]]]);
    @ requires j.weights[t][s][x] == m.law[t][s][m.decision[t][m.reported[s][x]]];
    @ ensures j.scale * j.truth[t][s] >= j.flow[t][s][x]
    @   + j.discount * (\sum int i; 0 <= i && i < j.states; j.weights[t][s][x][i] * j.truth[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportGivesAtMost(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem j,
      ReportingProblem d, int t, int s, int x) {}

  /** What holds for every report holds at the joint type. */
  /*@ public normal_behavior
    @ requires (\forall int x; 0 <= x && x < j.reports; j.scale * j.truth[t][s] >= j.flow[t][s][x]
    @   + j.discount * (\sum int i; 0 <= i && i < j.states; j.weights[t][s][x][i] * j.truth[t + 1][i]));
    @ ensures ReportingProblem.noOneShotGain(j.truth[t][s], j.truth[t + 1], j.flow[t][s], j.weights[t][s], j.states,
    @   j.reports, j.scale, j.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noReportGives(ReportingProblem j, int t, int s) {}

  /** One joint type: with efficient decisions no report gains over truth in the joint objective. */
  /*@ public normal_behavior
    @ requires fits(m, g, j, d) && isGrovesAt(m, c, g, j, d, t, s);
    @ ensures ReportingProblem.noOneShotGain(j.truth[t][s], j.truth[t + 1], j.flow[t][s], j.weights[t][s], j.states,
    @   j.reports, j.scale, j.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsEfficientAt(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem j,
      ReportingProblem d, int t, int s) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n;
      @   j.scale * j.truth[t][s] >= j.flow[t][s][x]
      @     + j.discount * (\sum int i; 0 <= i && i < j.states; j.weights[t][s][x][i] * j.truth[t + 1][i]));
      @ decreases m.reports - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.reports) {
      reportLeadsToAction(m, c, g, j, d, t, s, n);
      reportGivesAtMost(m, c, g, j, d, t, s, n);
      n++;
    }
    noReportGives(j, t, s);
  }

  /** One joint type: truth attains the joint value. */
  /*@ public normal_behavior
    @ requires fits(m, g, j, d) && isGrovesAt(m, c, g, j, d, t, s);
    @ ensures 0 <= j.honest[s] && j.honest[s] < j.reports;
    @ ensures ReportingProblem.payoffOf(j.truth[t][s], j.flow[t][s][j.honest[s]], j.weights[t][s][j.honest[s]],
    @   j.truth[t + 1], j.states, j.scale, j.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthAttainsAt(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem j,
      ReportingProblem d, int t, int s) {}

  /** At joint type s what she receives is the joint objective less the charges, and truth maximises the joint objective. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean splitsAt(ReportingProblem g, ReportingProblem j, ReportingProblem d, \bigint t,
    @   \bigint s) {
    @   return PayoffDifference.flowDiffers(g.flow[t][s], j.flow[t][s], d.flow[t][s], g.reports)
    @     && ReportingProblem.truthIsBestAt(j, t, s);
    @ }
    @*/

  /** What the hypotheses say about joint type s. */
  /*@ public normal_behavior
    @ requires fits(m, g, j, d) && 0 <= s && s < m.states && isGrovesIn(m, c, g, j, d, t);
    @ ensures splitsAt(g, j, d, t, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void splitsAtEach(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem j,
      ReportingProblem d, int t, int s) {
    isGrovesAtEach(m, c, g, j, d, t, s);
    flowDiffersAt(m, c, g, j, d, t, s);
    truthIsEfficientAt(m, c, g, j, d, t, s);
    truthAttainsAt(m, c, g, j, d, t, s);
  }

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires fits(m, g, j, d) && isGrovesIn(m, c, g, j, d, t);
    @ requires (\forall int s; 0 <= s && s < g.states; splitsAt(g, j, d, t, s));
    @ ensures PayoffDifference.flowDiffersIn(g, j, d, t) && ReportingProblem.noOneShotGainIn(j, t)
    @   && PayoffDifference.allTruthfulIn(g, j, d, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void splitsAtAll(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem j,
      ReportingProblem d, int t) {}

  /** In period t what she receives is the joint objective less the charges, and truth maximises the joint objective. */
  /*@ public normal_behavior
    @ requires fits(m, g, j, d) && m.states == g.states && m.states >= 0 && isGrovesIn(m, c, g, j, d, t);
    @ ensures PayoffDifference.flowDiffersIn(g, j, d, t) && ReportingProblem.noOneShotGainIn(j, t)
    @   && PayoffDifference.allTruthfulIn(g, j, d, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void splitsInOnePeriod(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem j,
      ReportingProblem d, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; splitsAt(g, j, d, t, s));
      @ decreases g.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < g.states) {
      splitsAtEach(m, c, g, j, d, t, n);
      n++;
    }
    splitsAtAll(m, c, g, j, d, t);
  }

  /** Joint objective at most V, charges those of truth, truth V less charges: the strategy gains nothing. */
  /*@ public normal_behavior
    @ requires StrategyDifference.fit(f, a, b, g.periods);
    @ requires PayoffDifference.truthDiffersIn(g, j, d, 0) && StrategyDifference.payoffDiffersIn(f, a, b, 0);
    @ requires ReportingStrategy.noGainIn(a, j, 0) && Indifference.sameIn(b, d, 0);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noGainAtStart(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
      ReportingProblem g, ReportingProblem j, ReportingProblem d) {}

  /** Where she receives the joint objective less charges, no strategy gains whose charges are those of truth. */
  /*@ public normal_behavior
    @ requires PayoffDifference.fit(g, j, d) && StrategyDifference.fit(f, a, b, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; PayoffDifference.flowDiffersIn(g, j, d, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; PayoffDifference.allTruthfulIn(g, j, d, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.noOneShotGainIn(j, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; StrategyDifference.allPlayedIn(f, a, b, g, j, d, t));
    @ requires PayoffDifference.truthDiffersIn(g, j, d, g.periods);
    @ requires StrategyDifference.payoffDiffersIn(f, a, b, g.periods) && ReportingStrategy.noGainIn(a, j, j.periods);
    @ requires Indifference.sameIn(b, d, 0);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void objectiveLessCharges(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
      ReportingProblem g, ReportingProblem j, ReportingProblem d) {
    PayoffDifference.truthDiffers(g, j, d);
    StrategyDifference.payoffDiffers(f, a, b, g, j, d);
    OneShotDeviation.noStrategyGains(a, j);
    noGainAtStart(f, a, b, g, j, d);
  }

  /** Paid the others' value less charges whose expected sum under a strategy is that under truth, she gains nothing by it. */
  /*@ public normal_behavior
    @ requires fits(m, g, j, d) && StrategyDifference.fit(f, a, b, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; isGrovesIn(m, c, g, j, d, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; StrategyDifference.allPlayedIn(f, a, b, g, j, d, t));
    @ requires PayoffDifference.truthDiffersIn(g, j, d, g.periods);
    @ requires StrategyDifference.payoffDiffersIn(f, a, b, g.periods) && ReportingStrategy.noGainIn(a, j, j.periods);
    @ requires Indifference.sameIn(b, d, 0);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimal(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
      ReportingProblem g, ReportingProblem j, ReportingProblem d, DirectMechanism m, Charges c) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; PayoffDifference.flowDiffersIn(g, j, d, t))
      @   && (\forall int t; 0 <= t && t < n; ReportingProblem.noOneShotGainIn(j, t))
      @   && (\forall int t; 0 <= t && t < n; PayoffDifference.allTruthfulIn(g, j, d, t));
      @ decreases g.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < g.periods) {
      splitsInOnePeriod(m, c, g, j, d, n);
      n++;
    }
    objectiveLessCharges(f, a, b, g, j, d);
  }
}

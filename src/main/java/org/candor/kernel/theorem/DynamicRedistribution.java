package org.candor.kernel.theorem;

/**
 * The dynamic redistribution mechanism dynamic-RM on bandits is efficient and incentive compatible (Cavallo 2008, Theorem 8): its
 * charges are those of dynamic-VCG less an n-th of shares that no report changes.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class DynamicRedistribution {
  private DynamicRedistribution() {}

  /** In period t the charges, and what they add up to now and later, are those of dynamic-VCG less an n-th of the shares. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean netIn(DirectMechanism m, Redistribution r, Charges pivot, Charges given, Charges c,
    @   \bigint t) {
    @   return NetAmounts.net(c.charge[t], pivot.charge[t], given.charge[t], m.states, r.agents)
    @     && NetAmounts.net(c.total[t], pivot.total[t], given.total[t], m.states, r.agents)
    @     && NetAmounts.net(c.total[t + 1], pivot.total[t + 1], given.total[t + 1], m.states, r.agents);
    @ }
    @*/

  /**
   * In period t the mechanism is dynamic-RM and g is what the agent faces in it: efficient decisions, private values, charges of
   * dynamic-VCG (which no report changes) less an n-th of the shares of Definition 7, and consistent choice.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isRedistributionIn(DirectMechanism m, Redistribution r, Charges pivot, Charges given,
    @   Charges c, ReportingProblem g, \bigint t) {
    @   return DirectMechanism.wellFormedIn(m, t) && Redistribution.wellFormedIn(r, m, t)
    @     && Charges.wellFormedIn(pivot, t, m.states) && Charges.wellFormedIn(given, t, m.states)
    @     && Charges.wellFormedIn(c, t, m.states) && ReportingProblem.wellFormedIn(g, t)
    @     && DirectMechanism.efficientIn(m, t) && DirectMechanism.privateValuesIn(m, t)
    @     && DirectMechanism.facedIn(m, g, t) && ReportingProblem.truthfulIn(g, t)
    @     && Charges.paidIn(m, c, t) && Charges.unaffectedIn(m, pivot, t)
    @     && Redistribution.definedIn(r, m, t) && Redistribution.consistentIn(r, m, t)
    @     && Redistribution.sharedIn(r, m, given, t) && netIn(m, r, pivot, given, c, t);
    @ }
    @*/

  /** What {@code isRedistributionIn} and shares that no report changes say about the charges at joint type s. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isNetAt(DirectMechanism m, Redistribution r, Charges pivot, Charges given, Charges c,
    @   ReportingProblem g, \bigint t, \bigint s) {
    @   return m.reported[s] != null && m.reported[s].length == m.reports
    @     && DirectMechanism.rows(m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions)
    @     && DirectMechanism.faced(g.flow[t][s], g.weights[t][s], m.reward[t][s], m.law[t][s], m.reported[s],
    @       m.decision[t], m.transfer[t], m.states, m.reports, m.actions, m.scale)
    @     && Charges.unaffected(pivot.total[t][s], pivot.total[t + 1], pivot.charge[t], m.law[t][s], m.reported[s],
    @       m.decision[t], m.states, m.reports, m.scale, m.discount)
    @     && Charges.unaffected(given.total[t][s], given.total[t + 1], given.charge[t], m.law[t][s], m.reported[s],
    @       m.decision[t], m.states, m.reports, m.scale, m.discount);
    @ }
    @*/

  /** The arrays of a period are there, and the charges are net. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isNetIn(DirectMechanism m, Redistribution r, Charges pivot, Charges given, Charges c,
    @   ReportingProblem g, \bigint t) {
    @   return DirectMechanism.wellFormedIn(m, t) && Charges.wellFormedIn(pivot, t, m.states)
    @     && Charges.wellFormedIn(given, t, m.states) && ReportingProblem.wellFormedIn(g, t)
    @     && netIn(m, r, pivot, given, c, t);
    @ }
    @*/

  /** What holds in a period holds at each of its joint types. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states;
    @ requires isRedistributionIn(m, r, pivot, given, c, g, t) && Charges.unaffectedIn(m, given, t);
    @ ensures isNetAt(m, r, pivot, given, c, g, t, s) && isNetIn(m, r, pivot, given, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isNetAtEach(ReportingProblem g, DirectMechanism m, Redistribution r, Charges pivot, Charges given,
      Charges c, int t, int s) {}

  /** At joint type s of period t no report changes the net charges. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && Charges.wellFormed(pivot, m.periods) && Charges.wellFormed(given, m.periods);
    @ requires Redistribution.wellFormed(r, m) && 0 <= t && t < m.periods && 0 <= s && s < m.states;
    @ requires isNetAt(m, r, pivot, given, c, g, t, s) && isNetIn(m, r, pivot, given, c, g, t);
    @ ensures Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t], m.law[t][s], m.reported[s], m.decision[t],
    @   m.states, m.reports, m.scale, m.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void netIsUnaffectedAt(ReportingProblem g, DirectMechanism m, Redistribution r, Charges pivot, Charges given,
      Charges c, int t, int s) {
    NetAmounts.netOfEach(s, c.total[t], pivot.total[t], given.total[t], m.states, r.agents);
    NetAmounts.netOfEach(s, c.total[t + 1], pivot.total[t + 1], given.total[t + 1], m.states, r.agents);
    NetAmounts.netOfEach(s, c.charge[t], pivot.charge[t], given.charge[t], m.states, r.agents);
    NetAmounts.reportsHaveLaws(m.reward[t][s], m.others[t][s], m.law[t][s], m.reported[s], m.decision[t], m.transfer[t],
        g.flow[t][s], g.weights[t][s], m.states, m.reports, m.actions, m.scale);
    NetAmounts.unaffectedByReports(c.total[t][s], pivot.total[t][s], given.total[t][s], c.total[t + 1], pivot.total[t + 1],
        given.total[t + 1], c.charge[t], pivot.charge[t], given.charge[t], m.law[t][s], m.reported[s], m.decision[t],
        m.states, m.reports, r.agents, m.scale, m.discount);
  }

  /** In one period no report changes the net charges. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && Charges.wellFormed(pivot, m.periods) && Charges.wellFormed(given, m.periods);
    @ requires Redistribution.wellFormed(r, m) && 0 <= t && t < m.periods && DirectMechanism.wellFormed(m);
    @ requires isRedistributionIn(m, r, pivot, given, c, g, t) && Charges.unaffectedIn(m, given, t);
    @ ensures Charges.unaffectedIn(m, c, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void netIsUnaffectedIn(ReportingProblem g, DirectMechanism m, Redistribution r, Charges pivot, Charges given,
      Charges c, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int s; 0 <= s && s < n; Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t], m.law[t][s],
      @     m.reported[s], m.decision[t], m.states, m.reports, m.scale, m.discount));
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      isNetAtEach(g, m, r, pivot, given, c, t, n);
      netIsUnaffectedAt(g, m, r, pivot, given, c, t, n);
      n++;
    }
    RedistributionIsUnaffected.unaffectedAtAllJointTypes(m, c, t);
  }

  /** What the parts of the definition have to offer to the lemmas about shares. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && isRedistributionIn(m, r, pivot, given, c, g, t);
    @ ensures DirectMechanism.wellFormed(m) && DirectMechanism.wellFormedIn(m, t) && Redistribution.wellFormedIn(r, m, t);
    @ ensures Charges.wellFormedIn(given, t, m.states) && DirectMechanism.efficientIn(m, t);
    @ ensures DirectMechanism.privateValuesIn(m, t) && Redistribution.definedIn(r, m, t);
    @ ensures Redistribution.consistentIn(r, m, t) && Redistribution.sharedIn(r, m, given, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void parts(ReportingProblem g, DirectMechanism m, Redistribution r, Charges pivot, Charges given, Charges c,
      int t) {}

  /** With net charges that no report changes the mechanism is a dynamic-Groves mechanism. */
  /*@ public normal_behavior
    @ requires isRedistributionIn(m, r, pivot, given, c, g, t) && Charges.unaffectedIn(m, c, t);
    @ ensures DynamicGroves.isGrovesIn(m, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isGroves(ReportingProblem g, DirectMechanism m, Redistribution r, Charges pivot, Charges given, Charges c,
      int t) {}

  /** Dynamic-RM is a dynamic-Groves mechanism: no report changes what an agent is charged, net of her shares. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && Charges.wellFormed(pivot, m.periods) && Charges.wellFormed(given, m.periods);
    @ requires Redistribution.wellFormed(r, m) && 0 <= t && t < m.periods;
    @ requires isRedistributionIn(m, r, pivot, given, c, g, t);
    @ ensures DynamicGroves.isGrovesIn(m, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isGrovesInOnePeriod(ReportingProblem g, DirectMechanism m, Redistribution r, Charges pivot, Charges given,
      Charges c, int t) {
    parts(g, m, r, pivot, given, c, t);
    RedistributionIsUnaffected.unaffectedInOnePeriod(r, m, given, t);
    netIsUnaffectedIn(g, m, r, pivot, given, c, t);
    isGroves(g, m, r, pivot, given, c, t);
  }

  /**
   * Dynamic-RM is efficient and incentive compatible: truth attains the joint value less the charges net of shares, and no strategy
   * gains over it at any private history.
   */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && Charges.wellFormed(pivot, m.periods) && Charges.wellFormed(given, m.periods);
    @ requires Redistribution.wellFormed(r, m) && m.periods >= 0;
    @ requires (\forall int t; 0 <= t && t < m.periods; isRedistributionIn(m, r, pivot, given, c, g, t));
    @ requires Charges.valueLessChargesIn(m, c, g, m.periods);
    @ requires ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures Charges.valueLessChargesIn(m, c, g, 0) && ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimal(ReportingStrategy f, ReportingProblem g, DirectMechanism m, Redistribution r, Charges pivot,
      Charges given, Charges c) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; DynamicGroves.isGrovesIn(m, c, g, t));
      @ decreases m.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.periods) {
      isGrovesInOnePeriod(g, m, r, pivot, given, c, n);
      n++;
    }
    DynamicGroves.truthIsOptimal(f, g, m, c);
  }
}

package org.candor.kernel.theorem;

/**
 * The dynamic pivot mechanism is a dynamic-Groves mechanism (Cavallo 2008, Theorem 4), hence within-period ex post incentive
 * compatible, and pays every agent her marginal contribution V − V₋ᵢ (Bergemann and Välimäki 2010, Theorem 1).
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class DynamicPivot {
  private DynamicPivot() {}

  /** One report: the charge and the V₋ᵢ expected after it add up to V₋ᵢ now, which no report changes. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && 0 <= x && x < m.reports;
    @ requires Pivot.pivotalIn(p, m, t) && Charges.paidIn(m, c, t) && Pivot.independentIn(p, m, t);
    @ ensures m.scale * p.without[t][s] == c.charge[t][m.reported[s][x]] + m.discount
    @   * (\sum int i; 0 <= i && i < m.states; m.law[t][s][m.decision[t][m.reported[s][x]]][i] * p.without[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedByReport(DirectMechanism m, Pivot p, Charges c, int t, int s, int x) {}

  /** One joint type: what holds for every report is that the charges are unaffected there. */
  /*@ public normal_behavior
    @ requires c.total == p.without;
    @ requires (\forall int x; 0 <= x && x < m.reports; m.scale * p.without[t][s] == c.charge[t][m.reported[s][x]]
    @   + m.discount * (\sum int i; 0 <= i && i < m.states;
    @     m.law[t][s][m.decision[t][m.reported[s][x]]][i] * p.without[t + 1][i]));
    @ ensures Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t], m.law[t][s], m.reported[s], m.decision[t],
    @   m.states, m.reports, m.scale, m.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedByAllReports(DirectMechanism m, Pivot p, Charges c, int t, int s) {}

  /** One joint type: no report changes the expected charges. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && c.total == p.without;
    @ requires Pivot.pivotalIn(p, m, t) && Charges.paidIn(m, c, t) && Pivot.independentIn(p, m, t);
    @ ensures Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t], m.law[t][s], m.reported[s], m.decision[t],
    @   m.states, m.reports, m.scale, m.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedAtJointType(DirectMechanism m, Pivot p, Charges c, int t, int s) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int x; 0 <= x && x < n; m.scale * p.without[t][s] == c.charge[t][m.reported[s][x]]
      @     + m.discount * (\sum int i; 0 <= i && i < m.states;
      @       m.law[t][s][m.decision[t][m.reported[s][x]]][i] * p.without[t + 1][i]));
      @ decreases m.reports - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.reports) {
      unaffectedByReport(m, p, c, t, s, n);
      n++;
    }
    unaffectedByAllReports(m, p, c, t, s);
  }

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires (\forall int s; 0 <= s && s < m.states; Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t],
    @   m.law[t][s], m.reported[s], m.decision[t], m.states, m.reports, m.scale, m.discount));
    @ ensures Charges.unaffectedIn(m, c, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedAtAllJointTypes(DirectMechanism m, Charges c, int t) {}

  /** One period: the expected charges of the pivot mechanism are V₋ᵢ and no report changes them. */
  /*@ public normal_behavior
    @ requires c.total == p.without;
    @ requires Pivot.pivotalIn(p, m, t) && Charges.paidIn(m, c, t) && Pivot.independentIn(p, m, t);
    @ ensures Charges.unaffectedIn(m, c, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedInOnePeriod(DirectMechanism m, Pivot p, Charges c, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int s; 0 <= s && s < n; Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t],
      @     m.law[t][s], m.reported[s], m.decision[t], m.states, m.reports, m.scale, m.discount));
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      unaffectedAtJointType(m, p, c, t, n);
      n++;
    }
    unaffectedAtAllJointTypes(m, c, t);
  }

  /**
   * In period t the mechanism is the dynamic pivot mechanism with efficient decisions and private values, c are the others' values
   * that it pays less the transfers, and g is what the agent faces in it.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isPivotIn(DirectMechanism m, Pivot p, Charges c, ReportingProblem g, \bigint t) {
    @   return Charges.wellFormedIn(c, t, m.states) && ReportingProblem.wellFormedIn(g, t)
    @     && DirectMechanism.efficientIn(m, t) && DirectMechanism.privateValuesIn(m, t) && Pivot.pivotalIn(p, m, t)
    @     && Charges.paidIn(m, c, t) && DirectMechanism.facedIn(m, g, t) && ReportingProblem.truthfulIn(g, t);
    @ }
    @*/

  /** One period: the dynamic pivot mechanism is a dynamic-Groves mechanism. */
  /*@ public normal_behavior
    @ requires c.total == p.without && DirectMechanism.wellFormedIn(m, t);
    @ requires isPivotIn(m, p, c, g, t) && Pivot.independentIn(p, m, t);
    @ ensures DynamicGroves.isGrovesIn(m, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isGrovesInOnePeriod(DirectMechanism m, Pivot p, Charges c, ReportingProblem g, int t) {
    unaffectedInOnePeriod(m, p, c, t);
  }

  /** The dynamic pivot mechanism is a dynamic-Groves mechanism: in no period does a report change the expected charges. */
  /*@ public normal_behavior
    @ requires c.total == p.without;
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; isPivotIn(m, p, c, g, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.independentIn(p, m, t));
    @ ensures (\forall int t; 0 <= t && t < m.periods; DynamicGroves.isGrovesIn(m, c, g, t));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isDynamicGroves(DirectMechanism m, Pivot p, Charges c, ReportingProblem g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; DynamicGroves.isGrovesIn(m, c, g, t));
      @ decreases m.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.periods) {
      isGrovesInOnePeriod(m, p, c, g, n);
      n++;
    }
  }

  /** In the dynamic pivot mechanism truth gives the marginal contribution V − V₋ᵢ. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && c.total == p.without;
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; isPivotIn(m, p, c, g, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.independentIn(p, m, t));
    @ requires Charges.valueLessCharges(g.truth[m.periods], m.value[m.periods], p.without[m.periods], m.states);
    @ ensures Charges.valueLessCharges(g.truth[0], m.value[0], p.without[0], m.states);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void payoffIsMarginalContribution(ReportingProblem g, DirectMechanism m, Pivot p, Charges c) {
    isDynamicGroves(m, p, c, g);
    DynamicGroves.noMisreportGains(m, c, g);
  }

  /**
   * The dynamic pivot mechanism is efficient and incentive compatible: truth gives V − V₋ᵢ, and no strategy gains over it at any
   * private history, when the others' types are independent of hers.
   */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && c.total == p.without;
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; isPivotIn(m, p, c, g, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.independentIn(p, m, t));
    @ requires Charges.valueLessCharges(g.truth[m.periods], m.value[m.periods], p.without[m.periods], m.states);
    @ requires ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures Charges.valueLessCharges(g.truth[0], m.value[0], p.without[0], m.states);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimal(ReportingStrategy f, ReportingProblem g, DirectMechanism m, Pivot p, Charges c) {
    isDynamicGroves(m, p, c, g);
    DynamicGroves.truthIsOptimal(f, g, m, c);
  }

  /**
   * The dynamic pivot mechanism is efficient and incentive compatible in every environment with private values and product laws, for
   * any number of agents: truth gives V − V₋ᵢ, and no strategy gains over it at any private history.
   */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && c.total == p.without;
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && ProductTypes.wellFormed(e, m);
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.wellFormedIn(e, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; isPivotIn(m, p, c, g, t));
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.reportsOwnType(e, m);
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.productLawsIn(e, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.othersUnmovedIn(e, m, t));
    @ requires (\forall int t; 0 <= t && t <= m.periods; ProductTypes.ofOthersIn(e, p, t));
    @ requires Charges.valueLessCharges(g.truth[m.periods], m.value[m.periods], p.without[m.periods], m.states);
    @ requires ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures Charges.valueLessCharges(g.truth[0], m.value[0], p.without[0], m.states);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimalUnderProductLaws(ReportingStrategy f, ReportingProblem g, DirectMechanism m, Pivot p,
      Charges c, ProductTypes e) {
    IndependentTypes.productLawsAreIndependent(e, m, p);
    truthIsOptimal(f, g, m, p, c);
  }
}

package org.candor.kernel.theorem;

/**
 * The online-VCG mechanism (Parkes and Singh 2003) is efficient and within-period ex post incentive compatible where the decision is
 * optimal for the others alone as long as an agent has not arrived: what the others are promised on her account stands in the place of
 * V₋ᵢ in the dynamic pivot mechanism, and no report of hers changes a promise that was made.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class OnlinePivot {
  private OnlinePivot() {}

  /** In period t the mechanism is online-VCG, paid at arrival, and g is what the agent faces in it; c are its charges. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isPrepaidIn(DirectMechanism m, OnlineAccounts a, Pivot p, Charges c,
    @   ReportingProblem g, \bigint t) {
    @   return Charges.wellFormedIn(c, t, m.states) && ReportingProblem.wellFormedIn(g, t)
    @     && DirectMechanism.efficientIn(m, t) && DirectMechanism.privateValuesIn(m, t) && Charges.paidIn(m, c, t)
    @     && DirectMechanism.facedIn(m, g, t) && ReportingProblem.truthfulIn(g, t)
    @     && OnlineAccounts.remembersIn(a, m, t) && OnlineAccounts.promisesIn(a, m, p, t)
    @     && OnlineAccounts.prepaidIn(a, m, t) && OnlineAccounts.keepsIn(a, m, p, t);
    @ }
    @*/

  /** In period t the mechanism is online-VCG with values as realised, settled at departure. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isSettledIn(DirectMechanism m, OnlineAccounts a, Pivot p, Charges c,
    @   ReportingProblem g, \bigint t) {
    @   return Charges.wellFormedIn(c, t, m.states) && ReportingProblem.wellFormedIn(g, t)
    @     && DirectMechanism.efficientIn(m, t) && DirectMechanism.privateValuesIn(m, t) && Charges.paidIn(m, c, t)
    @     && DirectMechanism.facedIn(m, g, t) && ReportingProblem.truthfulIn(g, t)
    @     && OnlineAccounts.remembersIn(a, m, t) && OnlineAccounts.promisesWithDebtIn(a, m, p, t)
    @     && OnlineAccounts.settledIn(a, m, t) && OnlineAccounts.keepsWithDebtIn(a, m, p, t);
    @ }
    @*/

  /** Paid at arrival, transfers are the pivot's at every joint type, with promises in the place of V₋ᵢ. */
  /*@ public normal_behavior
    @ requires OnlineAccounts.remembersIn(a, m, t) && OnlineAccounts.promisesIn(a, m, p, t);
    @ requires OnlineAccounts.prepaidIn(a, m, t) && OnlineAccounts.keepsIn(a, m, p, t);
    @ ensures Pivot.pivotalIn(p, m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void prepaidIsPivotal(DirectMechanism m, OnlineAccounts a, Pivot p, int t) {}

  /** Settled at departure, transfers are the pivot's at every joint type, with promises in the place of V₋ᵢ. */
  /*@ public normal_behavior
    @ requires OnlineAccounts.remembersIn(a, m, t) && OnlineAccounts.promisesWithDebtIn(a, m, p, t);
    @ requires OnlineAccounts.settledIn(a, m, t) && OnlineAccounts.keepsWithDebtIn(a, m, p, t);
    @ ensures Pivot.pivotalIn(p, m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void settledIsPivotal(DirectMechanism m, OnlineAccounts a, Pivot p, int t) {}

  /** In one period online-VCG, paid at arrival, is a pivot mechanism. */
  /*@ public normal_behavior
    @ requires isPrepaidIn(m, a, p, c, g, t);
    @ ensures DynamicPivot.isPivotIn(m, p, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isPivotWhenPrepaid(DirectMechanism m, OnlineAccounts a, Pivot p, Charges c, ReportingProblem g, int t) {
    prepaidIsPivotal(m, a, p, t);
  }

  /** In one period online-VCG, settled at departure, is a pivot mechanism. */
  /*@ public normal_behavior
    @ requires isSettledIn(m, a, p, c, g, t);
    @ ensures DynamicPivot.isPivotIn(m, p, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isPivotWhenSettled(DirectMechanism m, OnlineAccounts a, Pivot p, Charges c, ReportingProblem g, int t) {
    settledIsPivotal(m, a, p, t);
  }

  /** Online-VCG, paid at arrival, is a pivot mechanism in every period. */
  /*@ public normal_behavior
    @ requires (\forall int t; 0 <= t && t < m.periods; isPrepaidIn(m, a, p, c, g, t));
    @ ensures (\forall int t; 0 <= t && t < m.periods; DynamicPivot.isPivotIn(m, p, c, g, t));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isPivotAlwaysWhenPrepaid(DirectMechanism m, OnlineAccounts a, Pivot p, Charges c, ReportingProblem g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; DynamicPivot.isPivotIn(m, p, c, g, t));
      @ decreases m.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.periods) {
      isPivotWhenPrepaid(m, a, p, c, g, n);
      n++;
    }
  }

  /** Online-VCG, paid at arrival: truth gives the joint value less what the others are promised, and no strategy gains over it. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && c.total == p.without;
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && ProductTypes.wellFormed(e, m);
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.wellFormedIn(e, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; isPrepaidIn(m, a, p, c, g, t));
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
  public static void truthIsOptimalWhenPrepaid(ReportingStrategy f, ReportingProblem g, DirectMechanism m,
      OnlineAccounts a, Pivot p, Charges c, ProductTypes e) {
    isPivotAlwaysWhenPrepaid(m, a, p, c, g);
    DynamicPivot.truthIsOptimalUnderProductLaws(f, g, m, p, c, e);
  }

  /** Online-VCG, settled at departure, is a pivot mechanism in every period. */
  /*@ public normal_behavior
    @ requires (\forall int t; 0 <= t && t < m.periods; isSettledIn(m, a, p, c, g, t));
    @ ensures (\forall int t; 0 <= t && t < m.periods; DynamicPivot.isPivotIn(m, p, c, g, t));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isPivotAlwaysWhenSettled(DirectMechanism m, OnlineAccounts a, Pivot p, Charges c, ReportingProblem g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; DynamicPivot.isPivotIn(m, p, c, g, t));
      @ decreases m.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.periods) {
      isPivotWhenSettled(m, a, p, c, g, n);
      n++;
    }
  }

  /** Online-VCG, settled at departure: truth gives the joint value less what the others are promised, and no strategy gains over it. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && c.total == p.without;
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && ProductTypes.wellFormed(e, m);
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.wellFormedIn(e, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; isSettledIn(m, a, p, c, g, t));
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
  public static void truthIsOptimalWhenSettled(ReportingStrategy f, ReportingProblem g, DirectMechanism m,
      OnlineAccounts a, Pivot p, Charges c, ProductTypes e) {
    isPivotAlwaysWhenSettled(m, a, p, c, g);
    DynamicPivot.truthIsOptimalUnderProductLaws(f, g, m, p, c, e);
  }
}

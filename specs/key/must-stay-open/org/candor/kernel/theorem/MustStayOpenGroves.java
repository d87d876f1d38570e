package org.candor.kernel.theorem;

/** Theorems on dynamic-Groves mechanisms that lack one hypothesis or claim too much, and are false so. */
/*@ code_bigint_math spec_bigint_math @*/
public final class MustStayOpenGroves {

  /** False: paid the others' value less any charge, also one that her report changes, truth is optimal. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && 0 <= t && t < m.periods && DirectMechanism.wellFormedIn(m, t);
    @ requires Charges.wellFormedIn(c, t, m.states) && ReportingProblem.wellFormedIn(g, t);
    @ requires DirectMechanism.efficientIn(m, t) && DirectMechanism.privateValuesIn(m, t) && Charges.paidIn(m, c, t);
    @ requires DirectMechanism.facedIn(m, g, t) && ReportingProblem.truthfulIn(g, t);
    @ requires Charges.valueLessChargesIn(m, c, g, t + 1);
    @ ensures Charges.valueLessChargesIn(m, c, g, t) && ReportingProblem.noOneShotGainIn(g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimalUnderAnyCharges(DirectMechanism m, Charges c, ReportingProblem g, int t) {}

  /** False: in a dynamic-Groves mechanism truth gives the joint value, without charges taken off. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && (\forall int t; 0 <= t && t < m.periods; DynamicGroves.isGrovesIn(m, c, g, t));
    @ requires Charges.valueLessChargesIn(m, c, g, m.periods);
    @ ensures TeamMechanism.earnsJointValueIn(m, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void grovesPaysTheJointValue(DirectMechanism m, Charges c, ReportingProblem g) {
    DynamicGroves.noMisreportGains(m, c, g);
  }

  /** False: half of the others' value makes a team mechanism. */
  /*@ public normal_behavior
    @ requires ExAnteCharge.decidesIn(m, g, t) && Charges.wellFormedIn(c, t, m.states);
    @ requires e.fee[t] == 0 && e.due[t] == 0 && e.due[t + 1] == 0 && ExAnteCharge.constantIn(e, c, t, m.states);
    @ requires DirectMechanism.sumToIn(m, e.lawTotal, t) && (\forall int s; 0 <= s && s < m.states;
    @   2 * m.transfer[t][s] == m.scale * m.others[t][s][m.decision[t][s]]);
    @ ensures TeamMechanism.isTeamIn(m, e, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void halfATeamIsATeam(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g,
      int t) {}

  /** False: a charge that is constant is unaffected by reports, though what is due does not count it. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && ExAnteCharge.wellFormed(e, m.periods) && 0 <= t && t < m.periods;
    @ requires ExAnteCharge.decidesIn(m, g, t) && Charges.wellFormedIn(c, t, m.states) && ExAnteCharge.paidIn(m, e, t);
    @ requires ExAnteCharge.constantIn(e, c, t, m.states) && DirectMechanism.sumToIn(m, e.lawTotal, t);
    @ ensures DynamicGroves.isGrovesIn(m, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void anyDueMakesGroves(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g,
      int t) {}

  /** False: at every joint type, also where the charges do not add up to V₋ᵢ, no agent loses and none is paid. */
  /*@ public normal_behavior
    @ requires ExAnteRationality.isExAnte(m, e, c, g, own, paid) && 0 <= s && s < m.states;
    @ ensures ExAnteRationality.rationalWithoutDeficit(g, paid, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void exAnteRationalEverywhere(DirectMechanism m, ExAnteCharge e, Charges c,
      ReportingProblem g, ReportingProblem own, ReportingProblem paid, int s) {
    ExAnteCharge.isGroves(m, e, c, g);
    DynamicGroves.noMisreportGains(m, c, g);
    PayoffDifference.truthDiffers(g, own, paid);
  }

  /** False: a strategy gains nothing whatever it does to her charges. */
  /*@ public normal_behavior
    @ requires PayoffDifference.fit(g, j, d) && StrategyDifference.fit(f, a, b, g.periods);
    @ requires PayoffDifference.truthDiffersIn(g, j, d, 0) && StrategyDifference.payoffDiffersIn(f, a, b, 0);
    @ requires ReportingStrategy.noGainIn(a, j, 0);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noGainWhateverTheCharges(ReportingStrategy f, ReportingStrategy a, ReportingStrategy b,
      ReportingProblem g, ReportingProblem j, ReportingProblem d) {}

  /** False: charges are at most V₋ᵢ though the type for which the mechanism is individually rational may add something. */
  /*@ public normal_behavior
    @ requires RevenueMaximality.isGroves(m, c, g) && 0 <= s && s < m.states && 0 <= x && x < m.reports;
    @ requires 0 <= m.reported[s][x] && m.reported[s][x] < m.states && without <= m.value[0][m.reported[s][x]];
    @ requires g.truth[0][m.reported[s][x]] >= 0 && m.value[0][s] == v;
    @ ensures RevenueMaximality.leavesContribution(c, g, s, v, without);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void chargesAreAtMostPivotsForEveryType(DirectMechanism m, Charges c, ReportingProblem g,
      int s, int x, int v, int without) {
    ChargesIgnoreType.totalIgnoresType(m, c, g);
    DynamicGroves.noMisreportGains(m, c, g);
  }
}

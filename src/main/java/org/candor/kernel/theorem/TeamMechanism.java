package org.candor.kernel.theorem;

/**
 * The dynamic team mechanism (Athey and Segal 2007): every agent is paid the others' value of every decision and charged
 * nothing. Each agent then earns the joint value, which truth maximises; the centre pays for it.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class TeamMechanism {
  private TeamMechanism() {}

  /** In period t she is paid the others' value of the decision, whatever joint type the centre believes in. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean paidIn(DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states;
    @     m.transfer[t][s] == m.scale * m.others[t][s][m.decision[t][s]]);
    @ }
    @*/

  /** In period t the mechanism is the team mechanism; e and c are charges of zero. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isTeamIn(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g,
    @   \bigint t) {
    @   return ExAnteCharge.decidesIn(m, g, t) && Charges.wellFormedIn(c, t, m.states) && paidIn(m, t)
    @     && e.fee[t] == 0 && e.due[t] == 0 && e.due[t + 1] == 0
    @     && ExAnteCharge.constantIn(e, c, t, m.states) && DirectMechanism.sumToIn(m, e.lawTotal, t);
    @ }
    @*/

  /** In period t every truthful payoff is the joint value. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean earnsJointValueIn(DirectMechanism m, ReportingProblem g, \bigint t) {
    @   return (\forall int i; 0 <= i && i < m.states; g.truth[t][i] == m.value[t][i]);
    @ }
    @*/

  /** In period t the team mechanism is the ex ante charge mechanism with charges of zero. */
  /*@ public normal_behavior
    @ requires isTeamIn(m, e, c, g, t);
    @ ensures ExAnteCharge.isExAnteIn(m, e, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void chargesNothingIn(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g,
      int t) {}

  /** Where the charges are zero, the joint value less the charges is the joint value. */
  /*@ public normal_behavior
    @ requires isTeamIn(m, e, c, g, 0) && Charges.valueLessChargesIn(m, c, g, 0);
    @ ensures earnsJointValueIn(m, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void payoffIsJointValue(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g) {}

  /** The team mechanism: truth gives every agent the joint value, and no strategy gains over it at any private history. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && ExAnteCharge.wellFormed(e, m.periods) && 0 < m.periods;
    @ requires (\forall int t; 0 <= t && t < m.periods; isTeamIn(m, e, c, g, t));
    @ requires Charges.valueLessChargesIn(m, c, g, m.periods);
    @ requires ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures earnsJointValueIn(m, g, 0) && ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimal(ReportingStrategy f, ReportingProblem g, DirectMechanism m,
      ExAnteCharge e, Charges c) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; ExAnteCharge.isExAnteIn(m, e, c, g, t));
      @ decreases m.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.periods) {
      chargesNothingIn(m, e, c, g, n);
      n++;
    }
    ExAnteCharge.truthIsOptimal(f, g, m, e, c);
    payoffIsJointValue(m, e, c, g);
  }
}

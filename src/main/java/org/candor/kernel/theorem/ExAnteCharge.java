package org.candor.kernel.theorem;

/**
 * The dynamic ex ante charge mechanism (Cavallo, Parkes and Singh 2006): she is paid the others' value of every decision and
 * charged an amount per period that depends on nothing she reports.
 *
 * <p>The original charges (1 − γ)·V₋ᵢ(θ⁰) in every period; over finitely many periods the amounts must add up to V₋ᵢ(θ⁰), as
 * V₋ᵢ(θ⁰)/(1 + γ + γ² + …) in every period does.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ExAnteCharge {
  /** fee[t]: k times the charge of period t. */
  public final int[] fee;

  /** due[t]: what the charges add up to from period t on, discounted, for t = 0 … periods. */
  public final int[] due;

  /** The total of the weights of a law. */
  public final int lawTotal;

  /** Takes the arrays as they are. */
  public ExAnteCharge(int[] fee, int[] due, int lawTotal) {
    this.fee = fee;
    this.due = due;
    this.lawTotal = lawTotal;
  }

  /** The sizes match. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(ExAnteCharge e, int periods) {
    @   return e.fee != null && e.due != null && e.fee.length == periods && e.due.length == periods + 1;
    @ }
    @*/

  /** In period t she is paid the others' value of the decision less the fee, whatever joint type the centre believes in. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean paidIn(DirectMechanism m, ExAnteCharge e, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states;
    @     m.transfer[t][s] == m.scale * m.others[t][s][m.decision[t][s]] - e.fee[t]);
    @ }
    @*/

  /** In period t the fee and what is due later add up to what is due. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean dueIn(DirectMechanism m, ExAnteCharge e, \bigint t) {
    @   return m.scale * e.due[t] == e.fee[t] + m.discount * (e.due[t + 1] * e.lawTotal);
    @ }
    @*/

  /** In period t the charges c are the fee and what is due, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean constantIn(ExAnteCharge e, Charges c, \bigint t, int states) {
    @   return (\forall int s; 0 <= s && s < states; c.charge[t][s] == e.fee[t] && c.total[t][s] == e.due[t])
    @     && (\forall int i; 0 <= i && i < states; c.total[t + 1][i] == e.due[t + 1]);
    @ }
    @*/

  /** In period t the mechanism decides efficiently and faces the agent with a problem in which her values are private. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean decidesIn(DirectMechanism m, ReportingProblem g, \bigint t) {
    @   return DirectMechanism.wellFormedIn(m, t) && ReportingProblem.wellFormedIn(g, t)
    @     && DirectMechanism.efficientIn(m, t) && DirectMechanism.privateValuesIn(m, t)
    @     && DirectMechanism.facedIn(m, g, t) && ReportingProblem.truthfulIn(g, t);
    @ }
    @*/

  /** In period t the mechanism is the ex ante charge mechanism, with charges c. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isExAnteIn(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g,
    @   \bigint t) {
    @   return decidesIn(m, g, t) && Charges.wellFormedIn(c, t, m.states) && paidIn(m, e, t) && dueIn(m, e, t)
    @     && constantIn(e, c, t, m.states) && DirectMechanism.sumToIn(m, e.lawTotal, t);
    @ }
    @*/

  /** The expectation of a constant is the constant times the total of the weights. */
  /*@ public normal_behavior
    @ requires v.length == p.length && (\forall int i; 0 <= i && i < p.length; v[i] == d);
    @ ensures (\sum int i; 0 <= i && i < p.length; p[i] * v[i]) == d * (\sum int i; 0 <= i && i < p.length; p[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationOfConstant(int[] p, int[] v, int d) {
    int n = 0;
    /*@ loop_invariant n <= p.length
      @   && (\sum int i; 0 <= i && i < n; p[i] * v[i]) == d * (\sum int i; 0 <= i && i < n; p[i]);
      @ decreases p.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < p.length) {
      n++;
    }
  }

  /** Every report leads to an action. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && 0 <= x && x < m.reports && decidesIn(m, g, t);
    @ ensures m.reported[s] != null && m.reported[s].length == m.reports;
    @ ensures 0 <= m.reported[s][x] && m.reported[s][x] < m.states;
    @ ensures 0 <= m.decision[t][m.reported[s][x]] && m.decision[t][m.reported[s][x]] < m.actions;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportLeadsToAction(DirectMechanism m, ReportingProblem g, int t, int s, int x) {}

  /** Every action has a row of weights. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && 0 <= a && a < m.actions && decidesIn(m, g, t);
    @ ensures m.law[t][s] != null && m.law[t][s].length == m.actions;
    @ ensures m.law[t][s][a] != null && m.law[t][s][a].length == m.states;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void actionHasLaw(DirectMechanism m, ReportingProblem g, int t, int s, int a) {}

  /** The weights of every action sum to the total. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && 0 <= a && a < m.actions && DirectMechanism.sumToIn(m, total, t);
    @ ensures (\sum int i; 0 <= i && i < m.states; m.law[t][s][a][i]) == total;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void lawSumsToTotal(DirectMechanism m, int total, int t, int s, int a) {}

  /** In period t the arrays of mechanism and charges are there. */
  /*@ public normal_behavior
    @ requires isExAnteIn(m, e, c, g, t);
    @ ensures DirectMechanism.wellFormedIn(m, t) && Charges.wellFormedIn(c, t, m.states);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void arraysAreThere(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g,
      int t) {}

  /** One report: the fee and what is due later add up to what is due, whatever she reports. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && wellFormed(e, m.periods) && isExAnteIn(m, e, c, g, t);
    @ requires 0 <= t && t < m.periods && 0 <= s && s < m.states && 0 <= x && x < m.reports;
    @ ensures m.scale * c.total[t][s] == c.charge[t][m.reported[s][x]] + m.discount
    @   * (\sum int i; 0 <= i && i < m.states; m.law[t][s][m.decision[t][m.reported[s][x]]][i] * c.total[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedByReport(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g,
      int t, int s, int x) {
    reportLeadsToAction(m, g, t, s, x);
    arraysAreThere(m, e, c, g, t);
    int a = m.decision[t][m.reported[s][x]];
    actionHasLaw(m, g, t, s, a);
    lawSumsToTotal(m, e.lawTotal, t, s, a);
    expectationOfConstant(m.law[t][s][a], c.total[t + 1], e.due[t + 1]);
  }

  /** What holds for every report at a joint type holds at the joint type. */
  /*@ public normal_behavior
    @ requires (\forall int x; 0 <= x && x < m.reports; m.scale * c.total[t][s] == c.charge[t][m.reported[s][x]]
    @   + m.discount * (\sum int i; 0 <= i && i < m.states;
    @     m.law[t][s][m.decision[t][m.reported[s][x]]][i] * c.total[t + 1][i]));
    @ ensures Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t], m.law[t][s], m.reported[s], m.decision[t],
    @   m.states, m.reports, m.scale, m.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedByAllReports(DirectMechanism m, Charges c, int t, int s) {}

  /** One joint type: no report changes the expected charges. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && wellFormed(e, m.periods) && isExAnteIn(m, e, c, g, t);
    @ requires 0 <= t && t < m.periods && 0 <= s && s < m.states && m.reports >= 0;
    @ ensures Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t], m.law[t][s], m.reported[s], m.decision[t],
    @   m.states, m.reports, m.scale, m.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedAt(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g, int t,
      int s) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n;
      @   m.scale * c.total[t][s] == c.charge[t][m.reported[s][x]] + m.discount * (\sum int i; 0 <= i && i < m.states;
      @     m.law[t][s][m.decision[t][m.reported[s][x]]][i] * c.total[t + 1][i]));
      @ decreases m.reports - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.reports) {
      unaffectedByReport(m, e, c, g, t, s, n);
      n++;
    }
    unaffectedByAllReports(m, c, t, s);
  }

  /** In period t the mechanism is dynamic-Groves once no report changes the expected charges at any joint type. */
  /*@ public normal_behavior
    @ requires isExAnteIn(m, e, c, g, t);
    @ requires (\forall int s; 0 <= s && s < m.states; Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t],
    @   m.law[t][s], m.reported[s], m.decision[t], m.states, m.reports, m.scale, m.discount));
    @ ensures DynamicGroves.isGrovesIn(m, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedAtAll(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g,
      int t) {}

  /** In period t the ex ante charge mechanism is a dynamic-Groves mechanism. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && wellFormed(e, m.periods) && isExAnteIn(m, e, c, g, t);
    @ requires 0 <= t && t < m.periods && m.states >= 0 && m.reports >= 0;
    @ ensures DynamicGroves.isGrovesIn(m, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isGrovesIn(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; Charges.unaffected(c.total[t][s],
      @   c.total[t + 1], c.charge[t], m.law[t][s], m.reported[s], m.decision[t], m.states, m.reports, m.scale, m.discount));
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      unaffectedAt(m, e, c, g, t, n);
      n++;
    }
    unaffectedAtAll(m, e, c, g, t);
  }

  /** The ex ante charge mechanism is a dynamic-Groves mechanism in every period. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && wellFormed(e, m.periods);
    @ requires (\forall int t; 0 <= t && t < m.periods; isExAnteIn(m, e, c, g, t));
    @ ensures (\forall int t; 0 <= t && t < m.periods; DynamicGroves.isGrovesIn(m, c, g, t));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isGroves(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; DynamicGroves.isGrovesIn(m, c, g, t));
      @ decreases m.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.periods) {
      isGrovesIn(m, e, c, g, n);
      n++;
    }
  }

  /** The ex ante charge mechanism: truth gives the joint value less what is due, and no strategy gains over it. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && wellFormed(e, m.periods);
    @ requires (\forall int t; 0 <= t && t < m.periods; isExAnteIn(m, e, c, g, t));
    @ requires Charges.valueLessChargesIn(m, c, g, m.periods);
    @ requires ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures Charges.valueLessChargesIn(m, c, g, 0) && ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimal(ReportingStrategy f, ReportingProblem g, DirectMechanism m,
      ExAnteCharge e, Charges c) {
    isGroves(m, e, c, g);
    DynamicGroves.truthIsOptimal(f, g, m, c);
  }
}

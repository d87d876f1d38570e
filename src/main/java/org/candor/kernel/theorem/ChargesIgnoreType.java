package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;

/**
 * With independent types the charges of a dynamic-Groves mechanism do not depend on the agent's own type: every type could report
 * every other, no report changes the expected charges, and what the others expect is the same whatever her type (Cavallo 2008,
 * proof of Theorem 6).
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ChargesIgnoreType {
  private ChargesIgnoreType() {}

  /** Every report is her type in the joint type that the centre then believes in: reporting it there changes nothing. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean reportsType(DirectMechanism m) {
    @   return (\forall int s; 0 <= s && s < m.states;
    @     (\forall int x; 0 <= x && x < m.reports; m.reported[m.reported[s][x]][x] == m.reported[s][x]));
    @ }
    @*/

  /** At one joint type, w is the same in every joint type that she can make the centre believe in. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean ignoresReport(\bigint w,
    //+KEY@ nullable
    @   int[] total,
    //+KEY@ nullable
    @   int[] reported, int reports) {
    @   return (\forall int x; 0 <= x && x < reports; total[reported[x]] == w);
    @ }
    @*/

  /** In period t the total charges do not depend on her type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean ignoresTypeIn(DirectMechanism m, Charges c, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states;
    @     ignoresReport(c.total[t][s], c.total[t], m.reported[s], m.reports));
    @ }
    @*/

  /** At one joint type, whatever she reports, the decision moves v there as it does in the joint type that the centre believes in. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean movesAlike(
    //+KEY@ nullable
    @   int[] v,
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[][][] lawInPeriod,
    //+KEY@ nullable
    @   int[] reported,
    //+KEY@ nullable
    @   int[] decision, int states, int reports) {
    @   return (\forall int x; 0 <= x && x < reports;
    @     (\sum int i; 0 <= i && i < states; lawInPeriod[reported[x]][decision[reported[x]]][i] * v[i])
    @     == (\sum int i; 0 <= i && i < states; law[decision[reported[x]]][i] * v[i]));
    @ }
    @*/

  /** In period t the decisions move the next total charges in the joint types believed in as they do in the true ones. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean movesAlikeIn(DirectMechanism m, Charges c, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; movesAlike(c.total[t + 1], m.law[t][s], m.law[t], m.reported[s],
    @     m.decision[t], m.states, m.reports));
    @ }
    @*/

  /**
   * Independent types in period t, as far as the charges go: what does not depend on her type is, under every decision, expected to
   * be the same whatever her type is now.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean independentIn(DirectMechanism m, Charges c, \bigint t) {
    @   return ignoresTypeIn(m, c, t + 1) ==> movesAlikeIn(m, c, t);
    @ }
    @*/

  /** A report is possible, and is her type in the joint type that the centre then believes in. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && 0 <= x && x < m.reports && reportsType(m);
    @ requires DirectMechanism.privateValuesIn(m, t);
    @ ensures m.reported[s] != null && m.reported[s].length == m.reports;
    @ ensures 0 <= m.reported[s][x] && m.reported[s][x] < m.states && m.reported[m.reported[s][x]][x] == m.reported[s][x];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportIsType(DirectMechanism m, int t, int s, int x) {}

  /** One report does not change the expected charges. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && 0 <= x && x < m.reports && Charges.unaffectedIn(m, c, t);
    @ ensures m.scale * c.total[t][s] == c.charge[t][m.reported[s][x]] + m.discount
    @   * (\sum int i; 0 <= i && i < m.states; m.law[t][s][m.decision[t][m.reported[s][x]]][i] * c.total[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedByReport(DirectMechanism m, Charges c, int t, int s, int x) {}

  /** The decision after one report moves the next total charges in the joint type believed in as in the true one. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && 0 <= x && x < m.reports && movesAlikeIn(m, c, t);
    @ ensures (\sum int i; 0 <= i && i < m.states;
    @     m.law[t][m.reported[s][x]][m.decision[t][m.reported[s][x]]][i] * c.total[t + 1][i])
    @   == (\sum int i; 0 <= i && i < m.states; m.law[t][s][m.decision[t][m.reported[s][x]]][i] * c.total[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void movesAlikeAfterReport(DirectMechanism m, Charges c, int t, int s, int x) {}

  /** One report: the total charges are the same at the true joint type and at the one that the centre believes in. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Charges.wellFormed(c, m.periods) && 0 <= t && t < m.periods;
    @ requires Charges.wellFormedIn(c, t, m.states) && 0 <= s && s < m.states && 0 <= x && x < m.reports && reportsType(m);
    @ requires DirectMechanism.privateValuesIn(m, t) && Charges.unaffectedIn(m, c, t) && movesAlikeIn(m, c, t);
    @ ensures c.total[t][m.reported[s][x]] == c.total[t][s];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void totalIgnoresReport(DirectMechanism m, Charges c, int t, int s, int x) {
    reportIsType(m, t, s, x);
    int b = m.reported[s][x];
    unaffectedByReport(m, c, t, s, x);
    unaffectedByReport(m, c, t, b, x);
    movesAlikeAfterReport(m, c, t, s, x);
    ScalarLemmas.positiveFactorCancels(m.scale, c.total[t][s], c.total[t][b]);
  }

  /** What holds for every report holds at the joint type. */
  /*@ public normal_behavior
    @ requires (\forall int x; 0 <= x && x < m.reports; c.total[t][m.reported[s][x]] == c.total[t][s]);
    @ ensures ignoresReport(c.total[t][s], c.total[t], m.reported[s], m.reports);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void totalIgnoresAllReports(DirectMechanism m, Charges c, int t, int s) {}

  /** One joint type: the total charges are the same whatever she reports. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Charges.wellFormed(c, m.periods) && 0 <= t && t < m.periods;
    @ requires Charges.wellFormedIn(c, t, m.states) && 0 <= s && s < m.states && m.reports >= 0 && reportsType(m);
    @ requires DirectMechanism.privateValuesIn(m, t) && Charges.unaffectedIn(m, c, t) && movesAlikeIn(m, c, t);
    @ ensures ignoresReport(c.total[t][s], c.total[t], m.reported[s], m.reports);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ignoresReportAt(DirectMechanism m, Charges c, int t, int s) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; c.total[t][m.reported[s][x]] == c.total[t][s]);
      @ decreases m.reports - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.reports) {
      totalIgnoresReport(m, c, t, s, n);
      n++;
    }
    totalIgnoresAllReports(m, c, t, s);
  }

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires (\forall int s; 0 <= s && s < m.states;
    @   ignoresReport(c.total[t][s], c.total[t], m.reported[s], m.reports));
    @ ensures ignoresTypeIn(m, c, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ignoresReportAtAll(DirectMechanism m, Charges c, int t) {}

  /** What dynamic-Groves says in period t that matters here. */
  /*@ public normal_behavior
    @ requires DynamicGroves.isGrovesIn(m, c, g, t) && ignoresTypeIn(m, c, t + 1) && independentIn(m, c, t);
    @ ensures Charges.wellFormedIn(c, t, m.states) && DirectMechanism.privateValuesIn(m, t);
    @ ensures Charges.unaffectedIn(m, c, t) && movesAlikeIn(m, c, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedAndAlike(DirectMechanism m, Charges c, ReportingProblem g, int t) {}

  /** One period: when the total charges do not depend on her type from period t + 1 on, they do not from period t on. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Charges.wellFormed(c, m.periods) && 0 <= t && t < m.periods;
    @ requires m.states >= 0 && m.reports >= 0 && reportsType(m) && DynamicGroves.isGrovesIn(m, c, g, t);
    @ requires ignoresTypeIn(m, c, t + 1) && independentIn(m, c, t);
    @ ensures ignoresTypeIn(m, c, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ignoresTypeInOnePeriod(DirectMechanism m, Charges c, ReportingProblem g, int t) {
    unaffectedAndAlike(m, c, g, t);
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n;
      @   ignoresReport(c.total[t][s], c.total[t], m.reported[s], m.reports));
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      ignoresReportAt(m, c, t, n);
      n++;
    }
    ignoresReportAtAll(m, c, t);
  }

  /** With independent types the total charges of a dynamic-Groves mechanism do not depend on the agent's type. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && reportsType(m);
    @ requires (\forall int t; 0 <= t && t < m.periods; DynamicGroves.isGrovesIn(m, c, g, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; independentIn(m, c, t)) && ignoresTypeIn(m, c, m.periods);
    @ ensures ignoresTypeIn(m, c, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void totalIgnoresType(DirectMechanism m, Charges c, ReportingProblem g) {
    int n = m.periods;
    /*@ loop_invariant 0 <= n && n <= m.periods && ignoresTypeIn(m, c, n);
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      ignoresTypeInOnePeriod(m, c, g, n);
    }
  }
}

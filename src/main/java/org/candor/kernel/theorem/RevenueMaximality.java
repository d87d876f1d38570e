package org.candor.kernel.theorem;

/**
 * Dynamic-VCG collects the most among the dynamic-Groves mechanisms that are individually rational (Cavallo 2008, Theorem 6, where
 * some type of every agent adds nothing): charges do not depend on her type, and a type that adds nothing bears at most V₋ᵢ.
 *
 * <p>On a finite type space without such a type the statement is false: a price between the values of two types collects more.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class RevenueMaximality {
  private RevenueMaximality() {}

  /** The mechanism is dynamic-Groves, every report is a type, types are independent, and after the last period truth has paid all. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isGroves(DirectMechanism m, Charges c, ReportingProblem g) {
    @   return DynamicGroves.fit(m, c, g) && ChargesIgnoreType.reportsType(m)
    @     && (\forall int t; 0 <= t && t < m.periods; DynamicGroves.isGrovesIn(m, c, g, t))
    @     && (\forall int t; 0 <= t && t < m.periods; ChargesIgnoreType.independentIn(m, c, t))
    @     && ChargesIgnoreType.ignoresTypeIn(m, c, m.periods) && Charges.valueLessChargesIn(m, c, g, m.periods);
    @ }
    @*/

  /**
   * At joint type s, where the joint value is v, her type x adds nothing to V₋ᵢ, and the mechanism is individually rational for it.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean addsNothing(DirectMechanism m, ReportingProblem g, int s, int x, int v,
    @   int without) {
    @   return 0 <= s && s < m.states && 0 <= x && x < m.reports && m.value[0][s] == v
    @     && 0 <= m.reported[s][x] && m.reported[s][x] < m.states && m.value[0][m.reported[s][x]] == without
    @     && g.truth[0][m.reported[s][x]] >= 0;
    @ }
    @*/

  /** At joint type s she is charged at most V₋ᵢ, so that she is left at least her marginal contribution. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean leavesContribution(Charges c, ReportingProblem g, int s, int v, int without) {
    @   return c.total[0][s] <= without && v - without <= g.truth[0][s];
    @ }
    @*/

  /** Her charges are those of the type that adds nothing, which bears at most V₋ᵢ. */
  /*@ public normal_behavior
    @ requires ChargesIgnoreType.ignoresTypeIn(m, c, 0) && Charges.valueLessChargesIn(m, c, g, 0);
    @ requires addsNothing(m, g, s, x, v, without);
    @ ensures leavesContribution(c, g, s, v, without);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void atStart(DirectMechanism m, Charges c, ReportingProblem g, int s, int x, int v,
      int without) {}

  /** One agent: where a type of hers adds nothing, she is charged at most V₋ᵢ and left at least her payoff in dynamic-VCG. */
  /*@ public normal_behavior
    @ requires isGroves(m, c, g) && addsNothing(m, g, s, x, v, without);
    @ ensures leavesContribution(c, g, s, v, without);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void chargesAreAtMostPivots(DirectMechanism m, Charges c, ReportingProblem g, int s, int x,
      int v, int without) {
    ChargesIgnoreType.totalIgnoresType(m, c, g);
    DynamicGroves.noMisreportGains(m, c, g);
    atStart(m, c, g, s, x, v, without);
  }

  /** What she is left is at least her marginal contribution. */
  /*@ public normal_behavior
    @ requires leavesContribution(c, g, s, v, without);
    @ ensures v - without <= g.truth[0][s];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void term(Charges c, ReportingProblem g, int s, int v, int without) {}

  /**
   * All agents: at a joint type where a type x[i] of every agent adds nothing, the revenue V − V_w − ΣU is at most that of dynamic-VCG,
   * ΣV₋ᵢ − (n − 1)V − V_w; v is V, w the public's expected value V_w.
   */
  /*@ public normal_behavior
    @ requires m != null && c != null && g != null && m.length == n && c.length == n && g.length == n;
    @ requires x.length == n && without.length == n;
    @ requires (\forall int i; 0 <= i && i < n; m[i] != null && c[i] != null && g[i] != null);
    @ requires (\forall int i; 0 <= i && i < n; isGroves(m[i], c[i], g[i]));
    @ requires (\forall int i; 0 <= i && i < n; addsNothing(m[i], g[i], s, x[i], v, without[i]));
    @ ensures v - w - (\sum int i; 0 <= i && i < n; g[i].truth[0][s])
    @   <= (\sum int i; 0 <= i && i < n; without[i]) - (n - 1) * v - w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void revenueIsAtMostPivots(DirectMechanism /*@ nullable @*/ [] m,
      Charges /*@ nullable @*/ [] c, ReportingProblem /*@ nullable @*/ [] g, int[] x, int[] without, int n,
      int s, int v, int w) {
    int a = 0;
    /*@ loop_invariant 0 <= a && a <= n && a * v - (\sum int i; 0 <= i && i < a; without[i])
      @   <= (\sum int i; 0 <= i && i < a; g[i].truth[0][s]);
      @ decreases n - a;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (a < n) {
      chargesAreAtMostPivots(m[a], c[a], g[a], s, x[a], v, without[a]);
      term(c[a], g[a], s, v, without[a]);
      a++;
    }
  }
}

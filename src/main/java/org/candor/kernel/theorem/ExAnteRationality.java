package org.candor.kernel.theorem;

/**
 * The ex ante charge mechanism is individually rational and runs no deficit, both ex ante (Cavallo, Parkes and Singh 2006): at the
 * joint type θ⁰ whose V₋ᵢ(θ⁰) every agent i is charged in total, no agent expects to lose, and the agents together expect to
 * be paid at most nothing.
 *
 * <p>Agents are numbered 0 … n − 1. Agent i's part is the mechanism {@code m[i]} as she meets it, her fees {@code e[i]} with charges
 * {@code c[i]}, and three views of her problem with one law: {@code g[i]} is the problem, {@code own[i]} counts her values alone and
 * {@code paid[i]} what she pays, so that {@code −paid[i].truth} are her expected transfers. {@code without[i]} is V₋ᵢ(θ⁰).
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ExAnteRationality {
  private ExAnteRationality() {}

  /** The agent's own mechanism is the ex ante charge mechanism, and her payoff is her values less what she pays. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isExAnte(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g,
    @   ReportingProblem own, ReportingProblem paid) {
    @   return DynamicGroves.fit(m, c, g) && ExAnteCharge.wellFormed(e, m.periods) && PayoffDifference.fit(g, own, paid)
    @     && (\forall int t; 0 <= t && t < m.periods; ExAnteCharge.isExAnteIn(m, e, c, g, t))
    @     && (\forall int t; 0 <= t && t < g.periods; PayoffDifference.flowDiffersIn(g, own, paid, t))
    @     && (\forall int t; 0 <= t && t < g.periods; PayoffDifference.allTruthfulIn(g, own, paid, t))
    @     && Charges.valueLessChargesIn(m, c, g, m.periods)
    @     && PayoffDifference.truthDiffersIn(g, own, paid, g.periods);
    @ }
    @*/

  /**
   * At joint type s the charges add up to V₋ᵢ, which is at most V, since she adds something, and at least V less her own value, since
   * the others could decide so without her.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sharesAt(DirectMechanism m, Charges c, ReportingProblem own, int without, int s) {
    @   return 0 <= s && s < m.states && c.total[0][s] == without && without <= m.value[0][s]
    @     && m.value[0][s] - own.truth[0][s] <= without;
    @ }
    @*/

  /** She expects not to lose, and to be paid at most nothing. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rationalWithoutDeficit(ReportingProblem g, ReportingProblem paid, int s) {
    @   return g.truth[0][s] >= 0 && paid.truth[0][s] >= 0;
    @ }
    @*/

  /** From payoffs of V less charges, and of own value less payments, at one joint type. */
  /*@ public normal_behavior
    @ requires m.states == g.states && sharesAt(m, c, own, without, s);
    @ requires Charges.valueLessChargesIn(m, c, g, 0) && PayoffDifference.truthDiffersIn(g, own, paid, 0);
    @ ensures rationalWithoutDeficit(g, paid, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void atStart(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem own,
      ReportingProblem paid, int without, int s) {}

  /** One agent: at a joint type where the charges add up to V₋ᵢ she expects not to lose, and to be paid at most nothing. */
  /*@ public normal_behavior
    @ requires isExAnte(m, e, c, g, own, paid) && sharesAt(m, c, own, without, s);
    @ ensures rationalWithoutDeficit(g, paid, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ofOneAgent(DirectMechanism m, ExAnteCharge e, Charges c, ReportingProblem g,
      ReportingProblem own, ReportingProblem paid, int without, int s) {
    ExAnteCharge.isGroves(m, e, c, g);
    DynamicGroves.noMisreportGains(m, c, g);
    PayoffDifference.truthDiffers(g, own, paid);
    atStart(m, c, g, own, paid, without, s);
  }

  /** What one agent expects adds a term to what all expect. */
  /*@ public normal_behavior
    @ requires rationalWithoutDeficit(g, paid, s);
    @ ensures g.truth[0][s] >= 0 && -paid.truth[0][s] <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void term(ReportingProblem g, ReportingProblem paid, int s) {}

  /** All agents: at a joint type where everyone's charges add up to her V₋ᵢ none expects to lose, and the centre expects no deficit. */
  /*@ public normal_behavior
    @ requires m != null && e != null && c != null && g != null && own != null && paid != null;
    @ requires m.length == n && e.length == n && c.length == n && g.length == n && own.length == n && paid.length == n
    @   && without.length == n;
    @ requires (\forall int i; 0 <= i && i < n; m[i] != null && e[i] != null && c[i] != null);
    @ requires (\forall int i; 0 <= i && i < n; g[i] != null && own[i] != null && paid[i] != null);
    @ requires (\forall int i; 0 <= i && i < n; isExAnte(m[i], e[i], c[i], g[i], own[i], paid[i]));
    @ requires (\forall int i; 0 <= i && i < n; sharesAt(m[i], c[i], own[i], without[i], s));
    @ ensures (\forall int i; 0 <= i && i < n; g[i].truth[0][s] >= 0);
    @ ensures (\sum int i; 0 <= i && i < n; -paid[i].truth[0][s]) <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void exAnteRationalAndNoDeficit(DirectMechanism /*@ nullable @*/ [] m,
      ExAnteCharge /*@ nullable @*/ [] e, Charges /*@ nullable @*/ [] c,
      ReportingProblem /*@ nullable @*/ [] g, ReportingProblem /*@ nullable @*/ [] own,
      ReportingProblem /*@ nullable @*/ [] paid, int[] without, int n, int s) {
    int a = 0;
    /*@ loop_invariant 0 <= a && a <= n && (\forall int i; 0 <= i && i < a; g[i].truth[0][s] >= 0)
      @   && (\sum int i; 0 <= i && i < a; -paid[i].truth[0][s]) <= 0;
      @ decreases n - a;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (a < n) {
      ofOneAgent(m[a], e[a], c[a], g[a], own[a], paid[a], without[a], s);
      term(g[a], paid[a], s);
      a++;
    }
  }
}

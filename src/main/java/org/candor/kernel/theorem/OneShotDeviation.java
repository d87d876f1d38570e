package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * The one-shot deviation principle over finitely many periods (Blackwell 1965; Bergemann and Välimäki 2010, proof of Theorem 1;
 * Cavallo 2008, Section 3): if no single misreport gains, no reporting strategy gains, however it uses the agent's history.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class OneShotDeviation {
  private OneShotDeviation() {}

  /** At one joint type: when nothing is gained afterwards and no report gains in one shot, no report gains. */
  /*@ public normal_behavior
    @ requires k > 0 && g >= 0 && states >= 0 && 0 <= x && x < reports;
    @ requires ReportingProblem.rows(flow, weights, states, reports);
    @ requires ReportingProblem.noOneShotGain(w, wNext, flow, weights, states, reports, k, g);
    @ requires ReportingStrategy.follows(c, next, vNext, atNext, nodes, states);
    @ requires ReportingProblem.payoffOf(v, flow[x], weights[x], c, states, k, g);
    @ requires ReportingStrategy.noGain(vNext, atNext, wNext, nodes, states);
    @ ensures v <= w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noGainAtJointType(int v, int w, int x, int /*@ nullable @*/ [] c, int /*@ nullable @*/ [] next,
      int /*@ nullable @*/ [] vNext, int /*@ nullable @*/ [] atNext, int /*@ nullable @*/ [] wNext,
      int /*@ nullable @*/ [] flow, int /*@ nullable @*/ [][] weights, int nodes, int states, int reports,
      int k, int g) {
    SumLemmas.expectationIsMonotone(weights[x], c, wNext);
    ScalarLemmas.productIsMonotone(
        g, SumLemmas.scalarProduct(weights[x], c), SumLemmas.scalarProduct(weights[x], wNext));
    ScalarLemmas.positiveFactorCancels(k, v, w);
  }

  /** At one node: when the strategy gains nothing from period t + 1 on, it gains nothing at node h of period t. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods) && 0 <= t && t < g.periods;
    @ requires ReportingProblem.wellFormedIn(g, t) && ReportingStrategy.wellFormedIn(f, t, g.states, g.reports);
    @ requires ReportingProblem.noOneShotGainIn(g, t) && ReportingStrategy.playedIn(f, g, t);
    @ requires ReportingStrategy.noGainIn(f, g, t + 1) && 0 <= h && h < f.nodes;
    @ ensures f.payoff[t][h] <= g.truth[t][f.at[t][h]];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noGainAtNode(ReportingStrategy f, ReportingProblem g, int t, int h) {
    int s = f.at[t][h];
    noGainAtJointType(f.payoff[t][h], g.truth[t][s], f.report[t][h], f.continuation[t][h], f.next[t][h],
        f.payoff[t + 1], f.at[t + 1], g.truth[t + 1], g.flow[t][s], g.weights[t][s],
        f.nodes, g.states, g.reports, g.scale, g.discount);
  }

  /** What holds at every node of a period holds in the period. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods) && 0 <= t && t < g.periods;
    @ requires ReportingProblem.wellFormedIn(g, t) && ReportingStrategy.wellFormedIn(f, t, g.states, g.reports);
    @ requires (\forall int h; 0 <= h && h < f.nodes; f.payoff[t][h] <= g.truth[t][f.at[t][h]]);
    @ ensures ReportingStrategy.noGainIn(f, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noGainAtAllNodes(ReportingStrategy f, ReportingProblem g, int t) {}

  /** One period: when a strategy gains nothing from period t + 1 on, it gains nothing from period t on. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods) && 0 <= t && t < g.periods;
    @ requires ReportingProblem.wellFormedIn(g, t) && ReportingStrategy.wellFormedIn(f, t, g.states, g.reports);
    @ requires ReportingProblem.noOneShotGainIn(g, t) && ReportingStrategy.playedIn(f, g, t);
    @ requires ReportingStrategy.noGainIn(f, g, t + 1);
    @ ensures ReportingStrategy.noGainIn(f, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noGainInOnePeriod(ReportingStrategy f, ReportingProblem g, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int h; 0 <= h && h < n; f.payoff[t][h] <= g.truth[t][f.at[t][h]]);
      @ decreases f.nodes - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < f.nodes) {
      noGainAtNode(f, g, t, n);
      n++;
    }
    noGainAtAllNodes(f, g, t);
  }

  /** If no single misreport gains in any period at any joint type, no strategy gains at any private history. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.wellFormedIn(g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.noOneShotGainIn(g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noStrategyGains(ReportingStrategy f, ReportingProblem g) {
    int n = g.periods;
    /*@ loop_invariant 0 <= n && n <= g.periods && ReportingStrategy.noGainIn(f, g, n);
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      noGainInOnePeriod(f, g, n);
    }
  }
}

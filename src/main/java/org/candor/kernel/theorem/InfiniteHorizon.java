package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * The one-shot deviation principle over an infinite horizon, up to the limit: without a one-shot gain, a strategy that is ahead of
 * truth by at most c after T periods is ahead by at most γ^T·c at the start, for every T. Payoffs are bounded, so c is the same for
 * every T, and a gain would have to be at most every γ^T·c, hence at most 0 (Blackwell 1965, discounted dynamic programming). That
 * limit is the only step outside the proof.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class InfiniteHorizon {
  private InfiniteHorizon() {}

  /** Weighted distances: when every gain is at most e/b, the expected gain is at most e/b times the total weight. */
  /*@ public normal_behavior
    @ requires weights.length == u.length && w.length == u.length;
    @ requires (\forall int i; 0 <= i && i < u.length; weights[i] >= 0);
    @ requires (\forall int i; 0 <= i && i < u.length; b * (u[i] - w[i]) <= e);
    @ ensures b * ((\sum int i; 0 <= i && i < u.length; weights[i] * u[i])
    @     - (\sum int i; 0 <= i && i < u.length; weights[i] * w[i]))
    @   <= e * (\sum int i; 0 <= i && i < u.length; weights[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectedGainIsBounded(int[] weights, int[] u, int[] w, int b, int e) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= u.length
      @   && b * ((\sum int i; 0 <= i && i < n; weights[i] * u[i]) - (\sum int i; 0 <= i && i < n; weights[i] * w[i]))
      @     <= e * (\sum int i; 0 <= i && i < n; weights[i]);
      @ decreases u.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < u.length) {
      ScalarLemmas.productIsMonotone(weights[n], b * (u[n] - w[n]), e);
      n++;
    }
  }

  /** One discounted step: {@code b·(P − Q) ≤ e·D} next period gives {@code G·b·(v − w) ≤ g·e} now. */
  /*@ public normal_behavior
    @ requires total > 0 && g >= 0 && b >= 0 && b * (p - q) <= e * total;
    @ requires base * total * v <= f + g * p && base * total * w >= f + g * q;
    @ ensures base * b * (v - w) <= g * e;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void gainIsDiscounted(int total, int base, int g, int b, int e, int f, int v, int w, int p, int q) {
    ScalarLemmas.productIsMonotone(b, base * total * (v - w), g * (p - q));
    ScalarLemmas.productIsMonotone(g, b * (p - q), e * total);
    ScalarLemmas.positiveFactorCancels(total, base * b * (v - w), g * e);
  }

  /** At one joint type: a gain of at most e/b afterwards is one of at most (g·e)/(G·b) now. */
  /*@ public normal_behavior
    @ requires k == base * total && total > 0 && base > 0 && g >= 0 && b >= 0 && 0 <= x && x < reports;
    @ requires ReportingProblem.rows(flow, weights, states, reports) && DiscountedBound.laws(weights, states, reports, total);
    @ requires ReportingProblem.noOneShotGain(w, wNext, flow, weights, states, reports, k, g);
    @ requires ReportingStrategy.follows(c, next, vNext, atNext, nodes, states);
    @ requires ReportingProblem.payoffOf(v, flow[x], weights[x], c, states, k, g);
    @ requires DiscountedBound.near(vNext, atNext, wNext, nodes, states, b, e);
    @ ensures base * b * (v - w) <= g * e;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void nearAtJointType(int v, int w, int x, int /*@ nullable @*/ [] c, int /*@ nullable @*/ [] next,
      int /*@ nullable @*/ [] vNext, int /*@ nullable @*/ [] atNext, int /*@ nullable @*/ [] wNext,
      int /*@ nullable @*/ [] flow, int /*@ nullable @*/ [][] weights, int nodes, int states, int reports,
      int k, int g, int total, int base, int b, int e) {
    expectedGainIsBounded(weights[x], c, wNext, b, e);
    gainIsDiscounted(total, base, g, b, e, flow[x], v, w,
        SumLemmas.scalarProduct(weights[x], c), SumLemmas.scalarProduct(weights[x], wNext));
  }

  /** What holds in period t holds at its joint type s. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormedIn(g, t) && 0 <= s && s < g.states;
    @ requires DiscountedBound.lawsIn(b, g, t) && ReportingProblem.noOneShotGainIn(g, t);
    @ ensures ReportingProblem.rows(g.flow[t][s], g.weights[t][s], g.states, g.reports);
    @ ensures DiscountedBound.laws(g.weights[t][s], g.states, g.reports, b.total);
    @ ensures ReportingProblem.noOneShotGain(g.truth[t][s], g.truth[t + 1], g.flow[t][s], g.weights[t][s], g.states,
    @   g.reports, g.scale, g.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void atEach(DiscountedBound b, ReportingProblem g, int t, int s) {}

  /** At one node: the bound of period t + 1 gives that of period t. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods) && 0 <= t && t < g.periods;
    @ requires DiscountedBound.wellFormed(b, g) && b.slack[t + 1] >= 0 && DiscountedBound.lawsIn(b, g, t);
    @ requires ReportingProblem.wellFormedIn(g, t) && ReportingStrategy.wellFormedIn(f, t, g.states, g.reports);
    @ requires ReportingProblem.noOneShotGainIn(g, t) && ReportingStrategy.playedIn(f, g, t);
    @ requires DiscountedBound.nearIn(b, f, g, t + 1) && 0 <= h && h < f.nodes;
    @ ensures b.base * b.slack[t + 1] * (f.payoff[t][h] - g.truth[t][f.at[t][h]]) <= g.discount * b.rest[t + 1];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void nearAtNode(DiscountedBound b, ReportingStrategy f, ReportingProblem g, int t, int h) {
    int s = f.at[t][h];
    Indifference.playedAt(f, g, t, h);
    atEach(b, g, t, s);
    nearAtJointType(f.payoff[t][h], g.truth[t][s], f.report[t][h], f.continuation[t][h], f.next[t][h],
        f.payoff[t + 1], f.at[t + 1], g.truth[t + 1], g.flow[t][s], g.weights[t][s],
        f.nodes, g.states, g.reports, g.scale, g.discount, b.total, b.base, b.slack[t + 1], b.rest[t + 1]);
  }

  /** What holds at every node of a period holds in the period. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods) && 0 <= t && t < g.periods;
    @ requires ReportingProblem.wellFormedIn(g, t) && ReportingStrategy.wellFormedIn(f, t, g.states, g.reports);
    @ requires DiscountedBound.growsIn(b, g, t);
    @ requires (\forall int h; 0 <= h && h < f.nodes;
    @   b.base * b.slack[t + 1] * (f.payoff[t][h] - g.truth[t][f.at[t][h]]) <= g.discount * b.rest[t + 1]);
    @ ensures DiscountedBound.nearIn(b, f, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void nearAtAllNodes(DiscountedBound b, ReportingStrategy f, ReportingProblem g, int t) {}

  /** One period: the bound of period t + 1 gives that of period t. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods) && 0 <= t && t < g.periods;
    @ requires DiscountedBound.wellFormed(b, g) && b.slack[t + 1] >= 0 && DiscountedBound.growsIn(b, g, t);
    @ requires ReportingProblem.wellFormedIn(g, t) && ReportingStrategy.wellFormedIn(f, t, g.states, g.reports);
    @ requires DiscountedBound.lawsIn(b, g, t) && ReportingProblem.noOneShotGainIn(g, t);
    @ requires ReportingStrategy.playedIn(f, g, t) && DiscountedBound.nearIn(b, f, g, t + 1);
    @ ensures DiscountedBound.nearIn(b, f, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void nearInOnePeriod(DiscountedBound b, ReportingStrategy f, ReportingProblem g, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int h; 0 <= h && h < n;
      @     b.base * b.slack[t + 1] * (f.payoff[t][h] - g.truth[t][f.at[t][h]]) <= g.discount * b.rest[t + 1]);
      @ decreases f.nodes - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < f.nodes) {
      nearAtNode(b, f, g, t, n);
      n++;
    }
    nearAtAllNodes(b, f, g, t);
  }

  /** The slack stays positive from one period back to the one before. */
  /*@ public normal_behavior
    @ requires DiscountedBound.wellFormed(b, g) && 0 <= t && t < g.periods;
    @ requires DiscountedBound.growsIn(b, g, t) && b.slack[t + 1] > 0;
    @ ensures b.slack[t] > 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void slackIsPositive(DiscountedBound b, ReportingProblem g, int t) {
    ScalarLemmas.productIsMonotone(b.base, 1, b.slack[t + 1]);
  }

  /** After the last period the slack is 1. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && DiscountedBound.wellFormed(b, g);
    @ ensures g.periods >= 0 && b.slack[g.periods] > 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void slackStartsPositive(DiscountedBound b, ReportingProblem g) {}

  /** Without a one-shot gain, a strategy that is at most c ahead of truth after T periods is at most γ^T·c ahead at the start. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods);
    @ requires DiscountedBound.wellFormed(b, g);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.wellFormedIn(g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; DiscountedBound.growsIn(b, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; DiscountedBound.lawsIn(b, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.noOneShotGainIn(g, t));
    @ requires DiscountedBound.nearIn(b, f, g, g.periods);
    @ ensures DiscountedBound.nearIn(b, f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void gainIsAtMostDiscountedBound(DiscountedBound b, ReportingStrategy f, ReportingProblem g) {
    slackStartsPositive(b, g);
    int n = g.periods;
    /*@ loop_invariant 0 <= n && n <= g.periods && b.slack[n] > 0 && DiscountedBound.nearIn(b, f, g, n);
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      nearInOnePeriod(b, f, g, n);
      slackIsPositive(b, g, n);
    }
  }
}

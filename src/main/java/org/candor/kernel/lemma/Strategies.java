package org.candor.kernel.lemma;

/**
 * From one shot to every strategy over a finite horizon.
 *
 * <p>An agent's problem against truthful others: S states, X reports at each, flow payoff u[s][x] and transition weights P[s][x][·]
 * with scale k, discount numerator g. {@code W[t][s]} is the truthful payoff from period t on, {@code U[t][s]} that of a strategy
 * that reports {@code sigma[t][s]}.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class Strategies {
  private Strategies() {}

  /** The data have matching lengths and the weights are not negative. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(
    //+KEY@ nullable
    @   int[][] u,
    //+KEY@ nullable
    @   int[][][] p, int states, int reports) {
    @   return u != null && p != null && u.length == states && p.length == states
    @     && (\forall int s; 0 <= s && s < states; u[s] != null && p[s] != null && u[s].length == reports && p[s].length == reports)
    @     && (\forall int s; 0 <= s && s < states; (\forall int x; 0 <= x && x < reports; p[s][x] != null && p[s][x].length == states))
    @     && (\forall int s; 0 <= s && s < states; (\forall int x; 0 <= x && x < reports; (\forall int i; 0 <= i && i < states; p[s][x][i] >= 0)));
    @ }
    @*/

  /** No report gains in one shot over the payoffs w when the payoffs next are wNext. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean noOneShotGain(int[] w, int[] wNext,
    //+KEY@ nullable
    @   int[][] u,
    //+KEY@ nullable
    @   int[][][] p, int states, int reports, int k, int g) {
    @   return (\forall int s; 0 <= s && s < states; (\forall int x; 0 <= x && x < reports;
    @     k * w[s] >= k * u[s][x] + g * (\sum int i; 0 <= i && i < states; p[s][x][i] * wNext[i])));
    @ }
    @*/

  /** The payoffs v arise from those of the next period, vNext, when the reports are those of sigma. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean follows(int[] v, int[] vNext, int[] sigma,
    //+KEY@ nullable
    @   int[][] u,
    //+KEY@ nullable
    @   int[][][] p, int states, int reports, int k, int g) {
    @   return sigma.length == states && (\forall int s; 0 <= s && s < states; 0 <= sigma[s] && sigma[s] < reports)
    @     && (\forall int s; 0 <= s && s < states;
    @       k * v[s] == k * u[s][sigma[s]] + g * (\sum int i; 0 <= i && i < states; p[s][sigma[s]][i] * vNext[i]));
    @ }
    @*/

  /** The payoffs v are at most w in every state. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean atMost(int[] v, int[] w, int states) {
    @   return v.length == states && w.length == states && (\forall int s; 0 <= s && s < states; v[s] <= w[s]);
    @ }
    @*/

  /** One state: a smaller continuation and no one-shot gain give a payoff that is not greater. */
  /*@ public normal_behavior
    @ requires p.length == states && vNext.length == states && wNext.length == states && k > 0 && g >= 0;
    @ requires (\forall int i; 0 <= i && i < states; p[i] >= 0) && (\forall int i; 0 <= i && i < states; vNext[i] <= wNext[i]);
    @ requires k * v == k * u + g * (\sum int i; 0 <= i && i < states; p[i] * vNext[i]);
    @ requires k * w >= k * u + g * (\sum int i; 0 <= i && i < states; p[i] * wNext[i]);
    @ ensures v <= w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noGainInOneState(
      int[] p, int[] vNext, int[] wNext, int states, int k, int g, int u, int w, int v) {
    SumLemmas.expectationIsMonotone(p, vNext, wNext);
    ScalarLemmas.productIsMonotone(
        g, SumLemmas.scalarProduct(p, vNext), SumLemmas.scalarProduct(p, wNext));
    ScalarLemmas.positiveFactorCancels(k, v, w);
  }

  /** One period: when a strategy gains nothing from the next period on, it gains nothing from this one on. */
  /*@ public normal_behavior
    @ requires k > 0 && g >= 0 && w.length == states && v.length == states;
    @ requires u != null && p != null && wellFormed(u, p, states, reports);
    @ requires noOneShotGain(w, wNext, u, p, states, reports, k, g);
    @ requires follows(v, vNext, sigma, u, p, states, reports, k, g) && atMost(vNext, wNext, states);
    @ ensures atMost(v, w, states);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noGainInOnePeriod(
      int[] w,
      int[] v,
      int[] wNext,
      int[] vNext,
      int[] sigma,
      int /*@ nullable @*/ [][] u,
      int /*@ nullable @*/ [][][] p,
      int states,
      int reports,
      int k,
      int g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; v[s] <= w[s]);
      @ decreases states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < states) {
      noGainInOneState(
          p[n][sigma[n]], vNext, wNext, states, k, g, u[n][sigma[n]], w[n], v[n]);
      n++;
    }
  }

  /** The one-shot deviation principle: without a one-shot gain no strategy over T periods beats truth in any state. */
  /*@ public normal_behavior
    @ requires k > 0 && g >= 0 && wellFormed(u, p, states, reports);
    @ requires w != null && v != null && sigma != null && u != null && p != null;
    @ requires w.length == periods + 1 && v.length == periods + 1 && sigma.length == periods;
    @ requires (\forall int t; 0 <= t && t <= periods; w[t] != null && v[t] != null && w[t].length == states && v[t].length == states);
    @ requires (\forall int t; 0 <= t && t < periods; sigma[t] != null);
    @ requires atMost(v[periods], w[periods], states);
    @ requires (\forall int t; 0 <= t && t < periods; noOneShotGain(w[t], w[t + 1], u, p, states, reports, k, g));
    @ requires (\forall int t; 0 <= t && t < periods; follows(v[t], v[t + 1], sigma[t], u, p, states, reports, k, g));
    @ ensures atMost(v[0], w[0], states);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noStrategyBeatsTruth(
      int /*@ nullable @*/ [][] w,
      int /*@ nullable @*/ [][] v,
      int /*@ nullable @*/ [][] sigma,
      int /*@ nullable @*/ [][] u,
      int /*@ nullable @*/ [][][] p,
      int states,
      int reports,
      int periods,
      int k,
      int g) {
    int n = periods;
    /*@ loop_invariant 0 <= n && n <= periods && atMost(v[n], w[n], states);
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      noGainInOnePeriod(
          w[n], v[n], w[n + 1], v[n + 1], sigma[n], u, p, states, reports, k, g);
    }
  }
}

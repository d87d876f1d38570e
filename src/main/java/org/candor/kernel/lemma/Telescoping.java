package org.candor.kernel.lemma;

/**
 * Dynamic-VCG transfers summed over a horizon.
 *
 * <p>The others have S joint types, r[s] is their present value and q[s][·] their transition weights under the decisions that the
 * reports induce, W[s] their own optimal value without the agent; scale k, discount numerator g.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class Telescoping {
  private Telescoping() {}

  /** The values x arise from the flow f and the values of the next period, xNext. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean accumulates(int[] x, int[] xNext, int[] f,
    //+KEY@ nullable
    @   int[][] q, int states, int k, int g) {
    @   return (\forall int s; 0 <= s && s < states;
    @     k * x[s] == k * f[s] + g * (\sum int i; 0 <= i && i < states; q[s][i] * xNext[i]));
    @ }
    @*/

  /** The transfers are those of dynamic-VCG: the others' value plus their discounted expected W less W now. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean pivotal(int[] transfer, int[] r, int[] w,
    //+KEY@ nullable
    @   int[][] q, int states, int k, int g) {
    @   return (\forall int s; 0 <= s && s < states;
    @     k * transfer[s] == k * r[s] + g * (\sum int i; 0 <= i && i < states; q[s][i] * w[i]) - k * w[s]);
    @ }
    @*/

  /** The values x are y less w, pointwise. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean differ(int[] x, int[] y, int[] w, int states) {
    @   return x.length == states && y.length == states && w.length == states
    @     && (\forall int i; 0 <= i && i < states; x[i] == y[i] - w[i]);
    @ }
    @*/

  /** One state: when accumulated transfers are y less w next period, they are so now. */
  /*@ public normal_behavior
    @ requires q.length == states && xNext.length == states && yNext.length == states && w.length == states && k > 0;
    @ requires (\forall int i; 0 <= i && i < states; xNext[i] == yNext[i] - w[i]);
    @ requires k * x == k * transfer + g * (\sum int i; 0 <= i && i < states; q[i] * xNext[i]);
    @ requires k * y == k * r + g * (\sum int i; 0 <= i && i < states; q[i] * yNext[i]);
    @ requires k * transfer == k * r + g * (\sum int i; 0 <= i && i < states; q[i] * w[i]) - k * w0;
    @ ensures x == y - w0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void differenceInOneState(
      int[] q,
      int[] xNext,
      int[] yNext,
      int[] w,
      int states,
      int k,
      int g,
      int transfer,
      int r,
      int x,
      int y,
      int w0) {
    SumLemmas.expectationOfDifference(q, xNext, yNext, w);
    ScalarLemmas.positiveFactorCancels(k, x, y - w0);
    ScalarLemmas.positiveFactorCancels(k, y - w0, x);
  }

  /** One period: when accumulated transfers are y less w in every state next period, they are so now. */
  /*@ public normal_behavior
    @ requires k > 0 && q != null && q.length == states && x.length == states && y.length == states;
    @ requires transfer.length == states && r.length == states;
    @ requires (\forall int s; 0 <= s && s < states; q[s] != null && q[s].length == states);
    @ requires differ(xNext, yNext, w, states) && accumulates(x, xNext, transfer, q, states, k, g);
    @ requires accumulates(y, yNext, r, q, states, k, g) && pivotal(transfer, r, w, q, states, k, g);
    @ ensures differ(x, y, w, states);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void differenceInOnePeriod(
      int[] x,
      int[] xNext,
      int[] y,
      int[] yNext,
      int[] transfer,
      int[] r,
      int[] w,
      int /*@ nullable @*/ [][] q,
      int states,
      int k,
      int g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int i; 0 <= i && i < n; x[i] == y[i] - w[i]);
      @ decreases states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < states) {
      differenceInOneState(
          q[n], xNext, yNext, w, states, k, g, transfer[n], r[n], x[n], y[n], w[n]);
      n++;
    }
  }

  /** Dynamic-VCG transfers telescope: over T periods they sum to the others' value under the strategy less W. */
  /*@ public normal_behavior
    @ requires k > 0 && periods >= 0 && q != null && q.length == states;
    @ requires transfer.length == states && r.length == states && w.length == states;
    @ requires (\forall int s; 0 <= s && s < states; q[s] != null && q[s].length == states);
    @ requires x != null && y != null && x.length == periods + 1 && y.length == periods + 1;
    @ requires (\forall int t; 0 <= t && t <= periods; x[t] != null && y[t] != null && x[t].length == states && y[t].length == states);
    @ requires (\forall int t; 0 <= t && t < periods; accumulates(x[t], x[t + 1], transfer, q, states, k, g));
    @ requires (\forall int t; 0 <= t && t < periods; accumulates(y[t], y[t + 1], r, q, states, k, g));
    @ requires pivotal(transfer, r, w, q, states, k, g);
    @ requires differ(x[periods], y[periods], w, states);
    @ ensures differ(x[0], y[0], w, states);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void transfersTelescope(
      int /*@ nullable @*/ [][] x,
      int /*@ nullable @*/ [][] y,
      int[] transfer,
      int[] r,
      int[] w,
      int /*@ nullable @*/ [][] q,
      int states,
      int periods,
      int k,
      int g) {
    int n = periods;
    /*@ loop_invariant 0 <= n && n <= periods && differ(x[n], y[n], w, states);
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      differenceInOnePeriod(
          x[n], x[n + 1], y[n], y[n + 1], transfer, r, w, q, states, k, g);
    }
  }
}

package org.candor.kernel;

import java.math.BigInteger;

/**
 * Transfers that a report makes due and that are received a period later, contingent on what the others report then (Liu 2014).
 *
 * <p>The mechanisms define them by conditions: a linear system (spanning), or a bound that holds with equality at the truth (scoring).
 * What has to be covered is computed here, and amounts that are due are held against it. With values over H, weights of the laws over
 * D and the discount g/G, the scale is {@code k = G·D}.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class ContingentPayments {
  private ContingentPayments() {}

  /** What is due is worth b under the law w: {@code g·Σ_z w_z·x_z = b}. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean covers(
    @   \bigint g,
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   BigInteger[] x,
    @   \bigint b) {
    @   return g * (\sum int i; 0 <= i && i < w.length; w[i].value * x[i].value) == b;
    @ }
    @*/

  /** What is due is worth at most b under the law w: {@code g·Σ_z w_z·x_z ≤ b}. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isWithin(
    @   \bigint g,
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   BigInteger[] x,
    @   \bigint b) {
    @   return g * (\sum int i; 0 <= i && i < w.length; w[i].value * x[i].value) <= b;
    @ }
    @*/

  /** There is a law for each of her signals, with one weight for each amount. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean fit(
    //+KEY@ nullable
    @   BigInteger[][] w,
    //+KEY@ nullable
    @   BigInteger[] x,
    //+KEY@ nullable
    @   BigInteger[] b) {
    @   return Rows.matrix(w) && Rows.numbers(x) && Rows.vector(b, w.length)
    @     && (\forall int s; 0 <= s && s < w.length; w[s].length == x.length);
    @ }
    @*/

  /**
   * What the amounts that are due must be worth at a joint signal, {@code u_-i + γ E[f]}, times k·H: the others' utility of the action,
   * and what the last period will leave short.
   */
  /*@ public normal_behavior
    @ requires weights.length == shortfallNext.length;
    @ ensures \result.value == k.value * othersValue.value
    @   + g.value * (\sum int i; 0 <= i && i < weights.length; weights[i].value * shortfallNext[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger required(
      BigInteger k, BigInteger othersValue, BigInteger g, BigInteger[] weights, BigInteger[] shortfallNext) {
    return k.multiply(othersValue).add(g.multiply(ExactSums.dot(weights, shortfallNext)));
  }

  /** The first of her signals at which what is due is not worth what is required; −1 if there is none: it solves the linear system. */
  /*@ public normal_behavior
    @ requires fit(w, x, b);
    @ ensures \result == -1 <==> (\forall int s; 0 <= s && s < w.length; covers(g.value, w[s], x, b[s].value));
    @ ensures \result != -1 ==> 0 <= \result && \result < w.length && !covers(g.value, w[\result], x, b[\result].value)
    @   && (\forall int s; 0 <= s && s < \result; covers(g.value, w[s], x, b[s].value));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstUncovered(
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      BigInteger /*@ nullable @*/ [] x,
      BigInteger /*@ nullable @*/ [] b) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; covers(g.value, w[s], x, b[s].value));
      @ decreases w.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < w.length) {
      if (g.multiply(ExactSums.dot(w[n], x)).compareTo(b[n]) != 0) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /**
   * The first of her signals at which what is due is worth more than what is required; −1 if there is none: no misreport makes more
   * due than the truth would.
   */
  /*@ public normal_behavior
    @ requires fit(w, x, b);
    @ ensures \result == -1 <==> (\forall int s; 0 <= s && s < w.length; isWithin(g.value, w[s], x, b[s].value));
    @ ensures \result != -1 ==> 0 <= \result && \result < w.length && !isWithin(g.value, w[\result], x, b[\result].value)
    @   && (\forall int s; 0 <= s && s < \result; isWithin(g.value, w[s], x, b[s].value));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstOverpaid(
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      BigInteger /*@ nullable @*/ [] x,
      BigInteger /*@ nullable @*/ [] b) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; isWithin(g.value, w[s], x, b[s].value));
      @ decreases w.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < w.length) {
      if (g.multiply(ExactSums.dot(w[n], x)).compareTo(b[n]) > 0) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /** The transfer to an agent in a period: what is paid within it and what was due at the others' present reports. */
  /*@ public normal_behavior
    @ requires 0 <= others && others < due.length;
    @ ensures \result.value == now.value + due[others].value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger received(BigInteger now, BigInteger[] due, int others) {
    return now.add(due[others]);
  }
}

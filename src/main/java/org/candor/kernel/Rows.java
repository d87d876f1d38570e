package org.candor.kernel;

import java.math.BigInteger;

/**
 * What one action or report is worth: its reward now and the discounted expectation of what comes next.
 *
 * <p>A row is a scale k, a reward r, a discount numerator g and a law: weight {@code w_i} of the position {@code to_i}, at which
 * the next value is {@code next[to_i]}. With γ = g/G and weights over D, the scale is {@code k = G·D}, and
 * {@code k·r + g·Σ_i w_i next[to_i]} is the row's worth times k. Numbers over different denominators are brought over one by the
 * caller; a factor that only the next values lack may be multiplied into g. A row that leads out of the next values, or has
 * another number of positions than of weights, satisfies nothing.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class Rows {
  private Rows() {}

  /** A law leads into the next values: there is one position for each weight, and a next value at each position. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean leadsInto(
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   int[] to,
    //+KEY@ nullable
    @   BigInteger[] next) {
    @   return w.length == to.length && (\forall int i; 0 <= i && i < to.length; 0 <= to[i] && to[i] < next.length);
    @ }
    @*/

  /** The worth of a row times its scale: {@code k·r + g·Σ_i w_i next[to_i]}. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model \bigint worth(
    @   \bigint k, \bigint r, \bigint g,
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   int[] to,
    //+KEY@ nullable
    @   BigInteger[] next) {
    @   return k * r + g * (\sum int i; 0 <= i && i < w.length; w[i].value * next[to[i]].value);
    @ }
    @*/

  /** A row is worth at most v: the action or the report attains no more. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isAtMost(
    @   \bigint k, \bigint r, \bigint g,
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   int[] to,
    //+KEY@ nullable
    @   BigInteger[] next,
    @   \bigint v) {
    @   return leadsInto(w, to, next) && worth(k, r, g, w, to, next) <= k * v;
    @ }
    @*/

  /** A row is worth exactly v. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isExactly(
    @   \bigint k, \bigint r, \bigint g,
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   int[] to,
    //+KEY@ nullable
    @   BigInteger[] next,
    @   \bigint v) {
    @   return leadsInto(w, to, next) && worth(k, r, g, w, to, next) == k * v;
    @ }
    @*/

  /** A vector is present, with all its entries. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean numbers(
    //+KEY@ nullable
    @   BigInteger[] x) {
    @   return x != null && (\forall int i; 0 <= i && i < x.length; x[i] != null);
    @ }
    @*/

  /** A vector of the given length is present, with all its entries. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean vector(
    //+KEY@ nullable
    @   BigInteger[] x,
    @   int length) {
    @   return numbers(x) && x.length == length;
    @ }
    @*/

  /** A matrix is present, with all its rows and entries. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean matrix(
    //+KEY@ nullable
    @   BigInteger[][] a) {
    @   return a != null && (\forall int x; 0 <= x && x < a.length; numbers(a[x]));
    @ }
    @*/

  /** A law is present: weights, with all entries, and positions. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean present(
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   int[] to) {
    @   return numbers(w) && to != null;
    @ }
    @*/

  /** The scales, rewards, weights and positions of several rows are present, one of each for every row. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean table(
    //+KEY@ nullable
    @   BigInteger[] k,
    //+KEY@ nullable
    @   BigInteger[] r,
    //+KEY@ nullable
    @   BigInteger[][] w,
    //+KEY@ nullable
    @   int[][] to) {
    @   return w != null && to != null && to.length == w.length && vector(k, w.length) && vector(r, w.length)
    @     && (\forall int x; 0 <= x && x < w.length; present(w[x], to[x]));
    @ }
    @*/

  /** Whether a law has one position for each weight, and a next value at each position. */
  /*@ public normal_behavior
    @ requires present(w, to);
    @ ensures \result <==> leadsInto(w, to, next);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean lead(
      BigInteger /*@ nullable @*/ [] w, int /*@ nullable @*/ [] to, BigInteger[] next) {
    if (w.length != to.length) {
      return false;
    }
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int i; 0 <= i && i < n; 0 <= to[i] && to[i] < next.length);
      @ decreases to.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < to.length) {
      if (to[n] < 0 || to[n] >= next.length) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** The expectation {@code Σ_i w_i next[to_i]} of a law times its total. */
  /*@ public normal_behavior
    @ requires present(w, to);
    @ requires leadsInto(w, to, next);
    @ ensures \result.value == (\sum int i; 0 <= i && i < w.length; w[i].value * next[to[i]].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger expectation(
      BigInteger /*@ nullable @*/ [] w, int /*@ nullable @*/ [] to, BigInteger[] next) {
    BigInteger s = BigInteger.valueOf(0L);
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= w.length && (\exists BigInteger o; o == s)
      @   && s.value == (\sum int i; 0 <= i && i < n; w[i].value * next[to[i]].value);
      @ decreases w.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < w.length) {
      s = s.add(w[n].multiply(next[to[n]]));
      n++;
    }
    return s;
  }

  /** The worth of a row times its scale. */
  /*@ public normal_behavior
    @ requires present(w, to);
    @ requires leadsInto(w, to, next);
    @ ensures \result.value == worth(k.value, r.value, g.value, w, to, next);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger value(
      BigInteger k,
      BigInteger r,
      BigInteger g,
      BigInteger /*@ nullable @*/ [] w,
      int /*@ nullable @*/ [] to,
      BigInteger[] next) {
    return k.multiply(r).add(g.multiply(expectation(w, to, next)));
  }

  /** Whether a row is worth at most v. */
  /*@ public normal_behavior
    @ requires present(w, to);
    @ ensures \result <==> isAtMost(k.value, r.value, g.value, w, to, next, v.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean atMost(
      BigInteger k,
      BigInteger r,
      BigInteger g,
      BigInteger /*@ nullable @*/ [] w,
      int /*@ nullable @*/ [] to,
      BigInteger[] next,
      BigInteger v) {
    return lead(w, to, next) && value(k, r, g, w, to, next).compareTo(k.multiply(v)) <= 0;
  }

  /** Whether a row is worth exactly v. */
  /*@ public normal_behavior
    @ requires present(w, to);
    @ ensures \result <==> isExactly(k.value, r.value, g.value, w, to, next, v.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean exactly(
      BigInteger k,
      BigInteger r,
      BigInteger g,
      BigInteger /*@ nullable @*/ [] w,
      int /*@ nullable @*/ [] to,
      BigInteger[] next,
      BigInteger v) {
    return lead(w, to, next) && value(k, r, g, w, to, next).compareTo(k.multiply(v)) == 0;
  }
}

package org.candor.kernel;

import java.math.BigInteger;

/**
 * {@link Rows} over {@code long}: a fast path for small numbers, and the same result over {@code BigInteger} for all others.
 *
 * <p>The range, within which no operation overflows: at most 2^10 entries, weights from 0 to 2^15, next values between −2^30 and
 * 2^30, a discount numerator from 0 to 2^6, a scale from 0 to 2^30 and a reward between −2^30 and 2^30.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class RangedRows {
  private RangedRows() {}

  /** A law leads into the next values: there is one position for each weight, and a next value at each position. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean leadsInto(
    //+KEY@ nullable
    @   long[] w,
    //+KEY@ nullable
    @   int[] to,
    //+KEY@ nullable
    @   long[] next) {
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
    @   long[] w,
    //+KEY@ nullable
    @   int[] to,
    //+KEY@ nullable
    @   long[] next) {
    @   return k * r + g * (\sum int i; 0 <= i && i < w.length; w[i] * next[to[i]]);
    @ }
    @*/

  /** The law and the next values that it leads to are within the range. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean lawInRange(
    //+KEY@ nullable
    @   long[] w,
    //+KEY@ nullable
    @   int[] to,
    //+KEY@ nullable
    @   long[] next) {
    @   return w.length <= 1024 && (\forall int i; 0 <= i && i < w.length;
    @     0 <= w[i] && w[i] <= 32768 && -1073741824 <= next[to[i]] && next[to[i]] <= 1073741824);
    @ }
    @*/

  /** A row's scale, reward and discount numerator are within the range. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean scaleInRange(\bigint k, \bigint r, \bigint g) {
    @   return 0 <= k && k <= 1073741824 && -1073741824 <= r && r <= 1073741824 && 0 <= g && g <= 64;
    @ }
    @*/

  /** The weights and the next values that they meet are of the type {@code long}; they always are, and the prover asks for it. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean areLong(
    //+KEY@ nullable
    @   long[] w,
    //+KEY@ nullable
    @   int[] to,
    //+KEY@ nullable
    @   long[] next) {
    @   return (\forall int i; 0 <= i && i < w.length;
    @     -9223372036854775807L - 1 <= w[i] && w[i] <= 9223372036854775807L
    @     && -9223372036854775807L - 1 <= next[to[i]] && next[to[i]] <= 9223372036854775807L);
    @ }
    @*/

  /** Whether a law has one position for each weight, and a next value at each position. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> leadsInto(w, to, next);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean lead(long[] w, int[] to, long[] next) {
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

  /** Whether a law and the next values that it leads to are within the range. */
  /*@ public normal_behavior
    @ requires leadsInto(w, to, next);
    @ ensures \result <==> lawInRange(w, to, next);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static boolean hasSmallLaw(long[] w, int[] to, long[] next) {
    if (w.length > 1024) {
      return false;
    }
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int i; 0 <= i && i < n;
      @     0 <= w[i] && w[i] <= 32768 && -1073741824 <= next[to[i]] && next[to[i]] <= 1073741824);
      @ decreases w.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < w.length) {
      long v = next[to[n]];
      if (w[n] < 0 || w[n] > 32768 || v < -1073741824 || v > 1073741824) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** Whether a row is within the range of {@link #fast}. */
  /*@ public normal_behavior
    @ requires leadsInto(w, to, next);
    @ ensures \result <==> scaleInRange(k, r, g) && lawInRange(w, to, next);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean inRange(long k, long r, long g, long[] w, int[] to, long[] next) {
    return 0 <= k
        && k <= 1073741824
        && -1073741824 <= r
        && r <= 1073741824
        && 0 <= g
        && g <= 64
        && hasSmallLaw(w, to, next);
  }

  /** A weight up to 2^15 times a value of at most 2^30 is at most 2^45 in size. */
  /*@ public normal_behavior
    @ requires 0 <= factor && factor <= 32768 && -1073741824L <= number && number <= 1073741824L;
    @ ensures -35184372088832L <= factor * number && factor * number <= 35184372088832L;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void weightedValueInRange(long factor, long number) {}

  /** A scale up to 2^30 times a reward of at most 2^30 is at most 2^60 in size. */
  /*@ public normal_behavior
    @ requires 0 <= factor && factor <= 1073741824 && -1073741824L <= number && number <= 1073741824L;
    @ ensures -1152921504606846976L <= factor * number && factor * number <= 1152921504606846976L;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void scaledRewardInRange(long factor, long number) {}

  /** A discount numerator up to 64 times an expectation of at most 2^55 is at most 2^61 in size. */
  /*@ public normal_behavior
    @ requires 0 <= factor && factor <= 64 && -36028797018963968L <= number && number <= 36028797018963968L;
    @ ensures -2305843009213693952L <= factor * number && factor * number <= 2305843009213693952L;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void discountedInRange(long factor, long number) {}

  /** The expectation {@code Σ_i w_i next[to_i]} of a law within the range; it is at most 2^55 in size. */
  /*@ public normal_behavior
    @ requires leadsInto(w, to, next) && lawInRange(w, to, next);
    @ ensures \result == (\sum int i; 0 <= i && i < w.length; w[i] * next[to[i]]);
    @ ensures -36028797018963968L <= \result && \result <= 36028797018963968L;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static long expectation(long[] w, int[] to, long[] next) {
    long s = 0;
    int n = 0;
    /*@ loop_invariant n <= w.length && -35184372088832L * n <= s && s <= 35184372088832L * n
      @   && s == (\sum int i; 0 <= i && i < n; w[i] * next[to[i]]);
      @ decreases w.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < w.length) {
      weightedValueInRange(w[n], next[to[n]]);
      s += w[n] * next[to[n]];
      n++;
    }
    return s;
  }

  /** The worth of a row within the range, without overflow; it is less than 2^62 in size. */
  /*@ public normal_behavior
    @ requires leadsInto(w, to, next) && scaleInRange(k, r, g) && lawInRange(w, to, next);
    @ ensures \result == worth(k, r, g, w, to, next);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static long fast(long k, long r, long g, long[] w, int[] to, long[] next) {
    long later = expectation(w, to, next);
    scaledRewardInRange(k, r);
    discountedInRange(g, later);
    return k * r + g * later;
  }

  /** The expectation of a law over {@code BigInteger}, for numbers of any size. */
  /*@ public normal_behavior
    @ requires leadsInto(w, to, next) && areLong(w, to, next);
    @ ensures \result.value == (\sum int i; 0 <= i && i < w.length; w[i] * next[to[i]]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static BigInteger exactExpectation(long[] w, int[] to, long[] next) {
    BigInteger s = BigInteger.valueOf(0L);
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= w.length && (\exists BigInteger o; o == s)
      @   && s.value == (\sum int i; 0 <= i && i < n; w[i] * next[to[i]]);
      @ decreases w.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < w.length) {
      s = s.add(BigInteger.valueOf(w[n]).multiply(BigInteger.valueOf(next[to[n]])));
      n++;
    }
    return s;
  }

  /** The worth of a row times its scale, for numbers of any size: over {@code long} within the range, else over {@code BigInteger}. */
  /*@ public normal_behavior
    @ requires leadsInto(w, to, next) && areLong(w, to, next);
    @ ensures \result.value == worth(k, r, g, w, to, next);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger value(long k, long r, long g, long[] w, int[] to, long[] next) {
    if (inRange(k, r, g, w, to, next)) {
      return BigInteger.valueOf(fast(k, r, g, w, to, next));
    }
    BigInteger now = BigInteger.valueOf(k).multiply(BigInteger.valueOf(r));
    return now.add(BigInteger.valueOf(g).multiply(exactExpectation(w, to, next)));
  }
}

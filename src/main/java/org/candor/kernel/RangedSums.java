package org.candor.kernel;

/**
 * Scalar products and row checks over {@code long}, a fast path for small numbers. The ranges are part of the contracts and no
 * operation overflows within them: at most 2^10 entries, weights from 0 to 2^20, values between −2^30 and 2^30.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class RangedSums {
  /** The largest number of entries, 2^10. */
  public static final int MAX_LENGTH = 1024;

  /** The largest weight, 2^20. */
  public static final long MAX_WEIGHT = 1048576L;

  /** The largest absolute value, 2^30. */
  public static final long MAX_VALUE = 1073741824L;

  private RangedSums() {}

  /** Whether weights and values have one length and lie within the ranges of {@link #dot}. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> p.length == v.length && p.length <= 1024
    @   && (\forall int x; 0 <= x && x < p.length; 0 <= p[x] && p[x] <= 1048576
    @     && -1073741824 <= v[x] && v[x] <= 1073741824);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean inRange(long[] p, long[] v) {
    if (p.length != v.length || p.length > MAX_LENGTH) {
      return false;
    }
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; 0 <= p[x] && p[x] <= 1048576
      @     && -1073741824 <= v[x] && v[x] <= 1073741824);
      @ decreases p.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < p.length) {
      if (p[n] < 0 || p[n] > MAX_WEIGHT || v[n] < -MAX_VALUE || v[n] > MAX_VALUE) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** The product of a weight and a value within the ranges is at most 2^50 in size. */
  /*@ public normal_behavior
    @ requires 0 <= weight && weight <= 1048576 && -1073741824 <= value && value <= 1073741824;
    @ ensures -1125899906842624L <= weight * value && weight * value <= 1125899906842624L;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void productInRange(long weight, long value) {}

  /** The scalar product {@code Σ_i p_i v_i} of weights and values within the ranges; it is at most 2^60 in size. */
  /*@ public normal_behavior
    @ requires p.length == v.length && p.length <= 1024;
    @ requires (\forall int i; 0 <= i && i < p.length; 0 <= p[i] && p[i] <= 1048576);
    @ requires (\forall int i; 0 <= i && i < p.length; -1073741824 <= v[i] && v[i] <= 1073741824);
    @ ensures \result == (\sum int i; 0 <= i && i < p.length; p[i] * v[i]);
    @ ensures -1152921504606846976L <= \result && \result <= 1152921504606846976L;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static long dot(long[] p, long[] v) {
    long s = 0;
    int n = 0;
    /*@ loop_invariant n <= v.length && -1125899906842624L * n <= s && s <= 1125899906842624L * n
      @   && s == (\sum int i; 0 <= i && i < n; p[i] * v[i]);
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      productInRange(p[n], v[n]);
      s += p[n] * v[n];
      n++;
    }
    return s;
  }

  /** The greatest of a non-empty vector is at the returned index, the least such index. */
  /*@ public normal_behavior
    @ requires q.length > 0;
    @ ensures 0 <= \result && \result < q.length;
    @ ensures (\forall int x; 0 <= x && x < q.length; q[x] <= q[\result]);
    @ ensures (\forall int x; 0 <= x && x < \result; q[x] < q[\result]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int argmax(long[] q) {
    int best = 0;
    int n = 1;
    /*@ loop_invariant n <= q.length && 0 <= best && best < n
      @   && (\forall int x; 0 <= x && x < n; q[x] <= q[best])
      @   && (\forall int x; 0 <= x && x < best; q[x] < q[best]);
      @ decreases q.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < q.length) {
      if (q[n] > q[best]) {
        best = n;
      }
      n++;
    }
    return best;
  }
}

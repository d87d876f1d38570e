package org.candor.kernel;

import java.math.BigInteger;

/** Sums, scalar products and maxima of integer vectors of any length, without rounding or overflow. */
/*@ code_safe_math spec_bigint_math @*/
public final class ExactSums {
  private ExactSums() {}

  /** The scalar product {@code Σ_i p_i v_i} of two vectors of equal length. */
  /*@ public normal_behavior
    @ requires p.length == v.length;
    @ ensures \result.value == (\sum int i; 0 <= i && i < p.length; p[i].value * v[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger dot(BigInteger[] p, BigInteger[] v) {
    BigInteger s = BigInteger.valueOf(0L);
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= p.length && (\exists BigInteger o; o == s)
      @   && s.value == (\sum int i; 0 <= i && i < n; p[i].value * v[i].value);
      @ decreases p.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < p.length) {
      s = s.add(p[n].multiply(v[n]));
      n++;
    }
    return s;
  }

  /** The sum {@code Σ_i v_i} of the entries of a vector; 0 for the empty one. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value == (\sum int i; 0 <= i && i < v.length; v[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger sum(BigInteger[] v) {
    BigInteger s = BigInteger.valueOf(0L);
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= v.length && (\exists BigInteger o; o == s)
      @   && s.value == (\sum int i; 0 <= i && i < n; v[i].value);
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      s = s.add(v[n]);
      n++;
    }
    return s;
  }

  /** The least index at which a non-empty vector has its maximum: the earlier of two equally good choices. */
  /*@ public normal_behavior
    @ requires q.length > 0;
    @ ensures 0 <= \result && \result < q.length;
    @ ensures (\forall int x; 0 <= x && x < q.length; q[x].value <= q[\result].value);
    @ ensures (\forall int x; 0 <= x && x < \result; q[x].value < q[\result].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int argmax(BigInteger[] q) {
    int best = 0;
    int n = 1;
    /*@ loop_invariant n <= q.length && 0 <= best && best < n
      @   && (\forall int x; 0 <= x && x < n; q[x].value <= q[best].value)
      @   && (\forall int x; 0 <= x && x < best; q[x].value < q[best].value);
      @ decreases q.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < q.length) {
      if (q[n].compareTo(q[best]) > 0) {
        best = n;
      }
      n++;
    }
    return best;
  }
}

package org.candor.kernel;

import java.math.BigInteger;

/** Contracts about sums and maxima that are false and look right. */
/*@ code_safe_math spec_bigint_math @*/
public final class MustStayOpenSums {

  /** False: a scalar product of any two vectors is non-negative. */
  /*@ public normal_behavior
    @ requires p.length == v.length;
    @ ensures \result.value >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger dotOfAnySign(BigInteger[] p, BigInteger[] v) {
    return ExactSums.dot(p, v);
  }

  /** False: the maximum found first is greater than every other entry. */
  /*@ public normal_behavior
    @ requires q.length > 0;
    @ ensures (\forall int x; 0 <= x && x < q.length; x == \result || q[x].value < q[\result].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int strictMaximum(BigInteger[] q) {
    return ExactSums.argmax(q);
  }

  /** False: the sum of the entries but the last is the sum of all. */
  /*@ public normal_behavior
    @ requires v.length > 0;
    @ ensures \result.value == (\sum int i; 0 <= i && i < v.length - 1; v[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger sumOfAllButTheLast(BigInteger[] v) {
    return ExactSums.sum(v);
  }

  /** False: a sum of two long numbers never overflows. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result == a + b;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static long addWithoutRange(long a, long b) {
    return a + b;
  }
}

package org.candor.kernel;

import java.math.BigInteger;

/** Exact sums over integer vectors. */
public final class ExactSums {
  private ExactSums() {}

  /** The dot product of two vectors of the same length. */
  public static BigInteger dot(BigInteger[] p, BigInteger[] v) {
    BigInteger s = BigInteger.valueOf(0L);
    for (int n = 0; n < v.length; n++) {
      s = s.add(p[n].multiply(v[n]));
    }
    return s;
  }
}

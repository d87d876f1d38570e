package org.candor.exact;

import java.math.BigInteger;
import java.util.Arrays;

/** An expansion for matrices with entries of any size. */
final class LargeExpansion extends Expansion {
  private final SparseMatrix a;
  private final BigInteger[] rest;

  /** More than this was not reached by rounding digits: the proposals do not converge. */
  private final int limit;

  LargeExpansion(SparseMatrix a, BigInteger[] b, int base) {
    super(b, base);
    this.a = a;
    this.rest = new BigInteger[b.length];
    Arrays.fill(rest, BigInteger.ZERO);
    int bits = 0;
    for (int r = 0; r < b.length; r++) {
      bits = Math.max(bits, a.rowSum(r).bitLength());
    }
    this.limit = bits + 24;
  }

  @Override
  boolean advance(double[] target) {
    for (int r = 0; r < rest.length; r++) {
      rest[r] = rest[r].shiftLeft(base()).add(BigInteger.valueOf(nextDigit(r)));
      target[r] = rest[r].doubleValue();
    }
    return true;
  }

  @Override
  int subtract(long[] digit) {
    int most = 0;
    for (int r = 0; r < rest.length; r++) {
      for (int k = a.start(r); k < a.start(r + 1); k++) {
        BigInteger x = BigInteger.valueOf(digit[a.column(k)]);
        rest[r] = rest[r].subtract(a.entry(k).multiply(x));
      }
      most = Math.max(most, rest[r].abs().bitLength());
    }
    return most > limit ? -1 : most;
  }
}

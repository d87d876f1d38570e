package org.candor.exact;

import java.math.BigInteger;

/** An expansion whose arithmetic is done in {@code long}, ranges being checked before every digit. */
final class SmallExpansion extends Expansion {
  private static final long LIMIT = 1L << 61;

  private final SparseMatrix a;

  /** The largest sum of absolute values in a row. */
  private final BigInteger rowSum;

  private final long[] rest;

  SmallExpansion(SparseMatrix a, BigInteger[] b, int base) {
    super(b, base);
    this.a = a;
    this.rest = new long[b.length];
    BigInteger most = BigInteger.ZERO;
    for (int r = 0; r < b.length; r++) {
      most = most.max(a.rowSum(r));
    }
    this.rowSum = most;
  }

  @Override
  boolean advance(double[] target) {
    long limit = LIMIT >> base();
    for (int r = 0; r < rest.length; r++) {
      if (rest[r] >= limit || rest[r] <= -limit) {
        return false;
      }
      // Below 2^61, plus a digit below 2^32.
      rest[r] = (rest[r] << base()) + nextDigit(r);
      target[r] = rest[r];
    }
    return true;
  }

  @Override
  int subtract(long[] digit) {
    long largest = 0;
    for (long x : digit) {
      largest = Math.max(largest, Math.abs(x));
    }
    // With at most 2^62 in all products and less than 2^61 + 2^32 left, no partial sum leaves the
    // range.
    if (rowSum.multiply(BigInteger.valueOf(largest)).bitLength() > 62) {
      return -1;
    }
    long most = 0;
    for (int r = 0; r < rest.length; r++) {
      long left = rest[r];
      for (int k = a.start(r); k < a.start(r + 1); k++) {
        left -= a.smallEntry(k) * digit[a.column(k)];
      }
      rest[r] = left;
      most = Math.max(most, Math.abs(left));
    }
    return Long.SIZE - Long.numberOfLeadingZeros(most);
  }
}

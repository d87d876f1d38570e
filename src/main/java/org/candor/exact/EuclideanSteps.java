package org.candor.exact;

/**
 * Several steps of Euclid's algorithm at once, found from leading bits alone (Lehmer 1938; Knuth 1997, Section 4.5.2, Algorithm L): the numbers are to be replaced by {@code a·u + b·v} and
 * {@code c·u + d·v}. Of a and b, and of c and d, one is not positive and the other not negative; all are below 2^31 in size, so that a factor times a word of 32 bits fits into {@code long}.
 */
record EuclideanSteps(long a, long b, long c, long d) {
  private static final long LIMIT = 1L << 31;

  /**
   * As many steps as the leading bits decide.
   *
   * @param u the at most 62 leading bits of the larger number
   * @param v the bits of the other number at the same places
   */
  static EuclideanSteps of(long u, long v) {
    long x = u;
    long y = v;
    long a = 1;
    long b = 0;
    long c = 0;
    long d = 1;
    while (y + c != 0 && y + d != 0) {
      long q = (x + a) / (y + c);
      if (q >= LIMIT) {
        break;
      }
      // Is it also the quotient of x + b and y + d, and so of all numbers with these leading bits?
      long over = x + b - q * (y + d);
      long nextC = a - q * c;
      long nextD = b - q * d;
      if (over < 0 || over >= y + d || Math.abs(nextC) >= LIMIT || Math.abs(nextD) >= LIMIT) {
        break;
      }
      long rest = x - q * y;
      x = y;
      y = rest;
      a = c;
      b = d;
      c = nextC;
      d = nextD;
    }
    return new EuclideanSteps(a, b, c, d);
  }

  /** Whether there is no step: the numbers stay as they are. */
  boolean isNone() {
    return b == 0;
  }
}

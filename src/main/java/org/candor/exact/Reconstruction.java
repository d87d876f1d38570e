package org.candor.exact;

import java.math.BigInteger;

/**
 * The fraction with a small denominator near a binary one: the convergent of a continued fraction behind which an outstandingly large quotient
 * follows.
 */
final class Reconstruction {
  /** A proposal must be closer than chance would make it by so many bits. */
  private static final int MARGIN = 40;

  private BigInteger r0;
  private BigInteger r1;
  private BigInteger q0 = BigInteger.ZERO;
  private BigInteger q1 = BigInteger.ONE;

  private Reconstruction(BigInteger modulus, BigInteger residue) {
    this.r0 = modulus;
    this.r1 = residue;
  }

  /**
   * The denominator q of a fraction p/q with {@code |x/2^bits − p/q| <= 2^(error−bits)}, if one stands out; otherwise null.
   *
   * @param x the numerator of the approximation
   */
  static BigInteger denominator(BigInteger x, int bits, int error) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(bits);
    Reconstruction search = new Reconstruction(modulus, x.mod(modulus));
    while (2 * search.q1.bitLength() + error + MARGIN < bits) {
      if (search.r1.bitLength() <= search.q1.bitLength() + error) {
        return search.q1;
      }
      if (!search.leap()) {
        search.step();
      }
    }
    return null;
  }

  private void step() {
    BigInteger[] division = r0.divideAndRemainder(r1);
    BigInteger q2 = q0.add(division[0].multiply(q1));
    r0 = r1;
    r1 = division[1];
    q0 = q1;
    q1 = q2;
  }

  /** As many steps at once as the leading digits determine; false for none. */
  private boolean leap() {
    int shift = Math.max(0, r0.bitLength() - 62);
    EuclideanSteps steps =
        EuclideanSteps.of(r0.shiftRight(shift).longValue(), r1.shiftRight(shift).longValue());
    if (steps.isNone()) {
      return false;
    }
    BigInteger r2 = combine(r0, steps.a(), r1, steps.b());
    r1 = combine(r0, steps.c(), r1, steps.d());
    r0 = r2;
    // The cofactors of r have alternating signs, those of q do not.
    BigInteger q2 = combine(q0, Math.abs(steps.a()), q1, Math.abs(steps.b()));
    q1 = combine(q0, Math.abs(steps.c()), q1, Math.abs(steps.d()));
    q0 = q2;
    return true;
  }

  private static BigInteger combine(BigInteger x, long a, BigInteger y, long b) {
    return x.multiply(BigInteger.valueOf(a)).add(y.multiply(BigInteger.valueOf(b)));
  }
}

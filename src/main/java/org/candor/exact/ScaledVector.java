package org.candor.exact;

import java.math.BigInteger;
import java.util.List;

/**
 * A rational vector as integers over one common positive denominator; immutable.
 *
 * <p>Expectations over it are integer dot products, which is what the proved kernel computes.
 */
public final class ScaledVector {
  private final BigInteger[] numerators;
  private final BigInteger denominator;

  private ScaledVector(BigInteger[] numerators, BigInteger denominator) {
    this.numerators = numerators;
    this.denominator = denominator;
  }

  /** The vector with the least common denominator of <em>all</em> entries. */
  public static ScaledVector of(List<Rational> entries) {
    BigInteger common = commonDenominator(entries);
    BigInteger[] scaled = new BigInteger[entries.size()];
    for (int k = 0; k < scaled.length; k++) {
      Rational entry = entries.get(k);
      scaled[k] = entry.numerator().multiply(common.divide(entry.denominator()));
    }
    return new ScaledVector(scaled, common);
  }

  /** The vector {@code numerators[k] / denominator}, reduced by the common divisor of all entries. */
  public static ScaledVector of(BigInteger[] numerators, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a vector over denominator 0 is not a vector of numbers");
    }
    BigInteger g = denominator;
    for (int k = 0; k < numerators.length && !g.abs().equals(BigInteger.ONE); k++) {
      // A remainder is found much faster than a common divisor, and mostly there is none.
      if (numerators[k].remainder(g).signum() != 0) {
        g = CommonDivisor.of(g, numerators[k]);
      }
    }
    if (g.equals(BigInteger.ONE) && denominator.signum() > 0) {
      return new ScaledVector(numerators.clone(), denominator);
    }
    g = denominator.signum() < 0 ? g.abs().negate() : g.abs();
    BigInteger[] scaled = new BigInteger[numerators.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = numerators[k].divide(g);
    }
    return new ScaledVector(scaled, denominator.divide(g));
  }

  /** The vector of these entries. */
  public static ScaledVector ofFractions(Fraction[] entries) {
    BigInteger common = BigInteger.ONE;
    for (Fraction entry : entries) {
      common = CommonDivisor.multiple(common, entry.denominator());
    }
    BigInteger[] scaled = new BigInteger[entries.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = entries[k].numerator().multiply(common.divide(entries[k].denominator()));
    }
    return of(scaled, common);
  }

  /** The vector of one entry {@code numerator / denominator}. */
  public static ScaledVector of(BigInteger numerator, BigInteger denominator) {
    return of(new BigInteger[] {numerator}, denominator);
  }

  /** Every entry divided by a positive integer. */
  public ScaledVector over(BigInteger divisor) {
    return divisor.equals(BigInteger.ONE) ? this : of(numerators, denominator.multiply(divisor));
  }

  /** The least common denominator of the entries (1 for none). */
  public static BigInteger commonDenominator(Iterable<Rational> entries) {
    BigInteger common = BigInteger.ONE;
    for (Rational entry : entries) {
      common = CommonDivisor.multiple(common, entry.denominator());
    }
    return common;
  }

  public int size() {
    return numerators.length;
  }

  /** Entry k times {@link #denominator()}, an integer. */
  public BigInteger numerator(int k) {
    return numerators[k];
  }

  public BigInteger denominator() {
    return denominator;
  }

  /** Entry k, not reduced. */
  public Fraction entry(int k) {
    return Fraction.of(numerators[k], denominator);
  }

  public Rational get(int k) {
    return Rational.of(numerators[k], denominator);
  }

  /** The entrywise sum; the vectors have the same size. */
  public ScaledVector plus(ScaledVector other) {
    return combined(other, BigInteger.ONE);
  }

  /** The entrywise difference; the vectors have the same size. */
  public ScaledVector minus(ScaledVector other) {
    return combined(other, BigInteger.ONE.negate());
  }

  private ScaledVector combined(ScaledVector other, BigInteger sign) {
    BigInteger common = CommonDivisor.multiple(denominator, other.denominator);
    BigInteger left = common.divide(denominator);
    BigInteger right = common.divide(other.denominator).multiply(sign);
    BigInteger[] sum = new BigInteger[numerators.length];
    for (int k = 0; k < sum.length; k++) {
      sum[k] = numerators[k].multiply(left).add(other.numerators[k].multiply(right));
    }
    return of(sum, common);
  }

  /** The scaled entries at the given positions, as the kernel takes them. */
  public BigInteger[] gather(int[] positions) {
    BigInteger[] picked = new BigInteger[positions.length];
    for (int k = 0; k < positions.length; k++) {
      picked[k] = numerators[positions[k]];
    }
    return picked;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScaledVector that
        && denominator.equals(that.denominator)
        && java.util.Arrays.equals(numerators, that.numerators);
  }

  @Override
  public int hashCode() {
    return 31 * denominator.hashCode() + java.util.Arrays.hashCode(numerators);
  }

  @Override
  public String toString() {
    return java.util.Arrays.toString(numerators) + "/" + denominator;
  }
}

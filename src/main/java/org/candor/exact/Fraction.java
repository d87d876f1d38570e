package org.candor.exact;

import java.math.BigInteger;

/**
 * An exact fraction that is <em>not</em> kept in lowest terms: sums and comparisons cost multiplications only. For short
 * computations whose sign matters more than their value; {@link #toRational} reduces. Immutable.
 */
public final class Fraction implements Comparable<Fraction> {
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The fraction with this numerator and this denominator, which must be positive. */
  public static Fraction of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() <= 0) {
      throw new ArithmeticException("the denominator of a fraction must be positive here");
    }
    return new Fraction(numerator, denominator);
  }

  public static Fraction of(Rational value) {
    return new Fraction(value.numerator(), value.denominator());
  }

  public BigInteger numerator() {
    return numerator;
  }

  /** A positive denominator, not necessarily the least. */
  public BigInteger denominator() {
    return denominator;
  }

  public Fraction plus(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return new Fraction(numerator.add(other.numerator), denominator);
    }
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negate());
  }

  public Fraction times(Rational factor) {
    return new Fraction(
        numerator.multiply(factor.numerator()), denominator.multiply(factor.denominator()));
  }

  public Fraction negate() {
    return new Fraction(numerator.negate(), denominator);
  }

  public Fraction abs() {
    return numerator.signum() < 0 ? negate() : this;
  }

  public int signum() {
    return numerator.signum();
  }

  public Rational toRational() {
    return Rational.of(numerator, denominator);
  }

  @Override
  public int compareTo(Fraction other) {
    int bySign = Integer.compare(signum(), other.signum());
    if (denominator.equals(other.denominator)) {
      return numerator.compareTo(other.numerator);
    }
    return bySign != 0 || signum() == 0
        ? bySign
        : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Equal as numbers. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return toRational().hashCode();
  }

  @Override
  public String toString() {
    return toRational().toString();
  }
}

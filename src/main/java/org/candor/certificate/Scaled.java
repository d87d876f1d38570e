package org.candor.certificate;

import java.math.BigInteger;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * A vector of rationals as a file spells it: integers over one denominator, kept as written; immutable.
 *
 * <p>The spelling of a vector is unique: its denominator is positive and shares no factor with all the numerators.
 */
final class Scaled {
  private final BigInteger denominator;
  private final BigInteger[] numerators;

  Scaled(BigInteger denominator, BigInteger[] numerators) {
    this.denominator = denominator;
    this.numerators = numerators.clone();
  }

  static Scaled of(ScaledVector vector) {
    BigInteger[] numerators = new BigInteger[vector.size()];
    for (int k = 0; k < numerators.length; k++) {
      numerators[k] = vector.numerator(k);
    }
    return new Scaled(vector.denominator(), numerators).reduced();
  }

  static Scaled of(Rational[] entries) {
    return of(ScaledVector.of(java.util.List.of(entries)));
  }

  static Scaled zeros(int size) {
    BigInteger[] numerators = new BigInteger[size];
    java.util.Arrays.fill(numerators, BigInteger.ZERO);
    return new Scaled(BigInteger.ONE, numerators);
  }

  /** The difference of two vectors of one size. */
  Scaled minus(Scaled other) {
    BigInteger common = lcm(denominator, other.denominator);
    BigInteger[] difference = new BigInteger[numerators.length];
    for (int k = 0; k < difference.length; k++) {
      difference[k] = over(common, k).subtract(other.over(common, k));
    }
    return new Scaled(common, difference);
  }

  Scaled negated() {
    return zeros(numerators.length).minus(this);
  }

  /** This vector's entries, then the other's. */
  Scaled followedBy(Scaled other) {
    BigInteger common = lcm(denominator, other.denominator);
    BigInteger[] all = java.util.Arrays.copyOf(over(common), size() + other.size());
    System.arraycopy(other.over(common), 0, all, size(), other.size());
    return new Scaled(common, all);
  }

  private Scaled reduced() {
    BigInteger g = commonFactor();
    BigInteger[] lowest = new BigInteger[numerators.length];
    for (int k = 0; k < lowest.length; k++) {
      lowest[k] = numerators[k].divide(g);
    }
    return new Scaled(denominator.divide(g), lowest);
  }

  private BigInteger commonFactor() {
    BigInteger g = denominator;
    for (int k = 0; k < numerators.length && !g.equals(BigInteger.ONE); k++) {
      g = g.gcd(numerators[k]);
    }
    return g;
  }

  /** Refuses another size than this one and any but the unique spelling. */
  void require(String name, int size) {
    if (numerators.length != size) {
      throw new Rejection(
          name + " has " + numerators.length + " entries, but there are " + size + " positions");
    }
    if (denominator.signum() <= 0) {
      throw new Rejection(name + " has the denominator " + denominator + ", not a positive one");
    }
    if (!commonFactor().equals(BigInteger.ONE)) {
      throw new Rejection(
          name
              + " is not in lowest terms: its denominator "
              + denominator
              + " and all its numerators share the factor "
              + commonFactor());
    }
  }

  /** An upper bound of the digits, sign included, of the longest integer. */
  int longestDigits() {
    int bits = denominator.bitLength();
    for (BigInteger numerator : numerators) {
      bits = Math.max(bits, numerator.bitLength());
    }
    // log10(2) < 0.30103
    return (int) (bits * 30103L / 100000) + 2;
  }

  int size() {
    return numerators.length;
  }

  BigInteger denominator() {
    return denominator;
  }

  BigInteger[] numerators() {
    return numerators.clone();
  }

  Rational get(int k) {
    return Rational.of(numerators[k], denominator);
  }

  /** Entry k as an integer over a multiple of the denominator. */
  BigInteger over(BigInteger common, int k) {
    return numerators[k].multiply(common.divide(denominator));
  }

  /** All entries as integers over a multiple of the denominator. */
  BigInteger[] over(BigInteger common) {
    BigInteger factor = common.divide(denominator);
    BigInteger[] scaled = new BigInteger[numerators.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = numerators[k].multiply(factor);
    }
    return scaled;
  }

  /** The entries at the positions as integers over a multiple of the denominator. */
  BigInteger[] gather(int[] positions, BigInteger common) {
    BigInteger factor = common.divide(denominator);
    BigInteger[] picked = new BigInteger[positions.length];
    for (int k = 0; k < picked.length; k++) {
      picked[k] = numerators[positions[k]].multiply(factor);
    }
    return picked;
  }

  static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.equals(b) ? a : a.divide(a.gcd(b)).multiply(b);
  }

  /** A number as an integer over a multiple of its denominator. */
  static BigInteger scale(Rational number, BigInteger common) {
    return number.numerator().multiply(common.divide(number.denominator()));
  }
}

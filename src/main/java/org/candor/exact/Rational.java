package org.candor.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Objects;

/**
 * An exact rational number in lowest terms with a positive denominator; immutable.
 *
 * <p>Numbers whose numerator and denominator fit into {@code long} are kept there, every operation checks for
 * overflow and falls back to {@link BigInteger}; the representation never shows in {@link #equals} or {@link #toString}.
 */
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = new Rational(0, 1);
  public static final Rational ONE = new Rational(1, 1);

  /** Numerator and denominator where both fit into {@code long} ({@code bigNumerator == null}). */
  private final long numerator;

  private final long denominator;
  private final BigInteger bigNumerator;
  private final BigInteger bigDenominator;

  private Rational(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.bigNumerator = null;
    this.bigDenominator = null;
  }

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = 0;
    this.denominator = 0;
    this.bigNumerator = numerator;
    this.bigDenominator = denominator;
  }

  public static Rational of(long value) {
    // Long.MIN_VALUE has no positive counterpart in long: keep it out of the small representation.
    return value == Long.MIN_VALUE
        ? new Rational(BigInteger.valueOf(value), BigInteger.ONE)
        : new Rational(value, 1);
  }

  /** The fraction {@code numerator/denominator} in lowest terms; the denominator must not be 0. */
  public static Rational of(long numerator, long denominator) {
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    if (denominator == 0) {
      throw new ArithmeticException("a fraction with denominator 0 is not a number");
    }
    long g = gcd(Math.abs(numerator), Math.abs(denominator));
    long sign = denominator < 0 ? -1 : 1;
    return new Rational(sign * (numerator / g), sign * (denominator / g));
  }

  public static Rational of(BigInteger value) {
    return reduced(value, BigInteger.ONE);
  }

  /** The fraction {@code numerator/denominator} in lowest terms; the denominator must not be 0. */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    int sign = denominator.signum();
    if (sign == 0) {
      throw new ArithmeticException("a fraction with denominator 0 is not a number");
    }
    BigInteger g = CommonDivisor.of(numerator, denominator);
    if (sign < 0) {
      g = g.negate();
    }
    return g.equals(BigInteger.ONE)
        ? reduced(numerator, denominator)
        : reduced(numerator.divide(g), denominator.divide(g));
  }

  /** The exact value of a finite {@code double} (its binary expansion, not its decimal print). */
  public static Rational ofDouble(double value) {
    BigDecimal exact = new BigDecimal(value);
    return exact.scale() <= 0
        ? of(exact.toBigIntegerExact())
        : of(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
  }

  private static Rational reduced(BigInteger numerator, BigInteger denominator) {
    if (numerator.bitLength() < 64 && denominator.bitLength() < 64) {
      long n = numerator.longValue();
      if (n != Long.MIN_VALUE) {
        return new Rational(n, denominator.longValue());
      }
    }
    return new Rational(numerator, denominator);
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long r = a % b;
      a = b;
      b = r;
    }
    return a == 0 ? 1 : a;
  }

  private boolean small() {
    return bigNumerator == null;
  }

  public BigInteger numerator() {
    return small() ? BigInteger.valueOf(numerator) : bigNumerator;
  }

  /** The denominator, at least 1. */
  public BigInteger denominator() {
    return small() ? BigInteger.valueOf(denominator) : bigDenominator;
  }

  public Rational plus(Rational other) {
    if (small() && other.small()) {
      if (denominator == 1 && other.denominator == 1) {
        long sum = numerator + other.numerator;
        if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
          return of(sum);
        }
      } else {
        long g = gcd(denominator, other.denominator);
        long left = other.denominator / g;
        long right = denominator / g;
        if (fits(numerator, left) && fits(other.numerator, right) && fits(denominator, left)) {
          long a = numerator * left;
          long b = other.numerator * right;
          long sum = a + b;
          if (((a ^ sum) & (b ^ sum)) >= 0) {
            return of(sum, denominator * left);
          }
        }
      }
    }
    return bigSum(numerator(), denominator(), other.numerator(), other.denominator());
  }

  /** Only divisors of what both denominators share can be left in the sum (Knuth 1997, Section 4.5.1). */
  private static Rational bigSum(BigInteger a, BigInteger d, BigInteger b, BigInteger e) {
    if (d.equals(e)) {
      return of(a.add(b), d);
    }
    BigInteger shared = CommonDivisor.of(d, e);
    if (shared.equals(BigInteger.ONE)) {
      return reduced(a.multiply(e).add(b.multiply(d)), d.multiply(e));
    }
    BigInteger left = d.divide(shared);
    BigInteger numerator = a.multiply(e.divide(shared)).add(b.multiply(left));
    BigInteger g = CommonDivisor.of(numerator, shared);
    return g.equals(BigInteger.ONE)
        ? reduced(numerator, left.multiply(e))
        : reduced(numerator.divide(g), left.multiply(e.divide(g)));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    if (small() && other.small()) {
      long g = gcd(Math.abs(numerator), other.denominator);
      long h = gcd(Math.abs(other.numerator), denominator);
      long a = numerator / g;
      long b = other.numerator / h;
      long c = denominator / h;
      long d = other.denominator / g;
      if (fits(a, b) && fits(c, d)) {
        long n = a * b;
        if (n != Long.MIN_VALUE) {
          return new Rational(n, c * d);
        }
      }
    }
    return bigProduct(numerator(), denominator(), other.numerator(), other.denominator());
  }

  /** As both are in lowest terms, only divisors of a numerator and the other denominator cancel. */
  private static Rational bigProduct(BigInteger a, BigInteger d, BigInteger b, BigInteger e) {
    BigInteger g = CommonDivisor.of(a, e);
    BigInteger h = CommonDivisor.of(b, d);
    return reduced(
        quotient(a, g).multiply(quotient(b, h)), quotient(d, h).multiply(quotient(e, g)));
  }

  private static BigInteger quotient(BigInteger number, BigInteger divisor) {
    return divisor.equals(BigInteger.ONE) ? number : number.divide(divisor);
  }

  public Rational times(long factor) {
    return times(of(factor));
  }

  /** The quotient; the divisor must not be 0. */
  public Rational over(Rational divisor) {
    return times(divisor.reciprocal());
  }

  public Rational over(long divisor) {
    return over(of(divisor));
  }

  public Rational reciprocal() {
    if (small()) {
      return of(denominator, numerator);
    }
    if (bigNumerator.signum() == 0) {
      throw new ArithmeticException("0 has no reciprocal");
    }
    return bigNumerator.signum() < 0
        ? reduced(bigDenominator.negate(), bigNumerator.negate())
        : reduced(bigDenominator, bigNumerator);
  }

  public Rational negate() {
    return small()
        ? new Rational(-numerator, denominator)
        : reduced(bigNumerator.negate(), bigDenominator);
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /** This number to a non-negative integer power. */
  public Rational pow(int exponent) {
    return reduced(numerator().pow(exponent), denominator().pow(exponent));
  }

  public int signum() {
    return small() ? Long.signum(numerator) : bigNumerator.signum();
  }

  public boolean isZero() {
    return signum() == 0;
  }

  public boolean isInteger() {
    return denominator().equals(BigInteger.ONE);
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The nearest double; for display and for proposals, never for a verdict. */
  public double approximate() {
    if (small()) {
      return (double) numerator / (double) denominator;
    }
    int shift = Math.max(0, 80 + bigDenominator.bitLength() - bigNumerator.bitLength());
    BigInteger scaled = bigNumerator.shiftLeft(shift).divide(bigDenominator);
    return Math.scalb(scaled.doubleValue(), -shift);
  }

  public static Rational sum(Collection<Rational> terms) {
    Rational total = ZERO;
    for (Rational term : terms) {
      total = total.plus(term);
    }
    return total;
  }

  @Override
  public int compareTo(Rational other) {
    if (small() && other.small()) {
      if (denominator == other.denominator) {
        return Long.compare(numerator, other.numerator);
      }
      if (fits(numerator, other.denominator) && fits(other.numerator, denominator)) {
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
      }
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  private static boolean fits(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return (high == 0 && low >= 0) || (high == -1 && low < 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && small() == that.small()
        && numerator == that.numerator
        && denominator == that.denominator
        && Objects.equals(bigNumerator, that.bigNumerator)
        && Objects.equals(bigDenominator, that.bigDenominator);
  }

  @Override
  public int hashCode() {
    return small()
        ? Long.hashCode(numerator * 31 + denominator)
        : Objects.hash(bigNumerator, bigDenominator);
  }

  /** Lowest terms: {@code "7"}, {@code "-3/10"}. */
  @Override
  public String toString() {
    return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
  }
}

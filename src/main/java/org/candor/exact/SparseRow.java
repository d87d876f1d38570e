package org.candor.exact;

import java.math.BigInteger;

/** A row {@code a·x >= b} multiplied by the positive integer that makes all its numbers integers; immutable. */
final class SparseRow {
  private final int[] variables;
  private final BigInteger[] coefficients;
  private final BigInteger bound;
  private final BigInteger scale;

  private SparseRow(
      int[] variables, BigInteger[] coefficients, BigInteger bound, BigInteger scale) {
    this.variables = variables;
    this.coefficients = coefficients;
    this.bound = bound;
    this.scale = scale;
  }

  /** Zero coefficients are dropped. */
  static SparseRow of(int[] variables, Rational[] coefficients, Rational bound) {
    int count = 0;
    BigInteger scale = bound.denominator();
    for (Rational coefficient : coefficients) {
      if (!coefficient.isZero()) {
        count++;
        scale = CommonDivisor.multiple(scale, coefficient.denominator());
      }
    }
    int[] kept = new int[count];
    BigInteger[] scaled = new BigInteger[count];
    int next = 0;
    for (int k = 0; k < variables.length; k++) {
      if (!coefficients[k].isZero()) {
        kept[next] = variables[k];
        scaled[next++] = times(coefficients[k], scale);
      }
    }
    return new SparseRow(kept, scaled, times(bound, scale), scale);
  }

  private static BigInteger times(Rational value, BigInteger scale) {
    return value.numerator().multiply(scale.divide(value.denominator()));
  }

  /** The number of coefficients other than 0. */
  int size() {
    return variables.length;
  }

  int variable(int k) {
    return variables[k];
  }

  BigInteger coefficient(int k) {
    return coefficients[k];
  }

  BigInteger bound() {
    return bound;
  }

  /** The factor by which the row as given was multiplied. */
  BigInteger scale() {
    return scale;
  }

  /** {@code a·x} times the denominator of x. */
  BigInteger dot(ScaledVector x) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k < variables.length; k++) {
      sum = sum.add(coefficients[k].multiply(x.numerator(variables[k])));
    }
    return sum;
  }

  /** {@code a·x} for integers x. */
  BigInteger dot(BigInteger[] x) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k < variables.length; k++) {
      BigInteger entry = x[variables[k]];
      if (entry.signum() != 0) {
        sum = sum.add(coefficients[k].multiply(entry));
      }
    }
    return sum;
  }
}

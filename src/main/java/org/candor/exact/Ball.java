package org.candor.exact;

/**
 * A real number known to lie within a radius of a double (ball arithmetic, as in van der Hoeven 2010 and Johansson 2017); immutable.
 *
 * <p>Every operation encloses the exact result: radii are rounded up, and each rounding of the middle is added to them. A ball decides a
 * sign or an order only where all its numbers agree; elsewhere it decides nothing.
 *
 * @param middle any finite number; 0 where nothing is known
 * @param radius at least 0; infinite where nothing is known
 */
public record Ball(double middle, double radius) {
  /** All real numbers. */
  public static final Ball UNKNOWN = new Ball(0, Double.POSITIVE_INFINITY);

  /** {@link Rational#approximate} is at most this far off, relatively: three roundings, or one and a cut after 80 bits. */
  private static final double CONVERSION = 0x1p-51;

  public Ball {
    if (!Double.isFinite(middle) || Double.isNaN(radius) || radius < 0) {
      throw new IllegalArgumentException("no ball: " + middle + " ± " + radius);
    }
  }

  /** A ball around any double: whatever is not finite is unknown. */
  private static Ball around(double middle, double radius) {
    return Double.isFinite(middle) && !Double.isNaN(radius) ? new Ball(middle, radius) : UNKNOWN;
  }

  /** A ball around a rational. */
  public static Ball of(Rational value) {
    double middle = value.approximate();
    return around(middle, sum(Math.abs(middle) * CONVERSION, Double.MIN_VALUE));
  }

  /**
   * A ball around a number that is not negative and known up to a relative error.
   *
   * @param middle the approximation
   * @param relative the exact value is at least {@code middle / (1 + relative)} and at most {@code middle · (1 + relative)}
   * @param absolute added to the error
   */
  public static Ball ofRelative(double middle, double relative, double absolute) {
    return around(middle, sum(Math.nextUp(middle * relative), absolute));
  }

  private static double sum(double a, double b) {
    return Math.nextUp(Math.nextUp(a) + Math.nextUp(b));
  }

  public Ball plus(Ball other) {
    double sum = middle + other.middle;
    return around(sum, sum(sum(radius, other.radius), Math.ulp(sum)));
  }

  public Ball negate() {
    return new Ball(-middle, radius);
  }

  public Ball minus(Ball other) {
    return plus(other.negate());
  }

  public Ball times(Ball other) {
    double product = middle * other.middle;
    double own = Math.nextUp(radius * Math.nextUp(Math.abs(other.middle) + other.radius));
    double others = Math.nextUp(other.radius * Math.abs(middle));
    return around(product, sum(sum(own, others), Math.ulp(product)));
  }

  /** The smallest number that it may be, or something smaller. */
  public double low() {
    return Math.nextDown(middle - radius);
  }

  /** The largest number that it may be, or something larger. */
  public double high() {
    return Math.nextUp(middle + radius);
  }

  /** Whether a rational lies in the ball, exactly. */
  public boolean contains(Rational value) {
    return Double.isInfinite(radius)
        || value.minus(Rational.ofDouble(middle)).abs().compareTo(Rational.ofDouble(radius)) <= 0;
  }

  @Override
  public String toString() {
    return middle + " ± " + radius;
  }
}

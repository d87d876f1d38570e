package org.candor.process;

import java.math.BigInteger;
import java.util.List;
import org.candor.exact.Rational;

/**
 * The exact mean of a law on levels whose distribution function is a product that falls from 1 to 0 by one factor at each level:
 * {@code Σ_k level_k · Π_{j<k} factor_j · (1 − factor_k)}.
 *
 * <p>Long sums are halved, so that large numbers meet large ones (binary splitting); only short stretches are brought to lowest terms on the
 * way.
 */
final class MeanOfSteps {
  private static final int SHORT = 16;

  /**
   * One fall of the distribution function, from right to left.
   *
   * @param factor by which it falls, in [0, 1)
   */
  record Fall(Rational level, Rational factor) {}

  /** A stretch of falls: its share of the mean, and the product of its factors. */
  private record Part(BigInteger sum, BigInteger under, BigInteger product, BigInteger over) {}

  private MeanOfSteps() {}

  /**
   * The mean.
   *
   * @param falls the highest level first; the last factor is 0
   */
  static Rational of(List<Fall> falls) {
    Part whole = part(falls);
    if (whole.product().signum() != 0) {
      throw new IllegalStateException("the distribution function does not fall to 0");
    }
    return Rational.of(whole.sum(), whole.under());
  }

  private static Part part(List<Fall> falls) {
    if (falls.size() <= SHORT) {
      return stretch(falls);
    }
    int half = falls.size() / 2;
    Part high = part(falls.subList(0, half));
    Part low = part(falls.subList(half, falls.size()));
    BigInteger rest = high.product().multiply(low.sum());
    // sum/under + product/over · sum'/under'
    return new Part(
        high.sum().multiply(high.over().multiply(low.under())).add(high.under().multiply(rest)),
        high.under().multiply(high.over()).multiply(low.under()),
        high.product().multiply(low.product()),
        high.over().multiply(low.over()));
  }

  private static Part stretch(List<Fall> falls) {
    Rational sum = Rational.ZERO;
    Rational product = Rational.ONE;
    for (Fall fall : falls) {
      Rational mass = product.times(Rational.ONE.minus(fall.factor()));
      sum = sum.plus(mass.times(fall.level()));
      product = product.times(fall.factor());
    }
    return new Part(sum.numerator(), sum.denominator(), product.numerator(), product.denominator());
  }
}

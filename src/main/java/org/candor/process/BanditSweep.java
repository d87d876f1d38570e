package org.candor.process;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.exact.CommonDivisor;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * The mean of a law on levels whose distribution function is a product of one step function per arm, exactly, for all arms and for all but one: a sweep over the levels of all arms, the highest
 * first, down to the one where the product is 0. See {@link BanditValues}.
 *
 * <p>The mean is {@code Σ level · fall of the product}. Without arm i the product is divided by her own factor, which is constant between two of her levels, so the sums of the terms over such stretches
 * are all that is needed. The terms are brought over one common denominator once; a stretch is a difference of two integers.
 */
final class BanditSweep {
  /** Where one arm's factor falls: before the term of this number, to this value. */
  private record Fall(int term, Rational factor) {}

  /** By arm, from the highest level on. */
  private final List<List<Fall>> falls;

  /** Of the terms before each, over {@link #denominator}. */
  private final BigInteger[] sums;

  private final BigInteger denominator;

  /** The arm whose last level ended the sweep; -1 without arms. */
  private final int last;

  /** One level of one arm. */
  record Step(int arm, int position, Rational level) {}

  /**
   * Sweeps once.
   *
   * @param steps all levels of all arms, the highest first
   * @param states of every arm; those of absent arms are not looked at
   */
  BanditSweep(List<RetirementCurve> curves, List<Step> steps, int[] states, boolean[] present) {
    falls = new ArrayList<>();
    for (int i = 0; i < present.length; i++) {
      falls.add(new ArrayList<>());
    }
    Rational[] factor = new Rational[present.length];
    Arrays.fill(factor, Rational.ONE);
    Rational product = Rational.ONE;
    List<Rational> terms = new ArrayList<>();
    int end = -1;
    for (int k = 0; k < steps.size() && end < 0; k++) {
      Step step = steps.get(k);
      int arm = step.arm();
      if (!present[arm]) {
        continue;
      }
      Rational next = curves.get(arm).slopeBelow(step.position(), states[arm]);
      if (!next.equals(factor[arm])) {
        Rational left = next.over(factor[arm]);
        falls.get(arm).add(new Fall(terms.size(), next));
        terms.add(product.times(Rational.ONE.minus(left).times(step.level())));
        product = product.times(left);
        factor[arm] = next;
        end = next.isZero() ? arm : -1;
      }
    }
    if (end < 0 && !terms.isEmpty()) {
      throw new IllegalStateException("the distribution function does not fall to 0");
    }
    last = end;
    denominator = ScaledVector.commonDenominator(terms);
    sums = new BigInteger[terms.size() + 1];
    sums[0] = BigInteger.ZERO;
    for (int k = 0; k < terms.size(); k++) {
      Rational term = terms.get(k);
      sums[k + 1] = sums[k].add(term.numerator().multiply(denominator.divide(term.denominator())));
    }
  }

  /** The mean; 0 without arms. */
  Rational value() {
    return Rational.of(sums[sums.length - 1], denominator);
  }

  /** Whether the sweep ends at a level of this arm: without her it would go on. */
  boolean needsOwnSweep(int arm) {
    return arm == last;
  }

  /** Whether the sweep meets no level of this arm, so that the mean is the same without her. */
  boolean isUntouchedBy(int arm) {
    return falls.get(arm).isEmpty();
  }

  /**
   * The mean without one arm.
   *
   * @throws IllegalArgumentException if the arm needs a sweep of its own
   */
  Rational without(int arm) {
    if (needsOwnSweep(arm)) {
      throw new IllegalArgumentException("without arm " + arm + " the sweep would go on");
    }
    // The first stretch, before any fall of hers, has the factor 1.
    List<BigInteger> numerators = new ArrayList<>();
    List<BigInteger> denominators = new ArrayList<>();
    Rational factor = Rational.ONE;
    int from = 0;
    for (Fall fall : falls.get(arm)) {
      add(numerators, denominators, sums[fall.term()].subtract(sums[from]), factor);
      factor = fall.factor();
      from = fall.term() + 1;
    }
    add(numerators, denominators, sums[sums.length - 1].subtract(sums[from]), factor);
    BigInteger common = BigInteger.ONE;
    for (BigInteger d : denominators) {
      common = CommonDivisor.multiple(common, d);
    }
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k < numerators.size(); k++) {
      sum = sum.add(numerators.get(k).multiply(common.divide(denominators.get(k))));
    }
    return Rational.of(sum, common.multiply(denominator));
  }

  /** A stretch divided by the arm's factor, over {@link #denominator}. */
  private static void add(
      List<BigInteger> numerators,
      List<BigInteger> denominators,
      BigInteger stretch,
      Rational factor) {
    if (stretch.signum() != 0) {
      numerators.add(stretch.multiply(factor.denominator()));
      denominators.add(factor.numerator());
    }
  }
}

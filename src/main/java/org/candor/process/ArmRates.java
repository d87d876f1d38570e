package org.candor.process;

import java.math.BigInteger;
import org.candor.exact.Rational;

/**
 * An arm in doubles, in the form in which elimination never subtracts (Grassmann, Taksar and Heyman 1985): the discounted probabilities of moving to each
 * other state, of ending, and rewards above a floor. Staying put is what is missing from 1, and never stored.
 *
 * <p>Every entry is within {@link #INPUT_ROUNDINGS} roundings of the exact one, or smaller than any normal number.
 */
final class ArmRates {
  /** One rounding changes a number by a factor between {@code 1/(1+UNIT)} and {@code 1+UNIT}. */
  static final double UNIT = 0x1p-53 * (1 + 0x1p-20);

  /** In a rate: four in the discount, one in each of weight, total, their ratio and the product. */
  static final int INPUT_ROUNDINGS = 8;

  /** Below this chance of ending no bound is given: what falls below the range of double could count. */
  private static final double LEAST_EXIT = 0x1p-100;

  /** What falls below the range of double, in units of the largest reward above the floor; far more than it ever is. */
  static final double NEGLIGIBLE = 0x1p-150;

  /** Beyond so many states nothing is claimed of {@link #NEGLIGIBLE}. */
  private static final int MOST_STATES = 1 << 16;

  private static final int MOST_BITS = 1000;

  /** {@code [from][to]}; 0 on the diagonal. */
  final double[][] rate;

  /** {@code 1 − γ}. */
  final double exit;

  /** Rewards above the floor, in units of {@code scale}. */
  final double[] gain;

  /** A power of two. */
  final double scale;

  private ArmRates(double[][] rate, double exit, double[] gain, double scale) {
    this.rate = rate;
    this.exit = exit;
    this.gain = gain;
    this.scale = scale;
  }

  /**
   * The arm in doubles.
   *
   * @param floor at most every reward
   * @param scale a power of two that is at least every reward above the floor
   */
  static ArmRates of(Arm arm, Rational floor, double scale) {
    int n = arm.states();
    double discount = arm.discount().approximate();
    double[][] rate = new double[n][n];
    double[] gain = new double[n];
    for (int s = 0; s < n; s++) {
      Distribution law = arm.law(s);
      fill(rate[s], law, arm, discount);
      rate[s][s] = 0;
      gain[s] = arm.reward(s).minus(floor).approximate() / scale;
    }
    double exit = Rational.ONE.minus(arm.discount()).approximate();
    return new ArmRates(rate, exit, gain, scale);
  }

  private static void fill(double[] row, Distribution law, Arm arm, double discount) {
    BigInteger total = law.total();
    if (total.bitLength() <= MOST_BITS) {
      double whole = total.doubleValue();
      for (int k = 0; k < law.size(); k++) {
        row[law.outcome(k)] = discount * (law.weight(k).doubleValue() / whole);
      }
    } else {
      for (int k = 0; k < law.size(); k++) {
        row[law.outcome(k)] = arm.discount().times(law.probability(k)).approximate();
      }
    }
  }

  /** A power of two that is at least every reward of the arm above the floor, and not more than eight times the largest. */
  static double scale(Arm arm, Rational floor) {
    double most = 0;
    for (int s = 0; s < arm.states(); s++) {
      most = Math.max(most, arm.reward(s).minus(floor).approximate());
    }
    // Beyond the range of double the scale is infinite, every gain is 0 or NaN, and no bound is
    // given.
    return most == 0 ? 1 : Math.scalb(1.0, Math.getExponent(most) + 2);
  }

  /** The smallest reward of an arm. */
  static Rational leastReward(Arm arm) {
    Rational least = arm.reward(0);
    for (int s = 1; s < arm.states(); s++) {
      least = least.min(arm.reward(s));
    }
    return least;
  }

  /** Whether the analysis of roundings applies. */
  boolean isBounded() {
    return exit >= LEAST_EXIT
        && gain.length <= MOST_STATES
        && scale <= 0x1p800
        && scale >= 0x1p-800;
  }

  /**
   * The relative error that so many roundings can add up to, in the sense of {@link org.candor.exact.Ball#ofRelative}; infinite where that is no longer a small number.
   */
  static double relative(long roundings) {
    double sum = roundings * UNIT;
    // (1+u)^k − 1 ≤ e^{ku} − 1 ≤ ku + (ku)² up to ku = 1.
    return sum <= 0.25 ? Math.nextUp(sum + Math.nextUp(2 * sum * sum)) : Double.POSITIVE_INFINITY;
  }
}

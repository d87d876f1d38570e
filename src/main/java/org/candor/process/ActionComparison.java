package org.candor.process;

import java.math.BigInteger;
import org.candor.exact.Enclosure;
import org.candor.exact.Fraction;
import org.candor.exact.LimitExceededException;
import org.candor.exact.ScaledVector;

/**
 * Compares what actions are worth at the exact values of a policy, without computing these unless that is cheap: an enclosure is narrowed until either it decides, or the difference is smaller
 * than every fraction with the denominator that it must have, and hence 0.
 */
final class ActionComparison {
  /** Where no more states than this reach each other exact values cost no more than an enclosure. */
  private static final int FEW = 6;

  private static final int FIRST_BITS = 128;
  private static final int GROWTH = 8;

  private final DecisionProcess process;
  private final PolicyChain chain;

  /** Null where exact values are used. */
  private Enclosure enclosure;

  /** The values as far as they are known, and how many units of its common denominator they are wrong by at most. */
  private Improvement improvement;

  private BigInteger error;

  /** So many bits behind the point are known. */
  private int bits;

  private ActionComparison(DecisionProcess process, PolicyChain chain, Enclosure enclosure) {
    this.process = process;
    this.chain = chain;
    this.enclosure = enclosure;
  }

  /**
   * A comparison at the values of a policy.
   *
   * @param enclosure of the chain's values, or null to compute them
   */
  static ActionComparison of(DecisionProcess process, PolicyChain chain, Enclosure enclosure) {
    boolean exact = enclosure == null || chain.isNearlyAcyclic(FEW);
    return new ActionComparison(process, chain, exact ? null : enclosure);
  }

  /**
   * The sign of {@code Q(s, a) − Q(s, b)}.
   *
   * @throws LimitExceededException if neither exact values nor digits enough to tell them apart are within the limits
   */
  int compare(int s, int a, int b) {
    if (process.reward(s, a).equals(process.reward(s, b))
        && process.law(s, a).equals(process.law(s, b))) {
      return 0;
    }
    int needed = enclosure == null ? 0 : separation(s, a, b);
    if (improvement == null) {
      know(Math.min(FIRST_BITS, needed));
    }
    while (true) {
      Fraction difference = improvement.actionValue(s, a).minus(improvement.actionValue(s, b));
      // Each of the two is wrong by less than the error.
      Fraction bound = Fraction.of(error.shiftLeft(1), BigInteger.ONE);
      if (error.signum() == 0 || difference.abs().compareTo(bound) > 0) {
        return difference.signum();
      }
      if (bits >= needed) {
        return 0;
      }
      know((int) Math.min((long) GROWTH * bits, needed));
    }
  }

  /** With so many bits behind the point a difference within the error is 0. */
  private int separation(int s, int a, int b) {
    long bits = enclosure.denominatorBits();
    bits += chain.flowDenominator().bitLength() + scaleBits(s, a) + scaleBits(s, b);
    // A difference within twice the error is at most four times the error in truth.
    return (int) Math.min(bits + 3, Integer.MAX_VALUE / 4);
  }

  private int scaleBits(int s, int a) {
    return process.law(s, a).total().bitLength()
        + process.reward(s, a).denominator().bitLength()
        + process.discount().denominator().bitLength();
  }

  private void know(int bits) {
    if (enclosure == null) {
      improvement = new Improvement(process, chain.values());
      error = BigInteger.ZERO;
      return;
    }
    int n = chain.states();
    long bytes = (long) n * bits / 8 * 3;
    if (bytes > Runtime.getRuntime().maxMemory() / 2) {
      throw new LimitExceededException(
          "two actions in one of "
              + n
              + " states are worth so nearly the same that "
              + bits
              + " bits of every value are needed to compare them, about "
              + (bytes >> 20)
              + " MB; give more memory (-Xmx), or drop agents or local states");
    }
    if (!enclosure.refine(bits)) {
      enclosure = null;
      know(0);
      return;
    }
    this.bits = bits;
    BigInteger[] numerators = new BigInteger[n];
    for (int s = 0; s < n; s++) {
      numerators[s] = enclosure.numerator(s);
    }
    BigInteger denominator = chain.flowDenominator().shiftLeft(enclosure.fractionBits());
    ScaledVector values = ScaledVector.of(numerators, denominator);
    improvement = new Improvement(process, values);
    BigInteger unit = denominator.divide(values.denominator());
    error = enclosure.error().add(unit).subtract(BigInteger.ONE).divide(unit);
  }
}

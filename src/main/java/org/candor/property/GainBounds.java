package org.candor.property;

import java.math.BigInteger;
import org.candor.environment.Environment;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;
import org.candor.process.Distribution;

/**
 * Integers that enclose what single misreports gain, in units of {@code 2^-shift}: enough to tell most gains from others, without a
 * product of numbers as long as exact payoffs. Only where everybody is accessible.
 *
 * <p>Every payoff is rounded down once; sums of integers with integer weights follow, so that how far each bound may be off is known in whole units.
 */
final class GainBounds {
  /** Payoffs have at most so many bits before and behind the point together. */
  private static final int BITS = 58;

  /** Weights of laws are summed in 128 bits when their total has no more bits. */
  private static final int WEIGHT_BITS = 62;

  /** A number of units that a quantity is at least, and how many more it may be. */
  private record Bound(BigInteger low, BigInteger width) {
    static Bound floor(BigInteger low) {
      return new Bound(low, BigInteger.ONE);
    }

    Bound plus(Bound other) {
      return new Bound(low.add(other.low), width.add(other.width));
    }

    BigInteger high() {
      return low.add(width);
    }

    Bound times(Rational factor) {
      BigInteger numerator = factor.numerator();
      BigInteger denominator = factor.denominator();
      BigInteger from = floorOf(low.multiply(numerator), denominator);
      BigInteger to = floorOf(high().multiply(numerator), denominator).add(BigInteger.ONE);
      return new Bound(from, to.subtract(from));
    }
  }

  private final GameAnalysis analysis;
  private final Environment environment;
  private final int shift;

  /** {@code [layer][agent][position]}: payoffs rounded down; one layer over an infinite horizon, K + 1 over a finite one. */
  private final long[][][] payoffs;

  GainBounds(GameAnalysis analysis) {
    this.analysis = analysis;
    this.environment = analysis.environment();
    int layers = environment.horizon().isPresent() ? analysis.layers() + 1 : 1;
    int bits = 0;
    for (int t = 0; t < layers; t++) {
      for (int i = 0; i < analysis.agents(); i++) {
        ScaledVector layer = analysis.payoffs(t, i);
        for (int k = 0; k < layer.size(); k++) {
          bits =
              Math.max(bits, layer.numerator(k).bitLength() - layer.denominator().bitLength() + 1);
        }
      }
    }
    this.shift = BITS - bits;
    this.payoffs = new long[layers][analysis.agents()][];
    for (int t = 0; t < layers; t++) {
      for (int i = 0; i < analysis.agents(); i++) {
        payoffs[t][i] = floor(analysis.payoffs(t, i));
      }
    }
  }

  private long[] floor(ScaledVector vector) {
    long[] units = new long[vector.size()];
    for (int k = 0; k < units.length; k++) {
      units[k] = floor(vector.numerator(k), vector.denominator()).longValueExact();
    }
    return units;
  }

  private BigInteger floor(BigInteger numerator, BigInteger denominator) {
    return floorOf(
        numerator.shiftLeft(Math.max(0, shift)), denominator.shiftLeft(Math.max(0, -shift)));
  }

  private static BigInteger floorOf(BigInteger numerator, BigInteger denominator) {
    BigInteger[] division = numerator.divideAndRemainder(denominator);
    return division[1].signum() < 0 ? division[0].subtract(BigInteger.ONE) : division[0];
  }

  /** The number, rounded down to units. */
  BigInteger floor(Fraction number) {
    return floor(number.numerator(), number.denominator());
  }

  private Bound floor(Rational number) {
    return Bound.floor(floor(number.numerator(), number.denominator()));
  }

  /**
   * Units that the gain of reporting once as in the profile does not exceed, over honesty at a memory, when the profile is played at
   * another or the same one; null if it cannot be said.
   */
  BigInteger most(int layer, int honestMemory, int memory, int agent, int joint, int profile) {
    Bound reported = payoffOfReport(layer, memory, agent, joint, profile);
    return reported == null
        ? null
        : reported.high().subtract(payoff(layer, honestMemory, agent, joint));
  }

  private BigInteger payoff(int layer, int memory, int agent, int joint) {
    return BigInteger.valueOf(payoffs[layer][agent][analysis.position(memory, joint)]);
  }

  private Bound payoffOfReport(int layer, int memory, int agent, int joint, int profile) {
    GameForm.Play play = analysis.game().play(layer, memory, profile);
    Bound sum = floor(play.transfers().get(agent));
    for (GameForm.Decision decision : play.decisions()) {
      Distribution law = analysis.law(joint, decision.action());
      long[] next = payoffs[analysis.next(layer)][agent];
      Bound later = expectation(law, next, analysis.position(decision.nextMemory(), 0));
      if (later == null) {
        return null;
      }
      Bound value =
          floor(environment.value(agent, joint, decision.action()))
              .plus(later.times(environment.discount()));
      sum = sum.plus(play.decisions().size() == 1 ? value : value.times(decision.probability()));
    }
    return sum;
  }

  /** The expectation of entries that are each at most one unit more than given. */
  private static Bound expectation(Distribution law, long[] entries, int offset) {
    if (law.total().bitLength() > WEIGHT_BITS) {
      return null;
    }
    // Weights sum to less than 2^62 and entries are below 2^59: the sum has less than 2^121.
    long high = 0;
    long low = 0;
    for (int k = 0; k < law.size(); k++) {
      long weight = law.weight(k).longValue();
      long entry = entries[offset + law.outcome(k)];
      long part = weight * entry;
      low += part;
      high += Math.multiplyHigh(weight, entry);
      // The carry.
      high += Long.compareUnsigned(low, part) < 0 ? 1 : 0;
    }
    BigInteger sum =
        BigInteger.valueOf(high)
            .shiftLeft(Long.SIZE)
            .add(BigInteger.valueOf(low >>> 1).shiftLeft(1))
            .add(BigInteger.valueOf(low & 1));
    return new Bound(floorOf(sum, law.total()), BigInteger.TWO);
  }
}

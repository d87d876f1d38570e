package org.candor.process;

import java.math.BigInteger;
import org.candor.exact.Rational;

/**
 * Proved bounds on the Gittins index of a Bernoulli arm whose success probability has a beta prior.
 *
 * <p>The infinite arm is cut at a depth. Below, the arm is frozen at its posterior mean: whoever ignores what she
 * still could learn gets that much. Above, it succeeds for ever. Retirement rewards at which going on pays even in the first
 * arm bound the index from below, those at which it does not even in the second from above (Whittle 1980). Values are
 * integers over a power of two, rounded down in the first and up in the second.
 *
 * @param low a lower bound
 * @param high an upper bound
 */
public record BetaBernoulliIndex(Rational low, Rational high) {
  /** Bits after the binary point. */
  private static final int BITS = 56;

  private static final BigInteger SCALE = BigInteger.ONE.shiftLeft(BITS);

  /**
   * Encloses the index.
   *
   * @param alpha prior successes, at least 1
   * @param beta prior failures, at least 1
   * @param discount γ in [0, 1)
   * @param depth activations until the cut, at least 1; the enclosure is about {@code γ^depth} wide
   */
  public static BetaBernoulliIndex enclose(int alpha, int beta, Rational discount, int depth) {
    if (alpha < 1 || beta < 1 || depth < 1) {
      throw new IllegalArgumentException("alpha, beta and depth must be at least 1");
    }
    if (discount.signum() < 0 || discount.compareTo(Rational.ONE) >= 0) {
      throw new IllegalArgumentException("an arm needs 0 <= discount < 1, not " + discount);
    }
    Cut below = new Cut(alpha, beta, discount, depth, false);
    Cut above = new Cut(alpha, beta, discount, depth, true);
    Rational perPeriod = Rational.ONE.minus(discount).over(Rational.of(SCALE));
    return new BetaBernoulliIndex(
        Rational.of(below.lastThatGoesOn()).times(perPeriod),
        Rational.of(above.lastThatGoesOn().add(BigInteger.ONE)).times(perPeriod));
  }

  /** The arm cut at a depth, bounded from one side. */
  private record Cut(int alpha, int beta, Rational discount, int depth, boolean upper) {
    /** The largest scaled retirement reward at which the first activation pays (from above: may pay). */
    BigInteger lastThatGoesOn() {
      BigInteger least = BigInteger.ZERO;
      BigInteger most = always(BigInteger.ONE, BigInteger.ONE).add(BigInteger.ONE);
      while (most.subtract(least).compareTo(BigInteger.ONE) > 0) {
        BigInteger middle = least.add(most).shiftRight(1);
        if (goingOn(middle).compareTo(middle) >= 0) {
          least = middle;
        } else {
          most = middle;
        }
      }
      return least;
    }

    /** The scaled value of activating once and then retiring or not, as is best. */
    private BigInteger goingOn(BigInteger retired) {
      BigInteger[] value = new BigInteger[depth + 1];
      for (int successes = 0; successes <= depth; successes++) {
        value[successes] = end(alpha + successes, alpha + beta + depth).max(retired);
      }
      for (int pulls = depth - 1; pulls >= 0; pulls--) {
        for (int successes = 0; successes <= pulls; successes++) {
          BigInteger once = step(successes, pulls, value[successes + 1], value[successes]);
          value[successes] = pulls == 0 ? once : once.max(retired);
        }
      }
      return value[0];
    }

    private BigInteger step(int successes, int pulls, BigInteger success, BigInteger failure) {
      BigInteger won = BigInteger.valueOf(alpha + successes);
      BigInteger lost = BigInteger.valueOf(beta + pulls - successes);
      BigInteger next = won.multiply(success).add(lost.multiply(failure));
      BigInteger now = won.multiply(SCALE).multiply(discount.denominator());
      return divide(
          now.add(discount.numerator().multiply(next)),
          won.add(lost).multiply(discount.denominator()));
    }

    private BigInteger end(int won, int total) {
      return upper
          ? always(BigInteger.ONE, BigInteger.ONE)
          : always(BigInteger.valueOf(won), BigInteger.valueOf(total));
    }

    /** A reward in every period from now on, scaled. */
    private BigInteger always(BigInteger numerator, BigInteger denominator) {
      BigInteger g = discount.denominator();
      return divide(
          numerator.multiply(SCALE).multiply(g),
          denominator.multiply(g.subtract(discount.numerator())));
    }

    /** Both are non-negative. */
    private BigInteger divide(BigInteger numerator, BigInteger denominator) {
      BigInteger[] parts = numerator.divideAndRemainder(denominator);
      return upper && parts[1].signum() != 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
  }
}

package org.candor.process;

import java.math.BigInteger;
import java.util.Arrays;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * The retirement values of a finite arm: {@code φ(θ, m)}, the most that playing the arm from θ can earn when one may stop at any time
 * for a reward m (Whittle 1980); exact and immutable.
 *
 * <p>As a function of m each is convex and piecewise linear, with slope 1 above the last kink and 0 below the first. The kinks lie at
 * {@code ν/(1-γ)} for the Gittins indices ν of the states that can be reached, here called levels.
 */
public final class RetirementCurve {
  private final Arm arm;

  /** Strictly decreasing. */
  private final Rational[] levels;

  /** By state, the position of its own level. */
  private final int[] rank;

  /** {@code [position][state]}: the slope between this level and the next lower one. */
  private final Rational[][] slopes;

  /** {@code φ(·, levels[position])}. */
  private final ScaledVector[] values;

  private RetirementCurve(
      Arm arm, Rational[] levels, int[] rank, Rational[][] slopes, ScaledVector[] values) {
    this.arm = arm;
    this.levels = levels;
    this.rank = rank;
    this.slopes = slopes;
    this.values = values;
  }

  /**
   * The curves of an arm with at least one state, by elimination of its states in the order of their indices (Sonin 2008), and checked
   * against Bellman's equation of retirement at every level.
   */
  public static RetirementCurve of(Arm arm) {
    ArmElimination elimination = new ArmElimination(arm);
    int n = arm.states();
    Rational[] levels = new Rational[n];
    int[] rank = new int[n];
    Rational[][] slopes = new Rational[n][];
    ScaledVector[] values = new ScaledVector[n];
    int count = 0;
    for (int eliminated = 0; eliminated < n; count++) {
      int best = elimination.best();
      levels[count] = elimination.level(best);
      boolean[] equal = elimination.equalTo(best);
      for (int state = 0; state < n; state++) {
        if (equal[state]) {
          rank[state] = count;
          elimination.eliminate(state);
          eliminated++;
        }
      }
      slopes[count] = elimination.slopes();
      values[count] = elimination.values(levels[count]);
    }
    RetirementCurve curve =
        new RetirementCurve(
            arm,
            Arrays.copyOf(levels, count),
            rank,
            Arrays.copyOf(slopes, count),
            Arrays.copyOf(values, count));
    curve.check();
    return curve;
  }

  /**
   * At each level retiring solves the equation with a strict preference exactly as the ranks say. In between everything is linear and
   * the same states go on; above the first level and below the last nothing changes any more.
   */
  private void check() {
    for (int k = 0; k < levels.length; k++) {
      for (int s = 0; s < rank.length; s++) {
        if (!solves(k, s)) {
          throw new IllegalStateException(
              "retirement values failed their check in state " + s + " at level " + levels[k]);
        }
      }
    }
    for (Rational slope : slopes[levels.length - 1]) {
      if (!slope.isZero()) {
        throw new IllegalStateException("retiring below every level has value " + slope);
      }
    }
  }

  /** Whether the value is the better of going on and retiring, and which is better is what the ranks say; over common denominators. */
  private boolean solves(int k, int s) {
    ScaledVector value = values[k];
    Distribution law = arm.law(s);
    BigInteger expected = BigInteger.ZERO;
    for (int j = 0; j < law.size(); j++) {
      expected = expected.add(law.weight(j).multiply(value.numerator(law.outcome(j))));
    }
    // Going on is worth so much more than retiring, over the product of the denominators.
    Rational difference = arm.reward(s).minus(levels[k]);
    BigInteger unit = arm.discount().denominator().multiply(law.total());
    BigInteger more =
        difference
            .numerator()
            .multiply(unit)
            .multiply(value.denominator())
            .add(arm.discount().numerator().multiply(difference.denominator()).multiply(expected));
    BigInteger aboveLevel =
        value
            .numerator(s)
            .multiply(levels[k].denominator())
            .subtract(levels[k].numerator().multiply(value.denominator()));
    return more.signum() == Integer.compare(k, rank[s])
        && aboveLevel
            .multiply(difference.denominator())
            .multiply(unit)
            .equals(more.max(BigInteger.ZERO).multiply(levels[k].denominator()));
  }

  public Arm arm() {
    return arm;
  }

  /** How many different levels there are. */
  public int levels() {
    return levels.length;
  }

  /** The k-th level {@code ν/(1-γ)}, the highest first. */
  public Rational level(int k) {
    return levels[k];
  }

  /** The level of a state: the retirement reward at which stopping there and going on are worth the same. */
  public Rational levelOf(int state) {
    return levels[rank[state]];
  }

  /** The Gittins index of a state. */
  public Rational index(int state) {
    return levelOf(state).times(Rational.ONE.minus(arm.discount()));
  }

  /** {@code ∂φ/∂m} between the k-th level and the next lower one: the expected discount when play stops. Below the last level it is 0. */
  public Rational slopeBelow(int k, int state) {
    return slopes[k][state];
  }

  /** {@code φ(state, m)} for any m. */
  public Rational value(int state, Rational m) {
    if (m.compareTo(levels[0]) >= 0) {
      return m;
    }
    int k = 0;
    while (k + 1 < levels.length && m.compareTo(levels[k + 1]) < 0) {
      k++;
    }
    return values[k].get(state).minus(slopes[k][state].times(levels[k].minus(m)));
  }
}

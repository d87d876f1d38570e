package org.candor.process;

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

  private RetirementCurve(Arm arm, Rational[] levels, int[] rank, Rational[][] slopes) {
    this.arm = arm;
    this.levels = levels;
    this.rank = rank;
    this.slopes = slopes;
    this.values = new ScaledVector[levels.length];
    Rational[] value = new Rational[arm.states()];
    Arrays.fill(value, levels[0]);
    for (int k = 0; k < levels.length; k++) {
      for (int s = 0; k > 0 && s < value.length; s++) {
        Rational fall = levels[k - 1].minus(levels[k]);
        value[s] = value[s].minus(slopes[k - 1][s].times(fall));
      }
      values[k] = ScaledVector.of(Arrays.asList(value));
    }
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
    int count = 0;
    for (int eliminated = 0; eliminated < n; count++) {
      int best = elimination.best();
      levels[count] = elimination.level(best);
      while (best >= 0 && elimination.level(best).equals(levels[count])) {
        rank[best] = count;
        elimination.eliminate(best);
        eliminated++;
        best = elimination.best();
      }
      slopes[count] = elimination.slopes();
    }
    RetirementCurve curve =
        new RetirementCurve(arm, Arrays.copyOf(levels, count), rank, Arrays.copyOf(slopes, count));
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
        Rational goingOn =
            arm.reward(s).plus(arm.discount().times(arm.law(s).expectation(values[k])));
        boolean solved = values[k].get(s).equals(goingOn.max(levels[k]));
        if (!solved
            || Integer.signum(goingOn.compareTo(levels[k])) != Integer.compare(k, rank[s])) {
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

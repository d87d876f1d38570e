package org.candor.process;

import java.util.Arrays;
import org.candor.exact.Rational;

/**
 * One arm of a bandit: a finite Markov chain with rewards that moves only while it is activated; immutable.
 *
 * <p>Over an infinite horizon, with a discount in [0, 1).
 */
public final class Arm {
  private final Distribution[] law;
  private final Rational[] reward;
  private final Rational discount;

  /**
   * An arm on states {@code 0 .. reward.length-1}.
   *
   * @param law the next state, by state
   * @param reward of one activation, by state
   * @throws IllegalArgumentException if the lengths differ, a law leaves the states, or the discount is outside [0, 1)
   */
  public Arm(Distribution[] law, Rational[] reward, Rational discount) {
    if (law.length != reward.length) {
      throw new IllegalArgumentException("an arm needs one law and one reward per state");
    }
    if (discount.signum() < 0 || discount.compareTo(Rational.ONE) >= 0) {
      throw new IllegalArgumentException("an arm needs 0 <= discount < 1, not " + discount);
    }
    for (Distribution row : law) {
      if (Arrays.stream(row.support()).anyMatch(s -> s < 0 || s >= law.length)) {
        throw new IllegalArgumentException("an arm's law leaves its states");
      }
    }
    this.law = law.clone();
    this.reward = reward.clone();
    this.discount = discount;
  }

  public int states() {
    return reward.length;
  }

  public Distribution law(int state) {
    return law[state];
  }

  public Rational reward(int state) {
    return reward[state];
  }

  public Rational discount() {
    return discount;
  }
}

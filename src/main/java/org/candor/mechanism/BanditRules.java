package org.candor.mechanism;

import org.candor.exact.Rational;

/**
 * A mechanism without memory on a bandit over an infinite horizon, one report profile at a time: nothing needs the product space, so the bandit may have any size. A pure
 * function of its arguments.
 */
public interface BanditRules {
  /**
   * The arm that is activated.
   *
   * @param reported the reported state of every agent
   */
  int active(int[] reported);

  /**
   * The transfer to an agent.
   *
   * @param reported the reported state of every agent
   */
  Rational transfer(int agent, int[] reported);
}

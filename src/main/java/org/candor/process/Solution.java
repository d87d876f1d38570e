package org.candor.process;

import java.util.List;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * The exact optimum of a decision process: values and the optimal policy in which the earlier of two optimal actions is
 * taken.
 *
 * <p>Over an infinite horizon there is one layer and the period argument is ignored; over a finite horizon K there is a
 * layer per period, and layer K holds the terminal values.
 */
public final class Solution {
  private final boolean stationary;
  private final List<ScaledVector> values;
  private final int[][][] policy;

  Solution(boolean stationary, List<ScaledVector> values, int[][][] policy) {
    this.stationary = stationary;
    this.values = List.copyOf(values);
    this.policy = policy;
  }

  private int layer(int period) {
    return stationary ? 0 : period;
  }

  /** The optimal values from this period on, in terms of this period's utility. */
  public ScaledVector values(int period) {
    return values.get(layer(period));
  }

  public Rational value(int period, int state) {
    return values(period).get(state);
  }

  /** The optimal action in this period and state when the given feasible set (by its position) was drawn. */
  public int action(int period, int state, int feasibleSet) {
    return policy[layer(period)][state][feasibleSet];
  }
}

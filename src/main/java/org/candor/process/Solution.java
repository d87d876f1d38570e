package org.candor.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * The exact optimum of a decision process: values and the optimal policy in which the earlier of two optimal actions is
 * taken.
 *
 * <p>Over an infinite horizon there is one layer and the period argument is ignored; over a finite horizon K there is a
 * layer per period, and layer K holds the terminal values. Over an infinite horizon the policy is known, ties included, before the
 * values are; these are computed when they are first asked for.
 */
public final class Solution {
  private final DecisionProcess process;
  private final int[][][] policy;

  /** Over an infinite horizon: whose values are not computed yet, and all optimal actions where there are several. */
  private PolicyChain chain;

  private final Map<Integer, int[][]> ties;
  private List<ScaledVector> values;

  private Solution(
      DecisionProcess process,
      int[][][] policy,
      List<ScaledVector> values,
      PolicyChain chain,
      Map<Integer, int[][]> ties) {
    this.process = process;
    this.policy = policy;
    this.values = values == null ? null : List.copyOf(values);
    this.chain = chain;
    this.ties = ties;
  }

  /** An optimum over a finite horizon, with a layer of values more than of decisions. */
  static Solution finite(DecisionProcess process, int[][][] policy, List<ScaledVector> values) {
    return new Solution(process, policy, values, null, null);
  }

  /** A stationary optimum with known values. */
  static Solution stationary(DecisionProcess process, int[][] policy, ScaledVector values) {
    return new Solution(process, new int[][][] {policy}, List.of(values), null, null);
  }

  /**
   * A stationary optimum.
   *
   * @param chain of an optimal policy
   * @param ties all optimal actions by state and feasible set where there are several
   */
  static Solution stationary(
      DecisionProcess process, int[][] policy, PolicyChain chain, Map<Integer, int[][]> ties) {
    return new Solution(process, new int[][][] {policy}, null, chain, new HashMap<>(ties));
  }

  private boolean isStationary() {
    return process.horizon().isEmpty();
  }

  private int layer(int period) {
    return isStationary() ? 0 : period;
  }

  /**
   * The optimal values from this period on, in terms of this period's utility.
   *
   * @throws org.candor.exact.LimitExceededException if there are too many states for exact values
   */
  public ScaledVector values(int period) {
    return values(period, null);
  }

  /**
   * The same, with a guess of what the values over an infinite horizon are: if they have to be computed and the guess solves their equation
   * exactly, it is taken, otherwise left.
   *
   * @param guess may be null
   */
  public synchronized ScaledVector values(int period, ScaledVector guess) {
    if (values == null) {
      values = List.of(guess != null && chain.isSolvedBy(guess) ? guess : chain.values());
      chain = null;
    }
    return values.get(layer(period));
  }

  public Rational value(int period, int state) {
    return values(period).get(state);
  }

  /** The optimal action in this period and state when the given feasible set (by its position) was drawn. */
  public int action(int period, int state, int feasibleSet) {
    return policy[layer(period)][state][feasibleSet];
  }

  /** All optimal actions in this period and state when the given feasible set was drawn, in increasing order; exactly those. */
  public int[] optimalActions(int period, int state, int feasibleSet) {
    if (ties == null) {
      return compare(period, state, feasibleSet);
    }
    int[][] several = ties.get(state);
    return several == null || several[feasibleSet] == null
        ? new int[] {action(period, state, feasibleSet)}
        : several[feasibleSet].clone();
  }

  private int[] compare(int period, int state, int feasibleSet) {
    ScaledVector next = values(isStationary() ? period : period + 1);
    Improvement improvement = new Improvement(process, next);
    FeasibleSet set = process.feasible(state).get(feasibleSet);
    Fraction best = improvement.actionValue(state, action(period, state, feasibleSet));
    List<Integer> equal = new ArrayList<>();
    for (int k = 0; k < set.size(); k++) {
      if (improvement.actionValue(state, set.action(k)).equals(best)) {
        equal.add(set.action(k));
      }
    }
    return equal.stream().mapToInt(Integer::intValue).toArray();
  }
}

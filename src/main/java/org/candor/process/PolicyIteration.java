package org.candor.process;

import org.candor.exact.ScaledVector;

/**
 * Policy iteration (Howard 1960) with exact values throughout, for processes over an infinite horizon: slow and plain, the oracle that {@link Solver} is compared with.
 */
final class PolicyIteration {
  private PolicyIteration() {}

  /**
   * The optimum.
   *
   * @param start the policy to begin with, {@code [state][feasibleSet]}
   */
  static Solution solve(DecisionProcess process, int[][] start) {
    int n = process.states();
    int[][] policy = start;
    while (true) {
      ScaledVector values = new PolicyChain(process, policy).values();
      Improvement improvement = new Improvement(process, values);
      int[][] improved = new int[n][];
      boolean optimal = true;
      for (int s = 0; s < n; s++) {
        optimal &= improvement.isUnchanged(s, improvement.at(s, improved));
      }
      if (optimal) {
        return Solution.stationary(process, improved, values);
      }
      policy = improved;
    }
  }

  /** The policy that takes the first action of every feasible set. */
  static int[][] firstActions(DecisionProcess process) {
    int[][] policy = new int[process.states()][];
    for (int s = 0; s < policy.length; s++) {
      policy[s] = process.feasible(s).stream().mapToInt(set -> set.action(0)).toArray();
    }
    return policy;
  }
}

package org.candor.process;

import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * Exact optimal policies and values of finite decision processes: policy iteration (Howard 1960) started from a policy
 * proposed in floating point, backward induction over a finite horizon.
 *
 * <p>Floating point only proposes. Over an infinite horizon the loop ends when the Bellman inequalities are proved to hold at every state and action: in fixed point where an
 * inequality has more slack than the proved error of the values, otherwise by exact comparison. Exact values are not needed for that.
 * Over a finite horizon values are integers over one denominator per period, in {@code long} as long as these provably fit.
 */
public final class Solver {
  private Solver() {}

  public static Solution solve(DecisionProcess process) {
    return process.horizon().isPresent()
        ? backward(process, process.horizon().getAsInt())
        : stationary(process);
  }

  /**
   * Refuses a process over an infinite horizon whose laws of motion do not fit into memory.
   *
   * @param probabilities how many positive ones all laws have
   * @param memory bytes that there are
   * @throws org.candor.exact.LimitExceededException with an estimate
   */
  public static void limit(int states, double probabilities, long memory) {
    FixedPointRows.limit(states, probabilities, memory);
  }

  private static Solution backward(DecisionProcess process, int horizon) {
    int n = process.states();
    List<Rational> terminal = new ArrayList<>();
    for (int s = 0; s < n; s++) {
      terminal.add(process.terminal(s));
    }
    ScaledVector[] values = new ScaledVector[horizon + 1];
    values[horizon] = ScaledVector.of(terminal);
    int[][][] policy = new int[horizon][][];
    IntegerRows rows = IntegerRows.of(process);
    for (int t = horizon - 1; t >= 0; t--) {
      policy[t] = new int[n][];
      values[t] = rows == null ? null : rows.step(values[t + 1], policy[t]);
      if (values[t] == null) {
        values[t] = step(process, values[t + 1], policy[t]);
      }
    }
    return Solution.finite(process, policy, List.of(values));
  }

  /** One step of backward induction over integers of any size. */
  static ScaledVector step(DecisionProcess process, ScaledVector later, int[][] policy) {
    Improvement improvement = new Improvement(process, later);
    Fraction[] layer = new Fraction[process.states()];
    for (int s = 0; s < layer.length; s++) {
      layer[s] = improvement.at(s, policy);
    }
    return improvement.values(layer);
  }

  private static Solution stationary(DecisionProcess process) {
    FixedPointRows rows = new FixedPointRows(process);
    return improve(process, rows, PolicyProposal.propose(rows));
  }

  /** Policy iteration from any policy on. */
  static Solution improve(DecisionProcess process, FixedPointRows rows, int[][] start) {
    int[][] policy = start;
    while (true) {
      PolicyCheck check = new PolicyCheck(process, rows, policy);
      if (check.isOptimal()) {
        return Solution.stationary(process, check.improved(), check.chain(), check.ties());
      }
      policy = check.improved();
    }
  }
}

package org.candor.process;

import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * Exact optimal values and policies of finite decision processes: policy iteration (Howard 1960) started from a policy
 * proposed in floating point, backward induction over a finite horizon.
 *
 * <p>Floating point only proposes; the loop ends when the exact Bellman inequalities hold at every state and action.
 */
public final class Solver {
  private Solver() {}

  public static Solution solve(DecisionProcess process) {
    return process.horizon().isPresent()
        ? backward(process, process.horizon().getAsInt())
        : stationary(process);
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
    for (int t = horizon - 1; t >= 0; t--) {
      policy[t] = new int[n][];
      Improvement improvement = new Improvement(process, values[t + 1]);
      Fraction[] layer = new Fraction[n];
      for (int s = 0; s < n; s++) {
        layer[s] = improvement.at(s, policy[t]);
      }
      values[t] = improvement.values(layer);
    }
    return new Solution(false, List.of(values), policy);
  }

  private static Solution stationary(DecisionProcess process) {
    int n = process.states();
    int[][] policy = PolicyProposal.propose(process);
    while (true) {
      ScaledVector values = evaluate(process, policy);
      Improvement improvement = new Improvement(process, values);
      int[][] improved = new int[n][];
      boolean optimal = true;
      for (int s = 0; s < n; s++) {
        optimal &= improvement.isUnchanged(s, improvement.at(s, improved));
      }
      if (optimal) {
        return new Solution(true, List.of(values), new int[][][] {improved});
      }
      policy = improved;
    }
  }

  /** Exact values of a stationary policy {@code policy[state][feasibleSet]}. */
  private static ScaledVector evaluate(DecisionProcess process, int[][] policy) {
    int n = process.states();
    Distribution[] rows = new Distribution[n];
    Rational[] flow = new Rational[n];
    for (int s = 0; s < n; s++) {
      List<FeasibleSet> sets = process.feasible(s);
      if (sets.size() == 1) {
        rows[s] = process.law(s, policy[s][0]);
        flow[s] = process.reward(s, policy[s][0]);
      } else {
        Rational expected = Rational.ZERO;
        java.util.TreeMap<Integer, Rational> mixed = new java.util.TreeMap<>();
        for (int z = 0; z < sets.size(); z++) {
          Rational p = sets.get(z).probability();
          expected = expected.plus(p.times(process.reward(s, policy[s][z])));
          Distribution law = process.law(s, policy[s][z]);
          for (int k = 0; k < law.size(); k++) {
            mixed.merge(law.outcome(k), p.times(law.probability(k)), Rational::plus);
          }
        }
        rows[s] = Distribution.of(mixed);
        flow[s] = expected;
      }
    }
    return DiscountedValues.solve(rows, process.discount(), List.<Rational[]>of(flow)).get(0);
  }
}

package org.candor.process;

import java.util.ArrayList;
import java.util.List;
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
      List<Rational> layer = new ArrayList<>();
      for (int s = 0; s < n; s++) {
        layer.add(improve(process, s, values[t + 1], policy[t]));
      }
      values[t] = ScaledVector.of(layer);
    }
    return new Solution(false, List.of(values), policy);
  }

  private static Solution stationary(DecisionProcess process) {
    int n = process.states();
    int[][] policy = PolicyProposal.propose(process);
    while (true) {
      ScaledVector values = evaluate(process, policy);
      int[][] improved = new int[n][];
      boolean optimal = true;
      for (int s = 0; s < n; s++) {
        optimal &= improve(process, s, values, improved).equals(values.get(s));
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

  /** Fills {@code policy[s]} with the first maximising action of every feasible set; returns the value of s. */
  private static Rational improve(
      DecisionProcess process, int s, ScaledVector next, int[][] policy) {
    Rational[] q = new Rational[process.actions()];
    List<FeasibleSet> sets = process.feasible(s);
    policy[s] = new int[sets.size()];
    Rational value = Rational.ZERO;
    for (int z = 0; z < sets.size(); z++) {
      FeasibleSet set = sets.get(z);
      int best = -1;
      for (int k = 0; k < set.size(); k++) {
        int a = set.action(k);
        if (q[a] == null) {
          q[a] =
              process
                  .reward(s, a)
                  .plus(process.discount().times(process.law(s, a).expectation(next)));
        }
        if (best < 0 || q[a].compareTo(q[best]) > 0) {
          best = a;
        }
      }
      policy[s][z] = best;
      value = value.plus(set.probability().times(q[best]));
    }
    return value;
  }
}

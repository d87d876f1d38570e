package org.candor.process;

import java.util.List;

/** A nearly optimal stationary policy found in floating point; a starting point for exact policy iteration only. */
final class PolicyProposal {
  private static final int MAX_SWEEPS = 2000;

  private final int n;
  private final double discount;
  private final double[][] reward;
  private final int[][][] support;
  private final double[][][] probability;
  private final List<List<FeasibleSet>> feasible;

  private PolicyProposal(DecisionProcess process) {
    n = process.states();
    discount = process.discount().approximate();
    int actions = process.actions();
    reward = new double[n][actions];
    support = new int[n][actions][];
    probability = new double[n][actions][];
    feasible = new java.util.ArrayList<>();
    for (int s = 0; s < n; s++) {
      feasible.add(process.feasible(s));
      for (int a = 0; a < actions; a++) {
        reward[s][a] = process.reward(s, a).approximate();
        Distribution law = process.law(s, a);
        support[s][a] = law.support();
        probability[s][a] = new double[law.size()];
        for (int k = 0; k < law.size(); k++) {
          probability[s][a][k] = law.probability(k).approximate();
        }
      }
    }
  }

  static int[][] propose(DecisionProcess process) {
    return new PolicyProposal(process).run();
  }

  private int[][] run() {
    double[] value = new double[n];
    int[][] policy = new int[n][];
    for (int s = 0; s < n; s++) {
      policy[s] = new int[feasible.get(s).size()];
    }
    for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      double change = 0;
      double scale = 1;
      for (int s = 0; s < n; s++) {
        double updated = update(s, value, policy[s]);
        change = Math.max(change, Math.abs(updated - value[s]));
        scale = Math.max(scale, Math.abs(updated));
        value[s] = updated;
      }
      // Good enough to propose: exact policy iteration decides.
      if (change <= scale * (1 - discount) / 1_000_000) {
        break;
      }
    }
    return policy;
  }

  private double update(int s, double[] value, int[] choice) {
    double total = 0;
    List<FeasibleSet> sets = feasible.get(s);
    for (int z = 0; z < sets.size(); z++) {
      FeasibleSet set = sets.get(z);
      double best = Double.NEGATIVE_INFINITY;
      choice[z] = set.action(0);
      for (int k = 0; k < set.size(); k++) {
        int a = set.action(k);
        double q = reward[s][a];
        for (int j = 0; j < support[s][a].length; j++) {
          q += discount * probability[s][a][j] * value[support[s][a][j]];
        }
        if (q > best) {
          best = q;
          choice[z] = a;
        }
      }
      total += set.probability().approximate() * best;
    }
    return total;
  }
}

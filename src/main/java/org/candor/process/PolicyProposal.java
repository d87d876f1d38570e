package org.candor.process;

import java.util.List;

/** A stationary policy found by policy iteration in floating point (Howard 1960); a starting point for the exact one only. */
final class PolicyProposal {
  private static final int MAX_ROUNDS = 100;
  private static final int MAX_SWEEPS = 5000;

  /** An action replaces another when it is better by so much of the order of magnitude of values. */
  private static final double ADVANTAGE = 1e-9;

  private final int n;
  private final double discount;
  private final double[][] reward;
  private final int[][][] support;
  private final double[][][] probability;
  private final List<List<FeasibleSet>> feasible;
  private final double[][] weight;

  private PolicyProposal(DecisionProcess process) {
    n = process.states();
    discount = process.discount().approximate();
    int actions = process.actions();
    reward = new double[n][actions];
    support = new int[n][actions][];
    probability = new double[n][actions][];
    feasible = new java.util.ArrayList<>();
    weight = new double[n][];
    for (int s = 0; s < n; s++) {
      List<FeasibleSet> sets = process.feasible(s);
      feasible.add(sets);
      weight[s] = sets.stream().mapToDouble(set -> set.probability().approximate()).toArray();
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
      for (int z = 0; z < policy[s].length; z++) {
        policy[s][z] = feasible.get(s).get(z).action(0);
      }
    }
    for (int round = 0; round < MAX_ROUNDS; round++) {
      double scale = evaluate(policy, value);
      boolean changed = false;
      for (int s = 0; s < n; s++) {
        changed |= improve(s, value, policy[s], scale * ADVANTAGE);
      }
      if (!changed) {
        break;
      }
    }
    return policy;
  }

  /** Sweeps until the values of a policy are good enough to compare actions; returns their order of magnitude. */
  private double evaluate(int[][] policy, double[] value) {
    double scale = 1;
    for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      double change = 0;
      for (int s = 0; s < n; s++) {
        double updated = 0;
        for (int z = 0; z < policy[s].length; z++) {
          updated += weight[s][z] * actionValue(s, policy[s][z], value);
        }
        change = Math.max(change, Math.abs(updated - value[s]));
        scale = Math.max(scale, Math.abs(updated));
        value[s] = updated;
      }
      if (change <= scale * (1 - discount) * ADVANTAGE / 10) {
        break;
      }
    }
    return scale;
  }

  private double actionValue(int s, int a, double[] value) {
    double future = 0;
    int[] next = support[s][a];
    double[] law = probability[s][a];
    for (int j = 0; j < next.length; j++) {
      future += law[j] * value[next[j]];
    }
    return reward[s][a] + discount * future;
  }

  /** Changes the choices that can be improved by so much; whether there were any. */
  private boolean improve(int s, double[] value, int[] choice, double advantage) {
    boolean changed = false;
    List<FeasibleSet> sets = feasible.get(s);
    for (int z = 0; z < choice.length; z++) {
      double best = actionValue(s, choice[z], value) + advantage;
      for (int k = 0; k < sets.get(z).size(); k++) {
        double q = actionValue(s, sets.get(z).action(k), value);
        if (q > best) {
          best = q;
          choice[z] = sets.get(z).action(k);
          changed = true;
        }
      }
    }
    return changed;
  }
}

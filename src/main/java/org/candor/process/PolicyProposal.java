package org.candor.process;

import java.util.List;

/** A stationary policy found by modified policy iteration in floating point (Puterman and Shin 1978); a starting point for the exact one only. */
final class PolicyProposal {
  private static final int MAX_ROUNDS = 400;

  /** Evaluations between two improvements. */
  private static final int SWEEPS = 8;

  /** So many improvements in a row that change nothing end the search. */
  private static final int PATIENCE = 3;

  /** An action replaces another when it is better by so much of the order of magnitude of values. */
  private static final double ADVANTAGE = 1e-9;

  private final FixedPointRows rows;
  private final double[][] weight;
  private final double[] value;
  private final int[][] policy;

  private PolicyProposal(FixedPointRows rows) {
    this.rows = rows;
    int n = rows.states();
    this.value = new double[n];
    this.weight = new double[n][];
    this.policy = new int[n][];
    for (int s = 0; s < n; s++) {
      List<FeasibleSet> sets = rows.feasible(s);
      weight[s] = new double[sets.size()];
      policy[s] = new int[sets.size()];
      for (int z = 0; z < sets.size(); z++) {
        weight[s][z] = sets.size() == 1 ? 1 : sets.get(z).probability().approximate();
        policy[s][z] = sets.get(z).action(0);
      }
    }
  }

  static int[][] propose(FixedPointRows rows) {
    return new PolicyProposal(rows).run();
  }

  private int[][] run() {
    double scale = 1;
    int unchanged = 0;
    for (int round = 0; round < MAX_ROUNDS && unchanged < PATIENCE; round++) {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        scale = Math.max(scale, evaluate());
      }
      boolean changed = false;
      for (int s = 0; s < policy.length; s++) {
        changed |= improve(s, scale * ADVANTAGE);
      }
      unchanged = changed ? 0 : unchanged + 1;
    }
    return policy;
  }

  /** One sweep; returns the order of magnitude of values. */
  private double evaluate() {
    double scale = 0;
    for (int s = 0; s < policy.length; s++) {
      double updated = 0;
      for (int z = 0; z < policy[s].length; z++) {
        updated += weight[s][z] * rows.value(s, policy[s][z], value);
      }
      value[s] = updated;
      scale = Math.max(scale, Math.abs(updated));
    }
    return scale;
  }

  /** Changes the choices that can be improved by so much; whether there were any. */
  private boolean improve(int s, double advantage) {
    boolean changed = false;
    List<FeasibleSet> sets = rows.feasible(s);
    double[] known = new double[rows.actions()];
    java.util.Arrays.fill(known, Double.NaN);
    for (int z = 0; z < sets.size(); z++) {
      FeasibleSet set = sets.get(z);
      if (set.size() > 1) {
        double best = value(s, policy[s][z], known) + advantage;
        for (int k = 0; k < set.size(); k++) {
          double q = value(s, set.action(k), known);
          if (q > best) {
            best = q;
            policy[s][z] = set.action(k);
            changed = true;
          }
        }
      }
    }
    return changed;
  }

  private double value(int s, int a, double[] known) {
    if (Double.isNaN(known[a])) {
      known[a] = rows.value(s, a, value);
    }
    return known[a];
  }
}

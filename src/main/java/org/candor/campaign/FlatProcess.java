package org.candor.campaign;

/**
 * The decision process of all agents or of all but one, in {@code long}, with its optimum as far as fixed-point arithmetic decides it.
 *
 * <p>Values are integers in units of {@code 1/(rewardUnit·2^shift)}. Floating point proposes them; the exact integer residual of {@code x = b + γPx} bounds
 * their error by its largest entry over {@code 1−γ}. An inequality with more slack than the error can take is decided, every other one is left
 * to exact arithmetic.
 */
final class FlatProcess {
  private static final double RANGE = 0x1p61;

  final int states;
  final int actions;
  private final long g;
  private final long bigG;
  private final int shift;

  /** {@code [state * actions + action]}. */
  final long[] reward;

  final long[] total;
  final long[][] weight;
  int[] policy;
  long[] value;

  /** No value is wrong by more. */
  long error;

  private double[][] inverse;
  private long mostTotal;

  /**
   * The process of the instance.
   *
   * @param ignored an agent, or -1
   */
  FlatProcess(FlatInstance instance, int ignored, int shift) {
    this.actions = instance.actions();
    this.g = instance.discountNumerator();
    this.bigG = instance.discountDenominator();
    this.shift = shift;
    int n = 1;
    for (int i = 0; i < instance.agents(); i++) {
      n *= i == ignored ? 1 : instance.size(i);
    }
    states = n;
    reward = new long[n * actions];
    total = new long[n * actions];
    weight = new long[n * actions][];
    int[] local = new int[instance.agents()];
    for (int s = 0; s < n; s++) {
      for (int i = local.length - 1, rest = s; i >= 0; i--) {
        if (i != ignored) {
          local[i] = rest % instance.size(i);
          rest /= instance.size(i);
        }
      }
      for (int a = 0; a < actions; a++) {
        fill(instance, ignored, local, a, s * actions + a);
      }
    }
  }

  private void fill(FlatInstance instance, int ignored, int[] local, int a, int row) {
    long[] joint = new long[states];
    joint[0] = 1;
    int length = 1;
    long sum = 0;
    long all = 1;
    for (int i = 0; i < local.length; i++) {
      if (i != ignored) {
        sum += instance.reward(i, local[i], a);
        all *= instance.total(i, local[i], a);
        long[] own = instance.weights(i, local[i], a);
        // From the end, so that nothing is overwritten before it is used.
        for (int j = length - 1; j >= 0; j--) {
          long before = joint[j];
          for (int k = own.length - 1; k >= 0; k--) {
            joint[j * own.length + k] = before * own[k];
          }
        }
        length *= own.length;
      }
    }
    reward[row] = sum;
    total[row] = all;
    weight[row] = joint;
    mostTotal = Math.max(mostTotal, all);
  }

  /** {@code Σ w x} of a row: {@code total} times an expectation. */
  long weighted(int row, long[] x) {
    long sum = 0;
    long[] w = weight[row];
    for (int k = 0; k < w.length; k++) {
      sum += w[k] * x[k];
    }
    return sum;
  }

  /** {@code (now + γ E x' − less)·G·total} of a row. */
  long excess(int row, long now, long[] x, long less) {
    return (now - less) * bigG * total[row] + g * weighted(row, x);
  }

  /** How much {@link #excess} can be wrong when the present amounts are wrong by one error and x by another. */
  long excessError(int row, long nowError, long xError) {
    return bigG * total[row] * nowError + g * total[row] * xError;
  }

  /** {@code G·total} of a row. */
  long scale(int row) {
    return bigG * total[row];
  }

  /** Whether no sum of these magnitudes leaves {@code long}. */
  boolean fits(double most) {
    return 4 * most * bigG * mostTotal < RANGE;
  }

  /** Finds the optimal policy and its values; false where fixed-point arithmetic does not decide it. */
  boolean solve() {
    policy = largestRewards();
    double[] flow = new double[states];
    double[] x = null;
    boolean changed = true;
    for (int round = 0; changed && round < 50; round++) {
      invert();
      for (int s = 0; s < states; s++) {
        flow[s] = reward[s * actions + policy[s]];
      }
      x = multiply(flow);
      changed = improve(x);
    }
    long[] flows = new long[states];
    for (int s = 0; s < states; s++) {
      flows[s] = reward[s * actions + policy[s]] << shift;
    }
    value = new long[states];
    error = evaluate(flows, 0, value);
    return error >= 0 && isPolicyOptimal();
  }

  /** Where policy iteration begins. */
  private int[] largestRewards() {
    int[] first = new int[states];
    for (int s = 0; s < states; s++) {
      for (int a = 1; a < actions; a++) {
        first[s] = reward[s * actions + a] > reward[s * actions + first[s]] ? a : first[s];
      }
    }
    return first;
  }

  private boolean improve(double[] x) {
    double discount = (double) g / bigG;
    boolean changed = false;
    for (int s = 0; s < states; s++) {
      double best = x[s] + 1e-9 * (1 + Math.abs(x[s]));
      int choice = policy[s];
      for (int a = 0; a < actions; a++) {
        int row = s * actions + a;
        double sum = 0;
        for (int k = 0; k < states; k++) {
          sum += weight[row][k] * x[k];
        }
        double q = reward[row] + discount * sum / total[row];
        if (q > best) {
          best = q;
          choice = a;
        }
      }
      changed |= choice != policy[s];
      policy[s] = choice;
    }
    return changed;
  }

  /** The inverse of {@code 1 − γP} under the policy, in floating point: no pivoting, the diagonal dominates. */
  private void invert() {
    int n = states;
    double[][] m = new double[n][2 * n];
    double discount = (double) g / bigG;
    for (int s = 0; s < n; s++) {
      int row = s * actions + policy[s];
      for (int k = 0; k < n; k++) {
        m[s][k] = -discount * weight[row][k] / total[row];
      }
      m[s][s] += 1;
      m[s][n + s] = 1;
    }
    for (int p = 0; p < n; p++) {
      double[] pivot = m[p];
      double factor = 1 / pivot[p];
      for (int k = p; k <= n + p; k++) {
        pivot[k] *= factor;
      }
      for (int s = 0; s < n; s++) {
        double times = m[s][p];
        if (s != p && times != 0) {
          for (int k = p; k <= n + p; k++) {
            m[s][k] -= times * pivot[k];
          }
        }
      }
    }
    inverse = m;
  }

  private double[] multiply(double[] b) {
    double[] x = new double[states];
    for (int s = 0; s < states; s++) {
      double[] row = inverse[s];
      double sum = 0;
      for (int k = 0; k < states; k++) {
        sum += row[states + k] * b[k];
      }
      x[s] = sum;
    }
    return x;
  }

  /**
   * Values of the policy.
   *
   * @param flow per state, each wrong by at most {@code flowError}
   * @param x where the values are written
   * @return a bound on their error, for which {@link #fits} holds, or -1 where numbers leave the range
   */
  long evaluate(long[] flow, long flowError, long[] x) {
    double[] b = new double[states];
    double most = 0;
    for (int s = 0; s < states; s++) {
      b[s] = flow[s];
      most = Math.max(most, Math.abs(b[s]));
    }
    b = multiply(b);
    for (int s = 0; s < states; s++) {
      most = Math.max(most, Math.abs(b[s]));
      x[s] = Math.round(b[s]);
    }
    if (!fits(most + (double) flowError)) {
      return -1;
    }
    long worst = 0;
    for (int s = 0; s < states; s++) {
      int row = s * actions + policy[s];
      long residual = Math.abs(excess(row, flow[s], x, x[s]));
      worst = Math.max(worst, residual / scale(row) + 1);
    }
    // At most (worst + flowError) / (1 - γ).
    long gap = bigG - g;
    long bound = ((worst + flowError) * bigG + gap - 1) / gap;
    return fits((double) bound) ? bound : -1;
  }

  /** Whether every other action is certainly worse, or the same row further back. */
  private boolean isPolicyOptimal() {
    for (int s = 0; s < states; s++) {
      int chosen = s * actions + policy[s];
      for (int a = 0; a < actions; a++) {
        int row = s * actions + a;
        boolean worse =
            row == chosen
                || excess(row, reward[row] << shift, value, value[s])
                    < -excessError(row, error, error)
                || (row > chosen && same(row, chosen));
        if (!worse) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the row is that of the action taken, or one just like it: its action is optimal. */
  boolean isOptimal(int row) {
    int chosen = row / actions * actions + policy[row / actions];
    return row == chosen || same(row, chosen);
  }

  /** Whether two rows have the same reward and law, whatever the weights add up to. */
  private boolean same(int row, int other) {
    if (reward[row] != reward[other] || Math.max(total[row], total[other]) > Integer.MAX_VALUE) {
      return false;
    }
    for (int k = 0; k < states; k++) {
      if (weight[row][k] * total[other] != weight[other][k] * total[row]) {
        return false;
      }
    }
    return true;
  }
}

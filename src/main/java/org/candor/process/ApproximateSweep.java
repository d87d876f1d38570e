package org.candor.process;

/**
 * The mean of the largest of independent levels in doubles, one level drawn from each arm's measure, for all arms and for all but one: a sweep over the levels of all arms, the highest
 * first, without a subtraction. See {@link ApproximateBandit}.
 *
 * <p>At each level the term is {@code level · mass · Π σ_j} over the other arms, where σ_j is the mass that arm j has at levels still to come. Without arm i all terms between two of
 * her levels are divided by the same σ_i, so sums of terms over stretches are all that is needed; a tree of them keeps every sum one of positive numbers.
 */
final class ApproximateSweep {
  /** From here on the product of what is left is too small to matter (see {@link ArmRates#NEGLIGIBLE}). */
  private static final double ENDS_BELOW = 0x1p-400;

  /** A smaller rest of one arm does not divide what was left out when the sweep ended. */
  private static final double DIVIDES_FROM = 0x1p-100;

  private final int arms;
  private final long roundings;

  /** A binary tree over the steps: node k has the children 2k and 2k+1, the leaves are the terms. */
  private final double[] tree;

  private final int leaves;

  /** By arm the steps of her levels, and the mass that she has from each on. */
  private final int[][] stepsOf;

  private final double[][] restFrom;

  /** The arm whose last level ended the sweep, or -1. */
  private final int last;

  /** By arm, the mass she had left where the sweep ended. */
  private final double[] restAtEnd;

  ApproximateSweep(
      ApproximateCurve[] curves,
      int[] stepArm,
      int[] stepPosition,
      int[] states,
      boolean[] present) {
    stepsOf = new int[curves.length][];
    restFrom = new double[curves.length][];
    restAtEnd = new double[curves.length];
    long sum = 0;
    int there = 0;
    for (int i = 0; i < curves.length; i++) {
      if (present[i]) {
        there++;
        sum = Math.addExact(sum, curves[i].roundings);
        int n = curves[i].level.length;
        stepsOf[i] = new int[n];
        restFrom[i] = rests(curves[i], states[i]);
        restAtEnd[i] = restFrom[i][0];
      }
    }
    arms = there;
    int size = 1;
    while (size < stepArm.length) {
      size *= 2;
    }
    leaves = size;
    tree = new double[2 * size];
    int end = -1;
    double product = 1;
    for (int i = 0; i < curves.length; i++) {
      product *= present[i] ? restFrom[i][0] : 1;
    }
    int[] seen = new int[curves.length];
    for (int step = 0; step < stepArm.length; step++) {
      int i = stepArm[step];
      if (!present[i]) {
        continue;
      }
      int k = stepPosition[step];
      stepsOf[i][k] = step;
      seen[i] = k + 1;
      double mass = curves[i].mass[k][states[i]];
      if (mass > 0 && product >= ENDS_BELOW) {
        double rest = restFrom[i][k];
        tree[leaves + step] = curves[i].level[k] * mass * (product / rest);
        double next = restFrom[i][k + 1];
        product *= next / rest;
        restAtEnd[i] = next;
        if (product < ENDS_BELOW) {
          end = next == 0 ? i : -1;
        }
      }
    }
    last = end;
    for (int k = leaves - 1; k >= 1; k--) {
      tree[k] = tree[2 * k] + tree[2 * k + 1];
    }
    // Per step two for the product, and one for the sum of what an arm has left, which is also
    // divided by, and for the stretches of one arm; few for a term and the tree.
    roundings = Math.addExact(sum, 6L * stepArm.length + arms + 160);
  }

  private static double[] rests(ApproximateCurve curve, int state) {
    int n = curve.level.length;
    double[] rest = new double[n + 1];
    for (int k = n - 1; k >= 0; k--) {
      rest[k] = rest[k + 1] + curve.mass[k][state];
    }
    return rest;
  }

  int arms() {
    return arms;
  }

  /** Of the error in every value, in the sense of {@link ArmRates#relative}. */
  long roundings() {
    return roundings;
  }

  double value() {
    return tree[1];
  }

  /** Whether the sweep ends by this arm, or too close to it: without her it would go on. */
  boolean needsOwnSweep(int arm) {
    return arm == last || restAtEnd[arm] < DIVIDES_FROM;
  }

  /** The value without one arm that is there. */
  double without(int arm) {
    double sum = 0;
    int from = 0;
    for (int k = 0; k < stepsOf[arm].length; k++) {
      int step = stepsOf[arm][k];
      double stretch = between(from, step);
      // Where the sweep has ended she may have nothing left to divide by.
      sum += stretch == 0 ? 0 : stretch / restFrom[arm][k];
      from = step + 1;
    }
    return sum;
  }

  /** The sum of the terms of steps from one to before another. */
  private double between(int from, int to) {
    double sum = 0;
    int low = leaves + from;
    int high = leaves + to;
    while (low < high) {
      if ((low & 1) == 1) {
        sum += tree[low++];
      }
      if ((high & 1) == 1) {
        sum += tree[--high];
      }
      low /= 2;
      high /= 2;
    }
    return sum;
  }
}

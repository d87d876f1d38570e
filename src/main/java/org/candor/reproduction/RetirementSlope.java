package org.candor.reproduction;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The slope {@code ∂φ/∂m} of an arm's optimal value with retirement reward m, which is the expected discount until retirement:
 * a step function, 1 from the arm's own retirement threshold on (Whittle 1980).
 */
final class RetirementSlope {
  /** Where the steps begin: increasing, the first at 0. */
  private final double[] from;

  /** On each step; not decreasing. */
  private final double[] slope;

  private RetirementSlope(double[] from, double[] slope) {
    this.from = from;
    this.slope = slope;
  }

  /** Of an arm that pays the same in every period, so much in all. */
  static RetirementSlope constant(double total) {
    return new RetirementSlope(new double[] {0, total}, new double[] {0, 1});
  }

  /**
   * Of an arm that is activated once and then is one of two arms.
   *
   * @param total its expected discounted reward if it is never retired
   * @param success the discounted probability of the first arm
   * @param failure that of the second
   */
  static RetirementSlope before(
      double total, double success, RetirementSlope first, double failure, RetirementSlope second) {
    int size = first.from.length + second.from.length + 1;
    double[] from = new double[size];
    double[] slope = new double[size];
    int i = 0;
    int j = 0;
    double value = total;
    for (int k = 0; ; k++) {
      slope[k] = success * first.slope[i] + failure * second.slope[j];
      double next = Math.min(first.end(i), second.end(j));
      double threshold = from[k] + (value - from[k]) / (1 - slope[k]);
      if (threshold <= next) {
        from[k + 1] = threshold;
        slope[k + 1] = 1;
        return new RetirementSlope(Arrays.copyOf(from, k + 2), Arrays.copyOf(slope, k + 2));
      }
      value += slope[k] * (next - from[k]);
      from[k + 1] = next;
      i += first.end(i) == next ? 1 : 0;
      j += second.end(j) == next ? 1 : 0;
    }
  }

  /** Where the steps begin. */
  DoubleStream places() {
    return Arrays.stream(from);
  }

  private double end(int step) {
    return step + 1 < from.length ? from[step + 1] : Double.POSITIVE_INFINITY;
  }

  /** The slopes on the steps that begin at the given places, which contain this function's own. */
  double[] on(double[] places) {
    double[] slopes = new double[places.length];
    int step = 0;
    for (int k = 0; k < places.length; k++) {
      // Steps may have no length where thresholds tie.
      while (end(step) <= places[k]) {
        step++;
      }
      slopes[k] = slope[step];
    }
    return slopes;
  }
}

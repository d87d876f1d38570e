package org.candor.contracts;

import java.util.List;

/** Instances of the theorems about one period and of linear programming duality. */
final class OneShotInstances {
  private static final String LEMMA = "org.candor.kernel.lemma.";

  // Two actions, two types of hers and two of theirs: weights over both next types sum to 2. With h
  // = 4 and g = 1 the
  // discount is 1/2.
  private static final int[][] HER_WEIGHTS = {{1, 1}, {2, 0}};
  private static final int[][] THEIR_WEIGHTS = {{1, 1}, {0, 2}};

  private OneShotInstances() {}

  static List<Instance> all() {
    return List.of(
        payoffIsObjectiveLessConstant(),
        truthIsOptimalInOneShot(),
        transferIsNeverPositive(),
        othersValueStaysBelowJointValue(),
        weakDuality());
  }

  /** 4·2·3 + 2·(4·1 + 6 − 4·4) + (22 − 2·6) = 22 on both sides: 4·2·(3 + 1) + 22 − 2·4·4. */
  private static Instance payoffIsObjectiveLessConstant() {
    return Instance.of(
            LEMMA + "DynamicVcg.payoffIsObjectiveLessConstant",
            "p.length >= 2 && q.length >= 2 && 0 < 2 * g && 2 * g < h && r > 0 && s > 0 && w0 > 0")
        .on(
            3,
            1,
            HER_WEIGHTS[0],
            THEIR_WEIGHTS[0],
            new int[][] {{8, 6}, {5, 3}},
            new int[] {4, 2},
            4,
            2,
            4,
            1);
  }

  /** Action 0 is worth 4·2·3 + (8 + 6 + 5 + 3) = 46, action 1 only 4·2·2 + 2·2·6 = 40: her lie costs 6. */
  private static Instance truthIsOptimalInOneShot() {
    int[] r = {3, 0};
    int[] s = {0, 2};
    int[][] v = {{8, 6}, {5, 3}};
    return Instance.of(
            LEMMA + "DynamicVcg.truthIsOptimalInOneShot",
            "r.length >= 2 && v.length >= 2 && w.length >= 2 && 0 < 2 * g && 2 * g < h && h * total * (r[1] + s[1])"
                + " + g * (\\sum int i; 0 <= i && i < 2; (\\sum int j; 0 <= j && j < 2; p[1][i] * q[1][j] * v[i][j])) < best")
        .on(
            r,
            s,
            HER_WEIGHTS,
            THEIR_WEIGHTS,
            v,
            new int[] {4, 2},
            new int[] {0, 1},
            4,
            2,
            4,
            1,
            46,
            0,
            1);
  }

  /** Action 1 is the others' own optimum, 4·2 + 2·2 = 4·3; action 0 gives them 6 only, so that she pays 6. */
  private static Instance transferIsNeverPositive() {
    return Instance.of(
            LEMMA + "DynamicVcg.transferIsNeverPositive",
            "s.length >= 2 && w.length >= 2 && 0 < 2 * g && 2 * g < h"
                + " && h * s[0] + g * (\\sum int j; 0 <= j && j < w.length; q[0][j] * w[j]) < h * w0")
        .on(new int[] {0, 2}, THEIR_WEIGHTS, new int[] {4, 2}, new int[] {0, 1}, 3, 4, 1);
  }

  /** The joint value is 2 + 1 + (8 + 4)/4 = 6, the others' own 1 + (4 + 0)/4 = 2. */
  private static Instance othersValueStaysBelowJointValue() {
    return Instance.of(
            LEMMA + "DynamicVcg.othersValueStaysBelowJointValue",
            "p.length >= 2 && 0 < 2 * g && 2 * g < k && r > 0 && othersNow < jointNow")
        .on(new int[] {1, 1}, new int[] {8, 4}, new int[] {4, 0}, 4, 1, 2, 1, 6, 2);
  }

  /** Both constraints are slack by 1 and have multiplier 1: 2 + 3 = 5 against 2·2 + 3·1 = 7. */
  private static Instance weakDuality() {
    int[][] a = {{1, 1}, {1, 2}};
    return Instance.of(
            LEMMA + "LinearProgrammes.weakDuality",
            "b.length >= 2 && c.length >= 2 && y[0] > 0 && b[0] * y[0] + b[1] * y[1] < c[0] * x[0] + c[1] * x[1]")
        .on(a, a, new int[] {2, 3}, new int[] {2, 3}, new int[] {2, 1}, new int[] {1, 1});
  }
}

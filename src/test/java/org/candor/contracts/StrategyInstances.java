package org.candor.contracts;

import java.util.List;

/** Instances of the theorems about whole strategies and sums over a horizon: two states, two periods, discount 1/2. */
final class StrategyInstances {
  private static final String LEMMA = "org.candor.kernel.lemma.";

  private StrategyInstances() {}

  static List<Instance> all() {
    return List.of(noStrategyBeatsTruth(), transfersTelescope());
  }

  /**
   * Report 0 is the truth. It pays 6 in state 0 and 2 in state 1 and leads to either state with weight 1 of 2; report 1 pays 2 less
   * and leads to state 1. With k = 4, g = 1 and weights that sum to 2 the discount is 2/4.
   */
  private static Instance noStrategyBeatsTruth() {
    int[][] u = {{6, 4}, {2, 0}};
    int[][][] p = {{{1, 1}, {0, 2}}, {{1, 1}, {0, 2}}};
    // Truth: w[1] = (6, 2), and w[0] adds (6 + 2)/4 to the flow.
    int[][] w = {{8, 4}, {6, 2}, {0, 0}};
    // She lies in period 0 and is truthful in period 1: v[0] adds 2·2/4 to the flow of the lie.
    int[][] sigma = {{1, 1}, {0, 0}};
    int[][] v = {{5, 1}, {6, 2}, {0, 0}};
    return Instance.of(
            LEMMA + "Strategies.noStrategyBeatsTruth",
            "states >= 2 && reports >= 2 && periods >= 2 && 0 < 2 * g && 2 * g < k && v[0][0] < w[0][0]")
        .on(w, v, sigma, u, p, 2, 2, 2, 4, 1);
  }

  /** The others' state alternates, they are worth 3 in state 0 and −2 in state 1, and W = (4, 2). */
  private static Instance transfersTelescope() {
    int[][] q = {{0, 1}, {1, 0}};
    int[] r = {3, -2};
    int[] w = {4, 2};
    // r + W(next)/2 − W: 3 + 1 − 4 and −2 + 2 − 2.
    int[] transfer = {0, -2};
    // y = r + y(next)/2 and x = transfer + x(next)/2, from y = W and x = 0 after the last period.
    int[][] y = {{3, 0}, {4, 0}, {4, 2}};
    int[][] x = {{-1, -2}, {0, -2}, {0, 0}};
    return Instance.of(
            LEMMA + "Telescoping.transfersTelescope",
            "states >= 2 && periods >= 2 && 0 < g && g < k && x[0][0] < 0 && x[0][0] != x[1][0]")
        .on(x, y, transfer, r, w, q, 2, 2, 2, 1);
  }
}

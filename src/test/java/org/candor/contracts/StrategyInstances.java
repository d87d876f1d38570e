package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.ReportingProblem;
import org.candor.kernel.theorem.ReportingStrategy;

/** Instances of the theorems about whole strategies and sums over a horizon: two states, two periods, discount 1/2. */
final class StrategyInstances {
  private static final String LEMMA = "org.candor.kernel.lemma.";
  private static final String THEOREM = "org.candor.kernel.theorem.";

  private StrategyInstances() {}

  static List<Instance> all() {
    return List.of(noStrategyBeatsTruth(), noStrategyGains(), transfersTelescope());
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

  /**
   * The same problem with flows times k. There are three nodes in each period: one at joint type 0, two at joint type 1. Nodes 0 and
   * 1 lie in period 0; in period 1 she lies at joint type 1 after node 1 only, so that her report depends on the history.
   */
  private static Instance noStrategyGains() {
    int[][] flow = {{24, 16}, {8, 0}};
    int[][][] weights = {{{1, 1}, {0, 2}}, {{1, 1}, {0, 2}}};
    int[][] truth = {{8, 4}, {6, 2}, {0, 0}};
    ReportingProblem problem =
        new ReportingProblem(
            2,
            2,
            2,
            4,
            1,
            new int[] {0, 0},
            new int[][][] {flow, flow},
            new int[][][][] {weights, weights},
            truth);
    int[] joint = {0, 1, 1};
    int[][] report = {{1, 1, 0}, {0, 0, 1}};
    int[][][] next = {{{0, 1}, {0, 2}, {0, 1}}, {{0, 1}, {0, 1}, {0, 1}}};
    int[][][] continuation = {{{6, 2}, {6, 0}, {6, 2}}, {{0, 0}, {0, 0}, {0, 0}}};
    // 4·payoff: 16 + 2·2, 0 + 2·0 and 8 + 6 + 2 in period 0; 24, 8 and 0 in period 1.
    int[][] payoff = {{5, 0, 4}, {6, 2, 0}, {0, 0, 0}};
    ReportingStrategy strategy =
        new ReportingStrategy(
            3, new int[][] {joint, joint, joint}, report, next, payoff, continuation);
    return Instance.of(
            THEOREM + "OneShotDeviation.noStrategyGains",
            "g.states >= 2 && g.reports >= 2 && g.periods >= 2 && 0 < 2 * g.discount && 2 * g.discount < g.scale"
                + " && f.at[1][1] == f.at[1][2] && f.report[1][1] != f.report[1][2]"
                + " && f.payoff[0][0] < g.truth[0][f.at[0][0]]")
        .on(strategy, problem);
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

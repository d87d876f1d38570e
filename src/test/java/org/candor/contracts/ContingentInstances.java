package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.ReportingStrategy;

/** Instances of the theorems about contingent transfers. */
final class ContingentInstances {
  private static final String THEOREM = "org.candor.kernel.theorem.";

  private ContingentInstances() {}

  static List<Instance> all() {
    return List.of(
        truthIsOptimal(), printedConditionSuffices(), accountingIsRight(), noScoreIsNeeded());
  }

  private static Instance truthIsOptimal() {
    ContingentWorld world = new ContingentWorld();
    ReportingStrategy liar = TheoremInstances.liar(world.problem);
    return Instance.of(
            THEOREM + "ContingentTransfers.truthIsOptimal",
            "g.periods >= 3 && f.nodes > g.states && c.shortfall[2][0] < c.shortfall[2][3]"
                + " && m.others[0][0][1] > m.others[0][2][1] && c.due[0][0][0][0] > c.due[0][2][0][0]"
                + " && m.decision[0][0] != m.decision[0][2]"
                + " && (\\exists int h; 0 <= h && h < f.nodes; f.payoff[0][h] < g.truth[0][f.at[0][h]])")
        .on(world.mechanism, world.transfers, world.problem, liar);
  }

  /** Under each action 4 = 4·1 is expected to fall short: as (0, 4) each with weight 1, or as 2 with weight 2. */
  private static Instance printedConditionSuffices() {
    return Instance.of(
            THEOREM + "ContingentReports.printedConditionSuffices",
            "actions >= 2 && fNext[0] < fNext[1] && f > 0 && others[0] < others[1]")
        .on(
            1,
            new int[] {0, 4, 2},
            new int[] {3, 5},
            new int[][] {{1, 1, 0}, {0, 0, 2}},
            new int[][] {{4, 8, 0}, {0, 0, 10}},
            3,
            2,
            4,
            1);
  }

  /**
   * As paid she gets 8·17 = 8·3 + 8·2 + 4 + 92. Net of the 3 that she is owed, 8·14 = (8·2 + 4 + 24) + 68. She lies next period where
   * her type is 0, which leaves what is due alone. Joint type 3 leads to the last of five nodes; another history leads to the fourth.
   */
  private static Instance accountingIsRight() {
    int[][] reported = {{0, 2}, {1, 3}, {0, 2}, {1, 3}};
    return Instance.of(
            THEOREM + "ContingentAccounting.accountingIsRight",
            "owed > 0 && nodes > states && due[0] < due[1] && reported[0][answer[0]] > 0")
        .on(
            14,
            44,
            17,
            3,
            2,
            4,
            new int[] {1, 1, 1, 1},
            new int[] {15, 15, 19, 19},
            new int[] {20, 22, 24, 26},
            new int[] {1, 1, 1, 1},
            new int[] {0, 1, 2, 4},
            new int[] {15, 15, 19, -8, 19},
            new int[] {0, 1, 2, 3, 3},
            new int[] {20, 22, 24, 1, 26},
            new int[] {5, 7, 5, 9, 7},
            new int[] {5, 7, 5, 7},
            reported,
            5,
            4,
            2,
            8,
            1);
  }

  /** What is due depends on their type and on the action, not on hers: the rows are those of joint types 0 and 1. */
  private static Instance noScoreIsNeeded() {
    int[][] first = {{4, 0, 4, 0}, {1, 2, 1, 2}};
    int[][] second = {{0, 3, 0, 3}, {2, 2, 2, 2}};
    return Instance.of(
            THEOREM + "ContingentReports.noScoreIsNeeded",
            "actions >= 2 && reported[0] < reported[1] && due[0][0][0] > due[s][0][0]")
        .on(
            1,
            new int[][] {{1, 1, 1, 1}, {2, 0, 0, 2}},
            new int[][][] {first, second, first, second},
            new int[] {1, 3},
            4,
            2,
            2);
  }
}

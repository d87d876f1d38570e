package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.StaticCharges;
import org.candor.kernel.theorem.StaticMechanism;

/** Instances of the theorems about one period: one item, the first agent values it at 5 or at 2, the second at 3; pivot charges. And rewards around a ring. */
final class StaticInstances {
  private static final String GROVES = "org.candor.kernel.theorem.StaticGroves.";

  private StaticInstances() {}

  static List<Instance> all() {
    int[][][] value = {{{5, 0}, {0, 3}}, {{2, 0}, {0, 3}}};
    // Sold to the first for 3, or to the second for 2.
    StaticMechanism auction =
        new StaticMechanism(
            2,
            2,
            2,
            value,
            new int[][] {{5, 3}, {2, 3}},
            new int[] {0, 1},
            new int[][] {{-3, 0}, {0, -2}});
    StaticCharges pivot =
        new StaticCharges(new int[][] {{3, 5}, {3, 2}}, new int[][] {{1, 0}, {1, 0}});
    String sold = "m.agents > 1 && m.transfer[0][0] < 0";
    return List.of(
        Instance.of(GROVES + "truthIsDominant", sold).on(auction, pivot, 0, 0, 1),
        Instance.of(GROVES + "pivotIsIndividuallyRational", sold).on(auction, pivot, 0, 0),
        Instance.of(
                GROVES + "pivotIsStrategyproof",
                "m.value[s][m.decision[z]][i] + m.transfer[z][i]"
                    + " < m.value[s][m.decision[s]][i] + m.transfer[s][i]")
            .on(auction, pivot, 0, 0, 1),
        // Rewards of 4, 1 and -2.
        Instance.of(
                "org.candor.kernel.theorem.RingBalance.budgetBalances",
                "agents > 2 && transfer[1] != transfer[2]")
            .on(new int[] {4, 1, -2}, new int[] {3, 3, -6}, 3));
  }
}

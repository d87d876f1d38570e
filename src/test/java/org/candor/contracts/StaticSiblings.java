package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.StaticCharges;
import org.candor.kernel.theorem.StaticMechanism;

/** Counterexamples to theorems about one period that lack a hypothesis. */
final class StaticSiblings {
  private static final String SIBLINGS = "org.candor.kernel.theorem.MustStayOpenStatic.";

  private StaticSiblings() {}

  static List<Instance> all() {
    return List.of(
        chargeByOwnReport(),
        harmedAgent(),
        // Externalities of 2, and half of the other's, not all of it, is paid.
        of("budgetBalancesWithSmallerShares")
            .on(new int[] {1, 1}, new int[] {2, 2}, new int[] {1, 1}, 2),
        // One agent, whose reward of 5 nobody pays.
        of("openRingBalances").on(new int[] {5}, new int[] {5}, 1),
        ExpectedExternalityInstances.notStrategyproof());
  }

  /** One agent, one action worth nothing: the first report costs 5, the second nothing. */
  private static Instance chargeByOwnReport() {
    int[][][] value = {{{0}}, {{0}}};
    return of("truthIsDominantWhateverTheCharge")
        .on(
            new StaticMechanism(
                1, 2, 1, value, new int[][] {{0}, {0}}, new int[] {0, 0}, new int[][] {{-5}, {0}}),
            new StaticCharges(new int[][] {{5}, {0}}, new int[][] {{0}, {0}}),
            0,
            0,
            1);
  }

  /** Action 0 is worth 5 to the second agent and −1 to the first, who is paid nothing for it. */
  private static Instance harmedAgent() {
    return of("pivotIsIndividuallyRationalWithNegativeValues")
        .on(
            new StaticMechanism(
                2,
                1,
                2,
                new int[][][] {{{-1, 5}, {0, 0}}},
                new int[][] {{4, 0}},
                new int[] {0},
                new int[][] {{0, -1}}),
            new StaticCharges(new int[][] {{5, 0}}, new int[][] {{0, 1}}),
            0,
            0);
  }

  private static Instance.Shape of(String sibling) {
    return Instance.of(SIBLINGS + sibling, "true");
  }
}

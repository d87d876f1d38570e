package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.DueTransfers;

/** Counterexamples to theorems about contingent transfers and random allocation spaces that lack a hypothesis. */
final class ContingentSiblings {
  private static final String SIBLINGS = "org.candor.kernel.theorem.MustStayOpenContingent.";
  private static final int[] ZERO = {0};
  private static final int[] ONE = {1};
  private static final int[] NOTHING = {0, 0};
  private static final int[] FIVE = {0, 5};
  private static final int[][] CERTAIN = {ONE};

  private ContingentSiblings() {}

  static List<Instance> all() {
    return List.of(
        // Nothing is due for others who get nothing, but a shortfall of 1 follows.
        of("printedConditionSufficesAlways")
            .on(0, ONE, ZERO, CERTAIN, new int[][] {ZERO}, 1, 1, 1, 1),
        // The true report makes nothing due, the false one 1.
        of("reportGivesAtMostWithoutScore")
            .on(0, 0, 0, 0, 0, ONE, ONE, ZERO, ZERO, ZERO, ZERO, 1, 1, 1),
        lastPeriod(),
        answerCounts(),
        // Without her action 1, worth 5 to the others, is not allowed.
        of("paymentIsNonNegativeInSmallerSets")
            .on(-5, 1, ONE, ONE, ZERO, FIVE, new int[][] {{1, 0}}, 1, 1, 2),
        // Without her action 1, worth 5, is allowed, with her action 0 only.
        of("optingOutGivesAtMostInLargerSets")
            .on(
                5,
                0,
                1,
                ONE,
                ONE,
                ZERO,
                FIVE,
                FIVE,
                new int[][] {{0, 1}},
                new int[][] {{1, 0}},
                1,
                1,
                2));
  }

  /** The only period is the last, and there the second report is paid 5. */
  private static Instance lastPeriod() {
    OnePeriod last = OnePeriod.of(0, 0, 0, 5);
    return of("truthIsOptimalWhateverTheLastPeriod")
        .on(
            last.mechanism(),
            new DueTransfers(new int[1][2][1][2], new int[][] {NOTHING, NOTHING}),
            last.problem(),
            Play.strategy(last.problem(), 1, (t, h) -> 1));
  }

  /** She reports the second type next, which makes 5 due, also where the first, which makes nothing due, is true. */
  private static Instance answerCounts() {
    int[] owing = {-5, -5};
    return of("followsNetWhateverTheAnswer")
        .on(
            0,
            owing,
            NOTHING,
            new int[] {1, 1},
            new int[] {0, 1},
            owing,
            new int[] {0, 1},
            NOTHING,
            new int[] {5, 5},
            FIVE,
            new int[][] {{0, 1}, {0, 1}},
            2,
            2,
            2);
  }

  private static Instance.Shape of(String sibling) {
    return Instance.of(SIBLINGS + sibling, "true");
  }
}

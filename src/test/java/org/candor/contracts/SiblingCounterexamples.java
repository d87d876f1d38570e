package org.candor.contracts;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** For every contract that must stay open an instance on which it is false: nothing may ever prove it. */
final class SiblingCounterexamples {
  private static final String KERNEL = "org.candor.kernel.";
  private static final String LEMMAS = "org.candor.kernel.lemma.MustStayOpenLemmas.";
  private static final String PIVOT = "org.candor.kernel.lemma.MustStayOpenPivot.";
  private static final int[] ZERO = {0};
  private static final int[] ONE = {1};
  private static final int[] MINUS_ONE = {-1};
  private static final BigInteger[] INTEGER_ONE = {BigInteger.ONE};

  private SiblingCounterexamples() {}

  static List<Instance> all() {
    return Stream.of(
            lemmas(),
            TheoremSiblings.all(),
            GrovesSiblings.all(),
            StaticSiblings.all(),
            PivotSiblings.all(),
            ContingentSiblings.all(),
            AllocationSiblings.all(),
            CheckSiblings.all(),
            OnlineInstances.siblings(),
            PaymentSiblings.all(),
            SupplySiblings.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Instance> lemmas() {
    return List.of(
        of(KERNEL + "MustStayOpenSums.dotOfAnySign")
            .on(INTEGER_ONE, new BigInteger[] {BigInteger.ONE.negate()}),
        of(KERNEL + "MustStayOpenSums.strictMaximum")
            .on((Object) new BigInteger[] {BigInteger.TWO, BigInteger.TWO}),
        of(KERNEL + "MustStayOpenSums.sumOfAllButTheLast").on((Object) INTEGER_ONE),
        of(KERNEL + "MustStayOpenSums.addWithoutRange").on(Long.MAX_VALUE, 1L),
        of(KERNEL + "MustStayOpenTrust.everyTrustedMethod").on(BigInteger.ONE, BigInteger.TWO),
        of(LEMMAS + "productIsMonotoneForEveryFactor").on(-1, 0, 1),
        of(LEMMAS + "everyFactorCancels").on(0, 1, 0),
        of(LEMMAS + "expectationIsMonotoneForEveryWeight").on(MINUS_ONE, ZERO, ONE),
        // Both components are the same fair coin and the value is 1 at heads: 1 against 2·1.
        of(LEMMAS + "correlatedComponentIntegratesOut")
            .on(new int[] {1, 1}, new int[] {1, 1}, new int[] {1, 0}),
        of(LEMMAS + "myopicPayoffIsObjectiveLessConstant")
            .on(0, 0, ONE, ONE, new int[][] {{1}}, ONE, 0, 1, 1, 1),
        of(LEMMAS + "weightedRowOfAnySign").on(ONE, ONE, -1, 0),
        of(LEMMAS + "noGainAfterAGainingPeriod").on(ONE, ONE, ZERO, 1, 1, 1, 0, 0, 1),
        of(LEMMAS + "transfersSumToTheOthersValue").on(0, 1, 1, 0, 0, 0, 1, 0, 1),
        // Served for 1 and not for 2: the price falls from 1 to −1, and who is worth 1 gains by
        // saying 2.
        of(LEMMAS + "truthIsBestInAnyOrder").on(new int[] {1, 2}, new int[] {1, 0}, 0, 1),
        // Served −1 at either report: the price is that of the first, 0, and 1·(−1) is less.
        of(LEMMAS + "truthIsAlwaysRational").on(new int[] {0, 1}, new int[] {-1, -1}, 1),
        // Served for 1 and not for 2: the price of saying 2 is 1·1 + 2·(0 − 1) = −1.
        of(LEMMAS + "noReportIsPaidInAnyOrder").on(new int[] {1, 2}, new int[] {1, 0}, 1),
        // Truth induces action 1, worth 40, and the lie action 0, worth 46.
        of(PIVOT + "truthIsOptimalForEveryDecisionRule")
            .on(
                new int[] {3, 0},
                new int[] {0, 2},
                new int[][] {{1, 1}, {2, 0}},
                new int[][] {{1, 1}, {0, 2}},
                new int[][] {{8, 6}, {5, 3}},
                new int[] {4, 2},
                new int[] {1, 0},
                4,
                2,
                4,
                1,
                46,
                0,
                1),
        of(PIVOT + "everyChargeCoversTheTransfer").on(ONE, new int[][] {{0}}, ZERO, ZERO, 0, 1, 1),
        of(PIVOT + "rewardsOfAnySignKeepTheJointValueAbove")
            .on(ZERO, ZERO, ZERO, 1, 0, -1, 0, -1, 0));
  }

  private static Instance.Shape of(String contract) {
    return Instance.of(contract, "true");
  }
}

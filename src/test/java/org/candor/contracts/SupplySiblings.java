package org.candor.contracts;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;

/** Counterexamples to contracts about unknown supplies and about transfers that are only nearly right. */
final class SupplySiblings {
  private static final String SUPPLY = "org.candor.kernel.MustStayOpenSupply.";
  private static final String ERRORS = "org.candor.kernel.MustStayOpenErrors.";
  private static final BigInteger ZERO = BigInteger.ZERO;
  private static final BigInteger ONE = BigInteger.ONE;

  private SupplySiblings() {}

  static List<Instance> all() {
    return List.of(
        of(SUPPLY + "equalsShareARank").on(numbers(1, 1), 1),
        of(SUPPLY + "nextIsWorthLess").on(numbers(1, 1), 0),
        of(SUPPLY + "ranksStartAtOne").on(numbers(2, 1), 1),
        of(SUPPLY + "oneMoreMayHave").on(numbers(2, 1), 1, 1),
        of(SUPPLY + "smallestWinnerSetsThePrice").on(numbers(2, 1), 1),
        of(SUPPLY + "whoIsServedGains").on(true, new boolean[] {true}, numbers(1), ONE),
        of(SUPPLY + "everyGuessIsPaid").on(new int[] {1}, numbers(1), 0),
        of(SUPPLY + "queueIsByWorth").on(numbers(2, 1), 0),
        // The next report is served as early, the one above it later.
        of(SUPPLY + "onlyTheNextReportMatters").on(new int[] {0, 0, 1}, 0),
        of(SUPPLY + "noCorrectionIsNeeded").on(new int[] {0, 1}, numbers(1, 0), 0),
        of(SUPPLY + "cancelledIsServed").on(new int[] {0, 1}, numbers(1, 0), 0),
        of(SUPPLY + "cancelledItemIsMeantForHer").on(new int[] {0}, new boolean[] {false}, 0),
        of(SUPPLY + "itemNowDoesNotCount")
            .on(true, false, ONE, ONE, ONE, numbers(1), numbers(1), numbers(0)),
        of(SUPPLY + "paysHerReport").on(numbers(1, 2), numbers(1, 1), 1),
        of(ERRORS + "errorHasASign").on(numbers(1), numbers(0), ONE),
        of(ERRORS + "firstSignalIsFarthest").on(rows(1, 1), numbers(0), numbers(0, 1)),
        of(ERRORS + "gainIsAtOnce").on(ONE, ZERO, ZERO, ZERO, ONE, numbers(1), numbers(1)),
        of(ERRORS + "someReportGains").on((Object) numbers(-1)),
        of(ERRORS + "epsilonIsNotGained").on((Object) numbers(1)),
        of(ERRORS + "oneErrorCounts").on(ONE, ONE, numbers(1)));
  }

  private static BigInteger[] numbers(long... values) {
    return LongStream.of(values).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
  }

  /** Rows of one entry each. */
  private static BigInteger[][] rows(long... entries) {
    return LongStream.of(entries).mapToObj(e -> numbers(e)).toArray(BigInteger[][]::new);
  }

  private static Instance.Shape of(String sibling) {
    return Instance.of(sibling, "true");
  }
}

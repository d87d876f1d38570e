package org.candor.contracts;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;

/** Counterexamples to contracts about the transfers of single mechanisms that look right. */
final class PaymentSiblings {
  private static final String SIBLINGS = "org.candor.kernel.MustStayOpenPayments.";
  private static final BigInteger ZERO = BigInteger.ZERO;
  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger TWO = BigInteger.TWO;

  private PaymentSiblings() {}

  static List<Instance> all() {
    return List.of(
        of("absentAgentsAreCharged").on(0, 1, false, ZERO, ONE),
        of("contributionIsCharged").on(ONE, ONE, ZERO),
        of("contributionWithoutInterest").on(numbers(2, 1), numbers(0, 0), ONE),
        // Both bidders at 1/4: with γ = 9/10 the threshold is 9/13.
        of("largerValueReachesThreshold")
            .on(ONE, ONE, BigInteger.valueOf(4), BigInteger.valueOf(9), ONE),
        of("alwaysWaitsForNews").on(ONE, ZERO, false, ONE, ONE, ONE),
        of("waitingIsFree").on(0, 1, ONE, ONE, TWO),
        of("shortfallForgotten").on(ONE, ZERO, ONE, numbers(1), numbers(1)),
        of("withinIsCovered").on(ONE, rows(1), numbers(0), numbers(1)),
        of("lastSignalForgotten").on(ONE, rows(1, 1), numbers(0), numbers(0, 1)),
        of("nothingWithinThePeriod").on(ONE, numbers(0), 0),
        of("lowestReportIsAlone").on((Object) numbers(1, 1)),
        of("lowestOtherIsLowest").on(numbers(0, 1), 0),
        of("reportsAreBids").on(2, ONE, ONE, ONE),
        of("laterTransferIsAPayment").on(2, ONE, ONE, ZERO, ONE),
        of("silencePays").on(false, ONE),
        of("lumpSumWithoutInterest").on(numbers(2, 1), numbers(1, 0)),
        of("ownValueInTheTeam").on(ZERO, numbers(1, 0), new boolean[] {true, true}, 0),
        of("leastIsBelow").on((Object) numbers(1)),
        of("leastTypeNeverPays").on(ZERO, numbers(1)),
        of("firstRevenueIsReturned").on(1, ZERO, numbers(1, 0)),
        of("activatedPaysAnNth").on(2, ONE, ONE, ZERO),
        of("restingPays").on(ONE, ONE));
  }

  private static BigInteger[] numbers(long... values) {
    return LongStream.of(values).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
  }

  /** Laws of one outcome each. */
  private static BigInteger[][] rows(long... weights) {
    return LongStream.of(weights).mapToObj(w -> numbers(w)).toArray(BigInteger[][]::new);
  }

  private static Instance.Shape of(String sibling) {
    return Instance.of(SIBLINGS + sibling, "true");
  }
}

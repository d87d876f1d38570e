package org.candor.contracts;

import java.math.BigInteger;
import java.util.List;

/** Counterexamples to contracts about whole statements that look right. Rows lead from one position to itself, with no discount. */
final class CheckSiblings {
  private static final String SIBLINGS = "org.candor.kernel.MustStayOpenStatements.";
  private static final BigInteger ZERO = BigInteger.ZERO;
  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger MINUS_ONE = ONE.negate();
  private static final BigInteger[] NOTHING = {ZERO};
  private static final BigInteger[] UNIT = {ONE};
  private static final BigInteger[] UNITS = {ONE, ONE};
  private static final BigInteger[] ZEROS = {ZERO, ZERO};
  private static final BigInteger[][] LAW = {UNIT};
  private static final BigInteger[][] LAWS = {UNIT, UNIT};
  private static final int[] HERE = {0};
  private static final int[][] THERE = {HERE, HERE};

  private CheckSiblings() {}

  static List<Instance> all() {
    return List.of(
        // Worth 1 and 0: the first attains the optimum, the second does not.
        of("equalityAtEveryAction")
            .on(UNITS, new BigInteger[] {ONE, ZERO}, ZERO, LAWS, THERE, NOTHING, ONE, 0),
        of("optimalIsFirst").on(UNITS, ZEROS, ZERO, LAWS, THERE, NOTHING, ZERO, 1),
        of("undiscounted").on(ONE, ZERO, ZERO, UNIT, HERE, UNIT),
        of("lastReportForgotten")
            .on(UNIT, UNIT, NOTHING, ZERO, LAW, new int[][] {HERE}, NOTHING, ZERO),
        of("chargeOnlyBounded").on(ONE, ZERO, ZERO, ZERO, UNIT, HERE, NOTHING, ONE),
        of("strictlyWilling").on((Object) NOTHING),
        of("noDeficitIsBalance").on((Object) new BigInteger[][] {{MINUS_ONE}}),
        of("sumIsEnough").on(new BigInteger[] {BigInteger.TWO, MINUS_ONE}, ONE),
        of("everyArmPays").on(ONE, ONE, ONE, false, ZERO),
        // min x, x ≥ 0, at x = 1, with the multiplier 1: costs 1 against 0.
        of("feasibleIsOptimal").on(LAW, LAW, NOTHING, UNIT, UNIT, UNIT),
        // Two arms worth the same, and the second has the larger index.
        of("optimalArmHasLargestIndex")
            .on(
                UNITS,
                ZEROS,
                ZERO,
                LAWS,
                THERE,
                NOTHING,
                ZERO,
                new BigInteger[][] {NOTHING, UNIT},
                new int[] {0, 0},
                0),
        // The scale is negative.
        of("rangeOfTheLaw").on(-1L, 0L, 0L, new long[] {1}, HERE, new long[] {0}));
  }

  private static Instance.Shape of(String sibling) {
    return Instance.of(SIBLINGS + sibling, "true");
  }
}

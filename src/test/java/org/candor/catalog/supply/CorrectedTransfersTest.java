package org.candor.catalog.supply;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.candor.kernel.CorrectedTransfers;
import org.junit.jupiter.api.Test;

/** The kernel's question whether a larger report is served no worse, where the answer is no. */
class CorrectedTransfersTest {
  private static BigInteger[] worths(int first, int second) {
    return new BigInteger[] {BigInteger.valueOf(first), BigInteger.valueOf(second)};
  }

  @Test
  void anEarlierItemOfLessWorthServesALargerReportWorse() {
    int[] positions = {1, 0};
    assertFalse(CorrectedTransfers.isServedNoWorse(positions, worths(3, 4), 0));
    assertTrue(CorrectedTransfers.isServedNoWorse(positions, worths(4, 4), 0));
    assertTrue(CorrectedTransfers.isServedNoWorse(positions, worths(4, 3), 0));
  }

  @Test
  void aCancelledAllocationIsWorthNothing() {
    int[] positions = {0, 1};
    assertTrue(CorrectedTransfers.isServedNoWorse(positions, worths(5, 0), 0));
    assertFalse(CorrectedTransfers.isServedNoWorse(positions, worths(5, -1), 0));
  }
}

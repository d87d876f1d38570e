package org.candor.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;

class RevenueGapTest {
  /**
   * By hand, for m steps: dynamic-VCG collects the lower value, {@code Σ_k P(both ≥ k/m)/m = (2m+1)/(6(m+1))}. Ties go to bidder 1,
   * whose lowest winning value is the other's; bidder 2 must be a step above, and pays 1/m more whenever she wins, with probability
   * {@code m/(2(m+1))}.
   */
  @Test
  void vcgCollectsTheLowerValueAndTheMostIsAStepMoreWhereTiesLose() {
    for (int m = 1; m <= 4; m++) {
      RevenueGap.Point point = RevenueGap.point(m);
      assertEquals(m + 1, point.types());
      assertEquals(Rational.of(2L * m + 1, 6L * (m + 1)), point.vcg());
      assertEquals(Rational.of(1, 2L * (m + 1)), point.gap());
    }
  }
}

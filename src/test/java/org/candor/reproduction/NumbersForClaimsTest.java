package org.candor.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.candor.claims.WorkedNumberBench.Outcome;
import org.junit.jupiter.api.Test;

class NumbersForClaimsTest {
  private final NumbersForClaims numbers = new NumbersForClaims();

  private Outcome share(int agents) {
    return numbers.compute("figure-1.about-10-to-20." + agents).orElseThrow();
  }

  @Test
  void theShareIsInTheRangeWhereTheFigureOnRecordHasIt() {
    BigDecimal least = BigDecimal.TEN;
    BigDecimal most = new BigDecimal(20);
    for (FigurePoint point : RedistributionFigure.load().printedPoints(100, 1)) {
      // Whole percents: "about 10" is said of 9.9.
      BigDecimal whole = point.printedVcg().setScale(0, RoundingMode.HALF_EVEN);
      boolean within = whole.compareTo(least) >= 0 && whole.compareTo(most) <= 0;
      assertEquals(within, share(point.n()).agrees(), "n = " + point.n());
    }
    assertFalse(share(15).agrees());
  }

  @Test
  void itIsAnEstimateOfNothingButSizesOfTheFigure() {
    assertTrue(share(5).draws().startsWith("2000 random populations"));
    assertTrue(numbers.compute("figure-1.about-10-to-20.1").isEmpty());
    assertTrue(numbers.compute("figure-1.about-10-to-20.many").isEmpty());
    assertTrue(numbers.compute("figure-1.about-10-to-20.51").isEmpty());
  }
}

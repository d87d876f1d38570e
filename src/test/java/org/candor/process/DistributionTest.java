package org.candor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;

class DistributionTest {
  private static final Distribution HALVES =
      Distribution.of(Map.of(0, Rational.of(1, 2), 1, Rational.of(1, 2)));

  @Test
  void equalLawsAreEqualHoweverTheyAreMade() {
    Distribution quarters = HALVES.product(HALVES, 2);
    Distribution sixths =
        Distribution.of(Map.of(0, Rational.of(2, 3), 1, Rational.of(1, 3))).product(HALVES, 2);
    Distribution same =
        Distribution.of(
            Map.of(
                0,
                Rational.of(1, 3),
                1,
                Rational.of(1, 3),
                2,
                Rational.of(1, 6),
                3,
                Rational.of(1, 6)));
    assertEquals(same, sixths);
    assertEquals(same.hashCode(), sixths.hashCode());
    assertNotEquals(quarters, sixths);
    Distribution remainder = same.mix(k -> Distribution.point(k % 2));
    assertEquals(HALVES, remainder);
    assertEquals(HALVES.hashCode(), remainder.hashCode());
    assertNotEquals(HALVES, HALVES.shifted(1));
  }

  @Test
  void conditioningKeepsExactSharesAndKnowsTheImpossible() {
    Distribution law =
        Distribution.of(Map.of(0, Rational.of(1, 10), 1, Rational.of(2, 5), 2, Rational.of(1, 2)));
    assertEquals(
        Distribution.of(Map.of(0, Rational.of(1, 5), 1, Rational.of(4, 5))), law.given(k -> k < 2));
    assertNull(law.given(k -> k > 2));
  }
}

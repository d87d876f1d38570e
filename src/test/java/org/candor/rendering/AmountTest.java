package org.candor.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;

class AmountTest {
  @Test
  void fractionsHaveTheirDecimalBesideThem() {
    assertEquals("-32", Amount.inWords(Rational.of(-32)));
    assertEquals("27/10 (= 2.7)", Amount.inWords(Rational.of(27, 10)));
    assertEquals("1/3 (≈ 0.333333)", Amount.inWords(Rational.of(1, 3)));
  }

  @Test
  void longFractionsInATextGiveWayToTheirDecimals() {
    BigInteger large = BigInteger.TEN.pow(60);
    String third =
        Rational.of(large, large.multiply(BigInteger.valueOf(3)).add(BigInteger.ONE)).toString();
    assertEquals(
        "T(s0, s1) = (27/10, ≈ 0.333333, ≈ 1E+60)",
        Amount.shortened("T(s0, s1) = (27/10, " + third + ", " + large + ")"));
    assertEquals("≈ -0.333333", Amount.shortened("-" + third));
  }
}

package org.candor.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Balls enclose exact results, whatever their size. */
class BallTest {
  private static final List<Rational> NUMBERS =
      List.of(
          Rational.ZERO,
          Rational.of(1, 3),
          Rational.of(-7, 10),
          Rational.of(BigInteger.TEN.pow(400), BigInteger.valueOf(7)),
          Rational.of(BigInteger.ONE, BigInteger.TEN.pow(400)),
          Rational.of(BigInteger.TEN.pow(200).negate(), BigInteger.valueOf(3)),
          Rational.of(BigInteger.ONE, BigInteger.TEN.pow(200)),
          Rational.of(BigInteger.ONE.shiftLeft(200).add(BigInteger.ONE), BigInteger.valueOf(9)));

  @Test
  void everyResultIsEnclosed() {
    for (Rational a : NUMBERS) {
      assertTrue(Ball.of(a).contains(a), a::toString);
      assertTrue(Ball.of(a).negate().contains(a.negate()));
      for (Rational b : NUMBERS) {
        assertTrue(Ball.of(a).plus(Ball.of(b)).contains(a.plus(b)), a + " + " + b);
        assertTrue(Ball.of(a).minus(Ball.of(b)).contains(a.minus(b)), a + " - " + b);
        assertTrue(Ball.of(a).times(Ball.of(b)).contains(a.times(b)), a + " * " + b);
      }
    }
  }

  @Test
  void whatLiesOutsideIsNotContained() {
    Ball third = Ball.of(Rational.of(1, 3));
    assertFalse(third.contains(Rational.of(1, 3).plus(Rational.of(1, 1L << 40))));
    assertTrue(third.low() <= 1.0 / 3 && third.high() >= 1.0 / 3);
    assertTrue(third.radius() < 0x1p-50);
    assertFalse(new Ball(1, 0).contains(Rational.of(1L << 60, (1L << 60) - 1)));
  }

  @Test
  void whatIsTooLargeIsUnknown() {
    Rational huge = Rational.of(BigInteger.TEN.pow(400));
    assertEquals(Ball.UNKNOWN, Ball.of(huge));
    assertTrue(Ball.of(huge).contains(huge));
    assertThrows(IllegalArgumentException.class, () -> new Ball(Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> new Ball(0, -1));
  }
}

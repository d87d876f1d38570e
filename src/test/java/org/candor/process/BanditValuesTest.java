package org.candor.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;

/** Retirement curves and bandit values by hand. */
class BanditValuesTest {
  private static Rational q(long n, long d) {
    return Rational.of(n, d);
  }

  /** Untried: 4, then 10 for good with 1/3, else 1; γ = 4/5. */
  private static Arm newcomer() {
    return new Arm(
        new Distribution[] {
          Distribution.of(Map.of(1, q(1, 3), 2, q(2, 3))),
          Distribution.point(1),
          Distribution.point(2)
        },
        new Rational[] {q(4, 1), q(10, 1), q(1, 1)},
        q(4, 5));
  }

  private static Arm constant(Rational reward) {
    return new Arm(new Distribution[] {Distribution.point(0)}, new Rational[] {reward}, q(4, 5));
  }

  /**
   * Levels 5·10, 5·52/7 and 5·1. Untried, for m between 5 and 260/7: {@code 4 + 4/5(50/3 + 2m/3) = 52/3 + 8m/15}; below 5 play never stops:
   * {@code 4 + 4/5(50/3 + 10/3) = 20}.
   */
  @Test
  void retirementCurveByHand() {
    RetirementCurve curve = RetirementCurve.of(newcomer());
    assertEquals(List.of(q(50, 1), q(260, 7), q(5, 1)), levels(curve));
    assertArrayEquals(
        GittinsIndex.of(newcomer()),
        new Rational[] {curve.index(0), curve.index(1), curve.index(2)});
    assertEquals(q(8, 15), curve.slopeBelow(1, 0));
    assertEquals(q(0, 1), curve.slopeBelow(0, 1));
    assertEquals(q(0, 1), curve.slopeBelow(2, 0));
    assertEquals(q(60, 1), curve.value(0, q(60, 1)));
    assertEquals(q(28, 1), curve.value(0, q(20, 1)));
    assertEquals(q(20, 1), curve.value(0, q(5, 1)));
    assertEquals(q(20, 1), curve.value(0, q(-3, 1)));
  }

  private static List<Rational> levels(RetirementCurve curve) {
    return java.util.stream.IntStream.range(0, curve.levels()).mapToObj(curve::level).toList();
  }

  /** Beside a constant arm of 2 the newcomer is tried first and left when bad: {@code 4 + 4/5(50/3 + 10·2/3) = 68/3}. */
  @Test
  void valuesByHand() {
    BanditValues values = new BanditValues(List.of(newcomer(), constant(q(2, 1))));
    assertEquals(q(68, 3), values.value(new int[] {0, 0}));
    assertEquals(q(50, 1), values.value(new int[] {1, 0}));
    assertEquals(q(10, 1), values.value(new int[] {2, 0}));
    assertEquals(q(10, 1), values.value(new int[] {0, 0}, 0));
    assertEquals(q(20, 1), values.value(new int[] {0, 0}, 1));
    assertEquals(q(0, 1), values.value(new int[] {0, 0}, 1, 0));
    assertEquals(0, values.active(new int[] {0, 0}));
    assertEquals(1, values.active(new int[] {2, 0}));
    assertEquals(1, values.active(new int[] {0, 0}, 0));
    assertEquals(-1, values.active(new int[] {0, 0}, 0, 1));
  }

  /** One arm is activated in every period, however bad: of −3 and −1 the better one for good. */
  @Test
  void negativeRewardsAreNotEscaped() {
    BanditValues values =
        new BanditValues(List.of(constant(q(-3, 1)), constant(q(-1, 1)), constant(q(-1, 1))));
    int[] states = new int[3];
    assertEquals(q(-5, 1), values.value(states));
    assertEquals(q(-15, 1), values.value(states, 1, 2));
    assertEquals(1, values.active(states));
  }

  @Test
  void armsOfOneBanditShareTheDiscount() {
    Arm other =
        new Arm(new Distribution[] {Distribution.point(0)}, new Rational[] {q(1, 1)}, q(1, 2));
    List<Arm> arms = List.of(newcomer(), other);
    assertThrows(IllegalArgumentException.class, () -> new BanditValues(arms));
  }
}

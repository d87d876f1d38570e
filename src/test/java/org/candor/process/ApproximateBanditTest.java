package org.candor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.candor.exact.Ball;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bounds of double arithmetic against exact values, on instances made to break them. */
class ApproximateBanditTest {
  /** How numbers are drawn. */
  enum Kind {
    SMALL,
    TIES,
    NEAR_TIES,
    SLOW_DISCOUNT,
    HUGE_DENOMINATORS,
    TINY_PROBABILITIES,
    ONE_STATE,
    ONE_ARM,
    NO_DISCOUNT,
    CHAINS,
    FAR_FROM_ZERO;

    Rational discount() {
      return switch (this) {
        case SLOW_DISCOUNT -> Rational.of(999, 1000);
        case NO_DISCOUNT -> Rational.ZERO;
        case HUGE_DENOMINATORS ->
            Rational.of(
                BigInteger.TEN.pow(350),
                BigInteger.TEN
                    .pow(350)
                    .multiply(BigInteger.valueOf(10))
                    .divide(BigInteger.valueOf(9)));
        default -> Rational.of(9, 10);
      };
    }

    Rational reward(Random random) {
      int drawn = random.nextInt(9) - 4;
      return switch (this) {
        case TIES -> Rational.ONE;
        case NEAR_TIES -> Rational.ONE.plus(Rational.of(drawn, 1_000_000_000_000_000L));
        case HUGE_DENOMINATORS ->
            Rational.of(new BigInteger(1200, random), BigInteger.ONE.shiftLeft(1198));
        case FAR_FROM_ZERO -> Rational.of(drawn).plus(Rational.of(BigInteger.TEN.pow(12)));
        default -> Rational.of(drawn, 1 + random.nextInt(3));
      };
    }

    BigInteger weight(Random random) {
      return switch (this) {
        case HUGE_DENOMINATORS -> new BigInteger(1500, random).setBit(0);
        case TINY_PROBABILITIES -> random.nextBoolean() ? BigInteger.ONE : BigInteger.TEN.pow(330);
        default -> BigInteger.valueOf(1 + random.nextInt(5));
      };
    }

    Arm arm(Random random) {
      int n = this == ONE_STATE ? 1 : 1 + random.nextInt(5);
      Distribution[] law = new Distribution[n];
      Rational[] reward = new Rational[n];
      for (int s = 0; s < n; s++) {
        TreeMap<Integer, BigInteger> weights = new TreeMap<>();
        int support = 1 + random.nextInt(n);
        for (int k = 0; k < support; k++) {
          weights.merge(
              this == CHAINS ? Math.min(s + 1, n - 1) : random.nextInt(n),
              weight(random),
              BigInteger::add);
        }
        BigInteger total = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        TreeMap<Integer, Rational> next = new TreeMap<>();
        weights.forEach((j, w) -> next.put(j, Rational.of(w, total)));
        law[s] = Distribution.of(next);
        reward[s] = reward(random);
      }
      return new Arm(law, reward, discount());
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void exactValuesLieWithinTheBounds(Kind kind) {
    Random random = new Random(7);
    for (int run = 0; run < (kind == Kind.HUGE_DENOMINATORS ? 5 : 30); run++) {
      int n = kind == Kind.ONE_ARM ? 1 : 1 + random.nextInt(5);
      List<Arm> arms = new ArrayList<>();
      int[] states = new int[n];
      for (int i = 0; i < n; i++) {
        arms.add(kind.arm(random));
        states[i] = random.nextInt(arms.get(i).states());
      }
      BanditValues exact = new BanditValues(arms);
      ApproximateBandit near = new ApproximateBandit(arms);
      String where = kind + " " + run;
      assertEncloses(near.at(states).value(), exact.value(states), where);
      assertEquals(exact.active(states), near.active(states), where);
      List<Rational> each = exact.eachWithout(states);
      for (int i = 0; i < n; i++) {
        assertEquals(exact.value(states, i), each.get(i), where);
        assertEncloses(near.at(states).without(i), each.get(i), where);
        assertEncloses(near.at(states, i).value(), each.get(i), where);
        assertEquals(exact.active(states, i), near.active(states, i), where);
        for (int j = 0; j < n; j++) {
          if (j != i) {
            assertEncloses(near.at(states, i).without(j), exact.value(states, i, j), where);
          }
        }
      }
    }
  }

  /** Encloses, and says something: the radius is small beside the numbers at hand. */
  private static void assertEncloses(Ball ball, Rational exact, String where) {
    assertTrue(ball.contains(exact), () -> where + ": " + exact.approximate() + " in " + ball);
    assertTrue(
        ball.radius() <= 1e-9 * (1e4 + Math.abs(exact.approximate())), () -> where + ": " + ball);
  }

  /** The bound is not so wide that a slip would hide in it: a reward changed by a millionth leaves it. */
  @Test
  void otherValuesLieOutside() {
    Arm arm = Kind.SMALL.arm(new Random(3));
    Rational[] reward = new Rational[arm.states()];
    Distribution[] law = new Distribution[arm.states()];
    for (int s = 0; s < reward.length; s++) {
      law[s] = arm.law(s);
      reward[s] = arm.reward(s).plus(Rational.of(1, 1_000_000));
    }
    Arm other = new Arm(law, reward, arm.discount());
    Ball value = new ApproximateBandit(List.of(arm)).at(new int[] {0}).value();
    assertTrue(value.contains(new BanditValues(List.of(arm)).value(new int[] {0})));
    assertTrue(!value.contains(new BanditValues(List.of(other)).value(new int[] {0})));
  }

  /** Which of two constants 1 and 1 + 10^-18 is larger no double can tell. */
  @Test
  void nearTiesAreDecidedExactly() {
    Rational close = Rational.ONE.plus(Rational.of(1, 1_000_000_000_000_000_000L));
    List<Arm> arms = new ArrayList<>();
    for (Rational reward : List.of(Rational.ONE, close, Rational.ONE, close)) {
      arms.add(
          new Arm(
              new Distribution[] {Distribution.point(0)},
              new Rational[] {reward},
              Rational.of(1, 2)));
    }
    ApproximateBandit near = new ApproximateBandit(arms);
    int[] states = new int[4];
    assertEquals(1, near.active(states));
    assertEquals(3, near.active(states, 1));
    assertEquals(0, near.active(states, 1, 3));
    assertEquals(-1, near.active(states, 0, 1, 2, 3));
  }

  /** So close to 1 that nothing is claimed of doubles: every order is decided exactly. */
  @Test
  void withoutABoundNothingIsClaimed() {
    BigInteger huge = BigInteger.ONE.shiftLeft(120);
    Rational discount = Rational.of(huge.subtract(BigInteger.ONE), huge);
    List<Arm> arms = new ArrayList<>();
    for (long reward : new long[] {3, 5, 4}) {
      arms.add(
          new Arm(
              new Distribution[] {Distribution.point(0)},
              new Rational[] {Rational.of(reward)},
              discount));
    }
    ApproximateBandit near = new ApproximateBandit(arms);
    assertEquals(Ball.UNKNOWN, near.at(new int[3]).value());
    assertEquals(1, near.active(new int[3]));
    assertEquals(2, near.active(new int[3], 1));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void exactIndicesLieWithinTheBounds(Kind kind) {
    Random random = new Random(11);
    for (int run = 0; run < (kind == Kind.HUGE_DENOMINATORS ? 5 : 30); run++) {
      Arm arm = kind.arm(random);
      Rational[] exact = GittinsIndex.of(arm);
      ApproximateIndices near = ApproximateIndices.of(arm);
      for (int s = 0; s < arm.states(); s++) {
        assertEncloses(near.index(s), exact[s], kind + " " + run);
        assertEquals(exact[s], GittinsIndex.of(arm, s, near.before(s)));
        // Any proposal leads to the same index.
        assertEquals(exact[s], GittinsIndex.of(arm, s, new boolean[arm.states()]));
      }
    }
  }

  /** More states than two blocks: against the exact curve of the same arm. */
  @Test
  void blocksAgreeWithExactElimination() {
    int n = 70;
    Random random = new Random(5);
    Distribution[] law = new Distribution[n];
    Rational[] reward = new Rational[n];
    for (int s = 0; s < n; s++) {
      TreeMap<Integer, Rational> next = new TreeMap<>();
      for (int k = 0; k < 4; k++) {
        next.merge(random.nextInt(n), Rational.of(1, 4), Rational::plus);
      }
      law[s] = Distribution.of(next);
      reward[s] = Rational.of(random.nextInt(1000), 10);
    }
    Arm arm = new Arm(law, reward, Rational.of(9, 10));
    RetirementCurve curve = RetirementCurve.of(arm);
    ApproximateIndices near = ApproximateIndices.of(arm);
    for (int s = 0; s < n; s++) {
      assertEncloses(near.index(s), curve.index(s), "state " + s);
    }
    for (int k = 0; k + 1 < n; k++) {
      assertTrue(near.index(near.state(k)).high() >= near.index(near.state(k + 1)).low());
    }
  }

  @Test
  void armsOfOneBanditShareTheDiscount() {
    Arm one = Kind.SLOW_DISCOUNT.arm(new Random(1));
    Arm other = Kind.SMALL.arm(new Random(1));
    List<Arm> arms = List.of(one, other);
    assertThrows(IllegalArgumentException.class, () -> new ApproximateBandit(arms));
  }
}

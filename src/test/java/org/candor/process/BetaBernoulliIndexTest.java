package org.candor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;

/** Bounds on the index: they hold what exact truncated arms say, and they close. */
class BetaBernoulliIndexTest {
  private static final Rational NINE_TENTHS = Rational.of(9, 10);

  /** The arm with uniform prior, cut after so many activations and then worth a reward for ever. */
  private static Arm cut(int depth, boolean success) {
    int states = (depth + 1) * (depth + 2) / 2;
    Distribution[] law = new Distribution[states];
    Rational[] reward = new Rational[states];
    for (int pulls = 0; pulls <= depth; pulls++) {
      for (int won = 0; won <= pulls; won++) {
        int s = pulls * (pulls + 1) / 2 + won;
        Rational mean = Rational.of(1L + won, 2L + pulls);
        reward[s] = pulls == depth && success ? Rational.ONE : mean;
        Map<Integer, Rational> next = new HashMap<>();
        if (pulls < depth) {
          next.put(s + pulls + 2, mean);
          next.put(s + pulls + 1, Rational.ONE.minus(mean));
        } else {
          next.put(s, Rational.ONE);
        }
        law[s] = Distribution.of(next);
      }
    }
    return new Arm(law, reward, NINE_TENTHS);
  }

  @Test
  void boundsAreThoseOfTheExactCutArms() {
    int depth = 5;
    BetaBernoulliIndex bounds = BetaBernoulliIndex.enclose(1, 1, NINE_TENTHS, depth);
    Rational rounding = Rational.of(1, 1L << 50);
    Rational below = GittinsIndex.of(cut(depth, false))[0].minus(bounds.low());
    assertTrue(below.signum() >= 0 && below.compareTo(rounding) < 0, below.toString());
    Rational above = bounds.high().minus(GittinsIndex.of(cut(depth, true))[0]);
    assertTrue(above.signum() >= 0 && above.compareTo(rounding) < 0, above.toString());
  }

  @Test
  void deeperCutsAreNarrowerAndInside() {
    BetaBernoulliIndex wide = BetaBernoulliIndex.enclose(1, 1, NINE_TENTHS, 20);
    BetaBernoulliIndex narrow = BetaBernoulliIndex.enclose(1, 1, NINE_TENTHS, 60);
    assertTrue(wide.low().compareTo(narrow.low()) <= 0);
    assertTrue(narrow.high().compareTo(wide.high()) <= 0);
    assertTrue(narrow.low().compareTo(narrow.high()) <= 0);
    assertTrue(narrow.high().minus(narrow.low()).compareTo(Rational.of(1, 1000)) < 0);
  }

  @Test
  void withoutAFutureTheIndexIsTheMean() {
    BetaBernoulliIndex bounds = BetaBernoulliIndex.enclose(2, 3, Rational.ZERO, 1);
    assertTrue(bounds.low().compareTo(Rational.of(2, 5)) <= 0);
    assertTrue(bounds.high().compareTo(Rational.of(2, 5)) >= 0);
    assertEquals(0.4, bounds.high().approximate(), 1e-12);
  }

  @Test
  void argumentsOutOfRangeAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> BetaBernoulliIndex.enclose(0, 1, NINE_TENTHS, 5));
    assertThrows(
        IllegalArgumentException.class, () -> BetaBernoulliIndex.enclose(1, 1, Rational.ONE, 5));
  }
}

package org.candor.campaign;

import java.util.List;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * How the numbers of one random environment are drawn: few distinct small values, so that ties are common, and laws from
 * deterministic to dense.
 */
final class TableStyle {
  private enum Laws {
    DETERMINISTIC,
    SPARSE,
    DENSE,
    MIXED
  }

  private final Draw draw;
  private final Laws laws;
  private final int maxValue;
  private final int denominator;
  private final int zeros;
  private final int maxWeight;

  TableStyle(Draw draw) {
    this.draw = draw;
    this.laws =
        draw.pick(
            List.of(
                Laws.DETERMINISTIC, Laws.SPARSE, Laws.SPARSE, Laws.DENSE, Laws.DENSE, Laws.MIXED));
    this.maxValue = draw.pick(List.of(1, 2, 3, 5, 10));
    this.denominator = draw.chance(20) ? draw.between(2, 10) : 1;
    this.zeros = draw.pick(List.of(0, 20, 50));
    this.maxWeight = draw.chance(70) ? 3 : 9;
  }

  /** A value from {@code 0..max}, or {@code -max..max}, over the environment's denominator. */
  Rational value(boolean negative) {
    if (draw.chance(zeros)) {
      return Rational.ZERO;
    }
    return Rational.of(draw.between(negative ? -maxValue : 0, maxValue), denominator);
  }

  /** A law on {@code 0..states-1}; {@code here} is the present state, where deterministic laws often stay. */
  Distribution law(int states, int here) {
    int support =
        switch (laws) {
          case DETERMINISTIC -> 1;
          case SPARSE -> Math.min(states, draw.between(1, 2));
          case DENSE -> states;
          case MIXED -> draw.between(1, states);
        };
    if (support == 1 && draw.chance(30)) {
      return Distribution.point(here);
    }
    return draw.distribution(states, support, maxWeight);
  }

  /** A first law: mostly one state, else any support. */
  Distribution initial(int states) {
    return draw.distribution(states, draw.chance(50) ? 1 : draw.between(1, states), maxWeight);
  }
}

package org.candor.catalog.contingent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

/** Continuous signals: the finite systems and their ε. */
class GridTransfersTest {
  private static final Rational DISCOUNT = Rational.of(9, 10);

  private static GridTransfers grid(int cells) {
    return GridTransfers.of(cells, Rational.of(2), DISCOUNT);
  }

  /**
   * By hand: with one cell p = 1/2, the largest |x − 1/2| is 1/2, and γ̂ = 2. With two cells E[p | 0] = (5 p_0 + 3 p_1)/8, and p =
   * (−5/6, 11/6) is 1/4 and 3/4 in expectation at 1/4 and 3/4; so |0 − E[p | 0]| = 1/6.
   */
  @Test
  void smallGridsByHand() {
    assertEquals(Rational.ONE, grid(1).epsilon());
    assertEquals(List.of(Rational.of(-5, 6), Rational.of(11, 6)), grid(2).levels());
    assertEquals(Rational.of(1, 6), grid(2).expectation(Rational.ZERO));
    assertEquals(Rational.of(1, 3), grid(2).epsilon());
  }

  /** Computed independently by Gauss-Jordan elimination in Python's fractions. */
  @Test
  void finerGridsHaveTheirNumbers() {
    assertEquals(Rational.of(3, 17), grid(4).epsilon());
    assertEquals(Rational.of(51, 577), grid(8).epsilon());
    assertEquals(Rational.of(29427, 665857), grid(16).epsilon());
  }

  /** The law of the next signal is one: cells sum to 1 at every signal. */
  @Test
  void theLawIsOne() {
    for (int k = 0; k <= 6; k++) {
      Rational sum = Rational.ZERO;
      for (int cell = 0; cell < 4; cell++) {
        Rational p = GridTransfers.probability(cell, 4, Rational.of(k, 6));
        assertTrue(p.signum() > 0);
        sum = sum.plus(p);
      }
      assertEquals(Rational.ONE, sum);
    }
  }

  /** Nobody gains more than ε by any of a fine set of misreports, and somebody gains almost as much. */
  @Test
  void epsilonIsTheMostThatAnyMisreportGains() {
    GridTransfers grid = grid(4);
    int steps = 60;
    Rational most = Rational.ZERO;
    for (int t = 0; t <= steps; t++) {
      Rational truth = Rational.of(t, steps);
      for (int s = 0; s <= steps; s++) {
        Rational rival = Rational.of(s, steps);
        Rational win = truth.plus(rival.times(2));
        Rational lose = rival.plus(grid.expectation(truth).times(2));
        most = most.max(t < s ? lose.minus(win) : t > s ? win.minus(lose) : Rational.ZERO);
      }
    }
    assertTrue(most.compareTo(grid.epsilon()) <= 0, most + " > " + grid.epsilon());
    assertTrue(
        most.compareTo(grid.epsilon().minus(Rational.of(1, 20))) > 0, most + " is much less");
  }

  /** On the grid itself the transfers are those of contingent-spanning, and truth is optimal. */
  @Test
  void onTheGridTheMechanismIsContingentSpanning() {
    GridTransfers grid = grid(4);
    JointEnvironment environment = grid.environment();
    Decisions decisions = Decisions.efficient(new JointWelfare(environment));
    DueTable due = Spanning.table(decisions, Requirement.of(decisions, LastPeriod.of(decisions)));
    int earlier = environment.types().index(0, 3, 1);
    for (int cell = 0; cell < 4; cell++) {
      Rational expected = Rational.of(3, 8).plus(grid.levels().get(cell).times(2)).over(DISCOUNT);
      int next = environment.types().index(0, 0, cell);
      assertEquals(expected, due.received(0, 0, earlier, next));
    }
    Setting setting = new Setting(environment);
    Mechanism mechanism = Catalog.find("contingent-spanning").orElseThrow();
    assertInstanceOf(
        Verdict.Holds.class,
        Audit.of(setting, mechanism).finding("ic.ex-post").orElseThrow().verdict());
  }
}

package org.candor.claims;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.candor.environment.EnvironmentReader;
import org.candor.environment.JointEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

class ContingentFormulasTest {
  private static final String BY_REPORT = "some p(θ'^-i, r^i; a, θ^-i) makes truth optimal, T = 2";
  private static final String WITHOUT_REPORT = "some p̄(θ'^-i; a, θ^-i) makes truth optimal, T = 2";

  /**
   * By hand, work-or-rest at (L, H): truth rests, which makes agent 1 sure of H and leaves agent 2 H half of the time, so each expects (3 + 1)/2
   * = 2. Reported H, both work: 1 each now, and each expects (1/2) 1 later. The transfers make agent 1's flow 2: 5/2 against 2.
   */
  @Test
  void thePrintedTransfersForgetTheLastPeriod() {
    assertEquals(
        Rational.of(1, 2), refuted("truth is optimal: p̄ worth Σ_j≠i u^j", "work-or-rest").abs());
    holds("truth is optimal: p̄ worth Σ_j≠i u^j and what period T leaves out", "work-or-rest");
  }

  /**
   * By hand, four-signals: signals 1 and 3 are to choose a, at no cost of their own, and 2 and 4 are to choose b, which costs them 2. With y what
   * a brings more than b, E_1 y + E_3 y >= -2g and E_2 y + E_4 y <= 2g - 4; both sums are the same, so g >= 1, and y = -1 attains it.
   */
  @Test
  void beliefsAtTheCornersOfASquareCannotBeToldApartByOneSchedule() {
    assertEquals(Rational.of(-1), refuted(WITHOUT_REPORT, "four-signals"));
    assertEquals(Rational.of(-1), refuted(WITHOUT_REPORT + ", a_T = ā", "four-signals"));
    holds(BY_REPORT, "four-signals");
  }

  /**
   * By hand: with the same belief, 1 choosing a and 2 choosing b at a cost of 2 gain 2 together by exchanging their reports. In three-signals
   * the beliefs differ, and the quadratic score 2 p(s) - Σ p², times 32, tells any two apart by at least 32 · 2 (1/4)² = 4 > 2.
   */
  @Test
  void whatMattersForTruthAloneIsThatBeliefsDiffer() {
    assertEquals(Rational.of(-1), refuted(BY_REPORT, "nothing-learned"));
    holds(BY_REPORT, "three-signals");
    assertEquals(
        Rational.ONE,
        refuted(
            "(A2): no column of M_-i(a, θ_-i) is a convex combination of the others",
            "three-signals"));
  }

  /** By hand, agent 1 of three-signals: the columns (3/4, 1/4), (1/2, 1/2) and (1/4, 3/4), the second the average of the others. */
  @Test
  void theMatrixHasAColumnPerSignal() {
    SignalMatrix matrix = SignalMatrix.of(joint("three-signals"), 0, 0, 0, new int[] {0, 1, 2});
    assertEquals(3, matrix.columns());
    assertEquals(Rational.of(3, 4), matrix.column(0)[1]);
    assertTrue(matrix.isMixture(1));
    assertTrue(!matrix.isMixture(0) && !matrix.isMixture(2));
    assertNull(matrix.leastNorm(new Rational[] {Rational.ONE, Rational.ONE, Rational.ONE}));
  }

  /**
   * By hand, agent 1 of work-or-rest after resting, the other being at L: the other will be at L or H with 1/2 each if 1 is at L, and at H for
   * sure if 1 is at H. To be worth 0 and 1: x = (-1, 1).
   */
  @Test
  void theLeastNormSolutionSolves() {
    JointEnvironment environment = joint("work-or-rest");
    SignalMatrix matrix = SignalMatrix.of(environment, 0, 1, 0);
    assertArrayEquals(new Rational[] {Rational.of(1, 2), Rational.of(1, 2)}, matrix.column(0));
    assertArrayEquals(new Rational[] {Rational.ZERO, Rational.ONE}, matrix.column(1));
    assertArrayEquals(
        new Rational[] {Rational.of(-1), Rational.ONE},
        matrix.leastNorm(new Rational[] {Rational.ZERO, Rational.ONE}));
  }

  private static JointEnvironment joint(String name) {
    return setting(name).jointEnvironment().orElseThrow();
  }

  private static Setting setting(String name) {
    return new Setting(
        EnvironmentReader.read(ShippedFiles.json("specs/claims/environments/" + name + ".json")));
  }

  private static void holds(String formula, String environment) {
    assertInstanceOf(
        Verdict.Holds.class, Formulas.find(formula).check(setting(environment)), formula);
  }

  private static Rational refuted(String formula, String environment) {
    Verdict verdict = Formulas.find(formula).check(setting(environment));
    return assertInstanceOf(Verdict.Refuted.class, verdict, formula).witness().amount();
  }
}

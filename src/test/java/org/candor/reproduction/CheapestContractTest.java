package org.candor.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;

/** Cheapest contracts by hand, q = δ = 1/2 and 3 promised where nothing else is said. */
class CheapestContractTest {
  private static final Rational HALF = Rational.of(1, 2);
  private static final List<Rational> NONE = List.of(Rational.ZERO, Rational.ZERO);

  private static CheapestContract contract(int... tastes) {
    return new CheapestContract(HALF, HALF, HALF, tastes, Rational.of(3));
  }

  /** Without incentives z is 2 throughout, and 4 - 1/(1/2 · 1/4) = -4. */
  @Test
  void insurance() {
    assertEquals(NONE, contract(1, 1).inverseGaps().orElseThrow());
    assertEquals(
        List.of(Rational.of(-4), Rational.of(-4)), contract(1, 1).printedGaps().orElseThrow());
  }

  /** q = 1: z_0 = 2 z_1 and z_0 + 1/2 z_1 = 3, so 12/5 and 6/5; both forms are the same without a spread. */
  @Test
  void aPrincipalWhoDoesNotDiscount() {
    CheapestContract patient =
        new CheapestContract(HALF, Rational.ONE, HALF, new int[] {1, 1}, Rational.of(3));
    assertEquals(NONE, patient.inverseGaps().orElseThrow());
    assertEquals(NONE, patient.printedGaps().orElseThrow());
  }

  /**
   * A spread of 2 in the second period only: 2 and then 1 or 3, as in the contract of the inverse Euler equation; 4 - 1/(1/2 · (1/2 + 1/6)/2)
   * = -2.
   */
  @Test
  void aSpreadThatIncentivesDemand() {
    CheapestContract spread = contract(1, 1).laterSpread(Rational.of(2));
    assertEquals(NONE, spread.inverseGaps().orElseThrow());
    assertEquals(List.of(Rational.of(-2), Rational.of(-2)), spread.printedGaps().orElseThrow());
  }

  /**
   * What an outcome's terms are worth from then on is 2, or 4: z is 2/3 of it, and 4 - 1/(1/2 · 1/4) scales with z; a demand that is met
   * anyway does not bind.
   */
  @Test
  void aSpreadOfTheFirstPeriodIsSmoothed() {
    CheapestContract spread = contract(1, 1).firstSpread(Rational.of(2));
    assertEquals(NONE, spread.inverseGaps().orElseThrow());
    assertEquals(
        List.of(Rational.of(-8, 3), Rational.of(-16, 3)), spread.printedGaps().orElseThrow());
    assertEquals(
        List.of(Rational.of(-4), Rational.of(-4)),
        contract(1, 1).firstSpread(Rational.of(-2)).printedGaps().orElseThrow());
  }

  /** Seen tastes are insured too: z/a is the same everywhere. Unseen ones of both periods break the equation. */
  @Test
  void tastesMatterOnlyIfTheyAreNotSeen() {
    assertEquals(NONE, contract(1, 2).inverseGaps().orElseThrow());
    CheapestContract unseen = contract(1, 2);
    for (int k = 0; k < 2; k++) {
      unseen.firstTruth(k, Rational.ZERO);
      for (int m = 0; m < 2; m++) {
        unseen.laterTruth(k, m, Rational.ZERO);
      }
    }
    assertEquals(
        List.of(Rational.of(-14, 53), Rational.of(2, 53)), unseen.inverseGaps().orElseThrow());
  }

  @Test
  void whatCannotBeIsNotFound() {
    CheapestContract both = contract(1, 1);
    both.laterTruth(0, 0, Rational.ONE);
    both.laterTruth(0, 1, Rational.ONE);
    assertTrue(both.inverseGaps().isEmpty());
    CheapestContract poor = contract(1, 1).laterSpread(Rational.of(4));
    assertThrows(IllegalArgumentException.class, poor::inverseGaps);
  }
}

package org.candor.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.candor.environment.EnvironmentReader;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

/** Formulas about types that do not move independently, against arithmetic by hand. */
class CorrelatedFormulasTest {
  private static final String PIVOT = "ic.ex-post of dynamic-vcg on joint types";

  private static Verdict check(String formula, String file) {
    return Formulas.find(formula)
        .check(new Setting(EnvironmentReader.read(ShippedFiles.json(file))));
  }

  private static Verdict.Refuted refuted(String formula, String environment) {
    return assertInstanceOf(
        Verdict.Refuted.class,
        check(formula, "specs/claims/environments/" + environment + ".json"));
  }

  /**
   * By hand, contagion: treated first, a sick agent 1 meets twice and pays nothing. As well she meets three times, and the others, who can have
   * 3 three times from a well agent 1, seem to lose nothing by her.
   */
  @Test
  void whoInfectsTheOtherGainsByPassingForWell() {
    Verdict.Refuted found = refuted(PIVOT, "contagion");
    assertEquals(Rational.ONE, found.witness().amount());
    assertEquals("well", found.witness().report());
    assertEquals(
        Rational.of(3),
        refuted("V_-i(θ_i, θ_-i) = V_-i(θ'_i, θ_-i)", "contagion").witness().amount());
  }

  /** The payments that specs/claims/mechanisms/correlated-sale-pivot.json lists. */
  @Test
  void thePivotOfTheCorrelatedSaleIsThatOfItsTable() {
    assertEquals(Rational.of(4, 15), refuted(PIVOT, "correlated-sale").witness().amount());
  }

  /** By hand, one-wind: 9/10 (1/2 · 4 + 1/2 · 3) less 3; independent types would make waiting worth 9/10 · 13/4. */
  @Test
  void whoTakesOneWindForTwoSellsTooEarly() {
    for (String property : new String[] {"efficiency", "ic.ex-post"}) {
      assertEquals(
          Rational.of(3, 20),
          refuted(property + " of dynamic-vcg as if types moved independently", "one-wind")
              .witness()
              .amount());
    }
  }

  /** By hand, friends-follow: waiting is worth 3/4 · 4 to the others, all of it charged; alone she is sold what is worth 2 to her for 1/4 · 4. */
  @Test
  void whoKnowsWhetherFriendsFollowGainsBySayingThatSheIsAlone() {
    Verdict.Refuted found = refuted(PIVOT, "friends-follow");
    assertEquals(Rational.ONE, found.witness().amount());
    assertEquals("alone", found.witness().report());
  }

  @Test
  void ofIndependentTypesTheySayNothing() {
    assertInstanceOf(Verdict.NotApplicable.class, check(PIVOT, "examples/posted-price.json"));
  }
}

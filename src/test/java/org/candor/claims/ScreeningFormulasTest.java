package org.candor.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.candor.environment.EnvironmentReader;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

/** What a seller can earn, by hand, beside what linear programming over all mechanisms finds. */
class ScreeningFormulasTest {
  /**
   * By hand: ψ(low, 1) = 1 - 3 (1/4)/(1/2) = -1/2, every other ψ is positive. The low type is served at 4 and 6, which is worth
   * (4 + 6)/4, the high one always, worth (1 + 4 + 12)/4; to the high type the low one's terms are worth 2/4. (5/2 + 17/4 - 1/2)/2.
   */
  @Test
  void theTrialOfferEarns() {
    assertEquals(Rational.of(25, 8), most("trial-offer"));
  }

  /** By hand: a price of 3 before the value is known sells always, 4 and 6 after sell with 5/8 and 3/8: 3 is 1/8 short. */
  @Test
  void theBestPriceEarnsLess() {
    assertEquals(
        Rational.of(1, 8), refuted("E[p] = max E[p] in the best static mechanism", "trial-offer"));
  }

  /**
   * By hand: ψ of 1 is -1/2 with 1/4, 1 with 1/8, 4 with 5/8; ψ of 2 is 2 - 2 (1/2)/(3/4) = 2/3 with 1/4, 2 with 1/6, 3 with 7/12. The larger
   * one is expected to be (5/8) 4 + (1/4) (9/4) + (1/8) (7/3).
   */
  @Test
  void theHandicapAuctionEarns() {
    assertEquals(Rational.of(161, 48), most("handicap-auction"));
  }

  /** By hand: served at 4 and 6 only, the buyer of value 4 may have between 0 and 3 more than the one of value 1. */
  @Test
  void paymentsAreNotPinnedDownByTheLastReport() {
    assertEquals(
        Rational.of(3),
        refuted("u(θ_0, θ_1) - u(θ_0, least θ_1) is the same for all p", "trial-offer"));
  }

  /** By hand: the low type never served and the high one at 4 and 6, V(high) - V(low) lies between 0 and (3 + 2)/4. */
  @Test
  void paymentsAreNotPinnedDownByTheFirstReport() {
    assertEquals(
        Rational.of(5, 4), refuted("V(θ_0) - V(least θ_0) is the same for all p", "trial-offer"));
  }

  /** By hand: 5/12 must not mind being served, 7/12 not being; p - g <= 5/12 and p + g >= 7/12. */
  @Test
  void whatIsPaidAtOnceCannotMakeTheLearningSaleTruthful() {
    assertEquals(
        Rational.of(-1, 12),
        refuted("some p(r) paid at once makes truth optimal first, T = 2", "learning-sale"));
  }

  /** Static types 1 to 3 with the same probability, by hand: the virtual values are θ - (3 - θ), and a price of 2 earns 4/3. */
  @Test
  void oneUnitInOnePeriodIsSoldAtAPrice() {
    assertEquals(Rational.of(4, 3), most("one-unit"));
  }

  /**
   * The trial offer, by hand: the low type's strike is 4 and the high one's 1. The low type has nothing, so her fee is 2/4; served at 4 she
   * leaves the high one 2/4, whose fee is 3/4 + 5/2 - 1/2. (1/2 + 4/2)/2 + (11/4 + 1)/2 is earned, and the high type is indifferent between
   * both options.
   */
  @Test
  void optionsOnTheTrialOffer() {
    SellerModel model = SellerModel.of(setting("trial-offer"));
    OptionMenu menu = new OptionMenu(model, VirtualValues.of(model));
    assertEquals(Rational.ZERO, menu.payoff(0, 0));
    assertEquals(Rational.of(-3, 4), menu.payoff(0, 1));
    assertEquals(Rational.of(1, 2), menu.payoff(1, 0));
    assertEquals(Rational.of(1, 2), menu.payoff(1, 1));
    assertEquals(Rational.of(25, 8), menu.revenue());
    assertFalse(menu.isServed(0, 0));
    assertTrue(menu.isServed(0, 1));
    assertTrue(menu.isServed(1, 0));
  }

  /**
   * By hand: at 7 and 8 the middle type has 1/3 of her option, which pays her the 2/3 that the low one's would leave her; the low one has 1/6
   * of it.
   */
  @Test
  void withFewInTheMiddleTheLowTypeTakesAnothersOption() {
    assertEquals(
        Rational.of(-5, 6),
        refuted(
            "max{0, δ E[max{0, θ_1 - q(r_0)}] - p(r_0)} <= δ E[max{0, θ_1 - q(θ_0)}] - p(θ_0)",
            "trial-offer-few-in-the-middle"));
  }

  /**
   * An object that is sold whatever is reported, for nothing: with 2 and 3 only after low, the price of the report 4 after low binds no honest
   * buyer.
   */
  @Test
  void truthOffThePathFollowsFromFullSupportOnly() {
    Rational[][] always = new Rational[2][3];
    for (Rational[] row : always) {
      Arrays.fill(row, Rational.ONE);
    }
    OffPathReports full = new OffPathReports(SellerModel.of(setting("trial-offer")), always);
    assertTrue(full.isImplementable());
    assertTrue(full.isTruthfulAfter(0));
    assertTrue(full.isTruthfulAfter(1));
    OffPathReports partial =
        new OffPathReports(SellerModel.of(setting("trial-offer-one-more")), always);
    assertTrue(partial.isImplementable());
    assertFalse(partial.isTruthfulAfter(0));
  }

  @Test
  void whatIsNoSaleOverTwoPeriodsIsNotJudged() {
    assertInstanceOf(
        Verdict.NotApplicable.class,
        Formulas.find("max E[Σ p] = E[max Σ ψ]").check(setting("variety")));
    assertInstanceOf(
        Verdict.NotApplicable.class,
        Formulas.find("some p is incentive compatible iff x increases")
            .check(setting("trial-offer")));
  }

  private static Rational most(String environment) {
    return new SellerProgramme(SellerModel.of(setting(environment)))
        .individuallyRational()
        .mostRevenue()
        .orElseThrow();
  }

  private static Rational refuted(String formula, String environment) {
    Verdict verdict = Formulas.find(formula).check(setting(environment));
    return assertInstanceOf(Verdict.Refuted.class, verdict).witness().amount();
  }

  private static Setting setting(String environment) {
    return new Setting(
        EnvironmentReader.read(
            ShippedFiles.json("specs/claims/environments/" + environment + ".json")));
  }
}

package org.candor.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.environment.EnvironmentReader;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

class FormulasTest {
  @Test
  void everyFormulaIsNamedByAClaim() {
    Set<String> named =
        ClaimRegistry.load().claims().stream()
            .flatMap(FormulasTest::cases)
            .map(Claim.Case::of)
            .filter(Claim.FormulaOn.class::isInstance)
            .map(of -> ((Claim.FormulaOn) of).formula())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        Formulas.all().stream().map(Formula::text).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, named);
  }

  private static Stream<Claim.Case> cases(Claim claim) {
    return Stream.of(
            claim.cases().stream(),
            claim.correction() == null
                ? Stream.<Claim.Case>empty()
                : claim.correction().cases().stream(),
            claim.drops().stream().flatMap(drop -> drop.cases().stream()))
        .flatMap(each -> each);
  }

  /**
   * By hand, one-lot with both types high: without agent 1 the lot goes to 2, worth 2 to her; (21) charges (1/2) 2 = 1. Section VII
   * prints v_1 for v_2: (1/2) (0 - 3) = -3/2.
   */
  @Test
  void thePaymentPrintedInSectionVIIIsOffByWhatTheWrongAgentHas() {
    assertEquals(
        Rational.of(-5, 2),
        refuted(
            "p_i = Σ_z μ(z) { Σ_j≠i (v_i(α*_-i) - v_i(α*)) + Σ_z' μ(z') (E[W_-i' | α*_-i] - E[W_-i' | α*]) }",
            "one-lot"));
  }

  /**
   * By hand, one-lot with types high and low: with agent 1 there half of the lots are worth 3 to her and 2 has no use for any, so
   * she gets 3/2, and 0 when she opts out. The printed sums start in the next period, of which there is none.
   */
  @Test
  void theSumsInTheProofOfTheoremTwoForgetThePresentPeriod() {
    assertEquals(
        Rational.of(-3, 2),
        refuted("V_i - O_i = E[Σ_s>t J_s(ℵ*)] - E[Σ_s>t J_s(ℵ*_-i)]", "one-lot"));
  }

  /**
   * By hand, three-bidders all low: 2 gets it, so the others of 1 and of 3 have 2, those of 2 nothing. What the reports low of 1, 2 and 3
   * are expected to leave to the others is 15/4, 7/2 and 13/4; the agents pay 21/2 less 4.
   */
  @Test
  void thePrintedExpectedExternalityPaymentsDoNotBalance() {
    assertEquals(
        Rational.of(-13, 2),
        refuted(
            "Σ p_i = 0: p_i = -w_-i(x*(r), r_-i) + π_i(r_-i), π_i+1 = E w_-i", "three-bidders"));
  }

  /**
   * By hand, reports-in-turn once agent 1 is held to be low: 2 was to have the item worth 2 half of the time, and high keeps it; so the
   * report high takes 1 from agent 2, while her optimum alone stays what it is.
   */
  @Test
  void theOthersOptimumAloneDoesNotSeeTheReport() {
    assertEquals(
        Rational.of(-1),
        refuted(
            "γ_i with W_-i, the optimum without i = γ_i with what x* is worth to the others",
            "reports-in-turn"));
  }

  /** By hand, learning-sale at 5/12: bidder 1 is worth 1/3 to those who know, and (1/3 + 2/3 + 2/3)/3 = 5/9 to those who do not; 1/3 - 5/9. */
  @Test
  void aContributionWithoutHerInformationIsAnother() {
    assertEquals(
        Rational.of(-2, 9),
        refuted(
            "M_i with W_-i by all signals = M_i with W_-i by the others' signals",
            "learning-sale"));
  }

  private static Rational refuted(String formula, String environment) {
    Setting setting =
        new Setting(
            EnvironmentReader.read(
                ShippedFiles.json("specs/claims/environments/" + environment + ".json")));
    Verdict verdict = Formulas.find(formula).check(setting);
    return assertInstanceOf(Verdict.Refuted.class, verdict).witness().amount();
  }
}

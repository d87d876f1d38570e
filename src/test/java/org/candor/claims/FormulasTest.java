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

  private static Rational refuted(String formula, String environment) {
    Setting setting =
        new Setting(
            EnvironmentReader.read(
                ShippedFiles.json("specs/claims/environments/" + environment + ".json")));
    Verdict verdict = Formulas.find(formula).check(setting);
    return assertInstanceOf(Verdict.Refuted.class, verdict).witness().amount();
  }
}

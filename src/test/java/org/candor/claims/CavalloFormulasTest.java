package org.candor.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.candor.environment.EnvironmentReader;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

/** Formulas of Cavallo 2008 against arithmetic by hand. */
class CavalloFormulasTest {
  private static Setting setting(String file) {
    return new Setting(EnvironmentReader.read(ShippedFiles.json(file)));
  }

  private static Rational difference(String formula, String file) {
    Verdict verdict = Formulas.find(formula).check(setting("specs/claims/boundary/" + file));
    return assertInstanceOf(Verdict.Refuted.class, verdict).witness().amount();
  }

  @Test
  void differencesAreThoseByHand() {
    // Building is worth 10 to agent 2 and -1 to agent 1: V = 9, V_-1 = 10.
    assertEquals(Rational.of(-1), difference("V_-i <= V", "harm-that-could-be-avoided.json"));
    // The public pays 1 for a project; Σ V_-i - (n-1) V leaves that out.
    assertEquals(Rational.of(-1), difference("revenue = Σ V_-i - (n-1) V", "public-cost.json"));
    // Arms worth 1 and -1, γ = 1/2: the others than 1 have -2 from their own arm, 0 from hers.
    assertEquals(
        Rational.of(2),
        difference("V_-i(θ_-i) = max over all policies of V_-i(θ, π)", "negative-arm.json"));
    // Two periods, arms 3 once, 1 then 4, 2 once: with arm 3 the first goes first, without it the
    // second.
    assertEquals(
        Rational.ONE, difference("π*(θ) ≠ i => π*(θ) = π*_-i(θ_-i)", "bandit-that-ends.json"));
    // γ = 1/2: agent 1 is owed 1/2 for the other's last value of 1.
    assertEquals(Rational.of(1, 2), difference("U_i = V in team", "last-value.json"));
  }

  /** By hand, last-value: a large report leaves agent 2 without her last value of 1, discounted by 1/2; C_i of the only period leaves that out. */
  @Test
  void theChargesOfTheProofOfLemmaOneLeaveOutWhatIsHadAfterTheLastDecision() {
    assertEquals(
        Rational.of(1, 2),
        difference("𝒯_i(θ, σ_i) = V_-i(θ, σ_i) - C_i(θ, σ_i) in dynamic-vcg", "last-value.json"));
    String thirteen =
        "(V_-i(θ, σ') - C_i(θ, σ')) - (V_-i(θ, σ'') - C_i(θ, σ'')) = V_-i(θ, σ') - V_-i(θ, σ'') in ";
    assertEquals(Rational.of(-1, 2), difference(thirteen + "dynamic-vcg", "last-value.json"));
    Verdict tooMany =
        Formulas.find(thirteen + "team").check(setting("examples/tutorial-two-agents.json"));
    assertInstanceOf(Verdict.Undecided.class, tooMany);
  }

  /**
   * By hand, bandit-two-arms: a newcomer who is good is charged (1 - 4/5) 25/2 = 5/2, where the veteran is worth 5/(1 - 4/5 · 3/4) = 25/2;
   * one who is bad lets the veteran work, and is charged what he has by it, 5.
   */
  @Test
  void aChargeOfThePivotMechanismDependsOnTheOwnReportThroughTheDecision() {
    Verdict verdict =
        Formulas.find("C_i(r_i, θ_-i) = C_i(θ) in dynamic-vcg")
            .check(setting("examples/bandit-two-arms.json"));
    assertEquals(
        Rational.of(-5, 2), assertInstanceOf(Verdict.Refuted.class, verdict).witness().amount());
  }

  @Test
  void whereAMechanismIsNotDefinedTheFormulaSaysNothing() {
    Verdict verdict = Formulas.find("0 <= Z_i").check(setting("examples/tutorial-two-agents.json"));
    assertInstanceOf(Verdict.NotApplicable.class, verdict);
    assertThrows(IllegalArgumentException.class, () -> Formulas.find("1 = 2"));
  }
}

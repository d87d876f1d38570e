package org.candor.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.candor.environment.EnvironmentReader;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

/** The moving average of an autoregressive type, by hand. */
class ImpulseFormulasTest {
  private static final String MOVING_AVERAGE = "θ_t = γ^t θ_0 + Σ_{s=0}^{t-1} γ^s ε_t-s";

  /** Paths of t periods from 0 and 4 with 2^t draws each, t = 0 to 3, all of them different. */
  @Test
  void halvingWithTwoShocks() {
    Verdict verdict = Formulas.find(MOVING_AVERAGE).check(setting("noisy-type"));
    assertEquals(2 * (1 + 2 + 4 + 8), ((Verdict.Holds) verdict).checked());
  }

  /**
   * By hand: means 3/2 and 5/2 make γ = 1/2, and 1/2 and 5/2 the shocks after 1; from 3 they lead to 2 and 4, never to 3, where the type stays
   * with 3/4.
   */
  @Test
  void shocksMustHaveOneLaw() {
    assertEquals(Rational.of(-3, 4), refuted("fading-type"));
  }

  /** By hand: 0 and 1 show γ = 1 and shocks 0 and 1, so that after 1, 2 the formula has 2 and 3; 2 leads to 1 with 1/2. */
  @Test
  void theTypeBeforeMustCountProportionally() {
    assertEquals(Rational.of(-1, 4), refuted("noisy-type-that-saturates"));
  }

  private static Rational refuted(String environment) {
    Verdict verdict = Formulas.find(MOVING_AVERAGE).check(setting(environment));
    return assertInstanceOf(Verdict.Refuted.class, verdict).witness().amount();
  }

  private static Setting setting(String environment) {
    return new Setting(
        EnvironmentReader.read(
            ShippedFiles.json("specs/claims/environments/" + environment + ".json")));
  }
}

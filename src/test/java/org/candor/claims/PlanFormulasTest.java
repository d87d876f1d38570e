package org.candor.claims;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.candor.environment.EnvironmentReader;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

/** Plans fixed at time 0, against arithmetic by hand. */
class PlanFormulasTest {
  private static Setting setting(String file) {
    return new Setting(EnvironmentReader.read(ShippedFiles.json(file)));
  }

  private static Verdict check(String formula, String file) {
    return Formulas.find(formula).check(setting(file));
  }

  /**
   * By hand, known-course, hungry and skilled: 6 at once for agent 1, then twice 4 for agent 2 less the 1 that the worn machine costs the public: 6 +
   * (9/10) 3 + (81/100) 3.
   */
  @Test
  void theBestPlanIsThatByHand() {
    Setting setting = setting("specs/claims/environments/known-course.json");
    Plans plans = new Plans(setting.environment());
    int start = setting.environment().types().index(0, 0, 1);
    int best = plans.best(start);
    assertEquals(27, plans.count());
    assertArrayEquals(new int[] {1, 2, 2}, plans.plan(best));
    assertEquals(Rational.of(1113, 100), plans.social(best, start));
    assertEquals(Rational.of(6), plans.own(best, start, 0));
    assertEquals(Rational.of(513, 100), plans.others(best, start, 0));
  }

  /** By hand, reports-in-turn, low and unknown: E max{1, θ_2} = 3/2, and either buyer alone is worth 1. */
  @Test
  void whatIsLearnedIsWorthMoreThanAnyPlan() {
    Verdict verdict =
        check(
            "V(θ^0) = max over plans p of E Σ γ^t (w + Σ_i r_i)",
            "specs/claims/environments/reports-in-turn.json");
    assertEquals(
        Rational.of(-1, 2), assertInstanceOf(Verdict.Refuted.class, verdict).witness().amount());
  }

  @Test
  void plansAreOfFinitelyManyPeriodsInWhichEveryActionIsFeasible() {
    String formula = "V(θ^0) = max over plans p of E Σ γ^t (w + Σ_i r_i)";
    assertInstanceOf(
        Verdict.NotApplicable.class, check(formula, "examples/tutorial-two-agents.json"));
    assertInstanceOf(
        Verdict.NotApplicable.class, check(formula, "specs/claims/environments/brewers.json"));
  }
}

package org.candor.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.EnvironmentGenerator;
import org.candor.catalog.Catalog;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;

/** Both revenue maximalities against what the other properties say of the same random games. */
class RevenueProperties {
  private static final List<org.candor.property.Property> COMPARED =
      List.of(
          new Efficiency(),
          new ExPostIncentiveCompatibility(),
          new IndividualRationality(Occasion.EX_POST));

  private static Setting setting(long seed, EnvironmentClass kind) {
    return new Setting(EnvironmentGenerator.generate(seed, kind));
  }

  private static Rational revenue(GameAnalysis analysis) {
    return Occasion.expectation(analysis, analysis.transfers(0)).negate();
  }

  @Property(tries = 100)
  void theMechanismThatCollectsMoreIsSoundAndCollectsTheMost(
      @ForAll long seed, @ForAll EnvironmentClass kind) {
    Setting setting = setting(seed, kind);
    Mechanism pivot = Catalog.find("dynamic-vcg").orElseThrow();
    if (pivot.undefined(setting).isPresent()) {
      Statistics.label("dynamic-vcg").collect("undefined");
      return;
    }
    GameAnalysis analysis = GameAnalysis.of(setting, pivot.rules(setting));
    Verdict verdict = new RevenueMaximality().check(analysis);
    if (verdict instanceof Verdict.Refuted refuted) {
      Rules<?> rules = RevenueMaximality.betterMechanism(analysis).orElseThrow();
      GameAnalysis better = GameAnalysis.of(setting, rules);
      for (org.candor.property.Property property : COMPARED) {
        assertTrue(!(property.check(better) instanceof Verdict.Refuted), property.id());
      }
      assertInstanceOf(Verdict.Holds.class, new RevenueMaximality().check(better));
      assertEquals(refuted.witness().amount(), revenue(better).minus(revenue(analysis)));
    }
    Statistics.label("dynamic-vcg").collect(verdict.word());
    Statistics.label("dynamic-vcg")
        .coverage(
            c -> {
              c.check("refuted").percentage(p -> p > 10);
              c.check("holds").percentage(p -> p > 0);
            });
  }

  @Property(tries = 60)
  void appliesToNoMechanismThatFailsAHypothesis(@ForAll long seed, @ForAll EnvironmentClass kind) {
    Setting setting = setting(seed, kind);
    for (Mechanism mechanism : Catalog.all()) {
      if (mechanism.undefined(setting).isEmpty()) {
        GameAnalysis analysis = GameAnalysis.of(setting, mechanism.rules(setting));
        boolean fails =
            COMPARED.stream().anyMatch(p -> p.check(analysis) instanceof Verdict.Refuted);
        Verdict unrestricted = new RevenueMaximality().check(analysis);
        if (fails) {
          assertInstanceOf(Verdict.NotApplicable.class, unrestricted, mechanism.id());
        }
        // Decides membership by the charges, and says so loudly if the one-shot test disagrees.
        Verdict groves = new GrovesRevenueMaximality().check(analysis);
        if (fails || new DynamicGroves().check(analysis) instanceof Verdict.Refuted) {
          assertInstanceOf(Verdict.NotApplicable.class, groves, mechanism.id());
        } else if (mechanism.id().equals("dynamic-vcg")) {
          assertTrue(!(groves instanceof Verdict.Refuted));
        }
        Statistics.collect(fails ? "compared with none" : groves.word());
      }
    }
    Statistics.coverage(
        c -> {
          c.check("compared with none").percentage(p -> p > 5);
          c.check("holds").percentage(p -> p > 0);
          c.check("refuted").percentage(p -> p > 0);
        });
  }
}

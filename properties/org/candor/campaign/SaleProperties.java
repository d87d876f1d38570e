package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.candor.catalog.Catalog;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;

/** Mechanisms for sales against the optimum of the product of all types, of which they make no use. */
class SaleProperties {
  /** {@code U_i = V − V_-i}, with both values from the product decision process. */
  @Property(tries = 500)
  void eachBidderKeepsHerMarginalContribution(@ForAll @LongRange(min = Long.MIN_VALUE) long seed) {
    Instance instance = Instance.of(EnvironmentClass.SALE, seed);
    Setting setting = new Setting(instance.environment());
    if (Catalog.find("online-supply").orElseThrow().undefined(setting).isEmpty()) {
      assertShareOfTheOptimum(instance, setting);
      Statistics.collect("online-supply");
      return;
    }
    boolean deliberated =
        Catalog.find("metadeliberation").orElseThrow().undefined(setting).isEmpty();
    Mechanism mechanism =
        Catalog.find(deliberated ? "metadeliberation" : "option-value").orElseThrow();
    SocialWelfare welfare = setting.welfare();
    GameAnalysis analysis = GameAnalysis.of(setting, mechanism.rules(setting));
    for (int joint = 0; joint < analysis.types().size(); joint++) {
      assertEquals(welfare.value(0, joint), analysis.socialValue(0).get(joint));
      for (int i = 0; i < analysis.agents(); i++) {
        Rational contribution = welfare.value(0, joint).minus(welfare.othersOptimal(0, i, joint));
        assertEquals(contribution, analysis.payoffs(0, i).get(joint), instance.toString());
      }
    }
    Statistics.collect(mechanism.id());
    for (String id : List.of("metadeliberation", "option-value", "online-supply")) {
      Statistics.coverage(c -> c.check(id).percentage(p -> p > 10));
    }
  }

  /** Without discounting some guess is at least half of every supply, so 1/(2(1 + ⌊log2 n⌋)) of the optimum is attained. */
  private static void assertShareOfTheOptimum(Instance instance, Setting setting) {
    if (!setting.environment().discount().equals(Rational.ONE)) {
      return;
    }
    GameAnalysis analysis =
        GameAnalysis.of(setting, Catalog.find("online-supply").orElseThrow().rules(setting));
    int guesses = 32 - Integer.numberOfLeadingZeros(analysis.agents());
    for (int joint = 0; joint < analysis.types().size(); joint++) {
      Rational share = setting.welfare().value(0, joint).over(2L * guesses);
      assertTrue(analysis.socialValue(0).get(joint).compareTo(share) >= 0, instance.toString());
    }
  }
}

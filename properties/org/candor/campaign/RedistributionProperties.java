package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.candor.catalog.Catalog;
import org.candor.catalog.efficient.Hypotheses;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;

/** What agents keep under redistribution, against formulas that know no transfers. */
class RedistributionProperties {
  private static GameAnalysis play(Setting setting, String mechanism) {
    return GameAnalysis.of(setting, Catalog.find(mechanism).orElseThrow().rules(setting));
  }

  /** {@code U_i = V − V_-i + (Σ_j V_-i,j − (n−2) V_-i)/n} (Cavallo 2008, Theorem 11 by way of Corollary 5). */
  @Property(tries = 500)
  void eachAgentKeepsHerContributionAndAShareOfTheRevenueWithoutHer(
      @ForAll(supplier = Environments.InfiniteBandits.class) Instance instance) {
    Setting setting = new Setting(instance.environment());
    SocialWelfare welfare = setting.welfare();
    GameAnalysis analysis = play(setting, "dynamic-rm");
    int n = analysis.agents();
    for (int joint = 0; joint < analysis.types().size(); joint++) {
      for (int i = 0; i < n; i++) {
        Rational others = welfare.othersOptimal(0, i, joint);
        Rational revenue = n == 1 ? Rational.ZERO : others.times(2L - n);
        for (int j = 0; j < n; j++) {
          if (j != i) {
            revenue = revenue.plus(welfare.optimalWithout(0, i, j, joint));
          }
        }
        Rational kept = welfare.value(0, joint).minus(others).plus(revenue.over(n));
        assertEquals(kept, analysis.payoffs(0, i).get(joint), instance.toString());
      }
    }
  }

  /** Where actions remain nobody loses by redistribution, and no more is given back than was collected. */
  @Property(tries = 500)
  void staticRedistributionHarmsNobody(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    for (Instance instance : instances) {
      Setting setting = new Setting(instance.environment());
      if (Catalog.find("bailey-cavallo").orElseThrow().undefined(setting).isPresent()
          || !Hypotheses.ACTIONS_REMAIN.holds().test(setting)) {
        continue;
      }
      GameAnalysis pivot = play(setting, "static-vcg");
      GameAnalysis shared = play(setting, "bailey-cavallo");
      for (int joint = 0; joint < pivot.types().size(); joint++) {
        for (int i = 0; i < pivot.agents(); i++) {
          Rational before = pivot.payoffs(0, i).get(joint);
          assertTrue(shared.payoffs(0, i).get(joint).compareTo(before) >= 0, instance.toString());
        }
        Rational deficit = shared.game().play(0, 0, joint).totalTransfer();
        assertTrue(deficit.signum() <= 0, instance.toString());
      }
    }
  }
}

package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.candor.catalog.Catalog;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.mechanism.StatelessRules;
import org.candor.property.BestResponse;
import org.candor.property.GameAnalysis;
import org.candor.property.OneShotGains;

/** What is computed in two ways agrees exactly. */
class AgreementProperties {
  private static Mechanism mechanism(String id) {
    return Catalog.find(id).orElseThrow();
  }

  private static GameForm game(Setting setting, String id) {
    return GameForm.of(setting.environment(), mechanism(id).rules(setting));
  }

  /** The one-shot deviation principle: single misreports gain iff some full reporting strategy does. */
  @Property(tries = 1000)
  void aStrategyGainsIffASingleMisreportDoes(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    for (Instance instance : instances) {
      Setting setting = new Setting(instance.environment());
      List<Mechanism> candidates = new ArrayList<>();
      for (Mechanism mechanism : Catalog.all()) {
        // What remembers has many times more positions: small environments must do.
        if (mechanism.undefined(setting).isEmpty()
            && (setting.environment().types().size() <= 6
                || mechanism.rules(setting) instanceof StatelessRules)) {
          candidates.add(mechanism);
        }
      }
      if (!candidates.isEmpty()) {
        Mechanism mechanism = candidates.get(Math.floorMod(instance.seed(), candidates.size()));
        GameAnalysis analysis = GameAnalysis.of(setting, mechanism.rules(setting));
        boolean oneShot =
            OneShotGains.largest(analysis).map(gain -> gain.signum() > 0).orElse(false);
        assertEquals(oneShot, aStrategyGains(analysis), mechanism.id() + " on " + instance);
      }
    }
  }

  private static boolean aStrategyGains(GameAnalysis analysis) {
    for (int t = 0; t < analysis.layers(); t++) {
      for (int i = 0; i < analysis.agents(); i++) {
        if (BestResponse.largestGain(analysis, t, i).signum() > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code U_i = V − V_-i} (Bergemann and Välimäki 2010). */
  @Property(tries = 1000)
  void eachAgentKeepsHerMarginalContribution(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    for (Instance instance : instances) {
      Setting setting = new Setting(instance.environment());
      if (mechanism("dynamic-vcg").undefined(setting).isPresent()) {
        continue;
      }
      SocialWelfare welfare = setting.welfare();
      GameAnalysis analysis = GameAnalysis.of(setting, mechanism("dynamic-vcg").rules(setting));
      for (int t = 0; t < analysis.layers(); t++) {
        for (int joint = 0; joint < analysis.types().size(); joint++) {
          for (int i = 0; i < analysis.agents(); i++) {
            Rational contribution =
                welfare.value(t, joint).minus(welfare.othersOptimal(t, i, joint));
            assertEquals(contribution, analysis.payoffs(t, i).get(joint), instance.toString());
          }
        }
      }
    }
  }

  @Property(tries = 1000)
  void theRandomAllocationPivotPaysTheDynamicPivotTransfers(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    for (Instance instance : instances) {
      Setting setting = new Setting(instance.environment());
      if (mechanism("random-allocation-pivot").undefined(setting).isEmpty()) {
        assertSamePlays(instance, setting, "dynamic-vcg", "random-allocation-pivot");
      }
    }
  }

  @Property(tries = 1000)
  void theBanditFormIsTheDynamicPivotOverAnInfiniteHorizon(
      @ForAll(supplier = Environments.InfiniteBandits.class) Instance instance) {
    Setting setting = new Setting(instance.environment());
    assertSamePlays(instance, setting, "dynamic-vcg", "dynamic-vcg-bandit");
    assertSamePlays(instance, setting, "dynamic-vcg", "gittins");
  }

  private static void assertSamePlays(
      Instance instance, Setting setting, String one, String other) {
    GameForm first = game(setting, one);
    GameForm second = game(setting, other);
    for (int t = 0; t < first.layers(); t++) {
      for (int profile = 0; profile < setting.environment().reports().size(); profile++) {
        assertEquals(
            first.play(t, 0, profile),
            second.play(t, 0, profile),
            one + " and " + other + " on " + instance);
      }
    }
  }
}

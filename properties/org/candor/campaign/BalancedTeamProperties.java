package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.candor.catalog.Catalog;
import org.candor.environment.AgentValues;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.GameAnalysis;

/** The balanced team mechanism against the expected externality mechanism and against payoffs that know no transfers. */
class BalancedTeamProperties {
  private static GameForm game(Setting setting, String mechanism) {
    return GameForm.of(setting.environment(), Catalog.find(mechanism).orElseThrow().rules(setting));
  }

  /** For one period a change is an expected externality less its mean, so the transfers are those of AGV less their means. */
  @Property(tries = 300)
  void forOnePeriodItIsTheExpectedExternalityMechanism(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    for (Instance instance : instances) {
      Setting setting = new Setting(instance.environment());
      if (Catalog.find("agv").orElseThrow().undefined(setting).isPresent()
          || setting.environment().types().publicStates() > 1) {
        continue;
      }
      GameForm agv = game(setting, "agv");
      GameForm balanced = game(setting, "balanced-team");
      for (int i = 0; i < setting.environment().types().agents(); i++) {
        Rational mean = meanTransfer(agv, i);
        for (int profile = 0; profile < setting.environment().types().size(); profile++) {
          assertEquals(
              agv.play(0, 0, profile).transfers().get(i).minus(mean),
              balanced.play(0, 0, profile).transfers().get(i),
              instance.toString());
        }
      }
    }
  }

  private static Rational meanTransfer(GameForm game, int agent) {
    Distribution initial = game.environment().initial();
    Rational mean = Rational.ZERO;
    for (int k = 0; k < initial.size(); k++) {
      Rational transfer = game.play(0, 0, initial.outcome(k)).transfers().get(agent);
      mean = mean.plus(initial.probability(k).times(transfer));
    }
    return mean;
  }

  /** Whatever happened, the transfers to come are worth nothing on average: an agent expects her own values and no more. */
  @Property(tries = 100)
  void anAgentExpectsHerOwnValues(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    for (Instance instance : instances) {
      Setting setting = new Setting(instance.environment());
      for (String id : List.of("balanced-team", "balanced-team-ring")) {
        if (Catalog.find(id).orElseThrow().undefined(setting).isEmpty()
            && setting.environment().types().size() <= 12) {
          assertMeansAreValues(
              GameAnalysis.of(setting, Catalog.find(id).orElseThrow().rules(setting)), instance);
        }
      }
    }
  }

  private static void assertMeansAreValues(GameAnalysis analysis, Instance instance) {
    Environment environment = analysis.environment();
    AgentValues values = AgentValues.of(analysis.setting().welfare());
    for (int t = 0; t < analysis.layers(); t++) {
      for (int m = 0; m < analysis.game().memories(t); m++) {
        for (int joint = 0; joint < analysis.types().size(); joint++) {
          for (GameForm.Decision d : analysis.game().play(t, m, joint).decisions()) {
            Distribution law = environment.law(joint, d.action());
            for (int i = 0; i < analysis.agents(); i++) {
              int next = analysis.next(t);
              Rational expected = Rational.ZERO;
              Rational own = Rational.ZERO;
              for (int k = 0; k < law.size(); k++) {
                int position = analysis.position(d.nextMemory(), law.outcome(k));
                Rational payoff = analysis.payoffs(next, i).get(position);
                expected = expected.plus(law.probability(k).times(payoff));
                Rational value = values.value(next, i, law.outcome(k));
                own = own.plus(law.probability(k).times(value));
              }
              assertEquals(own, expected, instance.toString());
            }
          }
        }
      }
    }
  }
}

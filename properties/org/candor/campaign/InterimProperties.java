package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.candor.catalog.Catalog;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.candor.property.Properties;
import org.candor.property.Verdict;

/** Interim incentive compatibility, against what implies it and against full strategies. */
class InterimProperties {
  private static Verdict verdict(Setting setting, Mechanism mechanism, String property) {
    return Audit.of(setting, mechanism, List.of(Properties.find(property).orElseThrow()))
        .findings()
        .get(0)
        .verdict();
  }

  private static boolean isSmall(Setting setting, Mechanism mechanism, int jointTypes) {
    return mechanism.undefined(setting).isEmpty()
        && setting.privateEnvironment().orElseThrow().alwaysAccessible()
        && setting.environment().types().size() <= jointTypes;
  }

  @Property(tries = 300)
  void whatHoldsAtEveryTypeHoldsInExpectation(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    for (Instance instance : instances) {
      Setting setting = new Setting(instance.environment());
      Mechanism mechanism = oneOf(Catalog.all(), instance);
      if (isSmall(setting, mechanism, 8)
          && verdict(setting, mechanism, "ic.ex-post") instanceof Verdict.Holds) {
        String found = verdict(setting, mechanism, "ic.interim").word();
        assertNotEquals("refuted", found, mechanism.id() + " on " + instance);
      }
    }
  }

  private static Mechanism oneOf(List<Mechanism> mechanisms, Instance instance) {
    return mechanisms.get(Math.floorMod(instance.seed(), mechanisms.size()));
  }

  /** A single misreport gains in expectation iff some full strategy does, over at most two periods. */
  @Property(tries = 300)
  void aStrategyGainsIffASingleMisreportDoes(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    for (Instance instance : instances) {
      Setting setting = new Setting(instance.environment());
      Mechanism mechanism = oneOf(Catalog.all(), instance);
      int periods = setting.environment().horizon().orElse(3);
      if (periods <= 2 && isSmall(setting, mechanism, 12)) {
        Strategies strategies = new Strategies(setting, mechanism);
        boolean gains = strategies.someGains();
        assertEquals(
            gains,
            verdict(setting, mechanism, "ic.interim") instanceof Verdict.Refuted,
            mechanism.id() + " on " + instance);
        Statistics.label("verdicts").collect(periods, gains);
      }
    }
    for (int periods = 1; periods <= 2; periods++) {
      for (boolean gains : new boolean[] {false, true}) {
        List<Object> values = List.of(periods, gains);
        Statistics.label("verdicts")
            .coverage(c -> c.check(values.toArray()).percentage(p -> p > 1));
      }
    }
  }

  /** All reporting strategies of all agents, by recursion over what they get to know. */
  private static final class Strategies {
    /** The memory before the first reports establish one. */
    private static final int UNKNOWN = -1;

    private final PrivateEnvironment environment;
    private final GameAnalysis analysis;
    private int agent;

    Strategies(Setting setting, Mechanism mechanism) {
      this.environment = setting.privateEnvironment().orElseThrow();
      this.analysis = GameAnalysis.of(setting, mechanism.rules(setting));
    }

    boolean someGains() {
      for (agent = 0; agent < analysis.agents(); agent++) {
        Distribution[] first = new Distribution[analysis.agents()];
        java.util.Arrays.setAll(first, j -> environment.agents().get(j).initial());
        if (gains(0, UNKNOWN, environment.publicProcess().initial(), first)) {
          return true;
        }
        for (int t = 1; t < analysis.layers(); t++) {
          for (int memory = 0; memory < analysis.game().memories(t - 1); memory++) {
            for (int profile = 0; profile < analysis.types().size(); profile++) {
              if (gainsAfter(t, analysis.game().play(t - 1, memory, profile), profile)) {
                return true;
              }
            }
          }
        }
      }
      return false;
    }

    private boolean gainsAfter(int t, GameForm.Play play, int profile) {
      int before = analysis.types().publicState(profile);
      return play.decisions().stream()
          .anyMatch(
              d ->
                  gains(
                      t,
                      d.nextMemory(),
                      environment.publicProcess().law(before, d.action()),
                      laws(profile, d.action())));
    }

    private Distribution[] laws(int joint, int action) {
      Distribution[] laws = new Distribution[analysis.agents()];
      for (int j = 0; j < laws.length; j++) {
        laws[j] =
            environment
                .agents()
                .get(j)
                .law(analysis.types().publicState(joint), analysis.types().local(joint, j), action);
      }
      return laws;
    }

    private boolean gains(int t, int memory, Distribution publicLaw, Distribution[] laws) {
      for (int k = 0; k < publicLaw.size(); k++) {
        for (int own = 0; own < analysis.types().size(agent); own++) {
          Rational best = value(t, memory, publicLaw.outcome(k), own, laws, true);
          Rational honest = value(t, memory, publicLaw.outcome(k), own, laws, false);
          if (best.compareTo(honest) > 0) {
            return true;
          }
        }
      }
      return false;
    }

    private Rational value(
        int t, int memory, int publicState, int own, Distribution[] laws, boolean anyStrategy) {
      if (t == analysis.layers()) {
        return environment.agents().get(agent).terminal(publicState, own);
      }
      Distribution joint = Distribution.point(publicState);
      for (int j = 0; j < laws.length; j++) {
        joint =
            joint.product(j == agent ? Distribution.point(own) : laws[j], analysis.types().size(j));
      }
      Rational best = null;
      for (int report = 0; report < analysis.types().size(agent); report++) {
        if (anyStrategy || report == own) {
          Rational sum = Rational.ZERO;
          for (int k = 0; k < joint.size(); k++) {
            Rational payoff = after(t, memory, joint.outcome(k), report, anyStrategy);
            sum = sum.plus(joint.probability(k).times(payoff));
          }
          best = best == null ? sum : best.max(sum);
        }
      }
      return best;
    }

    private Rational after(int t, int known, int joint, int report, boolean anyStrategy) {
      int profile = analysis.types().with(joint, agent, report);
      int memory = known == UNKNOWN ? analysis.game().initialMemory(profile) : known;
      GameForm.Play play = analysis.game().play(t, memory, profile);
      Rational later = Rational.ZERO;
      for (GameForm.Decision d : play.decisions()) {
        Distribution[] next = laws(joint, d.action());
        int publicState = analysis.types().publicState(joint);
        Distribution publicLaw = environment.publicProcess().law(publicState, d.action());
        for (int p = 0; p < publicLaw.size(); p++) {
          for (int s = 0; s < next[agent].size(); s++) {
            Rational weight =
                d.probability().times(publicLaw.probability(p)).times(next[agent].probability(s));
            Rational value =
                value(
                    t + 1,
                    d.nextMemory(),
                    publicLaw.outcome(p),
                    next[agent].outcome(s),
                    next,
                    anyStrategy);
            later = later.plus(weight.times(value));
          }
        }
      }
      return analysis.flow(play, agent, joint).plus(environment.discount().times(later));
    }
  }
}

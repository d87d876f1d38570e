package org.candor.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.Instance;
import org.candor.catalog.Catalog;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.junit.jupiter.api.Test;

/** Properties against full trees of play ({@link TreeOracle}) on small random environments over a finite horizon. */
class BruteForceTest {
  private static final int INSTANCES = 60;

  /** Small environments with a mechanism that always starts with the same memory, a different one each time. */
  private interface Body {
    <M> void check(
        Setting setting, TreeOracle<M> oracle, M start, GameAnalysis analysis, String name);
  }

  private static void each(int jointTypes, boolean memory, Body body) {
    // None of the others is defined on private values.
    List<Mechanism> mechanisms = new ArrayList<>(Catalog.literature());
    mechanisms.addAll(Catalog.broken());
    long seed = Long.getLong("candor.seed", 1);
    int turn = 0;
    for (EnvironmentClass kind : EnvironmentClass.values()) {
      for (int number = 0; number < INSTANCES; number++) {
        PrivateEnvironment environment = Instance.of(kind, seed, number).environment();
        if (environment.horizon().orElse(9) <= 2
            && environment.alwaysAccessible()
            && environment.types().size() <= jointTypes) {
          Setting setting = new Setting(environment);
          for (int tried = 0; tried < 5; tried++) {
            Mechanism mechanism = mechanisms.get(turn++ % mechanisms.size());
            if (mechanism.undefined(setting).isEmpty() && !mechanism.id().startsWith("eac")) {
              run(setting, mechanism, mechanism.rules(setting), memory, body);
            }
          }
        }
      }
    }
  }

  private static <M> void run(
      Setting setting, Mechanism mechanism, Rules<M> rules, boolean memory, Body body) {
    TreeOracle<M> oracle = TreeOracle.of(setting.privateEnvironment().orElseThrow(), rules);
    String name = mechanism.id() + " on " + setting.environment().name();
    GameAnalysis analysis = GameAnalysis.of(setting, rules);
    boolean remembers = false;
    for (int t = 0; t < analysis.layers(); t++) {
      remembers |= analysis.game().memories(t) > 1;
    }
    if (memory || !remembers) {
      body.check(setting, oracle, oracle.start(), analysis, name);
    }
  }

  private static void count(Map<String, Integer> seen, Verdict verdict) {
    seen.merge(verdict.word(), 1, Integer::sum);
  }

  private static void assertBoth(Map<String, Integer> seen) {
    assertTrue(seen.getOrDefault("holds", 0) >= 5, seen.toString());
    assertTrue(seen.getOrDefault("refuted", 0) >= 5, seen.toString());
  }

  @Test
  void dominantStrategiesAgainstEveryFunctionOfTheOthers() {
    Map<String, Integer> seen = new TreeMap<>();
    each(
        6,
        false,
        new Body() {
          @Override
          public <M> void check(
              Setting setting, TreeOracle<M> oracle, M start, GameAnalysis analysis, String name) {
            Verdict verdict = new DominantStrategyIncentiveCompatibility().check(analysis);
            Rational[] largest = {Rational.ZERO};
            oracle.againstAll(
                start, (t, joint, agent, report, gain) -> largest[0] = largest[0].max(gain));
            count(seen, verdict);
            if (verdict instanceof Verdict.Refuted refuted) {
              assertEquals(largest[0], refuted.witness().amount(), name);
              assertTrue(refuted.notes().isEmpty(), name);
              assertTrue(refuted.witness().bestStrategyGain().compareTo(largest[0]) >= 0, name);
            } else {
              assertEquals("holds", verdict.word(), name);
              assertTrue(largest[0].isZero(), name);
            }
          }
        });
    assertBoth(seen);
  }

  @Test
  void pathsOneByOne() {
    Map<String, Integer> rational = new TreeMap<>();
    Map<String, Integer> balanced = new TreeMap<>();
    each(
        12,
        true,
        new Body() {
          @Override
          public <M> void check(
              Setting setting, TreeOracle<M> oracle, M start, GameAnalysis analysis, String name) {
            List<Rational> payoffs = new ArrayList<>();
            List<Rational> transfers = new ArrayList<>();
            for (Occasion.Start at : Occasion.starts(analysis)) {
              for (int i = 0; i < analysis.agents(); i++) {
                payoffs.addAll(oracle.paths(0, start, at.jointType(), i));
              }
              transfers.addAll(oracle.paths(0, start, at.jointType(), -1));
            }
            Rational least = payoffs.stream().min(Rational::compareTo).orElseThrow();
            Rational most = transfers.stream().max(Rational::compareTo).orElseThrow();
            compare(
                rational, new PathRationality().check(analysis), least, least.signum() < 0, name);
            compare(balanced, new PathNoDeficit().check(analysis), most, most.signum() > 0, name);
          }
        });
    assertBoth(rational);
    assertBoth(balanced);
  }

  private static void compare(
      Map<String, Integer> seen, Verdict verdict, Rational amount, boolean fails, String name) {
    count(seen, verdict);
    assertEquals(fails, verdict instanceof Verdict.Refuted, name);
    if (verdict instanceof Verdict.Refuted refuted) {
      assertEquals(amount, refuted.witness().amount(), name);
      assertTrue(refuted.notes().get(0).startsWith("the path: "), name);
    }
  }

  @Test
  void outsideOptionsByTheOthersDecisions() {
    Map<String, Integer> seen = new TreeMap<>();
    each(
        12,
        false,
        new Body() {
          @Override
          public <M> void check(
              Setting setting, TreeOracle<M> oracle, M start, GameAnalysis analysis, String name) {
            Verdict verdict = new OutsideOption().check(analysis);
            count(seen, verdict);
            PrivateEnvironment environment = setting.privateEnvironment().orElseThrow();
            Rational largest = null;
            for (int i = 0; i < analysis.agents(); i++) {
              for (int t = 0; t < analysis.layers(); t++) {
                for (int joint = 0; joint < environment.types().size(); joint++) {
                  Rational lost =
                      outside(setting, t, joint, i)
                          .minus(oracle.payoff(t, start, joint, i, (u, at) -> at));
                  largest = largest == null ? lost : largest.max(lost);
                }
              }
            }
            assertEquals(largest.signum() > 0 ? "refuted" : "holds", verdict.word(), name);
            if (verdict instanceof Verdict.Refuted refuted) {
              Witness witness = refuted.witness();
              assertEquals(largest, witness.outsideOption().minus(witness.amount()), name);
            }
          }
        });
    assertBoth(seen);
  }

  /** What an agent has of the others' optimal decisions, over the tree of what follows. */
  private static Rational outside(Setting setting, int t, int joint, int agent) {
    PrivateEnvironment environment = setting.privateEnvironment().orElseThrow();
    if (setting.welfare().populationWithout(agent).isEmpty()) {
      return Rational.ZERO;
    }
    if (t == environment.horizon().getAsInt()) {
      return environment.terminalValue(agent, joint);
    }
    Rational sum = Rational.ZERO;
    var sets = environment.feasible(environment.types().publicState(joint));
    for (int z = 0; z < sets.size(); z++) {
      int action = setting.welfare().othersEfficientAction(t, agent, joint, z);
      Rational value = environment.value(agent, joint, action);
      var law = environment.law(joint, action);
      for (int k = 0; k < law.size(); k++) {
        Rational later = outside(setting, t + 1, law.outcome(k), agent);
        value = value.plus(law.probability(k).times(environment.discount()).times(later));
      }
      sum = sum.plus(sets.get(z).probability().times(value));
    }
    return sum;
  }

  @Test
  void influenceByAllStrategies() {
    Map<String, Integer> seen = new TreeMap<>();
    each(
        4,
        false,
        new Body() {
          @Override
          public <M> void check(
              Setting setting, TreeOracle<M> oracle, M start, GameAnalysis analysis, String name) {
            Rational largest = null;
            for (int i = 0; i < analysis.agents(); i++) {
              Influence influence = new Influence(analysis, i);
              for (int t = 0; t < analysis.layers(); t++) {
                for (int joint = 0; joint < analysis.types().size(); joint++) {
                  boolean expected = oracle.influences(t, start, joint, i);
                  assertEquals(expected, influence.at(t, 0, joint), name);
                  if (!expected) {
                    Rational transfer = analysis.game().play(t, 0, joint).transfers().get(i).abs();
                    largest = largest == null ? transfer : largest.max(transfer);
                  }
                }
              }
            }
            Verdict verdict = new EfficientExit().check(analysis);
            count(seen, verdict);
            assertEquals(
                largest == null ? "not-applicable" : largest.isZero() ? "holds" : "refuted",
                verdict.word(),
                name);
            if (verdict instanceof Verdict.Refuted refuted) {
              assertEquals(largest, refuted.witness().amount().abs(), name);
            }
          }
        });
    assertBoth(seen);
  }
}

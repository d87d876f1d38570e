package org.candor.catalog.inaccessible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.candor.catalog.Catalog;
import org.candor.catalog.inaccessible.SilentEnvironments.Dynamics;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.BestResponse;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/** What holds, and what does not, of the mechanisms for inaccessible agents in random environments. */
class InaccessibleProperties {
  private static final List<Mechanism> ALL =
      List.of(
          new InaccessibleNaiveTeam(),
          new InaccessibleVcgAccessibleOnly(),
          new InaccessibleLumpSum(),
          InaccessibleLumpSum.voluntary());

  @Provide
  Arbitrary<PrivateEnvironment> returning() {
    return Arbitraries.of(Dynamics.LAYERS, Dynamics.CLOCK)
        .flatMap(dynamics -> drawn(dynamics).filter(e -> !e.alwaysAccessible()));
  }

  @Provide
  Arbitrary<PrivateEnvironment> free() {
    return drawn(Dynamics.FREE).filter(e -> !e.alwaysAccessible());
  }

  @Provide
  Arbitrary<PrivateEnvironment> accessible() {
    return drawn(Dynamics.FREE).filter(PrivateEnvironment::alwaysAccessible);
  }

  private static Arbitrary<PrivateEnvironment> drawn(Dynamics dynamics) {
    return Arbitraries.randomValue(random -> SilentEnvironments.draw(random, dynamics));
  }

  /** Every claim whose hypotheses hold is certified or says nothing; the lump sum's main claim is never outside them. */
  @Property(tries = 40)
  void lumpSumKeepsItsClaimsWhereEverybodyReturns(
      @ForAll("returning") PrivateEnvironment environment) {
    Setting setting = new Setting(environment);
    assertTrue(Whereabouts.EVERYBODY_RETURNS.holds().test(setting));
    Audit audit = Audit.of(setting, new InaccessibleLumpSum());
    for (Audit.Finding finding : audit.findings()) {
      if (finding.claimed() && finding.failingHypothesis() == null) {
        String what = finding.property().id() + ": " + finding.verdict();
        assertTrue(finding.verdict() instanceof Verdict.Holds, what);
        Statistics.label("certified").collect(finding.property().id());
      }
    }
    assertEquals(null, audit.finding("ic.ex-post").orElseThrow().failingHypothesis());
  }

  /** Without the certainty of return the policy is efficient still, and nothing else is promised. */
  @Property(tries = 40)
  void policyUnderBeliefsIsEfficient(@ForAll("free") PrivateEnvironment environment) {
    Setting setting = new Setting(environment);
    for (Mechanism mechanism : ALL.subList(1, ALL.size())) {
      Verdict verdict = Audit.of(setting, mechanism).finding("efficiency").orElseThrow().verdict();
      assertTrue(verdict instanceof Verdict.Holds, mechanism.id() + ": " + verdict);
    }
  }

  /** The judge's best response against a list of every strategy that knows nothing of beliefs after the start. */
  @Property(tries = 30)
  void bestResponseIsTheBestOfAllStrategies(@ForAll("free") PrivateEnvironment environment) {
    compareWithAllStrategies(environment);
    Statistics.label("gain")
        .coverage(
            coverage -> {
              coverage.check("none").percentage(p -> p > 20);
              coverage.check("some").percentage(p -> p > 5);
            });
  }

  @Property(tries = 12)
  void bestResponseIsTheBestOfAllStrategiesWhereEverybodyReturns(
      @ForAll("returning") PrivateEnvironment environment) {
    compareWithAllStrategies(environment);
  }

  private static void compareWithAllStrategies(PrivateEnvironment environment) {
    Setting setting = new Setting(environment);
    for (Mechanism mechanism : ALL) {
      GameAnalysis analysis = GameAnalysis.of(setting, mechanism.rules(setting));
      for (int i = 0; i < environment.agents().size(); i++) {
        try {
          Rational best = AllStrategies.largestGain(environment, mechanism.rules(setting), i);
          assertEquals(best, BestResponse.largestGain(analysis, 0, i), mechanism.id());
          Statistics.label("gain").collect(best.isZero() ? "none" : "some");
        } catch (AllStrategies.TooManyStrategies e) {
          Statistics.label("gain").collect("too many strategies to list");
        }
      }
    }
  }

  /** Nothing is asked of, or given to, an agent who is truly away, whatever anybody reported before. */
  @Property(tries = 30)
  void nobodyPaysWhileAway(
      @ForAll("returning") PrivateEnvironment returning, @ForAll("free") PrivateEnvironment free) {
    for (PrivateEnvironment environment : List.of(returning, free)) {
      for (Mechanism mechanism : ALL) {
        payOnlyWhileAccessible(environment, mechanism.rules(new Setting(environment)));
      }
    }
  }

  /** A memory with a true joint type that can go with it. */
  private record Situation<M>(M memory, int jointType) {}

  private static <M> void payOnlyWhileAccessible(PrivateEnvironment environment, Rules<M> rules) {
    Set<Situation<M>> now = new LinkedHashSet<>();
    for (int joint : environment.initial().support()) {
      now.add(new Situation<>(rules.initialMemory(environment.truthfulProfile(joint)), joint));
    }
    for (int t = 0; t < environment.horizon().getAsInt(); t++) {
      Set<Situation<M>> later = new LinkedHashSet<>();
      for (Situation<M> here : now) {
        for (int profile : profiles(environment, here.jointType())) {
          Outcome<M> outcome = rules.outcome(t, here.memory(), profile);
          for (int i = 0; i < environment.agents().size(); i++) {
            int local = environment.types().local(here.jointType(), i);
            if (environment.agents().get(i).isInaccessible(local)) {
              assertEquals(Rational.ZERO, outcome.transfers().get(i));
            }
          }
          for (Outcome.Branch<M> branch : outcome.branches()) {
            for (int joint : environment.law(here.jointType(), branch.action()).support()) {
              later.add(new Situation<>(branch.nextMemory(), joint));
            }
          }
        }
      }
      now = later;
    }
  }

  /** Everything that the agents of a joint type can report together. */
  private static List<Integer> profiles(PrivateEnvironment environment, int jointType) {
    List<Integer> profiles = List.of(environment.truthfulProfile(jointType));
    for (int i = 0; i < environment.agents().size(); i++) {
      List<Integer> more = new ArrayList<>();
      for (int profile : profiles) {
        int local = environment.types().local(jointType, i);
        for (int report : environment.feasibleReports(i, local)) {
          more.add(environment.reports().with(profile, i, report));
        }
      }
      profiles = more;
    }
    return profiles;
  }

  /** Where nobody can be inaccessible the mechanisms are the ones that they generalise. */
  @Property(tries = 20)
  void coincideWithTheirOriginalsWhereEverybodyIsAccessible(
      @ForAll("accessible") PrivateEnvironment environment) {
    Setting setting = new Setting(environment);
    Rules<?> team = Catalog.find("team").orElseThrow().rules(setting);
    Rules<?> pivot = Catalog.find("dynamic-vcg").orElseThrow().rules(setting);
    assertSamePlays(environment, new InaccessibleNaiveTeam().rules(setting), team);
    assertSamePlays(environment, new InaccessibleVcgAccessibleOnly().rules(setting), pivot);
    assertSamePlays(environment, new InaccessibleLumpSum().rules(setting), pivot);
  }

  private static void assertSamePlays(
      PrivateEnvironment environment, Rules<?> first, Rules<?> second) {
    GameForm one = GameForm.of(environment, first);
    GameForm other = GameForm.of(environment, second);
    for (int t = 0; t < one.layers(); t++) {
      for (int m = 0; m < one.memories(t); m++) {
        for (int profile = 0; profile < environment.reports().size(); profile++) {
          GameForm.Play mine = one.play(t, m, profile);
          GameForm.Play original = other.play(t, 0, profile);
          assertEquals(original.transfers(), mine.transfers());
          assertEquals(
              original.decisions().stream().map(GameForm.Decision::action).toList(),
              mine.decisions().stream().map(GameForm.Decision::action).toList());
        }
      }
    }
  }

  /** The imitations are caught within a few random environments in which everybody returns. */
  @Property(tries = 5)
  void imitationsAreCaught(@ForAll Random random) {
    for (Mechanism mechanism : List.of(ALL.get(0), ALL.get(1), ALL.get(3))) {
      boolean caught = false;
      for (int k = 0; k < 30 && !caught; k++) {
        PrivateEnvironment environment = SilentEnvironments.draw(random, Dynamics.CLOCK);
        Setting setting = new Setting(environment);
        caught =
            !environment.alwaysAccessible()
                && Audit.of(setting, mechanism).finding("ic.ex-post").orElseThrow().verdict()
                    instanceof Verdict.Refuted;
      }
      assertTrue(caught, mechanism.id());
    }
  }

  /** An agent who need not return is told apart from one who does. */
  @Property(tries = 40)
  void freeAgentsSeldomReturnForCertain(@ForAll("free") PrivateEnvironment environment) {
    boolean returns = Whereabouts.EVERYBODY_RETURNS.holds().test(new Setting(environment));
    if (returns) {
      Verdict verdict =
          Audit.of(new Setting(environment), new InaccessibleLumpSum())
              .finding("ic.ex-post")
              .orElseThrow()
              .verdict();
      assertFalse(verdict instanceof Verdict.Refuted, verdict.toString());
    }
  }
}

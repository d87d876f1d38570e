package org.candor.catalog.inaccessible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.candor.environment.BeliefWelfare;
import org.candor.environment.Beliefs;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Audit;
import org.candor.property.Verdict;

/** Agents who are silent time and again in random environments over an infinite horizon. */
class InfiniteHorizonProperties {
  private static final int PERIODS = 12;

  /** No value of an agent or of the public is beyond 8. */
  private static final int LARGEST = 8;

  @Property(tries = 25)
  void lumpSumKeepsItsClaims(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    PrivateEnvironment environment = SilentEnvironments.circle(seed, OptionalInt.empty());
    Setting setting = new Setting(environment);
    assertTrue(Whereabouts.EVERYBODY_RETURNS.holds().test(setting));
    Audit audit = Audit.of(setting, new InaccessibleLumpSum());
    for (Audit.Finding finding : audit.findings()) {
      if (finding.claimed() && finding.failingHypothesis() == null) {
        String what = finding.property().id() + ": " + finding.verdict();
        assertTrue(finding.verdict() instanceof Verdict.Holds, what);
      }
    }
    assertEquals(null, audit.finding("ic.ex-post").orElseThrow().failingHypothesis());
    Verdict letOff =
        Audit.of(setting, new InaccessibleVcgAccessibleOnly())
            .finding("ic.ex-post")
            .orElseThrow()
            .verdict();
    Statistics.label("accessible only").collect(letOff.word());
    Statistics.label("accessible only")
        .coverage(coverage -> coverage.check("refuted").count(count -> count > 0));
  }

  /** {@code |V - V_T| <= γ^T (n + 1) 8 / (1 - γ)}, and the same without one agent. */
  @Property(tries = 25)
  void finiteHorizonsEncloseTheOptimum(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    PrivateEnvironment environment = SilentEnvironments.circle(seed, OptionalInt.empty());
    BeliefWelfare infinite = new Setting(environment).beliefWelfare();
    BeliefWelfare finite =
        new Setting(SilentEnvironments.circle(seed, OptionalInt.of(PERIODS))).beliefWelfare();
    Rational discount = environment.discount();
    Rational tail = Rational.of(LARGEST * (environment.agents().size() + 1L));
    for (int t = 0; t < PERIODS; t++) {
      tail = tail.times(discount);
    }
    tail = tail.over(Rational.ONE.minus(discount));
    Beliefs beliefs = new Beliefs(environment);
    for (int z = 0; z < environment.types().publicStates(); z++) {
      List<Distribution> silent = new ArrayList<>(beliefs.initial());
      for (int i = 0; i < silent.size(); i++) {
        silent.set(
            i,
            environment.agents().get(i).canBeInaccessible()
                ? beliefs.whenSilent(i, beliefs.initial().get(i))
                : Distribution.point(beliefs.initial().get(i).outcome(0)));
      }
      Rational apart = infinite.value(0, z, silent).minus(finite.value(0, z, silent)).abs();
      assertTrue(apart.compareTo(tail) <= 0, apart + " > " + tail);
      for (int i = 0; i < silent.size(); i++) {
        Rational without =
            infinite.othersOptimal(0, i, z, silent).minus(finite.othersOptimal(0, i, z, silent));
        assertTrue(without.abs().compareTo(tail) <= 0, without + " against " + tail);
      }
    }
  }
}

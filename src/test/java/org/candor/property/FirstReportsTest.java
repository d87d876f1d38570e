package org.candor.property;

import static org.candor.property.SmallWorlds.q;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.candor.catalog.efficient.PrivateMechanism;
import org.candor.certificate.CertificateChecker;
import org.candor.certificate.CertificateWriter;
import org.candor.certificate.CheckResult;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.junit.jupiter.api.Test;

/** Efficient exit and dominance where the first reports fix what is decided for good. Expected numbers are by hand. */
class FirstReportsTest {
  /** Two periods or for ever, actions a and b; the agent likes one of them, and keeps her type. */
  private static PrivateEnvironment environment(OptionalInt horizon) {
    return SmallWorlds.environment(
        q(1, 2),
        horizon,
        List.of("a", "b"),
        new SmallWorlds.Person("1", 2)
            .state("likes-a", 1, 0)
            .state("likes-b", 0, 1)
            .startsEvenly());
  }

  /** The action that the first report asks for, for good, at a fee in the first period and another in every later one. */
  private record FixedAtFirst(int feeAtFirst, int feeLater) implements Rules<List<Integer>> {
    @Override
    public List<Integer> initialMemory(int profile) {
      return List.of(0, profile);
    }

    @Override
    public Outcome<List<Integer>> outcome(int period, List<Integer> memory, int profile) {
      int fee = memory.get(0) == 0 ? feeAtFirst : feeLater;
      return new Outcome<>(
          List.of(new Outcome.Branch<>(Rational.ONE, memory.get(1), List.of(1, memory.get(1)))),
          List.of(Rational.of(-fee)));
    }

    @Override
    public String describe(List<Integer> memory) {
      return memory.toString();
    }
  }

  private static Verdict verdict(OptionalInt horizon, int feeAtFirst, int feeLater) {
    Mechanism mechanism =
        new PrivateMechanism(
            "fixed-at-first",
            "Fixed at first",
            "none",
            List.of(),
            environment -> Optional.empty(),
            setting -> new FixedAtFirst(feeAtFirst, feeLater),
            "not tied");
    Setting setting = new Setting(environment(horizon));
    Audit audit = Audit.of(setting, mechanism);
    CheckResult result =
        CertificateChecker.check(CertificateWriter.write(setting, mechanism, audit), "c.json");
    assertInstanceOf(CheckResult.Accepted.class, result, result.toString());
    return audit.finding("efficient-exit").orElseThrow().verdict();
  }

  @Test
  void whoseFirstReportDecidesMayPayForIt() {
    // She exits after the first period: two memories and two types, 4 places, at each of which she
    // pays 0.
    assertEquals(new Verdict.Holds(4), verdict(OptionalInt.of(2), 3, 0));
    assertEquals(new Verdict.Holds(4), verdict(OptionalInt.empty(), 3, 0));
  }

  @Test
  void butNotLater() {
    for (OptionalInt horizon : List.of(OptionalInt.of(2), OptionalInt.empty())) {
      Verdict.Refuted refuted = assertInstanceOf(Verdict.Refuted.class, verdict(horizon, 3, 2));
      assertEquals(q(-2, 1), refuted.witness().amount());
    }
  }

  /** What was asked for first is never done: who says the opposite first has 1 twice, 1 + 1/2, and gains as much, whoever else there is. */
  @Test
  void aFirstMisreportIsJudgedByDominanceToo() {
    PrivateEnvironment environment = environment(OptionalInt.of(2));
    Rules<List<Integer>> asked = new FixedAtFirst(0, 0);
    Rules<List<Integer>> opposite =
        new Rules<>() {
          @Override
          public List<Integer> initialMemory(int profile) {
            return asked.initialMemory(1 - profile);
          }

          @Override
          public Outcome<List<Integer>> outcome(int period, List<Integer> memory, int profile) {
            return asked.outcome(period, memory, profile);
          }
        };
    GameAnalysis analysis = GameAnalysis.of(new Setting(environment), opposite);
    for (Property property :
        List.of(new ExPostIncentiveCompatibility(), new DominantStrategyIncentiveCompatibility())) {
      Verdict.Refuted refuted = assertInstanceOf(Verdict.Refuted.class, property.check(analysis));
      assertEquals(q(3, 2), refuted.witness().amount(), property.id());
      assertEquals(q(3, 2), refuted.witness().bestStrategyGain(), property.id());
    }
  }
}

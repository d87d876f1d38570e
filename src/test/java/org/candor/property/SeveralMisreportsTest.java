package org.candor.property;

import static org.candor.property.SmallWorlds.q;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.candor.catalog.Catalog;
import org.candor.catalog.efficient.PrivateMechanism;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.junit.jupiter.api.Test;

/** Dominance where first reports of several agents together are remembered, and worst paths that are too many. */
class SeveralMisreportsTest {
  /** One action, worth nothing; both agents start at L. */
  private static PrivateEnvironment idle(OptionalInt horizon) {
    return SmallWorlds.environment(
        q(1, 2),
        horizon,
        List.of("go"),
        new SmallWorlds.Person("1", 1).state("L", 0).state("H", 0),
        new SmallWorlds.Person("2", 1).state("L", 0).state("H", 0));
  }

  /** Agent 1 is paid the bonus in every period after both said H at first. */
  private static Mechanism bonus(long bonus) {
    Rules<Boolean> rules =
        new Rules<>() {
          @Override
          public Boolean initialMemory(int profile) {
            return profile == 3;
          }

          @Override
          public Outcome<Boolean> outcome(int period, Boolean both, int profile) {
            Rational paid = both ? Rational.of(bonus) : Rational.ZERO;
            return new Outcome<>(
                List.of(new Outcome.Branch<>(Rational.ONE, 0, both)), List.of(paid, Rational.ZERO));
          }

          @Override
          public String describe(Boolean both) {
            return both ? "both said H" : "not both said H";
          }
        };
    return new PrivateMechanism(
        "bonus",
        "Bonus",
        "none",
        List.of(),
        environment -> Optional.empty(),
        setting -> rules,
        "not tied");
  }

  private static Verdict dominance(OptionalInt horizon, Mechanism mechanism) {
    Setting setting = new Setting(idle(horizon));
    GameAnalysis analysis = GameAnalysis.of(setting, mechanism.rules(setting));
    return new DominantStrategyIncentiveCompatibility().check(analysis);
  }

  @Test
  void aGainThatTakesTwoFirstMisreportsIsFound() {
    // 1 + 1/2 over two periods, 1/(1 − 1/2) for ever.
    Verdict.Refuted twice =
        assertInstanceOf(Verdict.Refuted.class, dominance(OptionalInt.of(2), bonus(1)));
    assertEquals(q(3, 2), twice.witness().amount());
    assertEquals(q(3, 2), twice.witness().bestStrategyGain());
    assertEquals(
        List.of(new Witness.OtherReport(0, "2", "L", "H")), twice.witness().othersReports());
    Verdict.Refuted forEver =
        assertInstanceOf(Verdict.Refuted.class, dominance(OptionalInt.empty(), bonus(1)));
    assertEquals(q(2, 1), forEver.witness().amount());
  }

  @Test
  void aFineForTwoFirstMisreportsLeavesHonestyDominant() {
    // 4 joint types, 2 memories, 2 agents, 2 reports of the other, one misreport; and 2 x 2 first
    // reports at (L, L), of which 2 pairs differ in what is remembered. The second period adds 32.
    for (OptionalInt horizon : List.of(OptionalInt.of(1), OptionalInt.empty())) {
      Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, dominance(horizon, bonus(-1)));
      assertTrue(holds.checked() >= 32, holds.toString());
    }
  }

  @Test
  void theExAnteChargeIsDecided() {
    PrivateEnvironment environment =
        SmallWorlds.environment(
            q(1, 2),
            OptionalInt.of(2),
            List.of("go"),
            new SmallWorlds.Person("1", 1).state("L", 1).state("H", 2),
            new SmallWorlds.Person("2", 1).state("L", 3).state("H", 5));
    Setting setting = new Setting(environment);
    Mechanism mechanism = Catalog.find("eac").orElseThrow();
    GameAnalysis analysis = GameAnalysis.of(setting, mechanism.rules(setting));
    assertInstanceOf(
        Verdict.Holds.class, new DominantStrategyIncentiveCompatibility().check(analysis));
  }

  /** 40 x 40 joint types, each of which can follow each: 2 560 000 steps. */
  @Test
  void pathsBeyondTheLimitAreRefusedWithTheirNumber() {
    SmallWorlds.Person[] people = {new SmallWorlds.Person("1", 1), new SmallWorlds.Person("2", 1)};
    Map<Integer, Rational> any = new java.util.HashMap<>();
    for (int s = 0; s < 40; s++) {
      any.put(s, q(1, 40));
    }
    for (SmallWorlds.Person person : people) {
      for (int s = 0; s < 40; s++) {
        person.state("s" + s, 1).then(0, any);
      }
    }
    PrivateEnvironment environment =
        SmallWorlds.environment(q(1, 2), OptionalInt.empty(), List.of("go"), people);
    Mechanism unpaid =
        new PrivateMechanism(
            "unpaid",
            "Unpaid",
            "none",
            List.of(new ClaimedProperty("ir.path", List.of())),
            each -> Optional.empty(),
            setting ->
                new Rules<Integer>() {
                  @Override
                  public Integer initialMemory(int profile) {
                    return 0;
                  }

                  @Override
                  public Outcome<Integer> outcome(int period, Integer memory, int profile) {
                    return new Outcome<>(
                        List.of(new Outcome.Branch<>(Rational.ONE, 0, 0)),
                        List.of(Rational.ZERO, Rational.ZERO));
                  }
                },
            "not tied");
    Audit audit =
        Audit.of(
            new Setting(environment), unpaid, List.of(new PathRationality(), new PathNoDeficit()));
    for (Audit.Finding finding : audit.findings()) {
      Verdict.Undecided undecided =
          assertInstanceOf(Verdict.Undecided.class, finding.verdict(), finding.toString());
      assertTrue(
          undecided.reason().contains("more than the limit of 1000000; drop agents"),
          undecided.reason());
    }
    assertEquals(3, audit.exitStatus());
  }
}

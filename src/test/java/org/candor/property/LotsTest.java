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

/** Efficient exit where the mechanism draws lots: what counts is the law of decisions, not how the lots are written down. */
class LotsTest {
  private static final Rational HALF = q(1, 2);

  private static PrivateEnvironment environment() {
    return SmallWorlds.environment(
        q(1, 2),
        OptionalInt.of(2),
        List.of("a", "b"),
        new SmallWorlds.Person("1", 2).state("L", 1, 0).state("H", 0, 1));
  }

  /** Lots by report, memory 0 at first; a fee of 2 is paid in the first of two periods. */
  private interface Lots {
    List<Outcome.Branch<Integer>> drawn(int memory, int report);
  }

  private static Verdict exit(Lots lots) {
    Rules<Integer> rules =
        new Rules<>() {
          @Override
          public Integer initialMemory(int profile) {
            return 0;
          }

          @Override
          public Outcome<Integer> outcome(int period, Integer memory, int profile) {
            return new Outcome<>(lots.drawn(memory, profile), List.of(Rational.of(2 * period - 2)));
          }
        };
    Mechanism mechanism =
        new PrivateMechanism(
            "lots",
            "Lots",
            "none",
            List.of(),
            environment -> Optional.empty(),
            setting -> rules,
            "not tied");
    Setting setting = new Setting(environment());
    Audit audit = Audit.of(setting, mechanism);
    CheckResult result =
        CertificateChecker.check(CertificateWriter.write(setting, mechanism, audit), "c.json");
    assertInstanceOf(CheckResult.Accepted.class, result, result.toString());
    return audit.finding("efficient-exit").orElseThrow().verdict();
  }

  private static Outcome.Branch<Integer> lot(Rational probability, int action, int next) {
    return new Outcome.Branch<>(probability, action, next);
  }

  private static void assertFeeRefused(Verdict verdict) {
    Verdict.Refuted refuted = assertInstanceOf(Verdict.Refuted.class, verdict, verdict.toString());
    assertEquals(q(-2, 1), refuted.witness().amount());
  }

  @Test
  void theOrderOfLotsIsNoInfluence() {
    assertFeeRefused(
        exit((memory, report) -> List.of(lot(HALF, report, 0), lot(HALF, 1 - report, 0))));
  }

  @Test
  void oneLotInTwoPartsIsNoInfluence() {
    assertFeeRefused(
        exit(
            (memory, report) ->
                report == 0
                    ? List.of(lot(HALF, 0, 0), lot(HALF, 1, 0))
                    : List.of(lot(q(1, 4), 0, 0), lot(HALF, 1, 0), lot(q(1, 4), 0, 0))));
  }

  /** What is decided later is drawn now, and remembered: the same law whatever is reported. */
  @Test
  void lotsThatAreRememberedAreNoInfluence() {
    assertFeeRefused(
        exit(
            (memory, report) ->
                memory == 0
                    ? List.of(lot(HALF, 0, 1 + report), lot(HALF, 0, 2 - report))
                    : List.of(lot(Rational.ONE, memory - 1, 0))));
  }

  /** The report changes the probability of what is decided later, and the fee is paid while it does. */
  @Test
  void aLawOfTheMemoryThatDecisionsShowIsInfluence() {
    Verdict verdict =
        exit(
            (memory, report) ->
                memory == 0
                    ? List.of(lot(q(1 + report, 4), 0, 1), lot(q(3 - report, 4), 0, 2))
                    : List.of(lot(Rational.ONE, memory - 1, 0)));
    assertInstanceOf(Verdict.Holds.class, verdict, verdict.toString());
  }

  @Test
  void otherProbabilitiesAreInfluence() {
    assertInstanceOf(
        Verdict.NotApplicable.class,
        exit(
            (memory, report) -> List.of(lot(q(1 + report, 4), 0, 0), lot(q(3 - report, 4), 1, 0))));
  }
}

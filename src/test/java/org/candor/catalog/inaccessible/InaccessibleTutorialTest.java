package org.candor.catalog.inaccessible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.candor.environment.Beliefs;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Audit;
import org.candor.property.BestResponse;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;
import org.candor.property.Witness;
import org.junit.jupiter.api.Test;

/** The one-item example of the dynamic mechanism design tutorial, with its numbers, and who gains by hiding in it. */
class InaccessibleTutorialTest {
  private static final PrivateEnvironment RETURNS = example("inaccessible-returns");
  private static final PrivateEnvironment MAY_NOT_RETURN = example("inaccessible-may-not-return");
  private static final PrivateEnvironment LATE = example("inaccessible-second-agent-late");

  private static final Mechanism NAIVE = new InaccessibleNaiveTeam();
  private static final Mechanism ACCESSIBLE_ONLY = new InaccessibleVcgAccessibleOnly();
  private static final Mechanism LUMP_SUM = new InaccessibleLumpSum();
  private static final Mechanism VOLUNTARY = InaccessibleLumpSum.voluntary();

  private static final int DAY_1 = 0;
  private static final int DAY_2 = 1;
  private static final int NONE = 0;
  private static final int TO_2 = 2;
  private static final int UNDECIDED = 0;
  private static final int AWAY = 1;
  private static final int LOW = 2;
  private static final int HIGH = 3;
  private static final int SILENT = 4;

  private static PrivateEnvironment example(String name) {
    return EnvironmentReader.readPrivate(Path.of("examples", name + ".json"));
  }

  private static Verdict verdict(
      PrivateEnvironment environment, Mechanism mechanism, String property) {
    return Audit.of(new Setting(environment), mechanism).finding(property).orElseThrow().verdict();
  }

  private static Witness refuted(
      PrivateEnvironment environment, Mechanism mechanism, String property) {
    Verdict verdict = verdict(environment, mechanism, property);
    return assertInstanceOf(Verdict.Refuted.class, verdict, verdict::toString).witness();
  }

  private static void holds(PrivateEnvironment environment, Mechanism mechanism, String property) {
    Verdict verdict = verdict(environment, mechanism, property);
    assertInstanceOf(Verdict.Holds.class, verdict, verdict::toString);
  }

  @Test
  void optimumWaitsForTheSecondAgentWhetherSheIsHeardOrNot() {
    Setting setting = new Setting(RETURNS);
    Beliefs beliefs = new Beliefs(RETURNS);
    for (int report : new int[] {UNDECIDED, SILENT}) {
      List<Distribution> held =
          beliefs.after(beliefs.initial(), RETURNS.reports().index(DAY_1, 0, report));
      assertEquals(Rational.of(84, 5), setting.beliefWelfare().value(0, DAY_1, held));
      assertEquals(NONE, setting.beliefWelfare().efficientAction(0, DAY_1, held, 0));
    }
  }

  @Test
  void optimumUnderAGenuineBeliefWeighsThatSheMayBeGone() {
    Setting setting = new Setting(MAY_NOT_RETURN);
    Beliefs beliefs = new Beliefs(MAY_NOT_RETURN);
    List<Distribution> held =
        beliefs.after(beliefs.initial(), MAY_NOT_RETURN.reports().index(DAY_1, 0, SILENT + 1));
    // 1/10 of 4, 2/5 of 20, and 2 from agent 1 when agent 2 is gone.
    assertEquals(Rational.of(47, 5), setting.beliefWelfare().value(0, DAY_1, held));
    assertEquals(Rational.of(8), setting.beliefWelfare().othersOptimal(0, 1, DAY_1, held));
    assertEquals(Rational.of(42, 5), setting.beliefWelfare().othersOptimal(0, 0, DAY_1, held));
  }

  private static GameForm.Play play(GameForm game, int layer, int memory, int z, int report) {
    return game.play(layer, memory, RETURNS.reports().index(z, 0, report));
  }

  @Test
  void secondAgentPaysSixAndTwoOrEightAtOnce() {
    GameForm game = GameForm.of(RETURNS, LUMP_SUM.rules(new Setting(RETURNS)));
    GameForm.Play heard = play(game, 0, 0, DAY_1, UNDECIDED);
    assertEquals(List.of(Rational.ZERO, Rational.of(-6)), heard.transfers());
    GameForm.Play silent = play(game, 0, 0, DAY_1, SILENT);
    assertEquals(List.of(Rational.ZERO, Rational.ZERO), silent.transfers());
    for (int later : new int[] {LOW, HIGH}) {
      int afterHeard = heard.decisions().get(0).nextMemory();
      int afterSilent = silent.decisions().get(0).nextMemory();
      GameForm.Play paid = play(game, 1, afterHeard, DAY_2, later);
      GameForm.Play settles = play(game, 1, afterSilent, DAY_2, later);
      assertEquals(TO_2, paid.decisions().get(0).action());
      assertEquals(TO_2, settles.decisions().get(0).action());
      assertEquals(Rational.of(-2), paid.transfers().get(1));
      assertEquals(Rational.of(-8), settles.transfers().get(1));
      assertEquals(
          "expected: 2 in low (1/5) or high (4/5); 2 owes 6", game.describeMemory(1, afterSilent));
    }
  }

  @Test
  void lumpSumIsHonestWhereEverybodyReturns() {
    for (PrivateEnvironment environment : List.of(RETURNS, LATE)) {
      for (String property :
          List.of(
              "ic.ex-post",
              "efficiency",
              "dynamic-groves",
              "ir.ex-ante",
              "no-deficit.ex-post",
              "no-deficit.ex-ante")) {
        holds(environment, LUMP_SUM, property);
      }
      assertTrue(Whereabouts.EVERYBODY_RETURNS.holds().test(new Setting(environment)));
    }
  }

  @Test
  void lumpSumIsDodgedWhereTheSecondAgentMayNotReturn() {
    assertTrue(!Whereabouts.EVERYBODY_RETURNS.holds().test(new Setting(MAY_NOT_RETURN)));
    Audit audit = Audit.of(new Setting(MAY_NOT_RETURN), LUMP_SUM);
    Audit.Finding finding = audit.finding("ic.ex-post").orElseThrow();
    assertEquals(Whereabouts.EVERYBODY_RETURNS.name(), finding.failingHypothesis());
    Witness witness = refuted(MAY_NOT_RETURN, LUMP_SUM, "ic.ex-post");
    assertEquals("2", witness.agent());
    assertTrue(witness.hidden());
    // She hid on day 1, is back with value 4 and would pay 6 + 2.
    assertEquals(Rational.of(4), witness.amount());
    assertEquals(List.of("here", "low"), witness.jointType());
    holds(MAY_NOT_RETURN, LUMP_SUM, "efficiency");
    holds(MAY_NOT_RETURN, LUMP_SUM, "no-deficit.ex-post");
  }

  @Test
  void settlingOnlyWithThoseWhoSpeakIsDodgedByStayingSilentToTheEnd() {
    Witness witness = refuted(RETURNS, VOLUNTARY, "ic.ex-post");
    assertEquals("2", witness.agent());
    assertTrue(witness.hidden());
    // She is served under the kept belief and leaves 6 + 2 unpaid.
    assertEquals(Rational.of(8), witness.amount());
    assertEquals(1, witness.period().getAsInt());
  }

  @Test
  void accessibleOnlyPaymentsAreDodgedByHidingOnTheFirstDay() {
    Witness witness = refuted(RETURNS, ACCESSIBLE_ONLY, "ic.ex-post");
    assertEquals("2", witness.agent());
    assertEquals(List.of("here", "undecided"), witness.jointType());
    assertEquals(0, witness.period().getAsInt());
    assertTrue(witness.hidden());
    assertEquals(Rational.of(6), witness.amount());
    // Silent on both days she dodges the payment of 2 as well.
    assertEquals(Rational.of(8), witness.bestStrategyGain());
    holds(RETURNS, ACCESSIBLE_ONLY, "efficiency");
  }

  @Test
  void naiveTeamPaymentsMakeTheFirstAgentHide() {
    Witness witness = refuted(LATE, NAIVE, "ic.ex-post");
    assertEquals("1", witness.agent());
    assertEquals(List.of("here", "away"), witness.jointType());
    assertEquals(0, witness.period().getAsInt());
    assertTrue(witness.hidden());
    assertEquals(Rational.of(44, 5), witness.amount());
    Witness loss = refuted(LATE, NAIVE, "efficiency");
    assertEquals(Rational.of(44, 5), loss.amount());
  }

  @Test
  void verdictsAgreeWithAListOfAllStrategies() {
    for (PrivateEnvironment environment : List.of(RETURNS, MAY_NOT_RETURN, LATE)) {
      for (Mechanism mechanism : List.of(NAIVE, ACCESSIBLE_ONLY, LUMP_SUM, VOLUNTARY)) {
        Setting setting = new Setting(environment);
        GameAnalysis analysis = GameAnalysis.of(setting, mechanism.rules(setting));
        for (int i = 0; i < 2; i++) {
          assertEquals(
              AllStrategies.largestGain(environment, mechanism.rules(setting), i),
              BestResponse.largestGain(analysis, 0, i),
              environment.name() + " " + mechanism.id() + " " + i);
        }
      }
    }
  }

  @Test
  void silenceThatCannotBeGenuineLeavesThePredictionInPlace() {
    Beliefs beliefs = new Beliefs(RETURNS);
    Distribution back =
        Distribution.of(java.util.Map.of(LOW, Rational.of(1, 5), HIGH, Rational.of(4, 5)));
    assertEquals(back, beliefs.whenSilent(1, back));
    assertEquals(Distribution.point(AWAY), beliefs.whenSilent(1, beliefs.initial().get(1)));
  }
}

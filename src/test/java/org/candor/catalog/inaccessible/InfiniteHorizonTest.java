package org.candor.catalog.inaccessible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.environment.BeliefWelfare;
import org.candor.environment.Beliefs;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Audit;
import org.candor.property.BestResponse;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;
import org.candor.property.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Silent agents over an infinite horizon. The example: agent 2 is away every other day and wants the item when she is back, which has to
 * rest the day before; agent 1 would take it every day.
 */
class InfiniteHorizonTest {
  private static final Path EXAMPLE = Path.of("examples", "inaccessible-commuter.json");
  private static final int FRESH = 0;
  private static final int TO_2 = 2;
  private static final int LOW = 1;
  private static final int SILENT = 3;

  private static final Mechanism NAIVE = new InaccessibleNaiveTeam();
  private static final Mechanism ACCESSIBLE_ONLY = new InaccessibleVcgAccessibleOnly();
  private static final Mechanism LUMP_SUM = new InaccessibleLumpSum();

  private static String text() {
    try {
      return Files.readString(EXAMPLE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static PrivateEnvironment read(String text) {
    return (PrivateEnvironment) EnvironmentReader.read(text, "commuter.json");
  }

  /** The example with other words in place of some that must be there. */
  private static String with(String text, String old, String other) {
    assertTrue(text.contains(old), old);
    return text.replace(old, other);
  }

  private static Verdict verdict(PrivateEnvironment environment, Mechanism mechanism, String id) {
    return Audit.of(new Setting(environment), mechanism).finding(id).orElseThrow().verdict();
  }

  /** Rest and serve in turn: V = γ (84/5 + γ V) at γ = 1/2, so V = 56/5; agent 1 alone has 2 / (1 − γ) = 4. */
  @Test
  void theOptimumByHand() {
    PrivateEnvironment environment = read(text());
    BeliefWelfare welfare = new Setting(environment).beliefWelfare();
    List<Distribution> away = new Beliefs(environment).initial();
    assertEquals(Rational.of(56, 5), welfare.value(0, FRESH, away));
    assertEquals(Rational.of(4), welfare.othersOptimal(0, 1, FRESH, away));
    assertEquals(0, welfare.efficientAction(0, FRESH, away, 0));
  }

  /** A day of rest costs agent 1 two; put off by a day at γ = 1/2 that is four, and serving agent 2 costs two more. */
  @Test
  void whatIsPutOffIsScaledUp() {
    PrivateEnvironment environment = read(text());
    GameForm game = GameForm.of(environment, LUMP_SUM.rules(new Setting(environment)));
    GameForm.Play rest = game.play(0, 0, environment.reports().index(FRESH, 0, SILENT));
    assertEquals(List.of(Rational.ZERO, Rational.ZERO), rest.transfers());
    int memory = rest.decisions().get(0).nextMemory();
    for (int report : new int[] {LOW, LOW + 1, SILENT}) {
      GameForm.Play serve = game.play(0, memory, environment.reports().index(FRESH, 0, report));
      assertEquals(TO_2, serve.decisions().get(0).action());
      assertEquals(List.of(Rational.ZERO, Rational.of(-6)), serve.transfers());
    }
    assertEquals(
        "expected: 2 in low (1/5) or high (4/5); 2 owes 4", game.describeMemory(0, memory));
  }

  @Test
  void lumpSumKeepsItsClaims() {
    Setting setting = new Setting(read(text()));
    for (Audit.Finding finding : Audit.of(setting, LUMP_SUM).findings()) {
      if (finding.claimed()) {
        assertEquals(null, finding.failingHypothesis());
        assertInstanceOf(Verdict.Holds.class, finding.verdict(), finding.property().id());
      }
    }
  }

  /** She saves the price of 2 on every return: 2 / (1 − γ²) = 8/3 by hiding always. */
  @Test
  void hidingSavesThePriceOfEveryReturn() {
    Witness witness =
        assertInstanceOf(
                Verdict.Refuted.class, verdict(read(text()), ACCESSIBLE_ONLY, "ic.ex-post"))
            .witness();
    assertTrue(witness.hidden());
    assertEquals(Rational.of(2), witness.amount());
    assertEquals(Rational.of(8, 3), witness.bestStrategyGain());
  }

  private static Rational power(Rational base, int exponent) {
    Rational power = Rational.ONE;
    for (int k = 0; k < exponent; k++) {
      power = power.times(base);
    }
    return power;
  }

  /** No value is negative and none above 20: {@code V_T <= V <= V_T + γ^T 20 / (1 − γ)} at every report from the start. */
  @ParameterizedTest
  @ValueSource(strings = {"1/2", "1/8", "9/10"})
  void finiteHorizonsEncloseTheOptimum(String discount) {
    String infinite = with(text(), "\"discount\": \"1/2\"", "\"discount\": \"" + discount + '"');
    PrivateEnvironment environment = read(infinite);
    BeliefWelfare welfare = new Setting(environment).beliefWelfare();
    int periods = 40;
    BeliefWelfare finite =
        new Setting(read(with(infinite, "null", Integer.toString(periods)))).beliefWelfare();
    Rational tail =
        power(environment.discount(), periods)
            .times(Rational.of(20))
            .over(Rational.ONE.minus(environment.discount()));
    Beliefs beliefs = new Beliefs(environment);
    for (int report : new int[] {LOW, LOW + 1, SILENT}) {
      int profile = environment.reports().index(FRESH, 0, report);
      List<Distribution> held = beliefs.after(beliefs.initial(), profile);
      for (int ignored = -1; ignored < 2; ignored++) {
        Rational low = value(finite, ignored, held);
        Rational exact = value(welfare, ignored, held);
        assertTrue(low.compareTo(exact) <= 0, low + " > " + exact);
        assertTrue(exact.compareTo(low.plus(tail)) <= 0, exact + " > " + low.plus(tail));
      }
    }
  }

  private static Rational value(BeliefWelfare welfare, int ignored, List<Distribution> held) {
    return ignored < 0
        ? welfare.value(0, FRESH, held)
        : welfare.othersOptimal(0, ignored, FRESH, held);
  }

  /** The rules in every period of a finite horizon. */
  private static <M> Rules<M> stationary(Rules<M> rules) {
    return new Rules<>() {
      @Override
      public M initialMemory(int profile) {
        return rules.initialMemory(profile);
      }

      @Override
      public Outcome<M> outcome(int period, M memory, int profile) {
        return rules.outcome(0, memory, profile);
      }
    };
  }

  /**
   * All pure strategies of four periods, listed without beliefs, against the exact best response: what follows is worth at most
   * {@code γ^4 c / (1 − γ)} to either side, c being the most that a period brings.
   */
  @ParameterizedTest
  @ValueSource(strings = {"1/4", "1/8"})
  void allStrategiesOfFourPeriodsEncloseTheBestResponse(String discount) {
    String infinite =
        with(
            with(text(), "\"discount\": \"1/2\"", "\"discount\": \"" + discount + '"'),
            "\"initial\": \"away\"",
            "\"initial\": {\"low\": \"1/5\", \"high\": \"4/5\"}");
    PrivateEnvironment environment = read(infinite);
    PrivateEnvironment four = read(with(infinite, "null", "4"));
    Setting setting = new Setting(environment);
    for (Mechanism mechanism : List.of(NAIVE, ACCESSIBLE_ONLY, LUMP_SUM)) {
      GameAnalysis analysis = GameAnalysis.of(setting, mechanism.rules(setting));
      Rational most = Rational.of(20).plus(largestTransfer(analysis.game()));
      Rational tail =
          power(environment.discount(), 4)
              .times(most.times(2))
              .over(Rational.ONE.minus(environment.discount()));
      for (int i = 0; i < 2; i++) {
        Rational exact = BestResponse.largestGain(analysis, 0, i);
        Rational listed = AllStrategies.largestGain(four, stationary(mechanism.rules(setting)), i);
        Rational apart = exact.minus(listed).abs();
        assertTrue(
            apart.compareTo(tail) <= 0, mechanism.id() + ": " + exact + " against " + listed);
      }
    }
  }

  private static Rational largestTransfer(GameForm game) {
    Rational most = Rational.ZERO;
    for (int m = 0; m < game.memories(0); m++) {
      for (int profile = 0; profile < game.environment().reports().size(); profile++) {
        if (game.isSendable(profile)) {
          for (Rational transfer : game.play(0, m, profile).transfers()) {
            most = most.max(transfer.abs());
          }
        }
      }
    }
    return most;
  }

  /** Back tomorrow with probability 1/2 only: beliefs recur, but what is owed grows as long as she is silent. */
  @Test
  void openPaymentsThatNeedNotRecurAreRefused() {
    PrivateEnvironment environment =
        read(
            with(
                text(),
                "{\"low\": \"1/5\", \"high\": \"4/5\"}",
                "{\"away\": \"1/2\", \"low\": \"1/10\", \"high\": \"2/5\"}"));
    Audit audit = Audit.of(new Setting(environment), LUMP_SUM);
    assertEquals(3, audit.exitStatus());
    Audit.Finding finding = audit.finding("ic.ex-post").orElseThrow();
    assertTrue(
        ((Verdict.Undecided) finding.verdict()).reason().contains("need not recur"),
        finding.toString());
    assertEquals(Whereabouts.EVERYBODY_RETURNS.name(), finding.failingHypothesis());
    assertInstanceOf(Verdict.Holds.class, verdict(environment, ACCESSIBLE_ONLY, "efficiency"));
  }

  /** Two places to be away in, between which she moves at random: the belief changes for as long as she is silent. */
  @Test
  void beliefsThatNeedNotRecurAreRefused() {
    String agent =
        "\"none\": {\"value\": 0, \"next\": NEXT}, \"use\": {\"value\": 1, \"next\": NEXT}";
    String near = agent.replace("NEXT", "{\"near\": \"1/2\", \"far\": \"1/4\", \"here\": \"1/4\"}");
    String far = agent.replace("NEXT", "{\"near\": \"1/3\", \"far\": \"2/3\"}");
    PrivateEnvironment environment =
        read(
            "{\"format\": \"candor/environment/1\", \"name\": \"wanderer\", \"discount\": \"1/2\", \"horizon\": null,"
                + " \"actions\": [\"none\", \"use\"], \"agents\": [{\"name\": \"1\", \"initial\": \"near\", \"states\": {"
                + "\"here\": {"
                + near
                + "}, \"near\": {"
                + near
                + "}, \"far\": {"
                + far
                + "}}, \"inaccessible\": [\"near\", \"far\"]}]}");
    Setting setting = new Setting(environment);
    List<Distribution> initial = new Beliefs(environment).initial();
    LimitExceededException refused =
        assertThrows(
            LimitExceededException.class, () -> setting.beliefWelfare().value(0, 0, initial));
    assertTrue(refused.getMessage().contains("need not recur"), refused.getMessage());
    assertEquals(3, Audit.of(setting, ACCESSIBLE_ONLY).exitStatus());
  }

  @Test
  void nothingCanBePutOffWithoutADiscount() {
    PrivateEnvironment environment = read(with(text(), "\"discount\": \"1/2\"", "\"discount\": 0"));
    assertTrue(LUMP_SUM.undefined(new Setting(environment)).orElseThrow().contains("discount"));
  }

  /** Where everybody is always accessible they are the mechanisms that they extend. */
  @Test
  void alwaysAccessibleAgentsMeetTheKnownMechanisms() {
    PrivateEnvironment environment =
        EnvironmentReader.readPrivate(Path.of("examples", "tutorial-two-agents.json"));
    Setting setting = new Setting(environment);
    assertTrue(Whereabouts.EVERYBODY_RETURNS.holds().test(setting));
    same(setting, NAIVE, "team");
    same(setting, ACCESSIBLE_ONLY, "dynamic-vcg");
    same(setting, LUMP_SUM, "dynamic-vcg");
  }

  private static void same(Setting setting, Mechanism mechanism, String known) {
    GameForm mine = GameForm.of(setting.environment(), mechanism.rules(setting));
    Rules<?> rules = Catalog.find(known).orElseThrow().rules(setting);
    GameForm other = GameForm.of(setting.environment(), rules);
    for (int m = 0; m < mine.memories(0); m++) {
      for (int profile = 0; profile < setting.environment().reports().size(); profile++) {
        GameForm.Play one = mine.play(0, m, profile);
        GameForm.Play two = other.play(0, 0, profile);
        assertEquals(two.transfers(), one.transfers());
        assertEquals(two.decisions().get(0).action(), one.decisions().get(0).action());
      }
    }
  }
}

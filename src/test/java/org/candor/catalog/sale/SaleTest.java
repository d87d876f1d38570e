package org.candor.catalog.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.junit.jupiter.api.Test;

/** Sales that wait for deliberation or for news, by hand. */
class SaleTest {
  private static Rational q(long n, long d) {
    return Rational.of(n, d);
  }

  private static Mechanism mechanism(String id) {
    return Catalog.find(id).orElseThrow();
  }

  private static Setting example() {
    return new Setting(EnvironmentReader.read(Path.of("examples/metadeliberation.json")));
  }

  private static GameForm.Play play(Setting setting, String id, int... locals) {
    int profile = setting.environment().reports().index(Sale.UNSOLD, locals);
    return GameForm.of(setting.environment(), mechanism(id).rules(setting)).play(0, 0, profile);
  }

  private static String action(Setting setting, String id, int... locals) {
    int action = play(setting, id, locals).decisions().get(0).action();
    return setting.environment().actions().get(action);
  }

  private static void assertClaimsHold(Setting setting, String id) {
    Audit audit = Audit.of(setting, mechanism(id));
    assertTrue(audit.findings().stream().filter(Audit.Finding::claimed).count() >= 9);
    for (Audit.Finding finding : audit.findings()) {
      if (finding.claimed()) {
        assertEquals("holds", finding.verdict().word(), id + ": " + finding.property().id());
      }
    }
  }

  /**
   * Deliberating beats 4 at once: -1 + 9/10·(10 + 4)/2 = 53/10. For the period that the user waits the researcher pays 4/10; after a
   * breakthrough she pays 4, otherwise he pays what the item is to her, 2. She keeps 53/10 - 4, he 53/10 less her -1 + 9/10·6 = 22/5.
   */
  @Test
  void theResearcherDeliberatesFirst() {
    Setting setting = example();
    assertEquals("researcher-deliberates", action(setting, "metadeliberation", 0, 0));
    assertEquals(
        List.of(q(-2, 5), Rational.ZERO), play(setting, "metadeliberation", 0, 0).transfers());
    assertEquals("to-researcher", action(setting, "metadeliberation", 1, 0));
    assertEquals(
        List.of(q(-4, 1), Rational.ZERO), play(setting, "metadeliberation", 1, 0).transfers());
    assertEquals("to-user", action(setting, "metadeliberation", 2, 0));
    assertEquals(
        List.of(Rational.ZERO, q(-2, 1)), play(setting, "metadeliberation", 2, 0).transfers());
    GameAnalysis analysis = GameAnalysis.of(setting, mechanism("metadeliberation").rules(setting));
    assertEquals(q(53, 10), analysis.socialValue(0).get(0));
    assertEquals(q(13, 10), analysis.payoffs(0, 0).get(0));
    assertEquals(q(9, 10), analysis.payoffs(0, 1).get(0));
    assertClaimsHold(setting, "metadeliberation");
  }

  /** The item is worth 2 now, and 3 for certain after a free deliberation, discount 1/2: 2 > 1/2·3, so it is sold at once. */
  @Test
  void deliberationTakesTimeEvenIfItIsFree() {
    Deliberation.Deliberator one =
        new Deliberation.Deliberator(
            "1",
            List.of("A", "B"),
            Distribution.point(0),
            List.of(q(2, 1), q(3, 1)),
            List.of(Rational.ZERO, Rational.ZERO),
            List.of(Distribution.point(1), Distribution.point(1)));
    Setting setting = new Setting(Deliberation.environment("free", q(1, 2), List.of(one)));
    assertEquals("to-1", action(setting, "metadeliberation", 0));
    assertClaimsHold(setting, "metadeliberation");
  }

  /** Where deliberation can lower a value, whether to deliberate depends on the others: no bandit, and no such mechanism. */
  @Test
  void aValueThatCanFallIsRefused() {
    Deliberation.Deliberator falls =
        new Deliberation.Deliberator(
            "1",
            List.of("A", "B"),
            Distribution.point(0),
            List.of(q(2, 1), q(1, 1)),
            List.of(Rational.ZERO, Rational.ZERO),
            List.of(Distribution.point(1), Distribution.point(1)));
    PrivateEnvironment environment = Deliberation.environment("falls", q(1, 2), List.of(falls));
    assertTrue(
        mechanism("metadeliberation")
            .undefined(new Setting(environment))
            .orElseThrow()
            .contains("never think less of the item"));
  }

  private static Setting news(Rational first, Rational expectation, Rational discount) {
    return new Setting(
        OptionValue.environment(
            "news",
            discount,
            List.of(first),
            Distribution.point(0),
            List.of(expectation),
            Distribution.of(Map.of(0, Rational.ONE))));
  }

  /** The survey's numbers: at 1/2, 1/2 and δ = 9/10 waiting is worth 27/40, each contributes 7/40 and pays 1/20. */
  @Test
  void waitingForNews() {
    Setting setting = news(q(1, 2), q(1, 2), q(9, 10));
    assertEquals("none", action(setting, "option-value", 0, 0));
    assertEquals(List.of(q(-1, 20), q(-1, 20)), play(setting, "option-value", 0, 0).transfers());
    GameAnalysis analysis = GameAnalysis.of(setting, mechanism("option-value").rules(setting));
    assertEquals(q(27, 40), analysis.socialValue(0).get(0));
    assertEquals(q(7, 40), analysis.payoffs(0, 0).get(0));
    assertEquals(q(7, 40), analysis.payoffs(0, 1).get(0));
    assertClaimsHold(setting, "option-value");
  }

  /** At 8/9, 8/9 and δ = 9/10 waiting is worth 9/10·(8/9 + 1/9·8/9) = 8/9 too: the threshold is reached, and the item is sold. */
  @Test
  void whereWaitingIsWorthNoMoreTheItemIsSold() {
    Setting setting = news(q(8, 9), q(8, 9), q(9, 10));
    assertEquals("to-1", action(setting, "option-value", 0, 0));
    assertClaimsHold(setting, "option-value");
  }

  /** At δ = 1/2 the larger of 3/5 and 1/2 is at least 1/2·(1/2 + 1/2·3/5) = 2/5: the first bidder has the item for 1/2. */
  @Test
  void whoeverIsInAHurryPaysTheOthersValue() {
    Setting setting = news(q(3, 5), q(1, 2), q(1, 2));
    assertEquals("to-1", action(setting, "option-value", 0, 0));
    assertEquals(List.of(q(-1, 2), Rational.ZERO), play(setting, "option-value", 0, 0).transfers());
    // Bad and good news: the first bidder pays 0, the second 3/5.
    assertEquals(
        List.of(Rational.ZERO, Rational.ZERO), play(setting, "option-value", 0, 1).transfers());
    assertEquals(List.of(Rational.ZERO, q(-3, 5)), play(setting, "option-value", 0, 2).transfers());
    assertClaimsHold(setting, "option-value");
  }
}

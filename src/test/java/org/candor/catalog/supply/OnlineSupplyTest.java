package org.candor.catalog.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.JsonText;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.junit.jupiter.api.Test;

/** The price of a guessed supply, by hand. */
class OnlineSupplyTest {
  private static final Mechanism MECHANISM = Catalog.find("online-supply").orElseThrow();

  private static String bidder(int name, int value) {
    String states =
        """
        "wants": {"none": {"value": 0, "next": {"wants": 1}}, %s},
        "served": {"none": {"value": 0, "next": {"served": 1}}, %s}
        """
            .formatted(actions(name, "wants", value), actions(name, "served", 0));
    return "{\"name\": \"%d\", \"initial\": \"wants\", \"states\": {%s}}".formatted(name, states);
  }

  private static String actions(int name, String state, int value) {
    StringBuilder text = new StringBuilder();
    for (int a = 1; a <= 3; a++) {
      text.append(a == 1 ? "" : ", ")
          .append(
              "\"to-%d\": {\"value\": %d, \"next\": {\"%s\": 1}}"
                  .formatted(a, a == name ? value : 0, a == name ? "served" : state));
    }
    return text.toString();
  }

  /** An item in the first of two periods, and with 1/2 one in the second. */
  private static Setting setting() {
    return setting(5, 8, 3);
  }

  private static Setting setting(int first, int second, int third) {
    String laws = "\"next\": {\"item\": \"1/2\", \"none\": \"1/2\"}";
    String row =
        "{\"none\": {\"value\": 0, %1$s}, \"to-1\": {\"value\": 0, %1$s}, \"to-2\": {\"value\": 0, %1$s}, \"to-3\": {\"value\": 0, %1$s}}"
            .formatted(laws);
    String text =
        """
        {"format": "candor/environment/1", "name": "supply", "discount": 1, "horizon": 2,
         "actions": ["none", "to-1", "to-2", "to-3"],
         "public": {"initial": "item", "states": {"item": %s, "none": %s}},
         "feasible": [{"probability": 1, "actions": {"item": ["none", "to-1", "to-2", "to-3"], "none": ["none"]}}],
         "agents": [%s, %s, %s]}
        """
            .formatted(row, row, bidder(1, first), bidder(2, second), bidder(3, third));
    return new Setting(EnvironmentReader.read(JsonText.parse(text, "supply.json")));
  }

  /**
   * Values 5, 8, 3; the supply is guessed to be 1 or 2. With 1, bidder 2 has the first item for 5. With 2, bidders 1 and 2 are to have items
   * for 3 each, bidder 1 first. So bidder 1 expects to pay 3/2 and bidder 2 pays 5/2 at once; welfare is (8 + 5 + 8/2)/2 = 17/2.
   */
  @Test
  void eachGuessSetsItsPrice() {
    Setting setting = setting();
    GameForm game = GameForm.of(setting.environment(), MECHANISM.rules(setting));
    GameForm.Play play = game.play(0, game.initialMemory(0), 0);
    assertEquals(List.of(Rational.of(-3, 2), Rational.of(-5, 2), Rational.ZERO), play.transfers());
    assertEquals(2, play.decisions().size());
    GameForm.Decision second = play.decisions().get(1);
    assertEquals(1, second.action());
    // Bidder 1 has been served; bidder 2 is next, if there is an item.
    int served = setting.environment().reports().index(0, 1, 0, 0);
    assertEquals(
        List.of(Rational.ZERO, Rational.of(-3), Rational.ZERO),
        game.play(1, second.nextMemory(), served).transfers());
    int over = setting.environment().reports().index(1, 1, 0, 0);
    assertEquals(0, game.play(1, second.nextMemory(), over).decisions().get(0).action());
    GameAnalysis analysis = GameAnalysis.of(setting, MECHANISM.rules(setting));
    assertEquals(Rational.of(17, 2), analysis.socialValue(0).get(0));
  }

  /** Values 5, 5, 3: to whom the price is the value, 5 where 1 is guessed, has the item; with 2 bidder 1 has it for 3. She pays (5 + 3)/2. */
  @Test
  void whoseValueIsThePriceIsServed() {
    Setting setting = setting(5, 5, 3);
    GameForm game = GameForm.of(setting.environment(), MECHANISM.rules(setting));
    GameForm.Play play = game.play(0, game.initialMemory(0), 0);
    assertEquals(List.of(1, 1), play.decisions().stream().map(GameForm.Decision::action).toList());
    assertEquals(List.of(Rational.of(-4), Rational.ZERO, Rational.ZERO), play.transfers());
  }

  @Test
  void truthIsBestAndNobodyLoses() {
    for (Audit.Finding finding : Audit.of(setting(), MECHANISM).findings()) {
      if (finding.claimed()) {
        assertEquals("holds", finding.verdict().word(), finding.property().id());
      }
    }
  }

  /** The optimum sells to 8 first and with 1/2 to 5: 21/2. */
  @Test
  void itIsApproximateOnly() {
    Setting setting = setting();
    assertEquals(Rational.of(21, 2), setting.welfare().value(0, 0));
    assertEquals(
        "refuted",
        Audit.of(setting, MECHANISM).finding("efficiency").orElseThrow().verdict().word());
  }

  @Test
  void itemsThatDependOnWhatIsDoneAreRefused() {
    Setting tutorial =
        new Setting(
            EnvironmentReader.read(java.nio.file.Path.of("examples/tutorial-two-agents.json")));
    assertTrue(MECHANISM.undefined(tutorial).orElseThrow().startsWith("defined where items"));
  }
}

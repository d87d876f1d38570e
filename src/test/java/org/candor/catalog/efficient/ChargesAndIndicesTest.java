package org.candor.catalog.efficient;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.JsonText;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.junit.jupiter.api.Test;

/** The dynamic-Groves mechanism with the least type's charge, and the index policy, against numbers worked out by hand. */
class ChargesAndIndicesTest {
  private static List<Rational> transfers(Setting setting, String id, int profile) {
    return GameForm.of(setting.environment(), Catalog.find(id).orElseThrow().rules(setting))
        .play(0, 0, profile)
        .transfers();
  }

  private static void assertClaimsHold(Setting setting, String id) {
    Audit.of(setting, Catalog.find(id).orElseThrow()).findings().stream()
        .filter(finding -> finding.claimed())
        .forEach(
            finding -> assertEquals("holds", finding.verdict().word(), finding.property().id()));
  }

  /**
   * γ = 9/10. At (*, *) the least that the two can have together with some type of 1 is 2's own 9/10·90 = 81, as the all-zero type "end"
   * adds nothing; so the charges of both are those of dynamic-VCG: (0, -32).
   */
  @Test
  void whereATypeAddsNothingTheChargeIsThePivotCharge() {
    Setting setting =
        new Setting(EnvironmentReader.read(Path.of("examples/tutorial-two-agents.json")));
    assertEquals(List.of(Rational.ZERO, Rational.of(-32)), transfers(setting, "groves", 0));
    assertClaimsHold(setting, "groves");
  }

  /**
   * Arms for two periods without discounting, always 3 against 1 or 2 (for good): whoever owns 3 is activated twice. The owner of 3 has
   * one type and keeps nothing, V = 6 being charged: 0 + 3 - 6, then 0 + 0 - 3. The other's least V is 6: 3 + 3 - 6 = 0.
   */
  @Test
  void anAgentWithOneTypeKeepsNothing() {
    Setting setting =
        new Setting(
            EnvironmentReader.read(
                JsonText.parse(
                    """
                    {"format": "candor/environment/1", "name": "arms", "kind": "bandit", "discount": 1, "horizon": 2,
                     "agents": [
                      {"name": "1", "initial": "on", "states": {"on": {"value": 3, "next": {"on": 1}}}},
                      {"name": "2", "initial": "low", "states": {
                        "low": {"value": 1, "next": {"low": 1}}, "high": {"value": 2, "next": {"high": 1}}}}]}
                    """,
                    "arms.json")));
    assertEquals(List.of(Rational.of(-3), Rational.ZERO), transfers(setting, "groves", 0));
    GameAnalysis analysis =
        GameAnalysis.of(setting, Catalog.find("groves").orElseThrow().rules(setting));
    assertEquals(Rational.ZERO, analysis.payoffs(0, 0).get(0));
    assertEquals(Rational.ZERO, analysis.payoffs(0, 1).get(1));
  }

  /**
   * One period, γ = 1/2: a is worth 3 to agent 1 if she is high, b leaves agent 2 with 2 afterwards, 1 now. The least that they have together
   * is 1, or 3 with a high agent 1. (low, open): b, 1/2·2 - 1 = 0 and 0 - 1; (high, open): a, 0 - 1 and 3 - 3.
   */
  @Test
  void whatTheOthersHaveAfterTheLastPeriodCounts() {
    Setting setting =
        new Setting(
            EnvironmentReader.read(
                JsonText.parse(
                    """
                    {"format": "candor/environment/1", "name": "after", "discount": "1/2", "horizon": 1, "actions": ["a", "b"],
                     "agents": [
                      {"name": "1", "initial": "low", "states": {
                        "low": {"a": {"value": 0, "next": {"low": 1}}, "b": {"value": 0, "next": {"low": 1}}},
                        "high": {"a": {"value": 3, "next": {"high": 1}}, "b": {"value": 0, "next": {"high": 1}}}}},
                      {"name": "2", "initial": "open", "terminal": {"won": 2}, "states": {
                        "open": {"a": {"value": 0, "next": {"open": 1}}, "b": {"value": 0, "next": {"won": 1}}},
                        "won": {"a": {"value": 0, "next": {"won": 1}}, "b": {"value": 0, "next": {"won": 1}}}}}]}
                    """,
                    "after.json")));
    assertEquals(List.of(Rational.ZERO, Rational.of(-1)), transfers(setting, "groves", 0));
    assertEquals(List.of(Rational.of(-1), Rational.ZERO), transfers(setting, "groves", 2));
    for (String property : List.of("ic.ex-post", "ir.ex-post", "no-deficit.ex-post")) {
      assertEquals(
          "holds",
          Audit.of(setting, Catalog.find("groves").orElseThrow())
              .finding(property)
              .orElseThrow()
              .verdict()
              .word());
    }
  }

  /** The newcomer's index, 4 then 10 with 1/3 for good at γ = 4/5, is (4 + 4·10/3)/(1 + 4/3) = 52/7: she plays against 7, pays 7, and not against 8. */
  @Test
  void theLargestIndexDecidesAndPaysForTheOther() {
    assertEquals(List.of(Rational.of(-7), Rational.ZERO), transfers(newcomer(7), "gittins", 0));
    // V_-2 is the newcomer alone: 4 + 4/5·(50/3 + 10/3) = 20, a fifth of it 4.
    assertEquals(List.of(Rational.ZERO, Rational.of(-4)), transfers(newcomer(8), "gittins", 0));
    assertClaimsHold(newcomer(7), "gittins");
    assertClaimsHold(newcomer(8), "gittins");
  }

  private static Setting newcomer(int rival) {
    String text =
        """
        {"format": "candor/environment/1", "name": "newcomer", "kind": "bandit", "discount": "4/5", "horizon": null,
         "agents": [
          {"name": "new", "initial": "untried", "states": {
            "untried": {"value": 4, "next": {"good": "1/3", "bad": "2/3"}},
            "good": {"value": 10, "next": {"good": 1}}, "bad": {"value": 1, "next": {"bad": 1}}}},
          {"name": "rival", "initial": "on", "states": {"on": {"value": %d, "next": {"on": 1}}}}]}
        """
            .formatted(rival);
    return new Setting(EnvironmentReader.read(JsonText.parse(text, "newcomer.json")));
  }
}

package org.candor.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.candor.certificate.CertificateChecker;
import org.candor.certificate.CertificateWriter;
import org.candor.certificate.CheckResult;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.JsonText;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.mechanism.TabularMechanismReader;
import org.junit.jupiter.api.Test;

/** Every property on an environment of kind joint, one period, against arithmetic by hand. */
class JointAuditTest {
  /** An item is worth the own signal plus twice the other's; L = 1, H = 2. */
  private static final String ITEM =
      """
      {"format": "candor/environment/1", "name": "item", "kind": "joint", "discount": 1, "horizon": 1,
       "actions": ["to-1", "to-2"], "signals": {"1": ["L", "H"], "2": ["L", "H"]},
       "values": {
         "1": {"L,L": {"to-1": 3, "to-2": 0}, "L,H": {"to-1": 5, "to-2": 0},
               "H,L": {"to-1": 4, "to-2": 0}, "H,H": {"to-1": 6, "to-2": 0}},
         "2": {"L,L": {"to-1": 0, "to-2": 3}, "L,H": {"to-1": 0, "to-2": 4},
               "H,L": {"to-1": 0, "to-2": 5}, "H,H": {"to-1": 0, "to-2": 6}}},
       "transition": {
         "L,L": {"to-1": {"L,L": 1}, "to-2": {"L,L": 1}}, "L,H": {"to-1": {"L,L": 1}, "to-2": {"L,L": 1}},
         "H,L": {"to-1": {"L,L": 1}, "to-2": {"L,L": 1}}, "H,H": {"to-1": {"L,L": 1}, "to-2": {"L,L": 1}}},
       "initial": {"L,H": "1/2", "H,L": "1/2"}}
      """;

  private static Mechanism table(String hh, String transfers) {
    return table(hh, transfers, "[0, 0]");
  }

  private static Mechanism table(String hh, String transfers, String atLowLow) {
    String rule =
        "{\"period\": 0, \"report\": [\"%s\", \"%s\"], \"action\": \"%s\", \"transfers\": %s}";
    return TabularMechanismReader.read(
        JsonText.parse(
            "{\"format\": \"candor/mechanism/1\", \"name\": \"table\", \"rules\": ["
                + String.join(
                    ",",
                    rule.formatted("L", "L", "to-1", atLowLow),
                    rule.formatted("L", "H", "to-1", "[0, 0]"),
                    rule.formatted("H", "L", "to-2", "[0, 0]"),
                    rule.formatted("H", "H", hh, transfers))
                + "]}",
            "table.json"),
        Properties.all().stream().map(Property::id).toList());
  }

  private static Verdict verdict(Mechanism mechanism, String property) {
    Setting setting = new Setting(EnvironmentReader.read(ITEM, "item.json"));
    return Audit.of(setting, mechanism).finding(property).orElseThrow().verdict();
  }

  /** At (H, H) agent 1 is served; agent 2 says L, is served, and has 2 + 2*2 = 6. */
  @Test
  void withoutTransfersALowReportWinsTheItem() {
    var refuted =
        assertInstanceOf(Verdict.Refuted.class, verdict(table("to-1", "[0, 0]"), "ic.ex-post"));
    assertEquals(List.of("H", "H"), refuted.witness().jointType());
    assertEquals("2", refuted.witness().agent());
    assertEquals("L", refuted.witness().report());
    assertEquals(Rational.of(6), refuted.witness().amount());
    assertEquals(Rational.of(6), refuted.witness().bestStrategyGain());
  }

  @Test
  void theLowerSignalIsEfficientAndTheHigherOneIsNot() {
    assertInstanceOf(Verdict.Holds.class, verdict(table("to-1", "[0, 0]"), "efficiency"));
    String wrong = ITEM.replace("\"H,H\": {\"to-1\": 6", "\"H,H\": {\"to-1\": 7");
    Setting setting = new Setting(EnvironmentReader.read(wrong, "item.json"));
    var refuted =
        assertInstanceOf(
            Verdict.Refuted.class,
            Audit.of(setting, table("to-2", "[0, 0]"))
                .finding("efficiency")
                .orElseThrow()
                .verdict());
    assertEquals(Rational.ONE, refuted.witness().amount());
  }

  @Test
  void participationAndBudgetAreJudgedAsEverywhere() {
    Mechanism charging = table("to-1", "[-7, 1]");
    var payoff = assertInstanceOf(Verdict.Refuted.class, verdict(charging, "ir.ex-post"));
    assertEquals(Rational.of(6 - 7), payoff.witness().amount());
    assertInstanceOf(Verdict.Holds.class, verdict(charging, "no-deficit.ex-post"));
    assertInstanceOf(Verdict.Refuted.class, verdict(charging, "budget-balance"));
    assertInstanceOf(Verdict.Holds.class, verdict(table("to-1", "[0, 0]"), "budget-balance"));
    assertInstanceOf(Verdict.Holds.class, verdict(charging, "ir.initial"));
  }

  @Test
  void whatIsStatedForPrivateValuesDoesNotApplyAndSaysWhy() {
    for (String property :
        List.of("ir.outside-option", "revenue-maximality", "revenue-maximality.groves")) {
      var none =
          assertInstanceOf(Verdict.NotApplicable.class, verdict(table("to-1", "[0, 0]"), property));
      assertTrue(none.reason().contains("private values and independent types"), none.reason());
    }
  }

  /** First signals are (L, H) or (H, L): with H, agent 1 knows of the other's L, says L too, and has 2 + 2*1 = 4. */
  @Test
  void correlationTellsAnAgentWhoseItemItIs() {
    var refuted =
        assertInstanceOf(Verdict.Refuted.class, verdict(table("to-1", "[0, 0]"), "ic.interim"));
    assertEquals(Rational.of(4), refuted.witness().amount());
    assertEquals("1", refuted.witness().agent());
    assertEquals("L", refuted.witness().report());
  }

  /** If (L, L) costs agent 1 the 4 that she would gain, the misreports that are left need signals that never come first. */
  @Test
  void whatCannotBeBelievedIsNotHeldAgainstTheInterimProperty() {
    Mechanism charging = table("to-1", "[0, 0]", "[-4, 0]");
    assertInstanceOf(Verdict.Holds.class, verdict(charging, "ic.interim"));
    assertInstanceOf(Verdict.Refuted.class, verdict(charging, "ic.ex-post"));
  }

  @Test
  void theKernelChecksTheVerdictsAgain() {
    Setting setting = new Setting(EnvironmentReader.read(ITEM, "item.json"));
    Mechanism mechanism = table("to-1", "[-7, 1]");
    assertEquals(Optional.empty(), CertificateWriter.unavailable(setting, mechanism));
    String certificate = CertificateWriter.write(setting, mechanism, Audit.of(setting, mechanism));
    assertInstanceOf(
        CheckResult.Accepted.class, CertificateChecker.check(certificate, "item.certificate"));
  }
}

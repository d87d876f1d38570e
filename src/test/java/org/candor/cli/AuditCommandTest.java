package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  private static final String TUTORIAL = "examples/tutorial-two-agents.json";
  private static final String ONE_PERIOD = "specs/claims/environments/one-period-bandit.json";

  @TempDir private Path folder;

  private static JsonNode verdict(JsonNode audit, String property) {
    for (JsonNode each : audit.get("verdicts")) {
      if (each.get("property").asText().equals(property)) {
        return each;
      }
    }
    throw new AssertionError(property + " is not in " + audit);
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** Cavallo's tutorial: transfers (0, -32) at the start. */
  @Test
  void tellsWhatHoldsAndWhatDoesNot() {
    Run run = Run.of("audit", TUTORIAL, "--mechanism", "dynamic-vcg", "--json");
    assertEquals(0, run.status(), run.err());
    JsonNode audit = run.json();
    assertEquals(List.of("format", "environment", "mechanism", "verdicts"), keys(audit));
    assertEquals("candor/audit/1", audit.get("format").asText());
    JsonNode honest = verdict(audit, "ic.ex-post");
    assertEquals(List.of("property", "claimed", "verdict", "evidence", "checked"), keys(honest));
    assertEquals("certified", honest.get("evidence").asText());
    assertTrue(honest.get("checked").isIntegralNumber());
    JsonNode witness = verdict(audit, "budget-balance").get("witness");
    assertEquals(List.of("jointType", "agent", "report", "amount"), keys(witness));
    assertEquals("-32", witness.get("amount").asText());
    assertTrue(witness.get("agent").isNull());
  }

  /** With K = 1 and γ = 9/10 she pays 1/10 of 2 for what is worth 1 to her: gain 1 - 1/5. */
  @Test
  void refutesOutsideTheHypothesesAndNamesTheOneThatFails() {
    Run json = Run.of("audit", ONE_PERIOD, "-m", "dynamic-vcg-bandit", "--json");
    assertEquals(1, json.status(), json.err());
    JsonNode found = verdict(json.json(), "ic.ex-post");
    assertEquals("4/5", found.get("witness").get("amount").asText());
    assertEquals("4/5", found.get("witness").get("bestStrategyGain").asText());
    assertEquals(0, found.get("witness").get("period").asInt());
    assertEquals("high", found.get("witness").get("report").asText());
    assertEquals("the horizon is infinite", found.get("failingHypothesis").asText());
    Run text = Run.of("audit", ONE_PERIOD, "-m", "dynamic-vcg-bandit");
    assertEquals(1, text.status());
    assertTrue(text.out().contains("\"the horizon is infinite\", which fails here"), text.out());
    assertTrue(
        text.out().contains("reports \"high\" instead of \"low\" and gains 4/5 (= 0.8)"),
        text.out());
  }

  @Test
  void aBrokenMechanismIsRefuted() {
    Run run = Run.of("audit", TUTORIAL, "-m", "pay-your-bid");
    assertEquals(1, run.status(), run.err());
    assertTrue(run.out().contains("REFUTED"), run.out());
  }

  @Test
  void aMechanismMayBeAFile() {
    Run run =
        Run.of(
            "audit",
            "examples/posted-price.json",
            "-m",
            "examples/posted-price.mechanism.json",
            "--json");
    assertEquals(0, run.status(), run.err());
    assertEquals("posted-price", run.json().get("mechanism").asText());
    assertEquals("refuted", verdict(run.json(), "dynamic-groves").get("verdict").asText());
  }

  @Test
  void whatDoesNotApplySaysWhy() {
    Run run = Run.of("audit", TUTORIAL, "-m", "dynamic-vcg-bandit", "--json");
    assertEquals(0, run.status(), run.err());
    JsonNode found = verdict(run.json(), "ic.ex-post");
    assertEquals("not-applicable", found.get("verdict").asText());
    assertTrue(found.get("reason").asText().contains("bandits only"));
  }

  @Test
  void theCertificateIsAcceptedAndACorruptedOneIsNot() throws IOException {
    Path file = folder.resolve("c.json");
    Run.keepCertificate(file);
    Run accepted = Run.of("check", file.toString());
    assertEquals(0, accepted.status(), accepted.out() + accepted.err());
    assertTrue(accepted.out().contains("Accepted"), accepted.out());
    assertTrue(Run.of("check", file.toString(), "--json").json().get("accepted").asBoolean());
    String text = Files.readString(file);
    int transfer = text.indexOf("\"-2\"");
    assertTrue(transfer > 0, "the certificate has no transfer of -2 (fifths)");
    Files.writeString(file, text.substring(0, transfer) + "\"-3\"" + text.substring(transfer + 4));
    Run rejected = Run.of("check", file.toString());
    assertEquals(1, rejected.status(), rejected.out() + rejected.err());
    assertTrue(rejected.out().contains("Rejected: "), rejected.out());
    Files.writeString(file, "{}");
    assertEquals(2, Run.of("check", file.toString()).status());
  }

  @Test
  void sameInputSameBytes() {
    assertEquals(Run.of("audit", TUTORIAL, "-m", "eac"), Run.of("audit", TUTORIAL, "-m", "eac"));
    assertEquals(
        Run.of("audit", TUTORIAL, "-m", "eac", "--json"),
        Run.of("audit", TUTORIAL, "-m", "eac", "--json"));
  }

  private Run withNames(String command, String name, String... more) throws IOException {
    String text =
        Files.readString(Path.of("examples/posted-price.json"))
            .replace("\"posted-price\"", "\"" + name + "\"")
            .replace("\"high\"", "\"" + name + "h\"");
    Path file = folder.resolve("steer.json");
    Files.writeString(file, text);
    List<String> arguments =
        new ArrayList<>(List.of(command, file.toString(), "-m", "pay-your-bid"));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void namesFromFilesCannotSteerATerminal() throws IOException {
    for (String command : List.of("audit", "solve")) {
      Run refused = withNames(command, "\\u001b[31m\\u009b");
      assertEquals(2, refused.status(), refused.out());
      assertTrue(refused.err().contains("\\u001b[31m"), refused.err());
      for (Run turned :
          List.of(
              withNames(command, "\\u202e\\u2066"),
              withNames(command, "\\u202e\\u2066", "--json"))) {
        assertEquals(0, turned.status(), turned.err());
        assertTrue(turned.out().contains("\\u202e\\u2066"), turned.out());
        assertFalse(turned.out().chars().anyMatch(c -> c == 0x202e || c == 0x2066));
      }
      assertFalse((refused.out() + refused.err()).chars().anyMatch(c -> c == 0x1b || c == 0x9b));
    }
  }
}

package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code candor audit --samples}: a bandit of forty agents, with 3^40 joint types. */
class SampledAuditCommandTest {
  @TempDir private Path folder;

  private String file(String discountAndHorizon) throws IOException {
    StringBuilder json = new StringBuilder();
    json.append(
        "{\"format\": \"candor/environment/1\", \"name\": \"large\", \"kind\": \"bandit\", ");
    json.append(discountAndHorizon).append(", \"agents\": [");
    for (int i = 0; i < 40; i++) {
      json.append(i == 0 ? "" : ", ")
          .append("{\"name\": \"a%d\", \"initial\": \"x\", \"states\": {".formatted(i))
          .append(
              "\"x\": {\"value\": %d, \"next\": {\"y\": \"1/2\", \"z\": \"1/2\"}},"
                  .formatted(i % 7))
          .append("\"y\": {\"value\": %d, \"next\": {\"x\": 1}},".formatted(3 + i % 5))
          .append("\"z\": {\"value\": 1, \"next\": {\"x\": \"1/3\", \"z\": \"2/3\"}}}}");
    }
    Path path = folder.resolve("large.json");
    Files.writeString(path, json.append("]}").toString());
    return path.toString();
  }

  private String large() throws IOException {
    return file("\"discount\": \"9/10\", \"horizon\": null");
  }

  @Test
  void withoutSamplesItIsRefusedWithAdvice() throws IOException {
    Run run = Run.of("audit", large(), "--mechanism", "dynamic-vcg-bandit");
    assertEquals(3, run.status());
    assertTrue(run.err().contains("--samples"), run.err());
  }

  @Test
  void aTestDecidesNothing() throws IOException {
    String[] words = {"audit", large(), "--mechanism", "dynamic-vcg-bandit", "--samples", "4"};
    Run run = Run.of(words);
    assertEquals(3, run.status(), run.err());
    assertTrue(run.out().contains("TESTED, not decided"), run.out());
    assertFalse(run.out().contains("holds"), run.out());
    Run json = Run.of("audit", large(), "-m", "dynamic-vcg-bandit", "--samples", "4", "--json");
    JsonNode tree = json.json();
    assertEquals("candor/audit/1", tree.get("format").asText());
    assertEquals("tested", tree.get("sampled").get("evidence").asText());
    assertEquals(4, tree.get("sampled").get("samples").asInt());
    assertTrue(tree.get("sampled").get("compared").asLong() > 10);
    assertEquals(18, tree.get("verdicts").size());
    for (JsonNode verdict : tree.get("verdicts")) {
      assertEquals("undecided", verdict.get("verdict").asText());
      assertFalse(verdict.get("reason").asText().isEmpty());
    }
  }

  @Test
  void aGainRefutes() throws IOException {
    Run run = Run.of("audit", large(), "-m", "pay-your-bid", "--samples", "4", "--json");
    assertEquals(1, run.status(), run.err());
    JsonNode tree = run.json();
    assertEquals("refuted", tree.get("sampled").get("evidence").asText());
    assertEquals("refuted", tree.get("verdicts").get(1).get("verdict").asText());
    assertEquals(40, tree.get("verdicts").get(1).get("witness").get("jointType").size());
    Run words = Run.of("audit", large(), "-m", "pay-your-bid", "--samples", "4");
    assertTrue(words.out().contains("REFUTED, exactly: At (a0: "), words.out());
    assertEquals(
        words.out(), Run.of("audit", large(), "-m", "pay-your-bid", "--samples", "4").out());
  }

  @Test
  void whatCannotBeSampledIsRefused() throws IOException {
    String file = large();
    assertEquals(2, Run.of("audit", file, "-m", "dynamic-vcg-bandit", "--samples", "0").status());
    Run other = Run.of("audit", file, "-m", "team", "--samples", "3");
    assertEquals(2, other.status());
    assertTrue(other.err().contains("dynamic-rm"), other.err());
    Run certificate =
        Run.of("audit", file, "-m", "dynamic-rm", "--samples", "3", "--certificate", "c.json");
    assertEquals(2, certificate.status());
    Run tutorial =
        Run.of("audit", "examples/tutorial-two-agents.json", "-m", "dynamic-rm", "--samples", "3");
    assertEquals(2, tutorial.status());
    assertTrue(tutorial.err().contains("only bandits"), tutorial.err());
    String finite = file("\"discount\": \"9/10\", \"horizon\": 3");
    Run run = Run.of("audit", finite, "-m", "dynamic-rm", "--samples", "3");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("$.horizon"), run.err());
  }

  @Test
  void bandsOfAgentsAreTimed() throws IOException {
    Run run = Run.of("bench", "--bandits", "25", "--json", "--out", folder.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(25, run.json().get("rows").get(0).get("agents").asInt());
    assertTrue(run.json().get("rows").get(0).get("exact").doubleValue() > 0);
    assertTrue(Files.readString(folder.resolve("bandits.svg")).startsWith("<svg"));
    assertEquals(2, Run.of("bench", "--bandits", "5").status());
  }
}

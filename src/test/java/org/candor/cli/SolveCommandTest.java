package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.candor.exact.Rational;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SolveCommandTest {
  private static final String TUTORIAL = "examples/tutorial-two-agents.json";

  private static JsonNode row(JsonNode solution, String first, String second) {
    for (JsonNode row : solution.get("rows")) {
      if (row.get("jointType").get(0).asText().equals(first)
          && row.get("jointType").get(1).asText().equals(second)) {
        return row;
      }
    }
    throw new AssertionError("no such row");
  }

  private static void assertAmounts(JsonNode array, String... expected) {
    List<String> found = new ArrayList<>();
    array.forEach(each -> found.add(each.asText()));
    assertEquals(List.of(expected), found);
  }

  /** Every number is recoverable from the published tutorial on dynamic mechanism design. */
  @Test
  void theTutorialsNumbers() {
    Run run = Run.of("solve", TUTORIAL, "-m", "team", "-m", "eac", "-m", "dynamic-vcg", "--json");
    assertEquals(0, run.status(), run.err());
    assertEquals("candor/solution/1", run.json().get("format").asText());
    JsonNode start = row(run.json(), "*", "*");
    assertEquals("blue", start.get("action").asText());
    assertEquals("837/10", start.get("value").asText());
    assertAmounts(start.get("agentValues"), "27/10", "81");
    assertAmounts(start.get("othersOptimal"), "81", "59");
    assertAmounts(start.get("transfers").get("dynamic-vcg"), "0", "-32");
    assertAmounts(start.get("transfers").get("eac"), "-81/10", "-59/10");
    assertEquals("red", row(run.json(), "C", "K").get("action").asText());
    JsonNode late = row(run.json(), "C", "L");
    assertAmounts(late.get("transfers").get("team"), "100", "0");
    assertAmounts(late.get("transfers").get("eac"), "919/10", "-59/10");
    assertAmounts(late.get("transfers").get("dynamic-vcg"), "0", "-30");
  }

  @Test
  void anApproximationSaysThatItIsOne() {
    Run run = Run.of("solve", TUTORIAL, "--approximate", "--json");
    assertEquals(0, run.status(), run.err());
    assertEquals("candor/approximation/1", run.json().get("format").asText());
    assertEquals("floating point, no verdict", run.json().get("evidence").asText());
    assertEquals(25, run.json().get("jointTypes").asInt());
    assertEquals(83.7, run.json().get("expectedValue").asDouble(), 1e-6);
    assertEquals(83.7, run.json().get("firstValue").asDouble(), 1e-6);
    assertTrue(run.json().has("truncation"));
    Run text = Run.of("solve", TUTORIAL, "--approximate");
    assertTrue(text.out().contains("rounding errors are not bounded"), text.out());
    assertTrue(text.out().contains("no verdict rests on it"), text.out());
    assertEquals(2, Run.of("solve", TUTORIAL, "--approximate", "-m", "team").status());
    assertEquals(2, Run.of("solve", "examples/correlated-sale.json", "--approximate").status());
  }

  /** Agreement with an independent implementation, row by row and in its order. */
  @TestFactory
  List<DynamicTest> goldenRows() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".expected.json")).sorted().toList()) {
        String source = file.toString().replace(".expected.json", ".json");
        tests.add(DynamicTest.dynamicTest(source, () -> golden(source, file)));
      }
    }
    assertTrue(tests.size() >= 10, "golden files are missing");
    return tests;
  }

  private static void golden(String source, Path expectedFile) throws IOException {
    JsonNode expected = new ObjectMapper().readTree(expectedFile.toFile()).get("rows");
    Run run = Run.of("solve", source, "--json");
    assertEquals(0, run.status(), run.err());
    JsonNode rows = run.json().get("rows");
    assertEquals(expected.size(), rows.size());
    for (int k = 0; k < rows.size(); k++) {
      JsonNode row = rows.get(k);
      JsonNode wanted = expected.get(k);
      for (String key : List.of("period", "publicState", "jointType", "value", "othersOptimal")) {
        assertEquals(String.valueOf(wanted.get(key)), String.valueOf(row.get(key)), key + k);
      }
      assertEquals(wanted.get("action").getNodeType(), row.get("action").getNodeType());
    }
  }

  /** Without public utility the agents' values sum to V, also with random feasible sets and terminal values. */
  @Test
  void agentValuesSumToTheSocialValue() {
    for (String file :
        List.of(
            TUTORIAL,
            "examples/bandit-two-arms.json",
            "examples/posted-price.json",
            "src/test/resources/golden/rand_dyn_fin_0.json",
            "src/test/resources/golden/rand_dyn_inf_0.json")) {
      for (JsonNode row : Run.of("solve", file, "--json").json().get("rows")) {
        Rational sum = Rational.ZERO;
        for (JsonNode value : row.get("agentValues")) {
          sum = sum.plus(rational(value.asText()));
        }
        assertEquals(row.get("value").asText(), sum.toString(), file);
      }
    }
  }

  private static Rational rational(String text) {
    String[] parts = text.split("/", -1);
    return Rational.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
  }

  @Test
  void aMechanismThatIsNotDefinedIsRefusedWithTheReason() {
    Run run = Run.of("solve", TUTORIAL, "-m", "dynamic-vcg-bandit");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("bandits only"), run.err());
    assertFalse(run.out().contains("V_-i"));
  }

  @Test
  void randomFeasibleSetsGiveAnActionEach() {
    Run run = Run.of("solve", "examples/random-supply.json", "--json");
    JsonNode first = run.json().get("rows").get(0);
    assertTrue(first.get("action").isArray());
    assertEquals(0, first.get("period").asInt());
    assertTrue(first.get("publicState").isTextual());
    assertEquals(run.out(), Run.of("solve", "examples/random-supply.json", "--json").out());
  }
}

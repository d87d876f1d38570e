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
import java.util.Map;
import org.candor.claims.Theorem;
import org.candor.claims.TheoremRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels of evidence stand side by side in the matrix, and none is claimed that was not reached. */
class ReportLevelsTest {
  private static final Theorem COVERING =
      TheoremRegistry.load().theorems().stream()
          .filter(t -> !t.coverage().isEmpty())
          .findFirst()
          .orElseThrow();
  private static final Theorem.Coverage COVERAGE = COVERING.coverage().get(0);
  private static final String PROPERTY = COVERAGE.properties().get(0);

  @TempDir private Path root;

  @BeforeEach
  void oneEnvironment() throws IOException {
    Path examples = Files.createDirectories(root.resolve("examples"));
    Files.copy(Path.of("examples/posted-price.json"), examples.resolve("posted-price.json"));
  }

  private Run report() {
    return Run.of("report", "--root", root.toString(), "--instances", "1");
  }

  private JsonNode data() throws IOException {
    return new ObjectMapper().readTree(root.resolve("reports/audit.json").toFile());
  }

  private String page() throws IOException {
    return Files.readString(root.resolve("reports/index.html"));
  }

  /** What is reached of the covered property, as level and theorem or query. */
  private List<String> reached(String level) throws IOException {
    List<String> cells = new ArrayList<>();
    for (JsonNode mechanism : data().get("mechanisms")) {
      for (JsonNode cell : mechanism.get("cells")) {
        for (JsonNode each : cell.get("levels")) {
          if (each.get("level").asText().equals(level)) {
            assertTrue(cell.get("claimed").asBoolean(), cell.toString());
            cells.add(mechanism.get("id").asText() + " " + cell.get("property").asText());
          }
        }
      }
    }
    return cells;
  }

  private void answers(String dropped, String answer, String expected) throws IOException {
    Files.createDirectories(root.resolve("reports"));
    Files.writeString(
        root.resolve("reports/symbolic.json"),
        """
        {"format": "candor/symbolic/1", "solver": "z3 0", "queries": [
          {"id": "q", "theorem": "3.2", "mechanism": "dynamic-vcg", "property": "ic.ex-post",
           "size": "2 agents", "dropped": %s, "answer": "%s", "expected": "%s",
           "statement": "No gain.", "seconds": 1}]}
        """
            .formatted(dropped, answer, expected));
  }

  @Test
  void aCellIsProvedByTheTheoremThatCoversItUnderItsHypotheses() throws IOException {
    ProofsOnFile.write(root, text -> text);
    Run run = report();
    assertEquals(0, run.status(), run.out());
    List<String> covered = new ArrayList<>();
    for (Theorem theorem : TheoremRegistry.load().theorems()) {
      for (Theorem.Coverage each : theorem.coverage()) {
        each.properties().forEach(p -> covered.add(each.mechanism() + " " + p));
      }
    }
    assertEquals(covered.stream().sorted().toList(), reached("proved").stream().sorted().toList());
    assertFalse(reached("certified").isEmpty());
    assertTrue(page().contains(">proved " + COVERING.number() + "<"));
    COVERAGE.hypotheses().forEach(h -> assertTrue(data(h), h));
  }

  private boolean data(String hypothesis) {
    try {
      return data().toString().contains(hypothesis) && page().contains(hypothesis);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void withoutAClosedContractNothingIsProved() throws IOException {
    report();
    assertEquals(List.of(), reached("proved"));
    assertEquals("not run", data().get("theorems").get("status").asText());
    ProofsOnFile.write(root, ProofsOnFile.status(COVERING.contract(), "OPEN"));
    Run run = report();
    assertEquals(1, run.status());
    assertTrue(run.out().contains("theorem " + COVERING.number() + " is not proved"), run.out());
    assertFalse(reached("proved").contains(COVERAGE.mechanism() + " " + PROPERTY));
  }

  @Test
  void onlyAnUnsatisfiableQueryUnderAllHypothesesIsSymbolicEvidence() throws IOException {
    answers("null", "unsat", "unsat");
    assertEquals(0, report().status());
    assertEquals(List.of("dynamic-vcg ic.ex-post"), reached("symbolic"));
    assertTrue(page().contains(">symbolic<"));
    answers("\"independence\"", "sat", "sat");
    assertEquals(0, report().status());
    assertEquals(List.of(), reached("symbolic"));
    answers("\"independence\"", "unsat", "unsat");
    assertEquals(0, report().status());
    assertEquals(List.of(), reached("symbolic"));
    answers("null", "sat", "unsat");
    Run run = report();
    assertEquals(1, run.status());
    assertEquals(List.of(), reached("symbolic"));
    assertTrue(run.out().contains("SMT"), run.out());
  }

  @Test
  void theTheoremsStandOnThePageWithTheirContracts() throws IOException {
    ProofsOnFile.write(root, text -> text);
    report();
    for (Theorem theorem : TheoremRegistry.load().theorems()) {
      assertTrue(page().contains("id=\"theorem-" + theorem.number() + "\""));
      assertTrue(page().contains(theorem.contract()) && page().contains(theorem.sibling()));
    }
    assertTrue(page().contains("k.Deep.lemma"));
    assertTrue(page().contains("not counted"), "the trusted base of a tree without sources");
  }

  @Test
  void aCounterexampleToWhatIsProvedIsAProblemOfItsOwn() {
    Map<String, Object> cell =
        Map.of(
            "property",
            "ic.ex-post",
            "evidence",
            "refuted",
            "levels",
            List.of(Map.of("level", "proved", "theorem", "7.1", "hypotheses", List.of())));
    Map<String, Object> report =
        Map.of(
            "mechanisms",
            List.of(Map.of("id", "team", "cells", List.of(cell))),
            "proofs",
            Map.of("status", "as expected"),
            "theorems",
            Map.of("theorems", List.of()),
            "symbolic",
            Map.of("status", "not run"),
            "claims",
            List.of(),
            "broken",
            List.of());
    List<String> problems = ReportProblems.in(report);
    assertEquals(2, problems.size(), problems.toString());
    assertTrue(problems.get(1).contains("theorem 7.1"), problems.get(1));
  }
}

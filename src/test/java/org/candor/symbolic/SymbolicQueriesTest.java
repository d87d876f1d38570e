package org.candor.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.z3.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candor.symbolic.Query.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks z3 every query, confirms every model exactly, and writes {@code reports/symbolic.json}. */
class SymbolicQueriesTest {
  private static final Path COUNTEREXAMPLES = Path.of("target", "symbolic");
  private static final List<SymbolicReport.Entry> ENTRIES = new ArrayList<>();

  static List<Query> queries() {
    return Queries.all();
  }

  /** A report of some of the queries would look like a report of all. */
  @AfterAll
  static void report() throws IOException {
    if (ENTRIES.size() == queries().size()) {
      String solver =
          "z3 " + Version.getMajor() + "." + Version.getMinor() + "." + Version.getBuild();
      SymbolicReport.write(ENTRIES, solver, Path.of("reports", "symbolic.json"));
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theAnswerIsAsExpectedAndConfirmed(Query query) {
    long start = System.nanoTime();
    Inquiry.Result<JsonNode> result =
        Inquiry.ask(
            query,
            (numbers, question, facts, model) ->
                Confirmation.of(query, numbers, question, facts, model, COUNTEREXAMPLES));
    double seconds = (System.nanoTime() - start) / 1e9;
    ENTRIES.add(new SymbolicReport.Entry(query, result.answer(), seconds, result.witness()));
    assertEquals(query.expected(), result.answer(), query.statement());
    if (result.answer() == Answer.UNSAT) {
      assertTrue(
          Inquiry.isAboutSomething(query), "no environment satisfies the hypotheses: vacuous");
    }
  }

  @Test
  void everyQueryHasItsOwnNameAndSaysWhatItClaims() {
    Set<String> ids = new TreeSet<>();
    for (Query query : queries()) {
      assertTrue(ids.add(query.id()), () -> "two queries are called " + query.id());
      assertTrue(query.statement().endsWith("."), query::id);
    }
  }

  /** A theorem of which nothing fails when a hypothesis is dropped might be a theorem about nothing. */
  @Test
  void everyTheoremHasAHypothesisThatItNeeds() {
    Set<String> theorems = new TreeSet<>();
    Set<String> withNeeds = new TreeSet<>();
    for (Query query : queries()) {
      theorems.add(query.theorem());
      if (query.expected() == Answer.SAT) {
        withNeeds.add(query.theorem());
      }
    }
    assertFalse(theorems.isEmpty());
    assertEquals(theorems, withNeeds);
  }
}

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
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The registry is judged anew: nothing in it is believed. */
class ClaimsCommandTest {
  @Test
  void computationFindsWhatTheRegistryExpects() {
    Run run = Run.of("claims", "--json");
    JsonNode claims = run.json().get("claims");
    List<String> wrong = new ArrayList<>();
    List<String> refuted = new ArrayList<>();
    for (JsonNode claim : claims) {
      if (!claim.get("asExpected").asBoolean()) {
        wrong.add(claim.toString());
      }
      if (claim.get("verdict").asText().equals("refuted")) {
        refuted.add(claim.get("id").asText());
        assertEquals("holds", claim.get("corrected").get("verdict").asText(), claim.toString());
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(0, run.status());
    // The printed statements that exact computation is known to refute.
    assertTrue(
        refuted.containsAll(
            List.of(
                "cavallo-2008.corollary-6",
                "cavallo-2008.definition-6.finite-horizon",
                "cavallo-2008.theorem-3.finite-types",
                "cavallo-2008.theorem-6.finite-types",
                "cavallo-parkes-singh-2006.ex-ante-charge.finite-horizon")),
        refuted.toString());
    assertTrue(refuted.size() < claims.size(), "every claim is refuted");
  }

  @Test
  void theDigestIsUpToDate() throws IOException {
    Run run = Run.of("claims", "--markdown");
    assertEquals(
        Files.readString(Path.of("reports/claims.md")),
        run.out(),
        "reports/claims.md is not what the registry says; run: ./candor claims --markdown > reports/claims.md");
  }

  @Test
  void oneClaimIsShownByItsId() {
    Run run = Run.of("claims", "cavallo-2008.corollary-6");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("cavallo-2008.corollary-6: REFUTED"), run.out());
    assertFalse(run.out().contains("theorem-4"), run.out());
  }

  @Test
  void aRefutationIsWorkedByHand() {
    // By hand: the bid of 3 wins an item worth 1 to her for (1-9/10)·2 = 1/5.
    Run run = Run.of("claims", "cavallo-2008.definition-6.finite-horizon");
    assertTrue(run.out().contains("By hand: ic.ex-post of dynamic-vcg-bandit"), run.out());
    assertTrue(run.out().contains("She gains 4/5"), run.out());
    assertTrue(run.out().contains("-1/5"), run.out());
  }

  @Test
  void everyClaimSaysOnWhatItRests() {
    for (JsonNode claim : Run.of("claims", "--json").json().get("claims")) {
      assertTrue(claim.get("levels").size() > 0, claim.toString());
      for (JsonNode without : claim.get("without")) {
        boolean needed = without.get("found").asText().equals("needed");
        assertEquals(
            needed, without.get("levels").toString().equals("[\"refuted\"]"), without.toString());
      }
    }
  }

  @Test
  void theIndexNamesEveryFile() throws IOException {
    // Registries of their own, read from their own places.
    List<String> named = new ArrayList<>(List.of("theorems.json", "trusted-base.json"));
    Path folder = Path.of("specs/claims");
    new ObjectMapper()
        .readTree(folder.resolve("index.json").toFile())
        .get("files")
        .forEach(file -> named.add(file.asText()));
    Collections.sort(named);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json") && !name.equals("index.json"))
              .sorted()
              .toList(),
          named);
    }
  }
}

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
import org.candor.claims.ClaimRegistry;
import org.candor.claims.NotJudged;
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
    List<String> named =
        new ArrayList<>(List.of("not-judged.json", "theorems.json", "trusted-base.json"));
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

  @Test
  void whatIsNotJudgedIsCountedLastAndListed() {
    List<NotJudged.Statement> open = NotJudged.load(ClaimRegistry.load()).statements();
    Run all = Run.of("claims");
    int last = all.out().indexOf("\nNot judged: " + open.size() + " statements");
    assertTrue(last > all.out().lastIndexOf("  evidence    "), all.out());
    for (NotJudged.Reason reason : NotJudged.Reason.values()) {
      long number = open.stream().filter(s -> s.reason() == reason).count();
      assertTrue(
          all.out().substring(last).contains(number + " " + reason.description()), reason.word());
    }
    JsonNode listed = Run.of("claims", "--json").json().get("notJudged");
    assertEquals(open.size(), listed.size());
    for (int i = 0; i < open.size(); i++) {
      assertEquals(open.get(i).id(), listed.get(i).get("id").asText());
      assertEquals(open.get(i).reason().word(), listed.get(i).get("reason").asText());
      assertEquals(open.get(i).instead().size(), listed.get(i).get("instead").size());
    }
  }

  @Test
  void aClaimNamesWhatIsNotJudgedBesideIt() {
    String claim = "liu-2014.proposition-5.4.finite";
    List<NotJudged.Statement> open = NotJudged.load(ClaimRegistry.load()).beside(claim);
    assertFalse(open.isEmpty());
    Run run = Run.of("claims", claim);
    assertTrue(run.out().contains("Not judged beside it:"), run.out());
    open.forEach(each -> assertTrue(run.out().contains(each.source()), run.out()));
    assertEquals(open.size(), Run.of("claims", claim, "--json").json().get("notJudged").size());
    String other = "cavallo-2008.corollary-6";
    assertFalse(Run.of("claims", other).out().contains("Not judged"));
    assertFalse(Run.of("claims", other, "--markdown").out().contains("What is not judged"));
  }

  @Test
  void whatIsNotJudgedIsNoClaim() {
    NotJudged.Statement open = NotJudged.load(ClaimRegistry.load()).statements().get(0);
    Run run = Run.of("claims", open.id());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("is not judged: " + open.why()), run.err());
  }
}

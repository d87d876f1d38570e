package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.candor.claims.Theorem;
import org.candor.claims.TheoremRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheoremsCommandTest {
  private static final Theorem FIRST = TheoremRegistry.load().theorems().get(0);

  @TempDir private Path root;

  /** A proof run in which everything is as it must be, or as it is after a change of the text. */
  private Run afterProofs(UnaryOperator<String> change, String... arguments) throws IOException {
    ProofsOnFile.write(root, change);
    String[] all = new String[arguments.length + 3];
    all[0] = "theorems";
    all[1] = "--root";
    all[2] = root.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Run.of(all);
  }

  @Test
  void withoutAProofRunNothingIsCalledProved() {
    Run run = Run.of("theorems", "--root", root.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("not run"), run.out());
    assertTrue(run.out().contains("there is no reports/proofs.json"), run.out());
    JsonNode json = Run.of("theorems", "--root", root.toString(), "--json").json();
    assertEquals("not run", json.get("status").asText());
    for (JsonNode theorem : json.get("theorems")) {
      assertEquals("not run", theorem.get("status").asText());
    }
  }

  @Test
  void afterAProofRunEachIsProved() throws IOException {
    Run run = afterProofs(text -> text, "--json");
    assertEquals(0, run.status(), run.out() + run.err());
    for (JsonNode theorem : run.json().get("theorems")) {
      assertEquals("proved", theorem.get("status").asText());
    }
  }

  @Test
  void anOpenContractAnOpenLemmaAndAClosedSiblingAreNotAProof() throws IOException {
    notProved(FIRST.contract() + " is OPEN", ProofsOnFile.status(FIRST.contract(), "OPEN"));
    notProved(
        FIRST.contract() + " is CLOSED_BUT_LEMMAS_LEFT",
        ProofsOnFile.status(FIRST.contract(), "CLOSED_BUT_LEMMAS_LEFT"));
    notProved("its lemma k.Deep.lemma is OPEN", ProofsOnFile.status("k.Deep.lemma", "OPEN"));
    notProved(
        "its false sibling " + FIRST.sibling() + " is CLOSED",
        ProofsOnFile.status(FIRST.sibling(), "CLOSED"));
    notProved("not among the proofs", text -> text.replace(FIRST.contract(), "k.Other.method"));
  }

  private void notProved(String why, UnaryOperator<String> change) throws IOException {
    Run run = afterProofs(change);
    assertEquals(1, run.status(), run.out());
    assertTrue(run.out().contains(FIRST.number() + " is not proved: "), run.out());
    assertTrue(run.out().contains(why), run.out());
    Run one = afterProofs(change, FIRST.number());
    assertEquals(1, one.status(), one.out());
    assertTrue(one.out().contains("NOT proved: "), one.out());
  }

  @Test
  void oneTheoremIsShownInFullByNumberAndById() throws IOException {
    Run run = afterProofs(text -> text, FIRST.number());
    assertEquals(0, run.status(), run.err());
    assertEquals(run, afterProofs(text -> text, FIRST.id()));
    String record = Files.readString(Path.of("specs/key/contracts.txt"));
    String contract = record.substring(record.indexOf(FIRST.contract() + "\n"));
    int from = contract.indexOf("  requires ");
    for (String line : contract.substring(from, contract.indexOf('\n', from)).lines().toList()) {
      assertTrue(run.out().contains(line), line);
    }
    for (String part :
        new String[] {
          FIRST.statement(), FIRST.source(), FIRST.scaling(), FIRST.sibling(), "\nwhere "
        }) {
      assertTrue(run.out().contains(part), part);
    }
    FIRST.caveats().forEach(caveat -> assertTrue(run.out().contains(caveat), caveat));
    assertTrue(run.out().indexOf("k.Deep.lemma") < run.out().indexOf("k.Shallow.lemma"), run.out());
  }

  @Test
  void theDigestIsUpToDate() throws IOException {
    assertEquals(
        Files.readString(Path.of("reports/theorems.md")),
        Run.of("theorems", "--markdown").out(),
        "reports/theorems.md is not what the registry and the record say; run: ./candor theorems --markdown > reports/theorems.md");
    assertEquals(
        Run.of("theorems", "--markdown").out(), afterProofs(text -> text, "--markdown").out());
  }

  @Test
  void whatIsTrustedIsCounted() throws IOException {
    JsonNode parts = Run.of("theorems", "--trusted", "--json").json().get("trusted");
    int counted = 0;
    for (JsonNode part : parts) {
      assertFalse(part.get("statement").asText().isBlank(), part.toString());
      if (part.has("files")) {
        long lines = 0;
        for (JsonNode file : part.get("files")) {
          lines += Files.readAllLines(Path.of(file.get("file").asText())).size();
        }
        assertEquals(lines, part.get("lines").asLong());
        counted++;
      }
    }
    assertTrue(counted >= 5, "only " + counted + " parts were counted");
    assertTrue(parts.toString().contains("\"contracts\":7"), "the stubs are not counted");
    Run elsewhere = Run.of("theorems", "--trusted", "--root", root.toString());
    assertEquals(0, elsewhere.status());
    assertTrue(elsewhere.out().contains("not counted"), elsewhere.out());
    assertTrue(elsewhere.out().contains("not run"), elsewhere.out());
  }

  @Test
  void whatThereIsNotIsSaidInOneLine() {
    Run unknown = Run.of("theorems", FIRST.id() + "s");
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().contains("did you mean " + FIRST.id()), unknown.err());
    assertEquals(1, unknown.err().lines().count());
    assertEquals(2, Run.of("theorems", "1", "--trusted").status());
    assertEquals(2, Run.of("theorems", "--markdown", "--trusted").status());
  }

  @Test
  void aDamagedOutcomeIsRefused() throws IOException {
    Run run = afterProofs(text -> "{\"contracts\": 7}");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("$.contracts"), run.err());
  }
}

package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterexampleCommandsTest {
  private static final Path CORPUS = Path.of("counterexamples");

  @TempDir private Path folder;

  @Test
  void everyKeptCounterexampleIsReplayedAndExplained() throws IOException {
    Run run = Run.of("replay", "--json");
    assertEquals(0, run.status(), run.out() + run.err());
    JsonNode list = run.json().get("counterexamples");
    try (Stream<Path> files = Files.list(CORPUS)) {
      List<Path> kept = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertEquals(kept.size(), list.size());
      assertFalse(kept.isEmpty());
      for (Path file : kept) {
        Run explained = Run.of("explain", file.toString());
        assertEquals(0, explained.status(), explained.err());
        assertFalse(explained.out().isBlank());
      }
    }
  }

  @Test
  void aNameIsLookedUpInTheCorpus() {
    Run run = Run.of("explain", "pay-your-bid-ic.ex-post", "--json");
    assertEquals(0, run.status(), run.err());
    assertEquals("pay-your-bid", run.json().get("mechanism").asText());
    assertFalse(run.json().get("explanation").isEmpty());
  }

  @Test
  void aCounterexampleThatIsNoLongerTrueIsFound() throws IOException {
    String name = "pay-your-bid-ic.ex-post.json";
    String text = Files.readString(CORPUS.resolve(name));
    Files.writeString(folder.resolve(name), text.replace("\"amount\": \"1\"", "\"amount\": \"2\""));
    Run run = Run.of("replay", folder.toString());
    assertEquals(1, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("DIFFERS"), run.out());
    assertEquals(2, Run.of("explain", folder.resolve(name).toString()).status());
  }

  @Test
  void anEmptyFolderIsNoSuccess() {
    Run run = Run.of("replay", folder.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("no counterexample"), run.err());
  }
}

package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path folder;

  private Run report(Path root, String output) {
    return Run.of(
        "report",
        "--root",
        root.toString(),
        "--output",
        folder.resolve(output).toString(),
        "--instances",
        "2");
  }

  /** The files of this project that a report reads, without what a run of the build leaves. */
  private Path sources() throws IOException {
    Path root = folder.resolve("sources");
    for (String part : new String[] {"examples", "specs/claims/environments", "counterexamples"}) {
      Path target = Files.createDirectories(root.resolve(part));
      try (Stream<Path> files = Files.list(Path.of(part))) {
        for (Path file : files.toList()) {
          Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return root;
  }

  private JsonNode data(String output) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(output).resolve("audit.json").toFile());
  }

  @Test
  void sameSeedSameBytes() throws IOException {
    Run run = report(sources(), "a");
    assertEquals(0, run.status(), run.out() + run.err());
    assertEquals(0, report(sources(), "b").status());
    for (String file : new String[] {"audit.json", "index.html"}) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("a").resolve(file)),
          Files.readAllBytes(folder.resolve("b").resolve(file)),
          file);
    }
  }

  @Test
  void everyCellHasItsLevelAndThePageShowsTheData() throws IOException {
    report(sources(), "r");
    JsonNode data = data("r");
    String page = Files.readString(folder.resolve("r/index.html"));
    int tested = 0;
    for (JsonNode mechanism : data.get("mechanisms")) {
      assertTrue(page.contains(">" + mechanism.get("id").asText() + "<"));
      for (JsonNode cell : mechanism.get("cells")) {
        String level = cell.get("evidence").asText();
        assertTrue(
            Set.of("tested", "certified", "refuted", "not claimed", "no instance").contains(level),
            level);
        assertEquals(cell.get("claimed").asBoolean(), !level.equals("not claimed"));
        tested += level.equals("tested") ? 1 : 0;
      }
    }
    assertTrue(tested > 10, "hardly any claim was tested");
    assertEquals(
        data.get("mechanisms").size() * data.get("environments").size(), data.get("audits").size());
    assertTrue(data.get("problems").isEmpty(), data.get("problems").toString());
    for (String outside : new String[] {"http:", "https:", "<script", "<link", "<img"}) {
      assertFalse(page.contains(outside), "the page needs " + outside);
    }
    for (JsonNode broken : data.get("broken")) {
      assertTrue(page.contains(broken.get("id").asText()));
    }
  }

  @Test
  void namesInFilesAreEscapedAndMissingPartsAreSaidToBeMissing() throws IOException {
    Path examples = Files.createDirectories(folder.resolve("root/examples"));
    String text = Files.readString(Path.of("examples/posted-price.json"));
    Files.writeString(
        examples.resolve("hostile.json"),
        text.replace("\"posted-price\"", "\"<script>alert(1)</script>\"")
            .replace("\"high\"", "\"\\u202e<b>'\\\"&\""));
    Run run = report(folder.resolve("root"), "h");
    assertEquals(0, run.status(), run.out() + run.err());
    String page = Files.readString(folder.resolve("h/index.html"));
    assertFalse(page.contains("<script>"), "a name is markup");
    assertTrue(page.contains("&lt;script&gt;"));
    assertFalse(page.contains("\u202e"));
    assertTrue(page.contains("Not run"));
    assertTrue(page.contains("Not measured"));
    assertEquals("not run", data("h").get("proofs").get("status").asText());
  }

  @Test
  void aProofThatIsNotAsExpectedIsAProblem() throws IOException {
    Path root = folder.resolve("root");
    Files.createDirectories(root.resolve("examples"));
    Files.createDirectories(root.resolve("reports"));
    Files.copy(Path.of("examples/posted-price.json"), root.resolve("examples/posted-price.json"));
    Files.writeString(
        root.resolve("reports/proofs.json"),
        """
        {"contracts": [{"name": "K.sum(int)#0", "status": "OPEN", "expected": "CLOSED",
          "statement": "the sum", "nodes": 12, "seconds": 0.25}]}
        """);
    Run run = report(root, "p");
    assertEquals(1, run.status(), run.out() + run.err());
    assertTrue(Files.readString(folder.resolve("p/index.html")).contains("out of order"));
    Files.writeString(root.resolve("reports/proofs.json"), "{\"contracts\": 7}");
    assertEquals(2, report(root, "q").status());
  }

  @Test
  void aFolderWithoutEnvironmentsIsRefused() {
    Run run = report(folder, "x");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("source tree"), run.err());
  }
}

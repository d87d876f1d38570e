package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written; how fast anything was is not asserted. */
class BenchCommandTest {
  @TempDir private Path folder;

  @Test
  void ratiosAreWrittenAndDrawn() throws IOException {
    Run run =
        Run.of("bench", "--most", "16", "--budget", "1", "--json", "--out", folder.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(run.out(), Files.readString(folder.resolve("bench.json")));
    assertTrue(Files.readString(folder.resolve("bench.svg")).startsWith("<svg"));
    assertEquals(7, run.json().get("ratios").size());
    assertEquals(0, run.json().get("alone").size());
    for (JsonNode row : run.json().get("ratios")) {
      for (String number : new String[] {"ours", "contender", "ratio"}) {
        assertTrue(row.get(number).doubleValue() > 0, row.toString());
      }
    }
  }

  @Test
  void instancesAreFilesThatOthersCanRead() throws IOException {
    assertEquals(0, Run.of("bench", "--most", "64", "--instances", folder.toString()).status());
    String file = folder.resolve("evaluation-64.json").toString();
    Run solved = Run.of("solve", file, "--json");
    assertEquals(0, solved.status(), solved.err());
    assertEquals(64, solved.json().get("rows").size());
    Run exported = Run.of("export", file, "--json");
    assertEquals(0, exported.status(), exported.err());
    for (String end : new String[] {"prism", "props"}) {
      assertEquals(
          Files.readString(folder.resolve("evaluation-64." + end)),
          exported.json().get(end.equals("prism") ? "model" : "property").asText());
    }
    assertEquals(2, Run.of("bench", "--most", "3").status());
    assertEquals(2, Run.of("bench", "--budget", "0").status());
  }
}

package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void aPlainLineAtEveryTenth() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (Progress progress =
        Progress.plain(
            "environments", 25, new PrintStream(written, true, StandardCharsets.UTF_8))) {
      for (int k = 0; k < 25; k++) {
        progress.step();
      }
    }
    String[] lines = written.toString(StandardCharsets.UTF_8).strip().split("\\R", -1);
    assertEquals(10, lines.length);
    assertEquals("candor: environments: 3 of 25", lines[0]);
    assertEquals("candor: environments: 25 of 25", lines[9]);
  }
}

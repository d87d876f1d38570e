package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where models are written; that they say the same is {@code PrismModelTest}'s. */
class ExportCommandTest {
  @TempDir private Path folder;

  @Test
  void modelAndPropertyAreWrittenSideBySide() throws IOException {
    String file = "examples/tutorial-two-agents.json";
    Run printed = Run.of("export", file);
    assertEquals(0, printed.status(), printed.err());
    assertTrue(printed.out().contains("\nmdp\n"), printed.out());
    Run written = Run.of("export", file, "--out", folder.toString());
    assertEquals(0, written.status(), written.err());
    String model = Files.readString(folder.resolve("tutorial-two-agents.prism"));
    String property = Files.readString(folder.resolve("tutorial-two-agents.props"));
    assertTrue(printed.out().startsWith(model), "the same model either way");
    assertTrue(printed.out().endsWith(property), "the same property either way");
  }

  @Test
  void whatCannotBeSaidIsRefusedWithTheReason() throws IOException {
    Run refused = Run.of("export", "examples/posted-price.json", "--out", folder.toString());
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("its horizon is finite"), refused.err());
    try (var files = Files.list(folder)) {
      assertFalse(files.findAny().isPresent(), "nothing is written");
    }
  }
}

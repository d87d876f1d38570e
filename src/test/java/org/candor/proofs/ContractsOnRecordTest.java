package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the proofs prove is what was read and agreed: every contract stands in {@code specs/key/contracts.txt} as it stands in the
 * source. A proof cannot tell that its contract was weakened; a reader of this file's change can.
 */
class ContractsOnRecordTest {
  private static final Path KERNEL = Path.of("src/main/java/org/candor/kernel");
  private static final Path RECORD = Path.of("specs/key/contracts.txt");
  private static final Pattern CONTRACT =
      Pattern.compile(
          "/\\*@((?:(?!@\\*/).)*normal_behavior(?:(?!@\\*/).)*)@\\*/\\s*(?:([^{;()]*?)(\\w+)\\s*\\()?",
          Pattern.DOTALL);
  private static final Pattern MODEL = Pattern.compile("model\\s+[\\w\\\\]+\\s+(\\w+)\\s*\\(");

  @Test
  void theContractsAreThoseOnRecord() throws IOException {
    StringBuilder found = new StringBuilder();
    int contracts = 0;
    for (Path source : sources()) {
      String type = source.getFileName().toString().replace(".java", "");
      Matcher contract = CONTRACT.matcher(Files.readString(source));
      while (contract.find()) {
        Matcher model = MODEL.matcher(contract.group(1));
        String method = model.find() ? model.group(1) : contract.group(3);
        found.append(type).append('.').append(method).append('\n');
        for (String line : contract.group(1).lines().toList()) {
          String text = line.replaceFirst("^\\s*@", "").strip();
          if (!text.isEmpty()) {
            found.append("  ").append(text).append('\n');
          }
        }
        contracts++;
      }
    }
    assertTrue(contracts >= 60, "only " + contracts + " contracts found");
    Path now = Path.of("target/contracts.txt");
    Files.createDirectories(now.getParent());
    Files.writeString(now, found);
    assertEquals(
        Files.readString(RECORD),
        found.toString(),
        "a contract differs from the record; if that is meant, review and copy "
            + now
            + " to "
            + RECORD);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(KERNEL)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}

package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file under {@code malformed} is refused with one line that says where and why. */
class MalformedFilesTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/malformed");

  /** Only against hanging; no test measures time. */
  private static final Duration GUARD = Duration.ofSeconds(20);

  /** A line of the index: the file, the JSON path of the fault, and part of what the message says is wrong. */
  private record Row(String file, String path, String fragment) {
    static Row of(String line) {
      int first = line.indexOf('\t');
      int second = line.indexOf('\t', first + 1);
      return new Row(
          line.substring(0, first), line.substring(first + 1, second), line.substring(second + 1));
    }
  }

  private static List<Row> index() throws IOException {
    return Files.readAllLines(DIRECTORY.resolve("index.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Row::of)
        .toList();
  }

  @Test
  void everyFileIsInTheIndexAndThereAreMany() throws IOException {
    List<String> listed = index().stream().map(Row::file).toList();
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .sorted()
              .toList(),
          listed.stream().sorted().toList());
    }
    assertTrue(listed.size() >= 200, "only " + listed.size() + " malformed files");
  }

  @TestFactory
  Stream<DynamicTest> isRefusedInOneLine() throws IOException {
    return index().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.file(),
                    () ->
                        assertRefused(DIRECTORY.resolve(row.file()), row.path(), row.fragment())));
  }

  private static void assertRefused(Path file, String path, String fragment) {
    InputException first = refusal(file);
    assertEquals(file.toString(), first.file());
    assertTrue(first.path().startsWith("$"), first.path());
    if (!path.equals("?")) {
      assertEquals(path, first.path(), first.getMessage());
    }
    assertTrue(first.problem().contains(fragment), first.getMessage());
    assertFalse(first.remedy().isBlank(), first.getMessage());
    String message = first.getMessage();
    assertTrue(message.startsWith(file + ": " + first.path() + ": "), message);
    assertTrue(message.endsWith("; " + first.remedy()), message);
    assertTrue(message.codePoints().noneMatch(Character::isISOControl), message);
    assertTrue(message.length() < 1000, "too long to read: " + message);
    assertFalse(message.contains("jackson") || message.contains("Exception"), message);
    assertEquals(message, refusal(file).getMessage(), "the same file, another message");
  }

  private static InputException refusal(Path file) {
    return assertTimeoutPreemptively(
        GUARD, () -> assertThrows(InputException.class, () -> EnvironmentReader.read(file)));
  }
}

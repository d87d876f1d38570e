package org.candor.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The environment files that come with the project. */
final class GoldenFiles {
  private GoldenFiles() {}

  /** Every environment under {@code src/test/resources/golden}, by name. */
  static List<Path> environments() {
    return list(Path.of("src/test/resources/golden"), name -> !name.endsWith(".expected.json"));
  }

  /** Every environment under {@code examples}, by name. */
  static List<Path> examples() {
    return list(Path.of("examples"), name -> !name.endsWith(".mechanism.json"));
  }

  private static List<Path> list(Path directory, Predicate<String> wanted) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> wanted.test(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.candor.counterexample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candor.environment.InputException;
import org.candor.mechanism.Mechanism;

/** The folder of kept counterexamples: one file for each violation of a property by a mechanism. */
public final class Corpus {
  private Corpus() {}

  /**
   * All counterexamples of a folder in the order of their file names.
   *
   * @throws InputException if a file is not a counterexample, or is kept under another name than its own
   */
  public static List<Counterexample> read(Path folder) {
    List<Counterexample> corpus = new ArrayList<>();
    for (Path file : files(folder)) {
      Counterexample counterexample = CounterexampleReader.read(file);
      if (!file.getFileName().toString().equals(counterexample.fileName())) {
        throw InputException.ofFile(
            file.toString(),
            "holds a counterexample to "
                + counterexample.property()
                + " of "
                + counterexample.mechanism(),
            "name it " + counterexample.fileName());
      }
      corpus.add(counterexample);
    }
    return List.copyOf(corpus);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Audits every counterexample of a folder again. */
  public static List<Replay> replay(Path folder, Function<String, Optional<Mechanism>> mechanisms) {
    return read(folder).stream().map(kept -> Replay.of(kept, mechanisms)).toList();
  }
}

package org.candor.campaign;

import java.nio.file.Path;
import java.util.List;
import org.candor.counterexample.Counterexample;
import org.candor.counterexample.CounterexampleWriter;
import org.candor.counterexample.Refutation;
import org.candor.counterexample.Shrinker;

/** Finds and shrinks a counterexample to every known failure and keeps it in a folder. */
public final class CorpusUpdate {
  private static final int LIMIT = 5_000;

  private CorpusUpdate() {}

  /**
   * The shrunk counterexample that a run finds.
   *
   * @throws IllegalStateException if the run finds none
   */
  public static Counterexample find(Refutation refutation, long run) {
    List<EnvironmentClass> classes = List.of(EnvironmentClass.values());
    Hunt.Capture capture =
        Hunt.first(refutation, classes, run, LIMIT)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        refutation.property().id()
                            + " of "
                            + refutation.mechanism().id()
                            + " survived "
                            + LIMIT
                            + " random environments"));
    String name = refutation.mechanism().id() + "-" + refutation.property().id();
    Shrinker.Result shrunk = Shrinker.shrink(capture.instance().environment(), refutation, name);
    return Counterexample.of(
        shrunk.environment(),
        refutation,
        new Counterexample.Origin(
            run,
            capture.instance().environmentClass().id(),
            capture.number(),
            shrunk.evaluations()));
  }

  /** Writes a counterexample to every known failure into the folder; the files written. */
  public static List<Path> write(Path folder, long run) {
    return KnownFailures.all().stream()
        .map(refutation -> CounterexampleWriter.write(find(refutation, run), folder))
        .toList();
  }

  /**
   * Writes the corpus anew.
   *
   * @param arguments the folder, and the seed of the run
   */
  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("give the folder to write to and the seed of the run");
    }
    write(Path.of(arguments[0]), Long.parseLong(arguments[1])).forEach(System.out::println);
  }
}

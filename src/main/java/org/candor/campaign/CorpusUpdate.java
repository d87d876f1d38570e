package org.candor.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candor.counterexample.Counterexample;
import org.candor.counterexample.CounterexampleWriter;
import org.candor.counterexample.JointShrinker;
import org.candor.counterexample.Refutation;
import org.candor.counterexample.Shrinker;
import org.candor.environment.JointEnvironment;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.Setting;

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
    List<EnvironmentClass> classes = classes(refutation, run);
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

  /** Environments with arrivals are hunted only for what is hardly defined anywhere else. */
  private static List<EnvironmentClass> classes(Refutation refutation, long run) {
    List<EnvironmentClass> classes = new ArrayList<>(List.of(EnvironmentClass.values()));
    classes.remove(EnvironmentClass.ARRIVALS);
    for (long number = 0; number < 50; number++) {
      for (EnvironmentClass environmentClass : classes) {
        PrivateEnvironment environment = Instance.of(environmentClass, run, number).environment();
        boolean simple =
            environment.types().size() <= environment.agents().size()
                && environment.horizon().isPresent();
        if (!simple && refutation.applies(new Setting(environment))) {
          return classes;
        }
      }
    }
    return List.of(EnvironmentClass.ARRIVALS);
  }

  /**
   * The shrunk counterexample of kind joint that a run finds.
   *
   * @throws IllegalStateException if the run finds none
   */
  public static Counterexample findJoint(Refutation refutation, long run) {
    for (long number = 0; number < LIMIT; number++) {
      JointEnvironment found = JointGenerator.environment(run, number);
      if (refutation.in(new Setting(found)).isPresent()) {
        String name = refutation.mechanism().id() + "-" + refutation.property().id();
        JointShrinker.Result shrunk = JointShrinker.shrink(found, refutation, name);
        return Counterexample.of(
            shrunk.environment(),
            refutation,
            new Counterexample.Origin(run, JointGenerator.CLASS, number, shrunk.evaluations()));
      }
    }
    throw new IllegalStateException(
        refutation.property().id()
            + " of "
            + refutation.mechanism().id()
            + " survived "
            + LIMIT
            + " random environments");
  }

  /** Writes a counterexample to every known failure into the folder; the files written. */
  public static List<Path> write(Path folder, long run) {
    List<Path> written = new ArrayList<>();
    for (Refutation refutation : KnownFailures.all()) {
      written.add(CounterexampleWriter.write(find(refutation, run), folder));
    }
    for (Refutation refutation : KnownFailures.interdependent()) {
      written.add(CounterexampleWriter.write(findJoint(refutation, run), folder));
    }
    return List.copyOf(written);
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

package org.candor.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.candor.counterexample.Refutation;
import org.candor.counterexample.Shrinker;

/**
 * How shrinking fares over several runs: each finds its own random counterexample and shrinks it.
 *
 * @param mechanism the mechanism's id
 * @param property the property's id
 * @param runs how many runs, with consecutive seeds
 * @param descended how many different environments the descent alone ended in
 * @param normalForms how many different environments the whole shrinker ended in; one is the aim
 * @param medianEvaluations exact audits per shrinking
 * @param mostEvaluations exact audits of the longest shrinking
 * @param incomplete how many shrinkings reached a limit on audits
 * @param mostAudited how many random environments had to be audited at most before one refuted
 */
public record ShrinkStatistics(
    String mechanism,
    String property,
    int runs,
    int descended,
    int normalForms,
    int medianEvaluations,
    int mostEvaluations,
    int incomplete,
    int mostAudited) {

  /**
   * Measures.
   *
   * @param firstRun the seed of the first run
   * @param limit how many random environments a run may audit before it finds one that refutes
   * @throws IllegalStateException if a run finds none
   */
  public static ShrinkStatistics of(Refutation refutation, long firstRun, int runs, int limit) {
    List<EnvironmentClass> classes = List.of(EnvironmentClass.values());
    TreeSet<String> descended = new TreeSet<>();
    TreeSet<String> normal = new TreeSet<>();
    List<Integer> evaluations = new ArrayList<>();
    int incomplete = 0;
    int mostAudited = 0;
    for (long run = firstRun; run < firstRun + runs; run++) {
      Hunt.Capture capture =
          Hunt.first(refutation, classes, run, limit)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          refutation.mechanism().id()
                              + " was not caught violating "
                              + refutation.property().id()));
      Shrinker.Result shrunk =
          Shrinker.shrink(capture.instance().environment(), refutation, "normal form");
      descended.add(Shrinker.fingerprint(shrunk.descended()));
      normal.add(Shrinker.fingerprint(shrunk.environment()));
      evaluations.add(shrunk.evaluations());
      incomplete += shrunk.complete() ? 0 : 1;
      mostAudited = Math.max(mostAudited, capture.audited());
    }
    evaluations.sort(null);
    return new ShrinkStatistics(
        refutation.mechanism().id(),
        refutation.property().id(),
        runs,
        descended.size(),
        normal.size(),
        evaluations.get(runs / 2),
        evaluations.get(runs - 1),
        incomplete,
        mostAudited);
  }

  /**
   * Measures every broken mechanism and prints one line for each.
   *
   * @param arguments the seed of the first run, and how many runs
   */
  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("give the seed of the first run and the number of runs");
    }
    for (Refutation refutation : KnownFailures.all()) {
      if (refutation.withinHypotheses()) {
        System.out.println(
            of(refutation, Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]), 5_000));
      }
    }
  }
}

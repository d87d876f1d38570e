package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.candor.counterexample.Refutation;
import org.candor.counterexample.Shrinker;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever random environment a counterexample starts from, it shrinks to the same one. */
class NormalFormTest {
  private static final int RUNS = 6;

  /** Beliefs about silent agents take longer to audit. */
  private static final int RUNS_WITH_SILENCE = 4;

  static List<Refutation> broken() {
    return KnownFailures.all().stream()
        .filter(Refutation::withinHypotheses)
        .filter(refutation -> !refutation.mechanism().needsPublicState())
        .toList();
  }

  static List<Refutation> brokenForOneGame() {
    return KnownFailures.all().stream()
        .filter(refutation -> refutation.mechanism().needsPublicState())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void thereIsOneNormalForm(Refutation refutation) {
    long run = Long.getLong("candor.seed", 1);
    int runs = refutation.mechanism().id().startsWith("inaccessible") ? RUNS_WITH_SILENCE : RUNS;
    ShrinkStatistics statistics = ShrinkStatistics.of(refutation, run, runs, 5000);
    assertEquals(1, statistics.normalForms(), statistics.toString());
    assertEquals(0, statistics.incomplete(), statistics.toString());
  }

  /** No search goes through the tiny games of one kind: what is found is small, and not one form. */
  @ParameterizedTest
  @MethodSource("brokenForOneGame")
  void whatIsFoundInAGameOfOneKindIsSmall(Refutation refutation) {
    long first = Long.getLong("candor.seed", 1);
    for (long run = first; run < first + RUNS; run++) {
      PrivateEnvironment found =
          Hunt.first(refutation, List.of(EnvironmentClass.values()), run, 5000)
              .orElseThrow()
              .instance()
              .environment();
      Shrinker.Result shrunk = Shrinker.shrink(found, refutation, "small");
      assertTrue(shrunk.complete(), "run " + run);
      JointSpace types = shrunk.environment().types();
      assertTrue(types.agents() <= 3, "run " + run);
      for (int i = 0; i < types.agents(); i++) {
        assertTrue(types.size(i) <= 3, "run " + run);
      }
    }
  }
}

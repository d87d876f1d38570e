package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.candor.counterexample.Refutation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever random environment a counterexample starts from, it shrinks to the same one. */
class NormalFormTest {
  private static final int RUNS = 10;

  /** Beliefs about silent agents take longer to audit. */
  private static final int RUNS_WITH_SILENCE = 4;

  static List<Refutation> broken() {
    return KnownFailures.all().stream().filter(Refutation::withinHypotheses).toList();
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
}

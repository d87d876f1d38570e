package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.candor.counterexample.Refutation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever random environment a counterexample starts from, it shrinks to the same one. */
class NormalFormTest {
  private static final int RUNS = 10;

  static List<Refutation> broken() {
    return KnownFailures.all().stream().filter(Refutation::withinHypotheses).toList();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void thereIsOneNormalForm(Refutation refutation) {
    long run = Long.getLong("candor.seed", 1);
    ShrinkStatistics statistics = ShrinkStatistics.of(refutation, run, RUNS, 1000);
    assertEquals(1, statistics.normalForms(), statistics.toString());
    assertEquals(0, statistics.incomplete(), statistics.toString());
    assertTrue(statistics.mostEvaluations() < 60_000, statistics.toString());
  }
}

package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.candor.exact.LimitExceededException;
import org.candor.process.Distribution;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Floating point without tabulated laws against exact values. */
class ApproximateWelfareTest {
  /** Public states, random feasible sets, bandits, both horizons: whatever the files have. */
  @TestFactory
  Stream<DynamicTest> environments() {
    return Stream.concat(GoldenFiles.examples().stream(), GoldenFiles.environments().stream())
        .map(EnvironmentReader::read)
        .filter(PrivateEnvironment.class::isInstance)
        .map(PrivateEnvironment.class::cast)
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> assertClose(each)));
  }

  private static void assertClose(PrivateEnvironment environment) {
    SocialWelfare exact = new SocialWelfare(environment);
    int[] swept = new int[1];
    ApproximateWelfare found = ApproximateWelfare.of(environment, () -> swept[0]++);
    assertEquals(swept[0], found.sweeps());
    double expected = 0;
    Distribution initial = environment.initial();
    for (int joint = 0; joint < environment.types().size(); joint++) {
      double value = exact.value(0, joint).approximate();
      assertEquals(value, found.value(joint), 1e-7 * (1 + Math.abs(value)), "at " + joint);
      expected += initial.probabilityOf(joint).approximate() * value;
    }
    assertEquals(expected, found.expected(), 1e-7 * (1 + Math.abs(expected)));
  }

  @Test
  void refusesWhatDoesNotFitIntoMemory() {
    PrivateEnvironment environment =
        (PrivateEnvironment)
            EnvironmentReader.read(Path.of("examples", "tutorial-two-agents.json"));
    long bytes = ApproximateWelfare.bytes(environment);
    ApproximateWelfare.limit(environment, 2 * bytes);
    LimitExceededException refusal =
        assertThrows(
            LimitExceededException.class, () -> ApproximateWelfare.limit(environment, bytes));
    assertTrue(refusal.getMessage().contains("joint types take about"), refusal.getMessage());
  }
}

package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candor.environment.PrivateEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The random environments are as varied as the tests that use them suppose. */
class InstanceStatisticsTest {
  private static final int INSTANCES = 1000;

  private static long run() {
    return Long.getLong("candor.seed", 1);
  }

  @ParameterizedTest
  @EnumSource
  void noClassIsThin(EnvironmentClass environmentClass) {
    InstanceStatistics statistics = InstanceStatistics.of(environmentClass, run(), INSTANCES);
    assertEquals(List.of(), statistics.thin());
    assertEquals(InstanceFeature.values().length, statistics.rows().size());
  }

  @Test
  void aClassWithoutAFeatureIsThin() {
    Map<InstanceFeature, Integer> counts = new EnumMap<>(InstanceFeature.class);
    for (InstanceFeature feature : InstanceFeature.values()) {
      counts.put(feature, 100);
    }
    counts.put(InstanceFeature.TIES, 1);
    InstanceStatistics statistics =
        new InstanceStatistics(EnvironmentClass.SUPPLY, 1, 100, counts, 100);
    assertEquals(
        List.of(
            "supply: several optimal actions at some joint type in 1 of 100 instances;"
                + " at least 25% are needed"),
        statistics.thin());
    assertThrows(UnsupportedOperationException.class, () -> statistics.counts().clear());
  }

  @ParameterizedTest
  @EnumSource
  void theSeedDecidesTheEnvironment(EnvironmentClass environmentClass) {
    Set<String> distinct = new HashSet<>();
    for (int number = 0; number < 100; number++) {
      Instance instance = Instance.of(environmentClass, run(), number);
      PrivateEnvironment again = EnvironmentGenerator.generate(instance.seed(), environmentClass);
      assertEquals(describe(instance.environment()), describe(again));
      distinct.add(describe(instance.environment()));
    }
    assertTrue(distinct.size() >= 90, distinct.size() + " distinct environments of 100");
  }

  @ParameterizedTest
  @EnumSource
  void sizesStayWithinTheParameters(EnvironmentClass environmentClass) {
    EnvironmentParameters parameters = environmentClass.parameters().withSizes(2, 2, 2, 8);
    for (int seed = 0; seed < 200; seed++) {
      PrivateEnvironment environment = EnvironmentGenerator.generate(seed, parameters);
      assertTrue(environment.types().agents() <= 2);
      assertTrue(environment.actions().size() <= 2);
      assertTrue(environment.types().size() <= 8);
      assertFalse(environment.horizon().orElse(1) > 4);
    }
  }

  /** Everything that can be asked of an environment, in one text. */
  private static String describe(PrivateEnvironment e) {
    StringBuilder text = new StringBuilder();
    text.append(e.discount()).append(e.horizon()).append(e.actions()).append(e.initial());
    for (int joint = 0; joint < e.types().size(); joint++) {
      text.append(e.feasible(e.types().publicState(joint)));
      for (int i = 0; i < e.agents().size(); i++) {
        text.append(e.terminalValue(i, joint)).append(' ');
      }
      for (int a = 0; a < e.actions().size(); a++) {
        text.append(e.law(joint, a)).append(e.publicValue(joint, a)).append(' ');
        for (int i = 0; i < e.agents().size(); i++) {
          text.append(e.value(i, joint, a)).append(e.remainsWithout(i, a)).append(' ');
        }
      }
    }
    return text.toString();
  }
}

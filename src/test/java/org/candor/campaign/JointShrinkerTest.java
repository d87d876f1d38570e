package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.candor.catalog.Catalog;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.counterexample.JointShrinker;
import org.candor.counterexample.Refutation;
import org.candor.environment.EnvironmentWriter;
import org.candor.environment.JointEnvironment;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Violations on random environments of kind joint become small ones. */
class JointShrinkerTest {
  static List<String> broken() {
    return Catalog.brokenInterdependent().stream().map(Mechanism::id).toList();
  }

  private static Refutation refutation(String id) {
    BrokenMechanism mechanism = (BrokenMechanism) Catalog.find(id).orElseThrow();
    return new Refutation(mechanism, Properties.find(mechanism.violates()).orElseThrow(), true);
  }

  private static JointEnvironment caught(Refutation refutation) {
    return LongStream.range(1, 10_000)
        .mapToObj(JointGenerator::environment)
        .filter(environment -> refutation.in(new Setting(environment)).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsLeftIsSmallAndStillRefutes(String id) {
    Refutation refutation = refutation(id);
    JointEnvironment start = caught(refutation);
    JointShrinker.Result shrunk = JointShrinker.shrink(start, refutation, id);
    assertTrue(shrunk.complete(), "after " + shrunk.evaluations() + " audits");
    assertTrue(refutation.in(new Setting(shrunk.environment())).isPresent());
    int size = shrunk.environment().types().size();
    assertTrue(size <= start.types().size() && size <= 4, size + " joint signals");
    assertEquals(
        EnvironmentWriter.write(shrunk.environment()),
        EnvironmentWriter.write(JointShrinker.shrink(start, refutation, id).environment()));
  }

  @Test
  void whatIsSoundCannotBeShrunk() {
    Refutation refutation =
        new Refutation(
            Catalog.find("contingent-spanning").orElseThrow(),
            Properties.find("ic.ex-post").orElseThrow(),
            true);
    assertThrows(
        IllegalArgumentException.class,
        () -> JointShrinker.shrink(JointGenerator.environment(1), refutation, "none"));
  }
}

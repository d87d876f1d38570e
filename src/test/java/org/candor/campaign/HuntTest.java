package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.candor.catalog.Catalog;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.counterexample.Refutation;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken mechanisms do not escape the random environments. */
class HuntTest {
  private static final List<EnvironmentClass> ALL = List.of(EnvironmentClass.values());

  static List<String> broken() {
    return Catalog.broken().stream().map(BrokenMechanism::id).toList();
  }

  private static BrokenMechanism broken(String id) {
    return Catalog.broken().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
  }

  private static Refutation refutation(BrokenMechanism mechanism) {
    return new Refutation(mechanism, Properties.find(mechanism.violates()).orElseThrow(), true);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void itIsCaughtInTime(String id) {
    BrokenMechanism mechanism = broken(id);
    long run = Long.getLong("candor.seed", 1);
    for (long seed = run; seed < run + 10; seed++) {
      Optional<Hunt.Capture> capture =
          Hunt.first(refutation(mechanism), ALL, seed, mechanism.caughtWithin());
      assertTrue(
          capture.isPresent(),
          () -> id + " escaped " + mechanism.caughtWithin() + " random environments");
    }
  }

  @Test
  void whatIsSoundIsNotCaught() {
    Property property = Properties.find("ic.ex-post").orElseThrow();
    assertEquals(
        Optional.empty(),
        Hunt.first(
            new Refutation(Catalog.find("dynamic-vcg").orElseThrow(), property, true),
            ALL,
            1,
            200));
  }

  @Test
  void theCaptureCanBeDrawnAgain() {
    BrokenMechanism mechanism = broken("pay-your-bid");
    Hunt.Capture capture = Hunt.first(refutation(mechanism), ALL, 5, 400).orElseThrow();
    Instance again = Instance.of(capture.instance().environmentClass(), 5, capture.number());
    assertEquals(capture.instance().seed(), again.seed());
  }
}

package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The fixed-point audit against the exact one: what it decides is what exact arithmetic finds, and no number is wrong by more than its bound. */
class FlatAuditProperties {
  private static int[] all(FlatComparison comparison) {
    return IntStream.range(0, comparison.mechanisms()).toArray();
  }

  @Property(tries = 20)
  void agreesOnInstancesDrawnForIt(@ForAll long seed) {
    Random random = new Random(seed);
    FlatComparison comparison = new FlatComparison(FlatComparison.candidates());
    for (int k = 0; k < 20; k++) {
      long drawn = random.nextLong();
      comparison.compare(
          new Drawn(InstanceSource.SMALL.id(), k, FlatInstance.random(drawn), drawn),
          all(comparison));
    }
    assertTrue(comparison.verdicts() > 20 * 7 * 8, comparison.toString());
    assertTrue(comparison.refuted() > 100, comparison.toString());
  }

  /** Ties, twins and types of no value are frequent here. */
  @Property(tries = 100)
  void agreesOnEnvironmentsOfEveryClass(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    FlatComparison comparison = new FlatComparison(FlatComparison.candidates());
    for (Instance instance : instances) {
      comparison.compare(
          new Drawn(instance.environmentClass().id(), 0, instance.environment()), all(comparison));
    }
  }
}

package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.candor.catalog.Catalog;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;

/** No claim is refuted where its hypotheses hold, and no broken mechanism escapes. */
class MechanismProperties {
  @Property(tries = 1000)
  void noClaimOfTheLiteratureIsRefuted(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    checkAll(instances, Catalog.literature());
  }

  @Property(tries = 1000)
  void brokenMechanismsKeepWhatTheyShould(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    checkAll(instances, Catalog.broken());
  }

  /** Whoever remembers the last reports has a memory for each: a tenth of the environments must do. */
  private static boolean isDear(Mechanism mechanism) {
    return mechanism.title().startsWith("Balanced team");
  }

  private static void checkAll(List<Instance> instances, List<? extends Mechanism> mechanisms) {
    List<String> refutations = new ArrayList<>();
    for (Instance instance : instances) {
      Setting setting = new Setting(instance.environment());
      for (Mechanism mechanism : mechanisms) {
        if (isDear(mechanism) && Math.floorMod(instance.seed(), 10) != 0) {
          continue;
        }
        Soundness.Result result = Soundness.check(setting, mechanism);
        refutations.addAll(result.refutations());
        Statistics.label(mechanism.id()).collect(result.decided() > 0);
      }
    }
    assertEquals(List.of(), refutations);
    // A mechanism of which nothing is ever decided would pass for nothing.
    for (Mechanism mechanism : mechanisms) {
      Statistics.label(mechanism.id()).coverage(c -> c.check(true).percentage(p -> p > 1));
    }
  }
}

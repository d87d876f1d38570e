package org.candor.campaign;

import java.util.List;
import java.util.Optional;
import org.candor.counterexample.Refutation;
import org.candor.mechanism.Setting;

/** Draws random environments, class by class in turn, until a property of a mechanism is refuted. */
public final class Hunt {
  private Hunt() {}

  /**
   * A random environment that refutes the property.
   *
   * @param instance where
   * @param number its number in its class, from 0
   * @param audited how many environments to which the refutation applies were audited, this one included
   */
  public record Capture(Instance instance, long number, int audited) {}

  /**
   * The first refutation of a run.
   *
   * @param classes drawn from in turn
   * @param run the seed of the run
   * @param limit how many environments to which the refutation applies may be audited
   */
  public static Optional<Capture> first(
      Refutation refutation, List<EnvironmentClass> classes, long run, int limit) {
    int audited = 0;
    // What hardly ever applies must not be hunted forever.
    for (long number = 0; number < 100L * limit; number++) {
      for (EnvironmentClass environmentClass : classes) {
        Instance instance = Instance.of(environmentClass, run, number);
        Setting setting = new Setting(instance.environment());
        if (audited < limit && refutation.applies(setting)) {
          audited++;
          if (refutation.in(setting).isPresent()) {
            return Optional.of(new Capture(instance, number, audited));
          }
        }
      }
      if (audited >= limit) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}

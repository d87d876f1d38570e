package org.candor.campaign;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Property;
import org.candor.property.Verdict;

/** Draws random environments, class by class in turn, until a property of a mechanism is refuted. */
public final class Hunt {
  private Hunt() {}

  /**
   * A random environment that refutes the property.
   *
   * @param instance where
   * @param number its number in its class, from 0
   * @param defined how many environments on which the mechanism is defined were audited, this one included
   */
  public record Capture(Instance instance, long number, int defined) {}

  /**
   * The first refutation of a run.
   *
   * @param classes drawn from in turn
   * @param run the seed of the run
   * @param limit how many environments on which the mechanism is defined may be audited
   */
  public static Optional<Capture> first(
      Mechanism mechanism, Property property, List<EnvironmentClass> classes, long run, int limit) {
    return first(mechanism, property, classes, run, limit, setting -> true);
  }

  /**
   * The first refutation of a run among the environments that satisfy a condition.
   *
   * @param condition which environments count at all
   */
  public static Optional<Capture> first(
      Mechanism mechanism,
      Property property,
      List<EnvironmentClass> classes,
      long run,
      int limit,
      Predicate<Setting> condition) {
    int defined = 0;
    // A mechanism that is hardly ever defined must not hunt forever.
    for (long number = 0; number < 100L * limit && defined < limit; number++) {
      for (EnvironmentClass environmentClass : classes) {
        Instance instance = Instance.of(environmentClass, run, number);
        Setting setting = new Setting(instance.environment());
        if (!condition.test(setting) || mechanism.undefined(setting).isPresent()) {
          continue;
        }
        defined++;
        if (Audit.of(setting, mechanism, List.of(property)).findings().get(0).verdict()
            instanceof Verdict.Refuted) {
          return Optional.of(new Capture(instance, number, defined));
        }
        if (defined == limit) {
          break;
        }
      }
    }
    return Optional.empty();
  }
}

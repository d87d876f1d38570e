package org.candor.counterexample;

import java.util.List;
import java.util.Optional;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Hypothesis;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Property;
import org.candor.property.Verdict;

/**
 * That a mechanism violates a property: what a hunt looks for and a shrinker must not lose.
 *
 * @param withinHypotheses whether the hypotheses under which the property is claimed of the mechanism must hold
 */
public record Refutation(Mechanism mechanism, Property property, boolean withinHypotheses) {

  /** The first hypothesis of the mechanism's claim that fails in the setting, in words. */
  public Optional<String> failingHypothesis(Setting setting) {
    return mechanism.claims().stream()
        .filter(claim -> claim.property().equals(property.id()))
        .findFirst()
        .flatMap((ClaimedProperty claim) -> claim.failing(setting))
        .map(Hypothesis::name);
  }

  /** Whether the environment says anything about it: the mechanism is defined and the hypotheses asked for hold. */
  public boolean applies(Setting setting) {
    return mechanism.undefined(setting).isEmpty()
        && (!withinHypotheses || failingHypothesis(setting).isEmpty());
  }

  /** The exact refutation in a setting, or empty if the property is not refuted there. */
  public Optional<Verdict.Refuted> in(Setting setting) {
    if (!applies(setting)) {
      return Optional.empty();
    }
    Verdict verdict = Audit.of(setting, mechanism, List.of(property)).findings().get(0).verdict();
    return verdict instanceof Verdict.Refuted refuted ? Optional.of(refuted) : Optional.empty();
  }

  /** The exact refutation on an environment, or empty. */
  public Optional<Verdict.Refuted> on(PrivateEnvironment environment) {
    return in(new Setting(environment));
  }
}

package org.candor.mechanism;

import java.util.List;
import java.util.Optional;

/**
 * A property that the literature claims of a mechanism, with the hypotheses of the claim.
 *
 * @param property the property's id
 * @param hypotheses all must hold for the claim to apply
 */
public record ClaimedProperty(String property, List<Hypothesis> hypotheses) {
  public ClaimedProperty {
    hypotheses = List.copyOf(hypotheses);
  }

  public static ClaimedProperty of(String property, Hypothesis... hypotheses) {
    return new ClaimedProperty(property, List.of(hypotheses));
  }

  /** The first hypothesis that fails in the setting. */
  public Optional<Hypothesis> failing(Setting setting) {
    return hypotheses.stream().filter(h -> !h.holds().test(setting)).findFirst();
  }
}

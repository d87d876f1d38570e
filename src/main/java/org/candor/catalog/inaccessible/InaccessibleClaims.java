package org.candor.catalog.inaccessible;

import java.util.List;
import org.candor.catalog.efficient.Hypotheses;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Hypothesis;

/** What is claimed of the mechanisms for inaccessible agents. */
final class InaccessibleClaims {
  static final List<ClaimedProperty> ACCESSIBLE_ONLY =
      List.of(
          claim("efficiency"),
          claim("ic.ex-post"),
          claim("no-deficit.ex-post", Hypotheses.ALL_ACTIONS_REMAIN));

  static final List<ClaimedProperty> LUMP_SUM =
      List.of(
          claim("efficiency"),
          claim("ic.ex-post", Whereabouts.EVERYBODY_RETURNS),
          claim("dynamic-groves", Whereabouts.EVERYBODY_RETURNS),
          claim("ir.ex-ante", Hypotheses.NO_NEGATIVE_VALUES, Whereabouts.EVERYBODY_RETURNS),
          claim("no-deficit.ex-post", Hypotheses.ALL_ACTIONS_REMAIN),
          claim("no-deficit.ex-ante", Hypotheses.ALL_ACTIONS_REMAIN));

  private InaccessibleClaims() {}

  private static ClaimedProperty claim(String property, Hypothesis... hypotheses) {
    return ClaimedProperty.of(property, hypotheses);
  }
}

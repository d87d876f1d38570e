package org.candor.catalog.efficient;

import java.util.List;
import java.util.stream.Stream;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Hypothesis;

/** What the sources claim of the mechanisms of the catalogue. */
final class Claims {
  static final List<ClaimedProperty> TEAM =
      List.of(
          claim("efficiency"),
          claim("ic.ex-post", Hypotheses.NO_TERMINAL_VALUES),
          claim("dynamic-groves", Hypotheses.NO_TERMINAL_VALUES));

  static final List<ClaimedProperty> EX_ANTE_CHARGE =
      List.of(
          claim("efficiency"),
          claim("ic.ex-post", Hypotheses.NO_TERMINAL_VALUES),
          claim("dynamic-groves", Hypotheses.NO_TERMINAL_VALUES),
          claim("ir.ex-ante", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.INFINITE_HORIZON),
          claim("ir.initial", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.INFINITE_HORIZON),
          claim("no-deficit.ex-ante", Hypotheses.ACTIONS_REMAIN, Hypotheses.INFINITE_HORIZON),
          claim("no-deficit.initial", Hypotheses.ACTIONS_REMAIN, Hypotheses.INFINITE_HORIZON));

  static final List<ClaimedProperty> FINITE_EX_ANTE_CHARGE =
      List.of(
          claim("efficiency"),
          claim("ic.ex-post", Hypotheses.NO_TERMINAL_VALUES),
          claim("dynamic-groves", Hypotheses.NO_TERMINAL_VALUES),
          claim("ir.ex-ante", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.NO_TERMINAL_VALUES),
          claim("ir.initial", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.NO_TERMINAL_VALUES),
          claim("no-deficit.ex-ante", Hypotheses.ACTIONS_REMAIN, Hypotheses.NO_TERMINAL_VALUES),
          claim("no-deficit.initial", Hypotheses.ACTIONS_REMAIN, Hypotheses.NO_TERMINAL_VALUES));

  static final List<ClaimedProperty> PIVOT =
      List.of(
          claim("efficiency"),
          claim("ic.ex-post"),
          claim("ir.ex-post", Hypotheses.NO_NEGATIVE_VALUES),
          claim("ir.ex-ante", Hypotheses.NO_NEGATIVE_VALUES),
          claim("ir.initial", Hypotheses.NO_NEGATIVE_VALUES),
          claim("no-deficit.ex-post", Hypotheses.ACTIONS_REMAIN),
          claim("no-deficit.ex-ante", Hypotheses.ACTIONS_REMAIN),
          claim("no-deficit.initial", Hypotheses.ACTIONS_REMAIN),
          claim("dynamic-groves"),
          claim("revenue-maximality.groves"));

  /** Cavallo 2008, Section 5: an agent who has definitely no influence any more neither pays nor receives. */
  static final List<ClaimedProperty> DYNAMIC_PIVOT =
      Stream.concat(
              PIVOT.stream(),
              Stream.of(
                  claim(
                      "efficient-exit",
                      Hypotheses.ACTIONS_REMAIN,
                      Hypotheses.EVERYBODY_CAN_ADD_NOTHING)))
          .toList();

  static final List<ClaimedProperty> BANDIT_PIVOT =
      List.of(
          claim("efficiency"),
          claim("ic.ex-post", Hypotheses.INFINITE_HORIZON),
          claim("ir.ex-post", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.INFINITE_HORIZON),
          claim("no-deficit.ex-post", Hypotheses.NO_NEGATIVE_VALUES),
          claim("dynamic-groves", Hypotheses.INFINITE_HORIZON));

  static final List<ClaimedProperty> STATIC_PIVOT =
      List.of(
          claim("efficiency"),
          claim("ic.ex-post"),
          claim("ic.dominant"),
          claim("ir.ex-post", Hypotheses.NO_NEGATIVE_VALUES),
          claim("no-deficit.ex-post", Hypotheses.ACTIONS_REMAIN));

  /** The charge is what the agent's participation is worth at least, so she never loses, whatever the values. */
  static final List<ClaimedProperty> LEAST_TYPE_GROVES =
      List.of(
          claim("efficiency"),
          claim("ic.ex-post"),
          claim("ic.dominant"),
          claim("ir.ex-post"),
          claim("no-deficit.ex-post", Hypotheses.NO_NEGATIVE_VALUES),
          claim("dynamic-groves"),
          claim("revenue-maximality.groves"));

  /** Over several periods what is best depends on what the others will report, truthful or not. */
  static final List<ClaimedProperty> DYNAMIC_LEAST_TYPE_GROVES =
      LEAST_TYPE_GROVES.stream().filter(c -> !c.property().equals("ic.dominant")).toList();

  /** The shares of an n-th of at most the revenue each cannot exceed it, whatever its sign. */
  static final List<ClaimedProperty> STATIC_REDISTRIBUTION =
      List.of(
          claim("efficiency"),
          claim("ic.ex-post"),
          claim("ic.dominant"),
          claim("ir.ex-post", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.ACTIONS_REMAIN),
          claim("no-deficit.ex-post"),
          claim("dynamic-groves"));

  static final List<ClaimedProperty> EXPECTED_EXTERNALITY =
      List.of(
          claim("efficiency"),
          claim("ic.interim", Hypotheses.OTHERS_OR_NO_PUBLIC_UTILITY),
          claim("ir.ex-ante", Hypotheses.NO_NEGATIVE_VALUES),
          claim("budget-balance"));

  static final List<ClaimedProperty> BANDIT_REDISTRIBUTION =
      List.of(
          claim("efficiency"),
          claim("ic.ex-post", Hypotheses.INFINITE_HORIZON),
          claim("ir.ex-post", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.INFINITE_HORIZON),
          claim("no-deficit.ex-post", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.INFINITE_HORIZON),
          claim("dynamic-groves", Hypotheses.INFINITE_HORIZON));

  private Claims() {}

  static ClaimedProperty claim(String property, Hypothesis... hypotheses) {
    return ClaimedProperty.of(property, hypotheses);
  }
}

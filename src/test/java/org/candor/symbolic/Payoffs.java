package org.candor.symbolic;

import java.util.List;

/** What honesty yields under the literature's mechanisms, in closed form; each form is checked by a query of its own. */
final class Payoffs {
  /** {@code V}: the dynamic team mechanism. */
  static final Payoff TEAM = (game, t, i, types) -> game.all().value(t, types);

  /** {@code V − V_-i}: the dynamic pivot mechanism (Cavallo 2008, Corollary 2). */
  static final Payoff PIVOT =
      (game, t, i, types) -> game.all().value(t, types).minus(game.without(i).value(t, types));

  private Payoffs() {}

  /** {@code V − c(θ)}: a mechanism of the dynamic-Groves class whose charges sum to c. */
  static Payoff lessCharges(Payoff charges) {
    return (game, t, i, types) -> game.all().value(t, types).minus(charges.at(game, t, i, types));
  }

  /** An unknown number per agent, period and the others' types: a sum of charges that her reports do not change. */
  static Payoff unknownOfOthers(String name) {
    return (game, t, i, types) ->
        isOver(game, t)
            ? game.algebra().zero()
            : game.algebra().unknown(name + i + "." + t + Shape.with(types, i, 0));
  }

  /** An unknown number per agent, period and everybody's types. */
  static Payoff unknown(String name) {
    return (game, t, i, types) ->
        isOver(game, t)
            ? game.algebra().zero()
            : game.algebra().unknown(name + i + "." + t + types);
  }

  private static boolean isOver(Game game, int period) {
    return !game.shape().isInfinite() && period == game.shape().periods();
  }

  /** Everybody at her first type. */
  static List<Integer> first(Game game) {
    return java.util.Collections.nCopies(game.shape().agents(), 0);
  }
}

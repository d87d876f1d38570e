package org.candor.symbolic;

import java.util.List;

/** Transfer rules as terms. */
final class Rules {
  /** {@code r_-i(θ_-i, a)} (Athey and Segal 2013). */
  static final Rule TEAM = (game, t, i, reported, actions) -> game.othersNow(i, reported, actions);

  /** {@code r_-i + γ E[V_-i'] − V_-i} (Bergemann and Välimäki 2010; Cavallo 2008, Definition 5). */
  static final Rule PIVOT = pivot((game, t, i, types) -> game.without(i).value(t, types));

  /** The activated arm pays {@code (1−γ) V_-i} (Cavallo 2008, Definition 6). */
  static final Rule BANDIT =
      (game, t, i, reported, actions) ->
          actions.equals(List.of(i))
              ? game.world()
                  .discount()
                  .minus(game.algebra().one())
                  .times(game.without(i).value(t, reported))
              : game.algebra().zero();

  private Rules() {}

  /** The pivot rule with any function in place of {@code V_-i}, its expectation at the reported types. */
  static Rule pivot(Payoff function) {
    return (game, t, i, reported, actions) ->
        TEAM.transfer(game, t, i, reported, actions)
            .plus(game.world().discount().times(expected(game, function, t, i, reported, actions)))
            .minus(function.at(game, t, i, reported));
  }

  /** The expectation of a function of next period's joint type. */
  static Term expected(
      Game game, Payoff function, int t, int i, List<Integer> types, List<Integer> actions) {
    List<Term> next =
        game.shape().jointTypes().stream()
            .map(later -> function.at(game, game.shape().later(t), i, later))
            .toList();
    return game.world()
        .supply()
        .expectation(
            actions.stream().map(a -> game.world().law(types, a).expectation(next)).toList());
  }

  /** Team transfers less a charge on the reports. */
  static Rule lessCharge(Payoff charge) {
    return (game, t, i, reported, actions) ->
        TEAM.transfer(game, t, i, reported, actions).minus(charge.at(game, t, i, reported));
  }

  /** No transfers depend on anything but unknown numbers per report. */
  static Rule unknown() {
    return (game, t, i, reported, actions) -> Payoffs.unknown("T").at(game, t, i, reported);
  }
}

package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Rational;

/**
 * Transfer rules with parts that other joint types' decisions or values define: an expectation with equally likely types, or a minimum over an
 * agent's own types. The parts are unknowns, and the hypotheses beside each rule say what they are.
 */
final class StaticRules {
  private StaticRules() {}

  /** {@code X_i(θ_-i)}: the least value of all over agent i's types (Krishna and Perry 1998). */
  static final Payoff LEAST_VALUE = Payoffs.unknownOfOthers("X");

  /** {@code G_i(θ_-i)}: the least pivot revenue over agent i's reports (Bailey 1997). */
  static final Payoff GUARANTEED = Payoffs.unknownOfOthers("G");

  /** What defines {@link #LEAST_VALUE}. */
  static final Asked.Hypothesis LEAST =
      game -> smallest(game, LEAST_VALUE, (t, types) -> game.all().value(t, types));

  /** What defines {@link #GUARANTEED}. */
  static final Asked.Hypothesis GUARANTEE =
      game -> smallest(game, GUARANTEED, (t, types) -> revenue(game, t, types));

  /** {@code r_-i + γ E[X_i'] − X_i}. */
  static final Rule LEAST_TYPE = Rules.pivot(LEAST_VALUE);

  /** The pivot transfer and an n-th of the guaranteed revenue. */
  static final Rule REDISTRIBUTION =
      (game, t, i, reported, actions) ->
          Rules.PIVOT
              .transfer(game, t, i, reported, actions)
              .plus(share(game, GUARANTEED.at(game, t, i, reported), game.shape().agents()));

  /** {@code E[r_-i(a*(θ_i, ·))]} less equal shares of the others'. */
  static final Rule EXPECTED_EXTERNALITY =
      (game, t, i, reported, actions) -> shared(game, i, j -> expected(game, j, reported.get(j)));

  /** The change in {@code E[r_-i]} that a report causes, less equal shares of the others'. */
  static final Rule BALANCED =
      (game, t, i, reported, actions) -> shared(game, i, j -> change(game, j, reported.get(j)));

  /** The same, less the next agent's. */
  static final Rule RING =
      (game, t, i, reported, actions) -> {
        int next = (i + 1) % reported.size();
        return change(game, i, reported.get(i)).minus(change(game, next, reported.get(next)));
      };

  /** What defines the externalities: the others' value of what is decided at each joint type. */
  static final Asked.Hypothesis EXTERNALITIES =
      game -> {
        List<BoolExpr> facts = new ArrayList<>();
        for (List<Integer> types : game.shape().jointTypes()) {
          for (List<Integer> actions : game.decisions()) {
            for (int i = 0; i < game.shape().agents(); i++) {
              BoolExpr there = others(game, i, types).is(game.othersNow(i, types, actions));
              facts.add(game.algebra().context().mkImplies(game.decides(0, types, actions), there));
            }
          }
        }
        return game.algebra().all(facts);
      };

  private static BoolExpr smallest(Game game, Payoff least, Questions.Place number) {
    List<BoolExpr> facts = new ArrayList<>();
    for (int t = 0; t < game.shape().layers(); t++) {
      for (int i = 0; i < game.shape().agents(); i++) {
        for (List<Integer> others : game.without(i).representatives()) {
          List<BoolExpr> attained = new ArrayList<>();
          Term smallest = least.at(game, t, i, others);
          for (int type : Shape.upTo(game.shape().types().get(i))) {
            Term there = number.at(t, Shape.with(others, i, type));
            facts.add(smallest.atMost(there));
            attained.add(smallest.is(there));
          }
          facts.add(game.algebra().any(attained));
        }
      }
    }
    return game.algebra().all(facts);
  }

  /** {@code Σ V_-i − (n−1) V}: what the pivot mechanism collects (a query of its own). */
  static Term revenue(Game game, int period, List<Integer> types) {
    Term sum = game.all().value(period, types);
    for (int i = 0; i < types.size(); i++) {
      sum = sum.plus(game.without(i).value(period, types)).minus(game.all().value(period, types));
    }
    return sum;
  }

  static Term others(Game game, int agent, List<Integer> types) {
    return game.algebra().unknown("x" + agent + types);
  }

  static Term share(Game game, Term whole, int parts) {
    return whole.times(game.algebra().number(Rational.of(1, parts)));
  }

  private static Term expected(Game game, int agent, int report) {
    List<Term> there =
        game.shape().jointTypes().stream()
            .filter(types -> types.get(agent) == report)
            .map(types -> others(game, agent, types))
            .toList();
    return share(game, game.algebra().sum(there), there.size());
  }

  static Term change(Game game, int agent, int report) {
    return expected(game, agent, report).minus(mean(game, agent));
  }

  /** The others' expected value of what is decided. */
  static Term mean(Game game, int agent) {
    List<Term> anywhere =
        game.shape().jointTypes().stream().map(types -> others(game, agent, types)).toList();
    return share(game, game.algebra().sum(anywhere), anywhere.size());
  }

  private static Term shared(Game game, int agent, java.util.function.IntFunction<Term> reward) {
    Term paid = game.algebra().zero();
    for (int j = 0; j < game.shape().agents(); j++) {
      paid = j == agent ? paid : paid.plus(reward.apply(j));
    }
    return reward.apply(agent).minus(share(game, paid, game.shape().agents() - 1));
  }
}

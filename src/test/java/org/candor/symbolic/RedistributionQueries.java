package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;
import static org.candor.symbolic.Asked.about;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.symbolic.Question.Case;

/**
 * Dynamic redistribution on bandits (Cavallo 2008, Definition 7): besides the bandit pivot payments, the activated agent
 * receives {@code (1−γ) W(θ_-i)/n} and every other {@code w(θ_-i)/n}, where w is this period's and W the expected pivot
 * revenue without her. Here n times the redistribution is looked at.
 */
final class RedistributionQueries {
  static final String THEOREM = "dynamic redistribution";
  private static final Shape THREE = Shape.bandit(3, 2, 0);
  private static final Shape ONCE = Shape.bandit(3, 2, 1);
  static final List<Shape> SIZES = List.of(THREE, Shape.bandit(3, 3, 0), Shape.bandit(4, 2, 0));

  /** The bandit pivot payments and each agent's share of the revenue without her, ties broken in one order. */
  static final Rule RULE =
      (game, t, i, reported, actions) -> {
        int activated = actions.get(0);
        Term part =
            activated == i
                ? kept(game, revenue(game, i, 0, reported))
                : kept(
                    game,
                    game.without(Math.min(i, activated), Math.max(i, activated))
                        .value(0, reported));
        Rational share = Rational.of(1, game.shape().agents());
        return Rules.BANDIT
            .transfer(game, t, i, reported, actions)
            .plus(part.times(game.algebra().number(share)));
      };

  /** {@code V_-i − W(θ_-i)/n}: what the charges sum to. */
  static final Payoff CHARGED =
      (game, t, i, types) ->
          game.without(i)
              .value(t, types)
              .minus(StaticRules.share(game, revenue(game, i, t, types), game.shape().agents()));

  private RedistributionQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    queries.addAll(revenue().queries());
    queries.addAll(invariance().queries());
    queries.addAll(rationality().queries());
    queries.addAll(RedistributionBudget.queries());
    return queries;
  }

  /** {@code W(θ_-1) = Σ_{j≠1} V_-1,-j − (n−2) V_-1}, the pivot revenue among the others. */
  static Term revenue(Game game, int period, List<Integer> types) {
    return revenue(game, 0, period, types);
  }

  static Term revenue(Game game, int agent, int period, List<Integer> types) {
    Term most = game.without(agent).value(period, types);
    Term sum = most;
    for (int j = 0; j < game.shape().agents(); j++) {
      if (j != agent) {
        Term fewer = game.without(Math.min(agent, j), Math.max(agent, j)).value(period, types);
        sum = sum.plus(fewer).minus(most);
      }
    }
    return sum;
  }

  /** {@code w(θ_-1)}: this period's pivot revenue among the others when one of them is activated. */
  private static Term revenueNow(Game game, List<Integer> types, int activated) {
    return kept(game, game.without(0, activated).value(0, types));
  }

  /** {@code (1−γ) x}. */
  static Term kept(Game game, Term x) {
    return x.minus(game.world().discount().times(x));
  }

  /** The discounted expectation of W after an activation. */
  private static Term later(Game game, List<Integer> types, int activated) {
    List<Term> next =
        game.shape().jointTypes().stream()
            .map(there -> revenue(game, game.shape().later(0), there))
            .toList();
    return game.world().discount().times(game.world().law(types, activated).expectation(next));
  }

  private static Family revenue() {
    Family family = new Family(THEOREM, "dynamic-rm", "W in closed form");
    for (Shape shape : SIZES) {
      family.holds(
          shape.words(),
          "The expected revenue without an agent, Σ V_-i,-j − (n−2) V_-i, satisfies its recursion (Cavallo 2008, Corollary 5 for the others).",
          about(
              shape,
              BanditQueries.INDEX,
              Rules.BANDIT,
              game -> {
                List<Integer> here = Questions.origin(game);
                return activations(
                    game,
                    1,
                    activated ->
                        revenue(game, 0, here)
                            .differsFrom(
                                revenueNow(game, here, activated)
                                    .plus(later(game, here, activated))));
              },
              DISCOUNTING));
    }
    return family;
  }

  /** One case per activated arm from a first one on, chosen by an index. */
  private static List<Case> activations(
      Game game, int from, java.util.function.IntFunction<BoolExpr> failure) {
    List<Integer> here = Questions.origin(game);
    List<Case> cases = new ArrayList<>();
    for (int activated = from; activated < game.shape().agents(); activated++) {
      BoolExpr fails = failure.apply(activated);
      BoolExpr index = game.decides(0, here, List.of(activated));
      cases.add(new Case(List.of(index, game.equations(0, here)), fails));
    }
    return cases;
  }

  /** What agent 1 receives and expects, times n, after an activation. */
  private static Term redistributed(Game game, int activated, int activatedWithoutHer) {
    List<Integer> here = Questions.origin(game);
    Term now =
        activated == 0
            ? kept(game, revenue(game, 0, here))
            : revenueNow(game, here, activatedWithoutHer);
    return now.plus(later(game, here, activated));
  }

  private static Family invariance() {
    Family family = new Family(THEOREM, "dynamic-rm", "redistribution W(θ_-i)/n");
    for (Shape shape : SIZES) {
      family.holds(
          shape.words(),
          "Whatever an agent reports, her expected redistribution is W(θ_-i)/n, so that truth stays optimal (Cavallo 2008, Theorem 8).",
          about(
              shape, BanditQueries.INDEX, Rules.BANDIT, RedistributionQueries::same, DISCOUNTING));
    }
    return family
        .needs(
            "ties broken consistently",
            THREE.words(),
            "If of two arms of the same index one is activated with her and the other without her, her share is of another revenue.",
            Query.arithmetic(),
            about(
                THREE,
                Policy.EFFICIENT,
                Rules.BANDIT,
                game -> {
                  List<Integer> here = Questions.origin(game);
                  return List.of(
                      new Case(
                          List.of(
                              game.all().optimal(0, here, 0, 1),
                              game.without(0).optimal(0, here, 0, 1),
                              game.without(0).optimal(0, here, 0, 2)),
                          redistributed(game, 1, 2).differsFrom(revenue(game, 0, here))));
                },
                DISCOUNTING))
        .needs(
            "an infinite horizon",
            ONCE.words(),
            "In a last period the activated agent gets (1−γ) W and every other W.",
            Query.arithmetic(),
            about(
                ONCE, BanditQueries.INDEX, Rules.BANDIT, RedistributionQueries::same, DISCOUNTING))
        .doesNotNeed(
            "no negative values",
            THREE.words(),
            "The invariance needs nothing of the values: the claim at other sizes is without it as well.",
            about(
                THREE,
                BanditQueries.INDEX,
                Rules.BANDIT,
                RedistributionQueries::same,
                DISCOUNTING));
  }

  private static List<Case> same(Game game) {
    return activations(
        game,
        0,
        activated ->
            redistributed(game, activated, activated)
                .differsFrom(revenue(game, 0, Questions.origin(game))));
  }

  private static Family rationality() {
    Family family = new Family(THEOREM, "dynamic-rm", "ir.ex-post");
    for (Shape shape : SIZES) {
      family.holds(
          shape.words(),
          "W is never negative if no agent has negative values: with V ≥ V_-i nobody loses.",
          about(
              shape,
              BanditQueries.INDEX,
              Rules.BANDIT,
              RedistributionQueries::revenueNotNegative,
              DISCOUNTING,
              NO_NEGATIVE_VALUES));
    }
    return family.needs(
        "no negative values",
        THREE.words(),
        "Where all can only lose, W is negative and an agent's share of it is a charge.",
        Query.arithmetic(),
        about(
            THREE,
            Policy.EFFICIENT,
            Rules.BANDIT,
            game -> {
              List<Integer> here = Questions.origin(game);
              Term payoff =
                  Payoffs.PIVOT
                      .at(game, 0, 0, here)
                      .times(game.algebra().number(3))
                      .plus(revenue(game, 0, here));
              return List.of(new Case(List.of(), payoff.below(game.algebra().zero())));
            },
            DISCOUNTING));
  }

  private static List<Case> revenueNotNegative(Game game) {
    List<Integer> here = Questions.origin(game);
    List<Case> cases = new ArrayList<>();
    for (int activated = 1; activated < game.shape().agents(); activated++) {
      Term least = revenue(game, 0, here);
      List<BoolExpr> given = new ArrayList<>();
      given.add(game.decides(0, here, List.of(activated)));
      given.add(game.equations(0, here));
      // (1−γ) times a value, which is not negative by no-deficit of the bandit form.
      given.add(revenueNow(game, here, activated).notNegative());
      given.addAll(Questions.notBelow(game, (t, types) -> revenue(game, t, types), 0, least));
      given.add(Questions.belowZeroAfterDiscounting(game, least));
      cases.add(new Case(given, least.below(game.algebra().zero())));
    }
    return cases;
  }
}

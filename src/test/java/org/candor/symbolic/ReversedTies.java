package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import org.candor.symbolic.Question.Case;

/** Dynamic redistribution among three arms, where in an agent's absence the last of two tied arms is taken instead of the first. */
final class ReversedTies {
  private static final Shape ARMS = Shape.bandit(3, 2, 0);

  private ReversedTies() {}

  static List<Query> queries(String theorem) {
    return new Family(theorem, "shares-with-reversed-ties", "no-deficit.ex-post")
        .fails(
            ARMS.words(),
            "More is given back than is paid: the arm taken in an agent's absence is not the one taken with her.",
            Query.catalogue("shares-with-reversed-ties", "no-deficit.ex-post"),
            Asked.about(
                ARMS, Policy.FIRST_EFFICIENT, Rules.BANDIT, ReversedTies::cases, Asked.DISCOUNTING))
        .queries();
  }

  /** The first arm is activated; one case per arm taken without the second and without the third agent. */
  private static List<Case> cases(Game game) {
    List<Integer> here = Questions.origin(game);
    List<Case> cases = new ArrayList<>();
    for (int second : List.of(0, 2)) {
      for (int third : List.of(0, 1)) {
        List<BoolExpr> given = new ArrayList<>();
        given.add(game.decides(0, here, List.of(0)));
        given.addAll(taken(game, 1, second));
        given.addAll(taken(game, 2, third));
        Term shares =
            RedistributionQueries.revenue(game, 0, 0, here)
                .plus(without(game, 1, second))
                .plus(without(game, 2, third));
        Term paid = game.without(0).value(0, here).times(game.algebra().number(3));
        cases.add(new Case(given, kept(game, paid).below(kept(game, shares))));
      }
    }
    return cases;
  }

  private static Term without(Game game, int absent, int active) {
    return game.without(Math.min(absent, active), Math.max(absent, active))
        .value(0, Questions.origin(game));
  }

  /** That the arm is the last optimal one in the agent's absence. */
  private static List<BoolExpr> taken(Game game, int absent, int active) {
    List<Integer> here = Questions.origin(game);
    Optimum others = game.without(absent);
    List<BoolExpr> facts = new ArrayList<>();
    facts.add(others.optimal(0, here, 0, active));
    for (int later : others.feasible(0)) {
      if (later > active) {
        facts.add(others.worth(0, here, later).below(others.value(0, here)));
      }
    }
    return facts;
  }

  private static Term kept(Game game, Term x) {
    return x.minus(game.world().discount().times(x));
  }
}

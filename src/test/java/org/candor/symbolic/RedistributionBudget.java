package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.about;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import org.candor.symbolic.Question.Case;

/** No more is redistributed than is paid (Cavallo 2008, Theorem 9). */
final class RedistributionBudget {
  private RedistributionBudget() {}

  static List<Query> queries() {
    Family arms =
        new Family(RedistributionQueries.THEOREM, "dynamic-rm", "an arm more does no harm");
    Family budget = new Family(RedistributionQueries.THEOREM, "dynamic-rm", "no-deficit.ex-post");
    for (Shape shape : RedistributionQueries.SIZES) {
      arms.holds(
          shape.words(),
          "V_-i,-j is at most V_-i: an arm that is added need not be activated.",
          about(
              shape,
              Policy.EFFICIENT,
              Rules.BANDIT,
              game ->
                  Questions.neverNegative(
                      game,
                      (t, types) ->
                          game.without(0)
                              .value(t, types)
                              .minus(game.without(0, 1).value(t, types))),
              DISCOUNTING));
      budget.holds(
          shape.words(),
          "No more is redistributed in a period than the pivot payment of that period; values may have any sign.",
          about(
              shape,
              BanditQueries.INDEX,
              Rules.BANDIT,
              RedistributionBudget::noMoreThanPaid,
              DISCOUNTING));
    }
    List<Query> queries = new ArrayList<>(arms.queries());
    queries.addAll(budget.queries());
    return queries;
  }

  /** With agent 1's arm activated: {@code (1−γ) (W(θ_-1) + Σ_j V_-1,-j) <= n (1−γ) V_-1}. */
  static List<Case> noMoreThanPaid(Game game) {
    List<Integer> here = Questions.origin(game);
    Term most = game.without(0).value(0, here);
    Term shared = RedistributionQueries.revenue(game, 0, here);
    List<BoolExpr> given = new ArrayList<>();
    given.add(game.decides(0, here, List.of(0)));
    for (int j = 1; j < game.shape().agents(); j++) {
      Term fewer = game.without(0, j).value(0, here);
      shared = shared.plus(fewer);
      Term gap = most.minus(fewer);
      given.add(gap.notNegative());
      given.add(RedistributionQueries.kept(game, gap).notNegative());
    }
    Term paid = game.algebra().number(game.shape().agents()).times(most);
    return List.of(
        new Case(
            given,
            RedistributionQueries.kept(game, paid)
                .below(RedistributionQueries.kept(game, shared))));
  }
}

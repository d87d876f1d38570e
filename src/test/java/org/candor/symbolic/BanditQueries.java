package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;
import static org.candor.symbolic.Asked.about;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import org.candor.symbolic.Question.Case;

/** The bandit form of the dynamic pivot mechanism (Cavallo 2008, Definition 6). */
final class BanditQueries {
  private static final String THEOREM = "bandit form of the dynamic pivot mechanism";
  private static final Shape TWO = Shape.bandit(2, 2, 0);
  private static final Shape THREE = Shape.bandit(3, 2, 0);
  private static final Shape ONCE = Shape.bandit(2, 2, 1);
  private static final Shape ALONE = Shape.bandit(1, 2, 1);
  private static final List<Shape> SIZES =
      List.of(TWO, Shape.bandit(2, 4, 0), THREE, Shape.bandit(3, 3, 0));

  private BanditQueries() {}

  static List<Query> queries() {
    return pivot();
  }

  /**
   * What index policies and ties broken in one order bring about: an arm that is activated among all is activated as well
   * when another agent is ignored (Gittins and Jones 1974). With two arms it is nothing to suppose.
   */
  private static BoolExpr consistent(Game game, int t, List<Integer> types, int activated) {
    List<BoolExpr> facts = new ArrayList<>();
    int agents = game.shape().agents();
    for (int i = 0; i < agents; i++) {
      if (i != activated) {
        facts.add(game.without(i).optimal(t, types, 0, activated));
        for (int j = i + 1; j < agents; j++) {
          if (j != activated) {
            facts.add(game.without(i, j).optimal(t, types, 0, activated));
          }
        }
      }
    }
    return game.algebra().all(facts);
  }

  static final Policy INDEX =
      (game, t, reported, z, action) ->
          game.algebra()
              .all(
                  game.all().optimal(t, reported, z, action),
                  consistent(game, t, reported, action));

  private static List<Query> pivot() {
    Family payoffs = new Family(THEOREM, "dynamic-vcg-bandit", "payoff V − V_-i");
    Family truth = new Family(THEOREM, "dynamic-vcg-bandit", "ic.ex-post");
    Family rational = new Family(THEOREM, "dynamic-vcg-bandit", "ir.ex-post");
    Family budget = new Family(THEOREM, "dynamic-vcg-bandit", "no-deficit.ex-post");
    for (Shape shape : SIZES) {
      String index = shape.agents() > 2 ? ", given that arms are activated by an index" : "";
      payoffs.holds(
          shape.words(),
          "Honesty yields each agent V − V_-i, as under dynamic-vcg" + index + ".",
          about(
              shape,
              INDEX,
              Rules.BANDIT,
              game -> Questions.payoffs(game, Payoffs.PIVOT),
              DISCOUNTING));
      truth.holds(
          shape.words(),
          "Truth is within-period ex post optimal" + index + ".",
          about(
              shape,
              INDEX,
              Rules.BANDIT,
              game -> Questions.incentives(game, Payoffs.PIVOT),
              DISCOUNTING));
      rational.holds(
          shape.words(),
          "No agent loses if no agent has negative values" + index + ".",
          about(
              shape,
              INDEX,
              Rules.BANDIT,
              PivotQueries::contribution,
              DISCOUNTING,
              NO_NEGATIVE_VALUES));
      budget.holds(
          shape.words(),
          "No agent is ever paid if no agent has negative values: no arm's value is then negative.",
          about(
              shape,
              INDEX,
              Rules.BANDIT,
              BanditQueries::othersValue,
              DISCOUNTING,
              NO_NEGATIVE_VALUES));
    }
    truth.needs(
        "an infinite horizon",
        ONCE.words(),
        "Over a finite horizon (1−γ) V_-i is not what an activation costs the others.",
        Query.catalogue("dynamic-vcg-bandit", "ic.ex-post"),
        Asked.gain(ONCE, Policy.FIRST_EFFICIENT, Rules.BANDIT, DISCOUNTING));
    rational
        .doesNotNeed(
            "no negative values",
            TWO.words(),
            "With two arms or more nobody need ever be activated, so that nobody loses whatever the values.",
            about(TWO, INDEX, Rules.BANDIT, PivotQueries::contribution, DISCOUNTING))
        .needs(
            "no negative values",
            ALONE.words(),
            "An agent whose arm is the only one is activated even at a loss.",
            Query.catalogue("dynamic-vcg-bandit", "ir.ex-post"),
            Asked.loss(ALONE, Policy.FIRST_EFFICIENT, Rules.BANDIT, DISCOUNTING));
    budget.needs(
        "no negative values",
        ONCE.words(),
        "Where the others can only lose, the activated agent is paid.",
        Query.catalogue("dynamic-vcg-bandit", "no-deficit.ex-post"),
        about(ONCE, Policy.FIRST_EFFICIENT, Rules.BANDIT, Questions::noDeficit, DISCOUNTING));
    List<Query> queries = new ArrayList<>(payoffs.queries());
    queries.addAll(truth.queries());
    queries.addAll(rational.queries());
    queries.addAll(budget.queries());
    return queries;
  }

  /** {@code V_-i} is never negative, so no payment {@code (1−γ) V_-i} is. */
  private static List<Case> othersValue(Game game) {
    return Questions.neverNegative(game, (t, types) -> game.without(0).value(t, types));
  }
}

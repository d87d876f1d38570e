package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;
import static org.candor.symbolic.Asked.about;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import org.candor.symbolic.Question.Case;

/** Groves mechanisms that charge {@code X_i(θ_-i) = min V(·, θ_-i)}, the most that an agent can be charged if no type of hers shall lose. */
final class LeastTypeQuestions {
  private static final String THEOREM = "charges at the least type";

  private LeastTypeQuestions() {}

  static List<Query> queries(String id, Shape shape) {
    List<Query> queries = new ArrayList<>();
    queries.addAll(
        new Family(THEOREM, id, "ir.ex-post")
            .holds(
                shape.words(),
                "No agent loses, whatever the signs of values: V is at least its least value.",
                about(
                    shape,
                    Policy.EFFICIENT,
                    StaticRules.LEAST_TYPE,
                    game -> loses(game),
                    DISCOUNTING,
                    StaticRules.LEAST))
            .queries());
    queries.addAll(
        new Family(THEOREM, id, "no-deficit.ex-post")
            .holds(
                shape.words(),
                "No agent is ever paid if no agent has negative values: her least type could have had the same decided.",
                about(
                    shape,
                    Policy.EFFICIENT,
                    StaticRules.LEAST_TYPE,
                    LeastTypeQuestions::isPaid,
                    DISCOUNTING,
                    NO_NEGATIVE_VALUES))
            .queries());
    queries.addAll(
        new Family(THEOREM, id, "revenue-maximality.groves")
            .holds(
                shape.words(),
                "A charge that depends on the others' types alone and leaves every type of hers at least 0 is no larger.",
                about(
                    shape,
                    Policy.EFFICIENT,
                    StaticRules.LEAST_TYPE,
                    game -> exceeds(game, true),
                    DISCOUNTING,
                    StaticRules.LEAST))
            .needs(
                "individual rationality",
                shape.words(),
                "Who may be made to lose can be charged anything.",
                Query.arithmetic(),
                about(
                    shape,
                    Policy.EFFICIENT,
                    StaticRules.LEAST_TYPE,
                    game -> exceeds(game, false),
                    DISCOUNTING,
                    StaticRules.LEAST))
            .queries());
    return queries;
  }

  private static List<Case> loses(Game game) {
    List<Integer> here = Questions.origin(game);
    List<Case> cases = new ArrayList<>();
    for (int t = 0; t < game.shape().layers(); t++) {
      Term charge = StaticRules.LEAST_VALUE.at(game, t, 0, here);
      cases.add(new Case(List.of(), game.all().value(t, here).below(charge)));
    }
    return cases;
  }

  /** The least type at the others' first types is agent 1's first; what is decided at another type of hers is no better there. */
  private static List<Case> isPaid(Game game) {
    List<Integer> least = Questions.origin(game);
    List<Integer> here = Shape.with(least, 0, 1);
    List<Case> cases = new ArrayList<>();
    for (int t = 0; t < game.shape().layers(); t++) {
      for (List<Integer> actions : game.decisions()) {
        List<BoolExpr> given = new ArrayList<>();
        given.add(game.decides(t, here, actions));
        given.add(game.equations(t, least));
        given.add(StaticRules.LEAST_VALUE.at(game, t, 0, least).is(game.all().value(t, least)));
        given.add(laterCharges(game, t, least, actions.get(0)));
        cases.add(new Case(given, game.algebra().zero().below(game.transfer(t, 0, here, actions))));
      }
    }
    return cases;
  }

  /** {@code γ E[X(θ_-1')] <= γ E[V(θ')]} from the least type on: the expectation of numbers that are not negative. */
  private static BoolExpr laterCharges(Game game, int t, List<Integer> least, int action) {
    int later = game.shape().later(t);
    boolean over = !game.shape().isInfinite() && later == game.shape().periods();
    List<Term> gaps =
        game.shape().jointTypes().stream()
            .map(
                types ->
                    game.all()
                        .value(later, types)
                        .minus(
                            over
                                ? game.algebra().zero()
                                : StaticRules.LEAST_VALUE.at(game, later, 0, types)))
            .toList();
    Term expected = game.world().law(least, action).expectation(gaps);
    return game.world().discount().times(expected).notNegative();
  }

  private static List<Case> exceeds(Game game, boolean rational) {
    List<Integer> here = Questions.origin(game);
    List<Case> cases = new ArrayList<>();
    for (int t = 0; t < game.shape().layers(); t++) {
      Term charge = Payoffs.unknownOfOthers("c").at(game, t, 0, here);
      List<BoolExpr> given = new ArrayList<>();
      for (int type : Shape.upTo(game.shape().types().get(0))) {
        if (rational) {
          given.add(charge.atMost(game.all().value(t, Shape.with(here, 0, type))));
        }
      }
      cases.add(new Case(given, StaticRules.LEAST_VALUE.at(game, t, 0, here).below(charge)));
    }
    return cases;
  }
}

package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/** What can happen once the ex ante charge is fixed: losses later, and unlucky or lucky paths. */
final class LaterCharges {
  private static final String CHARGES = "dynamic ex ante charge mechanism";
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);
  private static final Shape FOREVER = Shape.of(2, 2, 2, 0);

  private LaterCharges() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    Function<Numbers, Question> loss =
        Asked.solved(
            TWICE,
            Policy.FIRST_EFFICIENT,
            ExAnteChargeQueries.SPREAD,
            payoff -> game -> laterLoss(game, payoff, 1),
            DISCOUNTING,
            NO_NEGATIVE_VALUES,
            ExAnteChargeQueries.SHARE);
    Function<Numbers, Question> forever =
        Asked.solved(
            FOREVER,
            Policy.FIRST_EFFICIENT,
            ExAnteChargeQueries.PRINTED,
            payoff -> game -> laterLoss(game, payoff, 0),
            DISCOUNTING,
            NO_NEGATIVE_VALUES);
    String why =
        "The charge that the first reports fixed can exceed what an agent still has to gain later, and who opts out loses nothing.";
    for (String property : List.of("ir.ex-post", "ir.outside-option")) {
      queries.addAll(fails("eac-finite", property, TWICE, why, loss));
    }
    queries.addAll(fails("eac", "ir.outside-option", FOREVER, why, forever));
    Shape random = ONCE.withSets(List.of(List.of(0, 1), List.of(0)));
    queries.addAll(
        fails(
            "eac",
            "ir.path",
            random,
            "Where chance decides, who is charged for what was expected can lose.",
            Violations.of(
                "ir.path", random, ExAnteChargeQueries.PRINTED, DISCOUNTING, NO_NEGATIVE_VALUES)));
    queries.addAll(
        fails(
            "eac-finite",
            "no-deficit.path",
            TWICE,
            "Where chance decides, the others can gain more than was expected of them and charged.",
            Asked.about(
                TWICE.withChance(),
                Policy.FIRST_EFFICIENT,
                ExAnteChargeQueries.SPREAD,
                LaterCharges::luckyPath,
                DISCOUNTING,
                ExAnteChargeQueries.SHARE)));
    return queries;
  }

  private static List<Query> fails(
      String id, String property, Shape shape, String why, Function<Numbers, Question> question) {
    return new Family(CHARGES, id, property)
        .fails(shape.words(), why, Query.catalogue(id, property), question)
        .queries();
  }

  /** Without negative values nobody loses by opting out, so a payoff below 0 is below that option as well. */
  private static List<Case> laterLoss(Game game, Payoff payoff, int period) {
    return List.of(
        new Case(
            List.of(), payoff.at(game, period, 0, List.of(1, 1)).below(game.algebra().zero())));
  }

  private static List<Case> luckyPath(Game game) {
    List<Integer> here = Questions.origin(game);
    List<Integer> next = List.of(1, 1);
    List<Case> cases = new ArrayList<>();
    for (List<Integer> now : game.decisions()) {
      for (List<Integer> then : game.decisions()) {
        Term sum = game.algebra().zero();
        for (int i = 0; i < 2; i++) {
          Term later = game.transfer(1, i, next, then);
          sum = sum.plus(game.transfer(0, i, here, now)).plus(game.world().discount().times(later));
        }
        List<Term> law = game.world().law(here, now.get(0)).probabilities();
        cases.add(
            new Case(
                List.of(
                    game.decides(0, here, now),
                    game.decides(1, next, then),
                    game.algebra().zero().below(law.get(law.size() - 1))),
                game.algebra().zero().below(sum)));
      }
    }
    return cases;
  }
}

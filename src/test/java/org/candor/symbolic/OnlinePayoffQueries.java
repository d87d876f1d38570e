package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;
import static org.candor.symbolic.Asked.about;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/** What the online mechanisms leave to agents and centre (Parkes and Singh 2003), and two broken variants. */
final class OnlinePayoffQueries {
  private static final String THEOREM = "online mechanism with static types";
  private static final String PAID = "online-vcg";
  private static final String SETTLED = "online-vcg-realised";
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);
  private static final Shape FOREVER = Shape.of(2, 2, 2, 0);

  private OnlinePayoffQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    holds(
        queries,
        PAID,
        "ir.ex-post",
        FOREVER,
        "At her arrival she expects V − V_-1, later what she has of the decisions: neither is negative if no agent has negative values.",
        game -> {
          List<Case> cases = new ArrayList<>(PivotQueries.contribution(game));
          cases.addAll(ownValue(game));
          return cases;
        },
        NO_NEGATIVE_VALUES);
    holds(
        queries,
        PAID,
        "no-deficit.path",
        FOREVER,
        "She pays at her arrival what she is expected to cost the others, which is not negative, and nothing later.",
        ExAnteChargeQueries::othersLoss);
    holds(
        queries,
        SETTLED,
        "no-deficit.initial",
        TWICE,
        "What she is expected to have less her marginal contribution is what she is expected to cost the others.",
        ExAnteChargeQueries::othersLoss);
    holds(
        queries,
        SETTLED,
        "ir.path",
        TWICE,
        "Along every path she is left with her marginal contribution at arrival, whatever she has had.",
        game -> {
          List<Case> cases = new ArrayList<>(PivotQueries.contribution(game));
          cases.addAll(settledPath(game));
          return cases;
        },
        NO_NEGATIVE_VALUES);
    for (String id : List.of(PAID, SETTLED)) {
      fails(queries, id, "budget-balance", ONCE, "What is paid goes to nobody.");
      fails(
          queries,
          id,
          "efficient-exit",
          ONCE,
          "An agent whose reports change no decision pays at her arrival for what it costs the others.");
      queries.addAll(
          new Family(THEOREM, id, "ir.ex-ante")
              .needs(
                  "no negative values",
                  ONCE.words(),
                  "An agent who is harmed by what the others want expects to lose.",
                  Query.catalogue(id, "ir.ex-ante"),
                  Violations.of("ir.ex-ante", ONCE, Rules.PIVOT, DISCOUNTING))
              .queries());
    }
    fails(
        queries,
        PAID,
        "ir.path",
        ONCE.withSets(List.of(List.of(0, 1), List.of(0))),
        "Where chance decides, who pays for what she expects can lose.");
    later(
        queries,
        PAID,
        "no-deficit.ex-post",
        "A report that contradicts an earlier one ends the old account, and what was prepaid is given back.",
        OnlinePayoffQueries::givenBack);
    later(
        queries,
        SETTLED,
        "ir.ex-post",
        "Until she departs she owes what she has had beyond her marginal contribution.",
        OnlinePayoffQueries::owes);
    queries.addAll(
        new Family(THEOREM, SETTLED, "no-deficit.path")
            .fails(
                OnlineBoundaries.PUBLIC,
                "An unlucky agent is credited what she was expected to add, and nobody pays for it.",
                Query.built(SETTLED, "no-deficit.path", OnlineBoundaries::chance),
                OnlineBoundaries.question(OnlineBoundaries::credited))
            .queries());
    later(
        queries,
        "online-static-charge",
        "ic.ex-post",
        "A misreport gains: charged is what the others lose in the period of arrival alone.",
        game -> OnlineMistakes.gains(game, false));
    later(
        queries,
        "online-contribution-at-departure",
        "ic.ex-post",
        "A misreport gains: credited is the marginal contribution of the state in which she leaves.",
        game -> OnlineMistakes.gains(game, true));
    return queries;
  }

  private static void holds(
      List<Query> queries,
      String id,
      String property,
      Shape shape,
      String why,
      Asked.Cases cases,
      Asked.Hypothesis... known) {
    List<Asked.Hypothesis> all = new ArrayList<>(List.of(known));
    all.add(DISCOUNTING);
    Function<Numbers, Question> question =
        about(shape, Policy.EFFICIENT, Rules.PIVOT, cases, all.toArray(Asked.Hypothesis[]::new));
    queries.addAll(new Family(THEOREM, id, property).holds(shape.words(), why, question).queries());
  }

  /** In one period both variants pay what the static pivot mechanism pays. */
  private static void fails(
      List<Query> queries, String id, String property, Shape shape, String why) {
    queries.addAll(
        new Family(THEOREM, id, property)
            .fails(
                shape.words(),
                why,
                Query.catalogue(id, property),
                Violations.of(property, shape, Rules.PIVOT, DISCOUNTING, NO_NEGATIVE_VALUES))
            .queries());
  }

  private static void later(
      List<Query> queries, String id, String property, String why, Asked.Cases cases) {
    queries.addAll(
        new Family(THEOREM, id, property)
            .fails(
                TWICE.words(),
                why,
                Query.catalogue(id, property),
                about(
                    TWICE,
                    Policy.FIRST_EFFICIENT,
                    Rules.PIVOT,
                    cases,
                    DISCOUNTING,
                    NO_NEGATIVE_VALUES))
            .queries());
  }

  private static List<Case> ownValue(Game game) {
    Payoff own = Payoffs.unknown("own");
    List<Integer> here = Questions.origin(game);
    return Questions.neverNegative(
        game,
        (t, types) -> own.at(game, t, 0, types),
        (t, actions) -> {
          Term next = game.world().discount().times(Rules.expected(game, own, t, 0, here, actions));
          return List.of(
              own.at(game, t, 0, here).is(game.world().value(0, here, actions.get(0)).plus(next)));
        });
  }

  /** Two periods: the values that she has had, less what is settled at her departure, are her contribution at arrival. */
  private static List<Case> settledPath(Game game) {
    List<Integer> here = Questions.origin(game);
    Term discount = game.world().discount();
    Term contribution = Payoffs.PIVOT.at(game, 0, 0, here);
    Term now = game.world().value(0, here, 0);
    Term then = game.world().value(0, Shape.with(here, 0, 1), 1);
    Term debt = game.algebra().unknown("debt");
    Term left = now.plus(discount.times(then)).minus(discount.times(debt.plus(then)));
    return List.of(
        new Case(
            List.of(discount.times(debt).is(now.minus(contribution))),
            left.differsFrom(contribution)));
  }

  /** In the last period agent 1 reports the other type than the one that is expected of her. */
  private static List<Case> givenBack(Game game) {
    List<Integer> here = Questions.origin(game);
    List<Case> cases = new ArrayList<>();
    for (int now = 0; now < 2; now++) {
      for (int expected = 0; expected < 2; expected++) {
        for (int one = 0; one < 2; one++) {
          for (int other = 0; other < 2; other++) {
            List<Integer> next = List.of(expected, 0);
            List<Integer> said = List.of(1 - expected, 0);
            cases.add(
                new Case(
                    List.of(
                        game.decides(0, here, List.of(now)),
                        OnlineMistakes.leadsTo(game, here, now, next),
                        game.decides(1, next, List.of(one)),
                        game.decides(1, said, List.of(other))),
                    OnlineMistakes.charge(game, said, other)
                        .below(OnlineMistakes.charge(game, next, one))));
          }
        }
      }
    }
    return cases;
  }

  private static List<Case> owes(Game game) {
    List<Integer> here = Questions.origin(game);
    List<Case> cases = new ArrayList<>();
    for (int now = 0; now < 2; now++) {
      Term had = game.world().value(0, here, now);
      cases.add(
          new Case(
              List.of(game.decides(0, here, List.of(now))),
              Payoffs.PIVOT.at(game, 0, 0, here).below(had)));
    }
    return cases;
  }
}

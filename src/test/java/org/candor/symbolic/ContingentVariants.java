package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/**
 * Contingent transfers (Liu 2014) whose last action is constant (Corollary 3.3), what no variant has, and the broken variants. Transfers are to
 * agent 1; as in the other queries they are numbers that satisfy what their linear system says of expectations.
 */
final class ContingentVariants {
  private static final String ALMOST = "contingent transfers with a constant last action";
  private static final String BROKEN = "broken variants of contingent transfers";
  private static final Shape FOREVER =
      Shape.of(2, 2, 2, 0).withInterdependentValues().withCorrelatedTypes();
  private static final Shape TWICE =
      Shape.of(2, 2, 2, 2).withInterdependentValues().withCorrelatedTypes();

  private ContingentVariants() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>(almost());
    String id = "contingent-spanning";
    queries.addAll(unclaimed(id));
    queries.addAll(unclaimed("contingent-scoring"));
    String ic = "ic.ex-post";
    fails(
        queries,
        "contingent-without-last-term",
        ic,
        TWICE,
        "As printed, nobody is paid for what the others have in the last period.",
        LastPeriod.finite(false));
    fails(
        queries,
        "contingent-undiscounted",
        ic,
        FOREVER,
        "Paid a period later without interest, she weighs the others less than herself.",
        misreport(
            (game, types, reported, action) -> {
              Term discount = game.world().discount();
              return discount.times(game.othersNow(0, types, List.of(action)));
            }));
    fails(
        queries,
        "contingent-on-old-signals",
        ic,
        FOREVER,
        "Settled by what the others reported before, the transfer is no news of her signal: one number per action.",
        misreport((game, types, reported, action) -> game.algebra().unknown("x" + action)));
    fails(
        queries,
        "contingent-without-score",
        ic,
        FOREVER,
        "Due is the others' value at her report, so that it can be talked up without any change of the action.",
        misreport((game, types, reported, action) -> game.othersNow(0, reported, List.of(action))));
    return queries;
  }

  private static void fails(
      List<Query> queries,
      String id,
      String property,
      Shape shape,
      String why,
      Function<Numbers, Question> question) {
    queries.addAll(
        new Family(BROKEN, id, property)
            .fails(shape.words(), why, Query.arithmetic(), question)
            .queries());
  }

  /** What agent 1 expects to be worth to her now of the transfer that follows an action on a report. */
  @FunctionalInterface
  private interface Received {
    Term of(Game game, List<Integer> types, List<Integer> reported, int action);
  }

  /** That a misreport, followed by honesty, beats honesty: W is what she has of the next joint type besides. */
  private static Function<Numbers, Question> misreport(Received received) {
    return numbers -> {
      Game game = new Game(new World(FOREVER, numbers), Policy.EFFICIENT, Rules.TEAM);
      List<Integer> here = Questions.origin(game);
      List<Integer> reported = Shape.with(here, 0, 1);
      Payoff worth = Payoffs.unknown("W");
      List<Case> cases = new ArrayList<>();
      for (int honest = 0; honest < 2; honest++) {
        for (int other = 0; other < 2; other++) {
          Term truth = worth(game, worth, received, here, honest);
          Term lie = worth(game, worth, received, reported, other);
          cases.add(
              new Case(
                  List.of(
                      game.decides(0, here, List.of(honest)),
                      game.decides(0, reported, List.of(other))),
                  truth.below(lie)));
        }
      }
      return Question.of(
          game, List.of(game.world().discounting()), cases, honestly(game, worth, received));
    };
  }

  private static Term worth(
      Game game, Payoff worth, Received received, List<Integer> reported, int action) {
    return worthAt(game, worth, received, Questions.origin(game), reported, action);
  }

  private static Term worthAt(
      Game game,
      Payoff worth,
      Received received,
      List<Integer> types,
      List<Integer> reported,
      int action) {
    Term later = Rules.expected(game, worth, 0, 0, types, List.of(action));
    return game.world()
        .value(0, types, action)
        .plus(game.world().discount().times(later))
        .plus(received.of(game, types, reported, action));
  }

  /** The recursion of honest payoffs besides what is due for the period before. */
  private static List<BoolExpr> honestly(Game game, Payoff worth, Received received) {
    List<BoolExpr> facts = new ArrayList<>();
    for (List<Integer> types : FOREVER.jointTypes()) {
      for (int action = 0; action < 2; action++) {
        BoolExpr here =
            worth.at(game, 0, 0, types).is(worthAt(game, worth, received, types, types, action));
        facts.add(
            game.algebra().context().mkImplies(game.decides(0, types, List.of(action)), here));
      }
    }
    return facts;
  }

  /** Each agent has W, the value of all, besides what is due for the period before the first, which is nothing. */
  private static List<Query> unclaimed(String id) {
    List<Query> queries = new ArrayList<>();
    queries.addAll(
        new Family("contingent transfers", id, "ir.ex-ante")
            .fails(
                FOREVER.words(),
                "Where all can only lose, each is left with the losses of all.",
                Query.arithmetic(),
                Asked.about(
                    FOREVER,
                    Policy.EFFICIENT,
                    Rules.TEAM,
                    game -> List.of(new Case(List.of(), all(game).below(game.algebra().zero()))),
                    Asked.DISCOUNTING))
            .queries());
    queries.addAll(
        new Family("contingent transfers", id, "no-deficit.ex-ante")
            .fails(
                FOREVER.words(),
                "Each agent is paid the value of the others, so that the centre pays.",
                Query.arithmetic(),
                Asked.about(
                    FOREVER,
                    Policy.EFFICIENT,
                    Rules.TEAM,
                    game ->
                        List.of(new Case(List.of(), all(game).below(all(game).plus(all(game))))),
                    Asked.DISCOUNTING))
            .queries());
    return queries;
  }

  private static Term all(Game game) {
    return game.algebra()
        .sum(FOREVER.jointTypes().stream().map(types -> game.all().value(0, types)).toList());
  }

  private static List<Query> almost() {
    String id = "contingent-almost-efficient";
    List<Query> queries = new ArrayList<>();
    queries.addAll(
        new Family(ALMOST, id, "ic.ex-post")
            .holds(
                TWICE.words(),
                "If the last action is constant and counted as such, truth is optimal without Assumption 4 (Liu 2014, Corollary 3.3).",
                constant(0, true))
            .needs(
                "decisions that are optimal before the constant action",
                TWICE.words(),
                "Transfers make her want efficient decisions in the first period.",
                Query.arithmetic(),
                constant(0, false))
            .queries());
    queries.addAll(
        new Family(ALMOST, id, "efficiency")
            .fails(
                TWICE.words(),
                "A constant last action is worth less than the best one.",
                Query.arithmetic(),
                numbers -> {
                  Game game = new Game(new World(TWICE, numbers), Policy.EFFICIENT, Rules.TEAM);
                  List<Integer> here = Questions.origin(game);
                  Term constant = game.all().now(here, 0);
                  return Question.of(
                      game,
                      List.of(game.world().discounting()),
                      List.of(new Case(List.of(), constant.below(game.all().value(1, here)))));
                })
            .queries());
    fails(
        queries,
        "contingent-wrong-last-action",
        "ic.ex-post",
        TWICE,
        "What is due counts on the others' value of an efficient last action, and another one is taken.",
        constant(1, true));
    return queries;
  }

  /**
   * The first of two periods, the last action being the first one.
   *
   * @param counted the last action that is due to her in what the others have
   * @param optimal whether the honest decision is optimal before the constant action
   */
  private static Function<Numbers, Question> constant(int counted, boolean optimal) {
    return numbers -> {
      World world = new World(TWICE, numbers);
      Game game = new Game(world, Policy.ANY, Rules.TEAM);
      List<Integer> here = Questions.origin(game);
      List<Case> cases = new ArrayList<>();
      for (int honest = 0; honest < 2; honest++) {
        for (int other = 0; other < 2; other++) {
          List<BoolExpr> given = new ArrayList<>();
          for (int action = 0; optimal && action < 2; action++) {
            given.add(sum(game, here, action).atMost(sum(game, here, honest)));
          }
          cases.add(
              new Case(
                  given, due(game, here, honest, counted).below(due(game, here, other, counted))));
        }
      }
      return Question.of(numbers, List.of(world.discounting()), cases);
    };
  }

  private static Term last(Game game, int agent, int action, int first) {
    List<Term> next =
        TWICE.jointTypes().stream().map(types -> game.world().value(agent, types, action)).toList();
    Term expected = game.world().law(Questions.origin(game), first).expectation(next);
    return game.world().discount().times(expected);
  }

  /** What both have of an action and of the constant one after it. */
  private static Term sum(Game game, List<Integer> here, int action) {
    return game.all()
        .now(here, action)
        .plus(last(game, 0, 0, action))
        .plus(last(game, 1, 0, action));
  }

  /** What agent 1 has of an action and the constant one after it, and is due for both. */
  private static Term due(Game game, List<Integer> here, int action, int counted) {
    return game.all()
        .now(here, action)
        .plus(last(game, 0, 0, action))
        .plus(last(game, 1, counted, action));
  }
}

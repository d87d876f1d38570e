package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/**
 * Contingent transfers for interdependent values (Liu 2014): what agent 1 receives in the next period depends on the others'
 * types then, which tell about hers now. Transfers are to the agent; the source writes payments.
 */
final class ContingentQueries {
  private static final String LEMMA = "contingent transfers (Lemma A.3)";
  private static final String SPANNING = "contingent transfers (Theorem 3.2)";
  private static final Shape SMALL = general(Shape.of(2, 2, 2, 0));
  private static final List<Shape> SIZES =
      List.of(SMALL, general(Shape.of(2, 3, 3, 0)), general(Shape.of(3, 2, 2, 0)));

  private ContingentQueries() {}

  private static Shape general(Shape shape) {
    return shape.withInterdependentValues().withCorrelatedTypes();
  }

  /** The transfer next period at the others' types then, by the report, action and others' types now. */
  static Payoff contingent(List<Integer> reported, int action, boolean onReport) {
    return (game, t, i, next) ->
        game.algebra()
            .unknown(
                "x"
                    + action
                    + Shape.with(reported, 0, onReport ? reported.get(0) : 0)
                    + Shape.with(next, 0, 0));
  }

  static Term expected(Game game, Payoff payoff, List<Integer> types, int action) {
    return Rules.expected(game, payoff, 0, 0, types, List.of(action));
  }

  private static Term optimum(Game game, List<Integer> types, int action) {
    return expected(game, (g, t, i, next) -> g.all().value(0, next), types, action);
  }

  /** Condition (i): at a truthful report, {@code γ E[x] = u_-1}. */
  private static BoolExpr aligned(Game game, List<Integer> types, int action, boolean onReport) {
    Term received = expected(game, contingent(types, action, onReport), types, action);
    return game.world().discount().times(received).is(game.othersNow(0, types, List.of(action)));
  }

  /** Condition (ii): no other report makes more of the transfer expected, for the same action. */
  private static BoolExpr noBetterReport(
      Game game, List<Integer> types, List<Integer> reported, int action) {
    Term honest = expected(game, contingent(types, action, true), types, action);
    Term other = expected(game, contingent(reported, action, true), types, action);
    // Times the discount, which is not negative.
    Term discount = game.world().discount();
    return game.algebra()
        .all(other.atMost(honest), discount.times(other).atMost(discount.times(honest)));
  }

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    Family payoffs = new Family(LEMMA, "contingent-scoring", "payoff W");
    Family lemma = new Family(LEMMA, "contingent-scoring", "ic.ex-post");
    Family spanning = new Family(SPANNING, "contingent-spanning", "ic.ex-post");
    for (Shape shape : SIZES) {
      payoffs.holds(
          shape.words(),
          "Besides what is due for the last period, honesty yields W, the value of all.",
          payoff(shape));
      lemma.holds(
          shape.words(),
          "Transfers that satisfy conditions (i) and (ii) make truth periodic ex post optimal.",
          lemma(shape, Policy.EFFICIENT, true, true));
      spanning.holds(
          shape.words(),
          "Transfers that solve the linear system, whatever is reported, make truth periodic ex post optimal.",
          spanning(shape, Policy.EFFICIENT, true));
    }
    lemma
        .needs(
            "condition (i)",
            SMALL.words(),
            "Transfers that do not pay her what the others have leave her with her own interest.",
            Query.arithmetic(),
            lemma(SMALL, Policy.EFFICIENT, false, true))
        .needs(
            "condition (ii)",
            SMALL.words(),
            "A report can choose among transfers for the same action.",
            Query.arithmetic(),
            lemma(SMALL, Policy.EFFICIENT, true, false))
        .doesNotNeed(
            "condition (iii)",
            SMALL.words(),
            "With finitely many types transfers are bounded anyway: the claim at other sizes is without it as well.",
            lemma(SMALL, Policy.EFFICIENT, true, true))
        .needs(
            "an efficient decision rule",
            SMALL.words(),
            "The transfers make her want efficient decisions.",
            Query.arithmetic(),
            lemma(SMALL, Policy.ANY, true, true));
    spanning.needs(
        "transfers that solve the system",
        SMALL.words(),
        "Other transfers leave her with her own interest.",
        Query.arithmetic(),
        spanning(SMALL, Policy.EFFICIENT, false));
    queries.addAll(payoffs.queries());
    queries.addAll(lemma.queries());
    queries.addAll(spanning.queries());
    return queries;
  }

  private static Function<Numbers, Question> payoff(Shape shape) {
    return Asked.about(
        shape,
        Policy.EFFICIENT,
        Rules.TEAM,
        game -> {
          List<Integer> here = Questions.origin(game);
          List<Case> cases = new ArrayList<>();
          for (int action = 0; action < shape.actions(); action++) {
            Term honestly = worth(game, here, here, action, true);
            cases.add(
                new Case(
                    List.of(
                        game.decides(0, here, List.of(action)), aligned(game, here, action, true)),
                    honestly.differsFrom(game.all().value(0, here))));
          }
          return cases;
        },
        Asked.DISCOUNTING);
  }

  private static Function<Numbers, Question> lemma(
      Shape shape, Policy policy, boolean first, boolean second) {
    return misreport(
        shape,
        policy,
        true,
        (game, types, reported, action) -> {
          List<BoolExpr> facts = new ArrayList<>();
          if (first) {
            facts.add(aligned(game, types, action, true));
          }
          if (second) {
            facts.add(noBetterReport(game, types, reported, action));
          }
          return facts;
        });
  }

  private static Function<Numbers, Question> spanning(Shape shape, Policy policy, boolean aligned) {
    return misreport(
        shape,
        policy,
        false,
        (game, types, reported, action) ->
            aligned ? List.of(aligned(game, types, action, false)) : List.of());
  }

  /** What is known of the transfers where an action is taken on a report. */
  @FunctionalInterface
  private interface Known {
    List<BoolExpr> of(Game game, List<Integer> types, List<Integer> reported, int action);
  }

  /**
   * No misreport beats honesty: what is received for the previous period is the same after every report, and honesty yields
   * W besides it.
   */
  private static Function<Numbers, Question> misreport(
      Shape shape, Policy policy, boolean onReport, Known known) {
    return numbers -> {
      Game game = new Game(new World(shape, numbers), policy, Rules.TEAM);
      List<Integer> here = Questions.origin(game);
      List<Integer> reported = Shape.with(here, 0, 1);
      List<Case> cases = new ArrayList<>();
      for (int honest = 0; honest < shape.actions(); honest++) {
        for (int other = 0; other < shape.actions(); other++) {
          List<BoolExpr> given = new ArrayList<>();
          given.add(game.equations(0, here));
          given.add(game.decides(0, here, List.of(honest)));
          given.add(game.decides(0, reported, List.of(other)));
          given.addAll(known.of(game, here, here, honest));
          given.addAll(known.of(game, here, reported, other));
          Term honestly = worth(game, here, here, honest, onReport);
          cases.add(new Case(given, honestly.below(worth(game, here, reported, other, onReport))));
        }
      }
      return Question.of(game, List.of(game.world().discounting()), cases);
    };
  }

  /** What she has of an action taken on a report: her value, and next period the transfer and W. */
  private static Term worth(
      Game game, List<Integer> types, List<Integer> reported, int action, boolean onReport) {
    Term next =
        optimum(game, types, action)
            .plus(expected(game, contingent(reported, action, onReport), types, action));
    return game.world().value(0, types, action).plus(game.world().discount().times(next));
  }
}

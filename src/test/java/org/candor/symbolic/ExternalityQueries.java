package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/** The expected externality mechanism (Arrow 1979; d'Aspremont and Gérard-Varet 1979). */
final class ExternalityQueries {
  private static final String THEOREM = "expected externality mechanism";
  private static final Shape SMALL = Shape.of(2, 2, 2, 1);
  private static final List<Shape> SIZES =
      List.of(SMALL, Shape.of(2, 2, 3, 1), Shape.of(3, 2, 2, 1));

  private ExternalityQueries() {}

  /** A claim about the mechanism: what fails, given what is decided. */
  @FunctionalInterface
  private interface Failure {
    BoolExpr of(Interim interim, Game game, List<Integer> decided);
  }

  private static final Failure GAIN =
      (interim, game, decided) ->
          interim.interim(0, 0, decided).below(interim.interim(0, 1, decided));

  private static final Failure UNBALANCED =
      (interim, game, decided) -> {
        List<Integer> here = Questions.origin(game);
        Term sum = game.algebra().zero();
        for (int i = 0; i < game.shape().agents(); i++) {
          sum = sum.plus(interim.transfer(i, here, decided));
        }
        return sum.differsFrom(game.algebra().zero());
      };

  private static final Failure EX_ANTE_LOSS =
      (interim, game, decided) -> interim.exAnte(decided).below(game.algebra().zero());

  private static final Failure INTERIM_LOSS =
      (interim, game, decided) -> interim.interim(0, 0, decided).below(game.algebra().zero());

  private static Function<Numbers, Question> ask(
      Shape shape, Policy policy, boolean correlated, boolean noNegative, Failure failure) {
    return numbers -> {
      Game game = new Game(new World(shape, numbers), policy, Rules.TEAM);
      Interim interim = new Interim(game, correlated);
      List<Case> cases =
          interim.cases(
              policy == Policy.EFFICIENT && !correlated,
              noNegative,
              decided -> failure.of(interim, game, decided));
      List<BoolExpr> hypotheses = noNegative ? List.of(game.world().noNegativeValues()) : List.of();
      return Question.of(game, hypotheses, cases);
    };
  }

  static List<Query> queries() {
    Family truth = new Family(THEOREM, "agv", "ic.interim");
    Family balance = new Family(THEOREM, "agv", "budget-balance");
    Family rational = new Family(THEOREM, "agv", "ir.ex-ante");
    for (Shape shape : SIZES) {
      truth.holds(
          shape.words(),
          "Truth is optimal for each type in expectation over the others' types (Arrow 1979; d'Aspremont and Gérard-Varet 1979).",
          ask(shape, Policy.EFFICIENT, false, false, GAIN));
      balance.holds(
          shape.words(),
          "Transfers sum to 0 at every report.",
          ask(shape, Policy.EFFICIENT, false, false, UNBALANCED));
      if (shape.agents() == 2) {
        rational.holds(
            shape.words(),
            "Before types are known nobody expects to lose, if no agent has negative values.",
            ask(shape, Policy.EFFICIENT, false, true, EX_ANTE_LOSS));
      }
    }
    truth
        .needs(
            "an efficient decision rule",
            SMALL.words(),
            "Expected externalities do not make truth optimal for other decisions.",
            Query.arithmetic(),
            ask(SMALL, Policy.ANY, false, false, GAIN))
        .needs(
            "private values",
            SMALL.words(),
            "When the others' values depend on her type, a report changes the externality that is counted.",
            Query.arithmetic(),
            ask(SMALL.withInterdependentValues(), Policy.EFFICIENT, false, false, GAIN))
        .needs(
            "independent types",
            SMALL.words(),
            "When her type tells about the others' types, a report changes whose externality is expected.",
            Query.arithmetic(),
            ask(SMALL, Policy.EFFICIENT, true, false, GAIN));
    balance.doesNotNeed(
        "an efficient decision rule",
        SMALL.words(),
        "Transfers sum to 0 whatever is decided.",
        ask(SMALL, Policy.ANY, false, false, UNBALANCED));
    rational.needs(
        "no negative values",
        SMALL.words(),
        "With negative values an agent can expect to lose.",
        Query.arithmetic(),
        ask(SMALL, Policy.EFFICIENT, false, false, EX_ANTE_LOSS));
    Family interim =
        new Family(THEOREM, "agv", "ir.interim")
            .fails(
                SMALL.words(),
                "Once she knows her type an agent can expect to lose: interim rationality is not claimed.",
                Query.arithmetic(),
                ask(SMALL, Policy.EFFICIENT, false, true, INTERIM_LOSS));
    List<Query> queries = new ArrayList<>(truth.queries());
    queries.addAll(balance.queries());
    queries.addAll(rational.queries());
    queries.addAll(interim.queries());
    return queries;
  }
}

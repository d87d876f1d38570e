package org.candor.symbolic;

import static org.candor.symbolic.ContingentQueries.contingent;
import static org.candor.symbolic.ContingentQueries.expected;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/** Contingent transfers over two periods (Liu 2014): in the last one there is no transfer to come. */
final class LastPeriod {
  private static final Shape TWICE =
      Shape.of(2, 2, 2, 2).withInterdependentValues().withCorrelatedTypes();

  private LastPeriod() {}

  static List<Query> queries() {
    return new Family(
            "contingent transfers over a finite horizon", "contingent-spanning", "ic.ex-post")
        .holds(
            TWICE.words(),
            "If transfers also pay what the others will have in the last period, truth is optimal in the first; in the last by Assumption 4.",
            finite(true))
        .needs(
            "the last period's term",
            TWICE.words(),
            "As printed, nobody is paid in the first period for what the others have in the last: she prefers actions that serve her alone then.",
            Query.arithmetic(),
            finite(false))
        .needs(
            "ex post incentive compatibility in the last period (Assumption 4)",
            TWICE.words(),
            "In the last period nothing pays her for truth.",
            Query.arithmetic(),
            LastPeriod::last)
        .queries();
  }

  /** The first of two periods; her own value of the last decisions is what she has of them, transfers included. */
  static Function<Numbers, Question> finite(boolean corrected) {
    return numbers -> {
      Game game = new Game(new World(TWICE, numbers), Policy.EFFICIENT, Rules.TEAM);
      List<Integer> here = Questions.origin(game);
      List<Integer> reported = Shape.with(here, 0, 1);
      Payoff own = Payoffs.unknown("own");
      Payoff others = Payoffs.unknown("others");
      List<BoolExpr> last = new ArrayList<>();
      for (List<Integer> types : TWICE.jointTypes()) {
        List<BoolExpr> ways = new ArrayList<>();
        for (int action = 0; action < TWICE.actions(); action++) {
          ways.add(
              game.algebra()
                  .all(
                      game.takes(1, types, 0, action),
                      own.at(game, 1, 0, types).is(game.world().value(0, types, action)),
                      others.at(game, 1, 0, types).is(game.othersNow(0, types, List.of(action)))));
        }
        last.add(game.algebra().any(ways));
      }
      List<Case> cases = new ArrayList<>();
      for (int honest = 0; honest < TWICE.actions(); honest++) {
        for (int other = 0; other < TWICE.actions(); other++) {
          List<BoolExpr> given = new ArrayList<>(last);
          given.add(game.equations(0, here));
          given.add(game.decides(0, here, List.of(honest)));
          given.add(game.decides(0, reported, List.of(other)));
          List<Term> worths = new ArrayList<>();
          for (int action : List.of(honest, other)) {
            Term received = expected(game, contingent(here, action, false), here, action);
            Term discount = game.world().discount();
            Term theirs = discount.times(lastExpected(game, others, action));
            Term due = game.othersNow(0, here, List.of(action));
            given.add(discount.times(received).is(corrected ? due.plus(theirs) : due));
            Term mine = discount.times(lastExpected(game, own, action));
            // The last values are sums of both: an equation times a law.
            given.add(mine.plus(theirs).is(discount.times(game.all().expected(0, here, action))));
            worths.add(
                game.world().value(0, here, action).plus(mine).plus(discount.times(received)));
          }
          cases.add(new Case(given, worths.get(0).below(worths.get(1))));
        }
      }
      return Question.of(game, List.of(game.world().discounting()), cases);
    };
  }

  private static Term lastExpected(Game game, Payoff payoff, int action) {
    List<Term> next =
        TWICE.jointTypes().stream().map(types -> payoff.at(game, 1, 0, types)).toList();
    return game.world().law(Questions.origin(game), action).expectation(next);
  }

  /** The last period, where her value alone counts. */
  private static Question last(Numbers numbers) {
    Game game = new Game(new World(TWICE, numbers), Policy.EFFICIENT, Rules.TEAM);
    List<Integer> here = Questions.origin(game);
    List<Integer> reported = Shape.with(here, 0, 1);
    List<Case> cases = new ArrayList<>();
    for (int honest = 0; honest < TWICE.actions(); honest++) {
      for (int other = 0; other < TWICE.actions(); other++) {
        cases.add(
            new Case(
                List.of(
                    game.decides(1, here, List.of(honest)),
                    game.decides(1, reported, List.of(other))),
                game.world().value(0, here, honest).below(game.world().value(0, here, other))));
      }
    }
    return Question.of(game, List.of(game.world().discounting()), cases);
  }
}

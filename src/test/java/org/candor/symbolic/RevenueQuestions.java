package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/** How much mechanisms can collect. */
final class RevenueQuestions {
  private static final Payoff TOTAL = Payoffs.unknownOfOthers("c");

  private RevenueQuestions() {}

  /**
   * That {@code V(θ) <= V_-i(θ_-i)} where agent 1 is idle: we look where the difference is smallest among her idle types, or
   * it is not negative there one period later.
   */
  static List<Case> addsNothing(Game game) {
    List<Integer> here = Questions.origin(game);
    Term zero = game.algebra().zero();
    List<Case> cases = new ArrayList<>();
    for (int t = 0; t < game.shape().layers(); t++) {
      Term least = difference(game, t, here);
      Term floor = game.shape().isInfinite() ? least : zero;
      List<BoolExpr> given = new ArrayList<>();
      given.add(game.equations(t, here));
      List<Term> above = new ArrayList<>();
      for (List<Integer> types : game.without(0).representatives()) {
        above.add(difference(game, game.shape().later(t), types).minus(floor));
      }
      above.forEach(excess -> given.add(excess.notNegative()));
      for (int a = 0; a < game.shape().actions(); a++) {
        Term expected = othersLaw(game, here, a).expectation(above);
        given.add(game.world().discount().times(expected).notNegative());
      }
      if (game.shape().isInfinite()) {
        given.add(Questions.belowZeroAfterDiscounting(game, least));
      }
      cases.add(new Case(given, least.below(zero)));
    }
    return cases;
  }

  private static Law othersLaw(Game game, List<Integer> here, int action) {
    Law law = game.world().numbers().point(0, 1);
    for (int j = 1; j < here.size(); j++) {
      law = law.product(game.world().law(j, here.get(j), action));
    }
    return law;
  }

  private static Term difference(Game game, int period, List<Integer> types) {
    return game.without(0).value(period, types).minus(game.all().value(period, types));
  }

  /**
   * That a sum of charges c in the class is at most {@code V_-i}.
   *
   * @param idle whether the first type adds nothing
   * @param rational whether no type of agent 1 loses
   * @param independent whether c depends on the others' types alone
   */
  static Function<Numbers, Question> largestCharge(
      Shape shape, boolean idle, boolean rational, boolean independent) {
    return Asked.about(
        shape,
        Policy.EFFICIENT,
        Rules.PIVOT,
        game -> {
          Payoff charge = independent ? TOTAL : Payoffs.unknown("c");
          List<Case> cases = new ArrayList<>();
          for (int t = 0; t < shape.layers(); t++) {
            List<Integer> here = Questions.origin(game);
            List<BoolExpr> given = new ArrayList<>();
            for (int type = 0; type < shape.types().get(0); type++) {
              List<Integer> there = Shape.with(here, 0, type);
              if (rational) {
                given.add(charge.at(game, t, 0, there).atMost(game.all().value(t, there)));
              }
            }
            if (idle) {
              given.add(game.all().value(t, here).is(game.without(0).value(t, here)));
            }
            Term charged = charge.at(game, t, 0, Shape.with(here, 0, 1));
            cases.add(new Case(given, game.without(0).value(t, here).below(charged)));
          }
          return cases;
        },
        Asked.DISCOUNTING);
  }

  /** One period: transfers that are truthful and individually rational, and collect more than pivot payments somewhere. */
  static Function<Numbers, Question> more(Shape shape) {
    return oneShot(
        shape,
        true,
        game -> {
          List<Integer> here = Questions.origin(game);
          List<Case> cases = new ArrayList<>();
          for (List<Integer> actions : game.decisions()) {
            Term pivot = Rules.PIVOT.transfer(game, 0, 0, here, actions);
            cases.add(
                new Case(
                    List.of(game.decides(0, here, actions), game.world().noNegativeValues()),
                    game.transfer(0, 0, here, actions).below(pivot)));
          }
          return cases;
        });
  }

  /** One period: truthful transfers with a charge that depends on agent 1's report. */
  static Function<Numbers, Question> notGroves(Shape shape) {
    return oneShot(
        shape,
        false,
        game -> {
          List<Integer> here = Questions.origin(game);
          List<Integer> there = Shape.with(here, 0, 1);
          List<Case> cases = new ArrayList<>();
          for (List<Integer> one : game.decisions()) {
            for (List<Integer> other : game.decisions()) {
              cases.add(
                  new Case(
                      List.of(game.decides(0, here, one), game.decides(0, there, other)),
                      charge(game, here, one).differsFrom(charge(game, there, other))));
            }
          }
          return cases;
        });
  }

  private static Term charge(Game game, List<Integer> reported, List<Integer> actions) {
    return game.othersNow(0, reported, actions).minus(game.transfer(0, 0, reported, actions));
  }

  /** Unknown transfers to agent 1 that make truth optimal at every joint type of one period. */
  private static Function<Numbers, Question> oneShot(
      Shape shape, boolean rational, Asked.Cases cases) {
    return numbers -> {
      Game game = new Game(new World(shape, numbers), Policy.FIRST_EFFICIENT, Rules.unknown());
      List<BoolExpr> truthful = new ArrayList<>();
      for (List<Integer> types : shape.jointTypes()) {
        for (List<Integer> honest : game.decisions()) {
          Term honestly = utility(game, types, types, honest);
          List<BoolExpr> here = new ArrayList<>();
          if (rational) {
            here.add(honestly.notNegative());
          }
          for (int report = 0; report < shape.types().get(0); report++) {
            List<Integer> reported = Shape.with(types, 0, report);
            for (List<Integer> other : game.decisions()) {
              here.add(
                  implies(
                      game,
                      game.decides(0, reported, other),
                      utility(game, types, reported, other).atMost(honestly)));
            }
          }
          truthful.add(implies(game, game.decides(0, types, honest), game.algebra().all(here)));
        }
      }
      return Question.of(game, List.of(game.world().discounting()), cases.of(game), truthful);
    };
  }

  private static Term utility(
      Game game, List<Integer> types, List<Integer> reported, List<Integer> actions) {
    return game.world()
        .value(0, types, actions.get(0))
        .plus(game.transfer(0, 0, reported, actions));
  }

  private static BoolExpr implies(Game game, BoolExpr condition, BoolExpr consequence) {
    return game.algebra().context().mkImplies(condition, consequence);
  }
}

package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/**
 * How a mechanism whose decisions and transfers depend on the period's reports alone can lack a property: the property fails for agent 1 at
 * everybody's first type, honest payoffs being what their recursion says.
 */
final class Violations {
  private Violations() {}

  /** That a property fails; all types are equally likely at first, as in the environment of a model. */
  static Function<Numbers, Question> of(
      String property, Shape shape, Rule rule, Asked.Hypothesis... hypotheses) {
    return Asked.solved(
        shape,
        Policy.FIRST_EFFICIENT,
        rule,
        payoff -> game -> cases(property, game, payoff),
        hypotheses);
  }

  private static List<Case> cases(String property, Game game, Payoff payoff) {
    List<Integer> here = Questions.origin(game);
    Term zero = game.algebra().zero();
    return switch (property) {
      case "ic.ex-post" -> Questions.incentives(game, payoff);
      case "ic.dominant" -> dominant(game, payoff);
      case "ir.ex-post", "ir.initial" ->
          List.of(somewhere(payoff.at(game, 0, 0, here).below(zero)));
      case "ir.ex-ante" -> List.of(somewhere(sum(game, payoff, 0).below(zero)));
      case "ir.outside-option" -> outside(game, payoff);
      case "ir.path" -> game.shape().bandit() ? unluckyArm(game) : unluckyDraw(game);
      case "no-deficit.ex-post" -> Questions.noDeficit(game);
      case "no-deficit.ex-ante" -> List.of(somewhere(subsidy(game, payoff)));
      case "budget-balance" -> unbalanced(game);
      case "dynamic-groves" -> steered(game);
      case "efficient-exit" -> exit(game);
      default -> throw new IllegalArgumentException("no question for " + property);
    };
  }

  private static Case somewhere(BoolExpr failure) {
    return new Case(List.of(), failure);
  }

  private static Term sum(Game game, Payoff payoff, int agent) {
    return game.algebra()
        .sum(
            game.shape().jointTypes().stream()
                .map(types -> payoff.at(game, 0, agent, types))
                .toList());
  }

  /** That the agents' payoffs sum to more than what they have of the decisions, in expectation over the first types. */
  private static BoolExpr subsidy(Game game, Payoff payoff) {
    Term payoffs = game.algebra().zero();
    for (int i = 0; i < game.shape().agents(); i++) {
      payoffs = payoffs.plus(sum(game, payoff, i));
    }
    return sum(game, Payoffs.TEAM, 0).below(payoffs);
  }

  /** The others report their second types and are honest afterwards; agent 1 gains by reporting hers. */
  static List<Case> dominant(Game game, Payoff payoff) {
    List<Integer> here = Questions.origin(game);
    List<Integer> honest = here;
    for (int j = 1; j < here.size(); j++) {
      honest = Shape.with(honest, j, 1);
    }
    List<Integer> lie = Shape.with(honest, 0, 1);
    List<Case> cases = new ArrayList<>();
    for (List<Integer> one : game.decisions()) {
      for (List<Integer> other : game.decisions()) {
        cases.add(
            new Case(
                List.of(
                    game.equations(0, honest),
                    game.decides(0, honest, one),
                    game.decides(0, lie, other)),
                game.afterReport(payoff, 0, 0, here, honest, one)
                    .below(game.afterReport(payoff, 0, 0, here, lie, other))));
      }
    }
    return cases;
  }

  /** One period, in which the others decide without her. */
  private static List<Case> outside(Game game, Payoff payoff) {
    List<Integer> here = Questions.origin(game);
    List<Case> cases = new ArrayList<>();
    for (int action : game.without(0).feasible(0)) {
      cases.add(
          new Case(
              List.of(game.without(0).firstOptimal(0, here, 0, action)),
              payoff.at(game, 0, 0, here).below(game.world().value(0, here, action))));
    }
    return cases;
  }

  /** One period, in which the last feasible set is drawn. */
  private static List<Case> unluckyDraw(Game game) {
    List<Integer> here = Questions.origin(game);
    return Questions.everywhere(
        game,
        (t, actions) ->
            game.world()
                .value(0, here, actions.get(actions.size() - 1))
                .plus(game.transfer(t, 0, here, actions))
                .below(game.algebra().zero()));
  }

  /** Her arm is activated at a loss and, as chance allows, stays in its state for ever. */
  private static List<Case> unluckyArm(Game game) {
    List<Integer> here = Questions.origin(game);
    List<BoolExpr> given = new ArrayList<>();
    given.add(game.decides(0, here, List.of(0)));
    given.add(game.algebra().zero().below(game.world().law(0, 0, 0).probabilities().get(0)));
    Term paid = game.transfer(0, 0, here, List.of(0));
    return List.of(
        new Case(given, game.world().value(0, here, 0).plus(paid).below(game.algebra().zero())));
  }

  /** The last agent reports her second type, all others their first. */
  private static List<Case> unbalanced(Game game) {
    int last = game.shape().agents() - 1;
    List<Integer> reported = Shape.with(Questions.origin(game), last, 1);
    List<Case> cases = new ArrayList<>();
    for (List<Integer> actions : game.decisions()) {
      Term sum = game.algebra().zero();
      for (int i = 0; i <= last; i++) {
        sum = sum.plus(game.transfer(0, i, reported, actions));
      }
      cases.add(
          new Case(
              List.of(game.decides(0, reported, actions)), sum.differsFrom(game.algebra().zero())));
    }
    return cases;
  }

  /** One period: what agent 1 is charged beside the team transfer depends on her report. */
  private static List<Case> steered(Game game) {
    List<Integer> here = Questions.origin(game);
    List<Integer> reported = Shape.with(here, 0, 1);
    List<Case> cases = new ArrayList<>();
    for (List<Integer> one : game.decisions()) {
      for (List<Integer> other : game.decisions()) {
        cases.add(
            new Case(
                List.of(game.decides(0, here, one), game.decides(0, reported, other)),
                charge(game, here, one).differsFrom(charge(game, reported, other))));
      }
    }
    return cases;
  }

  private static Term charge(Game game, List<Integer> reported, List<Integer> actions) {
    return game.othersNow(0, reported, actions).minus(game.transfer(0, 0, reported, actions));
  }

  /** The same is decided whatever agent 1 reports, over several periods whatever the types, and she is paid or charged something. */
  private static List<Case> exit(Game game) {
    List<Case> cases = new ArrayList<>();
    for (List<Integer> actions : game.decisions()) {
      List<BoolExpr> given = new ArrayList<>();
      for (int t = 0; t < game.shape().layers(); t++) {
        for (List<Integer> types : game.shape().jointTypes()) {
          if (game.shape().periods() != 1
              || Shape.with(types, 0, 0).equals(Questions.origin(game))) {
            given.add(game.decides(t, types, actions));
          }
        }
      }
      Term transfer = game.transfer(0, 0, Questions.origin(game), actions);
      cases.add(new Case(given, transfer.differsFrom(game.algebra().zero())));
    }
    return cases;
  }
}

package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/** Ready-made questions about the game of a shape, a policy and a rule. */
final class Asked {
  private Asked() {}

  /** Makes the cases of a game's property. */
  @FunctionalInterface
  interface Cases {
    List<Case> of(Game game);
  }

  /** Makes a hypothesis on a game. */
  @FunctionalInterface
  interface Hypothesis {
    BoolExpr of(Game game);
  }

  /** {@code γ} in its range. */
  static final Hypothesis DISCOUNTING = game -> game.world().discounting();

  /** Optima are optima at every joint type, of all and without each agent. */
  static final Hypothesis OPTIMA =
      game -> {
        for (int i = 0; i < game.shape().agents(); i++) {
          game.without(i);
        }
        return game.algebra().all(game.equations());
      };

  /** No agent ever has a negative value. */
  static final Hypothesis NO_NEGATIVE_VALUES = game -> game.world().noNegativeValues();

  /** A claim about a game under hypotheses. */
  static Function<Numbers, Question> about(
      Shape shape, Policy policy, Rule rule, Cases cases, Hypothesis... hypotheses) {
    return numbers -> {
      Game game = new Game(new World(shape, numbers), policy, rule);
      List<BoolExpr> known = new ArrayList<>();
      for (Hypothesis hypothesis : hypotheses) {
        known.add(hypothesis.of(game));
      }
      return Question.of(game, known, cases.of(game));
    };
  }

  /** The same where honest payoffs have no closed form: agent 1's are what their recursion says. */
  static Function<Numbers, Question> solved(
      Shape shape,
      Policy policy,
      Rule rule,
      Function<Payoff, Cases> cases,
      Hypothesis... hypotheses) {
    return numbers -> {
      Game game = new Game(new World(shape, numbers), policy, rule);
      SolvedPayoff payoff = new SolvedPayoff();
      List<Case> made = cases.apply(payoff).of(game);
      List<BoolExpr> more = new ArrayList<>();
      for (int i = 0; i < game.shape().agents(); i++) {
        more.addAll(payoff.equations(game, i));
      }
      List<BoolExpr> known = new ArrayList<>();
      for (Hypothesis hypothesis : hypotheses) {
        known.add(hypothesis.of(game));
      }
      return Question.of(game, known, made, more);
    };
  }

  /** That some misreport gains, with honest payoffs as their recursion says. */
  static Function<Numbers, Question> gain(
      Shape shape, Policy policy, Rule rule, Hypothesis... hypotheses) {
    return solved(
        shape, policy, rule, payoff -> game -> Questions.incentives(game, payoff), hypotheses);
  }

  /** That honesty leaves agent 1 with less than nothing at the start. */
  static Function<Numbers, Question> loss(
      Shape shape, Policy policy, Rule rule, Hypothesis... hypotheses) {
    return solved(
        shape,
        policy,
        rule,
        payoff ->
            game ->
                Questions.everywhere(
                    game,
                    (t, actions) ->
                        payoff.at(game, 0, 0, Questions.origin(game)).below(game.algebra().zero())),
        hypotheses);
  }

  /** That the agents together are paid something over the whole run from the first joint type. */
  static Function<Numbers, Question> subsidy(
      Shape shape, Policy policy, Rule rule, Hypothesis... hypotheses) {
    return solved(
        shape,
        policy,
        rule,
        payoff ->
            game ->
                Questions.everywhere(
                    game,
                    (t, actions) -> {
                      List<Integer> here = Questions.origin(game);
                      Term payoffs = game.algebra().zero();
                      for (int i = 0; i < game.shape().agents(); i++) {
                        payoffs = payoffs.plus(payoff.at(game, 0, i, here));
                      }
                      return game.all().value(0, here).below(payoffs);
                    }),
        hypotheses);
  }
}

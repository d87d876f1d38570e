package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candor.symbolic.Question.Case;

/**
 * Properties of a game, case by case. Agents, types and, however ties are broken, actions have no meaning of their own, so
 * agent 1 at everybody's first type stands for every agent at every joint type, and her second type for every misreport.
 */
final class Questions {
  /** A number per period and joint type. */
  @FunctionalInterface
  interface Place {
    Term at(int period, List<Integer> types);
  }

  /** What is known where the mechanism decides so at the first joint type. */
  @FunctionalInterface
  interface Known {
    List<BoolExpr> of(int period, List<Integer> actions);
  }

  /** A failure that depends on the period and on what is decided. */
  @FunctionalInterface
  interface Failure {
    BoolExpr of(int period, List<Integer> actions);
  }

  private Questions() {}

  /** Everybody at the first type. */
  static List<Integer> origin(Game game) {
    return Collections.nCopies(game.shape().agents(), 0);
  }

  /** That honest payoffs are as given: they satisfy the recursion, which has one solution. */
  static List<Case> payoffs(Game game, Payoff payoff) {
    List<Integer> here = origin(game);
    return everywhere(
        game,
        (t, actions) ->
            payoff
                .at(game, t, 0, here)
                .differsFrom(game.afterReport(payoff, t, 0, here, here, actions)));
  }

  /** Within-period ex post incentive compatibility: no misreport followed by honesty beats honesty. */
  static List<Case> incentives(Game game, Payoff payoff) {
    return incentives(game, payoff, 0, origin(game), 1);
  }

  /** The same for one agent, joint type and misreport. */
  static List<Case> incentives(
      Game game, Payoff payoff, int agent, List<Integer> here, int misreport) {
    List<Integer> reported = Shape.with(here, agent, misreport);
    List<Case> cases = new ArrayList<>();
    for (int t = 0; t < game.shape().layers(); t++) {
      for (List<Integer> other : game.decisions()) {
        BoolExpr gain =
            payoff
                .at(game, t, agent, here)
                .below(game.afterReport(payoff, t, agent, here, reported, other));
        cases.add(
            new Case(
                List.of(
                    game.equations(t, here),
                    game.equations(t, reported),
                    game.decides(t, reported, other)),
                gain));
      }
    }
    return cases;
  }

  /**
   * That a number is nowhere negative. Over an infinite horizon we look where it is smallest: among finitely many joint types
   * there is such a place, and the first type may bear its name. Over a finite one it is not negative one period later.
   */
  static List<Case> neverNegative(Game game, Place number) {
    return neverNegative(game, number, (t, actions) -> List.of());
  }

  /** The same with more that is known where we look. */
  static List<Case> neverNegative(Game game, Place number, Known known) {
    List<Integer> here = origin(game);
    List<Case> cases = new ArrayList<>();
    for (int t = 0; t < game.shape().layers(); t++) {
      Term least = number.at(t, here);
      Term floor = game.shape().isInfinite() ? least : game.algebra().zero();
      for (List<Integer> actions : game.decisions()) {
        List<BoolExpr> given = new ArrayList<>();
        given.add(game.decides(t, here, actions));
        given.add(game.equations(t, here));
        given.addAll(known.of(t, actions));
        given.addAll(notBelow(game, number, t, floor));
        if (game.shape().isInfinite()) {
          given.add(belowZeroAfterDiscounting(game, least));
        }
        cases.add(new Case(given, least.below(game.algebra().zero())));
      }
    }
    if (!game.shape().isInfinite()) {
      Term atTheEnd = number.at(game.shape().periods(), here);
      cases.add(new Case(List.of(), atTheEnd.below(game.algebra().zero())));
    }
    return cases;
  }

  /**
   * That a number is not below a floor in the next period, and therefore neither is its discounted expectation after any
   * action: this consequence is a query of its own (expectation-bound), and saves the solver from finding it.
   */
  static List<BoolExpr> notBelow(Game game, Place number, int period, Term floor) {
    int later = game.shape().later(period);
    List<BoolExpr> facts = new ArrayList<>();
    List<Term> above = new ArrayList<>();
    for (List<Integer> types : game.shape().jointTypes()) {
      Term excess = number.at(later, types).minus(floor);
      facts.add(excess.notNegative());
      above.add(excess);
    }
    for (int action = 0; action < game.shape().actions(); action++) {
      Term expected = game.world().law(origin(game), action).expectation(above);
      facts.add(game.world().discount().times(expected).notNegative());
    }
    return facts;
  }

  /** {@code x < 0} implies {@code (1−γ) x < 0}: a query of its own (discount-bound). */
  static BoolExpr belowZeroAfterDiscounting(Game game, Term least) {
    Term zero = game.algebra().zero();
    Term kept = least.minus(game.world().discount().times(least));
    return game.algebra().context().mkImplies(least.below(zero), kept.below(zero));
  }

  /** That the agents together are never paid anything, whatever they report. */
  static List<Case> noDeficit(Game game) {
    List<Integer> here = origin(game);
    return everywhere(
        game,
        (t, actions) -> {
          Term sum = game.algebra().zero();
          for (int i = 0; i < game.shape().agents(); i++) {
            sum = sum.plus(game.transfer(t, i, here, actions));
          }
          return game.algebra().zero().below(sum);
        });
  }

  /** One case per period and decision at the first joint type. */
  static List<Case> everywhere(Game game, Failure failure) {
    List<Integer> here = origin(game);
    List<Case> cases = new ArrayList<>();
    for (int t = 0; t < game.shape().layers(); t++) {
      for (List<Integer> actions : game.decisions()) {
        BoolExpr fails = failure.of(t, actions);
        cases.add(
            new Case(List.of(game.decides(t, here, actions), game.equations(t, here)), fails));
      }
    }
    return cases;
  }
}

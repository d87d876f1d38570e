package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;
import static org.candor.symbolic.Asked.about;
import static org.candor.symbolic.Asked.gain;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import org.candor.symbolic.Question.Case;

/** The pivot mechanism for random allocation spaces (Balandat and Tomlin 2013): a feasible set is drawn after the reports. */
final class RandomAllocationQueries {
  private static final String THEOREM = "random allocation spaces";
  private static final String ID = "random-allocation-pivot";
  private static final List<List<Integer>> TWO_SETS = List.of(List.of(0, 1), List.of(0));
  private static final List<List<Integer>> THREE_SETS =
      List.of(List.of(0, 1, 2), List.of(0, 1), List.of(2));
  private static final Shape SMALL = Shape.of(2, 2, 2, 0).withSets(TWO_SETS);
  private static final Shape ONCE = Shape.of(2, 2, 2, 1).withSets(TWO_SETS);
  private static final List<Shape> SIZES =
      List.of(
          SMALL,
          Shape.of(2, 2, 3, 0).withSets(THREE_SETS),
          Shape.of(3, 2, 2, 0).withSets(TWO_SETS),
          Shape.of(2, 2, 2, 2).withSets(TWO_SETS).withTerminal());

  private RandomAllocationQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    Family payoffs = new Family(THEOREM, ID, "payoff V − V_-i");
    Family truth = new Family(THEOREM, ID, "ic.ex-post");
    Family payments = new Family(THEOREM, ID, "no-deficit.ex-post");
    Family rational = new Family(THEOREM, ID, "ir.ex-post");
    Family option = new Family(THEOREM, ID, "ir.outside-option");
    for (Shape shape : SIZES) {
      payoffs.holds(
          shape.words(),
          "Honesty yields each agent her marginal contribution, in expectation over the feasible sets.",
          about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              game -> Questions.payoffs(game, Payoffs.PIVOT),
              DISCOUNTING));
      truth.holds(
          shape.words(),
          "Truth is optimal in every period in expectation over the feasible set (Balandat and Tomlin 2013, Theorem 1).",
          about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              game -> Questions.incentives(game, Payoffs.PIVOT),
              DISCOUNTING));
      payments.holds(
          shape.words(),
          "No agent is ever paid (Balandat and Tomlin 2013, Lemma 1).",
          about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              game ->
                  Questions.everywhere(
                      game,
                      (t, actions) ->
                          game.algebra()
                              .zero()
                              .below(game.transfer(t, 0, Questions.origin(game), actions))),
              DISCOUNTING));
      rational.holds(
          shape.words(),
          "No agent loses if no agent has negative values.",
          about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              RandomAllocationQueries::contribution,
              DISCOUNTING,
              NO_NEGATIVE_VALUES));
      option.holds(
          shape.words(),
          "No agent is better off opting out for good while the others go on without her (Balandat and Tomlin 2013, Theorem 2).",
          about(shape, Policy.EFFICIENT, Rules.PIVOT, game -> optingOut(game, false), DISCOUNTING));
    }
    truth.needs(
        "an efficient decision rule",
        SMALL.words(),
        "Pivot payments do not make truth optimal for other decisions.",
        Query.table("ic.ex-post"),
        gain(SMALL, Policy.ANY, Rules.PIVOT, DISCOUNTING));
    rational.needs(
        "no negative externality (Assumption 5)",
        ONCE.words(),
        "An agent who is harmed by what the others want loses.",
        Query.catalogue(ID, "ir.ex-post"),
        Asked.loss(ONCE, Policy.FIRST_EFFICIENT, Rules.PIVOT, DISCOUNTING));
    option.doesNotNeed(
        "no negative externality (Assumption 5)",
        SMALL.words(),
        "Opting out leaves an agent with the harm too: against that option the printed Assumption 5 is not needed, and the claim at other sizes is without it.",
        about(SMALL, Policy.EFFICIENT, Rules.PIVOT, game -> optingOut(game, false), DISCOUNTING));
    option.needs(
        "fewer agents have no more choices (Assumption 4)",
        ONCE.words(),
        "Where the others can do more without an agent than with her, opting out can be better.",
        Query.arithmetic(),
        about(ONCE, Policy.EFFICIENT, Rules.PIVOT, game -> optingOut(game, true), DISCOUNTING));
    Shape enlarged = SMALL.withAbsent(List.of(List.of(0), List.of(0, 1)));
    payments.needs(
        "every action stays available when an agent is ignored",
        enlarged.words(),
        "Where an action vanishes with an agent, she is paid for her presence.",
        Query.catalogue(ID, "no-deficit.ex-post"),
        about(enlarged, Policy.FIRST_EFFICIENT, Rules.PIVOT, Questions::noDeficit, DISCOUNTING));
    for (Family family : List.of(payoffs, truth, payments, rational, option)) {
      queries.addAll(family.queries());
    }
    return queries;
  }

  private static List<Case> contribution(Game game) {
    return neverNegative(
        game,
        game.without(0),
        (t, types) -> Payoffs.PIVOT.at(game, t, 0, types),
        (t, actions) -> {
          // Probabilities times values that are not negative by hypothesis.
          List<BoolExpr> facts = new ArrayList<>();
          for (int z = 0; z < actions.size(); z++) {
            Term value = game.world().value(0, Questions.origin(game), actions.get(z));
            facts.add(game.world().supply().probabilities().get(z).times(value).notNegative());
          }
          return facts;
        });
  }

  /**
   * {@code V − V_-1 >= O}, where O is what agent 1 has while the others decide for themselves for good.
   *
   * @param more whether the others have all actions in every feasible set when they are without her
   */
  static List<Case> optingOut(Game game, boolean more) {
    Payoff outside = Payoffs.unknown("O");
    List<Integer> here = Questions.origin(game);
    List<Integer> others = Shape.upTo(game.shape().agents()).stream().filter(i -> i > 0).toList();
    List<List<Integer>> sets =
        more
            ? game.shape().sets().stream().map(z -> Shape.upTo(game.shape().actions())).toList()
            : game.shape().sets();
    Optimum alone = new Optimum(game.world(), others, sets);
    return neverNegative(
        game,
        alone,
        (t, types) ->
            game.all()
                .value(t, types)
                .minus(alone.value(t, types))
                .minus(
                    t == game.shape().periods() && !game.shape().isInfinite()
                        ? game.world().terminal(0, types.get(0))
                        : outside.at(game, t, 0, types)),
        (t, actions) -> {
          List<Term> bySet = new ArrayList<>();
          for (int action : actions) {
            List<Term> next = new ArrayList<>();
            for (List<Integer> types : game.shape().jointTypes()) {
              int later = game.shape().later(t);
              next.add(
                  later == game.shape().periods() && !game.shape().isInfinite()
                      ? game.world().terminal(0, types.get(0))
                      : outside.at(game, later, 0, types));
            }
            bySet.add(
                game.world()
                    .value(0, here, action)
                    .plus(
                        game.world()
                            .discount()
                            .times(game.world().law(here, action).expectation(next))));
          }
          return List.of(outside.at(game, t, 0, here).is(game.world().supply().expectation(bySet)));
        });
  }

  /** Like {@link Questions#neverNegative}, case by case of what the others would decide alone in each feasible set. */
  private static List<Case> neverNegative(
      Game game, Optimum alone, Questions.Place number, Questions.Known known) {
    List<Integer> here = Questions.origin(game);
    List<Case> cases = new ArrayList<>();
    for (int t = 0; t < game.shape().layers(); t++) {
      Term least = number.at(t, here);
      Term floor = game.shape().isInfinite() ? least : game.algebra().zero();
      for (List<Integer> actions : decisions(game, alone)) {
        List<BoolExpr> given = new ArrayList<>();
        given.add(game.equations(t, here));
        given.addAll(alone.equations(t, here));
        for (int z = 0; z < actions.size(); z++) {
          given.add(alone.optimal(t, here, z, actions.get(z)));
          Term weight = game.world().supply().probabilities().get(z);
          given.addAll(expectations(game, number, t, floor, weight, actions.get(z)));
        }
        given.addAll(known.of(t, actions));
        if (game.shape().isInfinite()) {
          given.add(Questions.belowZeroAfterDiscounting(game, least));
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

  private static List<BoolExpr> expectations(
      Game game, Questions.Place number, int t, Term floor, Term weight, int action) {
    int later = game.shape().later(t);
    List<BoolExpr> facts = new ArrayList<>();
    List<Term> above = new ArrayList<>();
    for (List<Integer> types : game.shape().jointTypes()) {
      above.add(number.at(later, types).minus(floor));
    }
    above.forEach(excess -> facts.add(excess.notNegative()));
    Term expected = game.world().law(Questions.origin(game), action).expectation(above);
    facts.add(weight.times(game.world().discount().times(expected)).notNegative());
    return facts;
  }

  private static List<List<Integer>> decisions(Game game, Optimum alone) {
    List<List<Integer>> joint = List.of(List.of());
    for (int z = 0; z < game.shape().sets().size(); z++) {
      List<Integer> set = alone.feasible(z);
      joint =
          joint.stream()
              .flatMap(head -> set.stream().map(last -> Shape.append(head, last)))
              .toList();
    }
    return joint;
  }
}

package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/**
 * The balanced team mechanism of Athey and Segal (2013) for two agents and two periods: agent i receives in every period the
 * change in the other's expected discounted value that her report causes, and pays the other's. In the second period, with any
 * beliefs, this is the expected externality mechanism; here the first period is looked at.
 */
final class Balanced {
  private static final String THEOREM = "balanced team mechanism";
  private static final Shape SMALL = Shape.of(2, 2, 2, 2);

  /** How the second period's externality is rewarded. */
  private enum Counted {
    /** In the first period as the report makes it expected, in the second by the change from there. */
    ALL,
    /** In the second period as if the first report had told nothing. */
    FROM_SCRATCH,
    /** In the second period by the change, in the first not at all. */
    NOT_IN_ADVANCE
  }

  private final Game game;
  private final Law prior;
  private final List<Integer> last;

  private Balanced(Game game, List<Integer> last) {
    this.game = game;
    this.prior = game.world().numbers().lottery("prior", 2);
    this.last = last;
  }

  static List<Query> queries() {
    Family payoffs =
        new Family(THEOREM, "balanced-team", "payoff E[V]")
            .holds(
                SMALL.words(),
                "In the first period honesty yields each type the expectation of V, up to a constant.",
                ask(
                    (balanced, cases) ->
                        choices(2).forEach(each -> cases.add(balanced.honest(each)))));
    Family truth =
        new Family(THEOREM, "balanced-team", "ic.interim")
            .holds(
                SMALL.words(),
                "In the first period truth is optimal for each type in expectation over the other's (Athey and Segal 2013); in the last it is by agv.",
                ask((balanced, cases) -> choices(2).forEach(each -> cases.add(balanced.lie(each)))))
            .needs(
                "an efficient decision rule",
                SMALL.words(),
                "Expected externalities do not make truth optimal for other decisions.",
                Query.arithmetic(),
                gain(Policy.ANY, Counted.ALL))
            .needs(
                "the second period's externality is counted from the first report on",
                SMALL.words(),
                "Paid from scratch in the second period, the expected externality rewards a first report for what it makes expected.",
                Query.arithmetic(),
                gain(Policy.EFFICIENT, Counted.FROM_SCRATCH));
    List<Query> queries = new ArrayList<>(payoffs.queries());
    queries.addAll(broken("stale-beliefs", Counted.FROM_SCRATCH));
    queries.addAll(broken("this-period-changes", Counted.NOT_IN_ADVANCE));
    queries.addAll(truth.queries());
    return queries;
  }

  private static List<Query> broken(String id, Counted counted) {
    return new Family(THEOREM, id, "ic.interim")
        .fails(
            SMALL.words(),
            "A first report gains: what it makes expected of the second period is not paid for once.",
            Query.arithmetic(),
            gain(Policy.EFFICIENT, counted))
        .queries();
  }

  private static Function<Numbers, Question> gain(Policy policy, Counted counted) {
    return ask(
        policy,
        (balanced, cases) -> {
          for (List<Integer> honest : choices(2)) {
            for (List<Integer> lied : choices(2)) {
              cases.add(balanced.gain(honest, lied, counted));
            }
          }
        });
  }

  private static Function<Numbers, Question> ask(BiConsumer<Balanced, List<Case>> cases) {
    return ask(Policy.EFFICIENT, cases);
  }

  private static Function<Numbers, Question> ask(
      Policy policy, BiConsumer<Balanced, List<Case>> cases) {
    return numbers -> {
      Game game = new Game(new World(SMALL, numbers), policy, Rules.TEAM);
      List<Case> all = new ArrayList<>();
      for (List<Integer> last : choices(4)) {
        cases.accept(new Balanced(game, last), all);
      }
      return Question.of(game, List.of(game.world().discounting()), all);
    };
  }

  private static List<List<Integer>> choices(int places) {
    List<List<Integer>> all = List.of(List.of());
    for (int k = 0; k < places; k++) {
      all =
          all.stream()
              .flatMap(head -> Shape.upTo(2).stream().map(a -> Shape.append(head, a)))
              .toList();
    }
    return all;
  }

  /** That honesty yields something else than the expectation of V. */
  private Case honest(List<Integer> decided) {
    List<BoolExpr> given = lastDecisions();
    for (int other = 0; other < 2; other++) {
      List<Integer> types = List.of(0, other);
      int action = decided.get(other);
      given.add(game.decides(0, types, List.of(action)));
      given.add(weightedLoss(other, action).is(game.algebra().zero()));
      given.addAll(lastValues(types, action, other));
    }
    return new Case(given, payoff(0, decided, Counted.ALL).differsFrom(expectedOptimum()));
  }

  /** That a lie yields more than the expectation of V. */
  private Case lie(List<Integer> decided) {
    List<BoolExpr> given = lastDecisions();
    for (int other = 0; other < 2; other++) {
      List<Integer> types = List.of(0, other);
      int action = decided.get(other);
      given.add(game.decides(0, List.of(1, other), List.of(action)));
      given.add(game.equations(0, types));
      given.add(weightedLoss(other, action).notNegative());
      given.addAll(lastValues(types, action, other));
    }
    return new Case(given, expectedOptimum().below(payoff(1, decided, Counted.ALL)));
  }

  /** That a lie yields more than honesty, with no payoff known. */
  private Case gain(List<Integer> honest, List<Integer> lied, Counted counted) {
    List<BoolExpr> given = lastDecisions();
    for (int other = 0; other < 2; other++) {
      given.add(game.decides(0, List.of(0, other), List.of(honest.get(other))));
      given.add(game.decides(0, List.of(1, other), List.of(lied.get(other))));
    }
    return new Case(given, payoff(0, honest, counted).below(payoff(1, lied, counted)));
  }

  private List<BoolExpr> lastDecisions() {
    List<BoolExpr> given = new ArrayList<>();
    List<List<Integer>> joint = game.shape().jointTypes();
    for (int k = 0; k < joint.size(); k++) {
      given.add(game.decides(1, joint.get(k), List.of(last.get(k))));
    }
    return given;
  }

  /** What an action loses against V where agent 1 is of type 0, times the probability of the other's type. */
  private Term weightedLoss(int other, int action) {
    List<Integer> types = List.of(0, other);
    Term loss = game.all().value(0, types).minus(game.all().worth(0, types, action));
    return prior.probabilities().get(other).times(loss);
  }

  private Term expectedOptimum() {
    return prior.expectation(
        List.of(game.all().value(0, List.of(0, 0)), game.all().value(0, List.of(0, 1))));
  }

  /** {@code prior γ E[V(θ')] = prior γ E[r(θ', a*(θ'))]}. */
  private List<BoolExpr> lastValues(List<Integer> types, int action, int other) {
    Term attained = expected(types, action, both());
    Term optimal = game.all().expected(0, types, action);
    Term weight = prior.probabilities().get(other).times(game.world().discount());
    return List.of(
        weight.times(attained).is(weight.times(optimal)),
        game.world().discount().times(attained).is(game.world().discount().times(optimal)));
  }

  private List<Term> both() {
    List<Term> values = new ArrayList<>();
    List<Term> first = of(0);
    List<Term> second = of(1);
    for (int k = 0; k < first.size(); k++) {
      values.add(first.get(k).plus(second.get(k)));
    }
    return values;
  }

  /** An agent's value of the last decisions, per joint type. */
  private List<Term> of(int agent) {
    List<List<Integer>> joint = game.shape().jointTypes();
    List<Term> values = new ArrayList<>();
    for (int k = 0; k < joint.size(); k++) {
      values.add(game.world().value(agent, joint.get(k), last.get(k)));
    }
    return values;
  }

  private Term expected(List<Integer> types, int action, List<Term> values) {
    return game.world().law(types, action).expectation(values);
  }

  /**
   * What agent 1 of type 0 expects of a report and honesty afterwards, up to what her report does not change.
   *
   * @param counted of the second period's externality
   */
  private Term payoff(int reported, List<Integer> actions, Counted counted) {
    Term sum = game.algebra().zero();
    Term discount = game.world().discount();
    for (int other = 0; other < 2; other++) {
      List<Integer> truth = List.of(0, other);
      List<Integer> said = List.of(reported, other);
      int action = actions.get(other);
      Term now =
          game.world()
              .value(0, truth, action)
              .plus(game.world().value(1, truth, action))
              .plus(
                  counted == Counted.NOT_IN_ADVANCE
                      ? game.algebra().zero()
                      : discount.times(expected(said, action, of(1))));
      Term later = expected(truth, action, of(0)).plus(expected(truth, action, of(1)));
      if (counted != Counted.FROM_SCRATCH) {
        later = later.minus(expected(said, action, of(1)));
      }
      sum = sum.plus(prior.probabilities().get(other).times(now.plus(discount.times(later))));
    }
    return sum;
  }
}

package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.candor.exact.Rational;
import org.candor.symbolic.Question.Case;

/**
 * The balanced team mechanism with equal shares and around a ring (Athey and Segal 2013; Bergemann and Välimäki 2017, §2.3): each agent
 * receives a reward {@code γ_i}, the change that her report makes in what the others can expect.
 */
final class BalanceQueries {
  private static final String THEOREM = "balanced team mechanism";
  private static final Shape SMALL = Shape.of(2, 2, 2, 1);
  private static final Shape THREE = Shape.of(3, 2, 2, 1);

  /** What agent 1 gets, given the reports and everybody's rewards. */
  private interface Settlement extends BiFunction<List<Integer>, IntFunction<Term>, Term> {}

  private BalanceQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    for (int n = 2; n <= 5; n++) {
      queries.addAll(balance("balanced-team", n, BalanceQueries::equalShares));
      queries.addAll(balance("balanced-team-ring", n, BalanceQueries::ring));
    }
    queries.addAll(ring());
    queries.addAll(exAnte("balanced-team", SMALL, settled(BalanceQueries::equalShares, SMALL)));
    queries.addAll(exAnte("balanced-team-ring", THREE, settled(BalanceQueries::ring, THREE)));
    return queries;
  }

  /** How rewards become transfers. */
  @FunctionalInterface
  private interface Rewarding {
    Term transfer(int agent, List<Term> rewards);
  }

  private static Settlement settled(Rewarding rewarding, Shape shape) {
    return (reports, rewards) ->
        rewarding.transfer(0, Shape.upTo(shape.agents()).stream().map(rewards::apply).toList());
  }

  private static Term equalShares(int agent, List<Term> rewards) {
    Term transfer = rewards.get(agent);
    Algebra algebra = transfer.algebra();
    Term share = algebra.number(Rational.of(1, rewards.size() - 1));
    for (int j = 0; j < rewards.size(); j++) {
      transfer = j == agent ? transfer : transfer.minus(rewards.get(j).times(share));
    }
    return transfer;
  }

  private static Term ring(int agent, List<Term> rewards) {
    return rewards.get(agent).minus(rewards.get((agent + 1) % rewards.size()));
  }

  private static List<Query> balance(String id, int agents, Rewarding rewarding) {
    return new Family(THEOREM, id, "budget-balance")
        .holds(
            agents + " agents, any period",
            "Whatever the rewards, all that is received is paid by agents.",
            numbers -> unbalanced(numbers, agents, rewarding))
        .needs(
            "each reward is paid by agents",
            agents + " agents, any period",
            "Rewards that nobody pays for do not sum to 0.",
            Query.arithmetic(),
            numbers -> unbalanced(numbers, agents, (i, rewards) -> rewards.get(i)))
        .queries();
  }

  private static Question unbalanced(Numbers numbers, int agents, Rewarding rewarding) {
    List<Term> rewards =
        Shape.upTo(agents).stream().map(i -> numbers.amount("reward" + i)).toList();
    Term sum = numbers.algebra().zero();
    for (int i = 0; i < agents; i++) {
      sum = sum.plus(rewarding.transfer(i, rewards));
    }
    BoolExpr failure = sum.differsFrom(numbers.algebra().zero());
    return Question.of(numbers, List.of(), List.of(new Case(List.of(), failure)));
  }

  private static List<Query> ring() {
    Settlement settlement = settled(BalanceQueries::ring, THREE);
    return new Family(THEOREM, "balanced-team-ring", "ic.interim")
        .holds(
            THREE.words(),
            "Truth is optimal for each type in expectation over the others': what she pays for the next agent's report does not depend on hers.",
            ask(THREE, Policy.EFFICIENT, false, settlement, BalanceQueries::gains))
        .needs(
            "an efficient decision rule",
            SMALL.words(),
            "Expected externalities do not make truth optimal for other decisions.",
            Query.arithmetic(),
            ask(
                SMALL,
                Policy.ANY,
                false,
                settled(BalanceQueries::ring, SMALL),
                BalanceQueries::gains))
        .queries();
  }

  private static BoolExpr gains(Interim interim, Settlement settlement, List<Integer> decided) {
    return interim
        .interimOfChanges(0, 0, decided, settlement)
        .below(interim.interimOfChanges(0, 1, decided, settlement));
  }

  private static List<Query> exAnte(String id, Shape shape, Settlement settlement) {
    return new Family(THEOREM, id, "ir.ex-ante")
        .holds(
            shape.words(),
            "No agent expects to lose if no agent has negative values: before types are known, all rewards are expected to be 0.",
            ask(
                shape,
                Policy.EFFICIENT,
                true,
                settlement,
                (interim, rule, decided) ->
                    loses(interim.overTypes(t -> interim.interimOfChanges(t, t, decided, rule)))))
        .queries();
  }

  private static BoolExpr loses(Term payoff) {
    return payoff.below(payoff.algebra().zero());
  }

  /** A claim that fails, given what is decided. */
  @FunctionalInterface
  private interface Failure {
    BoolExpr of(Interim interim, Settlement settlement, List<Integer> decided);
  }

  private static Function<Numbers, Question> ask(
      Shape shape, Policy policy, boolean noNegative, Settlement settlement, Failure failure) {
    return numbers -> {
      Game game = new Game(new World(shape, numbers), policy, Rules.TEAM);
      Interim interim = new Interim(game, false);
      List<Case> cases =
          interim.cases(
              policy == Policy.EFFICIENT,
              noNegative,
              decided -> failure.of(interim, settlement, decided));
      List<BoolExpr> hypotheses = noNegative ? List.of(game.world().noNegativeValues()) : List.of();
      return Question.of(game, hypotheses, cases);
    };
  }
}

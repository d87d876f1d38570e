package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import org.candor.symbolic.Question.Case;

/** Broken variants of mechanisms that charge a least value, balance the budget or give revenue back. */
final class BrokenBalanceQueries {
  private static final String THEOREM = "broken variants of charges and settlements";
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape FOREVER = Shape.of(2, 2, 2, 0);
  private static final Shape ARMS = Shape.bandit(3, 2, 0);

  /** {@code min V(θ_i, ·)} over the others' types: an unknown per own type, and what defines it. */
  private static Term overOthers(Game game, int agent, int type) {
    return game.algebra().unknown("Y" + agent + "." + type);
  }

  private static final Asked.Hypothesis OVER_OTHERS =
      game -> {
        List<BoolExpr> facts = new ArrayList<>();
        for (int i = 0; i < game.shape().agents(); i++) {
          for (int type : Shape.upTo(game.shape().types().get(i))) {
            int agent = i;
            Term least = overOthers(game, i, type);
            List<Term> values =
                game.shape().jointTypes().stream()
                    .filter(types -> types.get(agent) == type)
                    .map(types -> game.all().value(0, types))
                    .toList();
            facts.add(game.algebra().all(values.stream().map(least::atMost).toList()));
            facts.add(game.algebra().any(values.stream().map(least::is).toList()));
          }
        }
        return game.algebra().all(facts);
      };

  private BrokenBalanceQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    fails(
        queries,
        "least-type-of-the-others",
        "ic.ex-post",
        ONCE,
        (game, t, i, reported, actions) ->
            game.othersNow(i, reported, actions).minus(overOthers(game, i, reported.get(i))),
        "A misreport gains: the charge is min V(θ_i, ·), which her report moves.",
        OVER_OTHERS);
    fails(
        queries,
        "equal-shares-of-revenue",
        "ic.ex-post",
        ONCE,
        (game, t, i, reported, actions) ->
            Rules.PIVOT
                .transfer(game, t, i, reported, actions)
                .plus(
                    StaticRules.share(
                        game, StaticRules.revenue(game, t, reported), reported.size())),
        "A misreport gains: she gets a share of the revenue that her own report brings about.");
    fails(
        queries,
        "steered-charge",
        "ic.ex-post",
        FOREVER,
        (game, t, i, reported, actions) -> {
          Term least = StaticRules.LEAST_VALUE.at(game, t, i, reported);
          return game.othersNow(i, reported, actions)
              .minus(least)
              .plus(game.world().discount().times(least));
        },
        "A misreport gains: it steers the others to states in which the charge is small.",
        StaticRules.LEAST);
    fails(
        queries,
        "unpaid-rewards",
        "budget-balance",
        ONCE,
        (game, t, i, reported, actions) -> StaticRules.change(game, i, reported.get(i)),
        "The rewards do not sum to 0, and nobody pays for them.",
        StaticRules.EXTERNALITIES);
    fails(
        queries,
        "ring-as-printed",
        "budget-balance",
        ONCE,
        (game, t, i, reported, actions) -> {
          int next = (i + 1) % reported.size();
          return StaticRules.change(game, i, reported.get(i))
              .minus(StaticRules.change(game, next, reported.get(i)));
        },
        "Charged is what the next agent's reward would be at the agent's own report: the transfers do not sum to 0.",
        StaticRules.EXTERNALITIES);
    fails(
        queries,
        "all-future-shares-at-once",
        "ic.ex-post",
        ARMS,
        (game, t, i, reported, actions) -> {
          Term share =
              StaticRules.share(
                  game, RedistributionQueries.revenue(game, i, 0, reported), reported.size());
          Term due = RedistributionQueries.RULE.transfer(game, t, i, reported, actions);
          return actions.equals(List.of(i)) ? due.plus(game.world().discount().times(share)) : due;
        },
        "A misreport gains: who is activated gets her share of all revenue to come in every period.");
    interim(queries, "realised-externalities", (game, i, types) -> externality(game, i, types));
    interim(
        queries,
        "realised-changes",
        (game, i, types) -> externality(game, i, types).minus(StaticRules.mean(game, i)));
    queries.addAll(
        new Family(THEOREM, "myopic-index", "efficiency")
            .fails(
                Shape.bandit(2, 2, 0).words(),
                "Activating the arm with the largest reward now attains less than V.",
                Query.catalogue("myopic-index", "efficiency"),
                Asked.solved(
                    Shape.bandit(2, 2, 0),
                    Policy.GREEDY,
                    Rules.TEAM,
                    payoff ->
                        game -> {
                          List<Integer> here = Questions.origin(game);
                          Term attained = payoff.at(game, 0, 0, here);
                          return List.of(
                              new Case(List.of(), attained.below(game.all().value(0, here))));
                        },
                    DISCOUNTING))
            .queries());
    queries.addAll(ReversedTies.queries(THEOREM));
    return queries;
  }

  private static Term externality(Game game, int agent, List<Integer> types) {
    return StaticRules.others(game, agent, types);
  }

  private static void fails(
      List<Query> queries,
      String id,
      String property,
      Shape shape,
      Rule rule,
      String why,
      Asked.Hypothesis... known) {
    List<Asked.Hypothesis> all = new ArrayList<>(List.of(known));
    all.add(DISCOUNTING);
    queries.addAll(
        new Family(THEOREM, id, property)
            .fails(
                shape.words(),
                why,
                Query.catalogue(id, property),
                Violations.of(property, shape, rule, all.toArray(Asked.Hypothesis[]::new)))
            .queries());
  }

  /** A reward at the reported joint type, less the other's: agent 1 gains in expectation over the other's two equally likely types. */
  private static void interim(List<Query> queries, String id, Reward reward) {
    Rule rule =
        (game, t, i, reported, actions) ->
            reward.to(game, i, reported).minus(reward.to(game, 1 - i, reported));
    queries.addAll(
        new Family(THEOREM, id, "ic.interim")
            .fails(
                ONCE.words(),
                "A misreport gains in expectation: what she pays for the other's report depends on her own.",
                Query.catalogue(id, "ic.interim"),
                Asked.about(
                    ONCE,
                    Policy.FIRST_EFFICIENT,
                    rule,
                    BrokenBalanceQueries::gains,
                    DISCOUNTING,
                    StaticRules.EXTERNALITIES))
            .queries());
  }

  /** A reward at a reported joint type. */
  @FunctionalInterface
  private interface Reward {
    Term to(Game game, int agent, List<Integer> reported);
  }

  private static List<Case> gains(Game game) {
    List<BoolExpr> given = new ArrayList<>();
    Term honest = game.algebra().zero();
    Term lie = game.algebra().zero();
    Payoff over = (g, t, i, types) -> g.algebra().zero();
    for (int other = 0; other < 2; other++) {
      List<Integer> here = List.of(0, other);
      for (int report = 0; report < 2; report++) {
        List<Integer> said = List.of(report, other);
        Term worth = game.algebra().unknown("worth" + said);
        for (List<Integer> actions : game.decisions()) {
          BoolExpr there = worth.is(game.afterReport(over, 0, 0, here, said, actions));
          given.add(game.algebra().context().mkImplies(game.decides(0, said, actions), there));
        }
        honest = report == 0 ? honest.plus(worth) : honest;
        lie = report == 1 ? lie.plus(worth) : lie;
      }
    }
    return List.of(new Case(given, honest.below(lie)));
  }
}

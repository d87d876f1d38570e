package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.gain;
import static org.candor.symbolic.Asked.loss;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The broken variants of the pivot mechanism: for each, numbers with which it violates what it must violate. */
final class BrokenQueries {
  private static final String THEOREM = "broken variants of the dynamic pivot mechanism";
  private static final Shape SMALL = Shape.of(2, 2, 2, 0);
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape RANDOM =
      Shape.of(2, 2, 2, 1).withSets(List.of(List.of(0, 1), List.of(0)));

  /** Charges V(θ) instead of V_-i(θ_-i). */
  static final Rule OWN_REPORT_CHARGE =
      (game, t, i, reported, actions) ->
          Rules.PIVOT
              .transfer(game, t, i, reported, actions)
              .plus(game.without(i).value(t, reported))
              .minus(game.all().value(t, reported));

  private static final Rule MYOPIC =
      (game, t, i, reported, actions) ->
          Rules.TEAM.transfer(game, t, i, reported, actions).minus(bestNow(game, i, reported));

  private static final Rule WITHOUT_CONTINUATION =
      (game, t, i, reported, actions) ->
          Rules.TEAM
              .transfer(game, t, i, reported, actions)
              .minus(game.without(i).value(t, reported));

  private static final Rule UNDISCOUNTED =
      (game, t, i, reported, actions) ->
          WITHOUT_CONTINUATION
              .transfer(game, t, i, reported, actions)
              .plus(game.othersNext(t, i, reported, actions));

  private static final Rule SHIFTED_CHARGE =
      (game, t, i, reported, actions) -> {
        List<Integer> shifted = reported;
        for (int j = 0; j < reported.size(); j++) {
          int next = (reported.get(j) + 1) % game.shape().types().get(j);
          shifted = j == i ? shifted : Shape.with(shifted, j, next);
        }
        return Rules.PIVOT
            .transfer(game, t, i, reported, actions)
            .plus(game.without(i).value(t, reported))
            .minus(game.without(i).value(t, shifted));
      };

  private static final Rule PAY_YOUR_BID =
      (game, t, i, reported, actions) ->
          game.world()
              .supply()
              .expectation(actions.stream().map(a -> game.world().value(i, reported, a)).toList())
              .negate();

  private static final Rule FLIPPED =
      (game, t, i, reported, actions) ->
          Rules.PIVOT.transfer(game, t, i, reported, actions).negate();

  /** As if the first feasible set, the more probable one in the search, were certain. */
  private static final Rule LIKELIEST_SUPPLY =
      (game, t, i, reported, actions) ->
          Rules.TEAM
              .transfer(game, t, i, reported, actions)
              .minus(game.without(i).best(t, reported, 0));

  private BrokenQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    add(queries, "myopic-pivot", SMALL, MYOPIC, "charges what the others lose this period alone");
    add(
        queries,
        "pivot-without-continuation",
        SMALL,
        WITHOUT_CONTINUATION,
        "drops γ E[V_-i'] from the transfer");
    add(queries, "undiscounted-pivot", SMALL, UNDISCOUNTED, "adds E[V_-i'] instead of γ E[V_-i']");
    add(queries, "own-report-charge", SMALL, OWN_REPORT_CHARGE, "charges V(θ)");
    add(
        queries,
        "shifted-charge",
        SMALL,
        SHIFTED_CHARGE,
        "charges V_-i at another state of the others");
    add(queries, "pay-your-bid", ONCE, PAY_YOUR_BID, "charges the reported value itself");
    add(queries, "flipped-pivot", ONCE, FLIPPED, "pays agents what they should pay");
    queries.addAll(
        new Family(THEOREM, "greedy-pivot", "ic.ex-post")
            .fails(
                SMALL.words(),
                "A misreport gains: the mechanism decides greedily and charges pivot payments.",
                Query.catalogue("greedy-pivot", "ic.ex-post"),
                gain(SMALL, Policy.GREEDY, Rules.PIVOT, DISCOUNTING))
            .queries());
    queries.addAll(
        new Family(THEOREM, "likeliest-supply-pivot", "ir.ex-post")
            .fails(
                RANDOM.words(),
                "An agent loses: V_-i is computed as if the most probable feasible set were certain.",
                Query.catalogue("likeliest-supply-pivot", "ir.ex-post"),
                loss(
                    RANDOM,
                    Policy.FIRST_EFFICIENT,
                    LIKELIEST_SUPPLY,
                    DISCOUNTING,
                    Asked.NO_NEGATIVE_VALUES))
            .queries());
    return queries;
  }

  private static void add(List<Query> queries, String id, Shape shape, Rule rule, String flaw) {
    queries.addAll(
        new Family(THEOREM, id, "ic.ex-post")
            .fails(
                shape.words(),
                "A misreport gains: the mechanism " + flaw + ".",
                Query.catalogue(id, "ic.ex-post"),
                gain(shape, Policy.FIRST_EFFICIENT, rule, DISCOUNTING))
            .queries());
  }

  /** The most that the others can have this period: over the two actions of the shapes used here. */
  private static Term bestNow(Game game, int agent, List<Integer> reported) {
    List<Term> bySet = new ArrayList<>();
    for (int z = 0; z < game.shape().sets().size(); z++) {
      Term best = null;
      for (int action : game.without(agent).feasible(z)) {
        Term there = game.without(agent).now(reported, action);
        best = best == null ? there : game.algebra().either(best.below(there), there, best);
      }
      bySet.add(best);
    }
    return game.world().supply().expectation(Collections.unmodifiableList(bySet));
  }
}

package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.about;

import java.util.ArrayList;
import java.util.List;

/** Dominant strategies, outside options and membership in the dynamic-Groves class, of mechanisms for private values. */
final class HeldQueries {
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);
  private static final Shape FOREVER = Shape.of(2, 2, 2, 0);
  private static final Shape RANDOM =
      Shape.of(2, 2, 2, 0).withSets(List.of(List.of(0, 1), List.of(0)));
  private static final Shape ARMS = Shape.bandit(2, 2, 0);
  private static final Payoff NOTHING = (game, t, i, types) -> game.algebra().zero();
  private static final Payoff WITHOUT_HER = (game, t, i, types) -> game.without(i).value(t, types);

  private HeldQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    queries.addAll(dominant());
    queries.addAll(outside());
    queries.addAll(members());
    queries.addAll(leastTypes());
    queries.addAll(StaticRedistributionQueries.queries());
    return queries;
  }

  private static List<Query> dominant() {
    List<Query> queries = new ArrayList<>();
    for (Shape shape : List.of(ONCE, Shape.of(3, 3, 3, 1))) {
      dominant(queries, "static-vcg", shape, Rules.PIVOT);
      dominant(queries, "static-groves", shape, StaticRules.LEAST_TYPE);
      dominant(queries, "bailey-cavallo", shape, StaticRules.REDISTRIBUTION);
    }
    queries.addAll(
        new Family("dominant strategies in one period", "static-vcg", "ic.dominant")
            .needs(
                "an efficient decision rule",
                ONCE.words(),
                "Pivot payments do not make truth optimal for other decisions.",
                Query.arithmetic(),
                about(
                    ONCE,
                    Policy.ANY,
                    Rules.PIVOT,
                    game -> Violations.dominant(game, NOTHING),
                    DISCOUNTING))
            .queries());
    return queries;
  }

  private static void dominant(List<Query> queries, String id, Shape shape, Rule rule) {
    queries.addAll(
        new Family("dominant strategies in one period", id, "ic.dominant")
            .holds(
                shape.words(),
                "Whatever the others report, truthful or not, no misreport gains: nothing in the charge depends on her report.",
                about(
                    shape,
                    Policy.EFFICIENT,
                    rule,
                    game -> Violations.dominant(game, NOTHING),
                    DISCOUNTING))
            .queries());
  }

  private static List<Query> outside() {
    Family dynamic = new Family("participation", "dynamic-vcg", "ir.outside-option");
    Family once = new Family("participation", "static-vcg", "ir.outside-option");
    String words =
        "No agent is better off opting out for good while the others go on without her, whatever the signs of values.";
    for (Shape shape : List.of(FOREVER, TWICE, Shape.of(3, 2, 2, 0))) {
      dynamic.holds(
          shape.words(),
          words,
          about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              game -> RandomAllocationQueries.optingOut(game, false),
              DISCOUNTING));
    }
    Shape random = ONCE.withSets(RANDOM.sets());
    dynamic.needs(
        "fewer agents have no more choices",
        random.words(),
        "Where the others can do more without an agent than with her, opting out can be better.",
        Query.arithmetic(),
        about(
            random,
            Policy.EFFICIENT,
            Rules.PIVOT,
            game -> RandomAllocationQueries.optingOut(game, true),
            DISCOUNTING));
    once.holds(
        ONCE.words(),
        words,
        about(
            ONCE,
            Policy.EFFICIENT,
            Rules.PIVOT,
            game -> RandomAllocationQueries.optingOut(game, false),
            DISCOUNTING));
    Family arms =
        new Family("participation", "dynamic-vcg-bandit", "ir.outside-option")
            .holds(
                ARMS.words(),
                "Without her arm an agent has nothing, and with another arm there is no loss in taking part, whatever the signs of values.",
                about(
                    ARMS,
                    BanditQueries.INDEX,
                    Rules.BANDIT,
                    PivotQueries::contribution,
                    DISCOUNTING));
    List<Query> queries = new ArrayList<>(dynamic.queries());
    queries.addAll(once.queries());
    queries.addAll(arms.queries());
    return queries;
  }

  private static List<Query> members() {
    List<Query> queries = new ArrayList<>();
    String sum = "Whatever she reports, her expected charges sum to ";
    for (Shape shape : List.of(FOREVER, TWICE, Shape.of(3, 3, 3, 0))) {
      member(queries, "team", shape, Policy.EFFICIENT, Rules.TEAM, NOTHING, sum + "nothing.");
    }
    for (Shape shape : List.of(RANDOM, TWICE.withSets(RANDOM.sets()))) {
      member(
          queries,
          "random-allocation-pivot",
          shape,
          Policy.EFFICIENT,
          Rules.PIVOT,
          WITHOUT_HER,
          sum + "V_-i.");
    }
    for (Shape shape : List.of(FOREVER, TWICE, Shape.of(3, 2, 2, 0))) {
      member(
          queries,
          "groves",
          shape,
          Policy.EFFICIENT,
          StaticRules.LEAST_TYPE,
          StaticRules.LEAST_VALUE,
          sum + "the value of all at her least type.");
    }
    member(queries, "static-vcg", ONCE, Policy.EFFICIENT, Rules.PIVOT, WITHOUT_HER, sum + "V_-i.");
    member(
        queries,
        "static-groves",
        ONCE,
        Policy.EFFICIENT,
        StaticRules.LEAST_TYPE,
        StaticRules.LEAST_VALUE,
        sum + "the value of all at her least type.");
    member(
        queries,
        "bailey-cavallo",
        ONCE,
        Policy.EFFICIENT,
        StaticRules.REDISTRIBUTION,
        (game, t, i, types) ->
            t == 1
                ? game.algebra().zero()
                : game.without(i)
                    .value(t, types)
                    .minus(
                        StaticRules.share(game, StaticRules.GUARANTEED.at(game, t, i, types), 2)),
        sum + "V_-i less her share of the guaranteed revenue.");
    for (Shape shape : List.of(ARMS, Shape.bandit(3, 2, 0))) {
      member(
          queries,
          "dynamic-vcg-bandit",
          shape,
          BanditQueries.INDEX,
          Rules.BANDIT,
          WITHOUT_HER,
          sum + "V_-i.");
    }
    queries.addAll(
        new Family("members of the dynamic-Groves class", "static-vcg", "dynamic-groves")
            .needs(
                "a charge that does not depend on her report",
                ONCE.words(),
                "A charge on her report changes with it.",
                Query.arithmetic(),
                GrovesQueries.memberWith(
                    ONCE, Policy.ANY, Rules.lessCharge(Payoffs.unknown("C")), WITHOUT_HER))
            .queries());
    Shape three = Shape.bandit(3, 2, 0);
    member(
        queries,
        "dynamic-rm",
        three,
        BanditQueries.INDEX,
        RedistributionQueries.RULE,
        RedistributionQueries.CHARGED,
        sum + "V_-i less her share of the revenue without her.");
    member(
        queries,
        "eac",
        FOREVER,
        Policy.EFFICIENT,
        ExAnteChargeQueries.RULE,
        ExAnteChargeQueries.STILL_CHARGED,
        sum + "what the first reports fixed.");
    member(
        queries,
        "eac-finite",
        TWICE,
        Policy.EFFICIENT,
        ExAnteChargeQueries.RULE,
        ExAnteChargeQueries.STILL_CHARGED,
        sum + "what the first reports fixed.");
    return queries;
  }

  private static void member(
      List<Query> queries,
      String id,
      Shape shape,
      Policy policy,
      Rule rule,
      Payoff total,
      String why) {
    queries.addAll(
        new Family("members of the dynamic-Groves class", id, "dynamic-groves")
            .holds(shape.words(), why, GrovesQueries.memberWith(shape, policy, rule, total))
            .queries());
  }

  /** The charge is the largest at which no type of hers loses. */
  private static List<Query> leastTypes() {
    List<Query> queries = new ArrayList<>();
    for (String id : List.of("static-groves", "groves")) {
      List<Shape> shapes =
          id.equals("groves") ? List.of(FOREVER, TWICE, Shape.of(3, 2, 2, 0)) : List.of(ONCE);
      for (Shape shape : shapes) {
        queries.addAll(LeastTypeQuestions.queries(id, shape));
      }
    }
    return queries;
  }
}

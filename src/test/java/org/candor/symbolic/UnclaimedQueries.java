package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;

import java.util.ArrayList;
import java.util.List;

/** What no source claims of a mechanism for private values, and what a claim loses with a hypothesis: a model for each. */
final class UnclaimedQueries {
  private static final String THEOREM = "what is not claimed";
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);
  private static final Shape FOREVER = Shape.of(2, 2, 2, 0);
  private static final Shape ENLARGED = ONCE.withAbsent(List.of(List.of(0), List.of(0, 1)));
  private static final Shape RANDOM = ONCE.withSets(List.of(List.of(0, 1), List.of(0)));
  private static final Shape ARMS = Shape.bandit(2, 2, 0);
  private static final Shape LUCKY_ARMS = ARMS.withChance();
  private static final Shape THREE_ARMS = Shape.bandit(3, 2, 0);

  private static final String BALANCE = "The transfers do not sum to 0.";
  private static final String PATH =
      "Where chance decides, who pays for what she expects can lose, without any negative value.";
  private static final String EXIT =
      "An agent whose reports change no decision still pays or receives, where no type of hers adds nothing.";
  private static final String DOMINANT =
      "If the others lie now, lying as well can make the decisions that they will be honest about better for her.";
  private static final String LOSS =
      "An agent who is harmed by what the others want expects to lose.";

  private final List<Query> queries = new ArrayList<>();

  private UnclaimedQueries() {}

  static List<Query> queries() {
    UnclaimedQueries all = new UnclaimedQueries();
    all.pivots();
    all.leastTypes();
    all.externalities();
    all.teams();
    all.exAnteCharges();
    all.arms();
    return all.queries;
  }

  private void fails(
      String id, String property, Shape shape, Rule rule, String why, Asked.Hypothesis... known) {
    queries.addAll(
        new Family(THEOREM, id, property)
            .fails(
                shape.words(),
                why,
                Query.catalogue(id, property),
                Violations.of(property, shape, rule, known))
            .queries());
  }

  private void needs(
      String id,
      String property,
      String hypothesis,
      Shape shape,
      Rule rule,
      String why,
      Asked.Hypothesis... known) {
    queries.addAll(
        new Family(THEOREM, id, property)
            .needs(
                hypothesis,
                shape.words(),
                why,
                Query.catalogue(id, property),
                Violations.of(property, shape, rule, known))
            .queries());
  }

  private void pivots() {
    for (String id : List.of("static-vcg", "dynamic-vcg", "random-allocation-pivot")) {
      fails(id, "budget-balance", ONCE, Rules.PIVOT, BALANCE, DISCOUNTING);
      fails(id, "ir.path", RANDOM, Rules.PIVOT, PATH, DISCOUNTING, NO_NEGATIVE_VALUES);
      if (!id.equals("dynamic-vcg")) {
        fails(id, "efficient-exit", ONCE, Rules.PIVOT, EXIT, DISCOUNTING);
      }
      needs(id, "ir.ex-ante", "no negative values", ONCE, Rules.PIVOT, LOSS, DISCOUNTING);
      if (!id.equals("static-vcg")) {
        needs(
            id,
            "no-deficit.ex-ante",
            "every action stays available when an agent is ignored",
            ENLARGED,
            Rules.PIVOT,
            "Where an action vanishes with an agent, the others may be better off with her.",
            DISCOUNTING);
      }
    }
    fails("dynamic-vcg", "ic.dominant", TWICE, Rules.PIVOT, DOMINANT, DISCOUNTING);
    fails("random-allocation-pivot", "ic.dominant", TWICE, Rules.PIVOT, DOMINANT, DISCOUNTING);
    needs(
        "dynamic-vcg",
        "efficient-exit",
        "a type that adds nothing",
        ONCE,
        Rules.PIVOT,
        EXIT,
        DISCOUNTING);
    fails(
        "bailey-cavallo",
        "budget-balance",
        ONCE,
        StaticRules.REDISTRIBUTION,
        BALANCE,
        DISCOUNTING,
        StaticRules.GUARANTEE);
    fails(
        "bailey-cavallo",
        "ir.path",
        RANDOM,
        StaticRules.REDISTRIBUTION,
        PATH,
        DISCOUNTING,
        NO_NEGATIVE_VALUES,
        StaticRules.GUARANTEE);
    fails(
        "bailey-cavallo",
        "efficient-exit",
        ONCE,
        StaticRules.REDISTRIBUTION,
        EXIT,
        DISCOUNTING,
        StaticRules.GUARANTEE);
    needs(
        "bailey-cavallo",
        "ir.ex-post",
        "no negative values",
        ONCE,
        StaticRules.REDISTRIBUTION,
        LOSS,
        DISCOUNTING,
        StaticRules.GUARANTEE);
  }

  private void leastTypes() {
    for (String id : List.of("static-groves", "groves")) {
      Rule rule = StaticRules.LEAST_TYPE;
      Asked.Hypothesis least = StaticRules.LEAST;
      fails(id, "budget-balance", ONCE, rule, BALANCE, DISCOUNTING, least);
      fails(id, "ir.path", RANDOM, rule, PATH, DISCOUNTING, NO_NEGATIVE_VALUES, least);
      fails(id, "efficient-exit", ONCE, rule, EXIT, DISCOUNTING, least);
      fails(
          id,
          "ir.outside-option",
          ONCE,
          rule,
          "A type that is charged all that she adds would rather opt out and enjoy what the others decide.",
          DISCOUNTING,
          NO_NEGATIVE_VALUES,
          least);
      needs(
          id,
          "no-deficit.ex-post",
          "no negative values",
          ONCE,
          rule,
          "Where every type of hers is harmed, she is paid for taking part.",
          DISCOUNTING,
          least);
    }
    fails(
        "groves",
        "ic.dominant",
        TWICE,
        StaticRules.LEAST_TYPE,
        DOMINANT,
        DISCOUNTING,
        StaticRules.LEAST);
  }

  private void externalities() {
    for (String id : List.of("agv", "balanced-team", "balanced-team-ring")) {
      Rule rule = id.equals("agv") ? StaticRules.EXPECTED_EXTERNALITY : StaticRules.BALANCED;
      Asked.Hypothesis known = StaticRules.EXTERNALITIES;
      fails(
          id,
          "ic.ex-post",
          ONCE,
          rule,
          "Truth is optimal in expectation over the others' types, not at each of them.",
          DISCOUNTING,
          known);
      fails(
          id,
          "ir.initial",
          ONCE,
          rule,
          "At a joint type an agent can pay more for the others' reports than she gains, without any negative value.",
          DISCOUNTING,
          NO_NEGATIVE_VALUES,
          known);
      fails(
          id,
          "ir.outside-option",
          ONCE,
          rule,
          "Who opts out pays nothing for the others' reports.",
          DISCOUNTING,
          NO_NEGATIVE_VALUES,
          known);
      fails(id, "efficient-exit", ONCE, rule, EXIT, DISCOUNTING, known);
      if (!id.equals("agv")) {
        needs(id, "ir.ex-ante", "no negative values", ONCE, rule, LOSS, DISCOUNTING, known);
      }
    }
  }

  private void teams() {
    fails("team", "ic.dominant", TWICE, Rules.TEAM, DOMINANT, DISCOUNTING);
    fails("team", "ir.ex-ante", ONCE, Rules.TEAM, LOSS, DISCOUNTING);
    fails(
        "team",
        "ir.outside-option",
        ONCE,
        Rules.TEAM,
        "Where the others can only lose, each pays for their losses.",
        DISCOUNTING);
    fails(
        "team",
        "no-deficit.ex-ante",
        ONCE,
        Rules.TEAM,
        "The team mechanism pays agents, so it runs a deficit.",
        DISCOUNTING);
    fails("team", "efficient-exit", ONCE, Rules.TEAM, EXIT, DISCOUNTING);
  }

  private void exAnteCharges() {
    String deficit = "In a period in which the others gain much, more is paid than charged.";
    fails("eac", "no-deficit.ex-post", FOREVER, ExAnteChargeQueries.PRINTED, deficit, DISCOUNTING);
    fails("eac", "ic.dominant", TWICE, ExAnteChargeQueries.PRINTED, DOMINANT, DISCOUNTING);
    fails("eac", "efficient-exit", FOREVER, ExAnteChargeQueries.PRINTED, EXIT, DISCOUNTING);
    for (String property : List.of("ic.dominant", "no-deficit.ex-post", "efficient-exit")) {
      fails(
          "eac-finite",
          property,
          TWICE,
          ExAnteChargeQueries.SPREAD,
          switch (property) {
            case "ic.dominant" -> DOMINANT;
            case "efficient-exit" -> EXIT;
            default -> deficit;
          },
          DISCOUNTING,
          ExAnteChargeQueries.SHARE);
    }
    fails(
        "eac-finite",
        "ir.path",
        RANDOM,
        ExAnteChargeQueries.SPREAD,
        PATH,
        DISCOUNTING,
        NO_NEGATIVE_VALUES,
        ExAnteChargeQueries.SHARE);
    needs("eac", "ir.ex-ante", "no negative values", FOREVER, Rules.PIVOT, LOSS, DISCOUNTING);
    needs("eac-finite", "ir.ex-ante", "no negative values", ONCE, Rules.PIVOT, LOSS, DISCOUNTING);
  }

  private void arms() {
    for (String id : List.of("dynamic-vcg-bandit", "gittins")) {
      fails(id, "budget-balance", ARMS, Rules.BANDIT, BALANCE, DISCOUNTING);
      fails(id, "ic.dominant", ARMS, Rules.BANDIT, DOMINANT, DISCOUNTING);
      fails(id, "efficient-exit", ARMS, Rules.BANDIT, EXIT, DISCOUNTING);
      fails(id, "ir.path", LUCKY_ARMS, Rules.BANDIT, PATH, DISCOUNTING, NO_NEGATIVE_VALUES);
    }
    Rule shares = RedistributionQueries.RULE;
    fails("dynamic-rm", "budget-balance", THREE_ARMS, shares, BALANCE, DISCOUNTING);
    fails("dynamic-rm", "ic.dominant", THREE_ARMS, shares, DOMINANT, DISCOUNTING);
    fails("dynamic-rm", "efficient-exit", THREE_ARMS, shares, EXIT, DISCOUNTING);
    fails(
        "dynamic-rm",
        "ir.path",
        THREE_ARMS.withChance(),
        shares,
        PATH,
        DISCOUNTING,
        NO_NEGATIVE_VALUES);
  }
}

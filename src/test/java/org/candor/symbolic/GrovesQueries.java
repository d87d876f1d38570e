package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.gain;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/** The dynamic-Groves class: team transfers less charges whose expected sum an agent's reports do not change. */
final class GrovesQueries {
  private static final String THEOREM = "dynamic-Groves mechanisms are incentive compatible";
  private static final String REVENUE = "revenue maximality within the dynamic-Groves class";
  private static final Shape SMALL = Shape.of(2, 2, 2, 0);
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);
  private static final Payoff CHARGE = Payoffs.unknown("C");
  private static final Payoff TOTAL = Payoffs.unknown("c");
  private static final Rule GROVES = Rules.lessCharge(CHARGE);
  private static final List<Shape> SIZES =
      List.of(
          SMALL,
          Shape.of(2, 3, 3, 0),
          Shape.of(3, 3, 3, 0),
          TWICE,
          Shape.of(2, 2, 2, 3),
          Shape.of(2, 2, 2, 0).withSets(List.of(List.of(0, 1), List.of(0))));

  private GrovesQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    queries.addAll(incentives().queries());
    queries.addAll(membership().queries());
    queries.addAll(team());
    queries.addAll(statics().queries());
    queries.addAll(revenue());
    return queries;
  }

  private static Family incentives() {
    Family family = new Family(THEOREM, "groves", "ic.ex-post");
    for (Shape shape : SIZES) {
      family.holds(
          shape.words(),
          "If the expected sum of charges is the same after every report, truth is optimal (Cavallo 2008, Theorem 1).",
          truthful(shape));
    }
    Shape correlated = SMALL.withCorrelatedTypes();
    return family
        .needs(
            "charges whose sum her report does not change",
            SMALL.words(),
            "A charge on her report alone is lowered by a misreport.",
            Query.table("ic.ex-post"),
            gain(SMALL, Policy.FIRST_EFFICIENT, GROVES, DISCOUNTING))
        .needs(
            "an efficient decision rule",
            SMALL.words(),
            "Team transfers make her want efficient decisions, also by lying to a rule that does not take them.",
            Query.table("ic.ex-post"),
            gain(SMALL, Policy.ANY, Rules.TEAM, DISCOUNTING))
        .needs(
            "private values",
            SMALL.words(),
            "When the others' values depend on her type, a report changes what the team transfer counts.",
            Query.table("ic.ex-post"),
            gain(SMALL.withInterdependentValues(), Policy.FIRST_EFFICIENT, Rules.TEAM, DISCOUNTING))
        .doesNotNeed(
            "independent types",
            correlated.words(),
            "With correlated types the class may be empty of useful charges, but a member is incentive compatible.",
            truthful(correlated));
  }

  private static Function<Numbers, Question> truthful(Shape shape) {
    return numbers -> {
      Game game = new Game(new World(shape, numbers), Policy.EFFICIENT, GROVES);
      Payoff payoff = Payoffs.lessCharges(TOTAL);
      List<Integer> here = Questions.origin(game);
      List<Integer> reported = Shape.with(here, 0, 1);
      List<Case> cases = new ArrayList<>();
      for (int t = 0; t < shape.layers(); t++) {
        for (List<Integer> other : game.decisions()) {
          BoolExpr gains =
              payoff
                  .at(game, t, 0, here)
                  .below(game.afterReport(payoff, t, 0, here, reported, other));
          cases.add(
              new Case(
                  List.of(
                      game.equations(t, here),
                      game.decides(t, reported, other),
                      sameSum(game, t, here, reported, other)),
                  gains));
        }
      }
      return Question.of(game, List.of(game.world().discounting()), cases);
    };
  }

  /** {@code C(ρ, θ_-i) + γ E[c(θ')] = c(θ)}: the charge on a report and the expected rest are what honesty is charged. */
  private static BoolExpr sameSum(
      Game game, int t, List<Integer> here, List<Integer> reported, List<Integer> actions) {
    Term rest = Rules.expected(game, TOTAL, t, 0, here, actions);
    return CHARGE
        .at(game, t, 0, reported)
        .plus(game.world().discount().times(rest))
        .is(TOTAL.at(game, t, 0, here));
  }

  /** The pivot rule's charge is {@code r_-i − T_i}, and its sum is {@code V_-i} (Cavallo 2008, Theorem 4). */
  private static Family membership() {
    Family family =
        new Family(
            "the dynamic pivot mechanism is a dynamic-Groves mechanism",
            "dynamic-vcg",
            "dynamic-groves");
    for (Shape shape : PivotQueries.SIZES) {
      if (!shape.terminal()) {
        family.holds(
            shape.words(),
            "Whatever she reports, her expected charges sum to V_-i (Cavallo 2008, Theorem 4).",
            member(shape, Policy.EFFICIENT));
      }
    }
    return family
        .holds(
            TWICE.words(),
            "Whatever she reports, her expected charges sum to V_-i (Cavallo 2008, Theorem 4).",
            member(TWICE, Policy.EFFICIENT))
        .doesNotNeed(
            "an efficient decision rule",
            SMALL.words(),
            "The charges sum to V_-i whatever is decided.",
            member(SMALL, Policy.ANY))
        .needs(
            "independent types",
            SMALL.words(),
            "When her type tells about the others' next types, a report changes the expected sum.",
            Query.table("dynamic-groves"),
            memberWith(
                SMALL.withCorrelatedTypes(), Policy.FIRST_EFFICIENT, Payoffs.unknownOfOthers("G")));
  }

  private static Function<Numbers, Question> member(Shape shape, Policy policy) {
    return memberWith(shape, policy, (game, t, i, types) -> game.without(i).value(t, types));
  }

  private static Function<Numbers, Question> memberWith(Shape shape, Policy policy, Payoff total) {
    return Asked.about(
        shape,
        policy,
        Rules.pivot(total),
        game -> {
          List<Integer> here = Questions.origin(game);
          List<Integer> reported = Shape.with(here, 0, 1);
          List<Case> cases = new ArrayList<>();
          for (int t = 0; t < shape.layers(); t++) {
            for (List<Integer> actions : game.decisions()) {
              Term charge =
                  game.othersNow(0, reported, actions)
                      .minus(game.transfer(t, 0, reported, actions));
              Term rest = Rules.expected(game, total, t, 0, here, actions);
              Term sum = charge.plus(game.world().discount().times(rest));
              cases.add(
                  new Case(
                      List.of(game.decides(t, reported, actions)),
                      sum.differsFrom(total.at(game, t, 0, here))));
            }
          }
          return cases;
        },
        DISCOUNTING);
  }

  private static List<Query> team() {
    String theorem = "dynamic team mechanism";
    Family payoffs = new Family(theorem, "team", "payoff V");
    Family truth = new Family(theorem, "team", "ic.ex-post");
    for (Shape shape : SIZES) {
      payoffs.holds(
          shape.words(),
          "Honesty yields every agent the value of all.",
          Asked.about(
              shape,
              Policy.EFFICIENT,
              Rules.TEAM,
              game -> Questions.payoffs(game, Payoffs.TEAM),
              DISCOUNTING));
      truth.holds(
          shape.words(),
          "Truth is within-period ex post optimal (Athey and Segal 2013).",
          Asked.about(
              shape,
              Policy.EFFICIENT,
              Rules.TEAM,
              game -> Questions.incentives(game, Payoffs.TEAM),
              DISCOUNTING));
    }
    Shape terminal = ONCE.withTerminal();
    truth.needs(
        "no terminal values",
        terminal.words(),
        "Transfers end with the decisions: nobody is paid for what the others have at the end.",
        Query.catalogue("team", "ic.ex-post"),
        gain(terminal, Policy.FIRST_EFFICIENT, Rules.TEAM, DISCOUNTING));
    truth.needs(
        "an efficient decision rule",
        TWICE.words(),
        "Team transfers make her want efficient decisions, also by lying to a rule that does not take them.",
        Query.table("ic.ex-post"),
        gain(TWICE, Policy.ANY, Rules.TEAM, DISCOUNTING));
    Family deficit =
        new Family(theorem, "team", "no-deficit.ex-post")
            .fails(
                ONCE.words(),
                "The team mechanism pays agents, so it runs a deficit.",
                Query.catalogue("team", "no-deficit.ex-post"),
                Asked.about(
                    ONCE, Policy.FIRST_EFFICIENT, Rules.TEAM, Questions::noDeficit, DISCOUNTING));
    List<Query> queries = new ArrayList<>(payoffs.queries());
    queries.addAll(truth.queries());
    queries.addAll(deficit.queries());
    return queries;
  }

  private static Family statics() {
    Payoff charge = Payoffs.unknownOfOthers("h");
    Family family = new Family("static Groves mechanisms", "static-groves", "ic.ex-post");
    for (Shape shape : List.of(ONCE, Shape.of(3, 3, 3, 1), Shape.of(4, 2, 4, 1))) {
      family.holds(
          shape.words(),
          "Whatever the charge h_i(θ_-i), truth is a dominant strategy (Groves 1973).",
          Asked.about(
              shape,
              Policy.EFFICIENT,
              Rules.lessCharge(charge),
              game -> Questions.incentives(game, Payoffs.lessCharges(charge))));
    }
    return family
        .needs(
            "a charge that does not depend on her report",
            ONCE.words(),
            "A charge on her report is lowered by a misreport.",
            Query.table("ic.ex-post"),
            gain(ONCE, Policy.FIRST_EFFICIENT, GROVES, DISCOUNTING))
        .needs(
            "an efficient decision rule",
            ONCE.words(),
            "She lies to a rule that does not decide efficiently.",
            Query.table("ic.ex-post"),
            gain(ONCE, Policy.ANY, Rules.TEAM, DISCOUNTING))
        .needs(
            "private values",
            ONCE.words(),
            "When the others' values depend on her type, a report changes what the transfer counts.",
            Query.table("ic.ex-post"),
            gain(ONCE.withInterdependentValues(), Policy.FIRST_EFFICIENT, Rules.TEAM, DISCOUNTING));
  }

  private static List<Query> revenue() {
    List<Query> queries = new ArrayList<>();
    Family idle = new Family(REVENUE, "dynamic-vcg", "a type that adds nothing");
    for (Shape shape : List.of(SMALL, Shape.of(2, 3, 3, 0), Shape.of(3, 2, 2, 0), TWICE)) {
      idle.holds(
          shape.words(),
          "A type of no value that stays what it is adds nothing to the value of the others.",
          Asked.about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              game -> RevenueQuestions.addsNothing(game),
              DISCOUNTING));
    }
    queries.addAll(idle.queries());
    Family most = new Family(REVENUE, "dynamic-vcg", "revenue-maximality.groves");
    String statement =
        "A charge that does not depend on her report and leaves every type at least 0 is at most V_-i, if some type adds nothing (Cavallo 2008, Theorem 6).";
    for (Shape shape : List.of(SMALL, Shape.of(3, 3, 3, 0), TWICE)) {
      most.holds(shape.words(), statement, RevenueQuestions.largestCharge(shape, true, true, true));
    }
    most.needs(
        "a type that adds nothing",
        SMALL.words(),
        "Where every type adds something, more can be charged: up to the least that a type adds.",
        Query.arithmetic(),
        RevenueQuestions.largestCharge(SMALL, false, true, true));
    most.needs(
        "individual rationality",
        SMALL.words(),
        "Who may be made to lose can be charged anything.",
        Query.arithmetic(),
        RevenueQuestions.largestCharge(SMALL, true, false, true));
    most.needs(
        "a charge that does not depend on her report",
        SMALL.words(),
        "A charge on her own type can take all that it adds.",
        Query.arithmetic(),
        RevenueQuestions.largestCharge(SMALL, true, true, false));
    queries.addAll(most.queries());
    queries.addAll(
        new Family("revenue maximality among all mechanisms", "dynamic-vcg", "revenue-maximality")
            .fails(
                ONCE.words(),
                "With two types an efficient, truthful and individually rational mechanism outside the class collects more: the printed theorem needs unrestricted types (Cavallo 2008, Theorem 6).",
                Query.catalogue("dynamic-vcg", "revenue-maximality"),
                RevenueQuestions.more(ONCE))
            .queries());
    queries.addAll(
        new Family(
                "efficient and truthful implies dynamic-Groves", "any mechanism", "dynamic-groves")
            .fails(
                ONCE.words(),
                "With two types a mechanism can be efficient and truthful without being a Groves mechanism: the printed theorem needs unrestricted types (Cavallo 2008, Theorem 2).",
                Query.table("dynamic-groves"),
                RevenueQuestions.notGroves(ONCE))
            .queries());
    return queries;
  }
}

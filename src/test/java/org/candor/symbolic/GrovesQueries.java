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
  private static final Shape SMALL = Shape.of(2, 2, 2, 0);
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);
  private static final Payoff CHARGE = Payoffs.unknown("C");
  private static final Payoff TOTAL = Payoffs.unknown("c");
  private static final Rule GROVES = Rules.lessCharge(CHARGE);
  static final List<Shape> SIZES =
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
    queries.addAll(payoffs().queries());
    queries.addAll(incentives().queries());
    queries.addAll(membership().queries());
    queries.addAll(statics().queries());
    return queries;
  }

  private static Family payoffs() {
    Family family = new Family(THEOREM, "groves", "payoff V less the sum of charges");
    for (Shape shape : SIZES) {
      family.holds(
          shape.words(),
          "Honesty yields V less the expected sum of charges.",
          Asked.about(
              shape,
              Policy.EFFICIENT,
              GROVES,
              game -> {
                List<Integer> here = Questions.origin(game);
                Payoff payoff = Payoffs.lessCharges(TOTAL);
                List<Case> cases = new ArrayList<>();
                for (int t = 0; t < shape.layers(); t++) {
                  for (List<Integer> actions : game.decisions()) {
                    Term honestly = game.afterReport(payoff, t, 0, here, here, actions);
                    cases.add(
                        new Case(
                            List.of(
                                game.decides(t, here, actions),
                                sameSum(game, t, here, here, actions)),
                            payoff.at(game, t, 0, here).differsFrom(honestly)));
                  }
                }
                return cases;
              },
              DISCOUNTING));
    }
    return family;
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
    return memberWith(shape, policy, Rules.pivot(total), total);
  }

  /** That some report changes agent 1's expected charges, which sum to the total after honest ones. */
  static Function<Numbers, Question> memberWith(
      Shape shape, Policy policy, Rule rule, Payoff total, Asked.Hypothesis... hypotheses) {
    List<Asked.Hypothesis> all = new ArrayList<>(List.of(hypotheses));
    all.add(DISCOUNTING);
    return Asked.about(
        shape,
        policy,
        rule,
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
        all.toArray(Asked.Hypothesis[]::new));
  }

  private static Family statics() {
    Payoff charge = Payoffs.unknownOfOthers("h");
    Payoff payoff = Payoffs.lessCharges(charge);
    Family family = new Family("static Groves mechanisms", "static-groves", "ic.ex-post");
    for (Shape shape : List.of(ONCE, Shape.of(3, 3, 3, 1), Shape.of(4, 2, 4, 1))) {
      family.holds(
          shape.words(),
          "Whatever the charge h_i(θ_-i), honesty yields V − h_i and truth is a dominant strategy (Groves 1973).",
          Asked.about(
              shape,
              Policy.EFFICIENT,
              Rules.lessCharge(charge),
              game -> {
                List<Case> cases = new ArrayList<>(Questions.payoffs(game, payoff));
                cases.addAll(Questions.incentives(game, payoff));
                return cases;
              }));
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
}

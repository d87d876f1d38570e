package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;
import static org.candor.symbolic.Asked.about;
import static org.candor.symbolic.Asked.gain;
import static org.candor.symbolic.Asked.loss;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The dynamic pivot mechanism (Bergemann and Välimäki 2010; Cavallo 2008, Section 4). */
final class PivotQueries {
  private static final String THEOREM = "dynamic pivot mechanism";
  private static final Shape SMALL = Shape.of(2, 2, 2, 0);
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape ENLARGED =
      Shape.of(2, 2, 2, 1).withAbsent(List.of(List.of(0), List.of(0, 1)));

  /** The sizes at which every claim is decided. */
  static final List<Shape> SIZES =
      List.of(
          SMALL,
          Shape.of(2, 3, 3, 0),
          Shape.of(3, 2, 2, 0),
          Shape.of(3, 3, 3, 0),
          Shape.of(2, 2, 2, 2).withTerminal(),
          Shape.of(2, 2, 2, 3).withTerminal());

  private PivotQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    queries.addAll(payoffs().queries());
    queries.addAll(incentives().queries());
    queries.addAll(rationality().queries());
    queries.addAll(noDeficit().queries());
    queries.addAll(revenue().queries());
    return queries;
  }

  private static Family payoffs() {
    Family family = new Family(THEOREM, "dynamic-vcg", "payoff V − V_-i");
    for (Shape shape : SIZES) {
      family.holds(
          shape.words(),
          "Honesty yields each agent V − V_-i, her marginal contribution (Cavallo 2008, Corollary 2).",
          about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              game -> Questions.payoffs(game, Payoffs.PIVOT),
              DISCOUNTING));
    }
    Payoff any = Payoffs.unknownOfOthers("G");
    return family
        .doesNotNeed(
            "V_-i is the others' optimum",
            SMALL.words(),
            "With any function of the others' types in place of V_-i honesty yields V less that function.",
            about(
                SMALL,
                Policy.EFFICIENT,
                Rules.pivot(any),
                game -> Questions.payoffs(game, Payoffs.lessCharges(any)),
                DISCOUNTING))
        .needs(
            "an efficient decision rule",
            SMALL.words(),
            "With other decisions honesty yields less than V − V_-i.",
            Query.arithmetic(),
            about(
                SMALL,
                Policy.ANY,
                Rules.PIVOT,
                game -> Questions.payoffs(game, Payoffs.PIVOT),
                DISCOUNTING));
  }

  private static Family incentives() {
    Family family = new Family(THEOREM, "dynamic-vcg", "ic.ex-post");
    for (Shape shape : SIZES) {
      family.holds(
          shape.words(),
          "Truth is within-period ex post optimal (Bergemann and Välimäki 2010; Cavallo 2008, Corollary 1).",
          truthful(shape, Policy.EFFICIENT, Rules.PIVOT, Payoffs.PIVOT));
    }
    Payoff any = Payoffs.unknownOfOthers("G");
    return family
        .needs(
            "an efficient decision rule",
            SMALL.words(),
            "Pivot payments do not make truth optimal for decisions that are not efficient.",
            Query.table("ic.ex-post"),
            gain(SMALL, Policy.ANY, Rules.PIVOT, DISCOUNTING))
        .needs(
            "private values",
            SMALL.words(),
            "When the others' values depend on her type, a report changes what the team transfer counts.",
            Query.table("ic.ex-post"),
            gain(
                SMALL.withInterdependentValues(),
                Policy.FIRST_EFFICIENT,
                Rules.pivot(any),
                DISCOUNTING))
        .needs(
            "independent types",
            SMALL.words(),
            "When her type tells about the others' next types, a report changes the expected continuation term.",
            Query.table("ic.ex-post"),
            gain(
                SMALL.withCorrelatedTypes(), Policy.FIRST_EFFICIENT, Rules.pivot(any), DISCOUNTING))
        .needs(
            "a charge that does not depend on her report",
            SMALL.words(),
            "A charge V(θ) in place of V_-i(θ_-i) can be lowered by a misreport.",
            Query.catalogue("own-report-charge", "ic.ex-post"),
            gain(SMALL, Policy.FIRST_EFFICIENT, BrokenQueries.OWN_REPORT_CHARGE, DISCOUNTING))
        .doesNotNeed(
            "V_-i is the others' optimum",
            SMALL.words(),
            "Any function of the others' types in place of V_-i keeps truth optimal: optimality of V_-i serves the budget.",
            truthful(SMALL, Policy.EFFICIENT, Rules.pivot(any), Payoffs.lessCharges(any)))
        .doesNotNeed(
            "ties broken consistently",
            SMALL.words(),
            "Ties may be broken in any way, at every joint type another: the claim at other sizes is without it as well.",
            truthful(SMALL, Policy.EFFICIENT, Rules.PIVOT, Payoffs.PIVOT))
        .doesNotNeed(
            "γ in its range",
            SMALL.words(),
            "The one-shot inequality follows from the optimality equations for any γ; the range only gives them meaning.",
            about(
                SMALL,
                Policy.EFFICIENT,
                Rules.PIVOT,
                game -> Questions.incentives(game, Payoffs.PIVOT)));
  }

  static Function<Numbers, Question> truthful(
      Shape shape, Policy policy, Rule rule, Payoff payoff) {
    return about(shape, policy, rule, game -> Questions.incentives(game, payoff), DISCOUNTING);
  }

  private static Family rationality() {
    Family family = new Family(THEOREM, "dynamic-vcg", "ir.ex-post");
    for (Shape shape : SIZES) {
      family.holds(
          shape.words(),
          "No agent loses by taking part if no agent has negative values (Cavallo 2008, Corollary 3).",
          about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              PivotQueries::contribution,
              DISCOUNTING,
              NO_NEGATIVE_VALUES));
    }
    return family
        .needs(
            "no negative values",
            ONCE.words(),
            "An agent who is harmed by what the others want loses.",
            Query.catalogue("dynamic-vcg", "ir.ex-post"),
            loss(ONCE, Policy.FIRST_EFFICIENT, Rules.PIVOT, DISCOUNTING))
        .needs(
            "γ < 1",
            SMALL.words(),
            "With γ beyond 1 the optimality equations have solutions that are nobody's value.",
            Query.arithmetic(),
            about(
                SMALL,
                Policy.EFFICIENT,
                Rules.PIVOT,
                game ->
                    Questions.everywhere(
                        game,
                        (t, actions) ->
                            Payoffs.PIVOT
                                .at(game, t, 0, Questions.origin(game))
                                .below(game.algebra().zero())),
                NO_NEGATIVE_VALUES))
        .doesNotNeed(
            "every action stays available when an agent is ignored",
            ENLARGED.words(),
            "Actions that vanish with the agent lower V_-i, and so her charge.",
            about(
                ENLARGED,
                Policy.EFFICIENT,
                Rules.PIVOT,
                PivotQueries::contribution,
                DISCOUNTING,
                NO_NEGATIVE_VALUES))
        .doesNotNeed(
            "no negative values (no negative externality is enough)",
            SMALL.words(),
            "It is enough that the others' own best decisions do her no harm (Balandat and Tomlin 2013, Assumption 5).",
            about(
                SMALL,
                Policy.EFFICIENT,
                Rules.PIVOT,
                PivotQueries::contributionWithoutExternality,
                DISCOUNTING));
  }

  static List<Question.Case> contribution(Game game) {
    return Questions.neverNegative(game, (t, types) -> Payoffs.PIVOT.at(game, t, 0, types));
  }

  /** The same where only actions that are optimal without her do her no harm. */
  static List<Question.Case> contributionWithoutExternality(Game game) {
    List<Integer> here = Questions.origin(game);
    return Questions.neverNegative(
        game,
        (t, types) -> Payoffs.PIVOT.at(game, t, 0, types),
        (t, actions) -> {
          List<BoolExpr> facts = new ArrayList<>();
          for (int a = 0; a < game.shape().actions(); a++) {
            facts.add(
                game.algebra()
                    .context()
                    .mkImplies(
                        game.without(0).optimal(t, here, 0, a),
                        game.world().value(0, here, a).notNegative()));
          }
          return facts;
        });
  }

  private static Family noDeficit() {
    Family family = new Family(THEOREM, "dynamic-vcg", "no-deficit.ex-post");
    for (Shape shape : SIZES) {
      family.holds(
          shape.words(),
          "The agents together are never paid, whatever they report (Cavallo 2008, Theorem 5).",
          about(shape, Policy.EFFICIENT, Rules.PIVOT, Questions::noDeficit, DISCOUNTING));
    }
    return family
        .needs(
            "every action stays available when an agent is ignored",
            ENLARGED.words(),
            "Where an action vanishes with an agent, the others may gain by her presence and she is paid for it.",
            Query.catalogue("dynamic-vcg", "no-deficit.ex-post"),
            about(ENLARGED, Policy.FIRST_EFFICIENT, Rules.PIVOT, Questions::noDeficit, DISCOUNTING))
        .doesNotNeed(
            "an efficient decision rule",
            SMALL.words(),
            "Whatever is decided costs the others something or nothing: no deficit with any decisions at all.",
            about(SMALL, Policy.ANY, Rules.PIVOT, Questions::noDeficit, DISCOUNTING))
        .doesNotNeed(
            "no negative values",
            SMALL.words(),
            "Values may have any sign: the claim at other sizes is without it as well.",
            about(SMALL, Policy.EFFICIENT, Rules.PIVOT, Questions::noDeficit, DISCOUNTING));
  }

  /** The expected revenue satisfies its recursion. */
  private static Family revenue() {
    Family family = new Family(THEOREM, "dynamic-vcg", "revenue Σ V_-i − (n−1) V");
    for (Shape shape : SIZES) {
      family.holds(
          shape.words(),
          "Expected revenue is Σ V_-i − (n−1) V (Cavallo 2008, Corollary 5).",
          about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              game ->
                  Questions.everywhere(
                      game,
                      (t, actions) -> {
                        List<Integer> here = Questions.origin(game);
                        Payoff revenue = PivotQueries::revenue;
                        Term paid = game.algebra().zero();
                        for (int i = 0; i < game.shape().agents(); i++) {
                          paid = paid.minus(game.transfer(t, i, here, actions));
                        }
                        Term next = Rules.expected(game, revenue, t, 0, here, actions);
                        return revenue
                            .at(game, t, 0, here)
                            .differsFrom(paid.plus(game.world().discount().times(next)));
                      }),
              DISCOUNTING));
    }
    return family;
  }

  private static Term revenue(Game game, int t, int agent, List<Integer> types) {
    Term sum = game.all().value(t, types);
    for (int i = 0; i < game.shape().agents(); i++) {
      sum = sum.plus(game.without(i).value(t, types)).minus(game.all().value(t, types));
    }
    return sum;
  }
}

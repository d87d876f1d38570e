package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;
import static org.candor.symbolic.Asked.about;
import static org.candor.symbolic.Asked.gain;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;

/**
 * The ex ante charge mechanism: team transfers less a share of {@code V_-i(θ_-i^0)} in every period. The share is {@code 1−γ}
 * as printed, for an infinite horizon, or {@code 1/Σγ^t} over a finite one.
 */
final class ExAnteChargeQueries {
  private static final String THEOREM = "dynamic ex ante charge mechanism";
  private static final Shape SMALL = Shape.of(2, 2, 2, 0);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape ENLARGED =
      Shape.of(2, 2, 2, 0).withAbsent(List.of(List.of(0), List.of(0, 1)));
  private static final List<Shape> INFINITE =
      List.of(SMALL, Shape.of(2, 3, 3, 0), Shape.of(3, 3, 3, 0));
  private static final List<Shape> FINITE = List.of(ONCE, TWICE, Shape.of(2, 2, 2, 3));

  private ExAnteChargeQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    queries.addAll(mechanism("eac", INFINITE));
    queries.addAll(mechanism("eac-finite", FINITE));
    queries.addAll(boundaries());
    return queries;
  }

  /** The share of the base that is charged per period: {@code 1−γ}, or an unknown f with {@code f Σγ^t = 1}. */
  private static Term share(Game game) {
    return game.shape().isInfinite()
        ? game.algebra().one().minus(game.world().discount())
        : game.algebra().unknown("share");
  }

  private static Term sumOfPowers(Game game, int from) {
    Term sum = game.algebra().zero();
    Term power = game.algebra().one();
    for (int t = from; t < game.shape().periods(); t++) {
      sum = sum.plus(power);
      power = power.times(game.world().discount());
    }
    return sum;
  }

  static final Asked.Hypothesis SHARE =
      game ->
          game.shape().isInfinite()
              ? game.algebra().all()
              : share(game).times(sumOfPowers(game, 0)).is(game.algebra().one());

  /** The base that the first reports fixed: any number. */
  private static Term base(Game game, int agent) {
    return game.algebra().unknown("base" + agent);
  }

  static final Rule RULE =
      (game, t, i, reported, actions) ->
          game.othersNow(i, reported, actions).minus(share(game).times(base(game, i)));

  /** What is still to be charged. */
  static final Payoff STILL_CHARGED =
      (game, t, i, types) ->
          game.shape().isInfinite()
              ? base(game, i)
              : share(game).times(base(game, i)).times(sumOfPowers(game, t));

  /** {@code V} less what is still to be charged. */
  private static final Payoff PAYOFF = Payoffs.lessCharges(STILL_CHARGED);

  private static List<Query> mechanism(String id, List<Shape> shapes) {
    Family payoffs = new Family(THEOREM, id, "payoff V less the charge");
    Family truth = new Family(THEOREM, id, "ic.ex-post");
    Family rational = new Family(THEOREM, id, "ir.initial");
    Family budget = new Family(THEOREM, id, "no-deficit.initial");
    for (Shape shape : shapes) {
      payoffs.holds(
          shape.words(),
          "Honesty yields V less the charges still to come, V − V_-i(θ_-i^0) in all at the first joint type.",
          about(
              shape,
              Policy.EFFICIENT,
              RULE,
              game -> Questions.payoffs(game, PAYOFF),
              DISCOUNTING,
              SHARE));
      truth.holds(
          shape.words(),
          "Whatever the first reports fixed, truth is within-period ex post optimal (Cavallo, Parkes and Singh 2006).",
          about(
              shape,
              Policy.EFFICIENT,
              RULE,
              game -> Questions.incentives(game, PAYOFF),
              DISCOUNTING,
              SHARE));
      rational.holds(
          shape.words(),
          "At each first joint type, hence ex ante, no agent expects to lose if no agent has negative values.",
          about(
              shape,
              Policy.EFFICIENT,
              RULE,
              PivotQueries::contribution,
              DISCOUNTING,
              NO_NEGATIVE_VALUES));
      budget.holds(
          shape.words(),
          "At each first joint type, hence ex ante, no agent is expected to be paid: the others' value under efficient decisions is at most V_-i.",
          about(shape, Policy.EFFICIENT, RULE, ExAnteChargeQueries::othersLoss, DISCOUNTING));
    }
    List<Query> queries = new ArrayList<>(payoffs.queries());
    queries.addAll(truth.queries());
    queries.addAll(rational.queries());
    queries.addAll(budget.queries());
    return queries;
  }

  /** {@code V_-i − X_-i}, where X is the others' value under the mechanism's decisions, is never negative. */
  static List<Question.Case> othersLoss(Game game) {
    Payoff others = Payoffs.unknown("X");
    List<Integer> here = Questions.origin(game);
    return Questions.neverNegative(
        game,
        (t, types) -> game.without(0).value(t, types).minus(others.at(game, t, 0, types)),
        (t, actions) -> {
          Term next = Rules.expected(game, others, t, 0, here, actions);
          Term now = game.othersNow(0, here, actions);
          return List.of(
              others.at(game, t, 0, here).is(now.plus(game.world().discount().times(next))));
        });
  }

  /** What is charged as printed, with the base fixed by the first joint type. */
  static final Rule PRINTED =
      (game, t, i, reported, actions) ->
          game.othersNow(i, reported, actions)
              .minus(
                  game.algebra()
                      .one()
                      .minus(game.world().discount())
                      .times(game.without(i).value(0, Questions.origin(game))));

  /** What is charged over a finite horizon, with the base fixed by the first joint type. */
  static final Rule SPREAD =
      (game, t, i, reported, actions) ->
          game.othersNow(i, reported, actions)
              .minus(share(game).times(game.without(i).value(0, Questions.origin(game))));

  private static List<Query> boundaries() {
    Family budget =
        new Family(THEOREM, "eac", "no-deficit.initial")
            .needs(
                "an infinite horizon",
                TWICE.words(),
                "Charges of (1−γ) V_-i over a finite horizon sum to less than V_-i: the printed form runs a deficit.",
                Query.catalogue("eac", "no-deficit.initial"),
                Asked.subsidy(TWICE, Policy.FIRST_EFFICIENT, PRINTED, DISCOUNTING))
            .needs(
                "every action stays available when an agent is ignored",
                ENLARGED.words(),
                "Where an action vanishes with an agent, the others may be better off with her.",
                Query.catalogue("eac", "no-deficit.initial"),
                Asked.subsidy(ENLARGED, Policy.FIRST_EFFICIENT, PRINTED, DISCOUNTING));
    Family rational =
        new Family(THEOREM, "eac", "ir.initial")
            .needs(
                "no negative values",
                SMALL.words(),
                "An agent who is harmed by what the others want expects to lose.",
                Query.catalogue("eac", "ir.initial"),
                Asked.loss(SMALL, Policy.FIRST_EFFICIENT, PRINTED, DISCOUNTING))
            .doesNotNeed(
                "an infinite horizon",
                TWICE.words(),
                "Over a finite horizon the printed form charges less than V_-i, so that nobody loses.",
                about(
                    TWICE,
                    Policy.EFFICIENT,
                    RULE,
                    game -> {
                      List<Question.Case> cases = new ArrayList<>();
                      List<Integer> here = Questions.origin(game);
                      Term share = game.algebra().one().minus(game.world().discount());
                      Term charged =
                          share.times(sumOfPowers(game, 0)).times(game.without(0).value(0, here));
                      // V >= V_-i and V_-i >= 0 are queries of their own; γ^T V_-i is a product of
                      // such.
                      Term power =
                          game.world()
                              .discount()
                              .times(game.world().discount())
                              .times(game.without(0).value(0, here));
                      BoolExpr known =
                          game.algebra()
                              .all(
                                  game.without(0).value(0, here).atMost(game.all().value(0, here)),
                                  power.notNegative());
                      cases.add(
                          new Question.Case(
                              List.of(known), game.all().value(0, here).below(charged)));
                      return cases;
                    },
                    DISCOUNTING,
                    NO_NEGATIVE_VALUES));
    Family later =
        new Family(THEOREM, "eac", "ir.ex-post")
            .fails(
                SMALL.words(),
                "The charge that the first reports fixed can exceed what an agent still has to gain later: only ex ante rationality is claimed.",
                Query.catalogue("eac", "ir.ex-post"),
                Asked.solved(
                    SMALL,
                    Policy.FIRST_EFFICIENT,
                    PRINTED,
                    payoff ->
                        game ->
                            Questions.everywhere(
                                game,
                                (t, actions) ->
                                    payoff
                                        .at(game, 0, 0, List.of(1, 1))
                                        .below(game.algebra().zero())),
                    DISCOUNTING,
                    NO_NEGATIVE_VALUES));
    Shape terminal = ONCE.withTerminal();
    Family truth =
        new Family(THEOREM, "eac-finite", "ic.ex-post")
            .needs(
                "no terminal values",
                terminal.words(),
                "Transfers end with the decisions: nobody is paid for what the others have at the end.",
                Query.catalogue("eac-finite", "ic.ex-post"),
                gain(terminal, Policy.FIRST_EFFICIENT, RULE, DISCOUNTING, SHARE));
    Family values =
        new Family(THEOREM, "eac", "V_-i is not negative")
            .holds(
                TWICE.words(),
                "The others' value is not negative if no agent has negative values.",
                about(
                    TWICE,
                    Policy.EFFICIENT,
                    RULE,
                    game ->
                        Questions.neverNegative(
                            game, (t, types) -> game.without(0).value(t, types)),
                    DISCOUNTING,
                    NO_NEGATIVE_VALUES));
    List<Query> queries = new ArrayList<>(budget.queries());
    queries.addAll(values.queries());
    queries.addAll(rational.queries());
    queries.addAll(later.queries());
    queries.addAll(truth.queries());
    return queries;
  }
}

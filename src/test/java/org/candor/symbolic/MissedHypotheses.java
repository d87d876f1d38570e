package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/** Hypotheses of claims about ex ante charges and arms, dropped one at a time. */
final class MissedHypotheses {
  private static final String CHARGES = "dynamic ex ante charge mechanism";
  private static final String ARMS = "bandit form of the dynamic pivot mechanism";
  private static final String SHARES = "dynamic redistribution";
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);
  private static final Shape FOREVER = Shape.of(2, 2, 2, 0);
  private static final Shape TERMINAL = ONCE.withTerminal();
  private static final Shape ENLARGED = ONCE.withAbsent(List.of(List.of(0), List.of(0, 1)));
  private static final Shape THREE_ARMS = Shape.bandit(3, 2, 1);
  private static final String REMAIN = "every action stays available when an agent is ignored";
  private static final String VANISHES =
      "Where an action vanishes with an agent, the others may be better off with her.";

  /** One period: the whole of {@code V_-i} at the report is charged. */
  private static final Rule AT_ONCE =
      (game, t, i, reported, actions) ->
          game.othersNow(i, reported, actions).minus(game.without(i).value(0, reported));

  private MissedHypotheses() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    queries.addAll(charges());
    queries.addAll(terminals());
    queries.addAll(LaterCharges.queries());
    queries.addAll(arms());
    return queries;
  }

  private static List<Query> needs(
      String theorem,
      String id,
      String property,
      String hypothesis,
      Shape shape,
      String why,
      Function<Numbers, Question> question) {
    return new Family(theorem, id, property)
        .needs(hypothesis, shape.words(), why, Query.catalogue(id, property), question)
        .queries();
  }

  private static List<Query> charges() {
    String ante = "no-deficit.ex-ante";
    Function<Numbers, Question> printed =
        subsidy(TWICE, game -> game.algebra().one().minus(squared(game)));
    Function<Numbers, Question> enlarged = subsidy(ENLARGED, game -> game.algebra().one());
    Shape forever = FOREVER.withAbsent(ENLARGED.without());
    List<Query> queries = new ArrayList<>();
    queries.addAll(
        needs(
            CHARGES,
            "eac",
            ante,
            "an infinite horizon",
            TWICE,
            "Charges of (1−γ) V_-i over a finite horizon sum to less than V_-i.",
            printed));
    queries.addAll(
        needs(
            CHARGES,
            "eac",
            ante,
            REMAIN,
            forever,
            VANISHES,
            subsidy(forever, game -> game.algebra().one())));
    queries.addAll(needs(CHARGES, "eac-finite", ante, REMAIN, ENLARGED, VANISHES, enlarged));
    return queries;
  }

  private static Term squared(Game game) {
    return game.world().discount().times(game.world().discount());
  }

  /** That {@code Σ_i (V − c V_-i)} exceeds V, summed over all first joint types. */
  private static Function<Numbers, Question> subsidy(
      Shape shape, Function<Game, Term> chargedShare) {
    return Asked.about(
        shape,
        Policy.FIRST_EFFICIENT,
        Rules.PIVOT,
        game -> {
          Term charged = game.algebra().zero();
          Term left = game.algebra().zero();
          for (List<Integer> types : shape.jointTypes()) {
            for (int i = 0; i < shape.agents(); i++) {
              charged =
                  charged.plus(chargedShare.apply(game).times(game.without(i).value(0, types)));
              left = i == 0 ? left : left.plus(game.all().value(0, types));
            }
          }
          return List.of(new Case(List.of(), charged.below(left)));
        },
        DISCOUNTING);
  }

  private static List<Query> terminals() {
    String none = "no terminal values";
    List<Query> queries = new ArrayList<>();
    queries.addAll(
        needs(
            CHARGES,
            "eac",
            "ic.ex-post",
            none,
            TERMINAL,
            "Transfers end with the decisions: nobody is paid for what the others have at the end.",
            Asked.gain(
                TERMINAL, Policy.FIRST_EFFICIENT, ExAnteChargeQueries.PRINTED, DISCOUNTING)));
    queries.addAll(
        needs(
            CHARGES,
            "eac-finite",
            "ir.ex-ante",
            none,
            TERMINAL,
            "What the others have at the end is charged and not paid for.",
            Violations.of("ir.ex-ante", TERMINAL, AT_ONCE, DISCOUNTING, NO_NEGATIVE_VALUES)));
    queries.addAll(
        needs(
            CHARGES,
            "eac-finite",
            "no-deficit.ex-ante",
            none,
            TERMINAL,
            "What the others lose at the end lowers the charge and not the payment.",
            transfers(TERMINAL)));
    return queries;
  }

  /** One period: that the transfers sum to more than 0, summed over all first joint types and their decisions. */
  private static Function<Numbers, Question> transfers(Shape shape) {
    return Asked.about(
        shape,
        Policy.FIRST_EFFICIENT,
        AT_ONCE,
        game -> {
          List<List<Integer>> joint = shape.jointTypes();
          List<BoolExpr> given = new ArrayList<>();
          Term sum = game.algebra().zero();
          for (List<Integer> types : joint) {
            Term there = game.algebra().unknown("paid" + types);
            sum = sum.plus(there);
            for (List<Integer> actions : game.decisions()) {
              Term paid =
                  game.transfer(0, 0, types, actions).plus(game.transfer(0, 1, types, actions));
              given.add(
                  game.algebra()
                      .context()
                      .mkImplies(game.decides(0, types, actions), there.is(paid)));
            }
          }
          return List.of(new Case(given, game.algebra().zero().below(sum)));
        },
        DISCOUNTING);
  }

  private static List<Query> arms() {
    String finite = "an infinite horizon";
    List<Query> queries = new ArrayList<>();
    Shape two = Shape.bandit(2, 2, 1);
    queries.addAll(
        new Family(ARMS, "dynamic-vcg-bandit", "ir.ex-post")
            .doesNotNeed(
                finite,
                two.words(),
                "In a single period (1−γ) V_-i is less than what an activation costs the others, so that nobody loses.",
                Violations.of(
                    "ir.ex-post",
                    two,
                    Rules.BANDIT,
                    DISCOUNTING,
                    NO_NEGATIVE_VALUES,
                    Asked.OPTIMA,
                    MissedHypotheses::kept))
            .queries());
    queries.addAll(
        new Family(SHARES, "dynamic-rm", "ir.ex-post")
            .doesNotNeed(
                finite,
                THREE_ARMS.words(),
                "In a single period all payments are 1−γ times those of the static pivot mechanism, so that nobody loses.",
                Violations.of(
                    "ir.ex-post",
                    THREE_ARMS,
                    RedistributionQueries.RULE,
                    DISCOUNTING,
                    NO_NEGATIVE_VALUES,
                    Asked.OPTIMA,
                    MissedHypotheses::kept))
            .queries());
    queries.addAll(
        needs(
            SHARES,
            "dynamic-rm",
            "ic.ex-post",
            finite,
            THREE_ARMS,
            "Over a finite horizon (1−γ) V_-i is not what an activation costs the others.",
            Asked.gain(
                THREE_ARMS, Policy.FIRST_EFFICIENT, RedistributionQueries.RULE, DISCOUNTING)));
    queries.addAll(
        new Family(SHARES, "dynamic-rm", "no-deficit.ex-post")
            .doesNotNeed(
                "no negative values",
                Shape.bandit(3, 2, 0).words(),
                "Values may have any sign: the claim at other sizes is without it as well.",
                Asked.about(
                    Shape.bandit(3, 2, 0),
                    BanditQueries.INDEX,
                    Rules.BANDIT,
                    RedistributionBudget::noMoreThanPaid,
                    DISCOUNTING))
            .doesNotNeed(
                finite,
                THREE_ARMS.words(),
                "In a single period all payments are 1−γ times those of the static pivot mechanism.",
                Asked.about(
                    THREE_ARMS,
                    BanditQueries.INDEX,
                    Rules.BANDIT,
                    RedistributionBudget::noMoreThanPaid,
                    DISCOUNTING))
            .queries());
    return queries;
  }

  /** {@code γ V_-i} and {@code (1−γ) (V − V_-i)} are not negative: products of numbers that are not. */
  private static BoolExpr kept(Game game) {
    List<BoolExpr> facts = new ArrayList<>();
    List<Integer> here = Questions.origin(game);
    Term discount = game.world().discount();
    for (int i = 0; i < game.shape().agents(); i++) {
      Term without = game.without(i).value(0, here);
      Term gap = game.all().value(0, here).minus(without);
      facts.add(discount.times(without).notNegative());
      facts.add(gap.minus(discount.times(gap)).notNegative());
    }
    return game.algebra().all(facts);
  }
}

package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;
import static org.candor.symbolic.Asked.about;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import org.candor.symbolic.Question.Case;

/** One period of pivot payments with an n-th of the guaranteed revenue given back (Bailey 1997; Cavallo 2006), and efficient exit. */
final class StaticRedistributionQueries {
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);
  private static final Shape FOREVER = Shape.of(2, 2, 2, 0);

  /** One period: the guaranteed revenue is not negative, and no larger than what is collected. */
  private StaticRedistributionQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>(redistribution());
    queries.addAll(exit());
    return queries;
  }

  private static List<Query> redistribution() {
    Shape enlarged = ONCE.withAbsent(List.of(List.of(0), List.of(0, 1)));
    String theorem = "static redistribution";
    Rule rule = StaticRules.REDISTRIBUTION;
    List<Query> queries = new ArrayList<>();
    queries.addAll(
        new Family(theorem, "bailey-cavallo", "ir.ex-post")
            .holds(
                ONCE.words(),
                "No agent loses if no agent has negative values: a share of what is guaranteed is added to V − V_-i.",
                about(
                    ONCE,
                    Policy.EFFICIENT,
                    rule,
                    game -> shortfall(game),
                    DISCOUNTING,
                    NO_NEGATIVE_VALUES,
                    StaticRules.GUARANTEE,
                    Asked.OPTIMA))
            .needs(
                "every action stays available when an agent is ignored",
                enlarged.words(),
                "Where actions vanish with the agents, the guaranteed revenue can be negative.",
                Query.catalogue("bailey-cavallo", "ir.ex-post"),
                Violations.of(
                    "ir.ex-post",
                    Shape.of(2, 2, 2, 1).withAbsent(List.of(List.of(0), List.of(1))),
                    rule,
                    DISCOUNTING,
                    NO_NEGATIVE_VALUES,
                    StaticRules.GUARANTEE))
            .queries());
    queries.addAll(
        new Family(theorem, "bailey-cavallo", "ir.outside-option")
            .holds(
                ONCE.words(),
                "No agent is better off opting out while the others decide for themselves.",
                about(
                    ONCE,
                    Policy.EFFICIENT,
                    rule,
                    game -> {
                      List<Case> cases = new ArrayList<>();
                      for (int action = 0; action < 2; action++) {
                        BoolExpr decided =
                            game.without(0).optimal(0, Questions.origin(game), 0, action);
                        Term outside = game.world().value(0, Questions.origin(game), action);
                        cases.add(new Case(List.of(decided), payoff(game).below(outside)));
                      }
                      return cases;
                    },
                    DISCOUNTING,
                    StaticRules.GUARANTEE,
                    Asked.OPTIMA))
            .queries());
    queries.addAll(
        new Family(theorem, "bailey-cavallo", "no-deficit.ex-post")
            .holds(
                ONCE.words(),
                "No more is given back than is collected, whatever is reported and whatever the signs of values.",
                about(
                    ONCE,
                    Policy.EFFICIENT,
                    rule,
                    Questions::noDeficit,
                    DISCOUNTING,
                    StaticRules.GUARANTEE,
                    Asked.OPTIMA))
            .queries());
    return queries;
  }

  private static Term payoff(Game game) {
    List<Integer> here = Questions.origin(game);
    return Payoffs.PIVOT
        .at(game, 0, 0, here)
        .plus(StaticRules.share(game, StaticRules.GUARANTEED.at(game, 0, 0, here), 2));
  }

  private static List<Case> shortfall(Game game) {
    return List.of(new Case(List.of(), payoff(game).below(game.algebra().zero())));
  }

  private static List<Query> exit() {
    Family family = new Family("efficient exit", "dynamic-vcg", "efficient-exit");
    for (Shape shape : List.of(FOREVER, TWICE, Shape.of(3, 3, 3, 0))) {
      family.holds(
          shape.words(),
          "If a type of hers that adds nothing would have the same decided, an agent neither pays nor receives, whatever is decided later.",
          about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              game -> {
                List<Integer> idle = Questions.origin(game);
                List<Integer> here = Shape.with(idle, 0, 1);
                List<Case> cases = new ArrayList<>();
                for (int t = 0; t < shape.layers(); t++) {
                  for (List<Integer> actions : game.decisions()) {
                    cases.add(
                        new Case(
                            List.of(
                                game.decides(t, idle, actions),
                                game.decides(t, here, actions),
                                addsNothing(game, t, idle, actions)),
                            game.transfer(t, 0, here, actions).differsFrom(game.algebra().zero())));
                  }
                }
                return cases;
              },
              DISCOUNTING));
    }
    Shape enlarged =
        Shape.of(2, 2, 2, 1).withAbsent(List.of(List.of(0), List.of(0, 1))).withIdleType();
    return family
        .needs(
            "every action stays available when an agent is ignored",
            enlarged.words(),
            "Where an action vanishes with the agent, she is paid for her presence, even if she cannot influence anything.",
            Query.catalogue("dynamic-vcg", "efficient-exit"),
            Violations.of("efficient-exit", enlarged, Rules.PIVOT, DISCOUNTING))
        .queries();
  }

  /** With a type that adds nothing what is decided is worth {@code V_-i} to the others (a query of its own). */
  private static BoolExpr addsNothing(Game game, int t, List<Integer> idle, List<Integer> actions) {
    return game.othersNow(0, idle, actions)
        .plus(game.world().discount().times(game.othersNext(t, 0, idle, actions)))
        .is(game.without(0).value(t, idle));
  }
}

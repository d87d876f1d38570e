package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;
import static org.candor.symbolic.Asked.about;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.Agent;
import org.candor.environment.Environment;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.symbolic.Question.Case;

/**
 * Agents who may be out of reach, or say nothing (Cavallo, Parkes and Singh 2010). Agent 1 of known types reports, misreports or hides; on her
 * silence the centre takes any action, for her belief about agent 1 does not enter what she is due; the others are heard.
 */
final class InaccessibleQueries {
  private static final String THEOREM = "inaccessible agents";
  private static final String LUMP = "inaccessible-lump-sum";
  private static final String RETURNS =
      "every agent is back for certain by the last period, over an infinite horizon time and again";
  private static final String REMAIN = "every action stays available when an agent is ignored";
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);
  private static final Shape ENLARGED = ONCE.withAbsent(List.of(List.of(0), List.of(0, 1)));
  private static final List<Shape> SIZES = List.of(TWICE, Shape.of(3, 2, 2, 2));
  private static final String SILENT = "2 agents x 2 and 1 states x 2 actions, 1 period";

  private InaccessibleQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    Family truth = new Family(THEOREM, LUMP, "ic.ex-post");
    Family member = new Family(THEOREM, LUMP, "dynamic-groves");
    Family budget = new Family(THEOREM, LUMP, "no-deficit.ex-post");
    Family rational = new Family(THEOREM, LUMP, "ir.ex-ante");
    for (Shape shape : SIZES) {
      truth.holds(
          shape.words(),
          "Neither a misreport gains nor silence in any period, whatever is decided then, if all that is logged is settled.",
          about(shape, Policy.EFFICIENT, Rules.PIVOT, InaccessibleQueries::hides, DISCOUNTING));
      member.holds(
          shape.words(),
          "Reported or hidden, settled now or later, her expected charges sum to V_-i.",
          about(shape, Policy.ANY, Rules.PIVOT, InaccessibleQueries::steers, DISCOUNTING));
      budget.holds(
          shape.words(),
          "What is logged is never in her favour, whatever is decided, and so nothing that is settled is.",
          about(shape, Policy.ANY, Rules.PIVOT, Questions::noDeficit, DISCOUNTING));
      rational.holds(
          shape.words(),
          "She expects V − V_-i, which is not negative if no agent has negative values.",
          about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              PivotQueries::contribution,
              DISCOUNTING,
              NO_NEGATIVE_VALUES));
    }
    String dodges = "Who need not be back hides, is decided for as expected, and never settles.";
    truth.needs(
        RETURNS, SILENT, dodges, built(LUMP, "ic.ex-post", true), InaccessibleQueries::escape);
    member.needs(
        RETURNS, SILENT, dodges, built(LUMP, "dynamic-groves", true), InaccessibleQueries::escape);
    budget.needs(
        REMAIN,
        ENLARGED.words(),
        "Where an action vanishes with an agent, she is paid for her presence.",
        Query.catalogue(LUMP, "no-deficit.ex-post"),
        Violations.of("no-deficit.ex-post", ENLARGED, Rules.PIVOT, DISCOUNTING));
    rational.needs(
        "no negative values",
        ONCE.words(),
        "An agent who is harmed by what the others want expects to lose.",
        Query.catalogue(LUMP, "ir.ex-ante"),
        Violations.of("ir.ex-ante", ONCE, Rules.PIVOT, DISCOUNTING));
    for (Family family : List.of(truth, member, budget, rational)) {
      queries.addAll(family.queries());
    }
    queries.addAll(
        new Family(THEOREM, LUMP, "no-deficit.ex-ante")
            .needs(
                REMAIN,
                ENLARGED.words(),
                "Where an action vanishes with an agent, she is expected to be paid for her presence.",
                Query.catalogue(LUMP, "no-deficit.ex-ante"),
                Violations.of("no-deficit.ex-ante", ENLARGED, Rules.PIVOT, DISCOUNTING))
            .queries());
    queries.addAll(accessible());
    queries.addAll(broken());
    return queries;
  }

  private static Query.Replay built(String id, String property, boolean mayBeAway) {
    return Query.built(
        id, property, (numbers, numerals) -> environment(numbers, numerals, mayBeAway, false));
  }

  /** {@code r_1 + due + γ E[V − V_-1]}: due is the pivot transfer of the action, now, or later with interest. */
  private static List<Case> hides(Game game) {
    List<Case> cases = new ArrayList<>(Questions.incentives(game, Payoffs.PIVOT));
    List<Integer> here = Questions.origin(game);
    for (int t = 0; t < game.shape().layers(); t++) {
      for (List<Integer> actions : game.decisions()) {
        Term hidden = game.afterReport(Payoffs.PIVOT, t, 0, here, here, actions);
        cases.add(
            new Case(
                List.of(game.equations(t, here)),
                Payoffs.PIVOT.at(game, t, 0, here).below(hidden)));
      }
    }
    return cases;
  }

  /** The charges after silence: nothing is paid now, and what was due then comes off a period later. */
  private static List<Case> steers(Game game) {
    List<Integer> here = Questions.origin(game);
    Payoff total = (g, t, i, types) -> g.without(i).value(t, types);
    List<Case> cases = new ArrayList<>();
    Term discount = game.world().discount();
    for (List<Integer> actions : game.decisions()) {
      Term due = game.transfer(0, 0, here, actions);
      Term logged = game.algebra().unknown("log");
      Term rest = discount.times(Rules.expected(game, total, 0, 0, here, actions));
      Term sum = game.othersNow(0, here, actions).plus(rest).minus(discount.times(logged));
      cases.add(
          new Case(
              List.of(discount.times(logged).is(due)),
              sum.differsFrom(game.without(0).value(0, here))));
    }
    return cases;
  }

  /** Where everybody is heard: as the dynamic pivot mechanism. */
  private static List<Query> accessible() {
    List<Query> queries = new ArrayList<>();
    Shape random = ONCE.withSets(List.of(List.of(0, 1), List.of(0)));
    heard(queries, "budget-balance", ONCE, "What is paid goes to nobody.");
    heard(
        queries,
        "ir.path",
        random,
        "Where chance decides, who pays for what she expects can lose.");
    heard(
        queries,
        "ic.dominant",
        TWICE,
        "If the others lie now, lying as well can make the decisions that they will be honest about better for her.");
    heard(
        queries,
        "efficient-exit",
        ONCE,
        "An agent whose reports change no decision still pays, where no type of hers adds nothing.");
    return queries;
  }

  private static void heard(List<Query> queries, String property, Shape shape, String why) {
    queries.addAll(
        new Family(THEOREM, LUMP, property)
            .fails(
                shape.words(),
                why,
                Query.catalogue(LUMP, property),
                Violations.of(property, shape, Rules.PIVOT, DISCOUNTING, NO_NEGATIVE_VALUES))
            .queries());
  }

  private static List<Query> broken() {
    List<Query> queries = new ArrayList<>();
    for (String id :
        List.of("inaccessible-vcg-accessible-only", "inaccessible-lump-sum-voluntary")) {
      queries.addAll(
          new Family(THEOREM, id, "ic.ex-post")
              .fails(
                  SILENT,
                  "Who is expected anyway hides, and escapes her payment.",
                  built(id, "ic.ex-post", false),
                  InaccessibleQueries::escape)
              .queries());
    }
    queries.addAll(
        new Family(THEOREM, "inaccessible-naive-team", "ic.ex-post")
            .fails(
                SILENT,
                "Who hides is not charged for what the other loses, and the decision is as she likes it.",
                Query.built(
                    "inaccessible-naive-team",
                    "ic.ex-post",
                    (numbers, numerals) -> environment(numbers, numerals, false, true)),
                InaccessibleQueries::escape)
            .queries());
    return queries;
  }

  /** Agent 1 has u of the second action, the other w of the first, with u > w > 0: told, she pays w; hidden, nothing. */
  private static Question escape(Numbers numbers) {
    Algebra algebra = numbers.algebra();
    Term own = numbers.amount("u");
    Term other = numbers.amount("w");
    List<BoolExpr> given = List.of(algebra.zero().below(other), other.below(own));
    return Question.of(numbers, List.of(), List.of(new Case(given, own.minus(other).below(own))));
  }

  /**
   * One period: agent 1 is here, or may be away, with the same value; the other has one state.
   *
   * @param losing whether the other loses w whatever is done, and agent 1 prefers the first action
   */
  private static Environment environment(
      Numbers numbers, Numerals numerals, boolean mayBeAway, boolean losing) {
    Rational zero = Rational.ZERO;
    Rational own = numerals.of(numbers.algebra().unknown("u"));
    Rational other = numerals.of(numbers.algebra().unknown("w"));
    Rational[] wants = losing ? new Rational[] {own, zero} : new Rational[] {zero, own};
    Rational[] has =
        losing ? new Rational[] {other.negate(), other.negate()} : new Rational[] {other, zero};
    Distribution initial = mayBeAway ? Realisation.uniform(2) : Distribution.point(0);
    Agent first = agent("1", List.of("here", "away"), initial, new boolean[] {false, true}, wants);
    Agent second = agent("2", List.of("here"), Distribution.point(0), new boolean[] {false}, has);
    boolean[][] present = {{true, true}, {true, true}};
    return new PrivateEnvironment(
        "silence",
        PrivateEnvironment.Kind.GENERAL,
        Rational.ONE,
        OptionalInt.of(1),
        List.of("a", "b"),
        List.of(first, second),
        PublicProcess.none(2),
        List.of(List.of(FeasibleSet.all(2))),
        present);
  }

  private static Agent agent(
      String name,
      List<String> states,
      Distribution initial,
      boolean[] inaccessible,
      Rational[] values) {
    int count = states.size();
    Rational[][] rows = new Rational[count][];
    Distribution[][] laws = new Distribution[count][2];
    Rational[][] terminal = new Rational[1][count];
    for (int s = 0; s < count; s++) {
      rows[s] = values;
      java.util.Arrays.fill(laws[s], Distribution.point(s));
      terminal[0][s] = Rational.ZERO;
    }
    return new Agent(
        name,
        states,
        initial,
        inaccessible,
        new Rational[][][] {rows},
        new Distribution[][][] {laws},
        terminal);
  }
}

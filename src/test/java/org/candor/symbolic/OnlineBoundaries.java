package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.candor.environment.Agent;
import org.candor.environment.Environment;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.symbolic.Question.Case;

/** Two small arrivals in which the online mechanisms lack what they are not claimed to have. */
final class OnlineBoundaries {
  static final String NOTHING_AHEAD =
      "while an agent has not arrived, the decision is optimal for the others alone";
  static final String AHEAD = "2 agents x 5 and 1 states x 2 actions, 2 periods";
  static final String PUBLIC = "2 agents x 1 state x 2 actions, 3 public states, 2 periods";

  private final Term discount;
  private final Term low;
  private final Term high;
  private final Term cost;

  private OnlineBoundaries(Numbers numbers) {
    discount = numbers.discount();
    low = numbers.amount("low");
    high = numbers.amount("high");
    cost = numbers.amount("cost");
  }

  static Function<Numbers, Question> question(Function<OnlineBoundaries, List<Case>> cases) {
    return numbers -> {
      OnlineBoundaries bounds = new OnlineBoundaries(numbers);
      Algebra algebra = numbers.algebra();
      List<BoolExpr> known = new ArrayList<>();
      known.add(algebra.zero().below(bounds.discount));
      known.add(bounds.discount.atMost(algebra.one()));
      for (Term amount : List.of(bounds.low, bounds.high, bounds.cost)) {
        known.add(algebra.zero().below(amount));
      }
      return Question.of(numbers, known, cases.apply(bounds));
    };
  }

  /** It pays to prepare for the high type, not for the low one, who has her value for nothing if she says that she will be high. */
  List<Case> preparing() {
    Term laterLow = discount.times(low);
    Term laterHigh = discount.times(high);
    return List.of(
        new Case(
            List.of(laterLow.below(cost), cost.below(laterHigh)),
            laterLow.algebra().zero().below(laterLow)));
  }

  /** Agent 1 will be low or high if it is prepared for her now, at a cost to agent 2, and is gone otherwise. */
  static Environment prepared(Numbers numbers, Numerals numerals) {
    OnlineBoundaries bounds = new OnlineBoundaries(numbers);
    Rational zero = Rational.ZERO;
    Rational low = numerals.of(bounds.low);
    Rational high = numerals.of(bounds.high);
    Rational[][] values = {{zero, zero}, {zero, zero}, {low, low}, {high, high}, {zero, zero}};
    Distribution gone = Distribution.point(4);
    Distribution[][] laws = {
      {Distribution.point(2), gone},
      {Distribution.point(3), gone},
      {gone, gone},
      {gone, gone},
      {gone, gone}
    };
    List<String> names = List.of("will-be-low", "will-be-high", "low", "high", "gone");
    Agent arrives = agent("1", names, Realisation.uniform(2), 1, values, laws);
    Rational[][] saved = {{zero, numerals.of(bounds.cost)}};
    Agent here = agent("2", List.of("here"), Distribution.point(0), 1, saved, stays(1));
    return environment(
        "arrivals",
        numerals.of(bounds.discount),
        List.of("prepare", "save"),
        List.of(arrives, here),
        PublicProcess.none(2));
  }

  private static Distribution[][] stays(int states) {
    Distribution[][] laws = new Distribution[states][2];
    for (int s = 0; s < states; s++) {
      laws[s][0] = Distribution.point(s);
      laws[s][1] = Distribution.point(s);
    }
    return laws;
  }

  /** Agent 1 has the high value next period if the public is lucky; then she has had more than expected, otherwise less. */
  static Environment chance(Numbers numbers, Numerals numerals) {
    OnlineBoundaries bounds = new OnlineBoundaries(numbers);
    Rational zero = Rational.ZERO;
    Rational high = numerals.of(bounds.high);
    Rational[][][] wants = {{{zero, zero}}, {{high, zero}}, {{zero, zero}}};
    Rational[][] nothing = new Rational[3][1];
    for (Rational[] row : nothing) {
      row[0] = zero;
    }
    Rational[][][] idle = {{{zero, zero}}, {{zero, zero}}, {{zero, zero}}};
    Distribution[][][] laws = {stays(1), stays(1), stays(1)};
    Agent first =
        new Agent(
            "1", List.of("wants"), Distribution.point(0), new boolean[1], wants, laws, nothing);
    Agent second =
        new Agent("2", List.of("idle"), Distribution.point(0), new boolean[1], idle, laws, nothing);
    Distribution luck =
        Distribution.of(java.util.Map.of(1, Rational.of(1, 2), 2, Rational.of(1, 2)));
    Rational[][] none = {{zero, zero}, {zero, zero}, {zero, zero}};
    Distribution[][] moves = {
      {luck, luck},
      {Distribution.point(1), Distribution.point(1)},
      {Distribution.point(2), Distribution.point(2)}
    };
    PublicProcess luckOfAll =
        new PublicProcess(List.of("start", "lucky", "unlucky"), Distribution.point(0), none, moves);
    return environment(
        "luck",
        numerals.of(bounds.discount),
        List.of("serve", "rest"),
        List.of(first, second),
        luckOfAll);
  }

  /** Credited is γ/2 times the high value, and if unlucky she has had nothing to pay it from. */
  List<Case> credited() {
    Term half = high.algebra().number(Rational.of(1, 2));
    return List.of(
        new Case(List.of(), high.algebra().zero().below(discount.times(half).times(high))));
  }

  private static Agent agent(
      String name,
      List<String> states,
      Distribution initial,
      int publicStates,
      Rational[][] values,
      Distribution[][] laws) {
    Rational[][] nothing = new Rational[publicStates][states.size()];
    for (Rational[] row : nothing) {
      java.util.Arrays.fill(row, Rational.ZERO);
    }
    return new Agent(
        name,
        states,
        initial,
        new boolean[states.size()],
        new Rational[][][] {values},
        new Distribution[][][] {laws},
        nothing);
  }

  private static Environment environment(
      String name,
      Rational discount,
      List<String> actions,
      List<Agent> agents,
      PublicProcess process) {
    boolean[][] present = {{true, true}, {true, true}};
    List<List<FeasibleSet>> all = new ArrayList<>();
    for (int p = 0; p < process.states().size(); p++) {
      all.add(List.of(FeasibleSet.all(2)));
    }
    return new PrivateEnvironment(
        name,
        PrivateEnvironment.Kind.GENERAL,
        discount,
        OptionalInt.of(2),
        actions,
        agents,
        process,
        all,
        present);
  }
}

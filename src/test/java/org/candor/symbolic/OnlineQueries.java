package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/**
 * One payment per agent who arrives with a type that does not change (Parkes and Singh 2003). Agent 1 reports one of two present types or that
 * she is not there, the others' types move at random, two actions; what follows is known by the values V, V_-1 and X, the others' value of
 * what is decided, of every type of hers, present or gone, and of two joint types of the others.
 */
final class OnlineQueries {
  private static final String THEOREM = "online mechanism with static types";
  private static final String SIZE =
      "1 agent x 2 present types and 2 absences, others x 2 types, 2 actions, any horizon";
  private static final int GONE = 2;
  private static final int AWAITED = 3;
  private static final int NOBODY = -1;

  private final Algebra algebra;
  private final Term discount;
  private final List<Law> moves = new ArrayList<>();
  private final List<Term> others = new ArrayList<>();

  private OnlineQueries(Numbers numbers) {
    this.algebra = numbers.algebra();
    this.discount = numbers.discount();
    for (int a = 0; a < 2; a++) {
      moves.add(numbers.motion("q" + a, 2));
      others.add(numbers.amount("r2." + a));
    }
  }

  /** What a report and the action on it lead to, for the payoff of one variant. */
  @FunctionalInterface
  private interface Payoff {
    Term of(
        OnlineQueries online,
        int truth,
        int report,
        int memory,
        int action,
        int next,
        int expected);
  }

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    both(queries, "online-vcg", OnlineQueries::prepaid, OnlineQueries::prepaidHonestly);
    both(queries, "online-vcg-realised", OnlineQueries::settled, OnlineQueries::settledHonestly);
    queries.addAll(
        new Family(THEOREM, "online-vcg", "dynamic-groves")
            .holds(
                SIZE,
                "Whatever she reports, the expected charges sum to V_-i less what she has prepaid.",
                ask(OnlineQueries::charges))
            .queries());
    return queries;
  }

  private static void both(
      List<Query> queries,
      String id,
      Payoff payoff,
      BiFunction<OnlineQueries, int[], Term> honest) {
    queries.addAll(
        new Family(THEOREM, id, "ic.ex-post")
            .holds(
                SIZE,
                "Truth is optimal whatever the mechanism remembers: the payments follow her marginal contribution.",
                ask(online -> online.gains(payoff, honest)))
            .needs(
                OnlineBoundaries.NOTHING_AHEAD,
                OnlineBoundaries.AHEAD,
                "Of two agents who have not arrived one can have prepared for her what only the other is worth.",
                Query.built(id, "ic.ex-post", OnlineBoundaries::prepared),
                OnlineBoundaries.question(OnlineBoundaries::preparing))
            .queries());
  }

  private static Function<Numbers, Question> ask(Function<OnlineQueries, List<Case>> cases) {
    return numbers -> {
      OnlineQueries online = new OnlineQueries(numbers);
      List<Case> made = cases.apply(online);
      return Question.of(
          numbers,
          List.of(
              online.algebra.zero().below(online.discount),
              online.discount.atMost(online.algebra.one())),
          made);
    };
  }

  private Term own(int type, int action) {
    return type >= GONE ? algebra.zero() : algebra.unknown("r1." + type + action);
  }

  /** V where she is of a type, now or next with the others' k-th joint type. */
  private Term value(int type, int k) {
    return type == GONE ? without(k) : algebra.unknown("V" + type + "." + k);
  }

  private Term without(int k) {
    return algebra.unknown("V-." + k);
  }

  /** What the others have of what is decided. */
  private Term othersValue(int type, int k) {
    return type == GONE ? without(k) : algebra.unknown("X" + type + "." + k);
  }

  private static final int NOW = 9;

  /** What she costs the others. */
  private Term charge(int type, int k) {
    return type == NOBODY || type >= GONE ? algebra.zero() : without(k).minus(othersValue(type, k));
  }

  /** What she adds. */
  private Term contribution(int type, int k) {
    return type == NOBODY || type == GONE ? algebra.zero() : value(type, k).minus(without(k));
  }

  private Term later(int action, java.util.function.IntFunction<Term> number) {
    return discount.times(moves.get(action).expectation(List.of(number.apply(0), number.apply(1))));
  }

  /** What all have of an action if her type becomes the next one. */
  private Term worth(int type, int action, int next) {
    return own(type, action).plus(others.get(action)).plus(later(action, k -> value(next, k)));
  }

  private static List<Integer> nexts(int type) {
    return type == AWAITED
        ? List.of(AWAITED, 0)
        : type == GONE ? List.of(GONE) : List.of(type, GONE);
  }

  /** One case per truth, report, memory, action on the report, and what follows the truth and the report. */
  private List<Case> gains(Payoff payoff, BiFunction<OnlineQueries, int[], Term> honest) {
    List<Case> cases = new ArrayList<>();
    for (int truth : new int[] {0, AWAITED}) {
      for (int report : new int[] {0, 1, GONE, AWAITED}) {
        for (int memory : truth == 0 ? new int[] {NOBODY, 0, 1} : new int[] {NOBODY}) {
          for (int action = 0; action < 2; action++) {
            for (int next : nexts(truth)) {
              for (int expected : truth == report ? List.of(next) : nexts(report)) {
                Term lie = payoff.of(this, truth, report, memory, action, next, expected);
                Term truly = honest.apply(this, new int[] {truth, memory});
                List<BoolExpr> given = new ArrayList<>(decided(report, action, expected));
                given.add(worth(truth, action, next).atMost(value(truth, NOW)));
                cases.add(new Case(given, truly.below(lie)));
              }
            }
          }
        }
      }
    }
    return cases;
  }

  /** That the action is efficient at the report, after which she is expected to be of a type; nothing is done ahead of arrivals. */
  private List<BoolExpr> decided(int report, int action, int expected) {
    Term rest = others.get(action).plus(later(action, k -> without(k)));
    if (report >= GONE) {
      return List.of(rest.is(without(NOW)));
    }
    Term kept = others.get(action).plus(later(action, k -> othersValue(expected, k)));
    return List.of(
        worth(report, action, expected).is(value(report, NOW)), kept.is(othersValue(report, NOW)));
  }

  private static int remembered(int expected) {
    return expected >= GONE ? NOBODY : expected;
  }

  private Term prepaid(int truth, int report, int memory, int action, int next, int expected) {
    Term paid = charge(memory, NOW).minus(charge(report, NOW));
    Term rest =
        later(
            action,
            k ->
                charge(report >= GONE ? NOBODY : remembered(expected), k)
                    .plus(contribution(next, k)));
    return own(truth, action).plus(paid).plus(rest);
  }

  private Term prepaidHonestly(int[] at) {
    return charge(at[1], NOW).plus(contribution(at[0], NOW));
  }

  private Term debt(int memory) {
    return memory == NOBODY ? algebra.zero() : algebra.unknown("debt");
  }

  private Term settled(int truth, int report, int memory, int action, int next, int expected) {
    Term due = debt(memory).plus(contribution(memory, NOW)).negate();
    Term kept = algebra.zero();
    if (report < GONE) {
      // What she reports to have had is owed in the end, and the contribution credited.
      kept = contribution(report, NOW).minus(own(report, action));
    }
    int remembered = report >= GONE ? NOBODY : remembered(expected);
    Term rest = later(action, k -> contribution(next, k).minus(contribution(remembered, k)));
    return own(truth, action).plus(due).plus(kept).plus(rest);
  }

  private Term settledHonestly(int[] at) {
    return contribution(at[0], NOW).minus(debt(at[1])).minus(contribution(at[1], NOW));
  }

  private List<Case> charges() {
    List<Case> cases = new ArrayList<>();
    for (int report : new int[] {0, GONE, AWAITED}) {
      for (int memory : new int[] {NOBODY, 0, 1}) {
        for (int expected : nexts(report)) {
          int remembered = report >= GONE ? NOBODY : remembered(expected);
          Term now = others.get(0).minus(charge(memory, NOW)).plus(charge(report, NOW));
          Term rest = later(0, k -> without(k).minus(charge(remembered, k)));
          Term sum = without(NOW).minus(charge(memory, NOW));
          cases.add(new Case(decided(report, 0, expected), now.plus(rest).differsFrom(sum)));
        }
      }
    }
    return cases;
  }
}

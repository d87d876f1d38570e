package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.symbolic.Question.Case;

/**
 * An agent's reporting problem: in every state report 0 is honest, a report earns an amount and moves the state. Compared are
 * {@code W}, the value of honesty, and {@code B}, the value of the best strategy.
 */
final class Deviations {
  private final Numbers numbers;
  private final Algebra algebra;
  private final int states;
  private final int reports;
  private final int periods;
  private final Term discount;
  private final Map<String, Term> amounts = new LinkedHashMap<>();
  private final Map<String, Law> laws = new LinkedHashMap<>();

  /**
   * @param periods the horizon, or 0 for an infinite one with data that do not vary
   */
  Deviations(Numbers numbers, int states, int reports, int periods) {
    this.numbers = numbers;
    this.algebra = numbers.algebra();
    this.states = states;
    this.reports = reports;
    this.periods = periods;
    this.discount = numbers.discount();
  }

  private Term value(String which, int period, int state) {
    return periods > 0 && period == periods
        ? algebra.zero()
        : amounts.computeIfAbsent(which + period + "." + state, algebra::unknown);
  }

  private int later(int period) {
    return periods == 0 ? 0 : period + 1;
  }

  private Law law(int period, int state, int report) {
    return laws.computeIfAbsent(
        "p" + period + "." + state + "." + report, name -> numbers.motion(name, states));
  }

  /** What a report earns now and, with the values named, later. */
  private Term worth(String which, int period, int state, int report) {
    List<Term> next = Shape.upTo(states).stream().map(s -> value(which, later(period), s)).toList();
    Term now = amounts.computeIfAbsent("u" + period + "." + state + "." + report, numbers::amount);
    return now.plus(discount.times(law(period, state, report).expectation(next)));
  }

  /** What W and B are at a state. */
  private List<BoolExpr> definitions(int period, int state) {
    List<Term> options =
        Shape.upTo(reports).stream().map(r -> worth("B", period, state, r)).toList();
    return List.of(
        value("W", period, state).is(worth("W", period, state, 0)),
        algebra.isLargest(value("B", period, state), options));
  }

  /** That no single misreport gains at a state. */
  private List<BoolExpr> noGain(int period, int state) {
    return Shape.upTo(reports).stream()
        .map(r -> worth("W", period, state, r).atMost(value("W", period, state)))
        .toList();
  }

  /** Period by period from the last: honesty is the best strategy from the next period on, hence from this one on. */
  Question finite() {
    List<Case> cases = new ArrayList<>();
    for (int t = 0; t < periods; t++) {
      List<BoolExpr> given = new ArrayList<>(definitions(t, 0));
      given.addAll(noGain(t, 0));
      for (int s = 0; s < states; s++) {
        given.add(value("W", t + 1, s).is(value("B", t + 1, s)));
      }
      cases.add(new Case(given, value("W", t, 0).differsFrom(value("B", t, 0))));
    }
    return Question.of(numbers, List.of(), cases);
  }

  private void addExpected(List<BoolExpr> given, int period, List<Term> losses) {
    for (int r = 0; r < reports; r++) {
      Term expected = law(period, 0, r).expectation(losses);
      given.add(discount.times(expected).notNegative());
    }
  }

  /** All periods in full, without the inequality at one state of the last. */
  Question withoutOneInequality() {
    List<BoolExpr> hypotheses = new ArrayList<>();
    hypotheses.add(discount.notNegative());
    for (int t = 0; t < periods; t++) {
      for (int s = 0; s < states; s++) {
        hypotheses.addAll(definitions(t, s));
        if (!(t == periods - 1 && s == 1)) {
          hypotheses.addAll(noGain(t, s));
        }
      }
    }
    BoolExpr gain = value("W", 0, 0).below(value("B", 0, 0));
    return Question.of(numbers, hypotheses, List.of(new Case(List.of(), gain)));
  }

  /** We look where honesty falls short of the best strategy by most. */
  Question infinite(boolean belowOne) {
    List<BoolExpr> given = new ArrayList<>(definitions(0, 0));
    given.addAll(noGain(0, 0));
    given.add(discount.notNegative());
    Term least = value("W", 0, 0).minus(value("B", 0, 0));
    List<Term> above = new ArrayList<>();
    for (int s = 0; s < states; s++) {
      above.add(value("W", 0, s).minus(value("B", 0, s)).minus(least));
      given.add(above.get(s).notNegative());
    }
    addExpected(given, 0, above);
    BoolExpr gain = least.below(algebra.zero());
    if (belowOne) {
      given.add(discount.below(algebra.one()));
      Term kept = least.minus(discount.times(least));
      given.add(algebra.context().mkImplies(gain, kept.below(algebra.zero())));
    }
    List<BoolExpr> elsewhere = new ArrayList<>();
    for (int s = 0; s < states; s++) {
      elsewhere.addAll(definitions(0, s));
      elsewhere.addAll(noGain(0, s));
    }
    Question question = Question.of(numbers, List.of(), List.of(new Case(given, gain)));
    return new Question(question.hypotheses(), question.cases(), elsewhere, question.game());
  }
}

package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.catalog.sale.Deliberation;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.symbolic.Question.Case;

/** A sale after deliberation in the solver's numbers: values, indices, and what each report brings about. */
final class DeliberationSale {
  /** One agent's numbers. */
  private final class Bidder {
    private final Term before;
    private final Term cost;
    private final Term high;
    private final Term low;
    private final Law news;
    private final Term alone;
    private final Term index;
    private final BoolExpr ready;

    private Bidder(int i) {
      before = numbers.amount("v" + i);
      cost = numbers.amount("c" + i);
      high = numbers.amount("h" + i);
      low = numbers.amount("l" + i);
      news = numbers.lottery("p" + i, 2);
      Term thinking = later(high, low).minus(cost);
      ready = thinking.atMost(before);
      alone = algebra.either(ready, before, thinking);
      index = algebra.unknown("index" + i);
    }

    /** The discounted expectation of a number after either news. */
    private Term later(Term afterHigh, Term afterLow) {
      return discount.times(news.expectation(List.of(afterHigh, afterLow)));
    }

    private List<BoolExpr> form() {
      Term stopped = later(larger(index, high), larger(index, low)).minus(cost);
      return List.of(
          before.notNegative(),
          cost.notNegative(),
          before.atMost(high),
          before.atMost(low),
          algebra.context().mkImplies(ready, index.is(before)),
          algebra.context().mkImplies(algebra.not(ready), index.is(stopped)));
    }
  }

  private final Numbers numbers;
  private final Algebra algebra;
  private final Term discount;
  private final Bidder first;
  private final Bidder second;

  private DeliberationSale(Numbers numbers) {
    this.numbers = numbers;
    this.algebra = numbers.algebra();
    this.discount = numbers.discount();
    this.first = new Bidder(1);
    this.second = new Bidder(2);
  }

  static Function<Numbers, Question> ask(Function<DeliberationSale, List<Case>> cases) {
    return numbers -> {
      DeliberationSale sale = new DeliberationSale(numbers);
      List<BoolExpr> known = new ArrayList<>();
      known.add(sale.discount.notNegative());
      known.add(sale.discount.below(sale.algebra.one()));
      known.addAll(sale.first.form());
      known.addAll(sale.second.form());
      return Question.of(numbers, known, cases.apply(sale));
    };
  }

  private Term larger(Term one, Term other) {
    return algebra.either(one.below(other), other, one);
  }

  /** The value where one agent has deliberated and has this value. */
  private Term value(Bidder waiting, Term known) {
    Term thinking =
        waiting.later(larger(waiting.high, known), larger(waiting.low, known)).minus(waiting.cost);
    return larger(known, larger(waiting.before, thinking));
  }

  /** The value where nobody has deliberated. */
  private Term value() {
    return larger(
        larger(first.before, second.before),
        larger(thinking(first, second), thinking(second, first)));
  }

  /** What the deliberation of one agent is worth to both where the other has not deliberated. */
  private Term thinking(Bidder one, Bidder other) {
    return one.later(value(other, one.high), value(other, one.low)).minus(one.cost);
  }

  /** What agent 1 has, beside agent 2's value alone, of each decision that some report of hers brings about. */
  List<Case> gains() {
    Term now = value();
    List<Case> cases = new ArrayList<>();
    cases.add(new Case(List.of(), now.below(first.before)));
    cases.add(new Case(List.of(), now.below(thinking(first, second))));
    cases.add(new Case(List.of(second.ready), now.below(second.before)));
    Term others = second.later(second.high, second.low);
    Term left = second.later(value(first, second.high), value(first, second.low)).minus(others);
    cases.add(new Case(List.of(algebra.not(second.ready)), now.minus(second.alone).below(left)));
    Term known = second.high;
    Term here = value(first, known);
    Term deliberates =
        first.later(larger(first.high, known), larger(first.low, known)).minus(first.cost);
    cases.add(new Case(List.of(), here.below(first.before)));
    cases.add(new Case(List.of(), here.below(known)));
    cases.add(new Case(List.of(), here.below(deliberates)));
    return cases;
  }

  List<Case> loses() {
    Term known = first.high;
    Term alone = second.later(second.high, second.low).minus(second.cost);
    Term either =
        second.later(larger(second.high, known), larger(second.low, known)).minus(second.cost);
    Term more =
        second.later(
            value(first, second.high).minus(second.high),
            value(first, second.low).minus(second.low));
    BoolExpr waits = algebra.not(second.ready);
    // The others' news is worth no less with agent 1: expectations of numbers that are not
    // negative.
    return List.of(
        new Case(List.of(second.ready), second.before.below(second.alone)),
        new Case(List.of(waits, more.notNegative()), thinking(second, first).below(alone)),
        new Case(List.of(waits), second.alone.differsFrom(alone)),
        new Case(
            List.of(
                waits,
                either
                    .plus(second.cost)
                    .minus(second.later(second.high, second.low))
                    .notNegative()),
            either.below(alone)));
  }

  /** The sums of charges after selling to agent 1, her deliberation, selling to agent 2, and hers. */
  List<Case> charges() {
    Term kept = second.alone.minus(discount.times(second.alone));
    Term afterHers = second.later(second.high, second.low).minus(second.cost);
    return List.of(
        new Case(List.of(), kept.plus(discount.times(second.alone)).differsFrom(second.alone)),
        new Case(List.of(second.ready), second.before.differsFrom(second.alone)),
        new Case(List.of(algebra.not(second.ready)), afterHers.differsFrom(second.alone)));
  }

  List<Case> paid() {
    Term kept = second.alone.minus(discount.times(second.alone));
    return List.of(
        new Case(List.of(), second.alone.below(algebra.zero())),
        new Case(List.of(), kept.below(algebra.zero())));
  }

  /** Agent 1 has deliberated and found her high value, agent 2 has not. */
  List<Case> inefficient() {
    Term known = first.high;
    Term thinking =
        second.later(larger(second.high, known), larger(second.low, known)).minus(second.cost);
    BoolExpr hers = second.index.atMost(known);
    Term attained = algebra.either(second.ready, second.before, thinking);
    Term best = value(second, known);
    return List.of(
        new Case(List.of(hers), known.below(best)),
        new Case(List.of(algebra.not(hers)), attained.below(best)));
  }

  private BoolExpr firstDeliberates() {
    return algebra.all(algebra.not(first.ready), second.index.below(first.index));
  }

  /** Her news is low, and agent 2 is ready at a value between. */
  List<Case> badNews() {
    Term paid = second.before.minus(discount.times(second.before)).plus(first.cost);
    return List.of(
        new Case(
            List.of(
                firstDeliberates(),
                second.ready,
                first.low.below(second.before),
                algebra.zero().below(first.news.probabilities().get(1))),
            algebra.zero().below(paid)));
  }

  List<Case> collected() {
    return List.of(
        new Case(
            List.of(first.ready, second.index.atMost(first.index)),
            second.alone.differsFrom(algebra.zero())));
  }

  /** Agent 1 has her low value; agent 2 knows her high value and reports that she has not deliberated. */
  List<Case> dominated() {
    return List.of(
        new Case(
            List.of(
                algebra.not(second.ready),
                first.low.below(second.index),
                first.low.below(second.high),
                second.index.below(first.high)),
            second.alone.below(first.low)));
  }

  List<Case> exit() {
    return List.of(
        new Case(
            List.of(
                first.ready,
                second.index.below(first.before),
                second.high.below(first.before),
                second.low.below(first.before)),
            second.alone.differsFrom(algebra.zero())));
  }

  List<Case> wasteful() {
    Term free = first.later(first.high, first.low);
    return List.of(
        new Case(
            List.of(
                second.high.is(algebra.zero()),
                second.low.is(algebra.zero()),
                first.before.below(free)),
            free.minus(first.cost).below(first.before)));
  }

  /** Agent 1, who is ready and has the smaller value, reports her high one, which is the largest. */
  List<Case> cheap() {
    Term price = second.before.minus(discount.times(second.before));
    return List.of(
        new Case(
            List.of(
                first.ready,
                second.ready,
                first.before.below(second.before),
                second.before.below(first.high)),
            price.below(first.before)));
  }

  static Environment environment(Numbers numbers, Numerals numerals) {
    DeliberationSale sale = new DeliberationSale(numbers);
    return Deliberation.environment(
        "metadeliberation",
        numerals.of(sale.discount),
        List.of(
            sale.deliberator("1", sale.first, numerals),
            sale.deliberator("2", sale.second, numerals)));
  }

  private Deliberation.Deliberator deliberator(String name, Bidder bidder, Numerals numerals) {
    List<Rational> worths =
        List.of(numerals.of(bidder.before), numerals.of(bidder.high), numerals.of(bidder.low));
    return new Deliberation.Deliberator(
        name,
        List.of("before", "high", "low"),
        Realisation.uniform(3),
        worths,
        List.of(numerals.of(bidder.cost), Rational.ZERO, Rational.ZERO),
        List.of(news(bidder, numerals), Distribution.point(1), Distribution.point(2)));
  }

  private static Distribution news(Bidder bidder, Numerals numerals) {
    java.util.Map<Integer, Rational> law = new java.util.LinkedHashMap<>();
    for (int k = 0; k < 2; k++) {
      Rational probability = numerals.of(bidder.news.probabilities().get(k));
      if (!probability.isZero()) {
        law.put(k + 1, probability);
      }
    }
    return Distribution.of(law);
  }
}

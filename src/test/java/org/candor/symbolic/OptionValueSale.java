package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.catalog.sale.OptionValue;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.symbolic.Question.Case;

/** The sale of the option value example in the solver's numbers: what is decided on a report, and what each bidder has of it. */
final class OptionValueSale {
  /** What is decided before the news. */
  private enum Decision {
    TO_FIRST,
    TO_SECOND,
    WAIT
  }

  private final Algebra algebra;
  private final Term discount;
  private final Term first;
  private final Term firstLie;
  private final Term second;
  private final Term secondLie;
  private final Term good;
  private final boolean asPrinted;

  /** The share of the other's value that is paid while the centre waits. */
  private final Term waiting;

  private OptionValueSale(Numbers numbers, Variant variant) {
    this.algebra = numbers.algebra();
    this.discount = numbers.discount();
    this.first = numbers.amount("x");
    this.firstLie = numbers.amount("x'");
    this.second = numbers.lottery("y", 2).probabilities().get(0);
    this.secondLie = numbers.amount("y'");
    this.good = variant.rightNews ? second : numbers.lottery("p", 2).probabilities().get(1);
    this.asPrinted = variant.asPrinted;
    this.waiting = variant.fullPrice ? algebra.one() : algebra.one().minus(discount);
  }

  /** Which of the example's parts are as they should be. */
  record Variant(
      boolean rightNews,
      boolean asPrinted,
      boolean fullPrice,
      boolean noNegative,
      boolean atMostOne) {}

  static final Variant RIGHT = new Variant(true, false, false, true, true);

  static Function<Numbers, Question> ask(
      Variant variant, Function<OptionValueSale, List<Case>> cases) {
    return numbers -> {
      OptionValueSale sale = new OptionValueSale(numbers, variant);
      List<BoolExpr> known = new ArrayList<>();
      known.add(sale.discount.notNegative());
      known.add(sale.discount.below(sale.algebra.one()));
      for (Term value : List.of(sale.first, sale.firstLie, sale.second, sale.secondLie)) {
        if (variant.noNegative) {
          known.add(value.notNegative());
        }
        if (variant.atMostOne) {
          known.add(value.atMost(sale.algebra.one()));
        }
      }
      return Question.of(numbers, known, cases.apply(sale));
    };
  }

  /** {@code own (1−γ+γ other) >= γ other}. */
  private BoolExpr reaches(Term own, Term other) {
    Term weight = discount.times(other);
    return weight.atMost(own.times(algebra.one().minus(discount).plus(weight)));
  }

  /** That the mechanism decides so at a report of both before the news. */
  private BoolExpr decides(Decision decision, Term a, Term b) {
    BoolExpr firstWins = asPrinted ? reaches(a, b) : b.atMost(a);
    BoolExpr sold =
        asPrinted
            ? reaches(b, a)
            : algebra.any(
                List.of(
                    algebra.all(b.atMost(a), reaches(a, b)),
                    algebra.all(a.below(b), reaches(b, a))));
    return switch (decision) {
      case TO_FIRST -> asPrinted ? firstWins : algebra.all(firstWins, sold);
      case TO_SECOND -> algebra.all(algebra.not(firstWins), sold);
      case WAIT ->
          asPrinted ? algebra.all(algebra.not(firstWins), algebra.not(sold)) : algebra.not(sold);
    };
  }

  /** What all have of a decision: after good news the second has the item, after bad news the first. */
  private Term welfare(Decision decision) {
    return switch (decision) {
      case TO_FIRST -> first;
      case TO_SECOND -> second;
      case WAIT -> {
        Term larger = algebra.either(algebra.one().below(first), first, algebra.one());
        Term bad = algebra.one().minus(good);
        yield discount.times(good.times(larger).plus(bad.times(first)));
      }
    };
  }

  /** What bidder 1 has of a decision and of honesty later. */
  private Term firstPayoff(Decision decision, Term otherReport) {
    return switch (decision) {
      case TO_FIRST -> first.minus(otherReport);
      case TO_SECOND -> algebra.zero();
      case WAIT ->
          discount.times(algebra.one().minus(good).times(first)).minus(waiting.times(otherReport));
    };
  }

  /** The same of bidder 2. */
  private Term secondPayoff(Decision decision) {
    return switch (decision) {
      case TO_FIRST -> algebra.zero();
      case TO_SECOND -> second.minus(first);
      case WAIT ->
          discount.times(good.times(algebra.one().minus(first))).minus(waiting.times(first));
    };
  }

  List<Case> inefficient() {
    List<Case> cases = new ArrayList<>();
    for (Decision taken : Decision.values()) {
      for (Decision other : Decision.values()) {
        cases.add(
            new Case(List.of(decides(taken, first, second)), welfare(taken).below(welfare(other))));
      }
    }
    return cases;
  }

  List<Case> gains() {
    List<Case> cases = new ArrayList<>();
    Term zero = algebra.zero();
    Term one = algebra.one();
    for (Decision honest : Decision.values()) {
      BoolExpr truth = decides(honest, first, second);
      for (Decision lie : Decision.values()) {
        cases.add(
            new Case(
                List.of(truth, decides(lie, firstLie, second)),
                firstPayoff(honest, second).below(firstPayoff(lie, second))));
        cases.add(
            new Case(
                List.of(truth, decides(lie, first, secondLie)),
                secondPayoff(honest).below(secondPayoff(lie))));
      }
      // She says that she knows her value: 1, and buys; or 0, and does not.
      cases.add(new Case(List.of(truth), secondPayoff(honest).below(second.minus(first))));
      cases.add(new Case(List.of(truth), secondPayoff(honest).below(zero)));
    }
    for (Decision lie : Decision.values()) {
      // After the news she says that there was none.
      BoolExpr told = decides(lie, first, secondLie);
      Term bad = lie == Decision.WAIT ? waiting.times(first).negate() : first.negate();
      Term gladly =
          lie == Decision.WAIT
              ? discount.times(one.minus(first)).minus(waiting.times(first))
              : one.minus(first);
      boolean nothing = lie == Decision.TO_FIRST;
      cases.add(new Case(List.of(told), zero.below(nothing ? zero : bad)));
      cases.add(new Case(List.of(told), one.minus(first).below(nothing ? zero : gladly)));
    }
    return cases;
  }

  List<Case> loses() {
    List<Case> cases = new ArrayList<>();
    for (Decision taken : Decision.values()) {
      BoolExpr truth = decides(taken, first, second);
      cases.add(new Case(List.of(truth), firstPayoff(taken, second).below(algebra.zero())));
      cases.add(new Case(List.of(truth), secondPayoff(taken).below(algebra.zero())));
    }
    return cases;
  }

  /** What bidders 1 and 2 are charged beside the other's value of a decision, and will be charged after the news. */
  List<Case> steered() {
    List<Case> cases = new ArrayList<>();
    for (Decision taken : Decision.values()) {
      Term later = discount.times(good);
      Term ofFirst = taken == Decision.WAIT ? waiting.times(second).plus(later) : second;
      Term ofSecond =
          taken == Decision.WAIT ? waiting.times(first).plus(discount.times(first)) : first;
      cases.add(new Case(List.of(decides(taken, firstLie, second)), ofFirst.differsFrom(second)));
      cases.add(new Case(List.of(decides(taken, first, secondLie)), ofSecond.differsFrom(first)));
    }
    return cases;
  }

  private Term payment(Decision decision) {
    return switch (decision) {
      case TO_FIRST -> second;
      case TO_SECOND -> first;
      case WAIT -> waiting.times(first.plus(second));
    };
  }

  List<Case> paid(boolean anything) {
    List<Case> cases = new ArrayList<>();
    for (Decision taken : Decision.values()) {
      BoolExpr failure =
          anything
              ? payment(taken).differsFrom(algebra.zero())
              : payment(taken).below(algebra.zero());
      cases.add(new Case(List.of(decides(taken, first, second)), failure));
    }
    return cases;
  }

  /** Bidder 1 waits, and the news is good for the other. */
  List<Case> badNews() {
    return List.of(
        new Case(
            List.of(decides(Decision.WAIT, first, second), algebra.zero().below(good)),
            waiting.times(second).negate().below(algebra.zero())));
  }

  /** Bidder 2, who knows that her value is 1, reports that she does not; the next period she is honest. */
  List<Case> dominated() {
    Term honest = waiting.times(second).negate();
    return List.of(
        new Case(
            List.of(
                decides(Decision.WAIT, first, second),
                decides(Decision.TO_FIRST, firstLie, second)),
            honest.below(first.minus(second))));
  }

  List<Case> exit() {
    return List.of(
        new Case(
            List.of(
                decides(Decision.TO_FIRST, first, second),
                decides(Decision.TO_FIRST, firstLie, second)),
            second.differsFrom(algebra.zero())));
  }

  static Environment environment(Numbers numbers, Numerals numerals) {
    OptionValueSale sale = new OptionValueSale(numbers, RIGHT);
    Distribution either = Realisation.uniform(2);
    List<Rational> known = List.of(numerals.of(sale.first), numerals.of(sale.firstLie));
    List<Rational> expected = List.of(numerals.of(sale.second), numerals.of(sale.secondLie));
    return OptionValue.environment(
        "option-value", numerals.of(sale.discount), known, either, expected, either);
  }
}

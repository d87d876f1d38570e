package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import org.candor.symbolic.Question.Case;

/** What the other queries lean on: bounds on expectations, unique payoffs and the one-shot deviation principle. */
final class Basics {
  private static final String BOUNDS = "bounds on discounted expectations";
  private static final String DEVIATIONS = "one-shot deviation principle";

  private Basics() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    queries.addAll(bounds());
    queries.addAll(uniqueness());
    queries.addAll(finiteDeviations());
    queries.addAll(infiniteDeviations());
    return queries;
  }

  private static List<Query> bounds() {
    Family expectation = new Family(BOUNDS, "expectation", "bound");
    for (int outcomes : new int[] {2, 4, 9, 27}) {
      expectation.holds(
          outcomes + " outcomes",
          "The discounted expectation of numbers that are not negative is not negative.",
          numbers -> discountedSum(numbers, outcomes));
    }
    Family discount =
        new Family(BOUNDS, "discount", "bound")
            .holds(
                "one number",
                "A negative x leaves (1-γ)x negative.",
                numbers -> keptShare(numbers, true))
            .needs(
                "γ < 1",
                "one number",
                "A negative x can leave (1-γ)x non-negative once γ reaches 1.",
                Query.arithmetic(),
                numbers -> keptShare(numbers, false));
    return concat(expectation, discount);
  }

  private static Question discountedSum(Numbers numbers, int outcomes) {
    Algebra algebra = numbers.algebra();
    List<BoolExpr> hypotheses = new ArrayList<>();
    Term discount = numbers.discount();
    hypotheses.add(discount.notNegative());
    Term sum = algebra.zero();
    for (int k = 0; k < outcomes; k++) {
      Term weight = algebra.unknown("w" + k);
      Term number = numbers.amount("x" + k);
      hypotheses.add(weight.notNegative());
      hypotheses.add(number.notNegative());
      sum = sum.plus(weight.times(number));
    }
    return Question.of(
        numbers,
        hypotheses,
        List.of(new Case(List.of(), discount.times(sum).below(algebra.zero()))));
  }

  private static Question keptShare(Numbers numbers, boolean belowOne) {
    Algebra algebra = numbers.algebra();
    Term discount = numbers.discount();
    Term x = numbers.amount("x");
    List<BoolExpr> hypotheses = new ArrayList<>();
    hypotheses.add(x.below(algebra.zero()));
    if (belowOne) {
      hypotheses.add(discount.below(algebra.one()));
    }
    BoolExpr failure = algebra.one().minus(discount).times(x).notNegative();
    return Question.of(numbers, hypotheses, List.of(new Case(List.of(), failure)));
  }

  private static List<Query> uniqueness() {
    Family family = new Family("uniqueness of discounted values", "values", "unique");
    for (int states : new int[] {2, 4, 8}) {
      family.holds(
          states + " states",
          "Two solutions of the recursion of a discounted value are the same: a difference D with D = γPD is 0.",
          numbers -> unique(numbers, states, true));
    }
    family.needs(
        "γ < 1",
        "2 states",
        "Without discounting the recursion of an infinite horizon has many solutions.",
        Query.arithmetic(),
        numbers -> unique(numbers, 2, false));
    return family.queries();
  }

  /** We look where D is largest in size; there it is positive, or else -D is looked at. */
  private static Question unique(Numbers numbers, int states, boolean belowOne) {
    Algebra algebra = numbers.algebra();
    Term discount = numbers.discount();
    List<Term> differences = new ArrayList<>();
    List<Term> shortfalls = new ArrayList<>();
    for (int s = 0; s < states; s++) {
      differences.add(numbers.amount("D" + s));
      shortfalls.add(differences.get(0).minus(differences.get(s)));
    }
    Law law = numbers.motion("p", states);
    Term largest = differences.get(0);
    List<BoolExpr> given = new ArrayList<>();
    given.add(discount.notNegative());
    given.add(largest.is(discount.times(law.expectation(differences))));
    shortfalls.forEach(shortfall -> given.add(shortfall.notNegative()));
    given.add(discount.times(law.expectation(shortfalls)).notNegative());
    BoolExpr positive = algebra.zero().below(largest);
    if (belowOne) {
      given.add(discount.below(algebra.one()));
      Term kept = largest.minus(discount.times(largest));
      given.add(algebra.context().mkImplies(positive, algebra.zero().below(kept)));
    }
    return Question.of(numbers, List.of(), List.of(new Case(given, positive)));
  }

  private static List<Query> finiteDeviations() {
    Family family = new Family(DEVIATIONS, "any mechanism", "finite horizon");
    for (int periods = 1; periods <= 3; periods++) {
      int horizon = periods;
      family.holds(
          "2 states x 2 reports, " + periods + (periods == 1 ? " period" : " periods"),
          "If no single misreport gains anywhere, no reporting strategy gains, with data that vary over time.",
          numbers -> new Deviations(numbers, 2, 2, horizon).finite());
    }
    return family
        .holds(
            "4 states x 3 reports, 4 periods",
            "If no single misreport gains anywhere, no reporting strategy gains, with data that vary over time.",
            numbers -> new Deviations(numbers, 4, 3, 4).finite())
        .needs(
            "the inequality at one state of the last period",
            "2 states x 2 reports, 2 periods",
            "One misreport that gains at a single state of the last period makes a strategy gain from the start.",
            Query.arithmetic(),
            numbers -> new Deviations(numbers, 2, 2, 2).withoutOneInequality())
        .doesNotNeed(
            "0 < γ <= 1",
            "2 states x 2 reports, 3 periods",
            "Over a finite horizon the discount may be any number: the claim at other sizes is without it as well.",
            numbers -> new Deviations(numbers, 2, 2, 3).finite())
        .queries();
  }

  private static List<Query> infiniteDeviations() {
    Family family = new Family(DEVIATIONS, "any mechanism", "infinite horizon");
    for (int states : new int[] {2, 4, 8}) {
      family.holds(
          states + " states x 2 reports, infinite horizon",
          "If no single misreport gains anywhere, honesty attains the value of the best strategy.",
          numbers -> new Deviations(numbers, states, 2, 0).infinite(true));
    }
    return family
        .needs(
            "γ < 1",
            "2 states x 2 reports, infinite horizon",
            "Without discounting the optimality equation no longer says what strategies are worth.",
            Query.arithmetic(),
            numbers -> new Deviations(numbers, 2, 2, 0).infinite(false))
        .queries();
  }

  private static List<Query> concat(Family... families) {
    List<Query> queries = new ArrayList<>();
    for (Family family : families) {
      queries.addAll(family.queries());
    }
    return queries;
  }
}

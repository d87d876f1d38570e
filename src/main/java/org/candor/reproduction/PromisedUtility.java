package org.candor.reproduction;

import java.util.List;
import org.candor.environment.InputException;
import org.candor.environment.JsonValue;
import org.candor.exact.Rational;

/**
 * The cheapest way to promise a utility over two periods to an agent with utility {@code √x}, of whom incentives demand that two equally
 * likely types of the second period end a given spread apart (Bergemann and Välimäki 2017, Section 5.1, after Rogerson 1985).
 *
 * <p>In utilities {@code u_0, u_1} the cost is {@code u_0² + q E u_1²}, and the promise {@code u_0 + δ E u_1}.
 *
 * @param discount δ of the agent
 * @param principal q, the discount of the principal
 * @param promised the utility promised
 * @param spread by how much the two types' later utilities differ
 */
record PromisedUtility(Rational discount, Rational principal, Rational promised, Rational spread) {
  private static final String REMEDY = "see the recipes beside it";

  /** A contract: the first utility and the later ones. */
  private record Contract(Rational first, List<Rational> later) {}

  static Found found(JsonValue recipe) {
    PromisedUtility problem =
        new PromisedUtility(
            number(recipe, "discount"),
            number(recipe, "principalDiscount"),
            number(recipe, "promised"),
            number(recipe, "spread"));
    Contract best = problem.cheapest();
    JsonValue of = recipe.required("of", REMEDY);
    return Found.Exact.of(
        switch (of.string(REMEDY)) {
          case "printed" -> problem.printedGap(best);
          case "expected-inverse" -> problem.inverseGap(best);
          case "saving" -> Rational.of(problem.savingGain(best).signum());
          default ->
              throw of.error(
                  "nothing is called " + InputException.quote(of.text()) + " here", REMEDY);
        });
  }

  private static Rational number(JsonValue recipe, String key) {
    return recipe.required(key, REMEDY).number();
  }

  /**
   * The cost is a convex quadratic in the first utility, the promise and the spread fixing the others: its vertex is found from three of its
   * values.
   */
  private Contract cheapest() {
    Rational at0 = cost(contract(Rational.ZERO));
    Rational at1 = cost(contract(Rational.ONE));
    Rational at2 = cost(contract(Rational.of(2)));
    Rational curvature = at0.minus(at1.times(2)).plus(at2).over(2);
    Rational slope = at1.minus(at0).minus(curvature);
    return contract(slope.negate().over(curvature.times(2)));
  }

  private Contract contract(Rational first) {
    Rational mean = promised.minus(first).over(discount);
    Rational half = spread.over(2);
    return new Contract(first, List.of(mean.minus(half), mean.plus(half)));
  }

  private Rational cost(Contract contract) {
    Rational later = Rational.ZERO;
    for (Rational utility : contract.later()) {
      later = later.plus(utility.times(utility));
    }
    return contract.first().times(contract.first()).plus(principal.times(later.over(2)));
  }

  /** {@code 1/u'(x) = 2√x}, twice the utility. */
  private static Rational inverseMarginal(Rational utility) {
    return utility.times(2);
  }

  /** {@code E u'(x_1)}. */
  private static Rational laterMarginal(Contract contract) {
    Rational marginal = Rational.ZERO;
    for (Rational utility : contract.later()) {
      marginal = marginal.plus(inverseMarginal(utility).reciprocal());
    }
    return marginal.over(2);
  }

  /** {@code 1/u'(x_0) - 1/(δ E u'(x_1))}. */
  private Rational printedGap(Contract contract) {
    return inverseMarginal(contract.first())
        .minus(discount.times(laterMarginal(contract)).reciprocal());
  }

  /**
   * The derivative at 0 of {@code u(x_0 - s) + δ E u(x_1 + s/δ)} in what the agent saves at the interest rate {@code 1/δ}: {@code E u'(x_1)
   * - u'(x_0)}. As she is risk-averse, some saving is optimal for her iff it is positive, and some debt iff it is negative.
   */
  private Rational savingGain(Contract contract) {
    return laterMarginal(contract).minus(inverseMarginal(contract.first()).reciprocal());
  }

  /** {@code 1/u'(x_0) - (q/δ) E[1/u'(x_1)]}. */
  private Rational inverseGap(Contract contract) {
    Rational inverse = Rational.ZERO;
    for (Rational utility : contract.later()) {
      inverse = inverse.plus(inverseMarginal(utility));
    }
    return inverseMarginal(contract.first()).minus(principal.over(discount).times(inverse.over(2)));
  }
}

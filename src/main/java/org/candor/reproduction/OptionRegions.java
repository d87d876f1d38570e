package org.candor.reproduction;

import java.util.Map;
import org.candor.environment.InputException;
import org.candor.environment.JsonValue;
import org.candor.exact.Rational;
import org.candor.process.Solution;
import org.candor.process.Solver;

/**
 * Where in the unit square of {@code (θ_1, θ_2)} a threshold rule for immediate allocation is optimal in the option value
 * example of Bergemann and Välimäki (2017).
 *
 * @param discount δ in [0, 1)
 * @param steps grid points are the multiples of {@code 1/steps}
 * @param largerFirst whether the rule also demands that the object goes to the larger value
 */
record OptionRegions(Rational discount, int steps, boolean largerFirst) {
  private static final String REMEDY = "see the recipes beside it";
  private static final Map<String, Boolean> RULES =
      Map.of("threshold", false, "threshold-and-larger", true);

  static OptionRegions read(JsonValue recipe) {
    JsonValue rule = recipe.required("rule", REMEDY);
    Boolean larger = RULES.get(rule.string(REMEDY));
    if (larger == null) {
      throw rule.error("no rule is called " + InputException.quote(rule.text()), REMEDY);
    }
    return new OptionRegions(
        recipe.required("discount", REMEDY).number(),
        recipe.required("steps", REMEDY).number().numerator().intValueExact(),
        larger);
  }

  /** At how many grid points everything that the rule allows is optimal. */
  Found found() {
    int optimal = 0;
    for (int first = 0; first <= steps; first++) {
      for (int second = 0; second <= steps; second++) {
        optimal += isOptimalAt(Rational.of(first, steps), Rational.of(second, steps)) ? 1 : 0;
      }
    }
    return Found.Exact.word(optimal + " of " + (steps + 1) * (steps + 1));
  }

  private boolean isOptimalAt(Rational first, Rational second) {
    IrrevocableSale sale = new IrrevocableSale(first, second, discount);
    Solution solution = Solver.solve(sale);
    Rational value = solution.value(0, IrrevocableSale.START);
    boolean toFirst = sellsAtOnce(first, second);
    boolean toSecond = sellsAtOnce(second, first);
    Rational waiting =
        discount.times(
            sale.law(IrrevocableSale.START, IrrevocableSale.WAIT).expectation(solution.values(0)));
    return (!toFirst || value.equals(first))
        && (!toSecond || value.equals(second))
        && (toFirst || toSecond || value.equals(waiting));
  }

  /** {@code own >= δ·other / (1-δ+δ·other)}, and {@code own >= other} where the rule demands it. */
  private boolean sellsAtOnce(Rational own, Rational other) {
    Rational weight = discount.times(other);
    Rational threshold = weight.over(Rational.ONE.minus(discount).plus(weight));
    return own.compareTo(threshold) >= 0 && (!largerFirst || own.compareTo(other) >= 0);
  }
}

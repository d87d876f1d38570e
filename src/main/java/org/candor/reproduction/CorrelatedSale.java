package org.candor.reproduction;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candor.environment.InputException;
import org.candor.environment.JsonValue;
import org.candor.exact.Rational;

/**
 * One object for bidder 0, who is there in period 0 only, or for bidder 1, whose value 0 or 1 is learned in period 1 and is correlated with
 * bidder 0's: she has 1 with probability 1/3 below 1/2 and 2/3 from there on (Bergemann and Välimäki 2017, example with
 * correlation). No discounting.
 *
 * @param steps types of bidder 0 are the multiples of {@code 1/steps} in [0, 1]
 */
record CorrelatedSale(int steps) {
  private static final String REMEDY = "see the recipes beside it";
  private static final Rational HALF = Rational.of(1, 2);
  private static final Rational LOW = Rational.of(1, 3);
  private static final Rational HIGH = Rational.of(2, 3);

  static Found found(JsonValue recipe) {
    CorrelatedSale sale =
        new CorrelatedSale(recipe.required("steps", REMEDY).number().numerator().intValueExact());
    JsonValue of = recipe.required("of", REMEDY);
    return switch (of.string(REMEDY)) {
      case "efficient-set" -> Found.Exact.of(sale.types().filter(sale::isServed).toList());
      case "monotonicity" -> Found.Exact.of(sale.worstCycle());
      case "later-transfers" ->
          Found.Exact.of(sale.largestGainWithLaterTransfers(CorrelatedSale::other));
      case "always-reports-1" ->
          Found.Exact.of(sale.largestGainWithLaterTransfers(own -> Rational.ONE));
      default ->
          throw of.error("nothing is called " + InputException.quote(of.text()) + " here", REMEDY);
    };
  }

  private Stream<Rational> types() {
    return IntStream.rangeClosed(0, steps).mapToObj(k -> Rational.of(k, steps));
  }

  /** {@code E[θ_1 | θ_0]}, what bidder 1 is worth in expectation. */
  private static Rational other(Rational own) {
    return own.compareTo(HALF) < 0 ? LOW : HIGH;
  }

  /** Whether giving the object to bidder 0 is efficient; a tie goes to her. */
  private boolean isServed(Rational own) {
    return own.compareTo(other(own)) >= 0;
  }

  /**
   * By how much two types gain together, at most, by reporting each other, whatever transfers depend on the report of bidder 0: 0 if and
   * only if some such transfers implement the efficient set (Rochet 1987; in one dimension pairs suffice).
   */
  private Rational worstCycle() {
    Rational worst = Rational.ZERO;
    List<Rational> all = types().toList();
    for (Rational served : all.stream().filter(this::isServed).toList()) {
      for (Rational unserved : all) {
        if (!isServed(unserved)) {
          worst = worst.max(unserved.minus(served));
        }
      }
    }
    return worst;
  }

  /**
   * The most that bidder 0 gains by a misreport when, served, she pays in period 1 what bidder 1 then reports.
   *
   * @param reported what bidder 1 is expected to report, by bidder 0's type
   */
  private Rational largestGainWithLaterTransfers(UnaryOperator<Rational> reported) {
    Rational worst = Rational.ZERO;
    List<Rational> all = types().toList();
    for (Rational type : all) {
      for (Rational report : all) {
        Rational served = type.minus(reported.apply(type));
        Rational truth = isServed(type) ? served : Rational.ZERO;
        Rational lie = isServed(report) ? served : Rational.ZERO;
        worst = worst.max(lie.minus(truth));
      }
    }
    return worst;
  }
}

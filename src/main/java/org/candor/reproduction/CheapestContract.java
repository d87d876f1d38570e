package org.candor.reproduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;

/**
 * The cheapest contract over two periods with two outcomes, 0 and 1, in each, for an agent to whom consumption {@code x} is worth {@code a
 * √x}, where the outcome may say {@code a}; she discounts with δ and the principal with q. In {@code z = √x} the cost {@code E[z_0² + q
 * z_1²]} is a convex quadratic, and promise and incentives are linear: the conditions of Karush, Kuhn and Tucker are necessary and
 * sufficient, and are solved exactly for every set of binding constraints.
 */
final class CheapestContract {
  private static final int OUTCOMES = 2;
  private static final int UTILITIES = OUTCOMES + OUTCOMES * OUTCOMES;

  private final Rational discount;
  private final Rational principal;
  private final Rational[] chances;
  private final int[] tastes;
  private final Rational promised;
  private final List<Rational[]> rows = new ArrayList<>();
  private final List<Rational> bounds = new ArrayList<>();

  /**
   * Without constraints but the promise.
   *
   * @param discount δ
   * @param principal q
   * @param chance of outcome 1 in each period
   * @param tastes {@code a} by the outcome, positive
   * @param promised {@code E[a_0 z_0 + δ a_1 z_1]}
   */
  CheapestContract(
      Rational discount, Rational principal, Rational chance, int[] tastes, Rational promised) {
    this.discount = discount;
    this.principal = principal;
    this.chances = new Rational[] {Rational.ONE.minus(chance), chance};
    this.tastes = tastes.clone();
    this.promised = promised;
  }

  private static int later(int outcome, int next) {
    return OUTCOMES + OUTCOMES * outcome + next;
  }

  private static Rational[] zeros(int length) {
    Rational[] zeros = new Rational[length];
    Arrays.fill(zeros, Rational.ZERO);
    return zeros;
  }

  /**
   * The coefficients of {@code a z_0 + δ E[a_1 z_1]}: from the first outcome on, for one whose taste is that of an outcome, by the terms of
   * another.
   */
  private Rational[] worth(int outcome, int terms) {
    Rational[] row = zeros(UTILITIES);
    row[terms] = Rational.of(tastes[outcome]);
    for (int m = 0; m < OUTCOMES; m++) {
      row[later(terms, m)] = discount.times(chances[m]).times(tastes[m]);
    }
    return row;
  }

  private static Rational[] minus(Rational[] one, Rational[] other) {
    Rational[] row = new Rational[one.length];
    Arrays.setAll(row, k -> one[k].minus(other[k]));
    return row;
  }

  /** Demands that the terms of outcome 1 are worth more by this than those of outcome 0, from the first outcome on. */
  CheapestContract firstSpread(Rational bound) {
    return atLeast(minus(worth(1, 1), worth(0, 0)), bound);
  }

  /** Demands the same of the second outcome, after each first one. */
  CheapestContract laterSpread(Rational bound) {
    for (int k = 0; k < OUTCOMES; k++) {
      laterTruth(k, 1, bound);
    }
    return this;
  }

  /** Demands that after the first outcome's terms and the own taste the own terms are better by this than the other ones. */
  CheapestContract firstTruth(int outcome, Rational bound) {
    return atLeast(minus(worth(outcome, outcome), worth(outcome, 1 - outcome)), bound);
  }

  /** Demands the same of the second outcome, after the first one's terms. */
  CheapestContract laterTruth(int first, int outcome, Rational bound) {
    Rational[] row = zeros(UTILITIES);
    row[later(first, outcome)] = Rational.of(tastes[outcome]);
    row[later(first, 1 - outcome)] = Rational.of(-tastes[outcome]);
    return atLeast(row, bound);
  }

  private CheapestContract atLeast(Rational[] row, Rational bound) {
    rows.add(row);
    bounds.add(bound);
    return this;
  }

  /**
   * {@code 1/u'(x_0) - (q/δ) E[1/u'(x_1)]} by the first outcome; empty if no contract satisfies the constraints.
   *
   * @throws IllegalArgumentException if some consumption would be 0 or {@code √x} negative
   */
  Optional<List<Rational>> inverseGaps() {
    Rational weight = principal.over(discount);
    return utilities().map(z -> gaps(z, inverses -> weight.times(expected(inverses))));
  }

  /** {@code 1/u'(x_0) - 1/(δ E u'(x_1))} by the first outcome. */
  Optional<List<Rational>> printedGaps() {
    return utilities()
        .map(
            z ->
                gaps(
                    z,
                    inverses -> {
                      Rational[] marginal =
                          Arrays.stream(inverses)
                              .map(Rational::reciprocal)
                              .toArray(Rational[]::new);
                      return discount.times(expected(marginal)).reciprocal();
                    }));
  }

  private Rational expected(Rational[] byOutcome) {
    return chances[0].times(byOutcome[0]).plus(chances[1].times(byOutcome[1]));
  }

  /** {@code 1/u'(x_0)} less a function of the {@code 1/u'(x_1)}, where {@code 1/u'(x) = 2 z / a}. */
  private List<Rational> gaps(List<Rational> z, Function<Rational[], Rational> function) {
    List<Rational> gaps = new ArrayList<>();
    for (int k = 0; k < OUTCOMES; k++) {
      Rational[] inverses = new Rational[OUTCOMES];
      for (int m = 0; m < OUTCOMES; m++) {
        inverses[m] = z.get(later(k, m)).times(2).over(tastes[m]);
      }
      gaps.add(z.get(k).times(2).over(tastes[k]).minus(function.apply(inverses)));
    }
    return gaps;
  }

  /** The {@code z} of the cheapest contract. */
  private Optional<List<Rational>> utilities() {
    for (int binding = 0; binding < 1 << rows.size(); binding++) {
      if (stationary(binding).build().solve() instanceof LinearProgramme.Optimal optimal) {
        List<Rational> z = optimal.primal().subList(0, UTILITIES);
        if (z.stream().anyMatch(each -> each.signum() <= 0)) {
          throw new IllegalArgumentException("consumption ends at 0: promise more");
        }
        return Optional.of(z);
      }
    }
    return Optional.empty();
  }

  /**
   * All constraints, and {@code 2 w z = λ promise + Σ μ row} with {@code μ >= 0} of the binding rows, where {@code w} is the probability,
   * discounted by the principal.
   */
  private LinearProgramme.Builder stationary(int binding) {
    int[] bound = IntStream.range(0, rows.size()).filter(r -> (binding >> r & 1) == 1).toArray();
    int variables = UTILITIES + 1 + bound.length;
    LinearProgramme.Builder builder = LinearProgramme.builder(variables);
    Rational[] promise = zeros(UTILITIES);
    for (int k = 0; k < OUTCOMES; k++) {
      Rational[] worth = worth(k, k);
      for (int z = 0; z < UTILITIES; z++) {
        promise[z] = promise[z].plus(chances[k].times(worth[z]));
      }
    }
    equal(builder, promise, promised);
    for (int z = 0; z < UTILITIES; z++) {
      Rational[] row = zeros(variables);
      row[z] = weight(z).times(2);
      row[UTILITIES] = promise[z].negate();
      for (int m = 0; m < bound.length; m++) {
        row[UTILITIES + 1 + m] = rows.get(bound[m])[z].negate();
      }
      equal(builder, row, Rational.ZERO);
    }
    for (int r = 0; r < rows.size(); r++) {
      add(builder, rows.get(r), bounds.get(r));
    }
    for (int m = 0; m < bound.length; m++) {
      equal(builder, rows.get(bound[m]), bounds.get(bound[m]));
      Rational[] multiplier = zeros(variables);
      multiplier[UTILITIES + 1 + m] = Rational.ONE;
      add(builder, multiplier, Rational.ZERO);
    }
    return builder;
  }

  private Rational weight(int z) {
    if (z < OUTCOMES) {
      return chances[z];
    }
    int after = z - OUTCOMES;
    return principal.times(chances[after / OUTCOMES]).times(chances[after % OUTCOMES]);
  }

  private static void add(LinearProgramme.Builder builder, Rational[] row, Rational bound) {
    builder.atLeast(IntStream.range(0, row.length).toArray(), row, bound);
  }

  private static void equal(LinearProgramme.Builder builder, Rational[] row, Rational bound) {
    add(builder, row, bound);
    add(builder, Arrays.stream(row).map(Rational::negate).toArray(Rational[]::new), bound.negate());
  }
}

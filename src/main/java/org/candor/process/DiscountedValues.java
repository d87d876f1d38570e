package org.candor.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/** Exact discounted sums along a finite Markov chain: {@code x = b + γ P x} for several right-hand sides at once. */
public final class DiscountedValues {
  private DiscountedValues() {}

  /**
   * Solves {@code x_c = b_c + γ P x_c} exactly.
   *
   * @param law row s of P, on {@code 0 .. law.length-1}
   * @param discount γ in [0, 1)
   * @param flows one flow vector b_c per right-hand side, each of length {@code law.length}
   * @return x_c per right-hand side
   */
  public static List<ScaledVector> solve(
      Distribution[] law, Rational discount, List<Rational[]> flows) {
    if (discount.signum() < 0 || discount.compareTo(Rational.ONE) >= 0) {
      throw new IllegalArgumentException(
          "an infinite discounted sum needs 0 <= discount < 1, not " + discount);
    }
    int[] classes = classesOfEqualRows(law);
    int distinct = Arrays.stream(classes).max().orElse(-1) + 1;
    return 2 * distinct <= law.length
        ? solveByClass(law, discount, flows, classes, distinct)
        : ComponentValues.solve(law, discount, flows);
  }

  /** Per row the number of its class, in the order in which they first occur: rows of a class are equal. */
  private static int[] classesOfEqualRows(Distribution[] law) {
    Map<Distribution, Integer> known = new HashMap<>();
    int[] classes = new int[law.length];
    for (int s = 0; s < classes.length; s++) {
      classes[s] = known.computeIfAbsent(law[s], row -> known.size());
    }
    return classes;
  }

  /**
   * With {@code y = P x} there is one unknown per class of equal rows: {@code y_c = row_c·b + γ Σ_s row_c(s) y_{class(s)}}, and {@code
   * x = b + γ y}. Whoever remembers the past in what is paid but not in what is decided has many rows and few classes.
   */
  private static List<ScaledVector> solveByClass(
      Distribution[] law, Rational discount, List<Rational[]> flows, int[] classes, int distinct) {
    Distribution[] rows = new Distribution[distinct];
    Distribution[] small = new Distribution[distinct];
    for (int s = law.length - 1; s >= 0; s--) {
      rows[classes[s]] = law[s];
    }
    for (int c = 0; c < distinct; c++) {
      small[c] = rows[c].mix(s -> Distribution.point(classes[s]));
    }
    List<Rational[]> expected = new ArrayList<>();
    for (Rational[] flow : flows) {
      ScaledVector entries = ScaledVector.of(Arrays.asList(flow));
      Rational[] each = new Rational[distinct];
      Arrays.setAll(each, c -> rows[c].expectation(entries));
      expected.add(each);
    }
    List<ScaledVector> later = ComponentValues.solve(small, discount, expected);
    List<ScaledVector> solution = new ArrayList<>();
    for (int q = 0; q < flows.size(); q++) {
      Rational[] x = new Rational[law.length];
      for (int s = 0; s < x.length; s++) {
        x[s] = flows.get(q)[s].plus(discount.times(later.get(q).get(classes[s])));
      }
      solution.add(ScaledVector.of(Arrays.asList(x)));
    }
    return solution;
  }
}

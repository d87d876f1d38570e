package org.candor.process;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.exact.LinearSystem;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/** Exact discounted sums along a finite Markov chain: {@code x = b + γ P x} for several right-hand sides at once. */
public final class DiscountedValues {
  private DiscountedValues() {}

  /**
   * Solves {@code x_c = b_c + γ P x_c} exactly.
   *
   * <p>The chain's strongly connected components are solved one after the other, successors first, so that a chain
   * without cycles costs no elimination at all.
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
        : solveByComponent(law, discount, flows);
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
    List<ScaledVector> later = solveByComponent(small, discount, expected);
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

  private static List<ScaledVector> solveByComponent(
      Distribution[] law, Rational discount, List<Rational[]> flows) {
    int n = law.length;
    Rational[][] x = new Rational[flows.size()][n];
    for (int[] component : Components.successorsFirst(law)) {
      solveComponent(component, law, discount, flows, x);
    }
    List<ScaledVector> solution = new ArrayList<>();
    for (Rational[] column : x) {
      solution.add(ScaledVector.of(List.of(column)));
    }
    return solution;
  }

  private static void solveComponent(
      int[] component,
      Distribution[] law,
      Rational discount,
      List<Rational[]> flows,
      Rational[][] x) {
    int size = component.length;
    int columns = flows.size();
    int[] position = new int[law.length];
    Arrays.fill(position, -1);
    for (int k = 0; k < size; k++) {
      position[component[k]] = k;
    }
    BigInteger g = discount.numerator();
    BigInteger bigG = discount.denominator();
    BigInteger[][] a = new BigInteger[size][size];
    Rational[][] b = new Rational[columns][size];
    for (int k = 0; k < size; k++) {
      Distribution row = law[component[k]];
      Arrays.fill(a[k], BigInteger.ZERO);
      BigInteger scale = row.total().multiply(bigG);
      a[k][k] = scale;
      for (int c = 0; c < columns; c++) {
        b[c][k] = flows.get(c)[component[k]].times(Rational.of(scale));
      }
      for (int j = 0; j < row.size(); j++) {
        int next = position[row.outcome(j)];
        BigInteger weight = g.multiply(row.weight(j));
        if (next >= 0) {
          a[k][next] = a[k][next].subtract(weight);
        } else {
          for (int c = 0; c < columns; c++) {
            b[c][k] = b[c][k].plus(x[c][row.outcome(j)].times(Rational.of(weight)));
          }
        }
      }
    }
    if (size == 1) {
      for (int c = 0; c < columns; c++) {
        x[c][component[0]] = b[c][0].over(Rational.of(a[0][0]));
      }
      return;
    }
    solveBlock(component, a, b, x);
  }

  private static void solveBlock(
      int[] component, BigInteger[][] a, Rational[][] b, Rational[][] x) {
    int size = component.length;
    BigInteger[][] integral = new BigInteger[size][b.length];
    BigInteger[] scale = new BigInteger[b.length];
    for (int c = 0; c < b.length; c++) {
      ScaledVector column = ScaledVector.of(List.of(b[c]));
      scale[c] = column.denominator();
      for (int k = 0; k < size; k++) {
        integral[k][c] = column.numerator(k);
      }
    }
    ScaledVector[] solution = LinearSystem.solve(a, integral);
    for (int c = 0; c < b.length; c++) {
      for (int k = 0; k < size; k++) {
        x[c][component[k]] =
            Rational.of(solution[c].numerator(k), solution[c].denominator().multiply(scale[c]));
      }
    }
  }
}

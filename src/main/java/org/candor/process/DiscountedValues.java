package org.candor.process;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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
    java.util.Arrays.fill(position, -1);
    for (int k = 0; k < size; k++) {
      position[component[k]] = k;
    }
    BigInteger g = discount.numerator();
    BigInteger bigG = discount.denominator();
    BigInteger[][] a = new BigInteger[size][size];
    Rational[][] b = new Rational[columns][size];
    for (int k = 0; k < size; k++) {
      Distribution row = law[component[k]];
      java.util.Arrays.fill(a[k], BigInteger.ZERO);
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

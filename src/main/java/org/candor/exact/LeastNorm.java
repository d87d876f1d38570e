package org.candor.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The least-norm solution of a consistent system {@code A x = b}, exactly: {@code x = Aᵀ (A Aᵀ)⁻¹ b} for independent rows (Penrose
 * 1955, the pseudo-inverse).
 */
public final class LeastNorm {
  /**
   * What solving found.
   *
   * @param solution the solution of least Euclidean norm, or null if there is none
   * @param contradiction for a system without solution, η with {@code Σ_r η_r A_r = 0} and {@code η·b ≠ 0}; else null
   */
  public record Result(List<Rational> solution, List<Rational> contradiction) {
    public Result {
      solution = solution == null ? null : List.copyOf(solution);
      contradiction = contradiction == null ? null : List.copyOf(contradiction);
    }
  }

  private final Rational[][] rows;
  private final List<Rational[]> reduced = new ArrayList<>();
  private final List<Rational[]> combinations = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();
  private final List<Integer> independent = new ArrayList<>();
  private final List<Rational[]> dependences = new ArrayList<>();

  private LeastNorm(Rational[][] rows) {
    this.rows = rows;
    for (int r = 0; r < rows.length; r++) {
      add(r);
    }
  }

  /** Coefficients η, not all 0, with {@code Σ_r η_r row_r = 0}, or null if the rows are linearly independent. */
  public static List<Rational> dependence(Rational[][] rows) {
    LeastNorm system = new LeastNorm(rows);
    if (system.dependences.isEmpty()) {
      return null;
    }
    system.requireZero(system.dependences.get(0));
    return List.of(system.dependences.get(0));
  }

  /**
   * Solves the system.
   *
   * @param a rows of equal length, at least one
   * @param b one number per row
   */
  public static Result solve(Rational[][] a, Rational[] b) {
    LeastNorm system = new LeastNorm(a);
    for (Rational[] dependence : system.dependences) {
      if (!dot(dependence, b).isZero()) {
        system.requireZero(dependence);
        return new Result(null, List.of(dependence));
      }
    }
    return new Result(List.of(system.solution(b)), null);
  }

  private void add(int r) {
    Rational[] rest = rows[r].clone();
    Rational[] combination = new Rational[rows.length];
    Arrays.fill(combination, Rational.ZERO);
    combination[r] = Rational.ONE;
    for (int k = 0; k < reduced.size(); k++) {
      Rational factor = rest[pivots.get(k)].over(reduced.get(k)[pivots.get(k)]);
      if (!factor.isZero()) {
        subtract(rest, factor, reduced.get(k));
        subtract(combination, factor, combinations.get(k));
      }
    }
    int pivot = 0;
    while (pivot < rest.length && rest[pivot].isZero()) {
      pivot++;
    }
    if (pivot == rest.length) {
      dependences.add(combination);
    } else {
      reduced.add(rest);
      combinations.add(combination);
      pivots.add(pivot);
      independent.add(r);
    }
  }

  /** That a combination of the rows is 0 is checked on the rows as they were given. */
  private void requireZero(Rational[] combination) {
    Rational[] sum = new Rational[rows[0].length];
    Arrays.fill(sum, Rational.ZERO);
    for (int r = 0; r < rows.length; r++) {
      subtract(sum, combination[r].negate(), rows[r]);
    }
    for (Rational entry : sum) {
      if (!entry.isZero()) {
        throw new IllegalStateException("a dependence of rows failed its check");
      }
    }
  }

  private static void subtract(Rational[] from, Rational factor, Rational[] row) {
    for (int c = 0; c < from.length; c++) {
      from[c] = from[c].minus(factor.times(row[c]));
    }
  }

  private Rational[] solution(Rational[] b) {
    int n = independent.size();
    BigInteger[][] gram = new BigInteger[n][n];
    BigInteger[][] right = new BigInteger[n][1];
    for (int r = 0; r < n; r++) {
      List<Rational> equation = new ArrayList<>();
      for (int c = 0; c < n; c++) {
        equation.add(dot(rows[independent.get(r)], rows[independent.get(c)]));
      }
      equation.add(b[independent.get(r)]);
      ScaledVector scaled = ScaledVector.of(equation);
      for (int c = 0; c < n; c++) {
        gram[r][c] = scaled.numerator(c);
      }
      right[r][0] = scaled.numerator(n);
    }
    Rational[] x = new Rational[rows[0].length];
    Arrays.fill(x, Rational.ZERO);
    if (n > 0) {
      ScaledVector weights = LinearSystem.solve(gram, right)[0];
      for (int r = 0; r < n; r++) {
        subtract(x, weights.get(r).negate(), rows[independent.get(r)]);
      }
    }
    for (int r = 0; r < rows.length; r++) {
      if (!dot(rows[r], x).equals(b[r])) {
        throw new IllegalStateException("least-norm solution failed its check in row " + r);
      }
    }
    return x;
  }

  private static Rational dot(Rational[] left, Rational[] right) {
    Rational sum = Rational.ZERO;
    for (int k = 0; k < left.length; k++) {
      if (!left[k].isZero() && !right[k].isZero()) {
        sum = sum.plus(left[k].times(right[k]));
      }
    }
    return sum;
  }
}

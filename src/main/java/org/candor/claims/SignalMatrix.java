package org.candor.claims;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.exact.LinearProgramme;
import org.candor.exact.LinearSystem;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.Distribution;

/**
 * The matrix {@code M_-i(a, θ_-i)} of Liu: a column {@code μ_-i(· | a, θ_i, θ_-i)} for every signal of agent i, a row for every joint
 * signal that the others may have next.
 */
final class SignalMatrix {
  private final List<Rational[]> columns;
  private final int rows;

  private SignalMatrix(List<Rational[]> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** The matrix after an action at a joint signal, whose coordinate of the agent does not matter. */
  static SignalMatrix of(JointEnvironment environment, int agent, int action, int joint) {
    int[] all = new int[environment.types().size(agent)];
    Arrays.setAll(all, signal -> signal);
    return of(environment, agent, action, joint, all);
  }

  /** The matrix with columns for these signals of the agent only. */
  static SignalMatrix of(
      JointEnvironment environment, int agent, int action, int joint, int[] signals) {
    JointSpace types = environment.types();
    int rows = types.without(agent).size();
    List<Rational[]> columns = new ArrayList<>();
    for (int signal : signals) {
      Rational[] column = new Rational[rows];
      Arrays.fill(column, Rational.ZERO);
      Distribution law = environment.law(types.with(joint, agent, signal), action);
      for (int k = 0; k < law.size(); k++) {
        int row = types.project(law.outcome(k), agent);
        column[row] = column[row].plus(law.probability(k));
      }
      columns.add(column);
    }
    return new SignalMatrix(columns, rows);
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns.size();
  }

  Rational[] column(int signal) {
    return columns.get(signal).clone();
  }

  static Rational dot(Rational[] a, Rational[] b) {
    Rational sum = Rational.ZERO;
    for (int k = 0; k < a.length; k++) {
      sum = sum.plus(a[k].times(b[k]));
    }
    return sum;
  }

  private Rational[][] gram() {
    Rational[][] gram = new Rational[columns.size()][columns.size()];
    for (int r = 0; r < gram.length; r++) {
      for (int c = 0; c < gram.length; c++) {
        gram[r][c] = dot(columns.get(r), columns.get(c));
      }
    }
    return gram;
  }

  /** Whether the columns are linearly independent. */
  boolean spans() {
    return solve(gram(), new Rational[columns.size()]) != null;
  }

  /** The solution x of least norm of {@code x · column(s) = target[s]} for every signal s; null if the columns are dependent. */
  Rational[] leastNorm(Rational[] target) {
    Rational[] weights = solve(gram(), target);
    return weights == null ? null : combination(weights);
  }

  /** {@code Σ_s weights[s] column(s)}. */
  Rational[] combination(Rational[] weights) {
    Rational[] sum = new Rational[rows];
    Arrays.fill(sum, Rational.ZERO);
    for (int s = 0; s < weights.length; s++) {
      for (int k = 0; k < rows; k++) {
        sum[k] = sum[k].plus(weights[s].times(columns.get(s)[k]));
      }
    }
    return sum;
  }

  /** {@code M^+ b = (M^T M)^-1 M^T b} as the formula is printed, which reads b as though it had one entry per row. */
  Rational[] pseudoInverseTimes(Rational[] b) {
    Rational[] projected = new Rational[columns.size()];
    for (int s = 0; s < projected.length; s++) {
      projected[s] = dot(columns.get(s), b);
    }
    return solve(gram(), projected);
  }

  /** Whether the column of a signal is a convex combination of the others. */
  boolean isMixture(int signal) {
    int others = columns.size() - 1;
    if (others == 0) {
      return false;
    }
    LinearProgramme.Builder builder = LinearProgramme.builder(others);
    int[] all = new int[others];
    Arrays.setAll(all, k -> k);
    for (int k = 0; k < others; k++) {
      builder.atLeast(new int[] {k}, new Rational[] {Rational.ONE}, Rational.ZERO);
    }
    for (int row = 0; row <= rows; row++) {
      Rational[] coefficients = new Rational[others];
      for (int k = 0; k < others; k++) {
        coefficients[k] = row == rows ? Rational.ONE : columns.get(k < signal ? k : k + 1)[row];
      }
      Rational bound = row == rows ? Rational.ONE : columns.get(signal)[row];
      equal(builder, all, coefficients, bound);
    }
    return !(builder.build().solve() instanceof LinearProgramme.Infeasible);
  }

  static void equal(
      LinearProgramme.Builder builder, int[] variables, Rational[] coefficients, Rational bound) {
    builder.atLeast(variables, coefficients, bound);
    Rational[] negated = new Rational[coefficients.length];
    Arrays.setAll(negated, k -> coefficients[k].negate());
    builder.atLeast(variables, negated, bound.negate());
  }

  /**
   * What to receive next period after a report, such that truth is worth {@code target[report]} and another signal, lying so, is worth at
   * most its own target; null if there is no such thing.
   */
  Rational[] separating(int report, Rational[] target) {
    LinearProgramme.Builder builder = LinearProgramme.builder(rows);
    int[] all = new int[rows];
    Arrays.setAll(all, k -> k);
    for (int s = 0; s < columns.size(); s++) {
      if (s == report) {
        equal(builder, all, columns.get(s), target[s]);
      } else {
        Rational[] negated = new Rational[rows];
        Rational[] column = columns.get(s);
        Arrays.setAll(negated, k -> column[k].negate());
        builder.atLeast(all, negated, target[s].negate());
      }
    }
    return builder.build().solve() instanceof LinearProgramme.Optimal optimal
        ? optimal.primal().toArray(new Rational[0])
        : null;
  }

  /** The solution of a square system, or null if it is singular; null entries of the right side count as 0. */
  private static Rational[] solve(Rational[][] a, Rational[] b) {
    int n = a.length;
    List<Rational> entries = new ArrayList<>();
    for (Rational[] row : a) {
      entries.addAll(List.of(row));
    }
    for (Rational each : b) {
      entries.add(each == null ? Rational.ZERO : each);
    }
    ScaledVector scaled = ScaledVector.of(entries);
    BigInteger[][] left = new BigInteger[n][n];
    BigInteger[][] right = new BigInteger[n][1];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        left[r][c] = scaled.numerator(r * n + c);
      }
      right[r][0] = scaled.numerator(n * n + r);
    }
    try {
      ScaledVector x = LinearSystem.solve(left, right)[0];
      Rational[] solution = new Rational[n];
      Arrays.setAll(solution, x::get);
      return solution;
    } catch (ArithmeticException singular) {
      return null;
    }
  }
}

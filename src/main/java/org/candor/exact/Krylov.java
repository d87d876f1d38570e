package org.candor.exact;

/**
 * Stabilised biconjugate gradients (van der Vorst 1992) on the rows divided by their diagonal entries. The few slow modes of a discounted chain, of which
 * the constant vector is always one, cost a few iterations and not, as in sweeps, a factor in all of them.
 */
final class Krylov implements Approximation {
  /** What is left of a right-hand side, at most; a digit in base 2³² needs a little less. */
  private static final double TARGET = 0x1p-44;

  private static final int MOST_ITERATIONS = 300;

  private final int n;
  private final int[] start;
  private final int[] column;

  /** Entries over the diagonal entry of their row; the diagonal itself is left out. */
  private final double[] entry;

  private final double[] inverse;

  Krylov(SparseMatrix a) {
    n = a.size();
    start = new int[n + 1];
    inverse = new double[n];
    int[] columns = new int[a.start(n)];
    double[] entries = new double[columns.length];
    int count = 0;
    for (int r = 0; r < n; r++) {
      for (int k = a.start(r); k < a.start(r + 1); k++) {
        if (a.column(k) == r) {
          inverse[r] = 1 / a.approximateEntry(k);
        }
      }
      for (int k = a.start(r); k < a.start(r + 1); k++) {
        if (a.column(k) != r) {
          columns[count] = a.column(k);
          entries[count++] = a.approximateEntry(k) * inverse[r];
        }
      }
      start[r + 1] = count;
    }
    column = columns;
    entry = entries;
  }

  /** {@code y = D⁻¹A x}. */
  private void multiply(double[] x, double[] y) {
    for (int r = 0; r < n; r++) {
      double sum = x[r];
      for (int k = start[r]; k < start[r + 1]; k++) {
        sum += entry[k] * x[column[k]];
      }
      y[r] = sum;
    }
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int r = 0; r < x.length; r++) {
      sum += x[r] * y[r];
    }
    return sum;
  }

  @Override
  public void solve(double[][] vectors) {
    for (double[] b : vectors) {
      solve(b);
    }
  }

  private void solve(double[] b) {
    double[] rest = new double[n];
    for (int r = 0; r < n; r++) {
      rest[r] = b[r] * inverse[r];
    }
    double[] shadow = rest.clone();
    double[] p = rest.clone();
    double[] ap = new double[n];
    double[] as = new double[n];
    double rho = dot(rest, rest);
    double target = TARGET * TARGET * rho;
    double[] x = b;
    java.util.Arrays.fill(x, 0);
    for (int iteration = 0; iteration < MOST_ITERATIONS && dot(rest, rest) > target; iteration++) {
      multiply(p, ap);
      double alpha = rho / dot(shadow, ap);
      for (int r = 0; r < n; r++) {
        rest[r] -= alpha * ap[r];
      }
      multiply(rest, as);
      double square = dot(as, as);
      double omega = square == 0 ? 0 : dot(as, rest) / square;
      for (int r = 0; r < n; r++) {
        x[r] += alpha * p[r] + omega * rest[r];
        rest[r] -= omega * as[r];
      }
      double next = dot(shadow, rest);
      double beta = omega == 0 ? 0 : next / rho * (alpha / omega);
      rho = next;
      for (int r = 0; r < n; r++) {
        p[r] = rest[r] + beta * (p[r] - omega * ap[r]);
      }
    }
  }
}

package org.candor.exact;

/**
 * An approximate triangular factorization of a matrix in floating point, without pivoting: for matrices that are dominated by
 * their diagonal. Columns are processed in blocks, so that a column once loaded serves several.
 */
final class Factorization implements Approximation {
  private static final int BLOCK = 8;

  private final int n;

  /** By column: above the diagonal U, on it its inverse, below it L. */
  private final double[][] lu;

  Factorization(SparseMatrix a) {
    n = a.size();
    lu = new double[n][n];
    for (int r = 0; r < n; r++) {
      for (int k = a.start(r); k < a.start(r + 1); k++) {
        lu[a.column(k)][r] = a.approximateEntry(k);
      }
    }
    for (int from = 0; from < n; from += BLOCK) {
      int to = Math.min(n, from + BLOCK);
      for (int k = 0; k < from; k++) {
        for (int j = from; j < to; j++) {
          subtract(lu[j], lu[j][k], lu[k], k + 1);
        }
      }
      for (int j = from; j < to; j++) {
        for (int k = from; k < j; k++) {
          subtract(lu[j], lu[j][k], lu[k], k + 1);
        }
        double[] column = lu[j];
        column[j] = 1 / column[j];
        for (int r = j + 1; r < n; r++) {
          column[r] *= column[j];
        }
      }
    }
  }

  /** {@code target -= factor·column} from a row on. */
  private static void subtract(double[] target, double factor, double[] column, int from) {
    if (factor != 0) {
      for (int r = from; r < target.length; r++) {
        target[r] -= factor * column[r];
      }
    }
  }

  @Override
  public void solve(double[][] x) {
    for (int k = 0; k < n; k++) {
      for (double[] each : x) {
        subtract(each, each[k], lu[k], k + 1);
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      for (double[] each : x) {
        each[k] *= lu[k][k];
        double factor = each[k];
        if (factor != 0) {
          double[] column = lu[k];
          for (int r = 0; r < k; r++) {
            each[r] -= factor * column[r];
          }
        }
      }
    }
  }
}

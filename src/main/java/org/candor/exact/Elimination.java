package org.candor.exact;

import java.math.BigInteger;

/** Exact solution of square integer systems {@code A X = B} by fraction-free elimination (Bareiss 1968): slow, and good for every matrix. */
public final class Elimination {
  /** Elimination takes about the fourth power of the size in time: minutes at this size, hours at twice. */
  public static final int MAX_UNKNOWNS = 512;

  private Elimination() {}

  /**
   * Solves {@code A x_c = b_c} for every column c; the result is checked against the input before it is returned.
   *
   * @param matrix A
   * @param b N rows, one integer per right-hand side
   * @return one vector of length N per right-hand side
   * @throws ArithmeticException if A is singular
   * @throws LimitExceededException beyond {@link #MAX_UNKNOWNS}
   */
  public static ScaledVector[] solve(SparseMatrix matrix, BigInteger[][] b) {
    int n = matrix.size();
    if (n > MAX_UNKNOWNS) {
      throw new LimitExceededException(
          "an exact linear system of "
              + n
              + " unknowns (joint types that can reach each other) exceeds the limit of "
              + MAX_UNKNOWNS
              + " and would take hours; drop agents or local states, or set a finite horizon");
    }
    int columns = n == 0 ? 0 : b[0].length;
    int width = n + columns;
    BigInteger[][] m = new BigInteger[n][width];
    for (int r = 0; r < n; r++) {
      java.util.Arrays.fill(m[r], BigInteger.ZERO);
      for (int k = matrix.start(r); k < matrix.start(r + 1); k++) {
        m[r][matrix.column(k)] = matrix.entry(k);
      }
      System.arraycopy(b[r], 0, m[r], n, columns);
    }
    BigInteger previous = BigInteger.ONE;
    for (int k = 0; k < n; k++) {
      pivotTo(m, k);
      BigInteger pivot = m[k][k];
      for (int r = k + 1; r < n; r++) {
        eliminate(m[r], m[k], k, width, pivot, previous);
      }
      previous = pivot;
    }
    ScaledVector[] solution = new ScaledVector[columns];
    for (int c = 0; c < columns; c++) {
      solution[c] = backSubstitute(m, n, n + c, previous);
    }
    for (int c = 0; c < columns; c++) {
      int row = matrix.faultyRow(solution[c], column(b, c));
      if (row >= 0) {
        throw new IllegalStateException("exact solution failed its check in row " + row);
      }
    }
    return solution;
  }

  private static void pivotTo(BigInteger[][] m, int k) {
    int best = k;
    while (best < m.length && m[best][k].signum() == 0) {
      best++;
    }
    if (best == m.length) {
      throw new ArithmeticException("the linear system is singular at column " + k);
    }
    BigInteger[] row = m[best];
    m[best] = m[k];
    m[k] = row;
  }

  private static void eliminate(
      BigInteger[] row,
      BigInteger[] pivotRow,
      int k,
      int width,
      BigInteger pivot,
      BigInteger previous) {
    BigInteger factor = row[k];
    boolean trivial = previous.equals(BigInteger.ONE);
    for (int c = k + 1; c < width; c++) {
      BigInteger value = row[c].multiply(pivot);
      if (factor.signum() != 0 && pivotRow[c].signum() != 0) {
        value = value.subtract(factor.multiply(pivotRow[c]));
      }
      row[c] = trivial ? value : value.divide(previous);
    }
    row[k] = BigInteger.ZERO;
  }

  /** Over the common denominator det(A) = the last pivot every unknown is an integer (Cramer). */
  private static ScaledVector backSubstitute(
      BigInteger[][] m, int n, int column, BigInteger determinant) {
    BigInteger[] x = new BigInteger[n];
    for (int r = n - 1; r >= 0; r--) {
      BigInteger rest = m[r][column].multiply(determinant);
      for (int c = r + 1; c < n; c++) {
        if (m[r][c].signum() != 0) {
          rest = rest.subtract(m[r][c].multiply(x[c]));
        }
      }
      x[r] = rest.divide(m[r][r]);
    }
    return ScaledVector.of(x, determinant);
  }

  private static BigInteger[] column(BigInteger[][] b, int c) {
    BigInteger[] column = new BigInteger[b.length];
    for (int r = 0; r < column.length; r++) {
      column[r] = b[r][c];
    }
    return column;
  }
}

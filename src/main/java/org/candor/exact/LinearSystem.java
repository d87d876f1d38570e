package org.candor.exact;

import java.math.BigInteger;

/**
 * Exact solution of square integer systems {@code A X = B}: by numeric refinement where the matrix is strictly dominated by its diagonal,
 * as that of a discounted chain is, and by elimination otherwise or where refinement does not succeed.
 */
public final class LinearSystem {
  /** The most unknowns of a dominated system; what there is to write down alone grows as the square. */
  public static final int MAX_UNKNOWNS = 4096;

  /** Below this size elimination is as fast. */
  private static final int SMALL = 6;

  private LinearSystem() {}

  /** The same for a matrix given by its rows. */
  public static ScaledVector[] solve(BigInteger[][] a, BigInteger[][] b) {
    return solve(SparseMatrix.of(a), b);
  }

  /**
   * Refuses systems that are too large, before they are set up.
   *
   * @throws LimitExceededException beyond {@link #MAX_UNKNOWNS}
   */
  public static void limit(int unknowns) {
    if (unknowns > MAX_UNKNOWNS) {
      throw new LimitExceededException(
          "an exact linear system of "
              + unknowns
              + " unknowns (joint types that can reach each other) exceeds the limit of "
              + MAX_UNKNOWNS
              + ": about "
              + megabytes(unknowns)
              + " MB of digits per quantity and many minutes; drop agents or local states, set a finite horizon, or"
              + " solve --approximate");
    }
  }

  /** About how many megabytes the solution of a system takes: 5 bits an unknown for each of them. */
  public static long megabytes(long unknowns) {
    return Math.max(1, Math.round(5.0 / 8 * unknowns * unknowns / 1e6));
  }

  /**
   * Solves {@code A x_c = b_c} for every column c; the result is checked against the input before it is returned.
   *
   * @param a the matrix
   * @param b N rows, one integer per right-hand side
   * @return one vector of length N per right-hand side
   * @throws ArithmeticException if A is singular
   * @throws LimitExceededException beyond {@link #MAX_UNKNOWNS}, or beyond {@link Elimination#MAX_UNKNOWNS} where elimination has to be used
   */
  public static ScaledVector[] solve(SparseMatrix a, BigInteger[][] b) {
    int n = a.size();
    limit(n);
    if (n > SMALL && a.isDominant()) {
      ScaledVector[] refined = Refinement.solve(a, b);
      if (refined != null) {
        return refined;
      }
    }
    return Elimination.solve(a, b);
  }
}

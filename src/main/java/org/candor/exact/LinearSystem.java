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
    if (n > MAX_UNKNOWNS) {
      throw new LimitExceededException(
          "an exact linear system of "
              + n
              + " unknowns (joint types that can reach each other) exceeds the limit of "
              + MAX_UNKNOWNS
              + " and would take many minutes; drop agents or local states, or set a finite horizon");
    }
    if (n > SMALL && a.isDominant()) {
      ScaledVector[] refined = Refinement.solve(a, b);
      if (refined != null) {
        return refined;
      }
    }
    return Elimination.solve(a, b);
  }
}

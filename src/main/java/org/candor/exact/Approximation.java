package org.candor.exact;

/** An approximate inverse of a matrix in floating point; it proposes, exact arithmetic decides. */
interface Approximation {
  /** Replaces every vector b by an approximate solution of {@code A x = b}. */
  void solve(double[][] x);
}

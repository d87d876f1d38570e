package org.candor.exact;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The simplex method in integers on {@code max b·y, Σ_r y_r a_r = c, y >= 0}.
 *
 * <p>The inverse of the basis is kept as integers over one denominator, the determinant of the basis, so that every
 * update divides exactly (Bareiss 1968). The prices {@code x = b_B B^-1} are the candidate for the primal.
 */
final class ExactSimplex {
  /** How the method ended. */
  sealed interface Outcome {}

  /** Both problems solved. */
  record Solved(ScaledVector primal, ScaledVector dual) implements Outcome {}

  /** The dual is unbounded along these multipliers: no x satisfies the rows. */
  record Empty(ScaledVector multipliers) implements Outcome {}

  /** The dual has no solution: the ray has {@code a_r·ray >= 0} for every row and {@code c·ray < 0}. */
  record NoMultipliers(ScaledVector ray) implements Outcome {}

  private final LinearProgramme programme;
  private final int n;
  private final int m;
  private final BigInteger[] c;

  /** Basic column by position: row r of the programme, or {@code m + j} for the artificial column {@code sign_j e_j}. */
  private final int[] basis;

  private final boolean[] basic;

  /** Row k is row k of the inverse, then {@code y_k}, all times {@link #denominator}. */
  private final BigInteger[][] inverse;

  private BigInteger denominator = BigInteger.ONE;

  private ExactSimplex(LinearProgramme programme, ScaledVector objective) {
    this.programme = programme;
    this.n = programme.variables();
    this.m = programme.rows();
    this.c = new BigInteger[n];
    Arrays.setAll(c, objective::numerator);
    this.basis = new int[n];
    this.basic = new boolean[m];
    this.inverse = new BigInteger[n][n + 1];
    int[] singleton = singletons(programme, c);
    for (int j = 0; j < n; j++) {
      Arrays.fill(inverse[j], BigInteger.ZERO);
      int sign = c[j].signum();
      if (sign == 0) {
        sign = singleton[j] < 0 ? 1 : programme.row(singleton[j]).coefficient(0).signum();
      }
      inverse[j][j] = BigInteger.valueOf(sign);
      inverse[j][n] = sign < 0 ? c[j].negate() : c[j];
      basis[j] = m + j;
    }
    for (int j = 0; j < n; j++) {
      if (singleton[j] >= 0) {
        pivot(j, singleton[j], column(singleton[j]));
      }
    }
  }

  /**
   * For every variable the first row with that variable alone whose multiplier would not be negative, or -1: together a
   * feasible basis without work.
   */
  static int[] singletons(LinearProgramme programme, BigInteger[] c) {
    int[] found = new int[programme.variables()];
    Arrays.fill(found, -1);
    for (int r = 0; r < programme.rows(); r++) {
      SparseRow row = programme.row(r);
      if (row.size() == 1) {
        int j = row.variable(0);
        if (found[j] < 0 && row.coefficient(0).signum() * c[j].signum() >= 0) {
          found[j] = r;
        }
      }
    }
    return found;
  }

  /**
   * Solves for the objective given.
   *
   * @param proposal rows that may form an optimal basis, or null
   */
  static Outcome run(LinearProgramme programme, ScaledVector objective, int[] proposal) {
    ExactSimplex simplex = new ExactSimplex(programme, objective);
    if (proposal != null) {
      if (simplex.adopt(proposal)) {
        return simplex.finish(objective);
      }
      simplex = new ExactSimplex(programme, objective);
    }
    if (!simplex.complete()) {
      simplex.optimise(true);
      if (simplex.artificialLevel()) {
        return new NoMultipliers(ScaledVector.of(simplex.prices(true), simplex.denominator));
      }
      simplex.expelArtificial();
    }
    return simplex.finish(objective);
  }

  /** Changes to the proposed basis; whether that is possible and feasible. */
  private boolean adopt(int[] proposal) {
    boolean[] wanted = new boolean[m];
    for (int r : proposal) {
      wanted[r] = true;
    }
    for (int r : proposal) {
      if (!basic[r]) {
        BigInteger[] w = column(r);
        int position = -1;
        for (int k = 0; k < n && position < 0; k++) {
          if (w[k].signum() != 0 && (basis[k] >= m || !wanted[basis[k]])) {
            position = k;
          }
        }
        if (position < 0) {
          return false;
        }
        pivot(position, r, w);
      }
    }
    for (BigInteger[] row : inverse) {
      if (row[n].signum() < 0) {
        return false;
      }
    }
    return complete();
  }

  private boolean complete() {
    for (int column : basis) {
      if (column >= m) {
        return false;
      }
    }
    return true;
  }

  private Outcome finish(ScaledVector objective) {
    int unbounded = optimise(false);
    BigInteger[] y = new BigInteger[m];
    Arrays.fill(y, BigInteger.ZERO);
    if (unbounded < 0) {
      for (int k = 0; k < n; k++) {
        if (basis[k] < m) {
          y[basis[k]] = inverse[k][n];
        }
      }
      return new Solved(
          ScaledVector.of(prices(false), denominator),
          ScaledVector.of(y, denominator.multiply(objective.denominator())));
    }
    BigInteger[] w = column(unbounded);
    y[unbounded] = denominator;
    for (int k = 0; k < n; k++) {
      if (basis[k] < m) {
        y[basis[k]] = w[k].negate();
      }
    }
    return new Empty(ScaledVector.of(y, denominator));
  }

  /** Pivots by Bland's rule until no row is violated (-1), or returns the row along which the dual is unbounded. */
  private int optimise(boolean artificial) {
    while (true) {
      int entering = violated(prices(artificial), artificial);
      if (entering < 0) {
        return -1;
      }
      BigInteger[] w = column(entering);
      int leaving = leaving(w);
      if (leaving < 0) {
        return entering;
      }
      pivot(leaving, entering, w);
    }
  }

  /** {@code b_B B^-1} times the denominator; in the artificial phase artificial columns cost -1 and rows nothing. */
  private BigInteger[] prices(boolean artificial) {
    BigInteger[] x = new BigInteger[n];
    Arrays.fill(x, BigInteger.ZERO);
    for (int k = 0; k < n; k++) {
      BigInteger cost = BigInteger.ZERO;
      if (basis[k] < m) {
        cost = artificial ? cost : programme.row(basis[k]).bound();
      } else if (artificial) {
        cost = BigInteger.ONE.negate();
      }
      if (cost.signum() != 0) {
        for (int j = 0; j < n; j++) {
          if (inverse[k][j].signum() != 0) {
            x[j] = x[j].add(cost.multiply(inverse[k][j]));
          }
        }
      }
    }
    return x;
  }

  private int violated(BigInteger[] x, boolean artificial) {
    for (int r = 0; r < m; r++) {
      if (!basic[r]) {
        SparseRow row = programme.row(r);
        BigInteger bound = artificial ? BigInteger.ZERO : row.bound().multiply(denominator);
        if (row.dot(x).compareTo(bound) < 0) {
          return r;
        }
      }
    }
    return -1;
  }

  /** {@code B^-1 a_r} times the denominator. */
  private BigInteger[] column(int r) {
    BigInteger[] w = new BigInteger[n];
    SparseRow row = programme.row(r);
    for (int k = 0; k < n; k++) {
      w[k] = row.dot(inverse[k]);
    }
    return w;
  }

  /** The position with the smallest ratio {@code y_k / w_k} over positive {@code w_k}; ties to the smallest column. */
  private int leaving(BigInteger[] w) {
    int best = -1;
    for (int k = 0; k < n; k++) {
      if (w[k].signum() > 0) {
        int order =
            best < 0
                ? -1
                : inverse[k][n].multiply(w[best]).compareTo(inverse[best][n].multiply(w[k]));
        if (order < 0 || (order == 0 && basis[k] < basis[best])) {
          best = k;
        }
      }
    }
    return best;
  }

  private boolean artificialLevel() {
    for (int k = 0; k < n; k++) {
      if (basis[k] >= m && inverse[k][n].signum() > 0) {
        return true;
      }
    }
    return false;
  }

  /** Replaces artificial columns at level 0; one that no row can replace belongs to a redundant equation and stays. */
  private void expelArtificial() {
    for (int k = 0; k < n; k++) {
      for (int r = 0; r < m && basis[k] >= m; r++) {
        if (!basic[r] && programme.row(r).dot(inverse[k]).signum() != 0) {
          pivot(k, r, column(r));
        }
      }
    }
  }

  private void pivot(int position, int entering, BigInteger[] w) {
    BigInteger pivot = w[position];
    boolean same = pivot.equals(denominator);
    boolean trivial = denominator.equals(BigInteger.ONE);
    BigInteger[] pivotRow = inverse[position];
    for (int k = 0; k < n; k++) {
      if (k != position && !(same && w[k].signum() == 0)) {
        eliminate(inverse[k], pivotRow, pivot, w[k], trivial);
      }
    }
    denominator = pivot;
    if (pivot.signum() < 0) {
      denominator = pivot.negate();
      for (BigInteger[] row : inverse) {
        for (int j = 0; j <= n; j++) {
          row[j] = row[j].negate();
        }
      }
    }
    if (basis[position] < m) {
      basic[basis[position]] = false;
    }
    basis[position] = entering;
    basic[entering] = true;
  }

  private void eliminate(
      BigInteger[] row,
      BigInteger[] pivotRow,
      BigInteger pivot,
      BigInteger factor,
      boolean trivial) {
    boolean only = factor.signum() == 0;
    for (int j = 0; j <= n; j++) {
      boolean untouched = only || pivotRow[j].signum() == 0;
      if (!untouched || row[j].signum() != 0) {
        BigInteger value = row[j].multiply(pivot);
        if (!untouched) {
          value = value.subtract(factor.multiply(pivotRow[j]));
        }
        row[j] = trivial ? value : value.divide(denominator);
      }
    }
  }
}

package org.candor.exact;

import java.math.BigInteger;
import java.util.Arrays;

/** A basis that is probably optimal, found by the simplex method in floating point; {@link ExactSimplex} decides. */
final class BasisProposal {
  private static final double TOLERANCE = 1e-9;
  private static final double PERTURBATION = 1e-7;

  private final int n;
  private final int m;

  /** Row j: equation j in terms of the basis; entry m is the level of the basic multiplier. */
  private final double[][] tableau;

  private final double[] reducedCost;
  private final int[] basis;

  private BasisProposal(LinearProgramme programme, int[] start) {
    n = programme.variables();
    m = programme.rows();
    tableau = new double[n][m + 1];
    reducedCost = new double[m];
    basis = start.clone();
    double[] pivot = new double[n];
    double[] bound = new double[n];
    double[] size = new double[m];
    for (int r = 0; r < m; r++) {
      SparseRow row = programme.row(r);
      for (int k = 0; k < row.size(); k++) {
        size[r] = Math.max(size[r], Math.abs(row.coefficient(k).doubleValue()));
      }
      for (int k = 0; k < row.size(); k++) {
        tableau[row.variable(k)][r] = row.coefficient(k).doubleValue() / size[r];
      }
      reducedCost[r] = size[r] == 0 ? 0 : row.bound().doubleValue() / size[r];
    }
    double largest = Double.MIN_NORMAL;
    for (int j = 0; j < n; j++) {
      tableau[j][m] = programme.objective().numerator(j).doubleValue();
      largest = Math.max(largest, Math.abs(tableau[j][m]));
      pivot[j] = tableau[j][basis[j]];
      bound[j] = reducedCost[basis[j]];
    }
    for (int j = 0; j < n; j++) {
      // Most multipliers are 0 at first: distinct tiny levels keep the method from walking on the
      // spot.
      double jitter = PERTURBATION * (1 + (j * 0.618_033_988_75) % 1);
      tableau[j][m] = tableau[j][m] / largest + Math.signum(pivot[j]) * jitter;
      for (int r = 0; r <= m; r++) {
        tableau[j][r] /= pivot[j];
      }
    }
    for (int j = 0; j < n; j++) {
      for (int r = 0; r < m; r++) {
        reducedCost[r] -= bound[j] * tableau[j][r];
      }
    }
  }

  /** Rows that form the proposed basis, or null where no feasible basis is at hand or the numbers do not behave. */
  static int[] propose(LinearProgramme programme) {
    BigInteger[] c = new BigInteger[programme.variables()];
    Arrays.setAll(c, programme.objective()::numerator);
    int[] start = ExactSimplex.singletons(programme, c);
    for (int r : start) {
      if (r < 0) {
        return null;
      }
    }
    BasisProposal proposal = new BasisProposal(programme, start);
    return proposal.run() ? proposal.basis : null;
  }

  private boolean run() {
    int limit = 20 * (n + m);
    for (int step = 0; step < limit; step++) {
      int entering = entering();
      if (entering < 0) {
        return true;
      }
      int leaving = leaving(entering);
      if (leaving < 0) {
        return false;
      }
      pivot(leaving, entering);
    }
    return false;
  }

  private int entering() {
    int best = -1;
    double most = TOLERANCE;
    for (int r = 0; r < m; r++) {
      if (reducedCost[r] > most) {
        most = reducedCost[r];
        best = r;
      }
    }
    return best;
  }

  private int leaving(int entering) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < n; j++) {
      double w = tableau[j][entering];
      if (w > TOLERANCE) {
        double ratio = tableau[j][m] / w;
        if (ratio < least) {
          least = ratio;
          best = j;
        }
      }
    }
    return best;
  }

  private void pivot(int leaving, int entering) {
    double[] row = tableau[leaving];
    double pivot = row[entering];
    for (int r = 0; r <= m; r++) {
      row[r] /= pivot;
    }
    for (int j = 0; j < n; j++) {
      double factor = tableau[j][entering];
      if (j != leaving && factor != 0) {
        double[] other = tableau[j];
        for (int r = 0; r <= m; r++) {
          other[r] -= factor * row[r];
        }
        other[entering] = 0;
      }
    }
    double factor = reducedCost[entering];
    for (int r = 0; r < m; r++) {
      reducedCost[r] -= factor * row[r];
    }
    reducedCost[entering] = 0;
    basis[leaving] = entering;
  }
}

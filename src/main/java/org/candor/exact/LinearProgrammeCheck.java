package org.candor.exact;

import java.math.BigInteger;
import java.util.Arrays;
import org.candor.kernel.Checks;
import org.candor.kernel.ExactSums;
import org.candor.kernel.MatrixChecks;

/**
 * Decides from the integer rows alone, through the proved {@link Checks}, whether a claimed solution of a linear programme is
 * one; knows nothing of how it was found.
 */
final class LinearProgrammeCheck {
  private final BigInteger[][] a;
  private final BigInteger[][] columns;
  private final BigInteger[] b;
  private final ScaledVector c;

  LinearProgrammeCheck(LinearProgramme programme) {
    int rows = programme.rows();
    int variables = programme.variables();
    a = new BigInteger[rows][variables];
    columns = new BigInteger[variables][rows];
    for (BigInteger[] row : a) {
      Arrays.fill(row, BigInteger.ZERO);
    }
    for (BigInteger[] column : columns) {
      Arrays.fill(column, BigInteger.ZERO);
    }
    for (int r = 0; r < rows; r++) {
      SparseRow row = programme.row(r);
      for (int k = 0; k < row.size(); k++) {
        a[r][row.variable(k)] = row.coefficient(k);
        columns[row.variable(k)][r] = row.coefficient(k);
      }
    }
    b = programme.bounds();
    c = programme.objective();
  }

  /** {@code A x >= b}, {@code y >= 0}, {@code y A = c} and {@code c·x = b·y}: x and y are optimal (weak duality). */
  boolean optimal(ScaledVector x, ScaledVector y) {
    BigInteger[] p = numerators(x);
    BigInteger[] q = numerators(y);
    // y = q / y.denominator, c = numerators / c.denominator: compare over the product of both.
    BigInteger[] multipliers = scale(q, c.denominator());
    BigInteger[] target = scale(numerators(c), y.denominator());
    BigInteger primal = ExactSums.dot(numerators(c), p).multiply(y.denominator());
    BigInteger dual = ExactSums.dot(b, q).multiply(x.denominator()).multiply(c.denominator());
    return MatrixChecks.sameMatrix(a, columns)
        && Checks.primalFeasible(a, p, scale(b, x.denominator()))
        && Checks.dualFeasible(columns, multipliers, target)
        && primal.equals(dual);
  }

  /** {@code y >= 0}, {@code y A = 0} and {@code b·y > 0}: no x satisfies the rows. */
  boolean infeasible(ScaledVector y) {
    BigInteger[] q = numerators(y);
    return Checks.dualFeasible(columns, q, zeros(columns.length))
        && ExactSums.dot(b, q).signum() > 0;
  }

  /** {@code A x >= b}, {@code A d >= 0} and {@code c·d < 0}: the objective falls for ever along d. */
  boolean unbounded(ScaledVector x, ScaledVector ray) {
    BigInteger[] d = numerators(ray);
    return Checks.primalFeasible(a, numerators(x), scale(b, x.denominator()))
        && Checks.primalFeasible(a, d, zeros(a.length))
        && ExactSums.dot(numerators(c), d).signum() < 0;
  }

  private static BigInteger[] numerators(ScaledVector vector) {
    BigInteger[] numerators = new BigInteger[vector.size()];
    Arrays.setAll(numerators, vector::numerator);
    return numerators;
  }

  private static BigInteger[] scale(BigInteger[] vector, BigInteger factor) {
    BigInteger[] scaled = new BigInteger[vector.length];
    Arrays.setAll(scaled, k -> vector[k].multiply(factor));
    return scaled;
  }

  private static BigInteger[] zeros(int count) {
    BigInteger[] zeros = new BigInteger[count];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }
}

package org.candor.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class LinearSystemTest {
  private static BigInteger[][] matrix(long[][] entries) {
    BigInteger[][] m = new BigInteger[entries.length][];
    for (int r = 0; r < m.length; r++) {
      m[r] = new BigInteger[entries[r].length];
      for (int c = 0; c < m[r].length; c++) {
        m[r][c] = BigInteger.valueOf(entries[r][c]);
      }
    }
    return m;
  }

  @Test
  void solvesSeveralRightHandSidesAndPivots() {
    ScaledVector[] x =
        LinearSystem.solve(
            matrix(new long[][] {{0, 2}, {3, 1}}), matrix(new long[][] {{4, 1}, {5, 0}}));
    assertEquals(Rational.ONE, x[0].get(0));
    assertEquals(Rational.of(2), x[0].get(1));
    assertEquals(Rational.of(-1, 6), x[1].get(0));
    assertEquals(Rational.of(1, 2), x[1].get(1));
  }

  @Test
  void hilbertSystemsAreExact() {
    int n = 12;
    BigInteger scale = BigInteger.ONE;
    for (int k = 1; k < 2 * n; k++) {
      scale = scale.multiply(BigInteger.valueOf(k));
    }
    BigInteger[][] a = new BigInteger[n][n];
    BigInteger[][] b = new BigInteger[n][1];
    for (int r = 0; r < n; r++) {
      b[r][0] = BigInteger.ZERO;
      for (int c = 0; c < n; c++) {
        a[r][c] = scale.divide(BigInteger.valueOf(r + c + 1));
        b[r][0] = b[r][0].add(a[r][c].multiply(BigInteger.valueOf(c + 1)));
      }
    }
    ScaledVector x = LinearSystem.solve(a, b)[0];
    for (int c = 0; c < n; c++) {
      assertEquals(Rational.of(c + 1), x.get(c));
    }
  }

  @Test
  void refusesSingularSystems() {
    assertThrows(
        ArithmeticException.class,
        () ->
            LinearSystem.solve(
                matrix(new long[][] {{1, 2}, {2, 4}}), matrix(new long[][] {{1}, {2}})));
  }

  @Test
  void refusesWhatWouldTakeHours() {
    int n = LinearSystem.MAX_UNKNOWNS + 1;
    BigInteger[][] none = new BigInteger[n][n];
    LimitExceededException refusal =
        assertThrows(LimitExceededException.class, () -> LinearSystem.solve(none, none));
    assertEquals(true, refusal.getMessage().contains(n + " unknowns"), refusal.getMessage());
  }
}

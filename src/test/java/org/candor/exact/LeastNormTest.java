package org.candor.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Least-norm solutions against arithmetic by hand. */
class LeastNormTest {
  private static Rational[] row(int... entries) {
    return Arrays.stream(entries).mapToObj(Rational::of).toArray(Rational[]::new);
  }

  private static List<Rational> list(Rational... entries) {
    return List.of(entries);
  }

  /** x + 2y = 5 is met closest to the origin at (1, 2). */
  @Test
  void oneEquation() {
    LeastNorm.Result result = LeastNorm.solve(new Rational[][] {row(1, 2)}, row(5));
    assertEquals(list(Rational.ONE, Rational.of(2)), result.solution());
  }

  /** x + y + z = 6 and x − z = 2: along (1, −2, 1) the norm is least where x − 2y + z = 0, so y = 2, x = 3, z = 1. */
  @Test
  void twoEquationsInThreeUnknowns() {
    LeastNorm.Result result =
        LeastNorm.solve(new Rational[][] {row(1, 1, 1), row(1, 0, -1)}, row(6, 2));
    assertEquals(list(Rational.of(3), Rational.of(2), Rational.ONE), result.solution());
  }

  @Test
  void aRepeatedEquationChangesNothing() {
    LeastNorm.Result result =
        LeastNorm.solve(new Rational[][] {row(1, 2), row(0, 0), row(3, 6)}, row(5, 0, 15));
    assertEquals(list(Rational.ONE, Rational.of(2)), result.solution());
  }

  /** 0 = 0 says nothing, 0 = 1 is wrong. */
  @Test
  void rowsWithoutUnknowns() {
    LeastNorm.Result empty = LeastNorm.solve(new Rational[][] {row(0, 0)}, row(0));
    assertEquals(list(Rational.ZERO, Rational.ZERO), empty.solution());
    LeastNorm.Result wrong = LeastNorm.solve(new Rational[][] {row(0, 0)}, row(1));
    assertEquals(list(Rational.ONE), wrong.contradiction());
  }

  /** −3 times the first row plus the second is 0, but −3·5 + 16 is not. */
  @Test
  void aContradictionIsShown() {
    LeastNorm.Result result = LeastNorm.solve(new Rational[][] {row(1, 2), row(3, 6)}, row(5, 16));
    assertNull(result.solution());
    assertEquals(list(Rational.of(-3), Rational.ONE), result.contradiction());
  }

  @Test
  void dependentRowsAreFound() {
    assertNull(LeastNorm.dependence(new Rational[][] {row(1, 2), row(2, 1)}));
    assertEquals(
        list(Rational.of(-1), Rational.of(-1), Rational.ONE),
        LeastNorm.dependence(new Rational[][] {row(1, 0), row(0, 1), row(1, 1)}));
  }
}

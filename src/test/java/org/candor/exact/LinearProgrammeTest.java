package org.candor.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearProgrammeTest {
  private static Rational q(long numerator, long denominator) {
    return Rational.of(numerator, denominator);
  }

  private static List<Rational> vector(long... entries) {
    return Arrays.stream(entries).mapToObj(Rational::of).toList();
  }

  /** Rows of the form {@code {a_0, …, a_n-1, b}}. */
  private static LinearProgramme programme(long[] objective, long[]... rows) {
    int n = objective.length;
    LinearProgramme.Builder builder = LinearProgramme.builder(n);
    int[] all = new int[n];
    for (int j = 0; j < n; j++) {
      builder.minimise(j, Rational.of(objective[j]));
      all[j] = j;
    }
    for (long[] row : rows) {
      Rational[] coefficients = new Rational[n];
      Arrays.setAll(coefficients, j -> Rational.of(row[j]));
      builder.atLeast(all, coefficients, Rational.of(row[n]));
    }
    return builder.build();
  }

  @Test
  void dietOfTwoFoods() {
    // min 3x + 2y, x + y >= 4, x + 3y >= 6, x >= 0, y >= 0: all of y.
    LinearProgramme diet =
        programme(
            new long[] {3, 2},
            new long[] {1, 1, 4},
            new long[] {1, 3, 6},
            new long[] {1, 0, 0},
            new long[] {0, 1, 0});
    LinearProgramme.Optimal optimal = assertInstanceOf(LinearProgramme.Optimal.class, diet.solve());
    assertEquals(Rational.of(8), optimal.value());
    assertEquals(vector(0, 4), optimal.primal());
    assertEquals(vector(2, 0, 1, 0), optimal.dual());
  }

  @Test
  void fractionsAreExact() {
    LinearProgramme.Builder builder = LinearProgramme.builder(1);
    builder.minimise(0, q(1, 3)).atLeast(new int[] {0}, new Rational[] {q(2, 7)}, q(5, 11));
    LinearProgramme.Optimal optimal =
        assertInstanceOf(LinearProgramme.Optimal.class, builder.build().solve());
    assertEquals(List.of(q(35, 22)), optimal.primal());
    assertEquals(List.of(q(7, 6)), optimal.dual());
    assertEquals(q(35, 66), optimal.value());
  }

  @Test
  void freeVariablesMayBeNegative() {
    LinearProgramme.Optimal optimal =
        assertInstanceOf(
            LinearProgramme.Optimal.class,
            programme(new long[] {1, 1}, new long[] {1, -1, -7}, new long[] {1, 3, -5}).solve());
    assertEquals(List.of(q(-13, 2), q(1, 2)), optimal.primal());
    assertEquals(List.of(q(1, 2), q(1, 2)), optimal.dual());
    assertEquals(Rational.of(-6), optimal.value());
  }

  @Test
  void contradictoryRowsAreInfeasible() {
    LinearProgramme.Infeasible proof =
        assertInstanceOf(
            LinearProgramme.Infeasible.class,
            programme(new long[] {1}, new long[] {1, 2}, new long[] {-1, -1}).solve());
    assertEquals(proof.multipliers().get(0), proof.multipliers().get(1));
    assertEquals(1, proof.multipliers().get(0).signum());
  }

  @Test
  void emptyRowWithPositiveBoundIsInfeasible() {
    assertInstanceOf(
        LinearProgramme.Infeasible.class,
        programme(new long[] {1}, new long[] {1, 0}, new long[] {0, 1}).solve());
  }

  @Test
  void contradictoryRowsWithoutDualSolutionAreInfeasible() {
    // Neither has an optimum: y is not priced by any row, and x is contradictory.
    assertInstanceOf(
        LinearProgramme.Infeasible.class,
        programme(new long[] {0, 1}, new long[] {1, 0, 2}, new long[] {-1, 0, -1}).solve());
  }

  @Test
  void objectiveMayFallForEver() {
    LinearProgramme.Unbounded proof =
        assertInstanceOf(
            LinearProgramme.Unbounded.class,
            programme(new long[] {1, -1}, new long[] {1, 0, 3}, new long[] {-1, 1, 0}).solve());
    assertTrue(proof.point().get(0).compareTo(Rational.of(3)) >= 0);
    assertEquals(1, proof.ray().get(1).signum());
  }

  @Test
  void noRowsAtAll() {
    assertInstanceOf(LinearProgramme.Optimal.class, programme(new long[] {0, 0}).solve());
    assertInstanceOf(LinearProgramme.Unbounded.class, programme(new long[] {0, 1}).solve());
  }

  @Test
  void redundantEquationsDoNoHarm() {
    // x_0 + x_1 occurs only together: the dual's two equations are the same.
    LinearProgramme.Optimal optimal =
        assertInstanceOf(
            LinearProgramme.Optimal.class,
            programme(new long[] {2, 2}, new long[] {1, 1, 3}, new long[] {2, 2, 1}).solve());
    assertEquals(Rational.of(6), optimal.value());
  }

  @Test
  void cyclingExampleOfBealeEnds() {
    // Beale 1955, on which the rule of the largest coefficient cycles: here its dual, so that his
    // columns are the rows.
    Rational[][] rows = {
      {q(1, 1), q(0, 1), q(0, 1), q(0, 1)},
      {q(0, 1), q(1, 1), q(0, 1), q(0, 1)},
      {q(0, 1), q(0, 1), q(1, 1), q(0, 1)},
      {q(1, 4), q(1, 2), q(0, 1), q(3, 4)},
      {q(-8, 1), q(-12, 1), q(0, 1), q(-20, 1)},
      {q(-1, 1), q(-1, 2), q(1, 1), q(1, 2)},
      {q(9, 1), q(3, 1), q(0, 1), q(-6, 1)},
    };
    LinearProgramme.Builder builder = LinearProgramme.builder(3);
    builder.minimise(2, Rational.ONE);
    for (Rational[] row : rows) {
      builder.atLeast(new int[] {0, 1, 2}, Arrays.copyOf(row, 3), row[3]);
    }
    LinearProgramme programme = builder.build();
    assertEquals(
        q(5, 4), assertInstanceOf(LinearProgramme.Optimal.class, programme.solve()).value());
    ExactSimplex.Solved exactOnly =
        assertInstanceOf(
            ExactSimplex.Solved.class, ExactSimplex.run(programme, programme.objective(), null));
    assertEquals(q(5, 4), exactOnly.primal().get(2));
  }

  @Test
  void everySinglePerturbedNumberOfACertificateIsRejected() {
    LinearProgramme programme =
        programme(
            new long[] {3, 2},
            new long[] {1, 1, 4},
            new long[] {1, 3, 6},
            new long[] {1, 0, 0},
            new long[] {0, 1, 0});
    LinearProgramme.Optimal optimal = (LinearProgramme.Optimal) programme.solve();
    assertTrue(programme.certifies(optimal.primal(), optimal.dual()));
    for (Rational change : List.of(q(1, 1000), q(-1, 1000))) {
      for (int j = 0; j < optimal.primal().size(); j++) {
        List<Rational> primal = new ArrayList<>(optimal.primal());
        primal.set(j, primal.get(j).plus(change));
        assertFalse(programme.certifies(primal, optimal.dual()), "primal " + j + " " + change);
      }
      for (int r = 0; r < optimal.dual().size(); r++) {
        List<Rational> dual = new ArrayList<>(optimal.dual());
        dual.set(r, dual.get(r).plus(change));
        assertFalse(programme.certifies(optimal.primal(), dual), "dual " + r + " " + change);
      }
    }
  }

  @Test
  void suboptimalPairsAndTruncatedOnesAreRejected() {
    LinearProgramme programme = programme(new long[] {1}, new long[] {1, 2});
    assertTrue(programme.certifies(vector(2), vector(1)));
    assertFalse(programme.certifies(vector(3), vector(1)), "feasible but not optimal");
    assertFalse(programme.certifies(vector(1), vector(1)), "infeasible");
  }

  @Test
  void tooLargeProgrammesAreRefusedWithTheirSize() {
    LinearProgramme.Builder builder = LinearProgramme.builder(10_001);
    for (int r = 0; r < 100; r++) {
      builder.atLeast(new int[] {r}, new Rational[] {Rational.ONE}, Rational.ZERO);
    }
    LinearProgramme large = builder.build();
    LimitExceededException refusal = assertThrows(LimitExceededException.class, large::solve);
    assertTrue(refusal.getMessage().contains("100 rows x 10001 variables"), refusal.getMessage());
  }
}

package org.candor.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Small random programmes with small integers, so that ties and degenerate vertices abound. */
class LinearProgrammeProperties {

  /** Rows {@code {a_0, …, a_n-1, b}} and the objective. */
  static final class Small {
    private final Rational[][] rows;
    private final Rational[] objective;

    Small(Rational[][] rows, Rational[] objective) {
      this.rows = rows;
      this.objective = objective;
    }

    @Override
    public String toString() {
      return "minimise " + Arrays.toString(objective) + " subject to " + Arrays.deepToString(rows);
    }

    LinearProgramme programme() {
      int n = objective.length;
      LinearProgramme.Builder builder = LinearProgramme.builder(n);
      int[] all = new int[n];
      for (int j = 0; j < n; j++) {
        builder.minimise(j, objective[j]);
        all[j] = j;
      }
      for (Rational[] row : rows) {
        builder.atLeast(all, Arrays.copyOf(row, n), row[n]);
      }
      return builder.build();
    }

    /** The same with {@code -10 <= x_j <= 10}: its feasible set, unless empty, has vertices. */
    Small boxed() {
      int n = objective.length;
      List<Rational[]> extended = new ArrayList<>(List.of(rows));
      for (int j = 0; j < n; j++) {
        for (long sign : new long[] {1, -1}) {
          Rational[] row = new Rational[n + 1];
          Arrays.fill(row, Rational.ZERO);
          row[j] = Rational.of(sign);
          row[n] = Rational.of(-10);
          extended.add(row);
        }
      }
      return new Small(extended.toArray(Rational[][]::new), objective);
    }

    boolean satisfied(Rational[] x, boolean homogeneous) {
      for (Rational[] row : rows) {
        Rational bound = homogeneous ? Rational.ZERO : row[x.length];
        if (dot(row, x).compareTo(bound) < 0) {
          return false;
        }
      }
      return true;
    }
  }

  private static Rational dot(Rational[] row, Rational[] x) {
    Rational sum = Rational.ZERO;
    for (int j = 0; j < x.length; j++) {
      sum = sum.plus(row[j].times(x[j]));
    }
    return sum;
  }

  @Provide
  Arbitrary<Small> programmes() {
    Arbitrary<Rational> number =
        Combinators.combine(
                Arbitraries.of(-3, -2, -1, -1, 0, 0, 0, 1, 1, 2, 3), Arbitraries.of(1, 1, 1, 2, 3))
            .as(Rational::of);
    return Combinators.combine(
            Arbitraries.integers().between(1, 3), Arbitraries.integers().between(0, 6))
        .flatAs(
            (n, m) ->
                Combinators.combine(
                        number
                            .array(Rational[].class)
                            .ofSize(n + 1)
                            .array(Rational[][].class)
                            .ofSize(m),
                        number.array(Rational[].class).ofSize(n))
                    .as(Small::new));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void agreesWithEnumeratingAllVertices(@ForAll("programmes") Small small) {
    Small boxed = small.boxed();
    Rational best = null;
    for (Rational[] vertex : vertices(boxed)) {
      Rational value = dot(boxed.objective, vertex);
      best = best == null ? value : best.min(value);
    }
    LinearProgramme.Result result = boxed.programme().solve();
    if (best == null) {
      assertInstanceOf(LinearProgramme.Infeasible.class, result);
    } else {
      assertEquals(best, assertInstanceOf(LinearProgramme.Optimal.class, result).value());
    }
    Statistics.label("boxed").collect(best == null ? "infeasible" : "optimal");
    Statistics.label("boxed")
        .coverage(
            c -> {
              c.check("infeasible").percentage(p -> p > 5);
              c.check("optimal").percentage(p -> p > 20);
            });
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aBadProposalCostsTimeOnly(@ForAll("programmes") Small small, @ForAll long seed) {
    LinearProgramme programme = small.boxed().programme();
    java.util.Random random = new java.util.Random(seed);
    int[] basis =
        random.ints(0, programme.rows()).distinct().limit(programme.variables()).toArray();
    ExactSimplex.Outcome expected = ExactSimplex.run(programme, programme.objective(), null);
    ExactSimplex.Outcome actual = ExactSimplex.run(programme, programme.objective(), basis);
    assertEquals(expected.getClass(), actual.getClass());
    if (expected instanceof ExactSimplex.Solved solved) {
      Rational[] x = entries(solved.primal());
      Rational[] y = entries(((ExactSimplex.Solved) actual).primal());
      assertEquals(dot(small.objective, x), dot(small.objective, y));
    }
  }

  private static Rational[] entries(ScaledVector vector) {
    Rational[] entries = new Rational[vector.size()];
    Arrays.setAll(entries, vector::get);
    return entries;
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyResultProvesItself(@ForAll("programmes") Small small) {
    LinearProgramme.Result result = small.programme().solve();
    Rational[][] rows = small.rows;
    int n = small.objective.length;
    if (result instanceof LinearProgramme.Optimal optimal) {
      Rational[] x = optimal.primal().toArray(Rational[]::new);
      assertTrue(small.satisfied(x, false));
      assertEquals(optimal.value(), dot(small.objective, x));
      assertEquals(optimal.value(), combination(rows, optimal.dual(), n));
      for (int j = 0; j < n; j++) {
        assertEquals(small.objective[j], combination(rows, optimal.dual(), j));
      }
    } else if (result instanceof LinearProgramme.Infeasible infeasible) {
      for (int j = 0; j < n; j++) {
        assertEquals(Rational.ZERO, combination(rows, infeasible.multipliers(), j));
      }
      assertEquals(1, combination(rows, infeasible.multipliers(), n).signum());
    } else {
      LinearProgramme.Unbounded unbounded = (LinearProgramme.Unbounded) result;
      Rational[] ray = unbounded.ray().toArray(Rational[]::new);
      assertTrue(small.satisfied(unbounded.point().toArray(Rational[]::new), false));
      assertTrue(small.satisfied(ray, true));
      assertEquals(-1, dot(small.objective, ray).signum());
    }
    Statistics.label("free").collect(result.getClass().getSimpleName());
    Statistics.label("free")
        .coverage(
            c -> {
              c.check("Optimal").percentage(p -> p > 10);
              c.check("Infeasible").percentage(p -> p > 5);
              c.check("Unbounded").percentage(p -> p > 10);
            });
  }

  /** Column j of {@code Σ_r y_r row_r}, with non-negative multipliers. */
  private static Rational combination(Rational[][] rows, List<Rational> y, int j) {
    Rational sum = Rational.ZERO;
    for (int r = 0; r < rows.length; r++) {
      assertTrue(y.get(r).signum() >= 0);
      sum = sum.plus(rows[r][j].times(y.get(r)));
    }
    return sum;
  }

  /** All points of the feasible set in which as many independent rows as variables are tight. */
  private static List<Rational[]> vertices(Small small) {
    int n = small.objective.length;
    List<Rational[]> found = new ArrayList<>();
    for (int mask = 0; mask < 1 << small.rows.length; mask++) {
      if (Integer.bitCount(mask) == n) {
        Rational[][] tight = new Rational[n][];
        int next = 0;
        for (int r = 0; r < small.rows.length; r++) {
          if ((mask >> r & 1) != 0) {
            tight[next++] = small.rows[r].clone();
          }
        }
        Rational[] x = intersection(tight);
        if (x != null && small.satisfied(x, false)) {
          found.add(x);
        }
      }
    }
    return found;
  }

  /** Gauss–Jordan elimination; null if the rows are dependent. */
  private static Rational[] intersection(Rational[][] rows) {
    int n = rows.length;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      while (pivot < n && rows[pivot][k].isZero()) {
        pivot++;
      }
      if (pivot == n) {
        return null;
      }
      Rational[] swapped = rows[k];
      rows[k] = rows[pivot];
      rows[pivot] = swapped;
      for (int r = 0; r < n; r++) {
        if (r != k) {
          Rational factor = rows[r][k].over(rows[k][k]);
          for (int j = 0; j <= n; j++) {
            rows[r][j] = rows[r][j].minus(factor.times(rows[k][j]));
          }
        }
      }
    }
    Rational[] x = new Rational[n];
    Arrays.setAll(x, k -> rows[k][n].over(rows[k][k]));
    return x;
  }
}

package org.candor.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.junit.jupiter.api.Test;

/** The fixed-point filter and its exact comparisons against policy iteration with exact values throughout. */
class SolverTest {
  private static final Rational TINY = Rational.of(1, 1_000_000_000_000_000L);

  private static void assertSolved(DecisionProcess process, String which) {
    int[][] first = PolicyIteration.firstActions(process);
    Solution expected = PolicyIteration.solve(process, first);
    assertSame(process, expected, Solver.solve(process), which);
    assertSame(
        process, expected, Solver.improve(process, new FixedPointRows(process), first), which);
  }

  private static void assertSame(
      DecisionProcess process, Solution expected, Solution found, String which) {
    for (int s = 0; s < process.states(); s++) {
      for (int z = 0; z < process.feasible(s).size(); z++) {
        assertEquals(expected.action(0, s, z), found.action(0, s, z), which);
        assertArrayEquals(
            expected.optimalActions(0, s, z), found.optimalActions(0, s, z), which + " state " + s);
      }
    }
    assertEquals(expected.values(0), found.values(0), which);
  }

  @Test
  void randomProcesses() {
    List<Rational> discounts =
        List.of(
            Rational.ZERO,
            Rational.of(1, 2),
            Rational.of(9, 10),
            Rational.of(999, 1000),
            Rational.ONE.minus(TINY));
    List<Rational> steps = List.of(Rational.ZERO, TINY, TINY.times(TINY), TINY.pow(9));
    for (int seed = 0; seed < 600; seed++) {
      Random random = new Random(seed);
      RandomProcess.Shape shape =
          new RandomProcess.Shape(
              1 + random.nextInt(12),
              1 + random.nextInt(4),
              1 + random.nextInt(4),
              steps.get(random.nextInt(steps.size())),
              random.nextInt(4) == 0 ? 1_000_000_000_000_000L : 1 + random.nextInt(6));
      Rational discount = discounts.get(random.nextInt(discounts.size()));
      assertSolved(RandomProcess.of(random, discount, OptionalInt.empty(), shape), "seed " + seed);
    }
  }

  /** Every action is worth the same everywhere, though rows differ: nothing can be told apart by any number of digits. */
  @Test
  void nothingButTies() {
    RandomProcess.Shape shape = new RandomProcess.Shape(40, 3, 3, Rational.ZERO, 6);
    RandomProcess drawn =
        RandomProcess.of(new Random(1), Rational.of(9, 10), OptionalInt.empty(), shape);
    for (long reward : new long[] {0, 7}) {
      Rational[][] rewards = new Rational[40][3];
      for (Rational[] row : rewards) {
        Arrays.fill(row, Rational.of(reward));
      }
      RandomProcess process =
          new RandomProcess(
              drawn.discount(),
              drawn.horizon(),
              rewards,
              drawn.laws(),
              drawn.sets(),
              drawn.terminals());
      Solution solution = Solver.solve(process);
      for (int s = 0; s < 40; s++) {
        int last = process.feasible(s).size() - 1;
        assertArrayEquals(new int[] {0, 1, 2}, solution.optimalActions(0, s, last));
        assertEquals(0, solution.action(0, s, last));
        assertEquals(Rational.of(10 * reward), solution.value(0, s));
      }
    }
  }

  /** Differences of 10⁻¹⁵ and 10⁻³⁰ decide, and a difference of 0 gives way to the earlier action. */
  @Test
  void nearTies() {
    for (Rational step : List.of(TINY, TINY.times(TINY), TINY.pow(40), Rational.ZERO)) {
      RandomProcess.Shape shape = new RandomProcess.Shape(12, 1, 3, Rational.ZERO, 6);
      RandomProcess drawn =
          RandomProcess.of(new Random(5), Rational.of(999, 1000), OptionalInt.empty(), shape);
      ScaledVector values = Solver.solve(drawn).values(0);
      Rational[][] rewards = new Rational[12][2];
      Distribution[][] laws = new Distribution[12][2];
      for (int s = 0; s < 12; s++) {
        // The second action leads to a single state, and is worth the same as the first but for the
        // step.
        laws[s][0] = drawn.law(s, 0);
        laws[s][1] = Distribution.point((s + 1) % 12);
        rewards[s][0] = drawn.reward(s, 0);
        Rational later = drawn.discount().times(values.get((s + 1) % 12));
        rewards[s][1] = values.get(s).minus(later).plus(s == 3 ? step : step.negate());
      }
      List<List<FeasibleSet>> sets = Collections.nCopies(12, List.of(FeasibleSet.all(2)));
      RandomProcess process =
          new RandomProcess(
              drawn.discount(), drawn.horizon(), rewards, laws, sets, drawn.terminals());
      assertSolved(process, step.toString());
      assertEquals(step.isZero() ? 0 : 1, Solver.solve(process).action(0, 3, 0));
      assertEquals(step.isZero() ? 2 : 1, Solver.solve(process).optimalActions(0, 3, 0).length);
    }
  }

  @Test
  void oneStateAndAbsorption() {
    Rational[][] rewards = {{Rational.of(1, 3), Rational.of(1, 3)}};
    Distribution stay = Distribution.point(0);
    RandomProcess one =
        new RandomProcess(
            Rational.of(999, 1000),
            OptionalInt.empty(),
            rewards,
            new Distribution[][] {{stay, stay}},
            List.of(List.of(FeasibleSet.all(2))),
            new Rational[] {Rational.ZERO});
    assertEquals(Rational.of(1000, 3), Solver.solve(one).value(0, 0));
    assertArrayEquals(new int[] {0, 1}, Solver.solve(one).optimalActions(0, 0, 0));
    // A ladder: each state leads to the next, or stays for the reward that it has in common with
    // the last.
    int n = 30;
    Rational[][] ladder = new Rational[n][2];
    Distribution[][] laws = new Distribution[n][2];
    for (int s = 0; s < n; s++) {
      ladder[s] = new Rational[] {Rational.ONE, Rational.ONE};
      laws[s] =
          new Distribution[] {
            Distribution.point(Math.min(n - 1, s + 1)), Distribution.point(Math.max(0, s - 1))
          };
    }
    List<List<FeasibleSet>> sets = Collections.nCopies(n, List.of(FeasibleSet.all(2)));
    assertSolved(
        new RandomProcess(
            Rational.of(9, 10), OptionalInt.empty(), ladder, laws, sets, new Rational[n]),
        "ladder");
  }

  /** What is too large for exact values is decided all the same, ties included. */
  @Test
  void decisionsWithoutExactValues() {
    int n = 4200;
    Random random = new Random(2);
    Rational[][] rewards = new Rational[n][3];
    Distribution[][] laws = new Distribution[n][3];
    for (int s = 0; s < n; s++) {
      for (int a = 0; a < 2; a++) {
        rewards[s][a] = Rational.of(random.nextInt(9));
        Map<Integer, Rational> law = new TreeMap<>(Map.of((s + 1) % n, Rational.of(1, 2)));
        law.merge(random.nextInt(n), Rational.of(1, 2), Rational::plus);
        laws[s][a] = Distribution.of(law);
      }
      rewards[s][2] = rewards[s][0];
      laws[s][2] = laws[s][0];
    }
    List<List<FeasibleSet>> sets = Collections.nCopies(n, List.of(FeasibleSet.all(3)));
    Solution solution =
        Solver.solve(
            new RandomProcess(
                Rational.of(9, 10), OptionalInt.empty(), rewards, laws, sets, new Rational[n]));
    for (int s = 0; s < n; s++) {
      int[] expected = solution.action(0, s, 0) == 0 ? new int[] {0, 2} : new int[] {1};
      assertArrayEquals(expected, solution.optimalActions(0, s, 0));
    }
    assertThrows(LimitExceededException.class, () -> solution.values(0));
  }

  /** Fixed point is never further from the truth than it says, at values as large as there are. */
  @Test
  void fixedPointKeepsItsError() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      RandomProcess.Shape shape = new RandomProcess.Shape(9, 2, 6, TINY, 1 + random.nextInt(1000));
      RandomProcess process =
          RandomProcess.of(random, Rational.of(999, 1000), OptionalInt.empty(), shape);
      FixedPointRows rows = new FixedPointRows(process);
      Rational units = Rational.of(2).pow(rows.shift());
      long[] x = new long[9];
      Arrays.setAll(x, s -> random.nextLong() >> 4);
      for (int s = 0; s < 9; s++) {
        for (int a = 0; a < 2; a++) {
          Rational later = Rational.ZERO;
          Distribution law = process.law(s, a);
          for (int k = 0; k < law.size(); k++) {
            later = later.plus(law.probability(k).times(x[law.outcome(k)]));
          }
          Rational exact = process.reward(s, a).times(units).plus(process.discount().times(later));
          Rational wrong = exact.minus(Rational.of(rows.value(s, a, x))).abs();
          assertTrue(wrong.compareTo(Rational.of(rows.error(s, a))) <= 0, "seed " + seed);
        }
      }
    }
  }

  /** A million states with a thousand probabilities each are refused after the first thousand. */
  @Test
  void refusesWhatDoesNotFitIntoMemory() {
    FixedPointRows.limit(1_000_000, 1024, 1024 * 10, 2_000_000_000L);
    LimitExceededException refusal =
        assertThrows(
            LimitExceededException.class,
            () -> FixedPointRows.limit(1_000_000, 1024, 1024 * 1000, 2_000_000_000L));
    assertTrue(refusal.getMessage().contains("about 1000 million"), refusal.getMessage());
  }

  @Test
  void backwardInductionInLongAndBeyond() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      RandomProcess.Shape shape =
          new RandomProcess.Shape(
              1 + random.nextInt(6),
              1 + random.nextInt(4),
              1 + random.nextInt(4),
              random.nextInt(4) == 0 ? TINY.times(TINY) : Rational.of(1, 7),
              random.nextInt(4) == 0 ? 1_000_000_000_000_000L : 1 + random.nextInt(6));
      int horizon = 1 + random.nextInt(12);
      Rational discount = random.nextBoolean() ? Rational.ONE : Rational.of(9, 10);
      RandomProcess process = RandomProcess.of(random, discount, OptionalInt.of(horizon), shape);
      Solution solution = Solver.solve(process);
      ScaledVector values = ScaledVector.of(List.of(process.terminals()));
      for (int t = horizon - 1; t >= 0; t--) {
        int[][] policy = new int[process.states()][];
        values = Solver.step(process, values, policy);
        assertEquals(values, solution.values(t), "seed " + seed);
        for (int s = 0; s < policy.length; s++) {
          for (int z = 0; z < policy[s].length; z++) {
            assertEquals(policy[s][z], solution.action(t, s, z), "seed " + seed);
          }
        }
      }
    }
  }
}

package org.candor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.candor.exact.Elimination;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.exact.SparseMatrix;

/** Discounted sums component by component, by refinement, against one elimination of the whole matrix. */
class DiscountedValuesProperties {
  private static final List<Rational> DISCOUNTS =
      List.of(
          Rational.ZERO,
          Rational.of(1, 2),
          Rational.of(9, 10),
          Rational.of(999, 1000),
          Rational.of(999_999_999_999_999L, 1_000_000_000_000_000L));

  @Property(tries = 400)
  void eliminationFindsTheSame(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 24) int n,
      @ForAll @IntRange(min = 1, max = 4) int successors) {
    Random random = new Random(seed);
    Rational discount = DISCOUNTS.get(random.nextInt(DISCOUNTS.size()));
    long unit = random.nextInt(4) == 0 ? 1_000_000_000_000_000L : 1 + random.nextInt(12);
    Distribution[] law = new Distribution[n];
    for (int s = 0; s < n; s++) {
      law[s] = law(s, n, successors, unit, random);
    }
    List<Rational[]> flows = new ArrayList<>();
    for (int c = 0; c < 1 + random.nextInt(3); c++) {
      Rational[] flow = new Rational[n];
      Arrays.setAll(flow, s -> Rational.of(random.nextInt(9) - 4L, 1 + random.nextInt(5)));
      flows.add(flow);
    }
    assertEquals(
        eliminated(law, discount, flows), DiscountedValues.solve(law, discount, flows), "" + seed);
  }

  /** Ends and one-way chains are frequent: next states are not below half of the own one. */
  private static Distribution law(int s, int n, int successors, long unit, Random random) {
    TreeMap<Integer, Rational> next = new TreeMap<>();
    Rational left = Rational.ONE;
    for (int k = 0; k < successors; k++) {
      Rational p = k + 1 == successors ? left : left.times(Rational.of(1 + random.nextInt(3), 4));
      p = p.equals(left) ? p : p.minus(p.over(unit));
      left = left.minus(p);
      next.merge(s / 2 + random.nextInt(n - s / 2), p, Rational::plus);
    }
    return random.nextInt(6) == 0 ? Distribution.point(s) : Distribution.of(next);
  }

  private static List<ScaledVector> eliminated(
      Distribution[] law, Rational discount, List<Rational[]> flows) {
    int n = law.length;
    BigInteger[][] a = new BigInteger[n][n];
    BigInteger[][] b = new BigInteger[n][flows.size()];
    BigInteger[] common = new BigInteger[flows.size()];
    Arrays.setAll(common, c -> ScaledVector.commonDenominator(List.of(flows.get(c))));
    for (int s = 0; s < n; s++) {
      BigInteger scale = law[s].total().multiply(discount.denominator());
      Arrays.fill(a[s], BigInteger.ZERO);
      a[s][s] = scale;
      for (int k = 0; k < law[s].size(); k++) {
        int next = law[s].outcome(k);
        a[s][next] = a[s][next].subtract(law[s].weight(k).multiply(discount.numerator()));
      }
      for (int c = 0; c < common.length; c++) {
        Rational scaled = flows.get(c)[s].times(Rational.of(common[c]));
        b[s][c] = scaled.numerator().multiply(scale);
      }
    }
    ScaledVector[] x = Elimination.solve(SparseMatrix.of(a), b);
    List<ScaledVector> solution = new ArrayList<>();
    for (int c = 0; c < x.length; c++) {
      solution.add(x[c].over(common[c]));
    }
    return solution;
  }
}

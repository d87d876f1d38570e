package org.candor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The compiled kernel against plain {@code long} arithmetic on small numbers. The contracts are proved of the source; this holds
 * what the compiler made of it to the same statements, and shows that each can be true and false.
 */
class KernelProperties {

  @Provide
  Arbitrary<long[]> vectors() {
    return Arbitraries.longs().between(-3, 3).array(long[].class).ofMinSize(0).ofMaxSize(4);
  }

  @Provide
  Arbitrary<long[][]> matrices() {
    return Arbitraries.longs()
        .between(-2, 2)
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(2)
        .array(long[][].class)
        .ofMinSize(0)
        .ofMaxSize(2);
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static BigInteger[] big(long[] values) {
    return Arrays.stream(values).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
  }

  private static BigInteger[][] big(long[][] rows) {
    return Arrays.stream(rows).map(KernelProperties::big).toArray(BigInteger[][]::new);
  }

  private static long dot(long[] p, long[] v) {
    return IntStream.range(0, p.length).mapToLong(i -> p[i] * v[i]).sum();
  }

  private static boolean all(long[] v, java.util.function.LongPredicate holds) {
    return Arrays.stream(v).allMatch(holds);
  }

  @Property
  void sumsAndMaxima(@ForAll("vectors") long[] p, @ForAll("vectors") long[] v) {
    assertEquals(big(Arrays.stream(v).sum()), ExactSums.sum(big(v)));
    if (p.length == v.length) {
      assertEquals(big(dot(p, v)), ExactSums.dot(big(p), big(v)));
    }
    if (v.length > 0) {
      long greatest = Arrays.stream(v).max().orElseThrow();
      int first =
          IntStream.range(0, v.length).filter(i -> v[i] == greatest).findFirst().orElseThrow();
      assertEquals(first, ExactSums.argmax(big(v)));
      assertEquals(first, RangedSums.argmax(v));
      for (int i = -1; i <= v.length; i++) {
        assertEquals(i == first, Checks.firstMaximum(big(v), i, big(greatest)));
        assertEquals(false, Checks.firstMaximum(big(v), i, big(greatest + 1)));
      }
    }
  }

  @Property
  void vectorsAgainstVectors(@ForAll("vectors") long[] x, @ForAll("vectors") long[] y) {
    boolean same = x.length == y.length;
    boolean below = same && IntStream.range(0, x.length).allMatch(i -> x[i] <= y[i]);
    assertEquals(below, Checks.allAtMost(big(x), big(y)));
    assertEquals(Arrays.equals(x, y), Checks.equalVectors(big(x), big(y)));
    assertEquals(all(x, e -> e >= 0), Checks.allNonNegative(big(x)));
    assertEquals(Arrays.stream(x).sum() <= 0, Checks.sumAtMostZero(big(x)));
    assertEquals(Arrays.stream(x).sum() == 0, Checks.sumIsZero(big(x)));
    boolean inRange = same && all(x, e -> e >= 0);
    assertEquals(inRange, RangedSums.inRange(x, y));
    if (inRange) {
      assertEquals(dot(x, y), RangedSums.dot(x, y));
    }
  }

  @Property
  void lawsAndRows(
      @ForAll("vectors") long[] p, @ForAll("vectors") long[] v, @ForAll long seedOfBounds) {
    long total = Math.floorMod(seedOfBounds, 8) - 1L;
    boolean law = all(p, e -> e >= 0) && Arrays.stream(p).sum() == total && total > 0;
    assertEquals(law, Checks.isLaw(big(p), big(total)));
    long k = Math.floorMod(seedOfBounds / 8, 5);
    long r = Math.floorMod(seedOfBounds / 40, 7) - 3L;
    long g = Math.floorMod(seedOfBounds / 280, 5) - 1L;
    boolean same = p.length == v.length;
    long value = same ? k * r + g * dot(p, v) : 0;
    for (long b = value - 1; b <= value + 1; b++) {
      assertEquals(
          same && value <= b, Checks.rowAtMost(big(k), big(r), big(g), big(p), big(v), big(b)));
      assertEquals(
          same && value == b, Checks.rowEquals(big(k), big(r), big(g), big(p), big(v), big(b)));
    }
    if (same) {
      assertEquals(big(value), Checks.rowValue(big(k), big(r), big(g), big(p), big(v)));
      assertEquals(
          big(k * (r - total) + g * dot(p, v)),
          ReferenceTransfers.pivot(big(k), big(r), big(g), big(p), big(v), big(total)));
      long[] w = Arrays.stream(v).map(e -> e * e - 1).toArray();
      assertEquals(
          big(dot(p, v) - dot(p, w)), ReferenceTransfers.expectedPayment(big(p), big(v), big(w)));
    }
    assertEquals(big(k * r), ReferenceTransfers.team(big(k), big(r)));
    assertEquals(
        big(k * r - g * total),
        ReferenceTransfers.exAnteCharge(big(k), big(r), big(g), big(total)));
    assertEquals(big(-(g * total)), ReferenceTransfers.banditPivot(big(g), big(total)));
  }

  @Property
  void matrices(
      @ForAll("matrices") long[][] a, @ForAll("vectors") long[] x, @ForAll("vectors") long[] b) {
    boolean feasible =
        a.length == b.length
            && IntStream.range(0, a.length)
                .allMatch(i -> a[i].length == x.length && dot(a[i], x) >= b[i]);
    assertEquals(feasible, Checks.primalFeasible(big(a), big(x), big(b)));
    boolean dual =
        a.length == b.length
            && all(x, e -> e >= 0)
            && IntStream.range(0, a.length)
                .allMatch(i -> a[i].length == x.length && dot(a[i], x) == b[i]);
    assertEquals(dual, Checks.dualFeasible(big(a), big(x), big(b)));
    if (Arrays.stream(a).allMatch(row -> row.length == a[0].length)) {
      int width = a.length == 0 ? 0 : a[0].length;
      long[][] columns = new long[width][a.length];
      for (int j = 0; j < width; j++) {
        for (int i = 0; i < a.length; i++) {
          columns[j][i] = a[i][j];
        }
      }
      assertEquals(true, MatrixChecks.sameMatrix(big(a), big(columns)));
      if (width > 0) {
        columns[width - 1][a.length - 1]++;
        assertEquals(false, MatrixChecks.sameMatrix(big(a), big(columns)));
        assertEquals(false, MatrixChecks.sameMatrix(big(a), new BigInteger[0][]));
      }
    }
  }
}

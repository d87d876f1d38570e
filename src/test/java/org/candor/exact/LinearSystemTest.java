package org.candor.exact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Exact systems by hand, and the fast way through every one of its fallbacks against elimination. */
class LinearSystemTest {
  private static SparseMatrix matrix(long[][] entries) {
    return SparseMatrix.of(integers(entries));
  }

  private static BigInteger[][] integers(long[][] entries) {
    BigInteger[][] m = new BigInteger[entries.length][];
    for (int r = 0; r < m.length; r++) {
      m[r] = Arrays.stream(entries[r]).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }
    return m;
  }

  private static BigInteger ten(int exponent) {
    return BigInteger.TEN.pow(exponent);
  }

  /**
   * A discounted chain of n states: from each to four random ones.
   *
   * @param total the denominator of its probabilities
   * @param discount numerator and denominator
   */
  private static SparseMatrix chain(int n, BigInteger total, BigInteger[] discount, Random random) {
    int[][] columns = new int[n][];
    BigInteger[][] entries = new BigInteger[n][];
    for (int r = 0; r < n; r++) {
      BigInteger[] row = new BigInteger[n];
      Arrays.fill(row, BigInteger.ZERO);
      row[r] = total.multiply(discount[1]);
      BigInteger left = total;
      for (int k = 0; k < 4; k++) {
        BigInteger weight = k == 3 ? left : new BigInteger(total.bitLength(), random).mod(left);
        left = left.subtract(weight);
        int next = random.nextInt(n);
        row[next] = row[next].subtract(weight.multiply(discount[0]));
        left = left.signum() == 0 ? BigInteger.ONE : left;
      }
      columns[r] = java.util.stream.IntStream.range(0, n).toArray();
      entries[r] = row;
    }
    return SparseMatrix.of(columns, entries);
  }

  private static BigInteger[] discount(long numerator, long denominator) {
    return new BigInteger[] {BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)};
  }

  private static BigInteger[][] sides(int n, int columns, int bits, Random random) {
    BigInteger[][] b = new BigInteger[n][columns];
    for (BigInteger[] row : b) {
      Arrays.setAll(
          row, c -> new BigInteger(bits, random).subtract(BigInteger.ONE.shiftLeft(bits - 1)));
    }
    return b;
  }

  @Test
  void solvesSeveralRightHandSidesAndPivots() {
    ScaledVector[] x =
        LinearSystem.solve(
            matrix(new long[][] {{0, 2}, {3, 1}}), integers(new long[][] {{4, 1}, {5, 0}}));
    assertEquals(Rational.ONE, x[0].get(0));
    assertEquals(Rational.of(2), x[0].get(1));
    assertEquals(Rational.of(-1, 6), x[1].get(0));
    assertEquals(Rational.of(1, 2), x[1].get(1));
  }

  /** With a discount near 1 nothing is begun that takes hours, nor a factorization without room for it; few digits are not worth one. */
  @Test
  void approximationsAreChosenByTimeAndMemory() {
    Random random = new Random(5);
    SparseMatrix hasty = chain(300, BigInteger.valueOf(12), discount(1, 2), random);
    SparseMatrix patient = chain(300, BigInteger.valueOf(12), discount(999_999, 1_000_000), random);
    int room = 300 * 300 * 8 + 1;
    assertEquals(List.of(Krylov.class), classes(patient, 100, 0));
    assertEquals(List.of(Factorization.class, Krylov.class), classes(patient, 1000, room));
    assertEquals(List.of(Krylov.class, Factorization.class), classes(patient, 2, room));
    assertEquals(List.of(Sweeps.class, Krylov.class), classes(hasty, 100, 0));
  }

  private static List<Class<?>> classes(SparseMatrix a, int digits, long memory) {
    List<Class<?>> classes = new ArrayList<>();
    Refinement.approximations(a, digits, memory).forEach(way -> classes.add(way.get().getClass()));
    return classes;
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
    ScaledVector x = LinearSystem.solve(SparseMatrix.of(a), b)[0];
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
                matrix(new long[][] {{1, 2}, {2, 4}}), integers(new long[][] {{1}, {2}})));
  }

  @Test
  void refusesWhatWouldTakeHours() {
    int n = LinearSystem.MAX_UNKNOWNS + 1;
    SparseMatrix none = SparseMatrix.of(new int[n][0], new BigInteger[n][0]);
    LimitExceededException refusal =
        assertThrows(
            LimitExceededException.class, () -> LinearSystem.solve(none, new BigInteger[n][0]));
    assertTrue(refusal.getMessage().contains(n + " unknowns"), refusal.getMessage());
    int m = Elimination.MAX_UNKNOWNS + 1;
    SparseMatrix notDominated = SparseMatrix.of(new int[m][0], new BigInteger[m][0]);
    refusal =
        assertThrows(
            LimitExceededException.class,
            () -> LinearSystem.solve(notDominated, new BigInteger[m][0]));
    assertTrue(refusal.getMessage().contains(m + " unknowns"), refusal.getMessage());
  }

  /** Every way of computing digits, alone, finds what elimination finds, and only dares what it can do. */
  private static void assertModes(SparseMatrix a, BigInteger[][] b, String reaching) {
    ScaledVector[] expected = Elimination.solve(a, b);
    StringBuilder reached = new StringBuilder();
    for (Refinement.Mode mode : Refinement.Mode.values()) {
      ScaledVector[] x = Refinement.solve(a, b, mode, new Factorization(a));
      if (x != null) {
        assertArrayEquals(expected, x, mode.toString());
        reached.append(mode).append(' ');
      }
    }
    assertEquals(reaching, reached.toString().strip());
    assertArrayEquals(expected, LinearSystem.solve(a, b));
  }

  private static final String ALL = "LONG_32 LONG_16 BIG_32 BIG_16";

  @Test
  void ordinaryChains() {
    Random random = new Random(1);
    for (int n : new int[] {1, 2, 7, 16, 40, 65}) {
      SparseMatrix a = chain(n, ten(1), discount(9, 10), random);
      assertModes(a, sides(n, 3, 12, random), ALL);
    }
  }

  @Test
  void noRightHandSideOrNothingOnIt() {
    Random random = new Random(2);
    SparseMatrix a = chain(9, ten(2), discount(1, 2), random);
    assertEquals(0, LinearSystem.solve(a, new BigInteger[9][0]).length);
    BigInteger[][] zero = integers(new long[9][2]);
    assertModes(a, zero, ALL);
    assertEquals(Rational.ZERO, LinearSystem.solve(a, zero)[1].get(8));
  }

  @Test
  void patientAgents() {
    Random random = new Random(3);
    assertModes(chain(30, ten(1), discount(999, 1000), random), sides(30, 2, 12, random), ALL);
  }

  /** A digit of 32 bits times such an entry leaves {@code long}. */
  @Test
  void entriesOfFortyBits() {
    Random random = new Random(4);
    SparseMatrix a = chain(20, ten(11), discount(9, 10), random);
    assertModes(a, sides(20, 2, 12, random), "LONG_16 BIG_32 BIG_16");
  }

  /** Near ties of 10⁻¹⁵ and beyond: entries that are no {@code double}. */
  @Test
  void hugeDenominators() {
    Random random = new Random(5);
    for (int exponent : new int[] {15, 40}) {
      SparseMatrix a = chain(20, ten(exponent), discount(9, 10), random);
      assertModes(a, sides(20, 2, 200, random), "BIG_32 BIG_16");
    }
  }

  @Test
  void longRightHandSides() {
    Random random = new Random(6);
    assertModes(chain(20, ten(1), discount(9, 10), random), sides(20, 2, 1000, random), ALL);
  }

  /** So close to no discount that floating point sees a singular matrix: elimination has to do. */
  @Test
  void hardlyAnyDiscount() {
    Random random = new Random(7);
    BigInteger[] discount = {ten(25).subtract(BigInteger.ONE), ten(25)};
    assertModes(chain(12, ten(1), discount, random), sides(12, 2, 12, random), "");
  }

  /** Wrong proposals cost time but never the truth. */
  @Test
  void proposalsAreNotBelieved() {
    Random random = new Random(8);
    SparseMatrix a = chain(16, ten(1), discount(9, 10), random);
    BigInteger[][] b = sides(16, 2, 12, random);
    ScaledVector[] expected = Elimination.solve(a, b);
    Approximation noise = x -> x[0][random.nextInt(16)] = random.nextDouble() * 1e9;
    Approximation nothing = x -> Arrays.fill(x[0], Double.NaN);
    Approximation careless =
        x -> {
          new Factorization(a).solve(x);
          x[0][3] += random.nextInt(5) == 0 ? 1000 : 0;
        };
    for (Refinement.Mode mode : Refinement.Mode.values()) {
      assertNull(Refinement.solve(a, b, mode, noise));
      assertNull(Refinement.solve(a, b, mode, nothing));
      ScaledVector[] x = Refinement.solve(a, b, mode, careless);
      assertTrue(x == null || Arrays.equals(expected, x));
      assertArrayEquals(expected, Refinement.solve(a, b, mode, new Sweeps(a, 300)));
      assertArrayEquals(expected, Refinement.solve(a, b, mode, new Krylov(a)));
    }
  }

  @Test
  void severalHundredUnknownsInEitherWayOfProposing() {
    Random random = new Random(9);
    SparseMatrix a = chain(200, ten(1), discount(9, 10), random);
    BigInteger[][] b = sides(200, 1, 12, random);
    ScaledVector[] x = Refinement.solve(a, b, Refinement.Mode.LONG_32, new Factorization(a));
    assertNotNull(x);
    assertArrayEquals(x, Refinement.solve(a, b, Refinement.Mode.LONG_32, new Sweeps(a, 300)));
  }

  /** Every enclosure contains the solution and is as narrow as asked for, whoever proposes. */
  @Test
  void enclosures() {
    Random random = new Random(10);
    for (int n : new int[] {1, 8, 40}) {
      for (int exponent : new int[] {1, 11, 40}) {
        SparseMatrix a = chain(n, ten(exponent), discount(999, 1000), random);
        BigInteger[][] sides = sides(n, 1, 70, random);
        BigInteger[] b = new BigInteger[n];
        Arrays.setAll(b, r -> sides[r][0]);
        ScaledVector x = Elimination.solve(a, sides)[0];
        Enclosure enclosure = Enclosure.of(a, b);
        for (int bits : new int[] {-5, 0, 40, 41, 300}) {
          assertTrue(enclosure.refine(bits));
          assertEncloses(enclosure, x, bits);
        }
        assertTrue(x.denominator().bitLength() <= enclosure.denominatorBits());
        Approximation noise = v -> v[0][random.nextInt(n)] += 1e12;
        Enclosure second = Enclosure.of(a, b, List.of(() -> noise, () -> new Factorization(a)));
        assertTrue(second.refine(200));
        assertEncloses(second, x, 200);
        assertFalse(Enclosure.of(a, b, List.of(() -> noise)).refine(200));
      }
    }
  }

  private static void assertEncloses(Enclosure enclosure, ScaledVector x, int bits) {
    BigInteger unit = BigInteger.ONE.shiftLeft(enclosure.fractionBits());
    Rational error = Rational.of(enclosure.error(), unit);
    Rational asked = bits < 0 ? Rational.of(1L << -bits) : Rational.of(1, 2).pow(bits);
    assertTrue(error.compareTo(asked) <= 0);
    for (int r = 0; r < x.size(); r++) {
      Rational found = Rational.of(enclosure.numerator(r), unit);
      assertTrue(found.minus(x.get(r)).abs().compareTo(error) <= 0, r + " at " + bits);
    }
  }
}

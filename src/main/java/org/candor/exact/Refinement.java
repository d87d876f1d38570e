package org.candor.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Exact solution of integer systems with strictly dominant diagonals by numeric refinement (Wan 2006): an approximate factorization
 * proposes the digits of the solution in a base 2³² or 2¹⁶, what they leave is computed exactly, and fractions are reconstructed from enough
 * digits.
 *
 * <p>Nothing is believed of floating point: a vector is returned only after {@code A·num = den·b} was found to hold in integers, and a
 * matrix with a strictly dominant diagonal has one solution.
 */
final class Refinement {
  /** Numerators are read off when their fraction is closer to an integer than chance would make it by so many bits. */
  private static final int MARGIN = 40;

  private static final double MOST_SWEEPS = 10_000;

  /** How digits are computed; tried in this order. */
  enum Mode {
    LONG_32(32, true),
    LONG_16(16, true),
    BIG_32(32, false),
    BIG_16(16, false);

    final int base;

    /** Whether in {@code long}. */
    final boolean small;

    Mode(int base, boolean small) {
      this.base = base;
      this.small = small;
    }
  }

  private final SparseMatrix a;
  private final Mode mode;
  private final Approximation approximation;

  /** No denominator has more bits: it divides the determinant, which is at most the product of the row sums. */
  private final int mostBits;

  private Refinement(SparseMatrix a, Mode mode, Approximation approximation) {
    this.a = a;
    this.mode = mode;
    this.approximation = approximation;
    long bits = 0;
    for (int r = 0; r < a.size(); r++) {
      bits += a.rowSum(r).bitLength();
    }
    this.mostBits = (int) Math.min(bits, Integer.MAX_VALUE / 4);
  }

  /**
   * Solves {@code A x_c = b_c} for every column c.
   *
   * @param a with a strictly dominant diagonal
   * @param b N rows, one integer per right-hand side
   * @return the solutions, or null if refinement does not reach them
   */
  static ScaledVector[] solve(SparseMatrix a, BigInteger[][] b) {
    int digits = a.size() / 3 + 2;
    for (Supplier<Approximation> each : approximations(a, digits, availableMemory())) {
      Approximation approximation = each.get();
      for (Mode mode : Mode.values()) {
        ScaledVector[] solution = solve(a, b, mode, approximation);
        if (solution != null) {
          return solution;
        }
      }
    }
    return null;
  }

  /** Bytes that a factorization may take. */
  static long availableMemory() {
    return Runtime.getRuntime().maxMemory() / 4;
  }

  /** The same in one mode only, with any proposals. */
  static ScaledVector[] solve(
      SparseMatrix a, BigInteger[][] b, Mode mode, Approximation approximation) {
    if (mode.small && !a.isSmall()) {
      return null;
    }
    int n = a.size();
    int columns = n == 0 ? 0 : b[0].length;
    BigInteger[][] sides = new BigInteger[columns][n];
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < n; r++) {
        sides[c][r] = b[r][c];
      }
    }
    return new Refinement(a, mode, approximation).solveAll(sides);
  }

  /**
   * The ways of proposing digits, the one that is likely to take least time first; about a third as many digits as unknowns are to be expected for exact values.
   *
   * @param digits how many solutions will be asked for
   * @param memory bytes that a factorization may take
   */
  static List<Supplier<Approximation>> approximations(SparseMatrix a, int digits, long memory) {
    double n = a.size();
    double entries = a.start(a.size());
    double sweeps = Sweeps.sweeps(a, 44);
    TreeMap<Double, Supplier<Approximation>> byTime = new TreeMap<>();
    byTime.put(digits * Math.min(sweeps, 60) * (entries + 5 * n), () -> new Krylov(a));
    if (sweeps <= MOST_SWEEPS) {
      byTime.putIfAbsent(2 * digits * sweeps * entries, () -> new Sweeps(a, (int) sweeps));
    }
    if (n * n * Double.BYTES < memory) {
      byTime.putIfAbsent(n * n * n / 2 + digits * n * n, () -> new Factorization(a));
    }
    return List.copyOf(byTime.values());
  }

  private ScaledVector[] solveAll(BigInteger[][] sides) {
    List<Expansion> expansions = new ArrayList<>();
    for (BigInteger[] side : sides) {
      expansions.add(Expansion.of(a, side, mode.base, mode.small));
    }
    ScaledVector[] solutions = new ScaledVector[sides.length];
    BigInteger denominator = BigInteger.ONE;
    for (int c = 0; c < solutions.length; c++) {
      if (c == 1) {
        // With the denominator known half the digits do; all right-hand sides go there together.
        int bits = denominator.bitLength() + MARGIN + mode.base;
        if (!extend(expansions.subList(1, expansions.size()), bits)) {
          return null;
        }
      }
      solutions[c] = solve(expansions.get(c), denominator);
      if (solutions[c] == null) {
        return null;
      }
      denominator = CommonDivisor.multiple(denominator, solutions[c].denominator());
    }
    return solutions;
  }

  /** Computes digits until each expansion has so many bits behind the point. */
  private boolean extend(List<Expansion> expansions, int bits) {
    List<Expansion> running = new ArrayList<>(expansions);
    running.removeIf(each -> each.digits() >= each.digitsFor(bits));
    while (!running.isEmpty()) {
      double[][] vectors = new double[running.size()][a.size()];
      for (int k = 0; k < vectors.length; k++) {
        if (!running.get(k).advance(vectors[k])) {
          return false;
        }
      }
      approximation.solve(vectors);
      for (int k = 0; k < vectors.length; k++) {
        if (!running.get(k).accept(vectors[k])) {
          return false;
        }
      }
      running.removeIf(each -> each.digits() >= each.digitsFor(bits));
    }
    return true;
  }

  private ScaledVector solve(Expansion expansion, BigInteger known) {
    BigInteger denominator = known;
    long bits = known.bitLength() + (known.equals(BigInteger.ONE) ? 4L * a.size() : 0) + 2 * MARGIN;
    while (bits < 2L * mostBits + 8 * MARGIN + known.bitLength()) {
      if (!extend(List.of(expansion), (int) bits)) {
        return null;
      }
      BigInteger found = denominator(expansion, denominator);
      if (found != null) {
        denominator = found;
        ScaledVector solution = ScaledVector.of(numerators(expansion, found), found);
        if (a.faultyRow(solution, expansion.rightHandSide()) < 0) {
          return solution;
        }
      }
      bits = bits + bits / 6 + mode.base;
    }
    return null;
  }

  /** A common denominator of all components, or null if more digits are needed for that. */
  private BigInteger denominator(Expansion expansion, BigInteger known) {
    BigInteger denominator = known;
    for (int r = 0; r < a.size(); r++) {
      int count = enough(expansion, denominator);
      if (count < 0) {
        return null;
      }
      int bits = expansion.fractionBits(count);
      int error = expansion.restBits(count) + denominator.bitLength();
      BigInteger multiple = expansion.value(r, count).multiply(denominator);
      BigInteger distance = multiple.subtract(nearest(multiple, bits).shiftLeft(bits));
      if (distance.abs().bitLength() > error) {
        int all = expansion.digits();
        BigInteger factor =
            Reconstruction.denominator(
                expansion.value(r, all).multiply(denominator),
                expansion.fractionBits(all),
                expansion.restBits(all) + denominator.bitLength());
        if (factor == null) {
          return null;
        }
        denominator = denominator.multiply(factor);
      }
    }
    return denominator;
  }

  /** The number of digits from which a numerator over this denominator can be read off, or -1 if there are too few. */
  private static int enough(Expansion expansion, BigInteger denominator) {
    int count = expansion.digitsFor(denominator.bitLength() + MARGIN);
    while (count <= expansion.digits()) {
      int error = expansion.restBits(count) + denominator.bitLength();
      if (expansion.fractionBits(count) >= error + MARGIN) {
        return count;
      }
      count++;
    }
    return -1;
  }

  private BigInteger[] numerators(Expansion expansion, BigInteger denominator) {
    int count = enough(expansion, denominator);
    BigInteger[] numerators = new BigInteger[a.size()];
    for (int r = 0; r < numerators.length; r++) {
      // There were too few digits for a denominator that grew last: then this fails its check.
      int used = count < 0 ? expansion.digits() : count;
      numerators[r] =
          nearest(expansion.value(r, used).multiply(denominator), expansion.fractionBits(used));
    }
    return numerators;
  }

  private static BigInteger nearest(BigInteger value, int bits) {
    return bits == 0 ? value : value.add(BigInteger.ONE.shiftLeft(bits - 1)).shiftRight(bits);
  }
}

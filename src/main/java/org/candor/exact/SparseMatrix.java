package org.candor.exact;

import java.math.BigInteger;

/** A square matrix of integers of which only the entries other than 0 are kept, row by row; immutable. */
public final class SparseMatrix {
  private static final BigInteger LARGEST_EXACT_DOUBLE = BigInteger.ONE.shiftLeft(53);

  private final int[] start;
  private final int[] column;
  private final BigInteger[] entry;

  /** The entries where all of them fit into {@code double} without rounding, otherwise null. */
  private final long[] small;

  private SparseMatrix(int[] start, int[] column, BigInteger[] entry) {
    this.start = start;
    this.column = column;
    this.entry = entry;
    boolean fits = true;
    for (BigInteger value : entry) {
      fits &= value.abs().compareTo(LARGEST_EXACT_DOUBLE) <= 0;
    }
    this.small = fits ? new long[entry.length] : null;
    for (int k = 0; fits && k < entry.length; k++) {
      small[k] = entry[k].longValue();
    }
  }

  /**
   * The matrix with these entries.
   *
   * @param columns by row the positions of entries, each at most once
   * @param entries by row the entries at these positions
   */
  public static SparseMatrix of(int[][] columns, BigInteger[][] entries) {
    int[] start = new int[columns.length + 1];
    for (int r = 0; r < columns.length; r++) {
      int kept = 0;
      for (BigInteger value : entries[r]) {
        kept += value.signum() == 0 ? 0 : 1;
      }
      start[r + 1] = start[r] + kept;
    }
    int[] column = new int[start[columns.length]];
    BigInteger[] entry = new BigInteger[column.length];
    for (int r = 0; r < columns.length; r++) {
      int k = start[r];
      for (int j = 0; j < columns[r].length; j++) {
        if (entries[r][j].signum() != 0) {
          column[k] = columns[r][j];
          entry[k++] = entries[r][j];
        }
      }
    }
    return new SparseMatrix(start, column, entry);
  }

  /** The matrix with these rows. */
  public static SparseMatrix of(BigInteger[][] rows) {
    int[][] columns = new int[rows.length][rows.length];
    for (int[] each : columns) {
      java.util.Arrays.setAll(each, j -> j);
    }
    return of(columns, rows);
  }

  public int size() {
    return start.length - 1;
  }

  /** The place of a row's first entry; that of the row behind the last is the number of entries. */
  int start(int row) {
    return start[row];
  }

  int column(int place) {
    return column[place];
  }

  BigInteger entry(int place) {
    return entry[place];
  }

  /** Whether every entry is an integer of at most 2⁵³. */
  boolean isSmall() {
    return small != null;
  }

  /** An entry of a small matrix. */
  long smallEntry(int place) {
    return small[place];
  }

  double approximateEntry(int place) {
    return small != null ? small[place] : entry[place].doubleValue();
  }

  /** Whether in every row the diagonal entry is positive and greater than the absolute values of all others together. */
  boolean isDominant() {
    return size() == 0 || leastSurplus().signum() > 0;
  }

  /** The least difference, over all rows, of the diagonal entry and the absolute values of all others together. */
  BigInteger leastSurplus() {
    BigInteger least = null;
    for (int r = 0; r < size(); r++) {
      BigInteger surplus = surplus(r);
      least = least == null ? surplus : least.min(surplus);
    }
    return least;
  }

  private BigInteger surplus(int row) {
    if (small != null && start[row + 1] - start[row] < 256) {
      // Less than 2^8 entries of at most 2^53.
      long rest = 0;
      for (int k = start[row]; k < start[row + 1]; k++) {
        rest += column[k] == row ? small[k] : -Math.abs(small[k]);
      }
      return BigInteger.valueOf(rest);
    }
    BigInteger rest = BigInteger.ZERO;
    for (int k = start[row]; k < start[row + 1]; k++) {
      rest = column[k] == row ? rest.add(entry[k]) : rest.subtract(entry[k].abs());
    }
    return rest;
  }

  /**
   * The number of bits of a bound on the determinant of a matrix whose diagonal dominates: the product of the diagonal where no other entry is positive (Fischer's
   * inequality for M-matrices), otherwise that of the row sums.
   */
  int determinantBits() {
    boolean diagonal = true;
    for (int r = 0; r < size() && diagonal; r++) {
      for (int k = start[r]; k < start[r + 1]; k++) {
        diagonal &= column[k] == r || entry[k].signum() < 0;
      }
    }
    long bits = 0;
    long product = 1;
    for (int r = 0; r < size(); r++) {
      BigInteger factor = diagonal ? diagonal(r) : rowSum(r);
      if (factor.bitLength() + bits(product) > 62) {
        bits += bits(product);
        product = 1;
      }
      if (factor.bitLength() > 62) {
        bits += factor.bitLength();
      } else {
        product *= factor.longValue();
      }
    }
    return (int) Math.min(bits + bits(product), Integer.MAX_VALUE / 4);
  }

  private static int bits(long positive) {
    return Long.SIZE - Long.numberOfLeadingZeros(positive);
  }

  private BigInteger diagonal(int row) {
    for (int k = start[row]; k < start[row + 1]; k++) {
      if (column[k] == row) {
        return entry[k];
      }
    }
    return BigInteger.ZERO;
  }

  /** The sum of absolute values in a row. */
  BigInteger rowSum(int row) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = start[row]; k < start[row + 1]; k++) {
      sum = sum.add(entry[k].abs());
    }
    return sum;
  }

  /** The first row in which {@code A x = b} fails, exactly, or -1. */
  int faultyRow(ScaledVector x, BigInteger[] b) {
    for (int r = 0; r < size(); r++) {
      BigInteger left = BigInteger.ZERO;
      for (int k = start[r]; k < start[r + 1]; k++) {
        left = left.add(entry[k].multiply(x.numerator(column[k])));
      }
      if (!left.equals(b[r].multiply(x.denominator()))) {
        return r;
      }
    }
    return -1;
  }
}

package org.candor.process;

import java.util.Arrays;
import org.candor.exact.Ball;
import org.candor.exact.Rational;

/**
 * Gittins indices of a large dense arm in doubles, each with a proved bound on its error: states are eliminated best first (Sonin 2008), in blocks, so that most of the
 * work is one product of matrices per block, and without a single subtraction (Grassmann, Taksar and Heyman 1985).
 *
 * <p><b>Error.</b> As in {@link ApproximateCurve}: an index is the largest quotient of two polynomials of degree {@code |C|+1 ≤ m} without negative coefficients in what
 * remains, so {@code c} roundings in those numbers are at most {@code 2mc} in it. In a block of b states a row or column is brought up to date with at most {@code b+1} roundings, the
 * pivot takes as many as its sum is deep, rewards and chances of ending three more, and bringing everything up to date {@code b+1} once per block. The order
 * may be that of rewards which differ by two roundings.
 *
 * <p>An order that these bounds leave open is decided by {@link GittinsIndex#of(Arm, int, boolean[])}.
 */
public final class ApproximateIndices {
  private static final int BLOCK = 32;

  /** Terms of a pivot are added in runs of so many, and then the runs. */
  private static final int RUN = 32;

  private final Ball[] index;
  private final int[] order;

  private ApproximateIndices(Ball[] index, int[] order) {
    this.index = index;
    this.order = order;
  }

  /** The indices of an arm. */
  public static ApproximateIndices of(Arm arm) {
    Rational floor = ArmRates.leastReward(arm);
    ArmRates rates = ArmRates.of(arm, floor, ArmRates.scale(arm, floor));
    Elimination elimination = new Elimination(rates);
    elimination.run();
    int n = arm.states();
    Ball[] index = new Ball[n];
    Ball least = Ball.of(floor);
    Ball gap = Ball.of(Rational.ONE.minus(arm.discount()));
    // The scale is a power of two: multiplying by it is exact.
    Ball unit = new Ball(rates.isBounded() ? rates.scale : 1, 0);
    for (int k = 0; k < n; k++) {
      long roundings = elimination.roundings[k];
      Ball level =
          rates.isBounded()
              ? Ball.ofRelative(
                  elimination.level[k], ArmRates.relative(roundings), ArmRates.NEGLIGIBLE)
              : Ball.UNKNOWN;
      index[elimination.order[k]] = level.times(gap).times(unit).plus(least);
    }
    return new ApproximateIndices(index, elimination.order);
  }

  public int states() {
    return order.length;
  }

  /** The index of a state. */
  public Ball index(int state) {
    return index[state];
  }

  /** The k-th state in the order of elimination: that of the indices, but where they are too close to tell. */
  public int state(int k) {
    return order[k];
  }

  /** The states that were eliminated before one: a proposal for where play goes on at its index. */
  public boolean[] before(int state) {
    boolean[] before = new boolean[order.length];
    for (int k = 0; order[k] != state; k++) {
      before[order[k]] = true;
    }
    return before;
  }

  /** The matrix of what remains shrinks in place, block by block. */
  private static final class Elimination {
    final double[] level;
    final int[] order;
    final long[] roundings;
    private final double[][] rows;
    private final double[] exit;
    private final double[] gain;

    /** The state in each remaining place, of rows and columns alike. */
    private final int[] states;

    private int count;
    private long sum;

    /** By state eliminated in this block: what it passes on, and what each place passes to it. */
    private final double[][] passesOn = new double[BLOCK][];

    private final double[][] share = new double[BLOCK][];
    private final boolean[] gone;

    Elimination(ArmRates arm) {
      count = arm.gain.length;
      rows = arm.rate;
      gain = arm.gain.clone();
      exit = new double[count];
      Arrays.fill(exit, arm.exit);
      states = new int[count];
      Arrays.setAll(states, s -> s);
      gone = new boolean[count];
      level = new double[count];
      order = new int[count];
      roundings = new long[count];
      sum = 2L * count * ArmRates.INPUT_ROUNDINGS;
    }

    void run() {
      int found = 0;
      while (count > 0) {
        int size = Math.min(BLOCK, count);
        for (int k = 0; k < size; k++) {
          int p = best();
          level[found] = gain[p] / exit[p];
          order[found] = states[p];
          long left = (long) count - k;
          // One for the division, and two twice if another state should have been the first.
          roundings[found] = sum + 5;
          eliminate(p, k);
          sum += 2 * left * (k + 1 + depth(left) + 3 + 2);
          found++;
        }
        long left = (long) count - size;
        sum += 2 * left * (size + 1);
        update(size);
        count -= size;
      }
    }

    /** How many roundings the sum of so many terms takes, with some to spare. */
    private static long depth(long terms) {
      return Math.min(terms, RUN) + terms / RUN + 2;
    }

    private int best() {
      int best = -1;
      double most = 0;
      for (int i = 0; i < count; i++) {
        if (!gone[i]) {
          double own = gain[i] / exit[i];
          if (best < 0 || own > most || (own == most && states[i] < states[best])) {
            best = i;
            most = own;
          }
        }
      }
      return best;
    }

    private void eliminate(int p, int k) {
      double[] row = Arrays.copyOf(rows[p], count);
      for (int q = 0; q < k; q++) {
        double factor = share[q][p];
        double[] passed = passesOn[q];
        for (int j = 0; j < row.length; j++) {
          row[j] += factor * passed[j];
        }
      }
      row[p] = 0;
      gone[p] = true;
      for (int j = 0; j < row.length; j++) {
        row[j] = gone[j] ? 0 : row[j];
      }
      double[] column = new double[count];
      for (int i = 0; i < count; i++) {
        column[i] = rows[i][p];
      }
      for (int q = 0; q < k; q++) {
        double factor = passesOn[q][p];
        double[] shares = share[q];
        for (int i = 0; i < column.length; i++) {
          column[i] += shares[i] * factor;
        }
      }
      double pivot = exit[p] + total(row);
      for (int i = 0; i < column.length; i++) {
        column[i] = gone[i] ? 0 : column[i] / pivot;
        exit[i] += column[i] * exit[p];
        gain[i] += column[i] * gain[p];
      }
      passesOn[k] = row;
      share[k] = column;
    }

    private static double total(double[] terms) {
      double total = 0;
      for (int from = 0; from < terms.length; from += RUN) {
        double run = 0;
        for (int j = from; j < Math.min(from + RUN, terms.length); j++) {
          run += terms[j];
        }
        total += run;
      }
      return total;
    }

    /** Brings what remains up to date with the block, and closes its ranks. */
    private void update(int size) {
      int[] kept = new int[count - size];
      int places = 0;
      for (int i = 0; i < count; i++) {
        if (!gone[i]) {
          kept[places++] = i;
        }
      }
      for (int k = 0; k < size; k++) {
        passesOn[k] = picked(passesOn[k], kept);
      }
      for (int i = 0; i < kept.length; i++) {
        int from = kept[i];
        double[] row = picked(rows[from], kept);
        int k = 0;
        for (; k + 4 <= size; k += 4) {
          addFour(row, k, from);
        }
        for (; k < size; k++) {
          double factor = share[k][from];
          double[] passed = passesOn[k];
          for (int j = 0; j < row.length; j++) {
            row[j] += factor * passed[j];
          }
        }
        row[i] = 0;
        rows[i] = row;
        exit[i] = exit[from];
        gain[i] = gain[from];
        states[i] = states[from];
      }
      Arrays.fill(gone, false);
    }

    private void addFour(double[] row, int k, int from) {
      double a = share[k][from];
      double b = share[k + 1][from];
      double c = share[k + 2][from];
      double d = share[k + 3][from];
      double[] w = passesOn[k];
      double[] x = passesOn[k + 1];
      double[] y = passesOn[k + 2];
      double[] z = passesOn[k + 3];
      for (int j = 0; j < row.length; j++) {
        row[j] += (a * w[j] + b * x[j]) + (c * y[j] + d * z[j]);
      }
    }

    private static double[] picked(double[] row, int[] places) {
      double[] picked = new double[places.length];
      for (int j = 0; j < places.length; j++) {
        picked[j] = row[places[j]];
      }
      return picked;
    }
  }
}

package org.candor.contracts;

import java.util.Arrays;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.ExAnteCharge;
import org.candor.kernel.theorem.ReportingProblem;

/**
 * One period, an agent of two types, one action, the scale 1: nothing but what she is paid depends on a report.
 *
 * @param mechanism the mechanism
 * @param problem what it poses
 */
record OnePeriod(DirectMechanism mechanism, ReportingProblem problem) {
  static final int TYPES = 2;
  private static final int[] STAYS_LOW = {1, 0};
  private static final int[] STAYS_HIGH = {0, 1};

  /** A mechanism by her value of the action, the others', and what each report pays. */
  static OnePeriod of(int reward, int others, int... transfer) {
    int[][] rewards = {{reward}, {reward}};
    int[] row = {others};
    int[] value = new int[TYPES];
    Arrays.fill(value, reward + others);
    DirectMechanism mechanism =
        new DirectMechanism(
            TYPES,
            TYPES,
            1,
            1,
            1,
            1,
            new int[][] {{0, 1}, {0, 1}},
            new int[][][] {rewards},
            new int[][][] {{row, row}},
            new int[][][][] {{{STAYS_LOW}, {STAYS_HIGH}}},
            new int[][] {{0, 0}},
            new int[][] {transfer},
            new int[][] {value, new int[TYPES]});
    return new OnePeriod(mechanism, Play.problem(mechanism, new int[] {0, 1}, new int[TYPES]));
  }

  /** Charges that depend on the type believed in, and what they are said to add up to. */
  static Charges charges(int[] charge, int... total) {
    return new Charges(new int[][] {charge}, new int[][] {total, new int[TYPES]});
  }

  /** The same fee from all, and what is said to be due in all. */
  static ExAnteCharge fee(int fee, int due) {
    return new ExAnteCharge(new int[] {fee}, new int[] {due, 0}, 1);
  }
}

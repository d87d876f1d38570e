package org.candor.process;

/**
 * Retirement values of an arm in doubles, with a proved bound on their error: for every state a measure on levels whose mean of {@code max(level, m)} is {@code φ(state,
 * m)} (see {@link RetirementCurve}, {@link BanditValues}).
 *
 * <p>States are eliminated best first (Sonin 2008) without a single subtraction (Grassmann, Taksar and Heyman 1985). When state p of level ν goes, a state
 * that would have moved on to p with discounted probability x gains the mass {@code x/π · d_p} at ν, where d_p is p's chance of ending and π the
 * sum of its rates.
 *
 * <p><b>Error.</b> Let m states remain. {@code φ(·, M)} is the largest, over sets C of states in which play goes on, of {@code R + σM}; by the matrix-tree theorem
 * both are quotients of polynomials in the rates, chances of ending and rewards that remain, of degree |C| and with no negative coefficient. So a
 * relative change of these numbers by {@code (1+u)^±c} changes φ by {@code (1+u)^±2mc} at most, for every {@code M ≥ 0} (O'Cinneide 1993 for Markov chains).
 * One elimination computes what remains with at most {@code m+3} roundings in a number: {@code m} in π and three more. The order may be that of rewards which differ
 * by two roundings; a mass times its level takes {@code m+5}, and six more for each earlier level below which it is forced. That adds at most {@code (2m−1)(m+3) + m + 7 + 6(n−m)}
 * at each elimination, after {@code 2n} times the roundings of the input. What falls below the range of double is at most {@link
 * ArmRates#NEGLIGIBLE}.
 */
final class ApproximateCurve {
  /** Levels in the order of elimination, never rising, in units of the scale and above the floor. */
  final double[] level;

  /** {@code [position][state]}: the mass that the state's measure has at this level; all masses of a state sum to about 1. */
  final double[][] mass;

  /** By state, the position of its own level. */
  final int[] rank;

  /** Of the error in {@code Σ mass·max(level, M)}, for every state and every {@code M ≥ 0}. */
  final long roundings;

  private ApproximateCurve(double[] level, double[][] mass, int[] rank, long roundings) {
    this.level = level;
    this.mass = mass;
    this.rank = rank;
    this.roundings = roundings;
  }

  static ApproximateCurve of(ArmRates arm) {
    int n = arm.gain.length;
    Work work = new Work(arm);
    double[] level = new double[n];
    double[][] mass = new double[n][n];
    int[] rank = new int[n];
    long roundings = Math.multiplyExact(2L * n, ArmRates.INPUT_ROUNDINGS);
    for (int k = 0; k < n; k++) {
      int p = work.best();
      double own = work.gain[p] / work.exit[p];
      level[k] = k == 0 ? own : Math.min(own, level[k - 1]);
      rank[p] = k;
      work.eliminate(p, mass[k]);
      long m = (long) n - k;
      roundings = Math.addExact(roundings, (2 * m - 1) * (m + 3) + m + 7 + 6L * k);
    }
    return new ApproximateCurve(level, mass, rank, roundings);
  }

  /** What remains while states are eliminated; rows of eliminated states are kept up to date, too. */
  private static final class Work {
    final double[][] rate;
    final double[] exit;
    final double[] gain;

    /** The states that remain, in the first places. */
    final int[] left;

    final boolean[] gone;
    private int count;

    Work(ArmRates arm) {
      count = arm.gain.length;
      rate = new double[count][];
      exit = new double[count];
      gain = arm.gain.clone();
      left = new int[count];
      gone = new boolean[count];
      for (int s = 0; s < count; s++) {
        rate[s] = arm.rate[s].clone();
        exit[s] = arm.exit;
        left[s] = s;
      }
    }

    /** The first remaining state of the highest level. */
    int best() {
      int best = left[0];
      for (int k = 1; k < count; k++) {
        double own = gain[left[k]] / exit[left[k]];
        double most = gain[best] / exit[best];
        if (own > most || (own == most && left[k] < best)) {
          best = left[k];
        }
      }
      return best;
    }

    void eliminate(int p, double[] mass) {
      for (int k = 0; k < count; k++) {
        if (left[k] == p) {
          left[k] = left[--count];
          break;
        }
      }
      double pivot = exit[p];
      for (int k = 0; k < count; k++) {
        pivot += rate[p][left[k]];
      }
      for (int s = 0; s < rate.length; s++) {
        if (s != p && rate[s][p] > 0) {
          double share = rate[s][p] / pivot;
          add(s, p, share);
          if (gone[s]) {
            mass[s] = share * exit[p];
          }
        }
      }
      for (int k = 0; k < count; k++) {
        rate[p][left[k]] /= pivot;
      }
      mass[p] = exit[p] / pivot;
      gone[p] = true;
    }

    private void add(int s, int p, double share) {
      for (int k = 0; k < count; k++) {
        int j = left[k];
        if (j != s) {
          rate[s][j] += share * rate[p][j];
        }
      }
      if (!gone[s]) {
        exit[s] += share * exit[p];
        gain[s] += share * gain[p];
      }
    }
  }
}

package org.candor.process;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;

/**
 * The rows of a decision process in flat arrays, in fixed point and in floating point: a row is a state with an action of one of its feasible sets.
 *
 * <p>Discounted probabilities are rounded down to multiples of {@code 2^-62} and rewards to multiples of {@code 2^-shift}, {@code shift} being chosen such that no value of a policy exceeds
 * {@code 2^59} units. So {@link #value} is an integer with a proved error, whatever denominators the data have.
 */
final class FixedPointRows {
  private static final int PLACES = 62;
  private static final int VALUE_BITS = 59;
  private static final int ROOM = 31;

  /** So many states are tabulated between two looks at the memory. */
  private static final int LOOK = 1024;

  /** A probability is kept in 12 bytes; the policy's are kept exactly as well. */
  private static final int BYTES_EACH = 60;

  private final int actions;
  private final List<List<FeasibleSet>> feasible = new ArrayList<>();

  /** By row {@code state * actions + action}; rows of actions that are never feasible are empty. */
  private final int[] start;

  private int[] next = new int[64];
  private long[] weight = new long[64];
  private final Rational[] exactReward;
  private final long[] reward;
  private final double[] roughReward;
  private final double discount;
  private final int shift;

  FixedPointRows(DecisionProcess process) {
    int states = process.states();
    this.actions = process.actions();
    if ((long) states * actions >= Integer.MAX_VALUE) {
      throw new LimitExceededException(
          states + " states x " + actions + " actions are more than can be tabulated; drop some");
    }
    this.discount = process.discount().approximate();
    this.start = new int[states * actions + 1];
    this.exactReward = new Rational[states * actions];
    int count = 0;
    for (int s = 0; s < states; s++) {
      limit(states, s, count, Runtime.getRuntime().maxMemory());
      List<FeasibleSet> sets = process.feasible(s);
      feasible.add(sets);
      boolean[] possible = new boolean[actions];
      for (FeasibleSet set : sets) {
        for (int k = 0; k < set.size(); k++) {
          possible[set.action(k)] = true;
        }
      }
      for (int a = 0; a < actions; a++) {
        int row = s * actions + a;
        if (possible[a]) {
          exactReward[row] = process.reward(s, a);
          count = append(process.law(s, a), process.discount(), count);
        }
        start[row + 1] = count;
      }
    }
    this.shift = shift(process.discount());
    this.reward = new long[exactReward.length];
    this.roughReward = new double[exactReward.length];
    for (int row = 0; row < reward.length; row++) {
      if (row > 0 && exactReward[row] != null && exactReward[row].equals(exactReward[row - 1])) {
        // Where the action does not matter for the reward.
        reward[row] = reward[row - 1];
        roughReward[row] = roughReward[row - 1];
      } else if (exactReward[row] != null) {
        reward[row] = floor(exactReward[row]).longValueExact();
        roughReward[row] = exactReward[row].approximate();
      }
    }
  }

  /**
   * Refuses what will not fit, as soon as the first states show it.
   *
   * @param done the states whose rows are there
   * @param count how many probabilities they have
   * @param memory bytes that there are
   */
  static void limit(int states, int done, int count, long memory) {
    if (done == 0 || done % LOOK != 0) {
      return;
    }
    limit(states, (double) count / done * states, memory);
  }

  /** The same with a known number of probabilities. */
  static void limit(int states, double probabilities, long memory) {
    double bytes = probabilities * BYTES_EACH;
    if (bytes > memory / 2.0 || probabilities > Integer.MAX_VALUE / 3.0) {
      throw new LimitExceededException(
          "an exact decision over "
              + states
              + " states takes about "
              + Math.round(probabilities / 1e6)
              + " million probabilities and "
              + Math.round(bytes / 1e6)
              + " MB, and there are "
              + (memory >> 20)
              + " MB; drop agents or local states, give more memory (-Xmx), set a finite horizon, or solve --approximate");
    }
  }

  private int append(Distribution law, Rational factor, int from) {
    int size = law.size();
    if (from + size > next.length) {
      int room = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * (from + size));
      next = Arrays.copyOf(next, room);
      weight = Arrays.copyOf(weight, room);
    }
    BigInteger divisor = law.total().multiply(factor.denominator());
    boolean small = divisor.bitLength() <= ROOM;
    for (int k = 0; k < size; k++) {
      BigInteger share = law.weight(k).multiply(factor.numerator());
      next[from + k] = law.outcome(k);
      weight[from + k] =
          small
              ? places(share.longValue(), divisor.longValue())
              : share.shiftLeft(PLACES).divide(divisor).longValueExact();
    }
    return from + size;
  }

  /** {@code floor(share · 2^62 / divisor)} for {@code 0 <= share < divisor < 2^31}. */
  private static long places(long share, long divisor) {
    long upper = (share << ROOM) / divisor;
    long rest = (share << ROOM) % divisor;
    return (upper << ROOM) + (rest << ROOM) / divisor;
  }

  /** With {@code max |r| / (1−γ) < 2^e}: {@code 59 − e}. */
  private int shift(Rational factor) {
    Rational most = Rational.ZERO;
    Rational last = null;
    for (Rational each : exactReward) {
      if (each != null && !each.equals(last) && each.abs().compareTo(most) > 0) {
        most = each.abs();
      }
      last = each;
    }
    Rational bound = most.over(Rational.ONE.minus(factor));
    return bound.isZero()
        ? 0
        : VALUE_BITS - (bound.numerator().bitLength() - bound.denominator().bitLength() + 1);
  }

  private BigInteger floor(Rational value) {
    BigInteger numerator = value.numerator();
    BigInteger denominator = value.denominator();
    BigInteger scaled = numerator.shiftLeft(Math.max(0, shift));
    BigInteger divisor = denominator.shiftLeft(Math.max(0, -shift));
    BigInteger[] division = scaled.divideAndRemainder(divisor);
    return division[1].signum() < 0 ? division[0].subtract(BigInteger.ONE) : division[0];
  }

  int states() {
    return feasible.size();
  }

  int actions() {
    return actions;
  }

  double discount() {
    return discount;
  }

  List<FeasibleSet> feasible(int state) {
    return feasible.get(state);
  }

  /** Values are in units of {@code 2^-shift}. */
  int shift() {
    return shift;
  }

  /**
   * What an action is worth when the next values are x: {@code r + γ E x}.
   *
   * @param x in units, each of at most {@code 2^60}
   * @return an integer number of units, wrong by less than {@link #error}
   */
  long value(int state, int action, long[] x) {
    int row = state * actions + action;
    long high = 0;
    long low = 0;
    for (int k = start[row]; k < start[row + 1]; k++) {
      long factor = x[next[k]];
      long part = weight[k] * factor;
      low += part;
      high += Math.multiplyHigh(weight[k], factor);
      // The carry.
      high += Long.compareUnsigned(low, part) < 0 ? 1 : 0;
    }
    return reward[row] + ((high << (Long.SIZE - PLACES)) | (low >>> PLACES));
  }

  /** A unit for the reward, one for the sum, and {@code 2^60 · 2^-62} of a unit for each probability. */
  long error(int state, int action) {
    int row = state * actions + action;
    return 2L + ((start[row + 1] - start[row]) / 4 + 1);
  }

  /** The same in floating point, not bounded. */
  double value(int state, int action, double[] x) {
    int row = state * actions + action;
    double sum = 0;
    for (int k = start[row]; k < start[row + 1]; k++) {
      sum += weight[k] * x[next[k]];
    }
    return roughReward[row] + sum * 0x1p-62;
  }
}

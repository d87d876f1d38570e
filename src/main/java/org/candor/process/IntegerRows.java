package org.candor.process;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.candor.exact.CommonDivisor;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * The data of a decision process as {@code long} integers over common denominators, for exact backward induction: flat rows of the actions that are feasible somewhere in their state.
 */
final class IntegerRows {
  /** No sum of absolute values leaves this range, so that no partial sum overflows. */
  private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(62);

  private final DecisionProcess process;
  private final int actions;
  private final int[] start;
  private int[] next = new int[64];
  private long[] weight = new long[64];
  private final long[] total;

  /** Over {@link #rewardDenominator}. */
  private final long[] reward;

  private final BigInteger rewardDenominator;
  private final BigInteger mostReward;

  /** The least common multiple of the totals of laws. */
  private final BigInteger lawDenominator;

  /** The least common multiple of the denominators of feasible sets' probabilities. */
  private final BigInteger setDenominator;

  private final long[] worth;

  private IntegerRows(
      DecisionProcess process,
      BigInteger rewardDenominator,
      BigInteger lawDenominator,
      BigInteger setDenominator) {
    this.process = process;
    this.actions = process.actions();
    this.rewardDenominator = rewardDenominator;
    this.lawDenominator = lawDenominator;
    this.setDenominator = setDenominator;
    int rows = process.states() * actions;
    this.start = new int[rows + 1];
    this.total = new long[rows];
    this.reward = new long[rows];
    this.worth = new long[actions];
    BigInteger most = BigInteger.ZERO;
    for (int row = 0; row < rows; row++) {
      start[row + 1] = start[row];
      if (isFeasible(process, row / actions, row % actions)) {
        Rational now = process.reward(row / actions, row % actions);
        BigInteger units = rewardDenominator.divide(now.denominator()).multiply(now.numerator());
        most = most.max(units.abs());
        reward[row] = units.compareTo(RANGE) < 0 ? units.longValue() : 0;
        append(row, process.law(row / actions, row % actions));
      }
    }
    this.mostReward = most;
  }

  /** The rows, or null where a denominator that all numbers share does not fit. */
  static IntegerRows of(DecisionProcess process) {
    BigInteger rewards = BigInteger.ONE;
    BigInteger laws = BigInteger.ONE;
    BigInteger sets = BigInteger.ONE;
    for (int s = 0; s < process.states(); s++) {
      for (FeasibleSet set : process.feasible(s)) {
        sets = CommonDivisor.multiple(sets, set.probability().denominator());
      }
      for (int a = 0; a < process.actions(); a++) {
        if (isFeasible(process, s, a)) {
          rewards = CommonDivisor.multiple(rewards, process.reward(s, a).denominator());
          laws = CommonDivisor.multiple(laws, process.law(s, a).total());
        }
      }
      if (rewards.max(laws).max(sets).compareTo(RANGE) >= 0) {
        return null;
      }
    }
    return new IntegerRows(process, rewards, laws, sets);
  }

  private static boolean isFeasible(DecisionProcess process, int state, int action) {
    for (FeasibleSet set : process.feasible(state)) {
      if (set.contains(action)) {
        return true;
      }
    }
    return false;
  }

  private void append(int row, Distribution law) {
    int count = start[row];
    if (count + law.size() > next.length) {
      int room = 2 * (count + law.size());
      next = Arrays.copyOf(next, room);
      weight = Arrays.copyOf(weight, room);
    }
    for (int k = 0; k < law.size(); k++) {
      next[count] = law.outcome(k);
      weight[count++] = law.weight(k).longValueExact();
    }
    total[row] = law.total().longValueExact();
    start[row + 1] = count;
  }

  /**
   * One step of backward induction.
   *
   * @param later the values of the next period
   * @param policy where the first optimal action of every state and feasible set is written
   * @return the values, or null if some number might leave the range; then nothing was written
   */
  ScaledVector step(ScaledVector later, int[][] policy) {
    BigInteger most = BigInteger.ZERO;
    for (int s = 0; s < later.size(); s++) {
      most = most.max(later.numerator(s).abs());
    }
    Rational discount = process.discount();
    BigInteger unit =
        CommonDivisor.multiple(
            rewardDenominator,
            discount.denominator().multiply(lawDenominator).multiply(later.denominator()));
    BigInteger now = unit.divide(rewardDenominator);
    BigInteger future =
        unit.multiply(discount.numerator())
            .divide(discount.denominator().multiply(later.denominator()));
    // |Q| in units; the weighted sum itself is at most total times most.
    BigInteger largest = mostReward.multiply(now).add(future.multiply(most));
    BigInteger sum = lawDenominator.multiply(most);
    if (largest
                .multiply(setDenominator)
                .max(unit.multiply(setDenominator))
                .max(sum)
                .compareTo(RANGE)
            >= 0
        || future.compareTo(RANGE) >= 0) {
      return null;
    }
    long[] x = new long[later.size()];
    for (int s = 0; s < x.length; s++) {
      x[s] = later.numerator(s).longValueExact();
    }
    BigInteger[] values = new BigInteger[x.length];
    for (int s = 0; s < x.length; s++) {
      values[s] = BigInteger.valueOf(value(s, x, now.longValue(), future.longValue(), policy));
    }
    return ScaledVector.of(values, unit.multiply(setDenominator));
  }

  /** The value of a state in units of one over the unit times the denominator of sets. */
  private long value(int s, long[] x, long now, long future, int[][] policy) {
    List<FeasibleSet> sets = process.feasible(s);
    for (int a = 0; a < actions; a++) {
      int row = s * actions + a;
      if (total[row] > 0) {
        long sum = 0;
        for (int k = start[row]; k < start[row + 1]; k++) {
          sum += weight[k] * x[next[k]];
        }
        worth[a] = reward[row] * now + future / total[row] * sum;
      }
    }
    policy[s] = new int[sets.size()];
    long value = 0;
    for (int z = 0; z < policy[s].length; z++) {
      FeasibleSet set = sets.get(z);
      int best = set.action(0);
      for (int k = 1; k < set.size(); k++) {
        best = worth[set.action(k)] > worth[best] ? set.action(k) : best;
      }
      policy[s][z] = best;
      Rational p = set.probability();
      value +=
          p.numerator().longValue()
              * (setDenominator.longValue() / p.denominator().longValue())
              * worth[best];
    }
    return value;
  }
}

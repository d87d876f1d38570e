package org.candor.process;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.exact.Enclosure;

/**
 * Whether a stationary policy is optimal, decided in fixed point wherever the values of two actions differ by more than the proved error, and by {@link ActionComparison} where they do not.
 */
final class PolicyCheck {
  private static final int MOST_VALUE_BITS = 60;

  private final DecisionProcess process;
  private final FixedPointRows rows;
  private final int[][] policy;
  private final PolicyChain chain;
  private final Enclosure enclosure;

  /** Values in units of {@code rows}, none wrong by more than {@link #error}; null where they do not fit. */
  private final long[] value;

  private long error;
  private ActionComparison comparison;
  private boolean optimal = true;
  private final int[][] improved;

  /** The states in which fixed point does not tell some action from the policy's. */
  private final BitSet undecided = new BitSet();

  /** By state, by feasible set: all optimal actions, where there are several. */
  private final Map<Integer, int[][]> ties = new HashMap<>();

  /** What actions are worth in the state that is looked at. */
  private final long[] worth;

  /**
   * Checks a policy.
   *
   * @param policy {@code [state][feasibleSet]}
   */
  PolicyCheck(DecisionProcess process, FixedPointRows rows, int[][] policy) {
    this.process = process;
    this.rows = rows;
    this.policy = policy;
    this.worth = new long[rows.actions()];
    this.chain = new PolicyChain(process, policy);
    this.enclosure = chain.enclosure();
    this.value = enclosure == null ? null : enclose();
    this.improved = new int[policy.length][];
    for (int s = 0; s < policy.length; s++) {
      improve(s);
    }
    for (int s = undecided.nextSetBit(0); s >= 0 && optimal; s = undecided.nextSetBit(s + 1)) {
      decide(s);
    }
  }

  private long[] enclose() {
    BigInteger divisor = chain.flowDenominator();
    if (!enclosure.refine(rows.shift() - (divisor.bitLength() - 1))) {
      return null;
    }
    // In units of 2^-shift a value is numerator · 2^shift / (2^f · divisor).
    int places = enclosure.fractionBits() - rows.shift();
    BigInteger unit = divisor.shiftLeft(Math.max(0, places));
    int left = Math.max(0, -places);
    // One more for rounding.
    BigInteger most = enclosure.error().shiftLeft(left).divide(unit).add(BigInteger.TWO);
    long[] values = new long[policy.length];
    for (int s = 0; s < values.length; s++) {
      BigInteger scaled = enclosure.numerator(s).shiftLeft(left).divide(unit);
      if (scaled.bitLength() >= MOST_VALUE_BITS) {
        return null;
      }
      values[s] = scaled.longValueExact();
    }
    if (most.bitLength() >= MOST_VALUE_BITS) {
      return null;
    }
    error = most.longValueExact();
    return values;
  }

  /** Takes the best action instead of the policy's wherever that is certainly better, and leaves the others. */
  private void improve(int s) {
    improved[s] = policy[s].clone();
    weigh(s);
    List<FeasibleSet> sets = rows.feasible(s);
    for (int z = 0; z < sets.size(); z++) {
      int b = policy[s][z];
      for (int k = 0; k < sets.get(z).size(); k++) {
        int a = sets.get(z).action(k);
        int sign = sign(s, a, b);
        if (a != b && sign == 0) {
          undecided.set(s);
        } else if (sign > 0 && worth[a] > worth[improved[s][z]]) {
          improved[s][z] = a;
          optimal = false;
        }
      }
    }
  }

  private void weigh(int s) {
    List<FeasibleSet> sets = rows.feasible(s);
    for (int z = 0; value != null && z < sets.size(); z++) {
      for (int k = 0; k < sets.get(z).size(); k++) {
        int a = sets.get(z).action(k);
        if (z == 0 || !sets.get(0).contains(a)) {
          worth[a] = rows.value(s, a, value);
        }
      }
    }
  }

  /** The sign of {@code Q(s, a) − Q(s, b)} as far as fixed point decides it, otherwise 0. */
  private int sign(int s, int a, int b) {
    if (value == null) {
      return 0;
    }
    long difference = worth[a] - worth[b];
    long bound = rows.error(s, a) + rows.error(s, b) + 2 * error;
    return difference > bound ? 1 : difference < -bound ? -1 : 0;
  }

  /** Compares exactly what was left undecided; the earliest of the optimal actions is taken. */
  private void decide(int s) {
    weigh(s);
    List<FeasibleSet> sets = rows.feasible(s);
    for (int z = 0; z < sets.size(); z++) {
      int[] equal = new int[sets.get(z).size()];
      int count = 0;
      for (int k = 0; k < equal.length; k++) {
        int a = sets.get(z).action(k);
        int b = policy[s][z];
        int sign = a == b ? 0 : sign(s, a, b);
        if (a != b && sign == 0) {
          sign = exactSign(s, a, b);
        }
        if (sign > 0) {
          improved[s][z] = a;
          optimal = false;
          return;
        }
        if (sign == 0) {
          equal[count++] = a;
        }
      }
      if (count > 1) {
        improved[s][z] = equal[0];
        ties.computeIfAbsent(s, key -> new int[sets.size()][])[z] = Arrays.copyOf(equal, count);
      }
    }
  }

  private int exactSign(int s, int a, int b) {
    if (comparison == null) {
      comparison = ActionComparison.of(process, chain, enclosure);
    }
    return comparison.compare(s, a, b);
  }

  /** Whether no action is better than the policy's at the policy's values, so that these are the optimal values. */
  boolean isOptimal() {
    return optimal;
  }

  /** If the policy is optimal the optimal policy that takes earlier actions, otherwise a better one. */
  int[][] improved() {
    return improved;
  }

  PolicyChain chain() {
    return chain;
  }

  /** All optimal actions by state and feasible set where there are several; other places are missing or null. */
  Map<Integer, int[][]> ties() {
    return ties;
  }
}

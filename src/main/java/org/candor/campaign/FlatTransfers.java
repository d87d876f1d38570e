package org.candor.campaign;

import java.math.BigInteger;
import java.util.Arrays;
import org.candor.mechanism.TransferFormula;

/**
 * The transfers of a mechanism on a {@link FlatInstance}, computed by the mechanism's own code from values in fixed point, each with a bound on
 * its error.
 *
 * <p>The code has to agree with the weights of its formula, in exact whole numbers, on every transfer but those that Bellman's equation makes
 * 0, and on the first in any case; where it does not, nothing is decided here.
 */
final class FlatTransfers {
  private final FlatInstance instance;
  private final TransferFormula formula;
  private final int shift;
  private final FlatProcess all;

  /** {@code [agent][reported joint type]}, in fixed point, and by how much each can be wrong. */
  final long[][] amount;

  final long[][] error;

  FlatTransfers(FlatInstance instance, TransferFormula formula, int shift, FlatProcess all) {
    this.instance = instance;
    this.formula = formula;
    this.shift = shift;
    this.all = all;
    this.amount = new long[instance.agents()][];
    this.error = new long[instance.agents()][];
  }

  /** Computes the transfers to an agent; false where numbers leave the range or the code is not what its formula says. */
  boolean compute(int agent, FlatProcess others) {
    amount[agent] = new long[all.states];
    error[agent] = new long[all.states];
    if (!others.fits(weights() * largest(agent, others))) {
      return false;
    }
    BigInteger[] values = new BigInteger[others.states];
    for (int s = 0; s < values.length; s++) {
      values[s] = BigInteger.valueOf(others.value[s]);
    }
    boolean continues = formula.discounted() != 0 || formula.undiscounted() != 0;
    long wrong =
        (continues ? 1 : 0)
            + (Math.abs(formula.discounted())
                    + Math.abs(formula.undiscounted())
                    + Math.abs(formula.optimal()))
                * others.error
            + Math.abs(formula.whole()) * all.error;
    int[] firstWith = new int[others.reward.length];
    Arrays.fill(firstWith, -1);
    for (int s = 0; s < all.states; s++) {
      int rest = instance.without(s, agent);
      int row = rest * instance.actions() + all.policy[s];
      if (formula.isMultipleOfPivot() && others.isOptimal(row)) {
        // 0 without error; but whoever is never pivotal has her transfers computed once all the
        // same.
        if (s == 0 && !agrees(agent, s, row, values, others)) {
          return false;
        }
      } else if (formula.isBlindToOwnReport() && firstWith[row] >= 0) {
        amount[agent][s] = amount[agent][firstWith[row]];
        error[agent][s] = wrong;
      } else {
        long scaled = formulaAt(agent, s, row, others);
        if (!agrees(agent, s, row, values, others)) {
          return false;
        }
        long scale = others.scale(row);
        amount[agent][s] = Math.floorDiv(scaled + scale / 2, scale);
        error[agent][s] = wrong;
        firstWith[row] = s;
      }
    }
    return true;
  }

  private int weights() {
    return Math.abs(formula.own())
        + Math.abs(formula.others())
        + Math.abs(formula.discounted())
        + Math.abs(formula.undiscounted())
        + Math.abs(formula.optimal())
        + Math.abs(formula.whole());
  }

  /** The largest magnitude of what transfers are made of. */
  private double largest(int agent, FlatProcess others) {
    double most = 0;
    for (long reward : others.reward) {
      most = Math.max(most, Math.abs((double) reward) * (1L << shift));
    }
    for (int s = 0; s < instance.size(agent); s++) {
      for (int a = 0; a < instance.actions(); a++) {
        most = Math.max(most, Math.abs((double) instance.reward(agent, s, a)) * (1L << shift));
      }
    }
    for (long value : others.value) {
      most = Math.max(most, Math.abs((double) value));
    }
    for (long value : all.value) {
      most = Math.max(most, Math.abs((double) value));
    }
    return most;
  }

  private long own(int agent, int joint) {
    return instance.reward(agent, instance.local(joint, agent), all.policy[joint]) << shift;
  }

  /** What the weights say, times the scale of the row. */
  private long formulaAt(int agent, int joint, int row, FlatProcess others) {
    long now =
        formula.own() * own(agent, joint)
            + formula.others() * (others.reward[row] << shift)
            + formula.optimal() * others.value[row / instance.actions()]
            + formula.whole() * all.value[joint];
    long next =
        formula.discounted() * instance.discountNumerator()
            + formula.undiscounted() * instance.discountDenominator();
    return now * others.scale(row) + (next == 0 ? 0 : next * others.weighted(row, others.value));
  }

  /** Whether the mechanism's code gives just what its weights say. */
  private boolean agrees(int agent, int joint, int row, BigInteger[] values, FlatProcess others) {
    BigInteger[] law = new BigInteger[others.states];
    for (int k = 0; k < law.length; k++) {
      law[k] = BigInteger.valueOf(others.weight[row][k]);
    }
    BigInteger code =
        formula
            .code()
            .transfer(
                new TransferFormula.Numerators(
                    BigInteger.valueOf(others.scale(row)),
                    BigInteger.valueOf(instance.discountNumerator()),
                    BigInteger.valueOf(instance.discountDenominator()),
                    BigInteger.valueOf(own(agent, joint)),
                    BigInteger.valueOf(others.reward[row] << shift),
                    law,
                    values,
                    values[row / instance.actions()],
                    BigInteger.valueOf(all.value[joint])));
    return code.equals(BigInteger.valueOf(formulaAt(agent, joint, row, others)));
  }
}

package org.candor.catalog.efficient;

import java.math.BigInteger;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.BalancedTransfers;

/** Transfers by which agents pay each other their rewards, as computed by the kernel; an agent who is alone receives and pays nothing. */
public final class BalancedPayments {
  private BalancedPayments() {}

  /** {@code γ_i − (1/(n−1)) Σ_{j≠i} γ_j}: each agent pays an equal share of every other's reward. */
  public static Rational equalShares(int agent, List<Rational> rewards) {
    int others = rewards.size() - 1;
    if (others == 0) {
      return Rational.ZERO;
    }
    ScaledVector scaled = ScaledVector.of(rewards);
    return Rational.of(
            BalancedTransfers.equalShares(numerators(scaled), agent), scaled.denominator())
        .over(others);
  }

  /** {@code γ_i − γ_{i+1}}: each agent pays the next one's reward, and the last agent the first one's. */
  public static Rational aroundTheRing(int agent, List<Rational> rewards) {
    ScaledVector scaled = ScaledVector.of(rewards);
    return Rational.of(
        BalancedTransfers.aroundTheRing(numerators(scaled), agent), scaled.denominator());
  }

  private static BigInteger[] numerators(ScaledVector vector) {
    BigInteger[] numerators = new BigInteger[vector.size()];
    for (int k = 0; k < numerators.length; k++) {
      numerators[k] = vector.numerator(k);
    }
    return numerators;
  }
}

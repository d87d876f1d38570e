package org.candor.kernel;

import java.math.BigInteger;

/**
 * The transfers of the literature's dynamic mechanisms in whole numbers, to delegate to or to compare with.
 *
 * <p>Scaling: the values and rewards of one environment share a denominator H, the weights of one transition row sum to D, and the
 * discount is g/G. Every argument is a numerator: values and rewards times H, transition weights times D. With {@code scale = G·D}
 * a result is the transfer to the agent times {@code G·D·H}. Transfers are paid <em>to</em> the agent; a payment by her is
 * negative.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class ReferenceTransfers {
  private ReferenceTransfers() {}

  /** The team transfer {@code r_-i}: the others' present value (Athey and Segal 2013, team mechanism). */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value == scale.value * othersValue.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger team(BigInteger scale, BigInteger othersValue) {
    return scale.multiply(othersValue);
  }

  /**
   * The dynamic pivot transfer {@code r_-i + γ E[V_-i(next)] − V_-i(now)} (Bergemann and Välimäki 2010, Theorem 1; Cavallo 2008,
   * Definition 5).
   */
  /*@ public normal_behavior
    @ requires weights.length == othersOptimalNext.length;
    @ ensures \result.value == scale.value * (othersValue.value - othersOptimalNow.value)
    @   + g.value * (\sum int i; 0 <= i && i < weights.length; weights[i].value * othersOptimalNext[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger pivot(
      BigInteger scale,
      BigInteger othersValue,
      BigInteger g,
      BigInteger[] weights,
      BigInteger[] othersOptimalNext,
      BigInteger othersOptimalNow) {
    BigInteger expected = ExactSums.dot(weights, othersOptimalNext);
    return scale.multiply(othersValue.subtract(othersOptimalNow)).add(g.multiply(expected));
  }

  /**
   * The transfer under an ex ante charge: the others' present value less a constant share of their initial optimal value, for
   * example {@code r_-i − (1−γ) V_-i(initial)} (Cavallo 2008).
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value
    @   == scale.value * othersValue.value - chargeNumerator.value * othersOptimalInitial.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger exAnteCharge(
      BigInteger scale,
      BigInteger othersValue,
      BigInteger chargeNumerator,
      BigInteger othersOptimalInitial) {
    return scale.multiply(othersValue).subtract(chargeNumerator.multiply(othersOptimalInitial));
  }

  /**
   * The dynamic pivot transfer of the activated arm of a bandit, {@code −(1−γ) V_-i}, with the gap {@code G − g} (Cavallo 2008,
   * Definition 6).
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value == -(gap.value * othersOptimalNow.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger banditPivot(BigInteger gap, BigInteger othersOptimalNow) {
    return gap.multiply(othersOptimalNow).negate();
  }

  /**
   * The expected payment {@code Σ_z w_z (x_z − y_z)} over random feasible sets z: the others' value under their own optimum less
   * their value under the joint optimum (Balandat and Tomlin 2013).
   */
  /*@ public normal_behavior
    @ requires probabilityWeights.length == valueUnderOthersOptimum.length;
    @ requires probabilityWeights.length == valueUnderOptimum.length;
    @ ensures \result.value == (\sum int i; 0 <= i && i < probabilityWeights.length;
    @   probabilityWeights[i].value * (valueUnderOthersOptimum[i].value - valueUnderOptimum[i].value));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger expectedPayment(
      BigInteger[] probabilityWeights,
      BigInteger[] valueUnderOthersOptimum,
      BigInteger[] valueUnderOptimum) {
    BigInteger s = BigInteger.valueOf(0L);
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= probabilityWeights.length && (\exists BigInteger o; o == s)
      @   && s.value == (\sum int i; 0 <= i && i < n;
      @     probabilityWeights[i].value * (valueUnderOthersOptimum[i].value - valueUnderOptimum[i].value));
      @ decreases probabilityWeights.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < probabilityWeights.length) {
      BigInteger difference = valueUnderOthersOptimum[n].subtract(valueUnderOptimum[n]);
      s = s.add(probabilityWeights[n].multiply(difference));
      n++;
    }
    return s;
  }
}

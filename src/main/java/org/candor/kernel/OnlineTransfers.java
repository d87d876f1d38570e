package org.candor.kernel;

import java.math.BigInteger;

/**
 * The one payment of an agent in the online-VCG mechanism (Parkes and Singh 2003), in whole numbers: her value less her marginal
 * contribution {@code V − V_-i} at her arrival. Values are times a common denominator H.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class OnlineTransfers {
  private OnlineTransfers() {}

  /**
   * What an agent costs the others by being there, {@code V_i − (V − V_-i)}: her expected value under the efficient policy less her
   * marginal contribution. She is charged it at her arrival.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value == ownValue.value - (jointValue.value - othersOptimal.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger externality(
      BigInteger ownValue, BigInteger jointValue, BigInteger othersOptimal) {
    return ownValue.subtract(jointValue.subtract(othersOptimal));
  }

  /**
   * The transfer to an agent who reports a state where another, or none, was expected: the charge for the expected state is given back,
   * and an agent who is present is charged as one who arrives. Nothing is paid for the expected report.
   *
   * @param expected the state in which she should be by what she said before, or −1
   * @param reported the state that she reports
   * @param present whether the reported state is one of an agent who is there
   * @param refund the charge for the expected state at the others' reports, read only where one is expected
   * @param charge the charge for the reported state
   */
  /*@ public normal_behavior
    @ requires -1 <= expected && 0 <= reported;
    @ ensures \result.value == (0 <= expected && expected != reported ? refund.value : 0)
    @   - (present && expected != reported ? charge.value : 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger prepaid(
      int expected, int reported, boolean present, BigInteger refund, BigInteger charge) {
    BigInteger transfer = BigInteger.valueOf(0L);
    if (expected == reported) {
      return transfer;
    }
    if (expected >= 0) {
      transfer = transfer.add(refund);
    }
    if (present) {
      transfer = transfer.subtract(charge);
    }
    return transfer;
  }

  /**
   * The transfer at departure where values count as realised: the marginal contribution at arrival less the values since, all with
   * interest. With weights {@code w_j = γ^j·w_0}, one for every period that she was there, the result is the transfer in money of the
   * last of them times {@code w_last·H}.
   */
  /*@ public normal_behavior
    @ requires weights.length == values.length && weights.length > 0;
    @ ensures \result.value == weights[0].value * contribution.value
    @   - (\sum int i; 0 <= i && i < weights.length; weights[i].value * values[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger realised(
      BigInteger[] weights, BigInteger[] values, BigInteger contribution) {
    return weights[0].multiply(contribution).subtract(ExactSums.dot(weights, values));
  }
}

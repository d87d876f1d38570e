package org.candor.kernel;

import java.math.BigInteger;

/**
 * Transfers to agents who may be inaccessible (Cavallo, Parkes and Singh 2010), in whole numbers: what an agent is due over a common
 * denominator, and when it is settled.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class AccessTransfers {
  private AccessTransfers() {}

  /** The transfer where silent agents are let off: what she is due if she is heard now, and nothing otherwise. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures heard ==> \result.value == due.value;
    @ ensures !heard ==> \result.value == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger ifHeard(boolean heard, BigInteger due) {
    return heard ? due : BigInteger.valueOf(0L);
  }

  /**
   * The lump sum of an agent who is back: everything that she was due since she was settled with last, this period included, with
   * interest. With weights {@code w_j = γ^j·w_0}, one for each of these periods, the result is the transfer in money of the last of
   * them times {@code w_last} and the denominator of the dues.
   */
  /*@ public normal_behavior
    @ requires weights.length == dues.length;
    @ ensures \result.value == (\sum int i; 0 <= i && i < weights.length; weights[i].value * dues[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger lumpSum(BigInteger[] weights, BigInteger[] dues) {
    return ExactSums.dot(weights, dues);
  }

  /** What a heard agent is due in the naive team mechanism: the public's value and the values of the other agents who are heard. */
  /*@ public normal_behavior
    @ requires heard.length == values.length;
    @ ensures \result.value == publicValue.value
    @   + (\sum int i; 0 <= i && i < values.length; (heard[i] && i != agent ? values[i].value : 0));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger heardTeam(
      BigInteger publicValue, BigInteger[] values, boolean[] heard, int agent) {
    BigInteger s = publicValue;
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= values.length && (\exists BigInteger o; o == s)
      @   && s.value == publicValue.value
      @     + (\sum int i; 0 <= i && i < n; (heard[i] && i != agent ? values[i].value : 0));
      @ decreases values.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < values.length) {
      if (heard[n] && n != agent) {
        s = s.add(values[n]);
      }
      n++;
    }
    return s;
  }
}

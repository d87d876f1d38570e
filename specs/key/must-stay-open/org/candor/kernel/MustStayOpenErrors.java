package org.candor.kernel;

import java.math.BigInteger;

/** Contracts about transfers that are only nearly right that are false and look right: a side, a signal, a sign, a factor. */
/*@ code_safe_math spec_bigint_math @*/
public final class MustStayOpenErrors {

  /** False: an error is what is due too much. */
  /*@ public normal_behavior
    @ requires w.length == x.length;
    @ ensures \result.value == (\sum int i; 0 <= i && i < w.length; w[i].value * x[i].value) - b.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger errorHasASign(BigInteger[] w, BigInteger[] x, BigInteger b) {
    return ContingentErrors.error(w, x, b);
  }

  /** False: the error is the largest at the first signal. */
  /*@ public normal_behavior
    @ requires ContingentPayments.fit(w, x, b) && w.length > 0;
    @ ensures ContingentErrors.distance(w[0], x, b[0].value) == \result.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger firstSignalIsFarthest(
      BigInteger /*@ nullable @*/ [][] w,
      BigInteger /*@ nullable @*/ [] x,
      BigInteger /*@ nullable @*/ [] b) {
    return ContingentErrors.largestError(w, x, b);
  }

  /** False: what a misreport gains, it gains at once. */
  /*@ public normal_behavior
    @ requires weights.length == next.length;
    @ ensures \result.value == k.value * (value.value + transfer.value - payoff.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger gainIsAtOnce(
      BigInteger k,
      BigInteger value,
      BigInteger transfer,
      BigInteger payoff,
      BigInteger g,
      BigInteger[] weights,
      BigInteger[] next) {
    return ContingentErrors.gain(k, value, transfer, payoff, g, weights, next);
  }

  /** False: some report gains the largest gain. */
  /*@ public normal_behavior
    @ requires gains.length > 0;
    @ ensures (\exists int x; 0 <= x && x < gains.length; gains[x].value == \result.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger someReportGains(BigInteger[] gains) {
    return ContingentErrors.epsilon(gains);
  }

  /** False: no report gains as much as ε. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures (\forall int x; 0 <= x && x < gains.length; gains[x].value < \result.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger epsilonIsNotGained(BigInteger[] gains) {
    return ContingentErrors.epsilon(gains);
  }

  /** False: a misreport is off by one error, hers or the truth's. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value == g.value * error.value * (\sum int i; 0 <= i && i < weights.length; weights[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger oneErrorCounts(BigInteger g, BigInteger error, BigInteger[] weights) {
    return ContingentErrors.bound(g, error, weights);
  }
}

package org.candor.kernel;

import java.math.BigInteger;

/**
 * Contingent transfers that are only nearly right (Liu 2014, section 5.1): how far off they are, what a misreport gains by it, and the bound
 * on that. Amounts are times a common denominator H, and the weights of all laws are over one D.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class ContingentErrors {
  private ContingentErrors() {}

  /** How far from b the amounts x are worth under the law w: {@code |Σ_z w_z·x_z − b|}. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model \bigint distance(
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   BigInteger[] x,
    @   \bigint b) {
    @   return ((\sum int i; 0 <= i && i < w.length; w[i].value * x[i].value) >= b
    @     ? (\sum int i; 0 <= i && i < w.length; w[i].value * x[i].value) - b
    @     : b - (\sum int i; 0 <= i && i < w.length; w[i].value * x[i].value));
    @ }
    @*/

  /**
   * The error at one of an agent's signals, times D·H: how far what is due is from being worth what it should be.
   *
   * @param w the law of the others' next signals
   * @param x the amounts that are due
   * @param b what they should be worth, times D
   */
  /*@ public normal_behavior
    @ requires w.length == x.length;
    @ ensures \result.value == distance(w, x, b.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger error(BigInteger[] w, BigInteger[] x, BigInteger b) {
    BigInteger error = ExactSums.dot(w, x).subtract(b);
    return error.signum() >= 0 ? error : error.negate();
  }

  /**
   * The largest error over an agent's signals, {@code max_s |Σ_z w_s,z·x_z − b_s|}, times D·H: no error is larger, and one is as large.
   *
   * @param w the laws of the others' next signals, by her signal
   * @param x the amounts that are due
   * @param b what they should be worth at each signal, times D
   */
  /*@ public normal_behavior
    @ requires ContingentPayments.fit(w, x, b) && w.length > 0;
    @ ensures (\forall int s; 0 <= s && s < w.length; distance(w[s], x, b[s].value) <= \result.value);
    @ ensures (\exists int s; 0 <= s && s < w.length; distance(w[s], x, b[s].value) == \result.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger largestError(
      BigInteger /*@ nullable @*/ [][] w,
      BigInteger /*@ nullable @*/ [] x,
      BigInteger /*@ nullable @*/ [] b) {
    BigInteger most = error(w[0], x, b[0]);
    int n = 1;
    /*@ loop_invariant n <= w.length && (\exists BigInteger o; o == most)
      @   && (\forall int s; 0 <= s && s < n; distance(w[s], x, b[s].value) <= most.value)
      @   && (\exists int s; 0 <= s && s < n; distance(w[s], x, b[s].value) == most.value);
      @ decreases w.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < w.length) {
      BigInteger error = error(w[n], x, b[n]);
      if (error.compareTo(most) > 0) {
        most = error;
      }
      n++;
    }
    return most;
  }

  /**
   * What a misreport gains once, times k·H: the agent's value of what it brings about, the transfer to her and the discounted payoffs of
   * honest play from then on, less her payoff of honest play now.
   *
   * @param k G·D
   * @param g the numerator of the discount
   * @param weights the law of the next state
   * @param next the payoff of honest play from each next state on
   */
  /*@ public normal_behavior
    @ requires weights.length == next.length;
    @ ensures \result.value == k.value * (value.value + transfer.value - payoff.value)
    @   + g.value * (\sum int i; 0 <= i && i < weights.length; weights[i].value * next[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger gain(
      BigInteger k,
      BigInteger value,
      BigInteger transfer,
      BigInteger payoff,
      BigInteger g,
      BigInteger[] weights,
      BigInteger[] next) {
    return Checks.rowValue(k, value.add(transfer).subtract(payoff), g, weights, next);
  }

  /**
   * The exact ε: the largest gain, and 0 where none gains.
   *
   * @param gains of every report of every agent at every joint signal and history, over one denominator
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value >= 0 && (\forall int x; 0 <= x && x < gains.length; gains[x].value <= \result.value);
    @ ensures \result.value == 0 || (\exists int x; 0 <= x && x < gains.length; gains[x].value == \result.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger epsilon(BigInteger[] gains) {
    BigInteger most = BigInteger.valueOf(0L);
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= gains.length && (\exists BigInteger o; o == most)
      @   && most.value >= 0 && (\forall int x; 0 <= x && x < n; gains[x].value <= most.value)
      @   && (most.value == 0 || (\exists int x; 0 <= x && x < n; gains[x].value == most.value));
      @ decreases gains.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < gains.length) {
      if (gains[n].compareTo(most) > 0) {
        most = gains[n];
      }
      n++;
    }
    return most;
  }

  /**
   * The bound on ε that the largest error e implies, {@code 2 γ e Σ_k γ^k} over the periods that make something due (Liu 2014, Lemma 5.1).
   * With weights {@code w_k = γ^k·w_0}, one for each of these periods, the result is the bound times {@code G·w_0} and the denominator
   * of e; over an infinite horizon the one weight G stands for all, with {@code w_0 = G − g}.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value == 2 * g.value * error.value * (\sum int i; 0 <= i && i < weights.length; weights[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger bound(BigInteger g, BigInteger error, BigInteger[] weights) {
    return BigInteger.valueOf(2L).multiply(g).multiply(error).multiply(ExactSums.sum(weights));
  }
}

package org.candor.kernel;

import java.math.BigInteger;

/**
 * Whether an agent gains nothing in one shot from any report (incentive compatibility within periods): at every joint type s and
 * report x of hers, {@code k·(r_i + T_i) + g·Σ_j w_j U_i'(to_j) ≤ k·U_i(s)}, where r_i is her value at her true type of what the
 * report brings about, T_i the transfer to her, and U_i the payoff of honest play ({@link PayoffChecks}).
 *
 * <p>That one-shot inequalities exclude every strategy is the one-shot deviation principle (Blackwell 1965; proved in
 * {@link org.candor.kernel.lemma.Strategies} over finite horizons).
 */
/*@ code_safe_math spec_bigint_math @*/
public final class IncentiveChecks {
  private IncentiveChecks() {}

  /** A report brings an agent at most her payoff from honesty: value and transfer now, payoffs of honest play next. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean noGain(
    //+KEY@ nullable
    @   BigInteger k,
    //+KEY@ nullable
    @   BigInteger value,
    //+KEY@ nullable
    @   BigInteger transfer,
    //+KEY@ nullable
    @   BigInteger g,
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   int[] to,
    //+KEY@ nullable
    @   BigInteger[] next,
    //+KEY@ nullable
    @   BigInteger payoff) {
    @   return Rows.isAtMost(k.value, value.value + transfer.value, g.value, w, to, next, payoff.value);
    @ }
    @*/

  /** At one joint type no report brings an agent more than honesty. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean honestAt(
    //+KEY@ nullable
    @   BigInteger[] k,
    //+KEY@ nullable
    @   BigInteger[] value,
    //+KEY@ nullable
    @   BigInteger[] transfer,
    //+KEY@ nullable
    @   BigInteger g,
    //+KEY@ nullable
    @   BigInteger[][] w,
    //+KEY@ nullable
    @   int[][] to,
    //+KEY@ nullable
    @   BigInteger[] next,
    //+KEY@ nullable
    @   BigInteger payoff) {
    @   return (\forall int x; 0 <= x && x < w.length; noGain(k[x], value[x], transfer[x], g, w[x], to[x], next, payoff));
    @ }
    @*/

  /** The first report that brings an agent more than honesty at one joint type; -1 if there is none. */
  /*@ public normal_behavior
    @ requires Rows.table(k, value, w, to) && Rows.vector(transfer, w.length);
    @ ensures \result == -1 <==> honestAt(k, value, transfer, g, w, to, next, payoff);
    @ ensures \result != -1 ==> 0 <= \result && \result < w.length
    @   && !noGain(k[\result], value[\result], transfer[\result], g, w[\result], to[\result], next, payoff)
    @   && (\forall int x; 0 <= x && x < \result;
    @     noGain(k[x], value[x], transfer[x], g, w[x], to[x], next, payoff));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstGain(
      BigInteger /*@ nullable @*/ [] k,
      BigInteger /*@ nullable @*/ [] value,
      BigInteger /*@ nullable @*/ [] transfer,
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      int /*@ nullable @*/ [][] to,
      BigInteger[] next,
      BigInteger payoff) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int x; 0 <= x && x < n; noGain(k[x], value[x], transfer[x], g, w[x], to[x], next, payoff));
      @ decreases w.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < w.length) {
      if (!Rows.atMost(k[n], value[n].add(transfer[n]), g, w[n], to[n], next, payoff)) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /** The first joint type at which some report brings an agent more than honesty; -1 if there is none. */
  /*@ public normal_behavior
    @ requires g.length == payoff.length && k != null && k.length == payoff.length;
    @ requires value != null && value.length == payoff.length;
    @ requires transfer != null && transfer.length == payoff.length && w != null && w.length == payoff.length;
    @ requires to != null && to.length == payoff.length;
    @ requires (\forall int s; 0 <= s && s < payoff.length;
    @     Rows.table(k[s], value[s], w[s], to[s]) && Rows.vector(transfer[s], w[s].length));
    @ ensures \result == -1
    @   <==> (\forall int s; 0 <= s && s < payoff.length;
    @     honestAt(k[s], value[s], transfer[s], g[s], w[s], to[s], next, payoff[s]));
    @ ensures \result != -1 ==> 0 <= \result && \result < payoff.length
    @   && !honestAt(k[\result], value[\result], transfer[\result],
    @     g[\result], w[\result], to[\result], next, payoff[\result])
    @   && (\forall int s; 0 <= s && s < \result;
    @     honestAt(k[s], value[s], transfer[s], g[s], w[s], to[s], next, payoff[s]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstTempted(
      BigInteger /*@ nullable @*/ [][] k,
      BigInteger /*@ nullable @*/ [][] value,
      BigInteger /*@ nullable @*/ [][] transfer,
      BigInteger[] g,
      BigInteger /*@ nullable @*/ [][][] w,
      int /*@ nullable @*/ [][][] to,
      BigInteger[] next,
      BigInteger[] payoff) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int s; 0 <= s && s < n; honestAt(k[s], value[s], transfer[s], g[s], w[s], to[s], next, payoff[s]));
      @ decreases payoff.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < payoff.length) {
      if (firstGain(k[n], value[n], transfer[n], g[n], w[n], to[n], next, payoff[n]) != -1) {
        return n;
      }
      n++;
    }
    return -1;
  }
}

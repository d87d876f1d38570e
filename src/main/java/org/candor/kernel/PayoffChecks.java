package org.candor.kernel;

import java.math.BigInteger;

/**
 * What honest play yields to an agent, and whether she takes part of her own accord.
 *
 * <p>Her payoffs follow honest play if at every joint type s {@code k·(r_i + T_i) + g·Σ_j w_j U_i'(to_j) = k·U_i(s)}: the policy
 * evaluation equation (Howard 1960), whose solution is unique for γ &lt; 1 or a finite horizon. Participation is individually
 * rational if no payoff is below 0, or below that of an outside option.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class PayoffChecks {
  private PayoffChecks() {}

  /** A payoff is what an agent gets now, value and transfer, and the expectation of her payoffs next. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean followsAt(
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
    @   return Rows.isExactly(k.value, value.value + transfer.value, g.value, w, to, next, payoff.value);
    @ }
    @*/

  /** The first joint type at which the payoff is not that of honest play; -1 if there is none. */
  /*@ public normal_behavior
    @ requires Rows.table(k, value, w, to) && w.length == payoff.length;
    @ requires transfer.length == payoff.length && g.length == payoff.length;
    @ ensures \result == -1
    @   <==> (\forall int s; 0 <= s && s < payoff.length;
    @     followsAt(k[s], value[s], transfer[s], g[s], w[s], to[s], next, payoff[s]));
    @ ensures \result != -1 ==> 0 <= \result && \result < payoff.length
    @   && !followsAt(k[\result], value[\result], transfer[\result],
    @     g[\result], w[\result], to[\result], next, payoff[\result])
    @   && (\forall int s; 0 <= s && s < \result;
    @     followsAt(k[s], value[s], transfer[s], g[s], w[s], to[s], next, payoff[s]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstNotTruthful(
      BigInteger /*@ nullable @*/ [] k,
      BigInteger /*@ nullable @*/ [] value,
      BigInteger[] transfer,
      BigInteger[] g,
      BigInteger /*@ nullable @*/ [][] w,
      int /*@ nullable @*/ [][] to,
      BigInteger[] next,
      BigInteger[] payoff) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int s; 0 <= s && s < n; followsAt(k[s], value[s], transfer[s], g[s], w[s], to[s], next, payoff[s]));
      @ decreases payoff.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < payoff.length) {
      if (!Rows.exactly(k[n], value[n].add(transfer[n]), g[n], w[n], to[n], next, payoff[n])) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /** The first payoff that is negative: where an agent would rather not take part; -1 if there is none. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result == -1 <==> (\forall int s; 0 <= s && s < payoff.length; payoff[s].value >= 0);
    @ ensures \result != -1 ==> 0 <= \result && \result < payoff.length
    @   && payoff[\result].value < 0
    @   && (\forall int s; 0 <= s && s < \result; payoff[s].value >= 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstNegative(BigInteger[] payoff) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; payoff[s].value >= 0);
      @ decreases payoff.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < payoff.length) {
      if (payoff[n].signum() < 0) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /** The first payoff that is below that of an outside option; -1 if there is none. */
  /*@ public normal_behavior
    @ requires outside.length == payoff.length;
    @ ensures \result == -1 <==> (\forall int s; 0 <= s && s < payoff.length; payoff[s].value >= outside[s].value);
    @ ensures \result != -1 ==> 0 <= \result && \result < payoff.length
    @   && payoff[\result].value < outside[\result].value
    @   && (\forall int s; 0 <= s && s < \result; payoff[s].value >= outside[s].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstBelow(BigInteger[] payoff, BigInteger[] outside) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; payoff[s].value >= outside[s].value);
      @ decreases payoff.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < payoff.length) {
      if (payoff[n].compareTo(outside[n]) < 0) {
        return n;
      }
      n++;
    }
    return -1;
  }
}

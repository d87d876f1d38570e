package org.candor.kernel;

import java.math.BigInteger;

/**
 * Whether a mechanism is a dynamic Groves mechanism for an agent (Cavallo 2008, Theorem 1): what she contributes to the others in
 * expectation, her charge c_i, depends on no report of hers: {@code k·(r_-i − T_i) + g·Σ_j w_j c_i'(to_j) = k·c_i(s)} at every
 * joint type s and each of her reports.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class GrovesChecks {
  private GrovesChecks() {}

  /** A report leaves an agent her expected charge: what the others get now less the transfer to her, and the charges next. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean chargeStands(
    //+KEY@ nullable
    @   BigInteger k,
    //+KEY@ nullable
    @   BigInteger others,
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
    @   BigInteger charge) {
    @   return Rows.isExactly(k.value, others.value - transfer.value, g.value, w, to, next, charge.value);
    @ }
    @*/

  /** At one joint type every report leaves an agent her expected charge. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean chargeStandsAt(
    //+KEY@ nullable
    @   BigInteger[] k,
    //+KEY@ nullable
    @   BigInteger[] others,
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
    @   BigInteger charge) {
    @   return (\forall int x; 0 <= x && x < w.length; chargeStands(k[x], others[x], transfer[x], g, w[x], to[x], next, charge));
    @ }
    @*/

  /** The first report that moves an agent's expected charge at one joint type; -1 if there is none. */
  /*@ public normal_behavior
    @ requires Rows.table(k, others, w, to) && Rows.vector(transfer, w.length);
    @ ensures \result == -1 <==> chargeStandsAt(k, others, transfer, g, w, to, next, charge);
    @ ensures \result != -1 ==> 0 <= \result && \result < w.length
    @   && !chargeStands(k[\result], others[\result], transfer[\result], g, w[\result], to[\result], next, charge)
    @   && (\forall int x; 0 <= x && x < \result;
    @     chargeStands(k[x], others[x], transfer[x], g, w[x], to[x], next, charge));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstMove(
      BigInteger /*@ nullable @*/ [] k,
      BigInteger /*@ nullable @*/ [] others,
      BigInteger /*@ nullable @*/ [] transfer,
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      int /*@ nullable @*/ [][] to,
      BigInteger[] next,
      BigInteger charge) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int x; 0 <= x && x < n; chargeStands(k[x], others[x], transfer[x], g, w[x], to[x], next, charge));
      @ decreases w.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < w.length) {
      if (!Rows.exactly(k[n], others[n].subtract(transfer[n]), g, w[n], to[n], next, charge)) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /** The first joint type at which some report moves an agent's expected charge; -1 if there is none. */
  /*@ public normal_behavior
    @ requires g.length == charge.length && k != null && k.length == charge.length;
    @ requires others != null && others.length == charge.length;
    @ requires transfer != null && transfer.length == charge.length && w != null && w.length == charge.length;
    @ requires to != null && to.length == charge.length;
    @ requires (\forall int s; 0 <= s && s < charge.length;
    @     Rows.table(k[s], others[s], w[s], to[s]) && Rows.vector(transfer[s], w[s].length));
    @ ensures \result == -1
    @   <==> (\forall int s; 0 <= s && s < charge.length;
    @     chargeStandsAt(k[s], others[s], transfer[s], g[s], w[s], to[s], next, charge[s]));
    @ ensures \result != -1 ==> 0 <= \result && \result < charge.length
    @   && !chargeStandsAt(k[\result], others[\result], transfer[\result],
    @     g[\result], w[\result], to[\result], next, charge[\result])
    @   && (\forall int s; 0 <= s && s < \result;
    @     chargeStandsAt(k[s], others[s], transfer[s], g[s], w[s], to[s], next, charge[s]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstMoved(
      BigInteger /*@ nullable @*/ [][] k,
      BigInteger /*@ nullable @*/ [][] others,
      BigInteger /*@ nullable @*/ [][] transfer,
      BigInteger[] g,
      BigInteger /*@ nullable @*/ [][][] w,
      int /*@ nullable @*/ [][][] to,
      BigInteger[] next,
      BigInteger[] charge) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int s; 0 <= s && s < n; chargeStandsAt(k[s], others[s], transfer[s], g[s], w[s], to[s], next, charge[s]));
      @ decreases charge.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < charge.length) {
      if (firstMove(k[n], others[n], transfer[n], g[n], w[n], to[n], next, charge[n]) != -1) {
        return n;
      }
      n++;
    }
    return -1;
  }
}

package org.candor.kernel;

import java.math.BigInteger;

/**
 * Whether the transfers to an agent are those of a mechanism of the literature at every report profile x;
 * {@link ReferenceTransfers} computes the same formulas.
 *
 * <p>Profile x has its own denominator, by which the others' value, their optimal values and the transfer are multiplied.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class TransferChecks {
  private TransferChecks() {}

  /** A transfer is the dynamic pivot: {@code k·T = k·(r_-i − V_-i) + g·Σ_j w_j V_-i'(to_j)} (Bergemann and Välimäki 2010). */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isPivot(
    //+KEY@ nullable
    @   BigInteger k,
    //+KEY@ nullable
    @   BigInteger others,
    //+KEY@ nullable
    @   BigInteger now,
    //+KEY@ nullable
    @   BigInteger g,
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   int[] to,
    //+KEY@ nullable
    @   BigInteger[] next,
    //+KEY@ nullable
    @   BigInteger transfer) {
    @   return Rows.isExactly(k.value, others.value - now.value, g.value, w, to, next, transfer.value);
    @ }
    @*/

  /** A transfer is the others' value less an ex ante charge: {@code k·T = k·r_-i − c·V_-i(initial)} (Cavallo 2008). */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isExAnteCharge(
    //+KEY@ nullable
    @   BigInteger k,
    //+KEY@ nullable
    @   BigInteger others,
    //+KEY@ nullable
    @   BigInteger charge,
    //+KEY@ nullable
    @   BigInteger base,
    //+KEY@ nullable
    @   BigInteger transfer) {
    @   return k.value * transfer.value == k.value * others.value - charge.value * base.value;
    @ }
    @*/

  /** A transfer is the pivot of a bandit: {@code G·T = −(G−g)·V_-i} for the activated arm, 0 for the others (Cavallo 2008). */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isBanditPivot(
    //+KEY@ nullable
    @   BigInteger scale,
    //+KEY@ nullable
    @   BigInteger gap,
    //+KEY@ nullable
    @   BigInteger now,
    //+KEY@ nullable
    @   boolean active,
    //+KEY@ nullable
    @   BigInteger transfer) {
    @   return (active ==> scale.value * transfer.value == -(gap.value * now.value))
    @     && (!active ==> transfer.value == 0);
    @ }
    @*/

  /** The first profile at which the transfer is not the dynamic pivot; -1 if there is none. */
  /*@ public normal_behavior
    @ requires Rows.table(k, others, w, to) && w.length == transfer.length;
    @ requires now.length == transfer.length && g.length == transfer.length;
    @ ensures \result == -1
    @   <==> (\forall int x; 0 <= x && x < transfer.length;
    @     isPivot(k[x], others[x], now[x], g[x], w[x], to[x], next, transfer[x]));
    @ ensures \result != -1 ==> 0 <= \result && \result < transfer.length
    @   && !isPivot(k[\result], others[\result], now[\result],
    @     g[\result], w[\result], to[\result], next, transfer[\result])
    @   && (\forall int x; 0 <= x && x < \result;
    @     isPivot(k[x], others[x], now[x], g[x], w[x], to[x], next, transfer[x]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstNotPivot(
      BigInteger /*@ nullable @*/ [] k,
      BigInteger /*@ nullable @*/ [] others,
      BigInteger[] now,
      BigInteger[] g,
      BigInteger /*@ nullable @*/ [][] w,
      int /*@ nullable @*/ [][] to,
      BigInteger[] next,
      BigInteger[] transfer) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int x; 0 <= x && x < n; isPivot(k[x], others[x], now[x], g[x], w[x], to[x], next, transfer[x]));
      @ decreases transfer.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < transfer.length) {
      if (!Rows.exactly(k[n], others[n].subtract(now[n]), g[n], w[n], to[n], next, transfer[n])) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /** The first profile at which the transfer is not the team transfer {@code r_-i}; -1 if there is none. */
  /*@ public normal_behavior
    @ requires others.length == transfer.length;
    @ ensures \result == -1 <==> (\forall int x; 0 <= x && x < transfer.length; transfer[x].value == others[x].value);
    @ ensures \result != -1 ==> 0 <= \result && \result < transfer.length
    @   && transfer[\result].value != others[\result].value
    @   && (\forall int x; 0 <= x && x < \result; transfer[x].value == others[x].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstNotTeam(BigInteger[] others, BigInteger[] transfer) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; transfer[x].value == others[x].value);
      @ decreases transfer.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < transfer.length) {
      if (transfer[n].compareTo(others[n]) != 0) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /** The first profile at which the transfer is not the others' value less the ex ante charge; -1 if there is none. */
  /*@ public normal_behavior
    @ requires others.length == transfer.length && base.length == transfer.length;
    @ ensures \result == -1
    @   <==> (\forall int x; 0 <= x && x < transfer.length; isExAnteCharge(k, others[x], charge, base[x], transfer[x]));
    @ ensures \result != -1 ==> 0 <= \result && \result < transfer.length
    @   && !isExAnteCharge(k, others[\result], charge, base[\result], transfer[\result])
    @   && (\forall int x; 0 <= x && x < \result; isExAnteCharge(k, others[x], charge, base[x], transfer[x]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstNotExAnteCharge(
      BigInteger k,
      BigInteger[] others,
      BigInteger charge,
      BigInteger[] base,
      BigInteger[] transfer) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int x; 0 <= x && x < n; isExAnteCharge(k, others[x], charge, base[x], transfer[x]));
      @ decreases transfer.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < transfer.length) {
      if (k.multiply(transfer[n]).compareTo(ReferenceTransfers.exAnteCharge(k, others[n], charge, base[n])) != 0) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /** Whether a transfer is the pivot of a bandit, for the activated arm or another one. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> isBanditPivot(scale, gap, now, active, transfer);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean banditPivot(
      BigInteger scale, BigInteger gap, BigInteger now, boolean active, BigInteger transfer) {
    if (!active) {
      return transfer.signum() == 0;
    }
    return scale.multiply(transfer).compareTo(ReferenceTransfers.banditPivot(gap, now)) == 0;
  }

  /** The first profile at which the transfer to an agent is not the pivot of a bandit; -1 if there is none. */
  /*@ public normal_behavior
    @ requires now.length == transfer.length && activated.length == transfer.length;
    @ ensures \result == -1
    @   <==> (\forall int x; 0 <= x && x < transfer.length;
    @     isBanditPivot(scale, gap, now[x], activated[x] == agent, transfer[x]));
    @ ensures \result != -1 ==> 0 <= \result && \result < transfer.length
    @   && !isBanditPivot(scale, gap, now[\result], activated[\result] == agent, transfer[\result])
    @   && (\forall int x; 0 <= x && x < \result;
    @     isBanditPivot(scale, gap, now[x], activated[x] == agent, transfer[x]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstNotBanditPivot(
      BigInteger scale,
      BigInteger gap,
      BigInteger[] now,
      int[] activated,
      int agent,
      BigInteger[] transfer) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int x; 0 <= x && x < n; isBanditPivot(scale, gap, now[x], activated[x] == agent, transfer[x]));
      @ decreases transfer.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < transfer.length) {
      if (!banditPivot(scale, gap, now[n], activated[n] == agent, transfer[n])) {
        return n;
      }
      n++;
    }
    return -1;
  }
}

package org.candor.kernel;

import java.math.BigInteger;

/**
 * Whether values solve the optimality equation and a policy attains them (Bellman 1957): at every joint type s each action a is
 * worth {@code k·r + g·Σ_i w_i V'(to_i) ≤ k·V(s)}, and the chosen one exactly that. If the first of the
 * actions that attain the value has to be chosen, which makes the policy unique, every action before it is worth less.
 *
 * <p>Over an infinite horizon the next values V' are V itself; over a finite one they are the values of the next period.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class EfficiencyChecks {
  private EfficiencyChecks() {}

  /** An action is worth at most the value v of the joint type, exactly v if chosen, and less if before a first choice. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean fits(
    //+KEY@ nullable
    @   BigInteger k,
    //+KEY@ nullable
    @   BigInteger r,
    //+KEY@ nullable
    @   BigInteger g,
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   int[] to,
    //+KEY@ nullable
    @   BigInteger[] next,
    //+KEY@ nullable
    @   BigInteger v,
    @   int chosen, boolean first, int a) {
    @   return Rows.isAtMost(k.value, r.value, g.value, w, to, next, v.value)
    @     && (a == chosen ==> Rows.isExactly(k.value, r.value, g.value, w, to, next, v.value))
    @     && (first && a < chosen ==> !Rows.isExactly(k.value, r.value, g.value, w, to, next, v.value));
    @ }
    @*/

  /** The value v of a joint type is the greatest worth of an action; the chosen one attains it, and if asked as the first. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean optimalAt(
    //+KEY@ nullable
    @   BigInteger[] k,
    //+KEY@ nullable
    @   BigInteger[] r,
    //+KEY@ nullable
    @   BigInteger g,
    //+KEY@ nullable
    @   BigInteger[][] w,
    //+KEY@ nullable
    @   int[][] to,
    //+KEY@ nullable
    @   BigInteger[] next,
    //+KEY@ nullable
    @   BigInteger v,
    @   int chosen, boolean first) {
    @   return 0 <= chosen && chosen < w.length
    @     && (\forall int a; 0 <= a && a < w.length; fits(k[a], r[a], g, w[a], to[a], next, v, chosen, first, a));
    @ }
    @*/

  /** Whether one action fits the value of a joint type and the choice. */
  /*@ public normal_behavior
    @ requires Rows.present(w, to);
    @ ensures \result <==> fits(k, r, g, w, to, next, v, chosen, first, a);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean actionFits(
      BigInteger k,
      BigInteger r,
      BigInteger g,
      BigInteger /*@ nullable @*/ [] w,
      int /*@ nullable @*/ [] to,
      BigInteger[] next,
      BigInteger v,
      int chosen,
      boolean first,
      int a) {
    if (!Rows.lead(w, to, next)) {
      return false;
    }
    int order = Rows.value(k, r, g, w, to, next).compareTo(k.multiply(v));
    if (a == chosen) {
      return order == 0;
    }
    boolean before = first && a < chosen;
    return before ? order < 0 : order <= 0;
  }

  /** Whether the value of one joint type is optimal and the chosen action attains it, and if asked as the first. */
  /*@ public normal_behavior
    @ requires Rows.table(k, r, w, to);
    @ ensures \result <==> optimalAt(k, r, g, w, to, next, v, chosen, first);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean optimal(
      BigInteger /*@ nullable @*/ [] k,
      BigInteger /*@ nullable @*/ [] r,
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      int /*@ nullable @*/ [][] to,
      BigInteger[] next,
      BigInteger v,
      int chosen,
      boolean first) {
    if (chosen < 0 || chosen >= w.length) {
      return false;
    }
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int a; 0 <= a && a < n; fits(k[a], r[a], g, w[a], to[a], next, v, chosen, first, a));
      @ decreases w.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < w.length) {
      if (!actionFits(k[n], r[n], g, w[n], to[n], next, v, chosen, first, n)) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** The first joint type whose value is not optimal or whose choice does not attain it, if asked as the first; -1 if none. */
  /*@ public normal_behavior
    @ requires g.length == v.length && chosen.length == v.length && k != null && k.length == v.length;
    @ requires r != null && w != null && to != null && r.length == v.length && w.length == v.length && to.length == v.length;
    @ requires (\forall int s; 0 <= s && s < v.length; Rows.table(k[s], r[s], w[s], to[s]));
    @ requires (\forall int s; 0 <= s && s < chosen.length; -2147483648 <= chosen[s] && chosen[s] <= 2147483647);
    @ ensures \result == -1
    @   <==> (\forall int s; 0 <= s && s < v.length;
    @     optimalAt(k[s], r[s], g[s], w[s], to[s], next, v[s], chosen[s], first));
    @ ensures \result != -1 ==> 0 <= \result && \result < v.length
    @   && !optimalAt(k[\result], r[\result], g[\result], w[\result], to[\result], next,
    @     v[\result], chosen[\result], first)
    @   && (\forall int s; 0 <= s && s < \result;
    @     optimalAt(k[s], r[s], g[s], w[s], to[s], next, v[s], chosen[s], first));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstNotOptimal(
      BigInteger /*@ nullable @*/ [][] k,
      BigInteger /*@ nullable @*/ [][] r,
      BigInteger[] g,
      BigInteger /*@ nullable @*/ [][][] w,
      int /*@ nullable @*/ [][][] to,
      BigInteger[] next,
      BigInteger[] v,
      int[] chosen,
      boolean first) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int s; 0 <= s && s < n; optimalAt(k[s], r[s], g[s], w[s], to[s], next, v[s], chosen[s], first));
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      if (!optimal(k[n], r[n], g[n], w[n], to[n], next, v[n], chosen[n], first)) {
        return n;
      }
      n++;
    }
    return -1;
  }
}

package org.candor.kernel;

import java.math.BigInteger;

/**
 * Whether a policy takes the first of the actions that attain the optimal value: the optimality equation of
 * {@link EfficiencyChecks}, with every action before the chosen one worth less. It makes the efficient policy unique.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class FirstChoiceChecks {
  private FirstChoiceChecks() {}

  /** An action is worth at most the value v of the joint type, exactly v if it is chosen, and less if it comes before. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean fitsFirst(
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
    @   int chosen, int a) {
    @   return Rows.isAtMost(k.value, r.value, g.value, w, to, next, v.value)
    @     && (a <= chosen ==> (a == chosen <==> Rows.isExactly(k.value, r.value, g.value, w, to, next, v.value)));
    @ }
    @*/

  /** The value v of a joint type is the greatest worth of an action, and the chosen action is the first that attains it. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean firstOptimalAt(
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
    @   int chosen) {
    @   return 0 <= chosen && chosen < w.length
    @     && (\forall int a; 0 <= a && a < w.length; fitsFirst(k[a], r[a], g, w[a], to[a], next, v, chosen, a));
    @ }
    @*/

  /** Whether one action fits the value of a joint type and the choice of the first that attains it. */
  /*@ public normal_behavior
    @ requires w != null && to != null && (\forall int i; 0 <= i && i < w.length; w[i] != null);
    @ ensures \result <==> fitsFirst(k, r, g, w, to, next, v, chosen, a);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean actionFitsFirst(
      BigInteger k,
      BigInteger r,
      BigInteger g,
      BigInteger /*@ nullable @*/ [] w,
      int /*@ nullable @*/ [] to,
      BigInteger[] next,
      BigInteger v,
      int chosen,
      int a) {
    if (!Rows.lead(w, to, next)) {
      return false;
    }
    int order = Rows.value(k, r, g, w, to, next).compareTo(k.multiply(v));
    return a == chosen ? order == 0 : a < chosen ? order < 0 : order <= 0;
  }

  /** Whether the value of one joint type is optimal and the chosen action the first that attains it. */
  /*@ public normal_behavior
    @ requires Rows.table(k, r, w, to);
    @ ensures \result <==> firstOptimalAt(k, r, g, w, to, next, v, chosen);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean firstOptimal(
      BigInteger /*@ nullable @*/ [] k,
      BigInteger /*@ nullable @*/ [] r,
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      int /*@ nullable @*/ [][] to,
      BigInteger[] next,
      BigInteger v,
      int chosen) {
    if (chosen < 0 || chosen >= w.length) {
      return false;
    }
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= w.length
      @   && (\forall int a; 0 <= a && a < n; fitsFirst(k[a], r[a], g, w[a], to[a], next, v, chosen, a));
      @ decreases w.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < w.length) {
      if (!actionFitsFirst(k[n], r[n], g, w[n], to[n], next, v, chosen, n)) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** The first joint type at which the value is not optimal or the choice not the first that attains it; -1 if there is none. */
  /*@ public normal_behavior
    @ requires g.length == v.length && chosen.length == v.length && k != null && k.length == v.length;
    @ requires r != null && w != null && to != null && r.length == v.length && w.length == v.length && to.length == v.length;
    @ requires (\forall int s; 0 <= s && s < v.length; Rows.table(k[s], r[s], w[s], to[s]));
    @ requires (\forall int s; 0 <= s && s < chosen.length; -2147483648 <= chosen[s] && chosen[s] <= 2147483647);
    @ ensures \result == -1
    @   <==> (\forall int s; 0 <= s && s < v.length;
    @     firstOptimalAt(k[s], r[s], g[s], w[s], to[s], next, v[s], chosen[s]));
    @ ensures \result != -1 ==> 0 <= \result && \result < v.length
    @   && !firstOptimalAt(k[\result], r[\result],
    @     g[\result], w[\result], to[\result], next, v[\result], chosen[\result])
    @   && (\forall int s; 0 <= s && s < \result;
    @     firstOptimalAt(k[s], r[s], g[s], w[s], to[s], next, v[s], chosen[s]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstNotFirstOptimal(
      BigInteger /*@ nullable @*/ [][] k,
      BigInteger /*@ nullable @*/ [][] r,
      BigInteger[] g,
      BigInteger /*@ nullable @*/ [][][] w,
      int /*@ nullable @*/ [][][] to,
      BigInteger[] next,
      BigInteger[] v,
      int[] chosen) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= v.length
      @   && (\forall int s; 0 <= s && s < n; firstOptimalAt(k[s], r[s], g[s], w[s], to[s], next, v[s], chosen[s]));
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      if (!firstOptimal(k[n], r[n], g[n], w[n], to[n], next, v[n], chosen[n])) {
        return n;
      }
      n++;
    }
    return -1;
  }
}

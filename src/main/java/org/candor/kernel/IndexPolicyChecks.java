package org.candor.kernel;

import java.math.BigInteger;

/**
 * Whether values and a policy of activating the arm with the largest index solve the optimality equation of a bandit
 * (Gittins 1979): at every joint state s each arm is worth {@code k·r + g·Σ_j w_j V(to_j) ≤ k·V(s)} and the activated one
 * exactly that, and the activated arm is the first of those with the largest index at their own states.
 *
 * <p>The Bellman half alone makes the policy optimal; the other half makes it the index policy of the given table: together no policy
 * gets more than that of the table ({@link org.candor.kernel.theorem.IndexPolicy#noPolicyGetsMore}). That Gittins' indices are such a
 * table for every bandit is not what is checked. Action a is the activation of arm a.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class IndexPolicyChecks {
  private IndexPolicyChecks() {}

  /** An index at a state of its arm is at most the top one, or less than it. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isBelow(
    //+KEY@ nullable
    @   BigInteger[] index,
    @   int state,
    //+KEY@ nullable
    @   BigInteger top,
    //+KEY@ nullable
    @   boolean strictly) {
    @   return 0 <= state && state < index.length && index[state].value <= top.value
    @     && (strictly ==> index[state].value < top.value);
    @ }
    @*/

  /** An arm is the first of those whose index at their own states is the largest. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isLargestAt(
    //+KEY@ nullable
    @   BigInteger[][] index,
    //+KEY@ nullable
    @   int[] local,
    @   int arm) {
    @   return local.length == index.length && 0 <= arm && arm < index.length && 0 <= local[arm] && local[arm] < index[arm].length
    @     && (\forall int i; 0 <= i && i < index.length; isBelow(index[i], local[i], index[arm][local[arm]], i < arm));
    @ }
    @*/

  /** At a joint state the value is optimal, the activated arm attains it and is the first with the largest index. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean indexPolicyAt(
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
    //+KEY@ nullable
    @   BigInteger[][] index,
    //+KEY@ nullable
    @   int[] local,
    @   int arm) {
    @   return EfficiencyChecks.optimalAt(k, r, g, w, to, next, v, arm, false) && isLargestAt(index, local, arm);
    @ }
    @*/

  /** Whether an arm is the first of those whose index at their own states is the largest. */
  /*@ public normal_behavior
    @ requires Rows.matrix(index) && local != null;
    @ ensures \result <==> isLargestAt(index, local, arm);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean largest(
      BigInteger /*@ nullable @*/ [][] index, int /*@ nullable @*/ [] local, int arm) {
    if (local.length != index.length || arm < 0 || arm >= index.length) {
      return false;
    }
    if (local[arm] < 0 || local[arm] >= index[arm].length) {
      return false;
    }
    BigInteger top = index[arm][local[arm]];
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int i; 0 <= i && i < n; isBelow(index[i], local[i], top, i < arm));
      @ decreases index.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < index.length) {
      if (local[n] < 0 || local[n] >= index[n].length) {
        return false;
      }
      int order = index[n][local[n]].compareTo(top);
      if (order > 0 || (n < arm && order == 0)) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** Whether one joint state has an optimal value and activates the first arm with the largest index. */
  /*@ public normal_behavior
    @ requires Rows.table(k, r, w, to) && Rows.matrix(index) && local != null;
    @ ensures \result <==> indexPolicyAt(k, r, g, w, to, next, v, index, local, arm);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean indexPolicy(
      BigInteger /*@ nullable @*/ [] k,
      BigInteger /*@ nullable @*/ [] r,
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      int /*@ nullable @*/ [][] to,
      BigInteger[] next,
      BigInteger v,
      BigInteger /*@ nullable @*/ [][] index,
      int /*@ nullable @*/ [] local,
      int arm) {
    return EfficiencyChecks.optimal(k, r, g, w, to, next, v, arm, false) && largest(index, local, arm);
  }

  /** The first joint state at which values or activated arms are not those of the index policy; -1 if there is none. */
  /*@ public normal_behavior
    @ requires g.length == v.length && arm.length == v.length && k != null && k.length == v.length;
    @ requires r != null && w != null && to != null && r.length == v.length && w.length == v.length && to.length == v.length;
    @ requires (\forall int s; 0 <= s && s < v.length; Rows.table(k[s], r[s], w[s], to[s]));
    @ requires Rows.matrix(index) && local != null && local.length == v.length;
    @ requires (\forall int s; 0 <= s && s < v.length; local[s] != null);
    @ requires (\forall int s; 0 <= s && s < arm.length; -2147483648 <= arm[s] && arm[s] <= 2147483647);
    @ ensures \result == -1
    @   <==> (\forall int s; 0 <= s && s < v.length;
    @     indexPolicyAt(k[s], r[s], g[s], w[s], to[s], next, v[s], index, local[s], arm[s]));
    @ ensures \result != -1 ==> 0 <= \result && \result < v.length
    @   && !indexPolicyAt(k[\result], r[\result],
    @     g[\result], w[\result], to[\result], next, v[\result], index, local[\result], arm[\result])
    @   && (\forall int s; 0 <= s && s < \result;
    @     indexPolicyAt(k[s], r[s], g[s], w[s], to[s], next, v[s], index, local[s], arm[s]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstNotIndexPolicy(
      BigInteger /*@ nullable @*/ [][] k,
      BigInteger /*@ nullable @*/ [][] r,
      BigInteger[] g,
      BigInteger /*@ nullable @*/ [][][] w,
      int /*@ nullable @*/ [][][] to,
      BigInteger[] next,
      BigInteger[] v,
      BigInteger /*@ nullable @*/ [][] index,
      int /*@ nullable @*/ [][] local,
      int[] arm) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n;
      @     indexPolicyAt(k[s], r[s], g[s], w[s], to[s], next, v[s], index, local[s], arm[s]));
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      if (!indexPolicy(k[n], r[n], g[n], w[n], to[n], next, v[n], index, local[n], arm[n])) {
        return n;
      }
      n++;
    }
    return -1;
  }
}

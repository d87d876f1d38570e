package org.candor.kernel;

import java.math.BigInteger;

/** Contracts about whole statements that are false and look right: a row forgotten, a discount, a strictness, a wrong action. */
/*@ code_safe_math spec_bigint_math @*/
public final class MustStayOpenStatements {

  /** False: if the chosen action attains the optimal value, each action does. */
  /*@ public normal_behavior
    @ requires Rows.table(k, r, w, to);
    @ ensures \result ==> (\forall int a; 0 <= a && a < w.length;
    @   EfficiencyChecks.fits(k[a], r[a], g, w[a], to[a], next, v, a, false, a));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean equalityAtEveryAction(
      BigInteger /*@ nullable @*/ [] k,
      BigInteger /*@ nullable @*/ [] r,
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      int /*@ nullable @*/ [][] to,
      BigInteger[] next,
      BigInteger v,
      int chosen) {
    return EfficiencyChecks.optimal(k, r, g, w, to, next, v, chosen, false);
  }

  /** False: an optimal choice is the first that is optimal. */
  /*@ public normal_behavior
    @ requires Rows.table(k, r, w, to);
    @ ensures \result <==> EfficiencyChecks.optimalAt(k, r, g, w, to, next, v, chosen, true);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean optimalIsFirst(
      BigInteger /*@ nullable @*/ [] k,
      BigInteger /*@ nullable @*/ [] r,
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      int /*@ nullable @*/ [][] to,
      BigInteger[] next,
      BigInteger v,
      int chosen) {
    return EfficiencyChecks.optimal(k, r, g, w, to, next, v, chosen, false);
  }

  /** False: a row is worth its scaled reward and the expectation of what comes next, without the discount. */
  /*@ public normal_behavior
    @ requires Rows.present(w, to);
    @ requires Rows.leadsInto(w, to, next);
    @ ensures \result.value
    @   == k.value * r.value + (\sum int i; 0 <= i && i < w.length; w[i].value * next[to[i]].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger undiscounted(
      BigInteger k,
      BigInteger r,
      BigInteger g,
      BigInteger /*@ nullable @*/ [] w,
      int /*@ nullable @*/ [] to,
      BigInteger[] next) {
    return Rows.value(k, r, g, w, to, next);
  }

  /** False: no report gains already if the reports but the last do not. */
  /*@ public normal_behavior
    @ requires Rows.table(k, value, w, to) && Rows.vector(transfer, w.length) && w.length > 0;
    @ ensures \result == -1 <==> (\forall int x; 0 <= x && x < w.length - 1;
    @   IncentiveChecks.noGain(k[x], value[x], transfer[x], g, w[x], to[x], next, payoff));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int lastReportForgotten(
      BigInteger /*@ nullable @*/ [] k,
      BigInteger /*@ nullable @*/ [] value,
      BigInteger /*@ nullable @*/ [] transfer,
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      int /*@ nullable @*/ [][] to,
      BigInteger[] next,
      BigInteger payoff) {
    return IncentiveChecks.firstGain(k, value, transfer, g, w, to, next, payoff);
  }

  /** False: a report that does not gain leaves the charge as it is. */
  /*@ public normal_behavior
    @ requires Rows.present(w, to);
    @ ensures \result <==> GrovesChecks.chargeStands(k, others, transfer, g, w, to, next, charge);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean chargeOnlyBounded(
      BigInteger k,
      BigInteger others,
      BigInteger transfer,
      BigInteger g,
      BigInteger /*@ nullable @*/ [] w,
      int /*@ nullable @*/ [] to,
      BigInteger[] next,
      BigInteger charge) {
    return Rows.atMost(k, others.subtract(transfer), g, w, to, next, charge);
  }

  /** False: who never has a negative payoff always has a positive one. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result == -1 <==> (\forall int s; 0 <= s && s < payoff.length; payoff[s].value > 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int strictlyWilling(BigInteger[] payoff) {
    return PayoffChecks.firstNegative(payoff);
  }

  /** False: transfers without a deficit balance. */
  /*@ public normal_behavior
    @ requires Rows.matrix(transfers);
    @ ensures \result == -1 <==> (\forall int x; 0 <= x && x < transfers.length; BudgetChecks.isBalanced(transfers[x]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int noDeficitIsBalance(BigInteger /*@ nullable @*/ [][] transfers) {
    return BudgetChecks.firstDeficit(transfers);
  }

  /** False: weights with the right sum are a law. */
  /*@ public normal_behavior
    @ requires Rows.numbers(w) && total.value > 0;
    @ ensures \result <==> (\sum int i; 0 <= i && i < w.length; w[i].value) == total.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean sumIsEnough(BigInteger /*@ nullable @*/ [] w, BigInteger total) {
    return LawChecks.law(w, total);
  }

  /** False: the pivot of a bandit takes from every arm. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> scale.value * transfer.value == -(gap.value * now.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean everyArmPays(
      BigInteger scale, BigInteger gap, BigInteger now, boolean active, BigInteger transfer) {
    return TransferChecks.banditPivot(scale, gap, now, active, transfer);
  }

  /** False: a feasible point and feasible multipliers are optimal, whatever their objectives. */
  /*@ public normal_behavior
    @ requires Rows.matrix(a) && Rows.matrix(columns) && a.length == b.length && columns.length == c.length;
    @ requires b.length == y.length && c.length == x.length;
    @ ensures \result <==> LinearProgrammeChecks.isOptimal(a, columns, b, c, x, y);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean feasibleIsOptimal(
      BigInteger /*@ nullable @*/ [][] a,
      BigInteger /*@ nullable @*/ [][] columns,
      BigInteger[] b,
      BigInteger[] c,
      BigInteger[] x,
      BigInteger[] y) {
    return LinearProgrammeChecks.feasible(a, x, b) && LinearProgrammeChecks.dualFeasible(columns, y, c);
  }

  /** False: an arm that attains the optimal value has the largest index. */
  /*@ public normal_behavior
    @ requires Rows.table(k, r, w, to) && Rows.matrix(index) && local != null;
    @ ensures \result <==> IndexPolicyChecks.indexPolicyAt(k, r, g, w, to, next, v, index, local, arm);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean optimalArmHasLargestIndex(
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
    return EfficiencyChecks.optimal(k, r, g, w, to, next, v, arm, false);
  }

  /** False: a row is within the range if its law is. */
  /*@ public normal_behavior
    @ requires RangedRows.leadsInto(w, to, next);
    @ ensures \result <==> RangedRows.lawInRange(w, to, next);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean rangeOfTheLaw(long k, long r, long g, long[] w, int[] to, long[] next) {
    return RangedRows.inRange(k, r, g, w, to, next);
  }
}

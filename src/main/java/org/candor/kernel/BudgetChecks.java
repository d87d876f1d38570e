package org.candor.kernel;

import java.math.BigInteger;

/**
 * Whether the transfers to the agents need money from outside, at every report profile: x ranges over profiles, i over agents, and
 * {@code Σ_i T_i(x) ≤ 0} is no deficit, {@code Σ_i T_i(x) = 0} budget balance. Each profile may have its own positive denominator.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class BudgetChecks {
  private BudgetChecks() {}

  /** Transfers to the agents run no deficit: their sum is at most 0. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean runsNoDeficit(
    //+KEY@ nullable
    @   BigInteger[] t) {
    @   return (\sum int i; 0 <= i && i < t.length; t[i].value) <= 0;
    @ }
    @*/

  /** Whether transfers run no deficit. */
  /*@ public normal_behavior
    @ requires Rows.numbers(t);
    @ ensures \result <==> runsNoDeficit(t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean noDeficit(BigInteger /*@ nullable @*/ [] t) {
    return Checks.sumAtMostZero(t);
  }

  /** The first report profile whose transfers run a deficit; -1 if there is none. */
  /*@ public normal_behavior
    @ requires Rows.matrix(transfers);
    @ ensures \result == -1 <==> (\forall int x; 0 <= x && x < transfers.length; runsNoDeficit(transfers[x]));
    @ ensures \result != -1 ==> 0 <= \result && \result < transfers.length
    @   && !runsNoDeficit(transfers[\result])
    @   && (\forall int x; 0 <= x && x < \result; runsNoDeficit(transfers[x]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstDeficit(BigInteger /*@ nullable @*/ [][] transfers) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; runsNoDeficit(transfers[x]));
      @ decreases transfers.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < transfers.length) {
      if (!noDeficit(transfers[n])) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /** Transfers to the agents balance: their sum is 0. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isBalanced(
    //+KEY@ nullable
    @   BigInteger[] t) {
    @   return (\sum int i; 0 <= i && i < t.length; t[i].value) == 0;
    @ }
    @*/

  /** Whether transfers balance. */
  /*@ public normal_behavior
    @ requires Rows.numbers(t);
    @ ensures \result <==> isBalanced(t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean balanced(BigInteger /*@ nullable @*/ [] t) {
    return Checks.sumIsZero(t);
  }

  /** The first report profile whose transfers do not balance; -1 if there is none. */
  /*@ public normal_behavior
    @ requires Rows.matrix(transfers);
    @ ensures \result == -1 <==> (\forall int x; 0 <= x && x < transfers.length; isBalanced(transfers[x]));
    @ ensures \result != -1 ==> 0 <= \result && \result < transfers.length
    @   && !isBalanced(transfers[\result])
    @   && (\forall int x; 0 <= x && x < \result; isBalanced(transfers[x]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstUnbalanced(BigInteger /*@ nullable @*/ [][] transfers) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; isBalanced(transfers[x]));
      @ decreases transfers.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < transfers.length) {
      if (!balanced(transfers[n])) {
        return n;
      }
      n++;
    }
    return -1;
  }
}

package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * Dynamic-RM is individually rational and runs no deficit (Cavallo 2008, Theorems 9 and 10), the latter where ties are broken alike
 * with and without an agent: otherwise the arm that is activated in her absence may be another one.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class RedistributionBounds {
  private RedistributionBounds() {}

  /** No entry is negative. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean nonNegative(
    //+KEY@ nullable
    @   int[] v, int states) {
    @   return v != null && v.length == states && (\forall int s; 0 <= s && s < states; v[s] >= 0);
    @ }
    @*/

  /** Revenue that is never negative adds up to W that is not negative: one joint type. */
  /*@ public normal_behavior
    @ requires k > 0 && g >= 0 && revenue >= 0 && nonNegative(futureNext, states) && nonNegative(law, states);
    @ requires Redistribution.accrues(future, revenue, futureNext, law, states, k, g);
    @ ensures future >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void futureIsNonNegative(int future, int revenue, int /*@ nullable @*/ [] futureNext,
      int /*@ nullable @*/ [] law, int states, int k, int g) {
    expectationIsNonNegative(law, futureNext, states);
    ScalarLemmas.productIsNonNegative(g, SumLemmas.scalarProduct(law, futureNext));
    ScalarLemmas.positiveFactorCancels(k, 0, future);
  }

  /** The expectation of a quantity that is never negative is not negative. */
  /*@ public normal_behavior
    @ requires nonNegative(law, states) && nonNegative(v, states);
    @ ensures (\sum int i; 0 <= i && i < states; law[i] * v[i]) >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationIsNonNegative(int /*@ nullable @*/ [] law, int /*@ nullable @*/ [] v, int states) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= states && (\sum int i; 0 <= i && i < n; law[i] * v[i]) >= 0;
      @ decreases states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < states) {
      ScalarLemmas.productIsNonNegative(law[n], v[n]);
      n++;
    }
  }

  /**
   * Individual rationality: where the joint value is at least the others' value without her and W is not negative, the truthful
   * payoff {@code V − V_-i + W/n} is not negative.
   */
  /*@ public normal_behavior
    @ requires agents > 0 && Charges.valueLessCharges(truth, value, total, states);
    @ requires NetAmounts.net(total, without, future, states, agents) && nonNegative(future, states);
    @ requires (\forall int i; 0 <= i && i < states; without[i] <= value[i]);
    @ ensures nonNegative(truth, states);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void payoffIsNonNegative(int /*@ nullable @*/ [] truth, int /*@ nullable @*/ [] value,
      int /*@ nullable @*/ [] total, int /*@ nullable @*/ [] without, int /*@ nullable @*/ [] future, int states, int agents) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; truth[s] >= 0);
      @ decreases states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < states) {
      ScalarLemmas.productIsMonotone(agents, without[n], value[n]);
      ScalarLemmas.positiveFactorCancels(agents, 0, truth[n]);
      n++;
    }
  }

  /**
   * The revenue without an agent is at most the others' value without her: with {@code W = Σ_j V_-i,j − (n−2)·V_-i} over the n − 1
   * other agents j (Corollary 5) and no V_-i,j above V_-i.
   */
  /*@ public normal_behavior
    @ requires (\forall int j; 0 <= j && j < withoutBoth.length; withoutBoth[j] <= without);
    @ requires future == (\sum int j; 0 <= j && j < withoutBoth.length; withoutBoth[j]) - (withoutBoth.length - 1) * without;
    @ ensures future <= without;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void revenueIsAtMostValue(int future, int without, int[] withoutBoth) {
    sumIsAtMost(withoutBoth, without);
  }

  /** A sum of numbers that are at most b is at most b for each of them. */
  /*@ public normal_behavior
    @ requires (\forall int j; 0 <= j && j < v.length; v[j] <= b);
    @ ensures (\sum int j; 0 <= j && j < v.length; v[j]) <= v.length * b;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sumIsAtMost(int[] v, int b) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= v.length && (\sum int j; 0 <= j && j < n; v[j]) <= n * b;
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      n++;
    }
  }

  /**
   * No deficit in a period: the activated agent pays {@code (1−γ)·V_-i}; her share is an n-th of {@code (1−γ)·W}, that of every other
   * agent j an n-th of what the same activated agent would pay without j, {@code (1−γ)·V_-i,j}. The shares are n times hers, gap
   * is G − g.
   */
  /*@ public normal_behavior
    @ requires 0 <= active && active < shares.length && withoutBoth.length == shares.length && gap >= 0;
    @ requires future <= without && (\forall int j; 0 <= j && j < withoutBoth.length; withoutBoth[j] <= without);
    @ requires shares[active] == gap * future;
    @ requires (\forall int j; 0 <= j && j < shares.length; j == active || shares[j] == gap * withoutBoth[j]);
    @ ensures (\sum int j; 0 <= j && j < shares.length; shares[j]) - shares.length * (gap * without) <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sharesAreAtMostRevenue(int active, int future, int without, int gap, int[] shares, int[] withoutBoth) {
    ScalarLemmas.productIsMonotone(gap, future, without);
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int j; 0 <= j && j < n; shares[j] <= gap * without);
      @ decreases shares.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < shares.length) {
      ScalarLemmas.productIsMonotone(gap, withoutBoth[n], without);
      n++;
    }
    sumIsAtMost(shares, gap * without);
  }
}

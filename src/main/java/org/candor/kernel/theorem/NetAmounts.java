package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * Amounts of dynamic-VCG less an n-th of shares, as dynamic-RM charges them (Cavallo 2008, Definition 7): what holds of both holds of
 * the difference.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class NetAmounts {
  private NetAmounts() {}

  /** n times the net amounts are n times those of dynamic-VCG less the shares. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean net(
    //+KEY@ nullable
    @   int[] amounts,
    //+KEY@ nullable
    @   int[] pivot,
    //+KEY@ nullable
    @   int[] shares, int states, int n) {
    @   return amounts != null && pivot != null && shares != null && amounts.length == states && pivot.length == states
    @     && shares.length == states && (\forall int i; 0 <= i && i < states; n * amounts[i] == n * pivot[i] - shares[i]);
    @ }
    @*/

  /** The expectation of net amounts is net of the expectations. */
  /*@ public normal_behavior
    @ requires law.length == states && net(amounts, pivot, shares, states, n) && states >= 0;
    @ ensures n * (\sum int i; 0 <= i && i < states; law[i] * amounts[i])
    @   == n * (\sum int i; 0 <= i && i < states; law[i] * pivot[i]) - (\sum int i; 0 <= i && i < states; law[i] * shares[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationOfNet(int[] law, int /*@ nullable @*/ [] amounts, int /*@ nullable @*/ [] pivot,
      int /*@ nullable @*/ [] shares, int states, int n) {
    int m = 0;
    /*@ loop_invariant m <= states && n * (\sum int i; 0 <= i && i < m; law[i] * amounts[i])
      @   == n * (\sum int i; 0 <= i && i < m; law[i] * pivot[i]) - (\sum int i; 0 <= i && i < m; law[i] * shares[i]);
      @ decreases states - m;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (m < states) {
      m++;
    }
  }

  /** A positive factor common to both sides of an equation cancels. */
  /*@ public normal_behavior
    @ requires n > 0 && n * left == n * right;
    @ ensures left == right;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void factorCancels(int n, int left, int right) {
    ScalarLemmas.positiveFactorCancels(n, left, right);
    ScalarLemmas.positiveFactorCancels(n, right, left);
  }

  /** A factor multiplies both sides of an equation. */
  /*@ public normal_behavior
    @ requires left == right;
    @ ensures factor * left == factor * right;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void factorMultiplies(int factor, int left, int right) {}

  /** The equations of one report in numbers: what holds of the amounts of dynamic-VCG and of the shares holds of the net amounts. */
  /*@ public normal_behavior
    @ requires n > 0 && n * total == n * pivotTotal - shareTotal && n * charge == n * pivotCharge - share;
    @ requires n * ofTotal == n * ofPivot - ofShare;
    @ requires k * pivotTotal == pivotCharge + g * ofPivot && k * shareTotal == share + g * ofShare;
    @ ensures k * total == charge + g * ofTotal;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void netOfNumbers(int total, int pivotTotal, int shareTotal, int charge, int pivotCharge, int share, int ofTotal,
      int ofPivot, int ofShare, int n, int k, int g) {
    factorMultiplies(k, n * total, n * pivotTotal - shareTotal);
    factorMultiplies(g, n * ofTotal, n * ofPivot - ofShare);
    factorCancels(n, k * total, charge + g * ofTotal);
  }

  /** One report: when it changes neither the charges of dynamic-VCG nor the shares, it does not change the net charges. */
  /*@ public normal_behavior
    @ requires n > 0 && states >= 0 && law.length == states && net(totalNext, pivotNext, shareNext, states, n);
    @ requires n * total == n * pivotTotal - shareTotal && n * charge == n * pivotCharge - share;
    @ requires k * pivotTotal == pivotCharge + g * (\sum int i; 0 <= i && i < states; law[i] * pivotNext[i]);
    @ requires k * shareTotal == share + g * (\sum int i; 0 <= i && i < states; law[i] * shareNext[i]);
    @ ensures k * total == charge + g * (\sum int i; 0 <= i && i < states; law[i] * totalNext[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void netOfUnaffected(int total, int pivotTotal, int shareTotal, int charge, int pivotCharge, int share,
      int[] law, int /*@ nullable @*/ [] totalNext, int /*@ nullable @*/ [] pivotNext, int /*@ nullable @*/ [] shareNext,
      int states, int n, int k, int g) {
    expectationOfNet(law, totalNext, pivotNext, shareNext, states, n);
    int ofTotal = SumLemmas.scalarProduct(law, totalNext);
    int ofPivot = SumLemmas.scalarProduct(law, pivotNext);
    int ofShare = SumLemmas.scalarProduct(law, shareNext);
    netOfNumbers(total, pivotTotal, shareTotal, charge, pivotCharge, share, ofTotal, ofPivot, ofShare, n, k, g);
  }
}

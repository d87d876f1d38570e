package org.candor.kernel;

import java.math.BigInteger;

/**
 * A heuristic queue for items of unknown number, whose allocations are cancelled where a larger report would be served later (after
 * Constantin and Parkes 2009), and its prices (Myerson 1981). Worths are times a common denominator H, what being served in a position
 * is worth in advance times another. That truth is best at such prices where no larger report is served worse is proved in
 * {@link org.candor.kernel.lemma.MonotonePrices}.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class CorrectedTransfers {
  private CorrectedTransfers() {}

  /** From a report on, no larger one is served later than the one below it. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isNeverLater(
    //+KEY@ nullable
    @   int[] positions,
    @   \bigint report) {
    @   return (\forall int z; report <= z && z < positions.length - 1; positions[z + 1] <= positions[z]);
    @ }
    @*/

  /** What being served is worth after a report: what the item at her position is, and nothing where the allocation is cancelled. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model \bigint worth(
    //+KEY@ nullable
    @   int[] positions,
    //+KEY@ nullable
    @   BigInteger[] items,
    @   \bigint report) {
    @   return isNeverLater(positions, report) ? items[positions[report]].value : 0;
    @ }
    @*/

  /**
   * The position of a bidder in the heuristic's queue, from 0: of the bidders up to rank n/2, rounded down, the last come first; the
   * others stand at their ranks.
   */
  /*@ public normal_behavior
    @ requires 0 <= bidder && bidder < worths.length;
    @ ensures 0 <= \result && \result < worths.length;
    @ ensures 2 * SupplyOrder.ahead(worths, bidder) <= worths.length
    @   ==> 2 * (\result + SupplyOrder.ahead(worths, bidder)) <= worths.length
    @     && worths.length <= 2 * (\result + SupplyOrder.ahead(worths, bidder)) + 1;
    @ ensures 2 * SupplyOrder.ahead(worths, bidder) > worths.length ==> \result == SupplyOrder.ahead(worths, bidder);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int position(BigInteger[] worths, int bidder) {
    int rank = SupplyOrder.rank(worths, bidder);
    int middle = worths.length / 2;
    return rank <= middle ? middle - rank : rank;
  }

  /**
   * Whether an allocation stands after the correction: from the bidder's report on, no larger one is served later than the one below it.
   *
   * @param positions of the bidder, by what she could report, from the smallest worth to the largest
   */
  /*@ public normal_behavior
    @ requires 0 <= report && report < positions.length;
    @ ensures \result <==> isNeverLater(positions, report);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean stands(int[] positions, int report) {
    int n = report;
    /*@ loop_invariant report <= n && (\forall int z; report <= z && z < n; positions[z + 1] <= positions[z]);
      @ decreases positions.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < positions.length - 1) {
      if (positions[n + 1] > positions[n]) {
        return false;
      }
      n++;
    }
    return true;
  }

  /**
   * What being served is worth in advance to a bidder who reports so: what the item at her position is, and nothing where her allocation
   * is cancelled.
   *
   * @param items what the item at each position is worth in advance
   */
  /*@ public normal_behavior
    @ requires 0 <= report && report < positions.length;
    @ requires 0 <= positions[report] && positions[report] < items.length;
    @ ensures \result.value == worth(positions, items, report);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger served(int[] positions, BigInteger[] items, int report) {
    return stands(positions, report) ? items[positions[report]] : BigInteger.valueOf(0L);
  }

  /** Where an allocation stands, that of the next larger report does too, and is served no later. */
  /*@ public normal_behavior
    @ requires 0 <= report && report < positions.length - 1 && isNeverLater(positions, report);
    @ ensures isNeverLater(positions, report + 1) && positions[report + 1] <= positions[report];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void nextStands(int[] positions, int report) {}

  /**
   * Whether the next larger report is served as well or better: where the earlier of two items is worth no less, the correction makes it
   * so (the monotonicity without which no prices make truth best, Myerson 1981).
   */
  /*@ public normal_behavior
    @ requires 0 <= report && report < positions.length - 1;
    @ requires 0 <= positions[report] && positions[report] < items.length;
    @ requires 0 <= positions[report + 1] && positions[report + 1] < items.length;
    @ ensures \result <==> worth(positions, items, report) <= worth(positions, items, report + 1);
    @ ensures items[positions[report + 1]].value >= 0 && (positions[report + 1] <= positions[report]
    @   ==> items[positions[report]].value <= items[positions[report + 1]].value) ==> \result;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean isServedNoWorse(int[] positions, BigInteger[] items, int report) {
    if (stands(positions, report)) {
      nextStands(positions, report);
    }
    return served(positions, items, report).compareTo(served(positions, items, report + 1)) <= 0;
  }

  /** For whom the next item is meant: the bidder in a position whose allocation stands; -1 if there is none. */
  /*@ public normal_behavior
    @ requires positions.length == stands.length;
    @ ensures \result == -1
    @   <==> (\forall int x; 0 <= x && x < positions.length; !(positions[x] == position && stands[x]));
    @ ensures \result != -1
    @   ==> 0 <= \result && \result < positions.length && positions[\result] == position && stands[\result];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int meantFor(int[] positions, boolean[] stands, int position) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; !(positions[x] == position && stands[x]));
      @ decreases positions.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < positions.length) {
      if (positions[n] == position && stands[n]) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /**
   * What the item with q before it is worth in advance, {@code X_q = E γ^t} with t the period in which it comes, times G·D and its
   * denominator: 1 where it is there, and otherwise discounted what it is worth from the next period on, with one less before it if an
   * item is there now.
   *
   * @param one the number 1 over the same denominator as the worths of the next period
   * @param scale G·D
   * @param g the numerator of the discount
   * @param weights the law of the next public state, over D
   * @param before what the item with one less before it is worth from each next public state on; not read where q is 0
   * @param same what the item with as many before it is worth from each next public state on
   */
  /*@ public normal_behavior
    @ requires weights.length == before.length && weights.length == same.length;
    @ ensures item && first ==> \result.value == scale.value * one.value;
    @ ensures item && !first ==> \result.value
    @   == g.value * (\sum int i; 0 <= i && i < weights.length; weights[i].value * before[i].value);
    @ ensures !item ==> \result.value
    @   == g.value * (\sum int i; 0 <= i && i < weights.length; weights[i].value * same[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger worthOfItem(
      boolean item,
      boolean first,
      BigInteger one,
      BigInteger scale,
      BigInteger g,
      BigInteger[] weights,
      BigInteger[] before,
      BigInteger[] same) {
    if (item && first) {
      return scale.multiply(one);
    }
    return g.multiply(ExactSums.dot(weights, item ? before : same));
  }

  /**
   * What a bidder pays for a report: {@code v_0 X_0 + Σ_k v_k (X_k − X_{k−1})} over the worths that she could report up to hers, where
   * X_k is what being served is worth in advance after the k-th report (Myerson 1981).
   *
   * @param worths that she could report, from the smallest to the largest
   * @param served what being served is worth in advance, by report; 0 where it is cancelled
   */
  /*@ public normal_behavior
    @ requires worths.length == served.length && 0 <= report && report < worths.length;
    @ ensures \result.value == worths[0].value * served[0].value
    @   + (\sum int k; 0 <= k && k < report; worths[k + 1].value * (served[k + 1].value - served[k].value));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger price(BigInteger[] worths, BigInteger[] served, int report) {
    BigInteger s = worths[0].multiply(served[0]);
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= report && (\exists BigInteger o; o == s)
      @   && s.value == worths[0].value * served[0].value
      @     + (\sum int k; 0 <= k && k < n; worths[k + 1].value * (served[k + 1].value - served[k].value));
      @ decreases report - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < report) {
      s = s.add(worths[n + 1].multiply(served[n + 1].subtract(served[n])));
      n++;
    }
    return s;
  }
}

package org.candor.kernel.lemma;

/**
 * Prices of an agent with one number for a type who is served no worse the larger a number she reports (Myerson 1981): she pays
 * {@code v_0 x_0 + Σ_k v_k (x_k − x_{k−1})} over the numbers that she could report up to hers. Then truth is best, costs her no more than it is
 * worth to her, and is not subsidised.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class MonotonePrices {
  private MonotonePrices() {}

  /** A vector rises, in the wide sense. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rises(
    //+KEY@ nullable
    @   int[] v) {
    @   return (\forall int x; 0 <= x && x < v.length; (\forall int y; 0 <= y && y < x; v[y] <= v[x]));
    @ }
    @*/

  /** What a report costs: the area above the served amounts, up to it. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model \bigint price(
    //+KEY@ nullable
    @   int[] worths,
    //+KEY@ nullable
    @   int[] served,
    @   int report) {
    @   return worths[0] * served[0] + (\sum int k; 0 <= k && k < report; worths[k + 1] * (served[k + 1] - served[k]));
    @ }
    @*/

  /** A report above the truth costs no less than what more it brings is worth. */
  /*@ public normal_behavior
    @ requires worths.length == served.length && 0 <= truth && truth <= report && report < worths.length;
    @ requires rises(worths) && rises(served);
    @ ensures worths[truth] * (served[report] - served[truth])
    @   <= price(worths, served, report) - price(worths, served, truth);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void largerReportCostsMore(int[] worths, int[] served, int truth, int report) {
    int n = truth;
    /*@ loop_invariant truth <= n && n <= report && worths[truth] * (served[n] - served[truth])
      @   <= (\sum int k; 0 <= k && k < n; worths[k + 1] * (served[k + 1] - served[k]))
      @     - (\sum int k; 0 <= k && k < truth; worths[k + 1] * (served[k + 1] - served[k]));
      @ decreases report - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < report) {
      ScalarLemmas.productIsMonotone(served[n + 1] - served[n], worths[truth], worths[n + 1]);
      n++;
    }
  }

  /** A report below the truth saves no more than what it forgoes is worth. */
  /*@ public normal_behavior
    @ requires worths.length == served.length && 0 <= report && report <= truth && truth < worths.length;
    @ requires rises(worths) && rises(served);
    @ ensures price(worths, served, truth) - price(worths, served, report)
    @   <= worths[truth] * (served[truth] - served[report]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void smallerReportSavesLess(int[] worths, int[] served, int truth, int report) {
    int n = report;
    /*@ loop_invariant report <= n && n <= truth
      @   && (\sum int k; 0 <= k && k < n; worths[k + 1] * (served[k + 1] - served[k]))
      @     - (\sum int k; 0 <= k && k < report; worths[k + 1] * (served[k + 1] - served[k]))
      @   <= worths[truth] * (served[n] - served[report]);
      @ decreases truth - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < truth) {
      ScalarLemmas.productIsMonotone(served[n + 1] - served[n], worths[n + 1], worths[truth]);
      n++;
    }
  }

  /** No report brings more than the truth, which is what a monotone rule at these prices is for. */
  /*@ public normal_behavior
    @ requires worths.length == served.length && 0 <= truth && truth < worths.length;
    @ requires 0 <= report && report < worths.length && rises(worths) && rises(served);
    @ ensures worths[truth] * served[report] - price(worths, served, report)
    @   <= worths[truth] * served[truth] - price(worths, served, truth);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsBest(int[] worths, int[] served, int truth, int report) {
    if (truth <= report) {
      largerReportCostsMore(worths, served, truth, report);
    } else {
      smallerReportSavesLess(worths, served, truth, report);
    }
  }

  /** The truth costs no more than it is worth. */
  /*@ public normal_behavior
    @ requires worths.length == served.length && 0 <= truth && truth < worths.length;
    @ requires rises(worths) && rises(served) && served[0] >= 0;
    @ ensures price(worths, served, truth) <= worths[truth] * served[truth];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsRational(int[] worths, int[] served, int truth) {
    smallerReportSavesLess(worths, served, truth, 0);
    ScalarLemmas.productIsMonotone(served[0], worths[0], worths[truth]);
  }

  /** No report is paid for. */
  /*@ public normal_behavior
    @ requires worths.length == served.length && 0 <= report && report < worths.length;
    @ requires rises(worths) && rises(served) && worths[0] >= 0 && served[0] >= 0;
    @ ensures price(worths, served, report) >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noReportIsPaid(int[] worths, int[] served, int report) {
    largerReportCostsMore(worths, served, 0, report);
  }
}

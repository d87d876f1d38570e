package org.candor.kernel.lemma;

/** Lemmas that lack one hypothesis or one term, and are false without it. */
/*@ code_bigint_math spec_bigint_math @*/
public final class MustStayOpenLemmas {

  /** False: multiplication by any factor is monotone, also by a negative one. */
  /*@ public normal_behavior
    @ requires lower <= upper;
    @ ensures factor * lower <= factor * upper;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void productIsMonotoneForEveryFactor(int factor, int lower, int upper) {}

  /** False: a common factor cancels from an inequality, also when it is 0. */
  /*@ public normal_behavior
    @ requires factor >= 0 && factor * lower <= factor * upper;
    @ ensures lower <= upper;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void everyFactorCancels(int factor, int lower, int upper) {}

  /** False: expectation is monotone under weights of any sign. */
  /*@ public normal_behavior
    @ requires p.length == v.length && w.length == v.length;
    @ requires (\forall int i; 0 <= i && i < v.length; v[i] <= w[i]);
    @ ensures (\sum int i; 0 <= i && i < v.length; p[i] * v[i]) <= (\sum int i; 0 <= i && i < v.length; p[i] * w[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationIsMonotoneForEveryWeight(int[] p, int[] v, int[] w) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= v.length
      @   && (\sum int i; 0 <= i && i < n; p[i] * v[i]) <= (\sum int i; 0 <= i && i < n; p[i] * w[i]);
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      n++;
    }
  }

  /** False: the expectation of a value of both components is that of the second one alone. */
  /*@ public normal_behavior
    @ requires v.length == p.length && q.length == p.length;
    @ ensures (\sum int i; 0 <= i && i < p.length; p[i] * q[i] * v[i])
    @   == (\sum int i; 0 <= i && i < p.length; p[i]) * (\sum int i; 0 <= i && i < p.length; q[i] * v[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void correlatedComponentIntegratesOut(int[] p, int[] q, int[] v) {}

  /** False: without the continuation term the payoff of an action is the joint objective less a constant. */
  /*@ public normal_behavior
    @ requires v != null && p.length == v.length && q.length == w.length;
    @ requires (\forall int i; 0 <= i && i < v.length; v[i] != null && v[i].length == w.length);
    @ requires (\sum int i; 0 <= i && i < p.length; p[i]) == total;
    @ ensures h * total * r + total * (h * s - h * w0)
    @     + g * (\sum int i; 0 <= i && i < p.length; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * (v[i][j] - w[j])))
    @   == h * total * (r + s)
    @     + g * (\sum int i; 0 <= i && i < p.length; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * v[i][j]))
    @     - total * h * w0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void myopicPayoffIsObjectiveLessConstant(
      int r, int s, int[] p, int[] q, int /*@ nullable @*/ [][] v, int[] w, int w0, int total, int h, int g) {
    ProductLaws.expectationLessSecondComponent(p, q, v, w);
  }

  /** False: a feasible dual solution of any sign bounds the primal one. */
  /*@ public normal_behavior
    @ requires row.length == x.length && (\sum int j; 0 <= j && j < x.length; row[j] * x[j]) >= bound;
    @ ensures bound * y <= (\sum int j; 0 <= j && j < x.length; y * row[j] * x[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void weightedRowOfAnySign(int[] row, int[] x, int y, int bound) {}

  /** False: a strategy that gains one unit in the next period does not beat truth now. */
  /*@ public normal_behavior
    @ requires p.length == states && vNext.length == states && wNext.length == states && k > 0 && g >= 0;
    @ requires (\forall int i; 0 <= i && i < states; p[i] >= 0) && (\forall int i; 0 <= i && i < states; vNext[i] <= wNext[i] + 1);
    @ requires k * v == k * u + g * (\sum int i; 0 <= i && i < states; p[i] * vNext[i]);
    @ requires k * w >= k * u + g * (\sum int i; 0 <= i && i < states; p[i] * wNext[i]);
    @ ensures v <= w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noGainAfterAGainingPeriod(
      int[] p, int[] vNext, int[] wNext, int states, int k, int g, int u, int w, int v) {}

  /** False: the transfers alone, before W is taken off, sum to the others' value. */
  /*@ public normal_behavior
    @ requires k > 0 && k * x == k * transfer + g * next && k * y == k * r + g * (next + w);
    @ requires k * transfer == k * r + g * w - k * w0;
    @ ensures x == y;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void transfersSumToTheOthersValue(int x, int y, int k, int g, int next, int transfer, int r, int w, int w0) {}

  /** False: truth is best at prices after Myerson whatever is served for which report. */
  /*@ public normal_behavior
    @ requires worths.length == served.length && 0 <= truth && truth < worths.length;
    @ requires 0 <= report && report < worths.length && MonotonePrices.rises(worths);
    @ ensures worths[truth] * served[report] - MonotonePrices.price(worths, served, report)
    @   <= worths[truth] * served[truth] - MonotonePrices.price(worths, served, truth);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsBestInAnyOrder(int[] worths, int[] served, int truth, int report) {}

  /** False: the truth is worth its price also to a bidder who would rather not be served. */
  /*@ public normal_behavior
    @ requires worths.length == served.length && 0 <= truth && truth < worths.length;
    @ requires MonotonePrices.rises(worths) && MonotonePrices.rises(served);
    @ ensures MonotonePrices.price(worths, served, truth) <= worths[truth] * served[truth];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsAlwaysRational(int[] worths, int[] served, int truth) {}

  /** False: no report is paid for whatever is served for which report. */
  /*@ public normal_behavior
    @ requires worths.length == served.length && 0 <= report && report < worths.length;
    @ requires MonotonePrices.rises(worths) && worths[0] >= 0 && served[0] >= 0;
    @ ensures MonotonePrices.price(worths, served, report) >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noReportIsPaidInAnyOrder(int[] worths, int[] served, int report) {}
}

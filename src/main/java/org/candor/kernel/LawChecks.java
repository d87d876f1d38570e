package org.candor.kernel;

import java.math.BigInteger;

/**
 * Whether every row of a table is a probability law in whole numbers: weights that are not negative and sum to a positive total.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class LawChecks {
  private LawChecks() {}

  /** Weights are a probability law over a total: none negative, their sum the total, which is positive. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isLaw(
    //+KEY@ nullable
    @   BigInteger[] w,
    //+KEY@ nullable
    @   BigInteger total) {
    @   return total.value > 0 && (\forall int x; 0 <= x && x < w.length; w[x].value >= 0)
    @     && (\sum int i; 0 <= i && i < w.length; w[i].value) == total.value;
    @ }
    @*/

  /** Whether weights are a probability law over a total. */
  /*@ public normal_behavior
    @ requires Rows.numbers(w);
    @ ensures \result <==> isLaw(w, total);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean law(BigInteger /*@ nullable @*/ [] w, BigInteger total) {
    return Checks.isLaw(w, total);
  }

  /** The first row that is no probability law; -1 if there is none. */
  /*@ public normal_behavior
    @ requires Rows.matrix(weights) && totals.length == weights.length;
    @ ensures \result == -1 <==> (\forall int s; 0 <= s && s < weights.length; isLaw(weights[s], totals[s]));
    @ ensures \result != -1 ==> 0 <= \result && \result < weights.length
    @   && !isLaw(weights[\result], totals[\result])
    @   && (\forall int s; 0 <= s && s < \result; isLaw(weights[s], totals[s]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstNotLaw(BigInteger /*@ nullable @*/ [][] weights, BigInteger[] totals) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; isLaw(weights[s], totals[s]));
      @ decreases weights.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < weights.length) {
      if (!law(weights[n], totals[n])) {
        return n;
      }
      n++;
    }
    return -1;
  }
}

package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * Dynamic-Groves mechanisms are incentive compatible (Cavallo 2008, Theorem 1): with efficient decisions, the others' value as
 * transfer and charges whose expected sum no report changes, truth is optimal within every period, ex post, against every strategy.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class DynamicGroves {
  private DynamicGroves() {}

  /** One report: it gives at most the joint value less the charges. */
  /*@ public normal_behavior
    @ requires law.length == states && vNext.length == states && cNext.length == states && wNext.length == states;
    @ requires (\forall int i; 0 <= i && i < states; wNext[i] == vNext[i] - cNext[i]);
    @ requires k * (r + o) + g * (\sum int i; 0 <= i && i < states; law[i] * vNext[i]) <= k * v;
    @ requires k * c == charge + g * (\sum int i; 0 <= i && i < states; law[i] * cNext[i]);
    @ requires w == v - c;
    @ ensures (k * r + (k * o - charge)) + g * (\sum int i; 0 <= i && i < states; law[i] * wNext[i]) <= k * w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportGivesAtMost(int w, int v, int c, int r, int o, int charge, int[] law, int[] wNext, int[] vNext,
      int[] cNext, int states, int k, int g) {
    SumLemmas.expectationOfDifference(law, wNext, vNext, cNext);
  }
}

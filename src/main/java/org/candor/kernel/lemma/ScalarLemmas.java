package org.candor.kernel.lemma;

/** Lemmas about products of two integers, the only non-linear steps of the library. */
/*@ code_bigint_math spec_bigint_math @*/
public final class ScalarLemmas {
  private ScalarLemmas() {}

  /** Multiplication by a non-negative factor is monotone. */
  /*@ public normal_behavior
    @ requires factor >= 0 && lower <= upper;
    @ ensures factor * lower <= factor * upper;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void productIsMonotone(int factor, int lower, int upper) {}

  /** A product of non-negative numbers is non-negative. */
  /*@ public normal_behavior
    @ requires left >= 0 && right >= 0;
    @ ensures left * right >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void productIsNonNegative(int left, int right) {}

  /** A positive factor common to both sides of an inequality cancels. */
  /*@ public normal_behavior
    @ requires factor > 0 && factor * lower <= factor * upper;
    @ ensures lower <= upper;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void positiveFactorCancels(int factor, int lower, int upper) {}
}

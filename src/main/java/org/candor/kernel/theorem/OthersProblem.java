package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;

/**
 * V₋ᵢ is defined by the others' own problem, in which only their types move; {@code Pivot} writes its optimality equation with the
 * joint law. Under a product law the two are the same: the former with scale G·D₋ᵢ, multiplied by the total of the agent's law, is the
 * latter. Here e is what the others expect of their own value r, and x their value of the action.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class OthersProblem {
  private OthersProblem() {}

  /** An action that attains the others' value in their own problem attains it under the joint law. */
  /*@ public normal_behavior
    @ requires 0 <= after && 0 <= own && 0 <= before && 0 <= total && ProductTypes.laidOut(place, before, own, after);
    @ requires ProductTypes.productLaw(law, place, ownLaw, q, before, own, after, total);
    @ requires ProductTypes.ofOthers(v, place, r, before, own, after);
    @ requires e == (\sum int o; 0 <= o && o < before; (\sum int j; 0 <= j && j < after; q[o][j] * r[o][j]));
    @ requires k * w == k * x + g * e;
    @ ensures total * k * w == total * k * x + g * (\sum int i; 0 <= i && i < before * own * after; law[i] * v[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void attainedUnderJointLaw(int /*@ nullable @*/ [] law, int /*@ nullable @*/ [] v,
      int /*@ nullable @*/ [][] place, int /*@ nullable @*/ [] ownLaw, int /*@ nullable @*/ [][] q,
      int /*@ nullable @*/ [][] r, int before, int own, int after, int total, int e, int w, int x, int k, int g) {
    ProductExpectations.ownLawIntegratesOut(law, v, place, ownLaw, q, r, before, own, after, total);
    ScalarLemmas.productIsMonotone(total, k * w, k * x + g * e);
    ScalarLemmas.productIsMonotone(total, k * x + g * e, k * w);
  }

  /** An action that does not exceed the others' value in their own problem does not exceed it under the joint law. */
  /*@ public normal_behavior
    @ requires 0 <= after && 0 <= own && 0 <= before && 0 <= total && ProductTypes.laidOut(place, before, own, after);
    @ requires ProductTypes.productLaw(law, place, ownLaw, q, before, own, after, total);
    @ requires ProductTypes.ofOthers(v, place, r, before, own, after);
    @ requires e == (\sum int o; 0 <= o && o < before; (\sum int j; 0 <= j && j < after; q[o][j] * r[o][j]));
    @ requires k * x + g * e <= k * w;
    @ ensures total * k * x + g * (\sum int i; 0 <= i && i < before * own * after; law[i] * v[i]) <= total * k * w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void notExceededUnderJointLaw(int /*@ nullable @*/ [] law, int /*@ nullable @*/ [] v,
      int /*@ nullable @*/ [][] place, int /*@ nullable @*/ [] ownLaw, int /*@ nullable @*/ [][] q,
      int /*@ nullable @*/ [][] r, int before, int own, int after, int total, int e, int w, int x, int k, int g) {
    ProductExpectations.ownLawIntegratesOut(law, v, place, ownLaw, q, r, before, own, after, total);
    ScalarLemmas.productIsMonotone(total, k * x + g * e, k * w);
  }
}

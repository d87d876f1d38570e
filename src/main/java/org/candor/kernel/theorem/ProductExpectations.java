package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;

/**
 * Expectations under a product law: of a function of the others' types, her own law integrates out as its total. The flat sum over
 * joint types is taken apart row by row and block by block.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ProductExpectations {
  private ProductExpectations() {}

  /** An expectation grows by its next term. */
  /*@ public normal_behavior
    @ requires n >= 0;
    @ ensures (\sum int i; 0 <= i && i < n + 1; law[i] * v[i])
    @   == (\sum int i; 0 <= i && i < n; law[i] * v[i]) + law[n] * v[n];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationGrowsByNextTerm(int[] law, int[] v, int n) {}

  /** One row, her type fixed: the law is c times the others' law q, the value that of the others. */
  /*@ public normal_behavior
    @ requires 0 <= from && ProductTypes.lawRow(law, from, c, q, after);
    @ requires ProductTypes.valueRow(v, from, r, after);
    @ ensures (\sum int i; 0 <= i && i < from + after; law[i] * v[i]) == (\sum int i; 0 <= i && i < from; law[i] * v[i])
    @   + c * (\sum int j; 0 <= j && j < after; q[j] * r[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rowIntegrates(int /*@ nullable @*/ [] law, int /*@ nullable @*/ [] v, int from, int c,
      int /*@ nullable @*/ [] q, int /*@ nullable @*/ [] r, int after) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= after
      @   && (\sum int i; 0 <= i && i < from + n; law[i] * v[i]) == (\sum int i; 0 <= i && i < from; law[i] * v[i])
      @     + c * (\sum int j; 0 <= j && j < n; q[j] * r[j]);
      @ decreases after - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < after) {
      expectationGrowsByNextTerm(law, v, from + n);
      n++;
    }
  }

  /** Row x of one block. */
  /*@ public normal_behavior
    @ requires 0 <= from && 0 <= after && 0 <= x && x < own && ProductTypes.rowsStart(place, from, own, after);
    @ requires ProductTypes.lawBlock(law, place, ownLaw, q, own, after) && ownLaw != null && ownLaw.length == own;
    @ requires ProductTypes.valueBlock(v, place, r, own, after);
    @ ensures (\sum int i; 0 <= i && i < from + (x + 1) * after; law[i] * v[i])
    @   == (\sum int i; 0 <= i && i < from + x * after; law[i] * v[i])
    @     + ownLaw[x] * (\sum int j; 0 <= j && j < after; q[j] * r[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rowOfBlock(int /*@ nullable @*/ [] law, int /*@ nullable @*/ [] v,
      int /*@ nullable @*/ [] place, int from, int /*@ nullable @*/ [] ownLaw, int /*@ nullable @*/ [] q,
      int /*@ nullable @*/ [] r, int own, int after, int x) {
    ScalarLemmas.productIsNonNegative(x, after);
    rowIntegrates(law, v, place[x], ownLaw[x], q, r, after);
  }

  /** One block, the types of the agents before her fixed: her law comes out as its sum. */
  /*@ public normal_behavior
    @ requires 0 <= from && 0 <= after && ProductTypes.rowsStart(place, from, own, after);
    @ requires ProductTypes.lawBlock(law, place, ownLaw, q, own, after) && ownLaw != null && ownLaw.length == own;
    @ requires ProductTypes.valueBlock(v, place, r, own, after);
    @ ensures (\sum int i; 0 <= i && i < from + own * after; law[i] * v[i])
    @   == (\sum int i; 0 <= i && i < from; law[i] * v[i])
    @     + (\sum int x; 0 <= x && x < own; ownLaw[x]) * (\sum int j; 0 <= j && j < after; q[j] * r[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void blockIntegrates(int /*@ nullable @*/ [] law, int /*@ nullable @*/ [] v,
      int /*@ nullable @*/ [] place, int from, int /*@ nullable @*/ [] ownLaw, int /*@ nullable @*/ [] q,
      int /*@ nullable @*/ [] r, int own, int after) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= own
      @   && (\sum int i; 0 <= i && i < from + n * after; law[i] * v[i])
      @   == (\sum int i; 0 <= i && i < from; law[i] * v[i])
      @     + (\sum int x; 0 <= x && x < n; ownLaw[x]) * (\sum int j; 0 <= j && j < after; q[j] * r[j]);
      @ decreases own - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < own) {
      rowOfBlock(law, v, place, from, ownLaw, q, r, own, after, n);
      n++;
    }
  }

  /** Block o of a product law. */
  /*@ public normal_behavior
    @ requires 0 <= after && 0 <= o && o < before && ProductTypes.laidOut(place, before, own, after);
    @ requires ProductTypes.productLaw(law, place, ownLaw, q, before, own, after, total);
    @ requires ProductTypes.ofOthers(v, place, r, before, own, after);
    @ ensures (\sum int i; 0 <= i && i < (o + 1) * own * after; law[i] * v[i])
    @   == (\sum int i; 0 <= i && i < o * own * after; law[i] * v[i])
    @     + total * (\sum int j; 0 <= j && j < after; q[o][j] * r[o][j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void blockOfLaw(int /*@ nullable @*/ [] law, int /*@ nullable @*/ [] v,
      int /*@ nullable @*/ [][] place, int /*@ nullable @*/ [] ownLaw, int /*@ nullable @*/ [][] q,
      int /*@ nullable @*/ [][] r, int before, int own, int after, int total, int o) {
    ScalarLemmas.productIsNonNegative(o, own);
    ScalarLemmas.productIsNonNegative(o * own, after);
    blockIntegrates(law, v, place[o], o * own * after, ownLaw, q[o], r[o], own, after);
  }

  /** Under a product law the expectation of a function of the others' types is that under their law, times the sum of hers. */
  /*@ public normal_behavior
    @ requires 0 <= after && 0 <= own && 0 <= before && ProductTypes.laidOut(place, before, own, after);
    @ requires ProductTypes.productLaw(law, place, ownLaw, q, before, own, after, total);
    @ requires ProductTypes.ofOthers(v, place, r, before, own, after);
    @ ensures (\sum int i; 0 <= i && i < before * own * after; law[i] * v[i])
    @   == total * (\sum int o; 0 <= o && o < before; (\sum int j; 0 <= j && j < after; q[o][j] * r[o][j]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ownLawIntegratesOut(int /*@ nullable @*/ [] law, int /*@ nullable @*/ [] v,
      int /*@ nullable @*/ [][] place, int /*@ nullable @*/ [] ownLaw, int /*@ nullable @*/ [][] q,
      int /*@ nullable @*/ [][] r, int before, int own, int after, int total) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= before
      @   && (\sum int i; 0 <= i && i < n * own * after; law[i] * v[i])
      @   == total * (\sum int o; 0 <= o && o < n; (\sum int j; 0 <= j && j < after; q[o][j] * r[o][j]));
      @ decreases before - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < before) {
      blockOfLaw(law, v, place, ownLaw, q, r, before, own, after, total, n);
      n++;
    }
  }

  /** A function of the others' types at the joint type (o, x, y) is its value at (o, y). */
  /*@ public normal_behavior
    @ requires ProductTypes.ofOthers(v, place, r, before, own, after);
    @ requires 0 <= o && o < before && 0 <= x && x < own && 0 <= y && y < after;
    @ ensures v[place[o][x] + y] == r[o][y];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void valueAtTriple(int /*@ nullable @*/ [] v, int /*@ nullable @*/ [][] place,
      int /*@ nullable @*/ [][] r, int before, int own, int after, int o, int x, int y) {}

  /** After action a the expectation is the same at two joint types at which the others' law is. */
  /*@ public normal_behavior
    @ requires 0 <= after && 0 <= own && 0 <= before && ProductTypes.laidOut(place, before, own, after);
    @ requires ProductTypes.productLaws(law, place, ownLaw, q, actions, before, own, after, total) && 0 <= a && a < actions;
    @ requires ProductTypes.productLaws(other, place, otherOwnLaw, q, actions, before, own, after, total);
    @ requires ProductTypes.ofOthers(v, place, r, before, own, after) && v != null && place != null && r != null;
    @ ensures (\sum int i; 0 <= i && i < before * own * after; other[a][i] * v[i])
    @   == (\sum int i; 0 <= i && i < before * own * after; law[a][i] * v[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sameExpectation(int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][] other,
      int /*@ nullable @*/ [] v, int /*@ nullable @*/ [][] place, int /*@ nullable @*/ [][] ownLaw,
      int /*@ nullable @*/ [][] otherOwnLaw, int /*@ nullable @*/ [][][] q, int /*@ nullable @*/ [][] r,
      int actions, int before, int own, int after, int total, int a) {
    ownLawIntegratesOut(law[a], v, place, ownLaw[a], q[a], r, before, own, after, total);
    ownLawIntegratesOut(other[a], v, place, otherOwnLaw[a], q[a], r, before, own, after, total);
  }
}

package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * Blocks of independent agents: the law of a block that grows by one agent is the product of the block's law and hers, in mixed-radix
 * order. By induction on the number of agents, the blocks of {@code ProductTypes} may hold any number of independent agents.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ProductBlocks {
  private ProductBlocks() {}

  /** The law of the block with one more agent: with weight {@code q[o]·p[j]} the block moves to o and she to j. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean extended(int[] law, int[] q, int[] p, int blocks, int size) {
    @   return q.length == blocks && law.length == blocks * size
    @     && (\forall int o; 0 <= o && o < blocks; ProductTypes.lawRow(law, o * size, q[o], p, size));
    @ }
    @*/

  /** One row: its mass is c times the agent's. */
  /*@ public normal_behavior
    @ requires 0 <= from && ProductTypes.lawRow(law, from, c, p, size);
    @ ensures (\sum int i; 0 <= i && i < from + size; law[i])
    @   == (\sum int i; 0 <= i && i < from; law[i]) + c * (\sum int j; 0 <= j && j < size; p[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void massOfRow(int[] law, int from, int c, int[] p, int size) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= size && (\sum int i; 0 <= i && i < from + n; law[i])
      @   == (\sum int i; 0 <= i && i < from; law[i]) + c * (\sum int j; 0 <= j && j < n; p[j]);
      @ decreases size - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < size) {
      SumLemmas.sumGrowsByNextTerm(law, from + n);
      n++;
    }
  }

  /** Row o of the block. */
  /*@ public normal_behavior
    @ requires extended(law, q, p, blocks, size) && 0 <= o && o < blocks && 0 <= size;
    @ ensures (\sum int i; 0 <= i && i < (o + 1) * size; law[i])
    @   == (\sum int i; 0 <= i && i < o * size; law[i]) + q[o] * (\sum int j; 0 <= j && j < size; p[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void massOfBlock(int[] law, int[] q, int[] p, int blocks, int size, int o) {
    ScalarLemmas.productIsNonNegative(o, size);
    massOfRow(law, o * size, q[o], p, size);
  }

  /** The total of the block with one more agent is the product of the block's total and hers. */
  /*@ public normal_behavior
    @ requires extended(law, q, p, blocks, size) && 0 <= blocks && 0 <= size;
    @ ensures (\sum int i; 0 <= i && i < blocks * size; law[i])
    @   == (\sum int o; 0 <= o && o < blocks; q[o]) * (\sum int j; 0 <= j && j < size; p[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void totalMultiplies(int[] law, int[] q, int[] p, int blocks, int size) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= blocks && (\sum int i; 0 <= i && i < n * size; law[i])
      @   == (\sum int o; 0 <= o && o < n; q[o]) * (\sum int j; 0 <= j && j < size; p[j]);
      @ decreases blocks - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < blocks) {
      massOfBlock(law, q, p, blocks, size, n);
      n++;
    }
  }
}

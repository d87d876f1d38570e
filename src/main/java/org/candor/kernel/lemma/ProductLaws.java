package org.candor.kernel.lemma;

/**
 * Lemmas about independent types: the joint law of two independent components is the product of their laws, given as integer weights
 * p over the first and q over the second.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ProductLaws {
  private ProductLaws() {}

  /** What depends on the second component only does not see the first: {@code Σ_i Σ_j p_i q_j v_j = (Σ_i p_i)(Σ_j q_j v_j)}. */
  /*@ public normal_behavior
    @ requires v.length == q.length;
    @ ensures (\sum int i; 0 <= i && i < p.length; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * v[j]))
    @   == (\sum int i; 0 <= i && i < p.length; p[i]) * (\sum int j; 0 <= j && j < q.length; q[j] * v[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void firstComponentIntegratesOut(int[] p, int[] q, int[] v) {
    int n = 0;
    /*@ loop_invariant n <= p.length
      @   && (\sum int i; 0 <= i && i < n; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * v[j]))
      @   == (\sum int i; 0 <= i && i < n; p[i]) * (\sum int j; 0 <= j && j < q.length; q[j] * v[j]);
      @ decreases p.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < p.length) {
      n++;
    }
  }

  /** The expectation of {@code v_ij − w_j} under a product law is that of v less (Σp) times that of w. */
  /*@ public normal_behavior
    @ requires v != null && v.length == p.length && w.length == q.length;
    @ requires (\forall int i; 0 <= i && i < v.length; v[i] != null && v[i].length == q.length);
    @ ensures (\sum int i; 0 <= i && i < p.length; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * (v[i][j] - w[j])))
    @   == (\sum int i; 0 <= i && i < p.length; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * v[i][j]))
    @     - (\sum int i; 0 <= i && i < p.length; p[i]) * (\sum int j; 0 <= j && j < q.length; q[j] * w[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationLessSecondComponent(
      int[] p, int[] q, int /*@ nullable @*/ [][] v, int[] w) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= p.length
      @   && (\sum int i; 0 <= i && i < n; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * (v[i][j] - w[j])))
      @   == (\sum int i; 0 <= i && i < n; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * v[i][j]))
      @     - (\sum int i; 0 <= i && i < n; p[i]) * (\sum int j; 0 <= j && j < q.length; q[j] * w[j]);
      @ decreases p.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < p.length) {
      rowLessSecondComponent(p[n], q, v[n], w);
      n++;
    }
  }

  /** One row of the former: {@code Σ_j c q_j (v_j − w_j) = Σ_j c q_j v_j − c Σ_j q_j w_j}. */
  /*@ public normal_behavior
    @ requires v != null && v.length == q.length && w.length == q.length;
    @ ensures (\sum int j; 0 <= j && j < q.length; c * q[j] * (v[j] - w[j]))
    @   == (\sum int j; 0 <= j && j < q.length; c * q[j] * v[j]) - c * (\sum int j; 0 <= j && j < q.length; q[j] * w[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rowLessSecondComponent(int c, int[] q, int /*@ nullable @*/ [] v, int[] w) {
    int n = 0;
    /*@ loop_invariant n <= q.length && (\sum int j; 0 <= j && j < n; c * q[j] * (v[j] - w[j]))
      @   == (\sum int j; 0 <= j && j < n; c * q[j] * v[j]) - c * (\sum int j; 0 <= j && j < n; q[j] * w[j]);
      @ decreases q.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < q.length) {
      n++;
    }
  }

  /** The total mass of a product law is the product of the total masses. */
  /*@ public normal_behavior
    @ requires law != null && law.length == q.length;
    @ requires (\forall int o; 0 <= o && o < q.length; law[o] != null && law[o].length == p.length);
    @ requires (\forall int o; 0 <= o && o < q.length; (\forall int i; 0 <= i && i < p.length; law[o][i] == q[o] * p[i]));
    @ ensures (\sum int o; 0 <= o && o < q.length; (\sum int i; 0 <= i && i < p.length; law[o][i]))
    @   == (\sum int o; 0 <= o && o < q.length; q[o]) * (\sum int i; 0 <= i && i < p.length; p[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void totalMassMultiplies(int[] q, int[] p, int /*@ nullable @*/ [][] law) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= q.length
      @   && (\sum int o; 0 <= o && o < n; (\sum int i; 0 <= i && i < p.length; law[o][i]))
      @   == (\sum int o; 0 <= o && o < n; q[o]) * (\sum int i; 0 <= i && i < p.length; p[i]);
      @ decreases q.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < q.length) {
      rowMassMultiplies(q[n], p, law[n]);
      n++;
    }
  }

  /** The mass of one row of a product law: if {@code r = c p} pointwise, then {@code Σ_i r_i = c Σ_i p_i}. */
  /*@ public normal_behavior
    @ requires r != null && r.length == p.length && (\forall int i; 0 <= i && i < p.length; r[i] == c * p[i]);
    @ ensures (\sum int i; 0 <= i && i < p.length; r[i]) == c * (\sum int i; 0 <= i && i < p.length; p[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rowMassMultiplies(int c, int[] p, int /*@ nullable @*/ [] r) {
    int n = 0;
    /*@ loop_invariant n <= p.length
      @   && (\sum int i; 0 <= i && i < n; r[i]) == c * (\sum int i; 0 <= i && i < n; p[i]);
      @ decreases p.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < p.length) {
      n++;
    }
  }

  /** A flat sum over joint types is the double sum over blocks and places in a block: mixed-radix indexing loses nothing. */
  /*@ public normal_behavior
    @ requires 0 <= blocks && 0 <= size && x.length == blocks * size;
    @ ensures (\sum int i; 0 <= i && i < blocks * size; x[i])
    @   == (\sum int o; 0 <= o && o < blocks; (\sum int j; 0 <= j && j < size; x[o * size + j]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void flatSumIsBlockSum(int[] x, int blocks, int size) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= blocks && (\sum int i; 0 <= i && i < n * size; x[i])
      @   == (\sum int o; 0 <= o && o < n; (\sum int j; 0 <= j && j < size; x[o * size + j]));
      @ decreases blocks - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < blocks) {
      flatSumGrowsByBlock(x, n, size);
      n++;
    }
  }

  /** A flat sum grows by the sum of the next block. */
  /*@ public normal_behavior
    @ requires 0 <= size && 0 <= k * size;
    @ ensures (\sum int i; 0 <= i && i < (k + 1) * size; x[i])
    @   == (\sum int i; 0 <= i && i < k * size; x[i]) + (\sum int j; 0 <= j && j < size; x[k * size + j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void flatSumGrowsByBlock(int[] x, int k, int size) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= size && (\sum int i; 0 <= i && i < k * size + n; x[i])
      @   == (\sum int i; 0 <= i && i < k * size; x[i]) + (\sum int j; 0 <= j && j < n; x[k * size + j]);
      @ decreases size - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < size) {
      SumLemmas.sumGrowsByNextTerm(x, k * size + n);
      n++;
    }
  }
}

package org.candor.kernel.lemma;

/** Lemmas about finite sums: order, linearity, splitting and exchange. */
/*@ code_bigint_math spec_bigint_math @*/
public final class SumLemmas {
  private SumLemmas() {}

  /** A scalar product exists as a number: the result is {@code Σ_i p_i v_i}. */
  /*@ public normal_behavior
    @ requires p.length == v.length;
    @ ensures \result == (\sum int i; 0 <= i && i < p.length; p[i] * v[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int scalarProduct(int[] p, int[] v) {
    int s = 0;
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= v.length && s == (\sum int i; 0 <= i && i < n; p[i] * v[i]);
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      s += p[n] * v[n];
      n++;
    }
    return s;
  }

  /** Expectation is monotone: under non-negative weights p, a pointwise smaller v has the smaller sum. */
  /*@ public normal_behavior
    @ requires p.length == v.length && w.length == v.length;
    @ requires (\forall int i; 0 <= i && i < p.length; p[i] >= 0);
    @ requires (\forall int i; 0 <= i && i < p.length; v[i] <= w[i]);
    @ ensures (\sum int i; 0 <= i && i < p.length; p[i] * v[i])
    @   <= (\sum int i; 0 <= i && i < p.length; p[i] * w[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationIsMonotone(int[] p, int[] v, int[] w) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= v.length
      @   && (\sum int i; 0 <= i && i < n; p[i] * v[i]) <= (\sum int i; 0 <= i && i < n; p[i] * w[i]);
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      ScalarLemmas.productIsMonotone(p[n], v[n], w[n]);
      n++;
    }
  }

  /** Expectation is additive: {@code Σ_i p_i (v_i + w_i) = Σ_i p_i v_i + Σ_i p_i w_i}. */
  /*@ public normal_behavior
    @ requires p.length == v.length && w.length == v.length;
    @ ensures (\sum int i; 0 <= i && i < p.length; p[i] * (v[i] + w[i]))
    @   == (\sum int i; 0 <= i && i < p.length; p[i] * v[i]) + (\sum int i; 0 <= i && i < p.length; p[i] * w[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationIsAdditive(int[] p, int[] v, int[] w) {
    int n = 0;
    /*@ loop_invariant n <= v.length && (\sum int i; 0 <= i && i < n; p[i] * (v[i] + w[i]))
      @   == (\sum int i; 0 <= i && i < n; p[i] * v[i]) + (\sum int i; 0 <= i && i < n; p[i] * w[i]);
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      n++;
    }
  }

  /** Expectation of a difference: if {@code x = y − w} pointwise, then {@code Σ_i p_i x_i = Σ_i p_i y_i − Σ_i p_i w_i}. */
  /*@ public normal_behavior
    @ requires x.length == p.length && y.length == p.length && w.length == p.length;
    @ requires (\forall int i; 0 <= i && i < p.length; x[i] == y[i] - w[i]);
    @ ensures (\sum int i; 0 <= i && i < p.length; p[i] * x[i])
    @   == (\sum int i; 0 <= i && i < p.length; p[i] * y[i]) - (\sum int i; 0 <= i && i < p.length; p[i] * w[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationOfDifference(int[] p, int[] x, int[] y, int[] w) {
    int n = 0;
    /*@ loop_invariant n <= p.length && (\sum int i; 0 <= i && i < n; p[i] * x[i])
      @   == (\sum int i; 0 <= i && i < n; p[i] * y[i]) - (\sum int i; 0 <= i && i < n; p[i] * w[i]);
      @ decreases p.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < p.length) {
      n++;
    }
  }

  /** A constant factor moves out of a sum: {@code Σ_i c v_i = c Σ_i v_i}. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures (\sum int i; 0 <= i && i < v.length; c * v[i]) == c * (\sum int i; 0 <= i && i < v.length; v[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void factorMovesOut(int c, int[] v) {}

  /** A sum splits at every index m. */
  /*@ public normal_behavior
    @ requires 0 <= m && m <= v.length;
    @ ensures (\sum int i; 0 <= i && i < v.length; v[i])
    @   == (\sum int i; 0 <= i && i < m; v[i]) + (\sum int i; m <= i && i < v.length; v[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sumSplits(int[] v, int m) {
    int n = m;
    /*@ loop_invariant m <= n && n <= v.length && (\sum int i; 0 <= i && i < n; v[i])
      @   == (\sum int i; 0 <= i && i < m; v[i]) + (\sum int i; m <= i && i < n; v[i]);
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      n++;
    }
  }

  /** Vectors that agree in every entry have the same sum. */
  /*@ public normal_behavior
    @ requires v.length == w.length && (\forall int i; 0 <= i && i < v.length; v[i] == w[i]);
    @ ensures (\sum int i; 0 <= i && i < v.length; v[i]) == (\sum int i; 0 <= i && i < v.length; w[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void equalVectorsHaveEqualSums(int[] v, int[] w) {}

  /** A sum grows by its next term. */
  /*@ public normal_behavior
    @ requires m >= 0;
    @ ensures (\sum int i; 0 <= i && i < m + 1; v[i]) == (\sum int i; 0 <= i && i < m; v[i]) + v[m];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sumGrowsByNextTerm(int[] v, int m) {}

  /** Finite sums exchange: summing a matrix of n rows and m columns by rows or by columns gives the same. */
  /*@ public normal_behavior
    @ requires n >= 0 && m >= 0 && x.length == n * m;
    @ ensures (\sum int i; 0 <= i && i < n; (\sum int j; 0 <= j && j < m; x[i * m + j]))
    @   == (\sum int j; 0 <= j && j < m; (\sum int i; 0 <= i && i < n; x[i * m + j]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sumsExchange(int[] x, int n, int m) {
    int k = 0;
    /*@ loop_invariant 0 <= k && k <= n && (\sum int i; 0 <= i && i < k; (\sum int j; 0 <= j && j < m; x[i * m + j]))
      @   == (\sum int j; 0 <= j && j < m; (\sum int i; 0 <= i && i < k; x[i * m + j]));
      @ decreases n - k;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (k < n) {
      columnSumsGrowByRow(x, k, m);
      k++;
    }
  }

  /** The induction step of the exchange: one more row adds its entries to the sum of the column sums. */
  /*@ public normal_behavior
    @ requires k >= 0 && m >= 0;
    @ ensures (\sum int j; 0 <= j && j < m; (\sum int i; 0 <= i && i < k + 1; x[i * m + j]))
    @   == (\sum int j; 0 <= j && j < m; (\sum int i; 0 <= i && i < k; x[i * m + j]))
    @     + (\sum int j; 0 <= j && j < m; x[k * m + j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void columnSumsGrowByRow(int[] x, int k, int m) {
    int n = 0;
    /*@ loop_invariant n <= m
      @   && (\sum int j; 0 <= j && j < n; (\sum int i; 0 <= i && i < k + 1; x[i * m + j]))
      @   == (\sum int j; 0 <= j && j < n; (\sum int i; 0 <= i && i < k; x[i * m + j]))
      @     + (\sum int j; 0 <= j && j < n; x[k * m + j]);
      @ decreases m - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m) {
      n++;
    }
  }
}

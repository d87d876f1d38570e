package org.candor.kernel.lemma;

/** Weak duality of linear programmes: why a feasible dual solution bounds every feasible primal one. */
/*@ code_bigint_math spec_bigint_math @*/
public final class LinearProgrammes {
  private LinearProgrammes() {}

  /** Weak duality: if {@code A x ≥ b}, {@code y ≥ 0} and {@code y A = c}, then {@code b·y ≤ c·x}. */
  /*@ public normal_behavior
    @ requires a != null && columns != null && a.length == b.length && y.length == b.length;
    @ requires columns.length == x.length && c.length == x.length;
    @ requires (\forall int i; 0 <= i && i < y.length; a[i] != null && a[i].length == x.length);
    @ requires (\forall int j; 0 <= j && j < x.length; columns[j] != null && columns[j].length == y.length);
    @ requires (\forall int i; 0 <= i && i < y.length; (\forall int j; 0 <= j && j < x.length; columns[j][i] == a[i][j]));
    @ requires (\forall int i; 0 <= i && i < y.length; y[i] >= 0);
    @ requires (\forall int i; 0 <= i && i < y.length; (\sum int j; 0 <= j && j < x.length; a[i][j] * x[j]) >= b[i]);
    @ requires (\forall int j; 0 <= j && j < x.length; (\sum int i; 0 <= i && i < y.length; columns[j][i] * y[i]) == c[j]);
    @ ensures (\sum int i; 0 <= i && i < y.length; b[i] * y[i]) <= (\sum int j; 0 <= j && j < x.length; c[j] * x[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void weakDuality(
      int /*@ nullable @*/ [][] a,
      int /*@ nullable @*/ [][] columns,
      int[] b,
      int[] c,
      int[] x,
      int[] y) {
    boundIsAtMostRowSums(a, b, x, y);
    sumsExchange(a, columns, x, y);
    columnSumsAreCosts(columns, c, x, y);
  }

  /** First step: {@code b·y ≤ Σ_i Σ_j y_i a_ij x_j}. */
  /*@ public normal_behavior
    @ requires a != null && a.length == y.length && b.length == y.length;
    @ requires (\forall int i; 0 <= i && i < y.length; a[i] != null && a[i].length == x.length);
    @ requires (\forall int i; 0 <= i && i < y.length; y[i] >= 0);
    @ requires (\forall int i; 0 <= i && i < y.length; (\sum int j; 0 <= j && j < x.length; a[i][j] * x[j]) >= b[i]);
    @ ensures (\sum int i; 0 <= i && i < y.length; b[i] * y[i])
    @   <= (\sum int i; 0 <= i && i < y.length; (\sum int j; 0 <= j && j < x.length; y[i] * a[i][j] * x[j]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void boundIsAtMostRowSums(int /*@ nullable @*/ [][] a, int[] b, int[] x, int[] y) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= y.length && (\sum int i; 0 <= i && i < n; b[i] * y[i])
      @   <= (\sum int i; 0 <= i && i < n; (\sum int j; 0 <= j && j < x.length; y[i] * a[i][j] * x[j]));
      @ decreases y.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < y.length) {
      weightedRow(a[n], x, y[n], b[n]);
      n++;
    }
  }

  /** One row: if its scalar product with x is at least the bound, so it is after multiplication by {@code y ≥ 0}. */
  /*@ public normal_behavior
    @ requires row != null && row.length == x.length && y >= 0;
    @ requires (\sum int j; 0 <= j && j < x.length; row[j] * x[j]) >= bound;
    @ ensures bound * y <= (\sum int j; 0 <= j && j < x.length; y * row[j] * x[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void weightedRow(int /*@ nullable @*/ [] row, int[] x, int y, int bound) {
    ScalarLemmas.productIsMonotone(y, bound, SumLemmas.scalarProduct(row, x));
  }

  /** Second step: the double sum by rows is the double sum by columns. */
  /*@ public normal_behavior
    @ requires a != null && columns != null && a.length == y.length && columns.length == x.length;
    @ requires (\forall int i; 0 <= i && i < y.length; a[i] != null && a[i].length == x.length);
    @ requires (\forall int j; 0 <= j && j < x.length; columns[j] != null && columns[j].length == y.length);
    @ requires (\forall int i; 0 <= i && i < y.length; (\forall int j; 0 <= j && j < x.length; columns[j][i] == a[i][j]));
    @ ensures (\sum int i; 0 <= i && i < y.length; (\sum int j; 0 <= j && j < x.length; y[i] * a[i][j] * x[j]))
    @   == (\sum int j; 0 <= j && j < x.length; (\sum int i; 0 <= i && i < y.length; columns[j][i] * y[i] * x[j]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void sumsExchange(
      int /*@ nullable @*/ [][] a, int /*@ nullable @*/ [][] columns, int[] x, int[] y) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= y.length
      @   && (\sum int i; 0 <= i && i < n; (\sum int j; 0 <= j && j < x.length; y[i] * a[i][j] * x[j]))
      @   == (\sum int j; 0 <= j && j < x.length; (\sum int i; 0 <= i && i < n; columns[j][i] * y[i] * x[j]));
      @ decreases y.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < y.length) {
      columnSumsGrowByRow(a[n], columns, x, y, n);
      n++;
    }
  }

  /** The induction step of the exchange: row k adds its terms to the sum of the column sums. */
  /*@ public normal_behavior
    @ requires row != null && columns != null && columns.length == x.length && row.length == x.length && 0 <= k && k < y.length;
    @ requires (\forall int j; 0 <= j && j < x.length; columns[j] != null && columns[j].length == y.length);
    @ requires (\forall int j; 0 <= j && j < x.length; columns[j][k] == row[j]);
    @ ensures (\sum int j; 0 <= j && j < x.length; (\sum int i; 0 <= i && i < k + 1; columns[j][i] * y[i] * x[j]))
    @   == (\sum int j; 0 <= j && j < x.length; (\sum int i; 0 <= i && i < k; columns[j][i] * y[i] * x[j]))
    @     + (\sum int j; 0 <= j && j < x.length; y[k] * row[j] * x[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void columnSumsGrowByRow(
      int /*@ nullable @*/ [] row, int /*@ nullable @*/ [][] columns, int[] x, int[] y, int k) {
    int n = 0;
    /*@ loop_invariant n <= x.length
      @   && (\sum int j; 0 <= j && j < n; (\sum int i; 0 <= i && i < k + 1; columns[j][i] * y[i] * x[j]))
      @   == (\sum int j; 0 <= j && j < n; (\sum int i; 0 <= i && i < k; columns[j][i] * y[i] * x[j]))
      @     + (\sum int j; 0 <= j && j < n; y[k] * row[j] * x[j]);
      @ decreases x.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < x.length) {
      n++;
    }
  }

  /** Third step: the sums by columns are the costs of x. */
  /*@ public normal_behavior
    @ requires columns != null && columns.length == x.length && c.length == x.length;
    @ requires (\forall int j; 0 <= j && j < x.length; columns[j] != null && columns[j].length == y.length);
    @ requires (\forall int j; 0 <= j && j < x.length; (\sum int i; 0 <= i && i < y.length; columns[j][i] * y[i]) == c[j]);
    @ ensures (\sum int j; 0 <= j && j < x.length; (\sum int i; 0 <= i && i < y.length; columns[j][i] * y[i] * x[j]))
    @   == (\sum int j; 0 <= j && j < x.length; c[j] * x[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void columnSumsAreCosts(int /*@ nullable @*/ [][] columns, int[] c, int[] x, int[] y) {}
}

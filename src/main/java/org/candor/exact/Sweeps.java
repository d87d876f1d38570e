package org.candor.exact;

/** Gauss–Seidel sweeps over a matrix dominated by its diagonal: no work in advance, no memory, a fixed number of sweeps. */
final class Sweeps implements Approximation {
  private final SparseMatrix a;
  private final double[] entry;
  private final double[] inverse;
  private final int count;

  /**
   * @param count how many sweeps
   */
  Sweeps(SparseMatrix a, int count) {
    this.a = a;
    this.count = count;
    this.entry = new double[a.start(a.size())];
    this.inverse = new double[a.size()];
    for (int r = 0; r < inverse.length; r++) {
      for (int k = a.start(r); k < a.start(r + 1); k++) {
        entry[k] = a.column(k) == r ? 0 : a.approximateEntry(k);
        if (a.column(k) == r) {
          inverse[r] = 1 / a.approximateEntry(k);
        }
      }
    }
  }

  /** How many sweeps shrink an error by so many bits. */
  static double sweeps(SparseMatrix a, int bits) {
    double ratio = 0;
    for (int r = 0; r < a.size(); r++) {
      double sum = a.rowSum(r).doubleValue();
      for (int k = a.start(r); k < a.start(r + 1); k++) {
        if (a.column(k) == r) {
          ratio = Math.max(ratio, sum / a.approximateEntry(k) - 1);
        }
      }
    }
    return ratio == 0 ? 1 : Math.ceil(bits * Math.log(0.5) / Math.log(Math.min(ratio, 1 - 1e-9)));
  }

  @Override
  public void solve(double[][] vectors) {
    for (double[] b : vectors) {
      double[] x = new double[b.length];
      for (int sweep = 0; sweep < count; sweep++) {
        for (int r = 0; r < x.length; r++) {
          double rest = b[r];
          for (int k = a.start(r); k < a.start(r + 1); k++) {
            rest -= entry[k] * x[a.column(k)];
          }
          x[r] = rest * inverse[r];
        }
      }
      System.arraycopy(x, 0, b, 0, x.length);
    }
  }
}

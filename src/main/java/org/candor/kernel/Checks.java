package org.candor.kernel;

import java.math.BigInteger;

/**
 * Decisions about integer vectors and matrices: each method returns true if and only if the quantified statement of its contract
 * holds. A mismatch of lengths is a false statement, not an error.
 *
 * <p>Scaling as in {@link ReferenceTransfers}: for a row with scale {@code k = G·D}, reward r, discount numerator g and transition
 * weights w, {@code k·r + g·Σ_i w_i v_i} is the value of an action times {@code G·D}.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class Checks {
  private Checks() {}

  /** Whether every entry of a vector is at least 0. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> (\forall int x; 0 <= x && x < v.length; v[x].value >= 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean allNonNegative(BigInteger[] v) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; v[x].value >= 0);
      @ decreases v.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.length) {
      if (v[n].signum() < 0) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** Whether weights are a probability law over a common denominator: none negative, their sum the total, which is positive. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> (\forall int x; 0 <= x && x < weights.length; weights[x].value >= 0)
    @   && (\sum int i; 0 <= i && i < weights.length; weights[i].value) == total.value && total.value > 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean isLaw(BigInteger[] weights, BigInteger total) {
    return allNonNegative(weights)
        && total.signum() > 0
        && ExactSums.sum(weights).compareTo(total) == 0;
  }

  /** The value {@code k·r + g·Σ_i w_i v_i} of one row: scaled reward plus discounted expected continuation. */
  /*@ public normal_behavior
    @ requires weights.length == v.length;
    @ ensures \result.value == k.value * r.value
    @   + g.value * (\sum int i; 0 <= i && i < weights.length; weights[i].value * v[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger rowValue(
      BigInteger k, BigInteger r, BigInteger g, BigInteger[] weights, BigInteger[] v) {
    return k.multiply(r).add(g.multiply(ExactSums.dot(weights, v)));
  }

  /** Whether the value {@code k·r + g·Σ_i w_i v_i} of one row is at most a bound: an upper solution of the optimality equation. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> weights.length == v.length && k.value * r.value
    @   + g.value * (\sum int i; 0 <= i && i < weights.length; weights[i].value * v[i].value) <= b.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean rowAtMost(
      BigInteger k, BigInteger r, BigInteger g, BigInteger[] weights, BigInteger[] v, BigInteger b) {
    return weights.length == v.length && rowValue(k, r, g, weights, v).compareTo(b) <= 0;
  }

  /** Whether the value {@code k·r + g·Σ_i w_i v_i} of one row equals a number: the chosen action attains the optimal value. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> weights.length == v.length && k.value * r.value
    @   + g.value * (\sum int i; 0 <= i && i < weights.length; weights[i].value * v[i].value) == b.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean rowEquals(
      BigInteger k, BigInteger r, BigInteger g, BigInteger[] weights, BigInteger[] v, BigInteger b) {
    return weights.length == v.length && rowValue(k, r, g, weights, v).compareTo(b) == 0;
  }

  /** Whether an index is the first at which a vector has its maximum, and the maximum is the given value. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> 0 <= chosen && chosen < q.length && q[chosen].value == value.value
    @   && (\forall int x; 0 <= x && x < q.length; q[x].value <= value.value)
    @   && (\forall int x; 0 <= x && x < chosen; q[x].value < value.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean firstMaximum(BigInteger[] q, int chosen, BigInteger value) {
    return 0 <= chosen
        && chosen < q.length
        && q[chosen].compareTo(value) == 0
        && ExactSums.argmax(q) == chosen;
  }

  /** Whether one vector is pointwise at most another of the same length. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> x.length == y.length && (\forall int s; 0 <= s && s < x.length; x[s].value <= y[s].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean allAtMost(BigInteger[] x, BigInteger[] y) {
    if (x.length != y.length) {
      return false;
    }
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; x[s].value <= y[s].value);
      @ decreases x.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < x.length) {
      if (x[n].compareTo(y[n]) > 0) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** Whether two vectors have the same length and the same entries. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> a.length == b.length && (\forall int s; 0 <= s && s < a.length; a[s].value == b[s].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean equalVectors(BigInteger[] a, BigInteger[] b) {
    if (a.length != b.length) {
      return false;
    }
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; a[s].value == b[s].value);
      @ decreases a.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < a.length) {
      if (a[n].compareTo(b[n]) != 0) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** Whether transfers to the agents run no deficit: their sum is at most 0. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> (\sum int i; 0 <= i && i < transfers.length; transfers[i].value) <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean sumAtMostZero(BigInteger[] transfers) {
    return ExactSums.sum(transfers).signum() <= 0;
  }

  /** Whether transfers to the agents balance: their sum is 0. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> (\sum int i; 0 <= i && i < transfers.length; transfers[i].value) == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean sumIsZero(BigInteger[] transfers) {
    return ExactSums.sum(transfers).signum() == 0;
  }

  /** Whether the scalar product of a row with a point is at least a bound. */
  /*@ public normal_behavior
    @ requires row != null && (\forall int i; 0 <= i && i < row.length; row[i] != null);
    @ ensures \result <==> row.length == x.length
    @   && (\sum int i; 0 <= i && i < x.length; row[i].value * x[i].value) >= b.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean rowAtLeast(
      BigInteger /*@ nullable @*/ [] row, BigInteger[] x, BigInteger b) {
    return row.length == x.length && ExactSums.dot(x, row).compareTo(b) >= 0;
  }

  /** Whether a point x satisfies the constraints {@code A x ≥ b} of a linear programme, row by row. */
  /*@ public normal_behavior
    @ requires a != null && (\forall int y; 0 <= y && y < a.length; a[y] != null);
    @ requires (\forall int y; 0 <= y && y < a.length; (\forall int i; 0 <= i && i < a[y].length; a[y][i] != null));
    @ ensures \result <==> a.length == b.length && (\forall int y; 0 <= y && y < a.length; a[y].length == x.length
    @   && (\sum int i; 0 <= i && i < x.length; a[y][i].value * x[i].value) >= b[y].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean primalFeasible(
      BigInteger /*@ nullable @*/ [][] a, BigInteger[] x, BigInteger[] b) {
    if (a.length != b.length) {
      return false;
    }
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int y; 0 <= y && y < n; a[y].length == x.length
      @   && (\sum int i; 0 <= i && i < x.length; a[y][i].value * x[i].value) >= b[y].value);
      @ decreases a.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < a.length) {
      if (!rowAtLeast(a[n], x, b[n])) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** Whether the scalar product of a column with multipliers equals a cost. */
  /*@ public normal_behavior
    @ requires column != null && (\forall int i; 0 <= i && i < column.length; column[i] != null);
    @ ensures \result <==> column.length == y.length
    @   && (\sum int i; 0 <= i && i < y.length; column[i].value * y[i].value) == c.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean columnEquals(
      BigInteger /*@ nullable @*/ [] column, BigInteger[] y, BigInteger c) {
    return column.length == y.length && ExactSums.dot(y, column).compareTo(c) == 0;
  }

  /** Whether multipliers y are feasible for the dual of {@code min c·x, A x ≥ b}: y is not negative and prices every column at its cost. */
  /*@ public normal_behavior
    @ requires columns != null && (\forall int x; 0 <= x && x < columns.length; columns[x] != null);
    @ requires (\forall int x; 0 <= x && x < columns.length;
    @   (\forall int i; 0 <= i && i < columns[x].length; columns[x][i] != null));
    @ ensures \result <==> (\forall int x; 0 <= x && x < y.length; y[x].value >= 0) && columns.length == c.length
    @   && (\forall int x; 0 <= x && x < columns.length; columns[x].length == y.length
    @     && (\sum int i; 0 <= i && i < y.length; columns[x][i].value * y[i].value) == c[x].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean dualFeasible(
      BigInteger /*@ nullable @*/ [][] columns, BigInteger[] y, BigInteger[] c) {
    if (columns.length != c.length || !allNonNegative(y)) {
      return false;
    }
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; columns[x].length == y.length
      @     && (\sum int i; 0 <= i && i < y.length; columns[x][i].value * y[i].value) == c[x].value);
      @ decreases columns.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < columns.length) {
      if (!columnEquals(columns[n], y, c[n])) {
        return false;
      }
      n++;
    }
    return true;
  }
}

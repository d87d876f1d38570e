package org.candor.kernel;

import java.math.BigInteger;

/**
 * Whether a point and multipliers are optimal solutions of the linear programme {@code min c·x, A x ≥ b} and of its dual
 * {@code max b·y, y A = c, y ≥ 0}: both feasible with equal objectives, which is proof enough by weak duality
 * ({@link org.candor.kernel.lemma.LinearProgrammes#weakDuality}).
 */
/*@ code_safe_math spec_bigint_math @*/
public final class LinearProgrammeChecks {
  private LinearProgrammeChecks() {}

  /** A point meets a constraint: the scalar product of the row with x is at least b. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean meets(
    //+KEY@ nullable
    @   BigInteger[] row,
    //+KEY@ nullable
    @   BigInteger[] x,
    //+KEY@ nullable
    @   BigInteger b) {
    @   return row.length == x.length && (\sum int i; 0 <= i && i < x.length; row[i].value * x[i].value) >= b.value;
    @ }
    @*/

  /** Multipliers price a variable at its cost: the scalar product of the column with y is c. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean prices(
    //+KEY@ nullable
    @   BigInteger[] column,
    //+KEY@ nullable
    @   BigInteger[] y,
    //+KEY@ nullable
    @   BigInteger c) {
    @   return column.length == y.length && (\sum int i; 0 <= i && i < y.length; column[i].value * y[i].value) == c.value;
    @ }
    @*/

  /** A point is feasible: it meets every constraint. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isFeasible(
    //+KEY@ nullable
    @   BigInteger[][] a,
    //+KEY@ nullable
    @   BigInteger[] x,
    //+KEY@ nullable
    @   BigInteger[] b) {
    @   return (\forall int z; 0 <= z && z < b.length; meets(a[z], x, b[z]));
    @ }
    @*/

  /** Multipliers are feasible for the dual: none is negative, and they price every variable at its cost. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isDualFeasible(
    //+KEY@ nullable
    @   BigInteger[][] columns,
    //+KEY@ nullable
    @   BigInteger[] y,
    //+KEY@ nullable
    @   BigInteger[] c) {
    @   return (\forall int z; 0 <= z && z < y.length; y[z].value >= 0)
    @     && (\forall int z; 0 <= z && z < c.length; prices(columns[z], y, c[z]));
    @ }
    @*/

  /** A point and multipliers have the same objective: {@code b·y = c·x}. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sameValue(
    //+KEY@ nullable
    @   BigInteger[] b,
    //+KEY@ nullable
    @   BigInteger[] c,
    //+KEY@ nullable
    @   BigInteger[] x,
    //+KEY@ nullable
    @   BigInteger[] y) {
    @   return (\sum int i; 0 <= i && i < b.length; b[i].value * y[i].value)
    @     == (\sum int i; 0 <= i && i < c.length; c[i].value * x[i].value);
    @ }
    @*/

  /** A point and multipliers are feasible and have the same objective. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isOptimal(
    //+KEY@ nullable
    @   BigInteger[][] a,
    //+KEY@ nullable
    @   BigInteger[][] columns,
    //+KEY@ nullable
    @   BigInteger[] b,
    //+KEY@ nullable
    @   BigInteger[] c,
    //+KEY@ nullable
    @   BigInteger[] x,
    //+KEY@ nullable
    @   BigInteger[] y) {
    @   return isFeasible(a, x, b) && isDualFeasible(columns, y, c) && sameValue(b, c, x, y);
    @ }
    @*/

  /** Whether a point meets a constraint. */
  /*@ public normal_behavior
    @ requires Rows.numbers(row);
    @ ensures \result <==> meets(row, x, b);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean met(BigInteger /*@ nullable @*/ [] row, BigInteger[] x, BigInteger b) {
    return Checks.rowAtLeast(row, x, b);
  }

  /** Whether multipliers price a variable at its cost. */
  /*@ public normal_behavior
    @ requires Rows.numbers(column);
    @ ensures \result <==> prices(column, y, c);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean priced(
      BigInteger /*@ nullable @*/ [] column, BigInteger[] y, BigInteger c) {
    return Checks.columnEquals(column, y, c);
  }

  /** The first constraint that a point violates; -1 if there is none. */
  /*@ public normal_behavior
    @ requires Rows.matrix(a) && a.length == b.length;
    @ ensures \result == -1 <==> (\forall int z; 0 <= z && z < b.length; meets(a[z], x, b[z]));
    @ ensures \result != -1 ==> 0 <= \result && \result < b.length
    @   && !meets(a[\result], x, b[\result])
    @   && (\forall int z; 0 <= z && z < \result; meets(a[z], x, b[z]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstViolated(
      BigInteger /*@ nullable @*/ [][] a, BigInteger[] x, BigInteger[] b) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int z; 0 <= z && z < n; meets(a[z], x, b[z]));
      @ decreases b.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < b.length) {
      if (!met(a[n], x, b[n])) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /** The first variable that multipliers do not price at its cost; -1 if there is none. */
  /*@ public normal_behavior
    @ requires Rows.matrix(columns) && columns.length == c.length;
    @ ensures \result == -1 <==> (\forall int z; 0 <= z && z < c.length; prices(columns[z], y, c[z]));
    @ ensures \result != -1 ==> 0 <= \result && \result < c.length
    @   && !prices(columns[\result], y, c[\result])
    @   && (\forall int z; 0 <= z && z < \result; prices(columns[z], y, c[z]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int firstMispriced(
      BigInteger /*@ nullable @*/ [][] columns, BigInteger[] y, BigInteger[] c) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int z; 0 <= z && z < n; prices(columns[z], y, c[z]));
      @ decreases c.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < c.length) {
      if (!priced(columns[n], y, c[n])) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /** Whether a point is feasible. */
  /*@ public normal_behavior
    @ requires Rows.matrix(a) && a.length == b.length;
    @ ensures \result <==> isFeasible(a, x, b);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean feasible(
      BigInteger /*@ nullable @*/ [][] a, BigInteger[] x, BigInteger[] b) {
    return firstViolated(a, x, b) == -1;
  }

  /** Whether multipliers are feasible for the dual. */
  /*@ public normal_behavior
    @ requires Rows.matrix(columns) && columns.length == c.length;
    @ ensures \result <==> isDualFeasible(columns, y, c);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean dualFeasible(
      BigInteger /*@ nullable @*/ [][] columns, BigInteger[] y, BigInteger[] c) {
    return Checks.allNonNegative(y) && firstMispriced(columns, y, c) == -1;
  }

  /** Whether a point and multipliers have the same objective {@code b·y = c·x}. */
  /*@ public normal_behavior
    @ requires b.length == y.length && c.length == x.length;
    @ ensures \result <==> sameValue(b, c, x, y);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean sameObjective(
      BigInteger[] b, BigInteger[] c, BigInteger[] x, BigInteger[] y) {
    return ExactSums.dot(b, y).compareTo(ExactSums.dot(c, x)) == 0;
  }

  /** Whether a point and multipliers prove each other optimal, for a matrix given by rows and by columns. */
  /*@ public normal_behavior
    @ requires Rows.matrix(a) && Rows.matrix(columns);
    @ requires a.length == b.length && columns.length == c.length;
    @ requires b.length == y.length && c.length == x.length;
    @ ensures \result <==> isOptimal(a, columns, b, c, x, y);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean optimal(
      BigInteger /*@ nullable @*/ [][] a,
      BigInteger /*@ nullable @*/ [][] columns,
      BigInteger[] b,
      BigInteger[] c,
      BigInteger[] x,
      BigInteger[] y) {
    return feasible(a, x, b) && dualFeasible(columns, y, c) && sameObjective(b, c, x, y);
  }
}

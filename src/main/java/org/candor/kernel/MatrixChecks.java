package org.candor.kernel;

import java.math.BigInteger;

/** Decisions about the shape and the entries of matrices of integers. */
/*@ code_safe_math spec_bigint_math @*/
public final class MatrixChecks {
  private MatrixChecks() {}

  /** Whether every row of a matrix has the given length. */
  /*@ public normal_behavior
    @ requires rows != null && (\forall int x; 0 <= x && x < rows.length; rows[x] != null);
    @ ensures \result <==> (\forall int x; 0 <= x && x < rows.length; rows[x].length == length);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean allHaveLength(BigInteger /*@ nullable @*/ [][] rows, int length) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; rows[x].length == length);
      @ decreases rows.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < rows.length) {
      if (rows[n].length != length) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** Whether a row holds the entries of the columns at one place. */
  /*@ public normal_behavior
    @ requires row != null && (\forall int i; 0 <= i && i < row.length; row[i] != null);
    @ requires columns != null && (\forall int x; 0 <= x && x < columns.length; columns[x] != null && columns[x].length > place);
    @ requires (\forall int x; 0 <= x && x < columns.length; columns[x][place] != null) && place >= 0;
    @ ensures \result <==> row.length == columns.length
    @   && (\forall int x; 0 <= x && x < columns.length; row[x].value == columns[x][place].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean rowOfColumns(
      BigInteger /*@ nullable @*/ [] row, BigInteger /*@ nullable @*/ [][] columns, int place) {
    if (row.length != columns.length) {
      return false;
    }
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; row[x].value == columns[x][place].value);
      @ decreases columns.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < columns.length) {
      if (row[n].compareTo(columns[n][place]) != 0) {
        return false;
      }
      n++;
    }
    return true;
  }

  /** Whether rows and columns are those of one matrix: what links the two halves of a certificate of a linear programme. */
  /*@ public normal_behavior
    @ requires rows != null && (\forall int y; 0 <= y && y < rows.length; rows[y] != null);
    @ requires (\forall int y; 0 <= y && y < rows.length; (\forall int i; 0 <= i && i < rows[y].length; rows[y][i] != null));
    @ requires columns != null && (\forall int x; 0 <= x && x < columns.length; columns[x] != null);
    @ requires (\forall int x; 0 <= x && x < columns.length;
    @   (\forall int i; 0 <= i && i < columns[x].length; columns[x][i] != null));
    @ ensures \result <==> (\forall int x; 0 <= x && x < columns.length; columns[x].length == rows.length)
    @   && (\forall int y; 0 <= y && y < rows.length; rows[y].length == columns.length
    @     && (\forall int x; 0 <= x && x < columns.length; rows[y][x].value == columns[x][y].value));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean sameMatrix(
      BigInteger /*@ nullable @*/ [][] rows, BigInteger /*@ nullable @*/ [][] columns) {
    if (!allHaveLength(columns, rows.length)) {
      return false;
    }
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int y; 0 <= y && y < n; rows[y].length == columns.length
      @     && (\forall int x; 0 <= x && x < columns.length; rows[y][x].value == columns[x][y].value));
      @ decreases rows.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < rows.length) {
      if (!rowOfColumns(rows[n], columns, n)) {
        return false;
      }
      n++;
    }
    return true;
  }
}

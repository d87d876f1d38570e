package org.candor.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;

/**
 * Rows with unlike denominators on numbers that are easy by hand: with γ = 1/2, who gets r in every period has 2r, so the values at
 * two absorbing places with 1 and 3/4 per period are 2 and 3/2.
 */
class LayerRowsTest {
  private static final Rational HALF = Rational.of(BigInteger.ONE, BigInteger.TWO);
  private static final Rational THREE_QUARTERS = rational(3, 4);
  private static final Scaled VALUES =
      new Scaled(BigInteger.TWO, new BigInteger[] {BigInteger.valueOf(4), BigInteger.valueOf(3)});

  private static Rational rational(long numerator, long denominator) {
    return Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** A row that stays at a place, with its law spelt over the given total. */
  private static Row stays(int place, Rational reward, long total) {
    BigInteger weight = BigInteger.valueOf(total);
    return new Row(reward, new int[] {place}, new BigInteger[] {weight}, weight);
  }

  private static LayerRows rows() {
    return new LayerRows(HALF, VALUES, VALUES);
  }

  @Test
  void payoffsAreThoseOfTheRows() {
    LayerRows right = rows();
    right.place(0, stays(0, Rational.ZERO, 1), rational(2, 3), rational(1, 3));
    right.place(1, stays(1, Rational.ZERO, 5), Rational.ONE, rational(-1, 4));
    assertEquals(-1, right.firstNotTruthful());
    assertEquals(2, right.rows());
    LayerRows wrong = rows();
    wrong.place(0, stays(0, Rational.ZERO, 1), Rational.ONE, Rational.ZERO);
    wrong.place(1, stays(1, Rational.ZERO, 5), Rational.ONE, rational(-1, 5));
    assertEquals(1, wrong.firstNotTruthful());
  }

  @Test
  void noReportIsWorthMore() {
    LayerRows rows = rows();
    List<Row> laws = List.of(stays(0, Rational.ZERO, 3), stays(1, Rational.ZERO, 2));
    // The second report is worth 6/5 + 1/20 + 1/2 · 3/2 = 2, as much as honesty.
    rows.place(
        0, laws, List.of(Rational.ONE, rational(6, 5)), List.of(Rational.ZERO, rational(1, 20)));
    assertEquals(-1, rows.firstTempted());
    // From place 1 the report that leads to place 0 is worth 3/4 + 1/2 · 2, more than 3/2.
    rows.place(1, List.of(laws.get(0)), List.of(THREE_QUARTERS), List.of(Rational.ZERO));
    assertEquals(1, rows.firstTempted());
  }

  @Test
  void theFirstOptimalActionIsChosen() {
    LayerRows rows = rows();
    rows.place(0, List.of(stays(0, Rational.ONE, 1), stays(1, rational(5, 4), 2)));
    assertEquals(-1, rows.firstNotFirstOptimal(new int[] {0}));
    assertEquals(
        0, rows.firstNotFirstOptimal(new int[] {1}), "the second is as good, and not first");
    rows.place(1, List.of(stays(1, rational(1, 2), 1), stays(1, THREE_QUARTERS, 2)));
    assertEquals(-1, rows.firstNotFirstOptimal(new int[] {0, 1}));
    assertEquals(1, rows.firstNotFirstOptimal(new int[] {0, 0}));
    assertEquals(1, rows.firstNotFirstOptimal(new int[] {0, -1}), "no action");
  }

  @Test
  void chargesStandAndTransfersArePivots() {
    LayerRows rows = rows();
    // r_-i − V_-i + γ V_-i at an absorbing place: 3 − 2 + 1 = 2, and as a charge 3 − 2 + 1 = 2.
    rows.place(0, stays(0, Rational.ZERO, 7), rational(3, 1), rational(2, 1));
    assertEquals(-1, rows.firstNotPivot());
    assertEquals(-1, rows.firstMoved());
    rows.place(1, stays(1, Rational.ZERO, 1), rational(3, 4), rational(3, 4));
    assertEquals(1, rows.firstNotPivot());
    assertEquals(1, rows.firstMoved());
  }
}

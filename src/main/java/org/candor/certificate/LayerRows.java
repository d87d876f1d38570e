package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.kernel.EfficiencyChecks;
import org.candor.kernel.GrovesChecks;
import org.candor.kernel.IncentiveChecks;
import org.candor.kernel.PayoffChecks;
import org.candor.kernel.TransferChecks;

/**
 * Rows of one layer in whole numbers,, and the kernel's checks of whole statements about them: places with one right side each, and at
 * each place one or more rows.
 *
 * <p>With γ = g/G and a common denominator L of the layer's two vectors, a place whose rewards share with L the denominator M is
 * multiplied by {@code G·D·M}, row by row: the scale is {@code G·D}, the discount numerator {@code g·M/L}.
 */
final class LayerRows {
  private final Rational discount;
  private final Scaled now;
  private final BigInteger common;
  private final BigInteger[] next;
  private final List<BigInteger[]> scales = new ArrayList<>();
  private final List<BigInteger[]> values = new ArrayList<>();
  private final List<BigInteger[]> transfers = new ArrayList<>();
  private final List<BigInteger[][]> weights = new ArrayList<>();
  private final List<int[][]> positions = new ArrayList<>();
  private final List<BigInteger> discounts = new ArrayList<>();
  private final List<BigInteger> rightSides = new ArrayList<>();
  private long rows;

  /**
   * @param now what the right sides are taken from
   * @param next what the rows lead to
   */
  LayerRows(Rational discount, Scaled now, Scaled next) {
    this.discount = discount;
    this.now = now;
    this.common = Scaled.lcm(now.denominator(), next.denominator());
    this.next = next.over(common);
  }

  /** A place with one row: value and transfer now, then the law of the row. */
  void place(int position, Row row, Rational value, Rational transfer) {
    place(position, List.of(row), List.of(value), List.of(transfer));
  }

  /** A place whose rows' own rewards are the values, without transfers. */
  void place(int position, List<Row> laws) {
    place(
        position,
        laws,
        laws.stream().map(Row::reward).toList(),
        Collections.nCopies(laws.size(), Rational.ZERO));
  }

  /** A place with several rows, each with its value and transfer now. */
  void place(int position, List<Row> laws, List<Rational> value, List<Rational> transfer) {
    BigInteger multiple = common;
    for (int x = 0; x < laws.size(); x++) {
      multiple = Scaled.lcm(multiple, value.get(x).denominator());
      multiple = Scaled.lcm(multiple, transfer.get(x).denominator());
    }
    BigInteger[] k = new BigInteger[laws.size()];
    BigInteger[] r = new BigInteger[laws.size()];
    BigInteger[] t = new BigInteger[laws.size()];
    BigInteger[][] w = new BigInteger[laws.size()][];
    int[][] to = new int[laws.size()][];
    for (int x = 0; x < laws.size(); x++) {
      Row law = laws.get(x);
      k[x] = discount.denominator().multiply(law.total());
      r[x] = Scaled.scale(value.get(x), multiple);
      t[x] = Scaled.scale(transfer.get(x), multiple);
      w[x] = law.weights();
      to[x] = law.positions();
    }
    scales.add(k);
    values.add(r);
    transfers.add(t);
    weights.add(w);
    positions.add(to);
    discounts.add(discount.numerator().multiply(multiple.divide(common)));
    rightSides.add(now.over(multiple, position));
    rows += laws.size();
  }

  /** How many rows there are at all places together. */
  long rows() {
    return rows;
  }

  /** The first place whose right side is not the payoff of its one row; -1 if there is none. */
  int firstNotTruthful() {
    return PayoffChecks.firstNotTruthful(
        one(scales),
        one(values),
        one(transfers),
        discounts.toArray(BigInteger[]::new),
        weights.stream().map(w -> w[0]).toArray(BigInteger[][]::new),
        positions.stream().map(to -> to[0]).toArray(int[][]::new),
        next,
        rightSides.toArray(BigInteger[]::new));
  }

  /** The first place whose one row's transfer is not the pivot with the right side as the others' value; -1 if there is none. */
  int firstNotPivot() {
    return TransferChecks.firstNotPivot(
        one(scales),
        one(values),
        rightSides.toArray(BigInteger[]::new),
        discounts.toArray(BigInteger[]::new),
        weights.stream().map(w -> w[0]).toArray(BigInteger[][]::new),
        positions.stream().map(to -> to[0]).toArray(int[][]::new),
        next,
        one(transfers));
  }

  /** The first place at which some row, a report, is worth more than the right side; -1 if there is none. */
  int firstTempted() {
    return IncentiveChecks.firstTempted(
        scales.toArray(BigInteger[][]::new),
        values.toArray(BigInteger[][]::new),
        transfers.toArray(BigInteger[][]::new),
        discounts.toArray(BigInteger[]::new),
        weights.toArray(BigInteger[][][]::new),
        positions.toArray(int[][][]::new),
        next,
        rightSides.toArray(BigInteger[]::new));
  }

  /** The first place at which some row, a report, leaves another charge than the right side; -1 if there is none. */
  int firstMoved() {
    return GrovesChecks.firstMoved(
        scales.toArray(BigInteger[][]::new),
        values.toArray(BigInteger[][]::new),
        transfers.toArray(BigInteger[][]::new),
        discounts.toArray(BigInteger[]::new),
        weights.toArray(BigInteger[][][]::new),
        positions.toArray(int[][][]::new),
        next,
        rightSides.toArray(BigInteger[]::new));
  }

  /**
   * The first place whose right side is not the greatest worth of a row, an action, or whose choice is not the first that attains
   * it; -1 if there is none.
   *
   * @param chosen the chosen row of each place
   */
  int firstNotFirstOptimal(int[] chosen) {
    return EfficiencyChecks.firstNotOptimal(
        scales.toArray(BigInteger[][]::new),
        values.toArray(BigInteger[][]::new),
        discounts.toArray(BigInteger[]::new),
        weights.toArray(BigInteger[][][]::new),
        positions.toArray(int[][][]::new),
        next,
        rightSides.toArray(BigInteger[]::new),
        chosen,
        true);
  }

  private static BigInteger[] one(List<BigInteger[]> rows) {
    return rows.stream().map(row -> row[0]).toArray(BigInteger[]::new);
  }
}

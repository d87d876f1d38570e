package org.candor.certificate;

import java.math.BigInteger;
import java.util.List;
import org.candor.exact.Rational;

/** A reward with integer weights of next positions over a total: the right side {@code r + γ Σ_j (w_j/total) x_j}. */
final class Row {
  private final Rational reward;
  private final int[] positions;
  private final BigInteger[] weights;
  private final BigInteger total;

  Row(Rational reward, int[] positions, BigInteger[] weights, BigInteger total) {
    this.reward = reward;
    this.positions = positions;
    this.weights = weights;
    this.total = total;
  }

  /** The same law with another reward. */
  Row withReward(Rational other) {
    return new Row(other, positions, weights, total);
  }

  /** The same row with its positions moved up. */
  Row shifted(int offset) {
    int[] moved = new int[positions.length];
    for (int k = 0; k < moved.length; k++) {
      moved[k] = positions[k] + offset;
    }
    return new Row(reward, moved, weights, total);
  }

  /** The mixture of rows with probabilities {@code mixWeights[d]/mixTotal}; positions may repeat. */
  static Row mix(List<Row> rows, BigInteger[] mixWeights, BigInteger mixTotal) {
    if (rows.size() == 1 && mixWeights[0].equals(mixTotal)) {
      return rows.get(0);
    }
    BigInteger common = BigInteger.ONE;
    int size = 0;
    for (Row row : rows) {
      common = Scaled.lcm(common, row.total);
      size += row.positions.length;
    }
    int[] positions = new int[size];
    BigInteger[] weights = new BigInteger[size];
    Rational reward = Rational.ZERO;
    int k = 0;
    for (int d = 0; d < rows.size(); d++) {
      Row row = rows.get(d);
      reward = reward.plus(Rational.of(mixWeights[d], mixTotal).times(row.reward));
      BigInteger factor = mixWeights[d].multiply(common.divide(row.total));
      for (int j = 0; j < row.positions.length; j++) {
        positions[k] = row.positions[j];
        weights[k++] = row.weights[j].multiply(factor);
      }
    }
    return new Row(reward, positions, weights, common.multiply(mixTotal));
  }

  Rational reward() {
    return reward;
  }

  int[] positions() {
    return positions;
  }

  BigInteger[] weights() {
    return weights;
  }

  /** The weights over a multiple of the total. */
  BigInteger[] weightsOver(BigInteger common) {
    if (common.equals(total)) {
      return weights;
    }
    BigInteger factor = common.divide(total);
    BigInteger[] scaled = new BigInteger[weights.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = weights[k].multiply(factor);
    }
    return scaled;
  }

  BigInteger total() {
    return total;
  }
}

package org.candor.reproduction;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The running mean of a share, its standard error (Welford 1962), and the largest truncation error, in percent. */
final class ShareEstimate {
  private static final int DECIMALS = 4;
  private long count;
  private double mean;
  private double squares;
  private double truncation;

  /** Adds a share that is right within an error. */
  void add(double share, double error) {
    count++;
    double percent = 100 * share;
    double step = percent - mean;
    mean += step / count;
    squares += step * (percent - mean);
    truncation = Math.max(truncation, 100 * error);
  }

  /** To be called after two shares at least. */
  double standardError() {
    return Math.sqrt(squares / (count - 1) / count);
  }

  BigDecimal mean() {
    return rounded(mean);
  }

  BigDecimal roundedError() {
    return rounded(standardError());
  }

  double truncation() {
    return truncation;
  }

  /**
   * Whether a mean of so many other draws, rounded to its last decimal, is within four standard errors of the difference.
   *
   * @param other null where there is none: that agrees with anything
   */
  boolean agreesWith(BigDecimal other, int draws) {
    if (other == null) {
      return true;
    }
    double difference = Math.abs(other.doubleValue() - mean);
    double rounding = other.ulp().doubleValue() / 2;
    double spread = standardError() * Math.sqrt(1 + (double) count / draws);
    return difference <= 4 * spread + rounding + truncation;
  }

  static BigDecimal rounded(double percent) {
    return new BigDecimal(percent).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}

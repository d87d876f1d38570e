package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;

/**
 * Compares {@code r + γ Σ_j p_j x_j} with a number through the kernel.
 *
 * <p>With γ = g/G, {@code p_j = w_j/D}, and L a common denominator of r, x and the number b, both sides are multiplied by
 * {@code G·D·L}: the kernel decides on {@code (G·D)·(r·L) + g·Σ w_j (x_j·L)} and {@code G·D·(b·L)}.
 */
final class Equation {
  private static final int SHOWN_TERMS = 6;

  private final Rational discount;
  private long decided;

  Equation(Rational discount) {
    this.discount = discount;
  }

  Rational discount() {
    return discount;
  }

  /** How many comparisons the kernel has decided. */
  long decided() {
    return decided;
  }

  /** Comparisons that the kernel has decided in one call. */
  void decidedTogether(long count) {
    decided += count;
  }

  private BigInteger common(Row row, Scaled next, Rational bound) {
    return Scaled.lcm(
        Scaled.lcm(row.reward().denominator(), next.denominator()), bound.denominator());
  }

  private BigInteger k(Row row) {
    return discount.denominator().multiply(row.total());
  }

  boolean equal(Row row, Scaled next, Rational bound) {
    decided++;
    BigInteger common = common(row, next, bound);
    return Checks.rowEquals(
        k(row),
        Scaled.scale(row.reward(), common),
        discount.numerator(),
        row.weights(),
        next.gather(row.positions(), common),
        k(row).multiply(Scaled.scale(bound, common)));
  }

  boolean atMost(Row row, Scaled next, Rational bound) {
    decided++;
    BigInteger common = common(row, next, bound);
    return Checks.rowAtMost(
        k(row),
        Scaled.scale(row.reward(), common),
        discount.numerator(),
        row.weights(),
        next.gather(row.positions(), common),
        k(row).multiply(Scaled.scale(bound, common)));
  }

  Rational value(Row row, Scaled next) {
    BigInteger common = common(row, next, Rational.ONE);
    return Rational.of(
        Checks.rowValue(
            k(row),
            Scaled.scale(row.reward(), common),
            discount.numerator(),
            row.weights(),
            next.gather(row.positions(), common)),
        k(row).multiply(common));
  }

  /** Refuses a number of the file that does not satisfy its equation. */
  void require(String name, Row row, Scaled next, Rational certified) {
    if (!equal(row, next, certified)) {
      throw new Rejection(
          name
              + ": "
              + words(row, next)
              + " = "
              + value(row, next)
              + ", certificate says "
              + certified);
    }
  }

  /** {@code 3 + 9/10·(1/2·20 + 1/2·0)}. */
  String words(Row row, Scaled next) {
    List<String> terms = new ArrayList<>();
    for (int k = 0; k < row.positions().length; k++) {
      if (terms.size() == SHOWN_TERMS) {
        terms.add("…");
        break;
      }
      Rational probability = Rational.of(row.weights()[k], row.total());
      Rational value = next.get(row.positions()[k]);
      String shown = value.signum() < 0 ? "(" + value + ")" : value.toString();
      terms.add(probability.equals(Rational.ONE) ? shown : probability + "·" + shown);
    }
    return row.reward() + " + " + discount + "·(" + String.join(" + ", terms) + ")";
  }
}

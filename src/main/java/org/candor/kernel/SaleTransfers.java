package org.candor.kernel;

import java.math.BigInteger;

/**
 * The sale of one item, for good, now or after a period in which the second bidder learns whether it is worth 0 or 1 to her: thresholds
 * and pivot payments in closed form (Bergemann and Välimäki 2017, option value example).
 *
 * <p>Values are times a common denominator H, so that 1 is H. The discount is {@code g/G}, and the gap {@code G − g}.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class SaleTransfers {
  private SaleTransfers() {}

  /**
   * A value v is worth no less now than the option to wait: {@code v ≥ γ·u / (1 − γ + γ·u)}, where u is the other bidder's value.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean reaches(\bigint v, \bigint u, \bigint one, \bigint g, \bigint gap) {
    @   return v * (gap * one + g * u) >= g * one * u;
    @ }
    @*/

  /** The centre waits: there is something to learn, and the larger value is below its threshold. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean waits(\bigint first, \bigint second, boolean known, \bigint one, \bigint g, \bigint gap) {
    @   return !known && (first >= second ==> !reaches(first, second, one, g, gap))
    @     && (first < second ==> !reaches(second, first, one, g, gap));
    @ }
    @*/

  /** Whether a bidder's value reaches her threshold. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result <==> reaches(own.value, other.value, one.value, g.value, gap.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean reachesThreshold(
      BigInteger own, BigInteger other, BigInteger one, BigInteger g, BigInteger gap) {
    BigInteger scaled = own.multiply(gap.multiply(one).add(g.multiply(other)));
    return scaled.compareTo(g.multiply(one).multiply(other)) >= 0;
  }

  /**
   * The efficient decision: 0 to wait, 1 and 2 to sell to the first and to the second bidder, the first among equals.
   *
   * @param known whether the second bidder has nothing to learn
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result == 0 <==> waits(first.value, second.value, known, one.value, g.value, gap.value);
    @ ensures \result != 0 ==> \result == (first.value >= second.value ? 1 : 2);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int decision(
      BigInteger first, BigInteger second, boolean known, BigInteger one, BigInteger g, BigInteger gap) {
    boolean toFirst = first.compareTo(second) >= 0;
    boolean reached =
        toFirst
            ? reachesThreshold(first, second, one, g, gap)
            : reachesThreshold(second, first, one, g, gap);
    if (!known && !reached) {
      return 0;
    }
    return toFirst ? 1 : 2;
  }

  /**
   * The transfer to a bidder, times {@code G·H}: who has the item pays what it is worth to the other, and while the centre waits each
   * pays {@code 1 − γ} of it.
   *
   * @param decision 0, 1 or 2, as decided
   * @param bidder 1 or 2
   * @param other what the item is worth to the other bidder
   * @param whole the denominator G of the discount
   */
  /*@ public normal_behavior
    @ requires bidder != 0;
    @ ensures decision == 0 ==> \result.value == -(gap.value * other.value);
    @ ensures decision == bidder ==> \result.value == -(whole.value * other.value);
    @ ensures decision != 0 && decision != bidder ==> \result.value == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger transfer(
      int decision, int bidder, BigInteger other, BigInteger gap, BigInteger whole) {
    if (decision == 0) {
      return gap.multiply(other).negate();
    }
    return decision == bidder ? whole.multiply(other).negate() : BigInteger.valueOf(0L);
  }
}

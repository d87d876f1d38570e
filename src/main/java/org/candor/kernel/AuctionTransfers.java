package org.candor.kernel;

import java.math.BigInteger;

/**
 * The repeated winner-pay auction (Liu 2014, indirect implementation): the lowest report wins, and the winner pays the second-lowest bid
 * at once and a contingent transfer a period later.
 *
 * <p>Signals are times a common denominator H, the interdependence is {@code c/C} and the discount {@code g/G}. A report r of one of n
 * agents stands for the bid {@code (1 + (n−1)·c/C)·r}.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class AuctionTransfers {
  private AuctionTransfers() {}

  /** The least index at which a non-empty vector has its minimum: the lowest report, the first among equals. */
  /*@ public normal_behavior
    @ requires reports.length > 0;
    @ ensures 0 <= \result && \result < reports.length;
    @ ensures (\forall int x; 0 <= x && x < reports.length; reports[\result].value <= reports[x].value);
    @ ensures (\forall int x; 0 <= x && x < \result; reports[\result].value < reports[x].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int winner(BigInteger[] reports) {
    int best = 0;
    int n = 1;
    /*@ loop_invariant n <= reports.length && 0 <= best && best < n
      @   && (\forall int x; 0 <= x && x < n; reports[best].value <= reports[x].value)
      @   && (\forall int x; 0 <= x && x < best; reports[best].value < reports[x].value);
      @ decreases reports.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < reports.length) {
      if (reports[n].compareTo(reports[best]) < 0) {
        best = n;
      }
      n++;
    }
    return best;
  }

  /** The place of the least report among those of the others, the first among equals: the second-lowest report where she wins. */
  /*@ public normal_behavior
    @ requires reports.length > 1;
    @ ensures 0 <= \result && \result < reports.length && \result != agent;
    @ ensures (\forall int x; 0 <= x && x < reports.length; x == agent || reports[\result].value <= reports[x].value);
    @ ensures (\forall int x; 0 <= x && x < \result; x == agent || reports[\result].value < reports[x].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int lowestOther(BigInteger[] reports, int agent) {
    int best = agent == 0 ? 1 : 0;
    int n = 1;
    /*@ loop_invariant 1 <= n && 0 <= best && best < reports.length && best != agent
      @   && (\forall int x; 0 <= x && x < n; x == agent || reports[best].value <= reports[x].value)
      @   && (\forall int x; 0 <= x && x < best; x == agent || reports[best].value < reports[x].value);
      @ decreases reports.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < reports.length) {
      if (n != agent && reports[n].compareTo(reports[best]) < 0) {
        best = n;
      }
      n++;
    }
    return best;
  }

  /** The transfer to the winner at once, times C·H: less the second-lowest bid, {@code −(C + (n−1)·c)·θ_(2)}. */
  /*@ public normal_behavior
    @ requires agents > 0;
    @ ensures \result.value == -((whole.value + (agents - 1) * c.value) * secondLowest.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger atOnce(int agents, BigInteger c, BigInteger whole, BigInteger secondLowest) {
    BigInteger factor = whole.add(BigInteger.valueOf(agents - 1).multiply(c));
    return factor.multiply(secondLowest).negate();
  }

  /**
   * The transfer to the winner a period later, times {@code C·g·H}: {@code −n·c·G·(η − θ_(2))}, where η is the index of the others'
   * signals then and {@code θ_(2)} the second-lowest report of the period in which she won.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value
    @   == -(agents * c.value * discountDenominator.value * (index.value - secondLowest.value));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger later(
      int agents, BigInteger c, BigInteger discountDenominator, BigInteger index, BigInteger secondLowest) {
    BigInteger factor = BigInteger.valueOf(agents).multiply(c).multiply(discountDenominator);
    return factor.multiply(index.subtract(secondLowest)).negate();
  }
}

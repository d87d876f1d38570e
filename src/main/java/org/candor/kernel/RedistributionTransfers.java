package org.candor.kernel;

import java.math.BigInteger;

/**
 * The transfers of mechanisms that return revenue, and of Groves mechanisms that charge the least value over an agent's own types, in
 * whole numbers: values times a common denominator H, n agents, the gap {@code G − g} of the discount {@code g/G}.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class RedistributionTransfers {
  private RedistributionTransfers() {}

  /** The least entry of a non-empty vector. */
  /*@ public normal_behavior
    @ requires v.length > 0;
    @ ensures (\forall int x; 0 <= x && x < v.length; \result.value <= v[x].value);
    @ ensures (\exists int x; 0 <= x && x < v.length; \result.value == v[x].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger least(BigInteger[] v) {
    return v[AuctionTransfers.winner(v)];
  }

  /**
   * The one-period transfer that charges an agent the least joint value over her own types, which no report of hers changes (Groves
   * 1973; the charge is that of Krishna and Perry 1998): {@code r_-i − min V}, times H.
   */
  /*@ public normal_behavior
    @ requires jointValues.length > 0;
    @ ensures (\forall int x; 0 <= x && x < jointValues.length;
    @   othersValue.value - \result.value <= jointValues[x].value);
    @ ensures (\exists int x; 0 <= x && x < jointValues.length;
    @   othersValue.value - \result.value == jointValues[x].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger leastTypeGroves(BigInteger othersValue, BigInteger[] jointValues) {
    return othersValue.subtract(least(jointValues));
  }

  /**
   * The static pivot transfer and an n-th of the least revenue over everything that the agent could report (Bailey 1997; Cavallo 2006),
   * times n·H.
   */
  /*@ public normal_behavior
    @ requires revenues.length > 0;
    @ ensures (\forall int x; 0 <= x && x < revenues.length;
    @   \result.value - agents * pivot.value <= revenues[x].value);
    @ ensures (\exists int x; 0 <= x && x < revenues.length;
    @   \result.value - agents * pivot.value == revenues[x].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger guaranteed(int agents, BigInteger pivot, BigInteger[] revenues) {
    return BigInteger.valueOf(agents).multiply(pivot).add(least(revenues));
  }

  /**
   * The transfer of dynamic-RM to the activated agent (Cavallo 2008, Definition 7), times {@code n·G·H}: {@code −(G−g)·(n·V_-i − W)}, where W
   * is the expected revenue without her.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value == -(gap.value * (agents * othersOptimal.value - revenueWithout.value));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger activated(
      int agents, BigInteger gap, BigInteger othersOptimal, BigInteger revenueWithout) {
    BigInteger kept = BigInteger.valueOf(agents).multiply(othersOptimal).subtract(revenueWithout);
    return gap.multiply(kept).negate();
  }

  /**
   * The transfer of dynamic-RM to an agent who rests, times {@code n·G·H}: {@code (G−g)·V_-i,j}, what the agent j who would be activated
   * without her would pay.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value == gap.value * optimalWithoutBoth.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger resting(BigInteger gap, BigInteger optimalWithoutBoth) {
    return gap.multiply(optimalWithoutBoth);
  }
}

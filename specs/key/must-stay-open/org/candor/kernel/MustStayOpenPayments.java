package org.candor.kernel;

import java.math.BigInteger;

/** Contracts about the transfers of single mechanisms that are false and look right: a sign, a discount, a case, a strictness. */
/*@ code_safe_math spec_bigint_math @*/
public final class MustStayOpenPayments {

  /** False: an agent who arrives in another state than was expected is charged the difference, whether she is present or not. */
  /*@ public normal_behavior
    @ requires 0 <= expected && 0 <= reported;
    @ ensures \result.value == (expected != reported ? refund.value - charge.value : 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger absentAgentsAreCharged(
      int expected, int reported, boolean present, BigInteger refund, BigInteger charge) {
    return OnlineTransfers.prepaid(expected, reported, present, refund, charge);
  }

  /** False: what an agent costs the others by being there is her value and her marginal contribution. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value == ownValue.value + (jointValue.value - othersOptimal.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger contributionIsCharged(
      BigInteger ownValue, BigInteger jointValue, BigInteger othersOptimal) {
    return OnlineTransfers.externality(ownValue, jointValue, othersOptimal);
  }

  /** False: the contribution at arrival bears no interest until departure. */
  /*@ public normal_behavior
    @ requires weights.length == values.length && weights.length > 0;
    @ ensures \result.value == weights[weights.length - 1].value * contribution.value
    @   - (\sum int i; 0 <= i && i < weights.length; weights[i].value * values[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger contributionWithoutInterest(
      BigInteger[] weights, BigInteger[] values, BigInteger contribution) {
    return OnlineTransfers.realised(weights, values, contribution);
  }

  /** False: a value no less than the other bidder's reaches its threshold. */
  /*@ public normal_behavior
    @ requires own.value >= other.value;
    @ ensures \result;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean largerValueReachesThreshold(
      BigInteger own, BigInteger other, BigInteger one, BigInteger g, BigInteger gap) {
    return SaleTransfers.reachesThreshold(own, other, one, g, gap);
  }

  /** False: the centre waits whenever there is something to learn. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result == 0 <==> !known;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int alwaysWaitsForNews(
      BigInteger first, BigInteger second, boolean known, BigInteger one, BigInteger g, BigInteger gap) {
    return SaleTransfers.decision(first, second, known, one, g, gap);
  }

  /** False: who does not get the item pays nothing. */
  /*@ public normal_behavior
    @ requires 0 <= decision && decision <= 2 && 1 <= bidder && bidder <= 2;
    @ ensures decision != bidder ==> \result.value == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger waitingIsFree(
      int decision, int bidder, BigInteger other, BigInteger gap, BigInteger whole) {
    return SaleTransfers.transfer(decision, bidder, other, gap, whole);
  }

  /** False: what has to be covered is the others' value alone, as printed. */
  /*@ public normal_behavior
    @ requires weights.length == shortfallNext.length;
    @ ensures \result.value == k.value * othersValue.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger shortfallForgotten(
      BigInteger k, BigInteger othersValue, BigInteger g, BigInteger[] weights, BigInteger[] shortfallNext) {
    return ContingentPayments.required(k, othersValue, g, weights, shortfallNext);
  }

  /** False: amounts that are not worth too much at any signal solve the linear system. */
  /*@ public normal_behavior
    @ requires ContingentPayments.fit(w, x, b);
    @ ensures \result == -1
    @   <==> (\forall int s; 0 <= s && s < w.length; ContingentPayments.covers(g.value, w[s], x, b[s].value));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int withinIsCovered(
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      BigInteger /*@ nullable @*/ [] x,
      BigInteger /*@ nullable @*/ [] b) {
    return ContingentPayments.firstOverpaid(g, w, x, b);
  }

  /** False: a linear system that one signal contradicts is contradicted by no other. */
  /*@ public normal_behavior
    @ requires ContingentPayments.fit(w, x, b) && w.length > 1;
    @ ensures \result == -1
    @   <==> (\forall int s; 0 <= s && s < w.length - 1; ContingentPayments.covers(g.value, w[s], x, b[s].value));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int lastSignalForgotten(
      BigInteger g,
      BigInteger /*@ nullable @*/ [][] w,
      BigInteger /*@ nullable @*/ [] x,
      BigInteger /*@ nullable @*/ [] b) {
    return ContingentPayments.firstUncovered(g, w, x, b);
  }

  /** False: nothing is paid within a period. */
  /*@ public normal_behavior
    @ requires 0 <= others && others < due.length;
    @ ensures \result.value == due[others].value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger nothingWithinThePeriod(BigInteger now, BigInteger[] due, int others) {
    return ContingentPayments.received(now, due, others);
  }

  /** False: the lowest report is lower than every other. */
  /*@ public normal_behavior
    @ requires reports.length > 0;
    @ ensures (\forall int x; 0 <= x && x < reports.length; x == \result || reports[\result].value < reports[x].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int lowestReportIsAlone(BigInteger[] reports) {
    return AuctionTransfers.winner(reports);
  }

  /** False: no report is lower than the lowest of the others. */
  /*@ public normal_behavior
    @ requires reports.length > 1 && 0 <= agent && agent < reports.length;
    @ ensures (\forall int x; 0 <= x && x < reports.length; reports[\result].value <= reports[x].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int lowestOtherIsLowest(BigInteger[] reports, int agent) {
    return AuctionTransfers.lowestOther(reports, agent);
  }

  /** False: the winner pays the second-lowest report, not the bid that it stands for. */
  /*@ public normal_behavior
    @ requires agents > 0;
    @ ensures \result.value == -(whole.value * secondLowest.value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger reportsAreBids(
      int agents, BigInteger c, BigInteger whole, BigInteger secondLowest) {
    return AuctionTransfers.atOnce(agents, c, whole, secondLowest);
  }

  /** False: the contingent transfer is a payment of the winner. */
  /*@ public normal_behavior
    @ requires agents > 0 && c.value > 0 && discountDenominator.value > 0;
    @ ensures \result.value <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger laterTransferIsAPayment(
      int agents, BigInteger c, BigInteger discountDenominator, BigInteger index, BigInteger secondLowest) {
    return AuctionTransfers.later(agents, c, discountDenominator, index, secondLowest);
  }

  /** False: silence changes no transfer. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result.value == due.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger silencePays(boolean heard, BigInteger due) {
    return AccessTransfers.ifHeard(heard, due);
  }

  /** False: what was due bears no interest until it is settled. */
  /*@ public normal_behavior
    @ requires weights.length == dues.length && weights.length > 0;
    @ ensures \result.value
    @   == weights[weights.length - 1].value * (\sum int i; 0 <= i && i < dues.length; dues[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger lumpSumWithoutInterest(BigInteger[] weights, BigInteger[] dues) {
    return AccessTransfers.lumpSum(weights, dues);
  }

  /** False: a member of the team receives her own value too. */
  /*@ public normal_behavior
    @ requires heard.length == values.length;
    @ ensures \result.value == publicValue.value
    @   + (\sum int i; 0 <= i && i < values.length; (heard[i] ? values[i].value : 0));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger ownValueInTheTeam(
      BigInteger publicValue, BigInteger[] values, boolean[] heard, int agent) {
    return AccessTransfers.heardTeam(publicValue, values, heard, agent);
  }

  /** False: the least entry is below every entry. */
  /*@ public normal_behavior
    @ requires v.length > 0;
    @ ensures (\forall int x; 0 <= x && x < v.length; \result.value < v[x].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger leastIsBelow(BigInteger[] v) {
    return RedistributionTransfers.least(v);
  }

  /** False: the charge at the least type leaves the agent all of the others' value. */
  /*@ public normal_behavior
    @ requires jointValues.length > 0;
    @ ensures \result.value >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger leastTypeNeverPays(BigInteger othersValue, BigInteger[] jointValues) {
    return RedistributionTransfers.leastTypeGroves(othersValue, jointValues);
  }

  /** False: an n-th of some revenue is returned that is not the least. */
  /*@ public normal_behavior
    @ requires agents > 0 && revenues.length > 0;
    @ ensures \result.value - agents * pivot.value == revenues[0].value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger firstRevenueIsReturned(int agents, BigInteger pivot, BigInteger[] revenues) {
    return RedistributionTransfers.guaranteed(agents, pivot, revenues);
  }

  /** False: the activated agent pays an n-th of what the others lose. */
  /*@ public normal_behavior
    @ requires agents > 0;
    @ ensures \result.value == -(gap.value * (othersOptimal.value - revenueWithout.value));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger activatedPaysAnNth(
      int agents, BigInteger gap, BigInteger othersOptimal, BigInteger revenueWithout) {
    return RedistributionTransfers.activated(agents, gap, othersOptimal, revenueWithout);
  }

  /** False: an agent who rests pays. */
  /*@ public normal_behavior
    @ requires gap.value >= 0 && optimalWithoutBoth.value >= 0;
    @ ensures \result.value <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger restingPays(BigInteger gap, BigInteger optimalWithoutBoth) {
    return RedistributionTransfers.resting(gap, optimalWithoutBoth);
  }
}

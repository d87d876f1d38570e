package org.candor.kernel;

import java.math.BigInteger;

/** Contracts about items of unknown number that are false and look right: a tie, a rank, a strictness, a case, a report forgotten. */
/*@ code_safe_math spec_bigint_math @*/
public final class MustStayOpenSupply {

  /** False: only those with a larger worth come before a bidder. */
  /*@ public normal_behavior
    @ requires 0 <= bidder && bidder < worths.length;
    @ ensures \result == (\sum int j; 0 <= j && j < worths.length; (worths[j].value > worths[bidder].value ? 1 : 0));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int equalsShareARank(BigInteger[] worths, int bidder) {
    return SupplyOrder.rank(worths, bidder);
  }

  /** False: the next bidder's worth is smaller. */
  /*@ public normal_behavior
    @ requires 0 <= bidder && bidder < worths.length && SupplyOrder.ahead(worths, bidder) < worths.length - 1;
    @ ensures worths[\result].value < worths[bidder].value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int nextIsWorthLess(BigInteger[] worths, int bidder) {
    return SupplyOrder.next(worths, bidder);
  }

  /** False: ranks are counted from 1. */
  /*@ public normal_behavior
    @ requires 0 < rank && rank < worths.length;
    @ ensures SupplyOrder.ahead(worths, \result) == rank - 1;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int ranksStartAtOne(BigInteger[] worths, int rank) {
    return SupplyOrder.ofRank(worths, rank);
  }

  /** False: one more than the guessed supply may have an item. */
  /*@ public normal_behavior
    @ requires 0 <= bidder && bidder < worths.length;
    @ ensures \result <==> SupplyOrder.ahead(worths, bidder) <= supply;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean oneMoreMayHave(BigInteger[] worths, int supply, int bidder) {
    return SupplyTransfers.mayHave(worths, supply, bidder);
  }

  /** False: the price is the smallest worth of those who may have an item. */
  /*@ public normal_behavior
    @ requires 0 < supply && supply <= worths.length;
    @ ensures (\exists int i; 0 <= i && i < worths.length;
    @   SupplyOrder.ahead(worths, i) == supply - 1 && \result.value == worths[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger smallestWinnerSetsThePrice(BigInteger[] worths, int supply) {
    return SupplyTransfers.price(worths, supply);
  }

  /** False: whoever has an item gains by it. */
  /*@ public normal_behavior
    @ requires inLine.length == worths.length;
    @ ensures \result != -1 ==> worths[\result].value > price.value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int whoIsServedGains(
      boolean item, boolean[] inLine, BigInteger[] worths, BigInteger price) {
    return SupplyTransfers.served(item, inLine, worths, price);
  }

  /** False: a bidder pays under every guess. */
  /*@ public normal_behavior
    @ requires served.length == prices.length;
    @ ensures \result.value == -(\sum int k; 0 <= k && k < prices.length; prices[k].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger everyGuessIsPaid(int[] served, BigInteger[] prices, int bidder) {
    return SupplyTransfers.transfer(served, prices, bidder);
  }

  /** False: the heuristic's queue is in the order of the worths. */
  /*@ public normal_behavior
    @ requires 0 <= bidder && bidder < worths.length;
    @ ensures \result == SupplyOrder.ahead(worths, bidder);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int queueIsByWorth(BigInteger[] worths, int bidder) {
    return CorrectedTransfers.position(worths, bidder);
  }

  /** False: only the next larger report matters to whether an allocation stands. */
  /*@ public normal_behavior
    @ requires 0 <= report && report < positions.length;
    @ ensures \result <==> (report == positions.length - 1 || positions[report + 1] <= positions[report]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean onlyTheNextReportMatters(int[] positions, int report) {
    return CorrectedTransfers.stands(positions, report);
  }

  /** False: the correction is not needed for the next larger report to be served as well. */
  /*@ public normal_behavior
    @ requires 0 <= report && report < positions.length - 1;
    @ requires 0 <= positions[report] && positions[report] < items.length;
    @ requires 0 <= positions[report + 1] && positions[report + 1] < items.length;
    @ requires items[positions[report + 1]].value >= 0;
    @ requires positions[report + 1] <= positions[report]
    @   ==> items[positions[report]].value <= items[positions[report + 1]].value;
    @ ensures \result && items[positions[report]].value <= items[positions[report + 1]].value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean noCorrectionIsNeeded(int[] positions, BigInteger[] items, int report) {
    return CorrectedTransfers.isServedNoWorse(positions, items, report);
  }

  /** False: a cancelled allocation is served all the same. */
  /*@ public normal_behavior
    @ requires 0 <= report && report < positions.length;
    @ requires 0 <= positions[report] && positions[report] < items.length;
    @ ensures \result.value == items[positions[report]].value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger cancelledIsServed(int[] positions, BigInteger[] items, int report) {
    return CorrectedTransfers.served(positions, items, report);
  }

  /** False: an item whose allocation is cancelled is somebody's. */
  /*@ public normal_behavior
    @ requires positions.length == stands.length;
    @ ensures \result == -1 <==> (\forall int x; 0 <= x && x < positions.length; positions[x] != position);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int cancelledItemIsMeantForHer(int[] positions, boolean[] stands, int position) {
    return CorrectedTransfers.meantFor(positions, stands, position);
  }

  /** False: an item now does not shorten the line. */
  /*@ public normal_behavior
    @ requires weights.length == before.length && weights.length == same.length;
    @ ensures !first ==> \result.value
    @   == g.value * (\sum int i; 0 <= i && i < weights.length; weights[i].value * same[i].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger itemNowDoesNotCount(
      boolean item,
      boolean first,
      BigInteger one,
      BigInteger scale,
      BigInteger g,
      BigInteger[] weights,
      BigInteger[] before,
      BigInteger[] same) {
    return CorrectedTransfers.worthOfItem(item, first, one, scale, g, weights, before, same);
  }

  /** False: a bidder pays what being served is worth to her. */
  /*@ public normal_behavior
    @ requires worths.length == served.length && 0 <= report && report < worths.length;
    @ ensures \result.value == worths[report].value * served[report].value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger paysHerReport(BigInteger[] worths, BigInteger[] served, int report) {
    return CorrectedTransfers.price(worths, served, report);
  }
}

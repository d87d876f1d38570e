package org.candor.kernel;

import java.math.BigInteger;

/**
 * Items of unknown number at the price of a guessed supply k (after Babaioff, Blumrosen and Roth 2010): the k bidders of the largest
 * first reports may each have an item at the next largest, in an order that no report changes. Worths and prices are times a common
 * denominator H; {@link SupplyOrder} says who comes first among equals.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class SupplyTransfers {
  private SupplyTransfers() {}

  /** Whether a bidder is among those who may have an item where the supply is guessed: fewer than so many come before her. */
  /*@ public normal_behavior
    @ requires 0 <= bidder && bidder < worths.length;
    @ ensures \result <==> SupplyOrder.ahead(worths, bidder) < supply;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean mayHave(BigInteger[] worths, int supply, int bidder) {
    return SupplyOrder.rank(worths, bidder) < supply;
  }

  /** The price where the supply is guessed: the worth of the first bidder who may have no item, and 0 where all may. */
  /*@ public normal_behavior
    @ requires 0 <= supply;
    @ ensures supply < worths.length ==> (\exists int i; 0 <= i && i < worths.length;
    @   SupplyOrder.ahead(worths, i) == supply && \result.value == worths[i].value);
    @ ensures supply >= worths.length ==> \result.value == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger price(BigInteger[] worths, int supply) {
    return supply < worths.length
        ? worths[SupplyOrder.ofRank(worths, supply)]
        : BigInteger.valueOf(0L);
  }

  /** Who has an item: the first of those in line to whom it is worth the price; -1 where there is no item or nobody is. */
  /*@ public normal_behavior
    @ requires inLine.length == worths.length;
    @ ensures \result == -1
    @   <==> (\forall int x; 0 <= x && x < worths.length; !(item && inLine[x] && worths[x].value >= price.value));
    @ ensures \result != -1 ==> 0 <= \result && \result < worths.length
    @   && item && inLine[\result] && worths[\result].value >= price.value
    @   && (\forall int x; 0 <= x && x < \result; !(inLine[x] && worths[x].value >= price.value));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int served(boolean item, boolean[] inLine, BigInteger[] worths, BigInteger price) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int x; 0 <= x && x < n; !(item && inLine[x] && worths[x].value >= price.value));
      @ decreases worths.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < worths.length) {
      if (item && inLine[n] && worths[n].compareTo(price) >= 0) {
        return n;
      }
      n++;
    }
    return -1;
  }

  /**
   * The expected transfer to a bidder over guesses that are all alike, times their number and H: she pays the price of each guess under
   * which she has the item.
   */
  /*@ public normal_behavior
    @ requires served.length == prices.length;
    @ ensures \result.value
    @   == -(\sum int k; 0 <= k && k < prices.length; (served[k] == bidder ? prices[k].value : 0));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger transfer(int[] served, BigInteger[] prices, int bidder) {
    BigInteger s = BigInteger.valueOf(0L);
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= prices.length && (\exists BigInteger o; o == s)
      @   && s.value == (\sum int k; 0 <= k && k < n; (served[k] == bidder ? prices[k].value : 0));
      @ decreases prices.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < prices.length) {
      if (served[n] == bidder) {
        s = s.add(prices[n]);
      }
      n++;
    }
    return s.negate();
  }
}

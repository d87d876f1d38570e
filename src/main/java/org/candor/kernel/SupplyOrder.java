package org.candor.kernel;

import java.math.BigInteger;

/**
 * Bidders for items of unknown number in the order of what an item is worth to them, the larger worth first and the earlier bidder first
 * among equals. Worths are times a common denominator H.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class SupplyOrder {
  private SupplyOrder() {}

  /** How many bidders come before one: those with a larger worth, and the earlier ones of those with the same. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model \bigint ahead(
    //+KEY@ nullable
    @   BigInteger[] v,
    @   int i) {
    @   return (\sum int j; 0 <= j && j < v.length; (v[j].value > v[i].value || v[j].value == v[i].value && j < i ? 1 : 0));
    @ }
    @*/

  /** A bidder comes before another. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean precedes(
    //+KEY@ nullable
    @   BigInteger[] v,
    @   int x, int i) {
    @   return v[x].value > v[i].value || v[x].value == v[i].value && x < i;
    @ }
    @*/

  /** A bidder comes right after another: all others come before the one or after the next. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isNext(
    //+KEY@ nullable
    @   BigInteger[] v,
    @   int i, int next) {
    @   return precedes(v, i, next) && (\forall int x; 0 <= x && x < v.length;
    @     x == i || precedes(v, x, i) || x == next || precedes(v, next, x));
    @ }
    @*/

  /** Whether a bidder comes before another. */
  /*@ public normal_behavior
    @ requires 0 <= one && one < worths.length && 0 <= other && other < worths.length;
    @ ensures \result <==> precedes(worths, one, other);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean isBefore(BigInteger[] worths, int one, int other) {
    int order = worths[one].compareTo(worths[other]);
    return order > 0 || (order == 0 && one < other);
  }

  /** The rank of a bidder, from 0: how many come before her. */
  /*@ public normal_behavior
    @ requires 0 <= bidder && bidder < worths.length;
    @ ensures \result == ahead(worths, bidder) && 0 <= \result && \result < worths.length;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int rank(BigInteger[] worths, int bidder) {
    int r = 0;
    int n = 0;
    /*@ loop_invariant n <= worths.length && 0 <= r && r <= n && (bidder < n ==> r < n)
      @   && r == (\sum int j; 0 <= j && j < n;
      @     (worths[j].value > worths[bidder].value || worths[j].value == worths[bidder].value && j < bidder ? 1 : 0));
      @ decreases worths.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < worths.length) {
      if (isBefore(worths, n, bidder)) {
        r++;
      }
      n++;
    }
    return r;
  }

  /** Whom nobody precedes has rank 0. */
  /*@ public normal_behavior
    @ requires 0 <= bidder && bidder < worths.length;
    @ requires (\forall int x; 0 <= x && x < worths.length; !precedes(worths, x, bidder));
    @ ensures ahead(worths, bidder) == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void noneBefore(BigInteger[] worths, int bidder) {}

  /** Whom all others precede has the last rank. */
  /*@ public normal_behavior
    @ requires 0 <= bidder && bidder < worths.length;
    @ requires (\forall int x; 0 <= x && x < worths.length; x == bidder || precedes(worths, x, bidder));
    @ ensures ahead(worths, bidder) == worths.length - 1;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void allBefore(BigInteger[] worths, int bidder) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= worths.length && (\sum int j; 0 <= j && j < n;
      @   (worths[j].value > worths[bidder].value || worths[j].value == worths[bidder].value && j < bidder ? 1 : 0))
      @   == n - (bidder < n ? 1 : 0);
      @ decreases worths.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < worths.length) {
      n++;
    }
  }

  /** Of two bidders one comes before the other. */
  /*@ public normal_behavior
    @ requires 0 <= one && one < worths.length && 0 <= other && other < worths.length;
    @ ensures one == other || precedes(worths, one, other) || precedes(worths, other, one);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void compared(BigInteger[] worths, int one, int other) {}

  /** Who comes before another also comes before all those whom the other precedes. */
  /*@ public normal_behavior
    @ requires 0 <= one && one < worths.length && 0 <= other && other < worths.length;
    @ requires precedes(worths, one, other);
    @ ensures (\forall int x; 0 <= x && x < worths.length; precedes(worths, other, x) ==> precedes(worths, one, x));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static void earlierStill(BigInteger[] worths, int one, int other) {}

  /** The bidder after one who is not the last. */
  /*@ public normal_behavior
    @ requires 0 <= bidder && bidder < worths.length && ahead(worths, bidder) < worths.length - 1;
    @ ensures 0 <= \result && \result < worths.length && isNext(worths, bidder, \result);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int next(BigInteger[] worths, int bidder) {
    int best = -1;
    int n = 0;
    /*@ loop_invariant n <= worths.length && -1 <= best && best < n
      @   && (best >= 0 ==> precedes(worths, bidder, best))
      @   && (\forall int x; 0 <= x && x < n; x == bidder || precedes(worths, x, bidder)
      @     || best >= 0 && (x == best || precedes(worths, best, x)));
      @ decreases worths.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < worths.length) {
      compared(worths, n, bidder);
      if (best < 0) {
        best = isBefore(worths, bidder, n) ? n : best;
      } else if (isBefore(worths, bidder, n) && isBefore(worths, n, best)) {
        earlierStill(worths, n, best);
        best = n;
      } else {
        compared(worths, n, best);
      }
      n++;
    }
    if (best < 0) {
      allBefore(worths, bidder);
    }
    return best;
  }

  /** The rank of the bidder after one is one more than hers. */
  /*@ public normal_behavior
    @ requires 0 <= bidder && bidder < worths.length && 0 <= next && next < worths.length;
    @ requires isNext(worths, bidder, next);
    @ ensures \result == ahead(worths, bidder) + 1 && \result == ahead(worths, next);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  static int rankAfter(BigInteger[] worths, int bidder, int next) {
    int r = 0;
    int n = 0;
    /*@ loop_invariant n <= worths.length && 0 <= r && r <= n
      @   && r == (\sum int j; 0 <= j && j < n;
      @     (worths[j].value > worths[next].value || worths[j].value == worths[next].value && j < next ? 1 : 0))
      @   && r == (\sum int j; 0 <= j && j < n;
      @     (worths[j].value > worths[bidder].value || worths[j].value == worths[bidder].value && j < bidder ? 1 : 0))
      @     + (bidder < n ? 1 : 0);
      @ decreases worths.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < worths.length) {
      if (isBefore(worths, n, next)) {
        r++;
      }
      n++;
    }
    return r;
  }

  /** The first bidder: nobody comes before her. */
  /*@ public normal_behavior
    @ requires worths.length > 0;
    @ ensures 0 <= \result && \result < worths.length && ahead(worths, \result) == 0;
    @ ensures (\forall int x; 0 <= x && x < worths.length; !precedes(worths, x, \result));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int first(BigInteger[] worths) {
    int best = ExactSums.argmax(worths);
    noneBefore(worths, best);
    return best;
  }

  /** The bidder of a rank: so many come before her. */
  /*@ public normal_behavior
    @ requires 0 <= rank && rank < worths.length;
    @ ensures 0 <= \result && \result < worths.length && ahead(worths, \result) == rank;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int ofRank(BigInteger[] worths, int rank) {
    int best = first(worths);
    int n = 0;
    /*@ loop_invariant n <= rank && 0 <= best && best < worths.length && ahead(worths, best) == n;
      @ decreases rank - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < rank) {
      int after = next(worths, best);
      n = rankAfter(worths, best, after);
      best = after;
    }
    return best;
  }
}

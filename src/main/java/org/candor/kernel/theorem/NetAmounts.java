package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * Amounts of dynamic-VCG less an n-th of shares, as dynamic-RM charges them (Cavallo 2008, Definition 7): what holds of both holds of
 * the difference.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class NetAmounts {
  private NetAmounts() {}

  /** n times the net amounts are n times those of dynamic-VCG less the shares. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean net(
    //+KEY@ nullable
    @   int[] amounts,
    //+KEY@ nullable
    @   int[] pivot,
    //+KEY@ nullable
    @   int[] shares, int states, int n) {
    @   return amounts != null && pivot != null && shares != null && amounts.length == states && pivot.length == states
    @     && shares.length == states && (\forall int i; 0 <= i && i < states; n * amounts[i] == n * pivot[i] - shares[i]);
    @ }
    @*/

  /** The expectation of net amounts is net of the expectations. */
  /*@ public normal_behavior
    @ requires law.length == states && net(amounts, pivot, shares, states, n);
    @ ensures n * (\sum int i; 0 <= i && i < states; law[i] * amounts[i])
    @   == n * (\sum int i; 0 <= i && i < states; law[i] * pivot[i]) - (\sum int i; 0 <= i && i < states; law[i] * shares[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationOfNet(int[] law, int /*@ nullable @*/ [] amounts, int /*@ nullable @*/ [] pivot,
      int /*@ nullable @*/ [] shares, int states, int n) {
    int m = 0;
    /*@ loop_invariant m <= states && n * (\sum int i; 0 <= i && i < m; law[i] * amounts[i])
      @   == n * (\sum int i; 0 <= i && i < m; law[i] * pivot[i]) - (\sum int i; 0 <= i && i < m; law[i] * shares[i]);
      @ decreases states - m;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (m < states) {
      m++;
    }
  }

  /** A positive factor common to both sides of an equation cancels. */
  /*@ public normal_behavior
    @ requires n > 0 && n * left == n * right;
    @ ensures left == right;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void factorCancels(int n, int left, int right) {
    ScalarLemmas.positiveFactorCancels(n, left, right);
    ScalarLemmas.positiveFactorCancels(n, right, left);
  }

  /** A factor multiplies both sides of an equation. */
  /*@ public normal_behavior
    @ requires left == right;
    @ ensures factor * left == factor * right;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void factorMultiplies(int factor, int left, int right) {}

  /** The equations of one report in numbers: what holds of the amounts of dynamic-VCG and of the shares holds of the net amounts. */
  /*@ public normal_behavior
    @ requires n > 0 && n * total == n * pivotTotal - shareTotal && n * charge == n * pivotCharge - share;
    @ requires n * ofTotal == n * ofPivot - ofShare;
    @ requires k * pivotTotal == pivotCharge + g * ofPivot && k * shareTotal == share + g * ofShare;
    @ ensures k * total == charge + g * ofTotal;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void netOfNumbers(int total, int pivotTotal, int shareTotal, int charge, int pivotCharge, int share, int ofTotal,
      int ofPivot, int ofShare, int n, int k, int g) {
    factorMultiplies(k, n * total, n * pivotTotal - shareTotal);
    factorMultiplies(g, n * ofTotal, n * ofPivot - ofShare);
    factorCancels(n, k * total, charge + g * ofTotal);
  }

  /** One report: when it changes neither the charges of dynamic-VCG nor the shares, it does not change the net charges. */
  /*@ public normal_behavior
    @ requires n > 0 && law.length == states && net(totalNext, pivotNext, shareNext, states, n);
    @ requires n * total == n * pivotTotal - shareTotal && n * charge == n * pivotCharge - share;
    @ requires k * pivotTotal == pivotCharge + g * (\sum int i; 0 <= i && i < states; law[i] * pivotNext[i]);
    @ requires k * shareTotal == share + g * (\sum int i; 0 <= i && i < states; law[i] * shareNext[i]);
    @ ensures k * total == charge + g * (\sum int i; 0 <= i && i < states; law[i] * totalNext[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void netOfUnaffected(int total, int pivotTotal, int shareTotal, int charge, int pivotCharge, int share,
      int[] law, int /*@ nullable @*/ [] totalNext, int /*@ nullable @*/ [] pivotNext, int /*@ nullable @*/ [] shareNext,
      int states, int n, int k, int g) {
    expectationOfNet(law, totalNext, pivotNext, shareNext, states, n);
    int ofTotal = SumLemmas.scalarProduct(law, totalNext);
    int ofPivot = SumLemmas.scalarProduct(law, pivotNext);
    int ofShare = SumLemmas.scalarProduct(law, shareNext);
    netOfNumbers(total, pivotTotal, shareTotal, charge, pivotCharge, share, ofTotal, ofPivot, ofShare, n, k, g);
  }

  /** The net amount of joint type i. */
  /*@ public normal_behavior
    @ requires net(amounts, pivot, shares, states, n) && 0 <= i && i < states;
    @ ensures amounts != null && pivot != null && shares != null;
    @ ensures amounts.length == states && pivot.length == states && shares.length == states;
    @ ensures n * amounts[i] == n * pivot[i] - shares[i];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void netOfEach(int i, int /*@ nullable @*/ [] amounts, int /*@ nullable @*/ [] pivot,
      int /*@ nullable @*/ [] shares, int states, int n) {}

  /** Every report leads to an action, which has a law. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean lawful(
    //+KEY@ nullable
    @   int[][] law, int[] reported, int[] decision, int states, int reports) {
    @   return law != null && (\forall int x; 0 <= x && x < reports; 0 <= reported[x] && reported[x] < states
    @     && 0 <= decision[reported[x]] && decision[reported[x]] < law.length
    @     && law[decision[reported[x]]] != null && law[decision[reported[x]]].length == states);
    @ }
    @*/

  /** The reports of the problem that agents face lead to actions, which have laws. */
  /*@ public normal_behavior
    @ requires DirectMechanism.rows(reward, others, law, states, actions);
    @ requires DirectMechanism.faced(flow, weights, reward, law, reported, decision, transfer, states, reports, actions, k);
    @ requires decision.length == states && reported.length == reports;
    @ ensures lawful(law, reported, decision, states, reports);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportsHaveLaws(int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [] others,
      int /*@ nullable @*/ [][] law, int[] reported, int[] decision, int /*@ nullable @*/ [] transfer,
      int /*@ nullable @*/ [] flow, int /*@ nullable @*/ [][] weights, int states, int reports, int actions, int k) {}

  /** Report x leads to an action, which has a law. */
  /*@ public normal_behavior
    @ requires lawful(law, reported, decision, states, reports) && 0 <= x && x < reports;
    @ requires decision.length == states && reported.length == reports;
    @ ensures 0 <= reported[x] && reported[x] < states && law != null;
    @ ensures 0 <= decision[reported[x]] && decision[reported[x]] < law.length;
    @ ensures law[decision[reported[x]]] != null && law[decision[reported[x]]].length == states;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportHasLaw(int x, int /*@ nullable @*/ [][] law, int[] reported, int[] decision, int states,
      int reports) {}

  /** Report x leaves the expected charges as they are. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean leaves(\bigint x, \bigint total, int[] totalNext, int[] charge,
    //+KEY@ nullable
    @   int[][] law, int[] reported, int[] decision, int states, int k, int g) {
    @   return k * total == charge[reported[x]]
    @     + g * (\sum int i; 0 <= i && i < states; law[decision[reported[x]]][i] * totalNext[i]);
    @ }
    @*/

  /** Charges that no report changes report x leaves as they are. */
  /*@ public normal_behavior
    @ requires Charges.unaffected(total, totalNext, charge, law, reported, decision, states, reports, k, g);
    @ requires 0 <= x && x < reports;
    @ ensures leaves(x, total, totalNext, charge, law, reported, decision, states, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void leftByEach(int x, int total, int[] totalNext, int[] charge, int /*@ nullable @*/ [][] law,
      int[] reported, int[] decision, int states, int reports, int k, int g) {}

  /** Charges that each report leaves as they are no report changes. */
  /*@ public normal_behavior
    @ requires (\forall int x; 0 <= x && x < reports;
    @   leaves(x, total, totalNext, charge, law, reported, decision, states, k, g));
    @ ensures Charges.unaffected(total, totalNext, charge, law, reported, decision, states, reports, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void leftByAll(int total, int[] totalNext, int[] charge, int /*@ nullable @*/ [][] law, int[] reported,
      int[] decision, int states, int reports, int k, int g) {}

  /** At one joint type report x does not change the net charges. */
  /*@ public normal_behavior
    @ requires n > 0 && decision.length == states && reported.length == reports;
    @ requires lawful(law, reported, decision, states, reports);
    @ requires n * total == n * pivotTotal - shareTotal && net(charge, pivotCharge, shares, states, n);
    @ requires net(totalNext, pivotNext, shareNext, states, n);
    @ requires Charges.unaffected(pivotTotal, pivotNext, pivotCharge, law, reported, decision, states, reports, k, g);
    @ requires Charges.unaffected(shareTotal, shareNext, shares, law, reported, decision, states, reports, k, g);
    @ requires 0 <= x && x < reports;
    @ ensures leaves(x, total, totalNext, charge, law, reported, decision, states, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedByReport(int x, int total, int pivotTotal, int shareTotal, int[] totalNext, int[] pivotNext,
      int[] shareNext, int[] charge, int[] pivotCharge, int[] shares, int /*@ nullable @*/ [][] law, int[] reported,
      int[] decision, int states, int reports, int n, int k, int g) {
    reportHasLaw(x, law, reported, decision, states, reports);
    leftByEach(x, pivotTotal, pivotNext, pivotCharge, law, reported, decision, states, reports, k, g);
    leftByEach(x, shareTotal, shareNext, shares, law, reported, decision, states, reports, k, g);
    int b = reported[x];
    netOfEach(b, charge, pivotCharge, shares, states, n);
    netOfUnaffected(total, pivotTotal, shareTotal, charge[b], pivotCharge[b], shares[b], law[decision[b]], totalNext,
        pivotNext, shareNext, states, n, k, g);
  }

  /** At one joint type no report changes the net charges. */
  /*@ public normal_behavior
    @ requires n > 0 && decision.length == states && reported.length == reports;
    @ requires lawful(law, reported, decision, states, reports);
    @ requires n * total == n * pivotTotal - shareTotal && net(charge, pivotCharge, shares, states, n);
    @ requires net(totalNext, pivotNext, shareNext, states, n);
    @ requires Charges.unaffected(pivotTotal, pivotNext, pivotCharge, law, reported, decision, states, reports, k, g);
    @ requires Charges.unaffected(shareTotal, shareNext, shares, law, reported, decision, states, reports, k, g);
    @ ensures Charges.unaffected(total, totalNext, charge, law, reported, decision, states, reports, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedByReports(int total, int pivotTotal, int shareTotal, int[] totalNext, int[] pivotNext,
      int[] shareNext, int[] charge, int[] pivotCharge, int[] shares, int /*@ nullable @*/ [][] law, int[] reported,
      int[] decision, int states, int reports, int n, int k, int g) {
    int x = 0;
    /*@ loop_invariant 0 <= x
      @   && (\forall int y; 0 <= y && y < x; leaves(y, total, totalNext, charge, law, reported, decision, states, k, g));
      @ decreases reports - x;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (x < reports) {
      unaffectedByReport(x, total, pivotTotal, shareTotal, totalNext, pivotNext, shareNext, charge, pivotCharge, shares, law,
          reported, decision, states, reports, n, k, g);
      x++;
    }
    leftByAll(total, totalNext, charge, law, reported, decision, states, reports, k, g);
  }
}

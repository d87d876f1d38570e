package org.candor.kernel.theorem;

import org.candor.kernel.lemma.SumLemmas;

/**
 * Contingent transfers may be entered where they are triggered (Liu 2014, proof of Lemma A.3): a strategy's payoff with the
 * payments in the periods in which they are made is what is owed at once plus its payoff in the problem in which the discounted
 * expectation of what a report makes due is a part of that period's flow. It needs that what is due does not depend on her next
 * report.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ContingentAccounting {
  private ContingentAccounting() {}

  /** What follows as paid is what follows net of what is owed then, and what is due. */
  /*@ public normal_behavior
    @ requires c.length == states && later.length == states && due.length == states && answer.length == states;
    @ requires next.length == states && reported != null && reported.length == states;
    @ requires ReportingStrategy.follows(c, next, vNext, atNext, nodes, states);
    @ requires SettledPayments.net(vNext, receivedNext, owedNext, nodes);
    @ requires SettledPayments.leads(later, answer, next, receivedNext, owedNext, due, reported, states, reports);
    @ requires SettledPayments.ignoresAnswer(due, reported, states, reports);
    @ requires 0 <= z && z < states;
    @ ensures c[z] == later[z] - due[z];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void followsNet(int z, int[] c, int[] later, int[] answer, int[] next, int[] vNext, int[] atNext,
      int[] receivedNext, int[] owedNext, int[] due, int /*@ nullable @*/ [][] reported, int nodes, int states,
      int reports) {}

  /** At a node: the payoff net of what is owed is the reward, the transfer, the expectation of what is due, and what follows. */
  /*@ public normal_behavior
    @ requires c.length == states && later.length == states && due.length == states && law.length == states;
    @ requires (\forall int i; 0 <= i && i < states; c[i] == later[i] - due[i]);
    @ requires SettledPayments.receives(received, owed, r, transfer, law, later, states, k, g) && v == received - owed;
    @ requires f == k * r + transfer + g * (\sum int i; 0 <= i && i < states; law[i] * due[i]);
    @ ensures ReportingProblem.payoffOf(v, f, law, c, states, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void netPayoff(int v, int f, int received, int owed, int r, int transfer, int[] law, int[] c,
      int[] later, int[] due, int states, int k, int g) {
    SumLemmas.expectationOfDifference(law, c, later, due);
  }

  /** At a node: with the payments as they are made, the net payoff is that of the report in the agent's problem. */
  /*@ public normal_behavior
    @ requires c.length == states && later.length == states && due.length == states && answer.length == states;
    @ requires next.length == states && reported != null && reported.length == states && law.length == states;
    @ requires ReportingStrategy.follows(c, next, vNext, atNext, nodes, states);
    @ requires SettledPayments.net(vNext, receivedNext, owedNext, nodes);
    @ requires SettledPayments.leads(later, answer, next, receivedNext, owedNext, due, reported, states, reports);
    @ requires SettledPayments.ignoresAnswer(due, reported, states, reports);
    @ requires SettledPayments.receives(received, owed, r, transfer, law, later, states, k, g) && v == received - owed;
    @ requires f == k * r + transfer + g * (\sum int i; 0 <= i && i < states; law[i] * due[i]);
    @ ensures ReportingProblem.payoffOf(v, f, law, c, states, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void accountingIsRight(int v, int f, int received, int owed, int r, int transfer, int[] law, int[] c,
      int[] later, int[] answer, int[] next, int[] vNext, int[] atNext, int[] receivedNext, int[] owedNext, int[] due,
      int /*@ nullable @*/ [][] reported, int nodes, int states, int reports, int k, int g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int i; 0 <= i && i < n; c[i] == later[i] - due[i]);
      @ decreases states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < states) {
      followsNet(n, c, later, answer, next, vNext, atNext, receivedNext, owedNext, due, reported, nodes, states, reports);
      n++;
    }
    netPayoff(v, f, received, owed, r, transfer, law, c, later, due, states, k, g);
  }
}

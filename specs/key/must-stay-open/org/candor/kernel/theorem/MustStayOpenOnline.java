package org.candor.kernel.theorem;

/** The theorems on online-VCG, each without one of its hypotheses, and false without it. */
/*@ code_bigint_math spec_bigint_math @*/
public final class MustStayOpenOnline {

  /** False: paid at arrival, transfers are the pivot's also where decisions are taken in expectation of arrivals. */
  /*@ public normal_behavior
    @ requires OnlineAccounts.remembersIn(a, m, t) && OnlineAccounts.promisesIn(a, m, p, t);
    @ requires OnlineAccounts.prepaidIn(a, m, t) && (\forall int s; 0 <= s && s < m.states; a.present[s] ==>
    @   m.scale * (m.value[t][s] - a.own[t][s]) == m.scale * m.others[t][s][m.decision[t][s]] + m.discount
    @     * (\sum int i; 0 <= i && i < m.states; m.law[t][s][m.decision[t][s]][i] * p.without[t + 1][i]));
    @ ensures Pivot.pivotalIn(p, m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void prepaidInExpectationOfArrivals(DirectMechanism m, OnlineAccounts a, Pivot p, int t) {}

  /** False: settled at departure, transfers are the pivot's also where what is owed is not what is remembered of her. */
  /*@ public normal_behavior
    @ requires OnlineAccounts.remembersIn(a, m, t) && OnlineAccounts.promisesIn(a, m, p, t);
    @ requires OnlineAccounts.settledIn(a, m, t) && OnlineAccounts.keepsWithDebtIn(a, m, p, t);
    @ ensures Pivot.pivotalIn(p, m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void settledWhateverIsOwed(DirectMechanism m, OnlineAccounts a, Pivot p, int t) {}
}

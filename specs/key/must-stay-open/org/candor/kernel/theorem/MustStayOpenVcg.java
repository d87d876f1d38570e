package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/** The theorems on the dynamic pivot mechanism, each without one of its hypotheses, and false without it. */
/*@ code_bigint_math spec_bigint_math @*/
public final class MustStayOpenVcg {

  /** False: independence, when her law has another total at the reported type than at the true one. */
  /*@ public normal_behavior
    @ requires 0 <= after && 0 <= own && 0 <= before && ProductTypes.laidOut(place, before, own, after);
    @ requires ProductTypes.productLaws(law, place, ownLaw, q, actions, before, own, after, total) && 0 <= a && a < actions;
    @ requires ProductTypes.productLaws(other, place, otherOwnLaw, q, actions, before, own, after, otherTotal);
    @ requires ProductTypes.ofOthers(v, place, r, before, own, after) && v != null && place != null && r != null;
    @ ensures (\sum int i; 0 <= i && i < before * own * after; other[a][i] * v[i])
    @   == (\sum int i; 0 <= i && i < before * own * after; law[a][i] * v[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sameExpectationUnderOtherTotals(int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][] other,
      int /*@ nullable @*/ [] v, int /*@ nullable @*/ [][] place, int /*@ nullable @*/ [][] ownLaw,
      int /*@ nullable @*/ [][] otherOwnLaw, int /*@ nullable @*/ [][][] q, int /*@ nullable @*/ [][] r,
      int actions, int before, int own, int after, int total, int otherTotal, int a) {
    ProductExpectations.ownLawIntegratesOut(law[a], v, place, ownLaw[a], q[a], r, before, own, after, total);
    ProductExpectations.ownLawIntegratesOut(other[a], v, place, otherOwnLaw[a], q[a], r, before, own, after, otherTotal);
  }

  /** False: membership in the dynamic-Groves class when the others' types may depend on hers. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && 0 <= x && x < m.reports;
    @ requires Pivot.pivotalIn(p, m, t) && Charges.paidIn(m, c, t);
    @ requires 0 <= m.reported[s][x] && m.reported[s][x] < m.states;
    @ requires p.without[t][m.reported[s][x]] == p.without[t][s];
    @ ensures m.scale * p.without[t][s] == c.charge[t][m.reported[s][x]] + m.discount
    @   * (\sum int i; 0 <= i && i < m.states; m.law[t][s][m.decision[t][m.reported[s][x]]][i] * p.without[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedByReportWithDependentTypes(DirectMechanism m, Pivot p, Charges c, int t, int s, int x) {}

  /** False: individual rationality when the action that is optimal for the others may harm her. */
  /*@ public normal_behavior
    @ requires k > 0 && g >= 0 && states >= 0 && vNext != null && wNext != null;
    @ requires DirectMechanism.rows(reward, others, law, states, actions);
    @ requires PivotRationality.contributes(vNext, wNext, states);
    @ requires DirectMechanism.efficient(v, d, vNext, reward, others, law, states, actions, k, g);
    @ requires Pivot.attained(w, a, wNext, others, law, states, actions, k, g);
    @ ensures w <= v;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void contributesInSpiteOfHarm(int v, int w, int d, int a, int /*@ nullable @*/ [] vNext,
      int /*@ nullable @*/ [] wNext, int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [] others,
      int /*@ nullable @*/ [][] law, int states, int actions, int k, int g) {
    SumLemmas.expectationIsMonotone(law[a], wNext, vNext);
    ScalarLemmas.productIsMonotone(
        g, SumLemmas.scalarProduct(law[a], wNext), SumLemmas.scalarProduct(law[a], vNext));
  }

  /** False: no deficit when the value charged is not the others' optimum. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && 0 <= m.decision[t][s] && m.decision[t][s] < m.actions;
    @ requires Pivot.pivotalIn(p, m, t);
    @ ensures m.transfer[t][s] <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noDeficitWithoutOptimum(DirectMechanism m, Pivot p, int t, int s) {}

  /** False: no deficit of all agents when one more receives anything. */
  /*@ public normal_behavior
    @ requires 0 <= n && n < m.length && PivotBudget.noDeficit(m, n, t, s);
    @ ensures PivotBudget.noDeficit(m, n + 1, t, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noDeficitWithAnyAgent(DirectMechanism[] m, int n, int t, int s) {}

  /** False: the value of the transfers when the decisions are not efficient. */
  /*@ public normal_behavior
    @ requires k > 0 && law.length == states && PivotAccount.externality(xNext, oNext, vNext, wNext, states);
    @ requires k * x == transfer + g * (\sum int i; 0 <= i && i < states; law[i] * xNext[i]);
    @ requires k * own == k * r + g * (\sum int i; 0 <= i && i < states; law[i] * oNext[i]);
    @ requires k * (r + others) + g * (\sum int i; 0 <= i && i < states; law[i] * vNext[i]) <= k * v;
    @ requires transfer == k * others + g * (\sum int i; 0 <= i && i < states; law[i] * wNext[i]) - k * w;
    @ ensures k * x == k * (v - own - w);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void externalityOfAnyDecision(int x, int own, int v, int w, int transfer, int r, int others, int[] law,
      int /*@ nullable @*/ [] xNext, int /*@ nullable @*/ [] oNext, int /*@ nullable @*/ [] vNext,
      int /*@ nullable @*/ [] wNext, int states, int k, int g) {
    PivotTransfers.expectationOfDifferenceOfThree(law, xNext, vNext, oNext, wNext);
  }

  /** False: the revenue when V is not what the agents and the public get. */
  /*@ public normal_behavior
    @ requires m.length == c.length && p.length == c.length && 0 <= s && s < states;
    @ requires (\forall int h; 0 <= h && h < c.length; PivotTransfers.accountsFor(m[h], p[h], c[h]));
    @ requires (\forall int h; 0 <= h && h < c.length; m[h].states == states && m[h].value[0] == value);
    @ ensures PivotRevenue.revenueAt(c, p, value, world, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void revenueOfAnyShares(DirectMechanism[] m, Pivot[] p, PivotAccount[] c, int[] value, int[] world,
      int states, int s) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= c.length && (\sum int h; 0 <= h && h < n; c[h].paid[0][s])
      @   == n * value[s] - (\sum int h; 0 <= h && h < n; c[h].own[0][s]) - (\sum int h; 0 <= h && h < n; p[h].without[0][s]);
      @ decreases c.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < c.length) {
      PivotRevenue.transfersOfAgent(m[n], p[n], c[n], value, states, s);
      n++;
    }
  }

  /** False: the bandit form when the others' value changes with time, as it does with a finite horizon. */
  /*@ public normal_behavior
    @ requires k == denominator * mass && 0 <= states && law != null && 0 <= d && d < law.length && others[d] == 0;
    @ requires (\sum int i; 0 <= i && i < states; law[d][i]) == mass;
    @ requires Pivot.pivotal(transfer, w, d, wNext, others, law, states, k, g);
    @ ensures Bandit.rent(true, transfer, w, mass, denominator, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rentWithFiniteHorizon(int transfer, int w, int d, int /*@ nullable @*/ [] wNext,
      int /*@ nullable @*/ [] others, int /*@ nullable @*/ [][] law, int states, int mass, int denominator, int k, int g) {}
}

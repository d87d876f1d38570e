package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;

/**
 * What the transfers of the dynamic pivot mechanism add up to (Cavallo 2008, proof of Theorem 4): they telescope, so that an agent's
 * expected discounted transfers are (V − Vᵢ) − V₋ᵢ, the externality that she imposes on the others.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class PivotTransfers {
  private PivotTransfers() {}

  /** Expectation of a difference of three. */
  /*@ public normal_behavior
    @ requires x.length == law.length && v.length == law.length && o.length == law.length && w.length == law.length;
    @ requires (\forall int i; 0 <= i && i < law.length; x[i] == v[i] - o[i] - w[i]);
    @ ensures (\sum int i; 0 <= i && i < law.length; law[i] * x[i])
    @   == (\sum int i; 0 <= i && i < law.length; law[i] * v[i]) - (\sum int i; 0 <= i && i < law.length; law[i] * o[i])
    @     - (\sum int i; 0 <= i && i < law.length; law[i] * w[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationOfDifferenceOfThree(int[] law, int[] x, int[] v, int[] o, int[] w) {
    int n = 0;
    /*@ loop_invariant n <= law.length && (\sum int i; 0 <= i && i < n; law[i] * x[i])
      @   == (\sum int i; 0 <= i && i < n; law[i] * v[i]) - (\sum int i; 0 <= i && i < n; law[i] * o[i])
      @     - (\sum int i; 0 <= i && i < n; law[i] * w[i]);
      @ decreases law.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < law.length) {
      n++;
    }
  }

  /** One joint type, the decision's rows at hand: k times what the transfers from now on are worth is k·(v − own − w). */
  /*@ public normal_behavior
    @ requires law.length == states && PivotAccount.externality(xNext, oNext, vNext, wNext, states);
    @ requires k * x == transfer + g * (\sum int i; 0 <= i && i < states; law[i] * xNext[i]);
    @ requires k * own == k * r + g * (\sum int i; 0 <= i && i < states; law[i] * oNext[i]);
    @ requires k * (r + others) + g * (\sum int i; 0 <= i && i < states; law[i] * vNext[i]) == k * v;
    @ requires transfer == k * others + g * (\sum int i; 0 <= i && i < states; law[i] * wNext[i]) - k * w;
    @ ensures k * x == k * (v - own - w);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void externalityOfDecision(int x, int own, int v, int w, int transfer, int r, int others, int[] law,
      int /*@ nullable @*/ [] xNext, int /*@ nullable @*/ [] oNext, int /*@ nullable @*/ [] vNext,
      int /*@ nullable @*/ [] wNext, int states, int k, int g) {
    expectationOfDifferenceOfThree(law, xNext, vNext, oNext, wNext);
  }

  /** A positive factor common to both sides of an equation cancels. */
  /*@ public normal_behavior
    @ requires factor > 0 && factor * left == factor * right;
    @ ensures left == right;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void factorCancels(int factor, int left, int right) {
    ScalarLemmas.positiveFactorCancels(factor, left, right);
    ScalarLemmas.positiveFactorCancels(factor, right, left);
  }

  /** The optimality equation of an efficient decision. */
  /*@ public normal_behavior
    @ requires DirectMechanism.efficient(v, d, vNext, reward, others, law, states, actions, k, g);
    @ ensures 0 <= d && d < actions;
    @ ensures k * (reward[d] + others[d]) + g * (\sum int i; 0 <= i && i < states; law[d][i] * vNext[i]) == k * v;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void decisionGives(int v, int d, int /*@ nullable @*/ [] vNext, int /*@ nullable @*/ [] reward,
      int /*@ nullable @*/ [] others, int /*@ nullable @*/ [][] law, int states, int actions, int k, int g) {}

  /** The rows of an action. */
  /*@ public normal_behavior
    @ requires DirectMechanism.rows(reward, others, law, states, actions) && 0 <= a && a < actions;
    @ ensures reward != null && others != null && law != null && reward.length == actions && others.length == actions;
    @ ensures law.length == actions && law[a] != null && law[a].length == states;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rowsOfAction(int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [] others,
      int /*@ nullable @*/ [][] law, int states, int actions, int a) {}

  /** One joint type: k times what the transfers from now on are worth is k·(v − own − w). */
  /*@ public normal_behavior
    @ requires k > 0 && PivotAccount.externality(xNext, oNext, vNext, wNext, states) && 0 <= d && d < actions;
    @ requires xNext != null && oNext != null && vNext != null && wNext != null;
    @ requires DirectMechanism.rows(reward, others, law, states, actions);
    @ requires ReportingProblem.payoffOf(x, transfer, law[d], xNext, states, k, g);
    @ requires ReportingProblem.payoffOf(own, k * reward[d], law[d], oNext, states, k, g);
    @ requires DirectMechanism.efficient(v, d, vNext, reward, others, law, states, actions, k, g);
    @ requires Pivot.pivotal(transfer, w, d, wNext, others, law, states, k, g);
    @ ensures k * x == k * (v - own - w);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void externalityAtJointType(int x, int own, int v, int w, int transfer, int d,
      int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [] others, int /*@ nullable @*/ [][] law,
      int /*@ nullable @*/ [] xNext, int /*@ nullable @*/ [] oNext, int /*@ nullable @*/ [] vNext,
      int /*@ nullable @*/ [] wNext, int states, int actions, int k, int g) {
    decisionGives(v, d, vNext, reward, others, law, states, actions, k, g);
    rowsOfAction(reward, others, law, states, actions, d);
    externalityOfDecision(x, own, v, w, transfer, reward[d], others[d], law[d], xNext, oNext, vNext, wNext, states, k, g);
  }

  /** The arrays that the next lemma reads exist. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && PivotAccount.wellFormed(c, m.periods);
    @ requires 0 <= t && t < m.periods && DirectMechanism.wellFormedIn(m, t) && Pivot.wellFormedIn(p, t, m.states);
    @ requires PivotAccount.wellFormedIn(c, t, m.states);
    @ ensures m.scale > 0 && c.paid != null && t + 1 < c.paid.length && c.own != null && t + 1 < c.own.length;
    @ ensures m.value != null && t + 1 < m.value.length && p.without != null && t + 1 < p.without.length;
    @ ensures m.transfer != null && t < m.transfer.length && m.reward != null && t < m.reward.length;
    @ ensures m.others != null && t < m.others.length && m.law != null && t < m.law.length;
    @ ensures c.paid[t] != null && c.paid[t].length == m.states && c.own[t] != null && c.own[t].length == m.states;
    @ ensures m.value[t] != null && m.value[t].length == m.states && p.without[t] != null;
    @ ensures p.without[t].length == m.states && m.transfer[t] != null && m.transfer[t].length == m.states;
    @ ensures m.reward[t] != null && m.reward[t].length == m.states && m.others[t] != null;
    @ ensures m.others[t].length == m.states && m.law[t] != null && m.law[t].length == m.states;
    @ ensures m.decision != null && t < m.decision.length && m.decision[t] != null && m.decision[t].length == m.states;
    @ ensures c.paid[t + 1] != null && c.own[t + 1] != null && m.value[t + 1] != null && p.without[t + 1] != null;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void arraysExist(DirectMechanism m, Pivot p, PivotAccount c, int t) {}

  /** At one joint type the rows are there and the decision is efficient. */
  /*@ public normal_behavior
    @ requires DirectMechanism.efficientIn(m, t) && 0 <= s && s < m.states;
    @ ensures DirectMechanism.rows(m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions);
    @ ensures DirectMechanism.efficient(m.value[t][s], m.decision[t][s], m.value[t + 1], m.reward[t][s], m.others[t][s],
    @   m.law[t][s], m.states, m.actions, m.scale, m.discount);
    @ ensures m.reward[t][s] != null && m.others[t][s] != null && m.law[t][s] != null;
    @ ensures 0 <= m.decision[t][s] && m.decision[t][s] < m.actions;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void efficientAt(DirectMechanism m, int t, int s) {}

  /** The former in the mechanism. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && PivotAccount.wellFormed(c, m.periods);
    @ requires 0 <= t && t < m.periods && DirectMechanism.wellFormedIn(m, t) && Pivot.wellFormedIn(p, t, m.states);
    @ requires PivotAccount.wellFormedIn(c, t, m.states) && DirectMechanism.efficientIn(m, t) && 0 <= s && s < m.states;
    @ requires Pivot.pivotalIn(p, m, t) && PivotAccount.accruesIn(c, m, t) && PivotAccount.externalityIn(c, m, p, t + 1);
    @ ensures c.paid[t][s] == m.value[t][s] - c.own[t][s] - p.without[t][s];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void externalityAt(DirectMechanism m, Pivot p, PivotAccount c, int t, int s) {
    arraysExist(m, p, c, t);
    efficientAt(m, t, s);
    externalityAtJointType(c.paid[t][s], c.own[t][s], m.value[t][s], p.without[t][s], m.transfer[t][s], m.decision[t][s],
        m.reward[t][s], m.others[t][s], m.law[t][s], c.paid[t + 1], c.own[t + 1], m.value[t + 1], p.without[t + 1],
        m.states, m.actions, m.scale, m.discount);
    factorCancels(m.scale, c.paid[t][s], m.value[t][s] - c.own[t][s] - p.without[t][s]);
  }

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormedIn(m, t) && Pivot.wellFormedIn(p, t, m.states);
    @ requires PivotAccount.wellFormedIn(c, t, m.states);
    @ requires (\forall int i; 0 <= i && i < m.states; c.paid[t][i] == m.value[t][i] - c.own[t][i] - p.without[t][i]);
    @ ensures PivotAccount.externalityIn(c, m, p, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void externalityAtAll(DirectMechanism m, Pivot p, PivotAccount c, int t) {}

  /** One period: when the transfers from period t + 1 on are worth the externality, so are those from period t on. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && PivotAccount.wellFormed(c, m.periods);
    @ requires 0 <= t && t < m.periods && DirectMechanism.wellFormedIn(m, t) && Pivot.wellFormedIn(p, t, m.states);
    @ requires PivotAccount.wellFormedIn(c, t, m.states) && DirectMechanism.efficientIn(m, t);
    @ requires Pivot.pivotalIn(p, m, t) && PivotAccount.accruesIn(c, m, t) && PivotAccount.externalityIn(c, m, p, t + 1);
    @ ensures PivotAccount.externalityIn(c, m, p, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void externalityInOnePeriod(DirectMechanism m, Pivot p, PivotAccount c, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int i; 0 <= i && i < n; c.paid[t][i] == m.value[t][i] - c.own[t][i] - p.without[t][i]);
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      externalityAt(m, p, c, t, n);
      n++;
    }
    externalityAtAll(m, p, c, t);
  }

  /** The mechanism is the pivot mechanism, efficient, and c is the agent's account in it, in every period and at the end. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean accountsFor(DirectMechanism m, Pivot p, PivotAccount c) {
    @   return DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && PivotAccount.wellFormed(c, m.periods)
    @     && (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t))
    @     && (\forall int t; 0 <= t && t < m.periods; Pivot.wellFormedIn(p, t, m.states))
    @     && (\forall int t; 0 <= t && t < m.periods; PivotAccount.wellFormedIn(c, t, m.states))
    @     && (\forall int t; 0 <= t && t < m.periods; DirectMechanism.efficientIn(m, t))
    @     && (\forall int t; 0 <= t && t < m.periods; Pivot.pivotalIn(p, m, t))
    @     && (\forall int t; 0 <= t && t < m.periods; PivotAccount.accruesIn(c, m, t))
    @     && PivotAccount.externalityIn(c, m, p, m.periods);
    @ }
    @*/

  /** An agent's expected discounted transfers in the dynamic pivot mechanism are (V − Vᵢ) − V₋ᵢ, at every joint type. */
  /*@ public normal_behavior
    @ requires accountsFor(m, p, c);
    @ ensures PivotAccount.externalityIn(c, m, p, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void transfersAreExternality(DirectMechanism m, Pivot p, PivotAccount c) {
    int n = m.periods;
    /*@ loop_invariant 0 <= n && n <= m.periods && PivotAccount.externalityIn(c, m, p, n);
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      externalityInOnePeriod(m, p, c, n);
    }
  }
}

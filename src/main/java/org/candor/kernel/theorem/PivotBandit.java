package org.candor.kernel.theorem;

/**
 * On bandits with an infinite horizon the dynamic pivot mechanism has a simple form (Cavallo 2008, Definition 6): the agent whose arm
 * is active pays (1−γ)·V₋ᵢ, the others pay nothing. With a finite horizon V₋ᵢ changes with time alone, and the form fails.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class PivotBandit {
  private PivotBandit() {}

  /** The expectation of a value that is w wherever the law has weight is w times the mass. */
  /*@ public normal_behavior
    @ requires law.length == states && wNext.length == states;
    @ requires (\forall int i; 0 <= i && i < states; law[i] == 0 || wNext[i] == w);
    @ ensures (\sum int i; 0 <= i && i < states; law[i] * wNext[i]) == w * (\sum int i; 0 <= i && i < states; law[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationOfConstant(int[] law, int[] wNext, int w, int states) {
    int n = 0;
    /*@ loop_invariant n <= states && (\sum int i; 0 <= i && i < n; law[i] * wNext[i])
      @   == w * (\sum int i; 0 <= i && i < n; law[i]);
      @ decreases states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < states) {
      n++;
    }
  }

  /** While the others rest, what they expect without her is their value now. */
  /*@ public normal_behavior
    @ requires Bandit.rests(law, wNext, w, states, mass);
    @ ensures (\sum int i; 0 <= i && i < states; law[i] * wNext[i]) == w * mass;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void restingIsExpected(int /*@ nullable @*/ [] law, int /*@ nullable @*/ [] wNext, int w, int states,
      int mass) {
    expectationOfConstant(law, wNext, w, states);
  }

  /** One joint type: the pivot transfer has the bandit form. */
  /*@ public normal_behavior
    @ requires k == denominator * mass && 0 <= states && law != null && 0 <= d && d < law.length;
    @ requires Bandit.activates(active, w, d, wNext, others, law, states, mass, k, g);
    @ requires Pivot.pivotal(transfer, w, d, wNext, others, law, states, k, g);
    @ ensures Bandit.rent(active, transfer, w, mass, denominator, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rentAtJointType(boolean active, int transfer, int w, int d, int /*@ nullable @*/ [] wNext,
      int /*@ nullable @*/ [] others, int /*@ nullable @*/ [][] law, int states, int mass, int denominator, int k, int g) {
    if (active) {
      restingIsExpected(law[d], wNext, w, states, mass);
    }
  }

  /** The arrays that the next lemma reads exist. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && Bandit.wellFormed(b, m);
    @ requires 0 <= t && t < m.periods && Bandit.wellFormedIn(b, t, m.states);
    @ requires DirectMechanism.wellFormedIn(m, t) && Pivot.wellFormedIn(p, t, m.states);
    @ ensures m.scale == b.discountDenominator * b.mass && b.active != null && b.active[t] != null;
    @ ensures b.active[t].length == m.states && t < b.active.length && m.transfer != null && t < m.transfer.length;
    @ ensures m.transfer[t] != null && m.transfer[t].length == m.states && p.without != null && t + 1 < p.without.length;
    @ ensures p.without[t] != null && p.without[t].length == m.states && m.decision != null && t < m.decision.length;
    @ ensures m.decision[t] != null && m.decision[t].length == m.states && m.others != null && t < m.others.length;
    @ ensures m.others[t] != null && m.others[t].length == m.states && m.law != null && t < m.law.length;
    @ ensures m.law[t] != null && m.law[t].length == m.states && 0 <= m.states;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void arraysExist(Bandit b, Pivot p, DirectMechanism m, int t) {}

  /** An efficient decision is an action, and actions have laws. */
  /*@ public normal_behavior
    @ requires DirectMechanism.efficientIn(m, t) && 0 <= s && s < m.states;
    @ ensures m.law[t][s] != null && 0 <= m.decision[t][s] && m.decision[t][s] < m.law[t][s].length;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void decisionHasLaw(DirectMechanism m, int t, int s) {}

  /** The former in the mechanism. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && Bandit.wellFormed(b, m);
    @ requires 0 <= t && t < m.periods && 0 <= s && s < m.states && Bandit.wellFormedIn(b, t, m.states);
    @ requires DirectMechanism.wellFormedIn(m, t) && Pivot.wellFormedIn(p, t, m.states) && DirectMechanism.efficientIn(m, t);
    @ requires Pivot.pivotalIn(p, m, t) && Bandit.activatesIn(b, p, m, t);
    @ ensures Bandit.rent(b.active[t][s], m.transfer[t][s], p.without[t][s], b.mass, b.discountDenominator, m.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rentAt(Bandit b, Pivot p, DirectMechanism m, int t, int s) {
    arraysExist(b, p, m, t);
    decisionHasLaw(m, t, s);
    rentAtJointType(b.active[t][s], m.transfer[t][s], p.without[t][s], m.decision[t][s], p.without[t + 1],
        m.others[t][s], m.law[t][s], m.states, b.mass, b.discountDenominator, m.scale, m.discount);
  }

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires (\forall int s; 0 <= s && s < m.states; Bandit.rent(b.active[t][s], m.transfer[t][s], p.without[t][s],
    @   b.mass, b.discountDenominator, m.discount));
    @ ensures Bandit.rentIn(b, p, m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rentAtAll(Bandit b, Pivot p, DirectMechanism m, int t) {}

  /** One period: the pivot transfers have the bandit form. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && Bandit.wellFormed(b, m);
    @ requires 0 <= t && t < m.periods && DirectMechanism.wellFormedIn(m, t) && Pivot.wellFormedIn(p, t, m.states);
    @ requires Bandit.wellFormedIn(b, t, m.states) && DirectMechanism.efficientIn(m, t);
    @ requires Pivot.pivotalIn(p, m, t) && Bandit.activatesIn(b, p, m, t);
    @ ensures Bandit.rentIn(b, p, m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rentInOnePeriod(Bandit b, Pivot p, DirectMechanism m, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int s; 0 <= s && s < n; Bandit.rent(b.active[t][s], m.transfer[t][s], p.without[t][s],
      @     b.mass, b.discountDenominator, m.discount));
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      rentAt(b, p, m, t, n);
      n++;
    }
    rentAtAll(b, p, m, t);
  }

  /** On a bandit the pivot mechanism charges the active agent (1−γ)·V₋ᵢ and nobody else, whatever is reported. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && Bandit.wellFormed(b, m);
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.wellFormedIn(p, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; Bandit.wellFormedIn(b, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.efficientIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.pivotalIn(p, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Bandit.activatesIn(b, p, m, t));
    @ ensures (\forall int t; 0 <= t && t < m.periods; Bandit.rentIn(b, p, m, t));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void activeAgentPaysRent(Bandit b, Pivot p, DirectMechanism m) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; Bandit.rentIn(b, p, m, t));
      @ decreases m.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.periods) {
      rentInOnePeriod(b, p, m, n);
      n++;
    }
  }
}

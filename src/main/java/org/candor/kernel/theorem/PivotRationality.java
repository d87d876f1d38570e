package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * The dynamic pivot mechanism is within-period individually rational without negative externality (Bergemann and Välimäki 2010,
 * Theorem 1; Cavallo 2008, Theorem 4): the marginal contribution V − V₋ᵢ is never negative.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class PivotRationality {
  private PivotRationality() {}

  /** The joint value is at least the others' value without her, at every joint type of one period. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean contributes(
    //+KEY@ nullable
    @   int[] value,
    //+KEY@ nullable
    @   int[] without, int states) {
    @   return value != null && without != null && value.length == states && without.length == states
    @     && (\forall int i; 0 <= i && i < states; without[i] <= value[i]);
    @ }
    @*/

  /** In period t her marginal contribution is not negative, at any joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean contributesIn(DirectMechanism m, Pivot p, \bigint t) {
    @   return contributes(m.value[t], p.without[t], m.states);
    @ }
    @*/

  /** In period t the truthful payoff is not negative, at any joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rationalIn(ReportingProblem g, \bigint t) {
    @   return (\forall int i; 0 <= i && i < g.states; g.truth[t][i] >= 0);
    @ }
    @*/

  /** One joint type: taking the others' optimal action is worth at least V₋ᵢ to all, and the optimum is worth no less. */
  /*@ public normal_behavior
    @ requires k > 0 && g >= 0 && reward[a] >= 0;
    @ requires DirectMechanism.rows(reward, others, law, states, actions) && contributes(vNext, wNext, states);
    @ requires DirectMechanism.efficient(v, d, vNext, reward, others, law, states, actions, k, g);
    @ requires Pivot.attained(w, a, wNext, others, law, states, actions, k, g);
    @ ensures w <= v;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void contributesAtJointType(int v, int w, int d, int a, int /*@ nullable @*/ [] vNext,
      int /*@ nullable @*/ [] wNext, int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [] others,
      int /*@ nullable @*/ [][] law, int states, int actions, int k, int g) {
    SumLemmas.expectationIsMonotone(law[a], wNext, vNext);
    ScalarLemmas.productIsMonotone(
        g, SumLemmas.scalarProduct(law[a], wNext), SumLemmas.scalarProduct(law[a], vNext));
    ScalarLemmas.productIsNonNegative(k, reward[a]);
    ScalarLemmas.positiveFactorCancels(k, w, v);
  }

  /** The former in the mechanism. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods);
    @ requires 0 <= t && t < m.periods && 0 <= s && s < m.states;
    @ requires DirectMechanism.wellFormedIn(m, t) && Pivot.wellFormedIn(p, t, m.states);
    @ requires DirectMechanism.efficientIn(m, t) && Pivot.attainedIn(p, m, t) && Pivot.harmlessIn(p, m, t);
    @ requires contributesIn(m, p, t + 1);
    @ ensures p.without[t][s] <= m.value[t][s];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void contributesAt(DirectMechanism m, Pivot p, int t, int s) {
    contributesAtJointType(m.value[t][s], p.without[t][s], m.decision[t][s], p.alone[t][s], m.value[t + 1],
        p.without[t + 1], m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions, m.scale, m.discount);
  }

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && 0 <= t && t < m.periods;
    @ requires DirectMechanism.wellFormedIn(m, t) && Pivot.wellFormedIn(p, t, m.states);
    @ requires (\forall int i; 0 <= i && i < m.states; p.without[t][i] <= m.value[t][i]);
    @ ensures contributesIn(m, p, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void contributesAtAll(DirectMechanism m, Pivot p, int t) {}

  /** One period: when her marginal contribution is not negative from period t + 1 on, it is not from period t on. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && 0 <= t && t < m.periods;
    @ requires DirectMechanism.wellFormedIn(m, t) && Pivot.wellFormedIn(p, t, m.states);
    @ requires DirectMechanism.efficientIn(m, t) && Pivot.attainedIn(p, m, t) && Pivot.harmlessIn(p, m, t);
    @ requires contributesIn(m, p, t + 1);
    @ ensures contributesIn(m, p, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void contributesInOnePeriod(DirectMechanism m, Pivot p, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int i; 0 <= i && i < n; p.without[t][i] <= m.value[t][i]);
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      contributesAt(m, p, t, n);
      n++;
    }
    contributesAtAll(m, p, t);
  }

  /** Without negative externality her marginal contribution V − V₋ᵢ is not negative, in any period at any joint type. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods);
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.wellFormedIn(p, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.efficientIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.attainedIn(p, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.harmlessIn(p, m, t));
    @ requires contributesIn(m, p, m.periods);
    @ ensures (\forall int t; 0 <= t && t <= m.periods; contributesIn(m, p, t));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void contributionIsNotNegative(DirectMechanism m, Pivot p) {
    int n = m.periods;
    /*@ loop_invariant n <= m.periods && (\forall int t; n <= t && t <= m.periods; contributesIn(m, p, t));
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      contributesInOnePeriod(m, p, n);
    }
  }

  /** A payoff of V − V₋ᵢ is not negative when the marginal contribution is not. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && DirectMechanism.poses(m, g) && 0 <= t && t <= m.periods;
    @ requires contributesIn(m, p, t) && Charges.valueLessCharges(g.truth[t], m.value[t], p.without[t], m.states);
    @ ensures rationalIn(g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void contributionIsPayoff(DirectMechanism m, Pivot p, ReportingProblem g, int t) {}

  /** The dynamic pivot mechanism is individually rational: without negative externality no truthful payoff is negative. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && c.total == p.without;
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && DirectMechanism.poses(m, g);
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.wellFormedIn(p, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; DynamicPivot.isPivotIn(m, p, c, g, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.independentIn(p, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.efficientIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.attainedIn(p, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.harmlessIn(p, m, t));
    @ requires Charges.valueLessCharges(g.truth[m.periods], m.value[m.periods], p.without[m.periods], m.states);
    @ requires contributesIn(m, p, m.periods);
    @ ensures rationalIn(g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsRational(ReportingProblem g, DirectMechanism m, Pivot p, Charges c) {
    contributionIsNotNegative(m, p);
    DynamicPivot.payoffIsMarginalContribution(g, m, p, c);
    contributionIsPayoff(m, p, g, 0);
  }
}

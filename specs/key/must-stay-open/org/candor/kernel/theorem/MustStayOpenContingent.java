package org.candor.kernel.theorem;

import org.candor.kernel.lemma.SumLemmas;

/** Theorems about contingent transfers and random allocation spaces that lack one hypothesis, and are false. */
/*@ code_bigint_math spec_bigint_math @*/
public final class MustStayOpenContingent {

  /** False: condition (i) as printed suffices also if an action influences what falls short in the last period. */
  /*@ public normal_behavior
    @ requires DueTransfers.worthOthers(others, law, due, states, actions, k, g);
    @ ensures DueTransfers.covers(f, fNext, others, law, due, states, actions, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void printedConditionSufficesAlways(int f, int /*@ nullable @*/ [] fNext,
      int /*@ nullable @*/ [] others, int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][] due, int states,
      int actions, int k, int g) {}

  /** False: a report gives at most the joint value less the shortfall, also if a false report makes more due. */
  /*@ public normal_behavior
    @ requires g >= 0 && states >= 0 && law.length == states && due.length == states && dueAtTruth.length == states;
    @ requires Charges.valueLessCharges(wNext, vNext, fNext, states) && w == v - f;
    @ requires k * (r + o) + g * (\sum int i; 0 <= i && i < states; law[i] * vNext[i]) <= k * v;
    @ requires g * (\sum int i; 0 <= i && i < states; law[i] * dueAtTruth[i]) + k * f
    @   == k * o + g * (\sum int i; 0 <= i && i < states; law[i] * fNext[i]);
    @ ensures k * r + g * (\sum int i; 0 <= i && i < states; law[i] * due[i])
    @   + g * (\sum int i; 0 <= i && i < states; law[i] * wNext[i]) <= k * w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportGivesAtMostWithoutScore(int w, int v, int f, int r, int o, int[] law, int[] due,
      int[] dueAtTruth, int /*@ nullable @*/ [] wNext, int /*@ nullable @*/ [] vNext, int /*@ nullable @*/ [] fNext,
      int states, int k, int g) {
    SumLemmas.expectationOfDifference(law, wNext, vNext, fNext);
  }

  /** False: the last period need not be incentive compatible by itself. */
  /*@ public normal_behavior
    @ requires ContingentTransfers.fit(m, c, g) && g.periods > 0 && g.periods == m.periods;
    @ requires (\forall int t; 0 <= t && t < g.periods - 1; ContingentTransfers.conditionsIn(m, c, g, t));
    @ requires ReportingProblem.truthfulIn(g, g.periods - 1);
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.wellFormedIn(g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimalWhateverTheLastPeriod(DirectMechanism m, DueTransfers c, ReportingProblem g,
      ReportingStrategy f) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n < g.periods
      @   && (\forall int t; 0 <= t && t < n; ReportingProblem.noOneShotGainIn(g, t));
      @ decreases g.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < g.periods - 1) {
      ContingentTransfers.truthIsOptimalIn(m, c, g, n);
      n++;
    }
  }

  /** False: what is due may be entered where it is triggered even if her next report changes it. */
  /*@ public normal_behavior
    @ requires c.length == states && later.length == states && due.length == states && answer.length == states;
    @ requires next.length == states && reported != null && reported.length == states;
    @ requires ReportingStrategy.follows(c, next, vNext, atNext, nodes, states);
    @ requires SettledPayments.net(vNext, receivedNext, owedNext, nodes);
    @ requires SettledPayments.leads(later, answer, next, receivedNext, owedNext, due, reported, states, reports);
    @ requires 0 <= z && z < states;
    @ ensures c[z] == later[z] - due[z];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void followsNetWhateverTheAnswer(int z, int[] c, int[] later, int[] answer, int[] next, int[] vNext,
      int[] atNext, int[] receivedNext, int[] owedNext, int[] due, int /*@ nullable @*/ [][] reported, int nodes,
      int states, int reports) {}

  /** False: the rule that is optimal set by set is efficient also among rules that choose what a set forbids. */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && sets >= 0 && weights.length == sets && states >= 0;
    @ requires objective.length == actions && reward.length == actions && others.length == actions;
    @ requires law != null && law.length == actions && vNext.length == states;
    @ requires (\forall int a; 0 <= a && a < actions; law[a] != null && law[a].length == states);
    @ requires RandomSupply.drawn(weights, total, sets) && scale == k * total;
    @ requires RandomSupply.weighs(objective, reward, others, law, vNext, states, actions, k, g);
    @ requires choices != null && laws != null && rewards.length == rules && values.length == rules;
    @ requires choices.length == rules && laws.length == rules && 0 <= d && d < rules && choices[d] != null;
    @ requires choices[d].length == sets && RandomSupply.feasible(choices[d], allowed, sets, actions);
    @ requires RandomSupply.optimal(choices[d], objective, allowed, sets, actions);
    @ requires k * total * v == (\sum int z; 0 <= z && z < sets; weights[z] * objective[choices[d][z]]);
    @ requires (\forall int a; 0 <= a && a < rules; choices[a] != null && laws[a] != null && choices[a].length == sets
    @   && laws[a].length == states && (\forall int z; 0 <= z && z < sets; 0 <= choices[a][z] && choices[a][z] < actions)
    @   && RandomSupply.mixes(laws[a], law, choices[a], weights, states, sets)
    @   && RandomSupply.expects(rewards[a], reward, choices[a], weights, total, sets)
    @   && RandomSupply.expects(values[a], others, choices[a], weights, total, sets));
    @ ensures DirectMechanism.efficient(v, d, vNext, rewards, values, laws, states, rules, scale, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void setBySetIsEfficientAmongAllRules(int v, int d, int[] rewards, int[] values,
      int /*@ nullable @*/ [][] laws, int /*@ nullable @*/ [][] choices, int rules, int[] weights,
      int /*@ nullable @*/ [][] allowed, int[] objective, int[] reward, int[] others, int /*@ nullable @*/ [][] law,
      int[] vNext, int total, int states, int sets, int actions, int scale, int k, int g) {}

  /** False: truth is optimal whatever feasible rule decides, optimal set by set or not. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && AllocationRules.wellFormed(q, m);
    @ requires (\forall int t; 0 <= t && t < m.periods; AllocationRules.followsRulesIn(q, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; AllocationRules.paysIn(m, c, g, t));
    @ requires Charges.valueLessChargesIn(m, c, g, m.periods);
    @ requires ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimalWhateverRuleDecides(ReportingStrategy f, ReportingProblem g, DirectMechanism m,
      Charges c, AllocationRules q) {}

  /** False: payments are non-negative also if the others alone may not choose what is chosen with her. */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && sets >= 0 && weights.length == sets && choice.length == sets;
    @ requires alone.length == sets && objective.length == actions && RandomSupply.drawn(weights, total, sets);
    @ requires RandomSupply.optimal(alone, objective, allowed, sets, actions);
    @ requires (\forall int z; 0 <= z && z < sets; 0 <= choice[z] && choice[z] < actions);
    @ requires k > 0 && k * payment == (\sum int z; 0 <= z && z < sets; weights[z] * objective[alone[z]])
    @   - (\sum int z; 0 <= z && z < sets; weights[z] * objective[choice[z]]);
    @ ensures payment >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void paymentIsNonNegativeInSmallerSets(int payment, int k, int[] weights, int[] choice, int[] alone,
      int[] objective, int /*@ nullable @*/ [][] allowed, int total, int sets, int actions) {}

  /** False: opting out never pays, also if removing her enlarges the sets. */
  /*@ public normal_behavior
    @ requires smaller != null && larger != null && smaller.length == sets && larger.length == sets && sets >= 0;
    @ requires weights.length == sets && alone.length == sets && best.length == sets && k > 0;
    @ requires lower.length == actions && upper.length == actions && RandomSupply.drawn(weights, total, sets);
    @ requires (\forall int a; 0 <= a && a < actions; lower[a] <= upper[a]);
    @ requires RandomSupply.feasible(alone, smaller, sets, actions);
    @ requires RandomSupply.optimal(best, upper, larger, sets, actions);
    @ requires k * u == (\sum int z; 0 <= z && z < sets; weights[z] * lower[alone[z]]);
    @ requires k * w == (\sum int z; 0 <= z && z < sets; weights[z] * upper[best[z]]);
    @ ensures u <= w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void optingOutGivesAtMostInLargerSets(int u, int w, int k, int[] weights, int[] alone, int[] best,
      int[] lower, int[] upper, int /*@ nullable @*/ [][] smaller, int /*@ nullable @*/ [][] larger, int total, int sets,
      int actions) {}

  /** False: under random supply the expectation is the same at two joint types at which the others' laws are not. */
  /*@ public normal_behavior
    @ requires 0 <= after && 0 <= own && 0 <= before && ProductTypes.laidOut(place, before, own, after);
    @ requires ProductTypes.productLaws(law, place, ownLaw, q, actions, before, own, after, total);
    @ requires ProductTypes.productLaws(other, place, otherOwnLaw, otherLaw, actions, before, own, after, total);
    @ requires ProductTypes.ofOthers(v, place, r, before, own, after) && v != null && place != null && r != null;
    @ requires states == before * own * after && sets >= 0 && weights.length == sets && choice.length == sets;
    @ requires RandomSupply.feasible(choice, allowed, sets, actions);
    @ ensures (\sum int z; 0 <= z && z < sets; weights[z] * (\sum int i; 0 <= i && i < states; other[choice[z]][i] * v[i]))
    @   == (\sum int z; 0 <= z && z < sets; weights[z] * (\sum int i; 0 <= i && i < states; law[choice[z]][i] * v[i]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void choicesExpectSameWithDependentTypes(int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][] other,
      int /*@ nullable @*/ [] v, int /*@ nullable @*/ [][] place, int /*@ nullable @*/ [][] ownLaw,
      int /*@ nullable @*/ [][] otherOwnLaw, int /*@ nullable @*/ [][][] q, int /*@ nullable @*/ [][][] otherLaw,
      int /*@ nullable @*/ [][] r, int[] choice, int[] weights, int /*@ nullable @*/ [][] allowed, int states, int sets,
      int actions, int before, int own, int after, int total) {}
}

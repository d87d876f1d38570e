package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;
import org.candor.kernel.lemma.SumLemmas;

/**
 * Random allocation spaces (Balandat and Tomlin 2013): the feasible set is drawn after the reports. For the agents a rule, which
 * chooses an action for every set, is one action: its reward, value to the others and law are expectations over the sets. A rule
 * that is optimal set by set is efficient among all feasible rules, so that what holds of efficient direct mechanisms holds here,
 * in expectation over the sets.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class RandomAllocation {
  private RandomAllocation() {}

  /** In one set a feasible choice has at most the objective of the optimal one. */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && 0 <= z && z < sets;
    @ requires RandomSupply.feasible(choice, allowed, sets, actions);
    @ requires RandomSupply.optimal(best, objective, allowed, sets, actions);
    @ ensures 0 <= choice[z] && choice[z] < actions && 0 <= best[z] && best[z] < actions;
    @ ensures objective[choice[z]] <= objective[best[z]];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void choiceGivesAtMost(int z, int[] choice, int[] best, int[] objective,
      int /*@ nullable @*/ [][] allowed, int sets, int actions) {}

  /** A rule that is optimal set by set is optimal in expectation among all feasible rules. */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && weights.length == sets && choice.length == sets;
    @ requires best.length == sets && objective.length == actions && RandomSupply.drawn(weights, total, sets);
    @ requires RandomSupply.feasible(choice, allowed, sets, actions);
    @ requires RandomSupply.optimal(best, objective, allowed, sets, actions);
    @ ensures (\sum int z; 0 <= z && z < sets; weights[z] * objective[choice[z]])
    @   <= (\sum int z; 0 <= z && z < sets; weights[z] * objective[best[z]]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void setBySetIsOptimal(int[] weights, int[] choice, int[] best, int[] objective,
      int /*@ nullable @*/ [][] allowed, int total, int sets, int actions) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= sets && (\sum int z; 0 <= z && z < n; weights[z] * objective[choice[z]])
      @   <= (\sum int z; 0 <= z && z < n; weights[z] * objective[best[z]]);
      @ decreases sets - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < sets) {
      choiceGivesAtMost(n, choice, best, objective, allowed, sets, actions);
      ScalarLemmas.productIsMonotone(weights[n], objective[choice[n]], objective[best[n]]);
      n++;
    }
  }

  /**
   * Each payment is non-negative: the others' best rule gives them at least what the rule gives them that is feasible for
   * them.
   */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && weights.length == sets && choice.length == sets;
    @ requires alone.length == sets && objective.length == actions && RandomSupply.drawn(weights, total, sets);
    @ requires RandomSupply.feasible(choice, allowed, sets, actions);
    @ requires RandomSupply.optimal(alone, objective, allowed, sets, actions);
    @ requires k > 0 && k * payment == (\sum int z; 0 <= z && z < sets; weights[z] * objective[alone[z]])
    @   - (\sum int z; 0 <= z && z < sets; weights[z] * objective[choice[z]]);
    @ ensures payment >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void paymentIsNonNegative(int payment, int k, int[] weights, int[] choice, int[] alone, int[] objective,
      int /*@ nullable @*/ [][] allowed, int total, int sets, int actions) {
    setBySetIsOptimal(weights, choice, alone, objective, allowed, total, sets, actions);
    ScalarLemmas.positiveFactorCancels(k, 0, payment);
  }

  /**
   * The reduction: a rule with its expected reward r, its expected value o to the others and the mixture of the laws is an action
   * of a direct mechanism whose scale is k times the total of the weights; what it is worth there is its expected objective.
   */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && weights.length == sets && choice.length == sets;
    @ requires objective.length == actions && reward.length == actions && others.length == actions;
    @ requires mixed.length == states && vNext.length == states;
    @ requires law != null && law.length == actions && vNext.length == states;
    @ requires (\forall int a; 0 <= a && a < actions; law[a] != null && law[a].length == states);
    @ requires RandomSupply.feasible(choice, allowed, sets, actions);
    @ requires RandomSupply.weighs(objective, reward, others, law, vNext, states, actions, k, g);
    @ requires RandomSupply.mixes(mixed, law, choice, weights, states, sets);
    @ requires RandomSupply.expects(r, reward, choice, weights, total, sets);
    @ requires RandomSupply.expects(o, others, choice, weights, total, sets);
    @ ensures k * total * (r + o) + g * (\sum int i; 0 <= i && i < states; mixed[i] * vNext[i])
    @   == (\sum int z; 0 <= z && z < sets; weights[z] * objective[choice[z]]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ruleIsAnAction(int r, int o, int[] mixed, int[] weights, int[] choice,
      int /*@ nullable @*/ [][] allowed, int[] objective, int[] reward, int[] others, int /*@ nullable @*/ [][] law,
      int[] vNext, int total, int states, int sets, int actions, int k, int g) {
    RuleExpectations.lawOfRule(mixed, weights, law, choice, vNext, states, sets);
    RuleExpectations.mixtureOfExpectations(weights, law, choice, vNext, states, sets);
    RuleExpectations.ruleWeighs(weights, choice, allowed, objective, reward, others, law, vNext, states, sets, actions, k,
        g);
  }

  /** Every feasible rule is worth at most the joint value v, which the rule that is optimal set by set attains. */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && weights.length == sets && choice.length == sets;
    @ requires objective.length == actions && reward.length == actions && others.length == actions;
    @ requires mixed.length == states && best.length == sets;
    @ requires law != null && law.length == actions && vNext.length == states;
    @ requires (\forall int a; 0 <= a && a < actions; law[a] != null && law[a].length == states);
    @ requires RandomSupply.feasible(choice, allowed, sets, actions) && RandomSupply.drawn(weights, total, sets);
    @ requires RandomSupply.optimal(best, objective, allowed, sets, actions);
    @ requires RandomSupply.weighs(objective, reward, others, law, vNext, states, actions, k, g);
    @ requires RandomSupply.mixes(mixed, law, choice, weights, states, sets);
    @ requires RandomSupply.expects(r, reward, choice, weights, total, sets);
    @ requires RandomSupply.expects(o, others, choice, weights, total, sets);
    @ requires k * total * v == (\sum int z; 0 <= z && z < sets; weights[z] * objective[best[z]]);
    @ ensures k * total * (r + o) + g * (\sum int i; 0 <= i && i < states; mixed[i] * vNext[i]) <= k * total * v;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ruleGivesAtMost(int v, int r, int o, int[] mixed, int[] weights, int[] choice, int[] best,
      int /*@ nullable @*/ [][] allowed, int[] objective, int[] reward, int[] others, int /*@ nullable @*/ [][] law,
      int[] vNext, int total, int states, int sets, int actions, int k, int g) {
    ruleIsAnAction(r, o, mixed, weights, choice, allowed, objective, reward, others, law, vNext, total, states, sets,
        actions, k, g);
    setBySetIsOptimal(weights, choice, best, objective, allowed, total, sets, actions);
  }

  /** A feasible rule with no action that the smaller sets forbid is feasible in the larger sets. */
  /*@ public normal_behavior
    @ requires smaller != null && larger != null && smaller.length == sets && larger.length == sets;
    @ requires RandomSupply.feasible(choice, smaller, sets, actions);
    @ requires RandomSupply.within(smaller, larger, sets, actions);
    @ ensures RandomSupply.feasible(choice, larger, sets, actions);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void feasibleWithMore(int[] choice, int /*@ nullable @*/ [][] smaller,
      int /*@ nullable @*/ [][] larger, int sets, int actions) {}

  /** One action: when what follows is worth no more, its objective is no greater. */
  /*@ public normal_behavior
    @ requires g >= 0 && 0 <= a && a < actions && law != null && law.length == actions && law[a] != null;
    @ requires law[a].length == states && uNext.length == states && vNext.length == states;
    @ requires (\forall int i; 0 <= i && i < states; law[a][i] >= 0);
    @ requires (\forall int i; 0 <= i && i < states; uNext[i] <= vNext[i]);
    @ requires RandomSupply.weighs(lower, reward, others, law, uNext, states, actions, k, g);
    @ requires RandomSupply.weighs(upper, reward, others, law, vNext, states, actions, k, g);
    @ ensures lower[a] <= upper[a];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void objectiveIsMonotone(int a, int[] lower, int[] upper, int[] reward, int[] others,
      int /*@ nullable @*/ [][] law, int[] uNext, int[] vNext, int states, int actions, int k, int g) {
    SumLemmas.expectationIsMonotone(law[a], uNext, vNext);
    ScalarLemmas.productIsMonotone(
        g, SumLemmas.scalarProduct(law[a], uNext), SumLemmas.scalarProduct(law[a], vNext));
  }

  /**
   * Individual rationality, one period at one joint type: u, what the others' best rule is worth to all when she has opted out,
   * is at most the joint value w, if opting out never pays later and removing her does not enlarge the sets (Assumption 4).
   * Opting out gives her u less the others' value, the mechanism w less the others' value; Assumption 5 is not needed for the
   * comparison.
   */
  /*@ public normal_behavior
    @ requires smaller != null && larger != null && smaller.length == sets && larger.length == sets;
    @ requires weights.length == sets && alone.length == sets && best.length == sets && k > 0;
    @ requires lower.length == actions && upper.length == actions && RandomSupply.drawn(weights, total, sets);
    @ requires (\forall int a; 0 <= a && a < actions; lower[a] <= upper[a]);
    @ requires RandomSupply.feasible(alone, smaller, sets, actions);
    @ requires RandomSupply.within(smaller, larger, sets, actions);
    @ requires RandomSupply.optimal(best, upper, larger, sets, actions);
    @ requires k * u == (\sum int z; 0 <= z && z < sets; weights[z] * lower[alone[z]]);
    @ requires k * w == (\sum int z; 0 <= z && z < sets; weights[z] * upper[best[z]]);
    @ ensures u <= w;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void optingOutGivesAtMost(int u, int w, int k, int[] weights, int[] alone, int[] best, int[] lower,
      int[] upper, int /*@ nullable @*/ [][] smaller, int /*@ nullable @*/ [][] larger, int total, int sets,
      int actions) {
    feasibleWithMore(alone, smaller, larger, sets, actions);
    setBySetIsOptimal(weights, alone, best, upper, larger, total, sets, actions);
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= sets && (\sum int z; 0 <= z && z < n; weights[z] * lower[alone[z]])
      @   <= (\sum int z; 0 <= z && z < n; weights[z] * upper[alone[z]]);
      @ decreases sets - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < sets) {
      choiceGivesAtMost(n, alone, best, upper, larger, sets, actions);
      ScalarLemmas.productIsMonotone(weights[n], lower[alone[n]], upper[alone[n]]);
      n++;
    }
    ScalarLemmas.positiveFactorCancels(k, u, w);
  }
}

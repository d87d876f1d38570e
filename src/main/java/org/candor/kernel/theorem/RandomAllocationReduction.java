package org.candor.kernel.theorem;

/**
 * The reduction of random allocation spaces (Balandat and Tomlin 2013) to direct mechanisms: with the feasible rules as actions,
 * the rule that is optimal set by set makes the decision of a {@link DirectMechanism} efficient at a joint type. Its scale is k
 * times the total of the weights. What is proved of efficient direct mechanisms in all periods, {@link DynamicGroves} first,
 * therefore holds of them in expectation over the sets ({@link RandomAllocationGroves}).
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class RandomAllocationReduction {
  private RandomAllocationReduction() {}

  /** One feasible rule is worth at most the joint value, which the rule that is optimal set by set attains. */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && weights.length == sets;
    @ requires objective.length == actions && reward.length == actions && others.length == actions;
    @ requires law != null && law.length == actions && vNext.length == states;
    @ requires (\forall int a; 0 <= a && a < actions; law[a] != null && law[a].length == states);
    @ requires RandomSupply.drawn(weights, total, sets) && scale == k * total;
    @ requires RandomSupply.weighs(objective, reward, others, law, vNext, states, actions, k, g);
    @ requires best.length == sets && RandomSupply.optimal(best, objective, allowed, sets, actions);
    @ requires k * total * v == (\sum int z; 0 <= z && z < sets; weights[z] * objective[best[z]]);
    @ requires RandomSupply.rule(choice, mixed, r, o, allowed, reward, others, law, weights, total, states, sets, actions);
    @ ensures RandomSupply.worthAtMost(v, r, o, mixed, vNext, states, scale, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ruleIsWorthAtMost(int v, int r, int o, int /*@ nullable @*/ [] mixed,
      int /*@ nullable @*/ [] choice, int[] best, int[] weights,
      int /*@ nullable @*/ [][] allowed, int[] objective, int[] reward, int[] others, int /*@ nullable @*/ [][] law,
      int[] vNext, int total, int states, int sets, int actions, int scale, int k, int g) {
    RandomAllocation.ruleGivesAtMost(v, r, o, mixed, weights, choice, best, allowed, objective, reward, others, law, vNext,
        total, states, sets, actions, k, g);
  }

  /** The rule that is optimal set by set is worth the joint value. */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && weights.length == sets;
    @ requires objective.length == actions && reward.length == actions && others.length == actions;
    @ requires law != null && law.length == actions && vNext.length == states;
    @ requires (\forall int a; 0 <= a && a < actions; law[a] != null && law[a].length == states);
    @ requires RandomSupply.drawn(weights, total, sets) && scale == k * total;
    @ requires RandomSupply.weighs(objective, reward, others, law, vNext, states, actions, k, g);
    @ requires RandomSupply.rule(choice, mixed, r, o, allowed, reward, others, law, weights, total, states, sets, actions);
    @ requires k * total * v == (\sum int z; 0 <= z && z < sets; weights[z] * objective[choice[z]]);
    @ ensures k * total * (r + o) + g * (\sum int i; 0 <= i && i < states; mixed[i] * vNext[i]) == k * total * v;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void optimalRuleIsWorth(int v, int r, int o, int /*@ nullable @*/ [] mixed,
      int /*@ nullable @*/ [] choice, int[] weights,
      int /*@ nullable @*/ [][] allowed, int[] objective, int[] reward, int[] others, int /*@ nullable @*/ [][] law,
      int[] vNext, int total, int states, int sets, int actions, int scale, int k, int g) {
    RandomAllocation.ruleIsAnAction(r, o, mixed, weights, choice, allowed, objective, reward, others, law, vNext, total,
        states, sets, actions, k, g);
  }

  /** A rule that is worth the joint value is efficient if no rule is worth more. */
  /*@ public normal_behavior
    @ requires 0 <= d && d < rules;
    @ requires k * (rewards[d] + values[d]) + g * (\sum int i; 0 <= i && i < states; laws[d][i] * vNext[i]) == k * v;
    @ requires (\forall int a; 0 <= a && a < rules;
    @   RandomSupply.worthAtMost(v, rewards[a], values[a], laws[a], vNext, states, k, g));
    @ ensures DirectMechanism.efficient(v, d, vNext, rewards, values, laws, states, rules, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noRuleIsWorthMore(int v, int d, int[] rewards, int[] values, int /*@ nullable @*/ [][] laws,
      int rules, int[] vNext, int states, int k, int g) {}

  /** The decision by the rule that is optimal set by set is efficient among all feasible rules, at one joint type. */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && weights.length == sets;
    @ requires objective.length == actions && reward.length == actions && others.length == actions;
    @ requires law != null && law.length == actions && vNext.length == states;
    @ requires (\forall int a; 0 <= a && a < actions; law[a] != null && law[a].length == states);
    @ requires RandomSupply.drawn(weights, total, sets) && scale == k * total;
    @ requires RandomSupply.weighs(objective, reward, others, law, vNext, states, actions, k, g);
    @ requires choices != null && laws != null && rewards.length == rules && values.length == rules;
    @ requires choices.length == rules && laws.length == rules && 0 <= d && d < rules && choices[d] != null;
    @ requires choices[d].length == sets && RandomSupply.optimal(choices[d], objective, allowed, sets, actions);
    @ requires k * total * v == (\sum int z; 0 <= z && z < sets; weights[z] * objective[choices[d][z]]);
    @ requires (\forall int a; 0 <= a && a < rules; RandomSupply.rule(choices[a], laws[a], rewards[a], values[a], allowed,
    @   reward, others, law, weights, total, states, sets, actions));
    @ ensures DirectMechanism.efficient(v, d, vNext, rewards, values, laws, states, rules, scale, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void setBySetIsEfficient(int v, int d, int[] rewards, int[] values, int /*@ nullable @*/ [][] laws,
      int /*@ nullable @*/ [][] choices, int rules, int[] weights,
      int /*@ nullable @*/ [][] allowed, int[] objective, int[] reward, int[] others, int /*@ nullable @*/ [][] law,
      int[] vNext, int total, int states, int sets, int actions, int scale, int k, int g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int a; 0 <= a && a < n;
      @   RandomSupply.worthAtMost(v, rewards[a], values[a], laws[a], vNext, states, scale, g));
      @ decreases rules - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < rules) {
      ruleIsWorthAtMost(v, rewards[n], values[n], laws[n], choices[n], choices[d], weights, allowed, objective, reward,
          others, law, vNext, total, states, sets, actions, scale, k, g);
      n++;
    }
    optimalRuleIsWorth(v, rewards[d], values[d], laws[d], choices[d], weights, allowed, objective, reward, others, law,
        vNext, total, states, sets, actions, scale, k, g);
    noRuleIsWorthMore(v, d, rewards, values, laws, rules, vNext, states, scale, g);
  }
}

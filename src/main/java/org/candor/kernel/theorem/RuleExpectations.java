package org.candor.kernel.theorem;

import org.candor.kernel.lemma.SumLemmas;

/**
 * Expectations under a rule of a random allocation space (Balandat and Tomlin 2013): its law mixes the laws of its choices, and what
 * is expected under it is the mixture of what is expected under them.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class RuleExpectations {
  private RuleExpectations() {}

  /** The induction step of the next lemma: one more set adds its choice's expectation. */
  /*@ public normal_behavior
    @ requires n >= 0 && states >= 0;
    @ ensures (\sum int i; 0 <= i && i < states; (\sum int z; 0 <= z && z < n + 1; weights[z] * law[choice[z]][i]) * vNext[i])
    @   == (\sum int i; 0 <= i && i < states; (\sum int z; 0 <= z && z < n; weights[z] * law[choice[z]][i]) * vNext[i])
    @     + weights[n] * (\sum int i; 0 <= i && i < states; law[choice[n]][i] * vNext[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void mixtureGrows(int n, int[] weights, int /*@ nullable @*/ [][] law, int[] choice, int[] vNext,
      int states) {
    int m = 0;
    /*@ loop_invariant m <= states
      @   && (\sum int i; 0 <= i && i < m; (\sum int z; 0 <= z && z < n + 1; weights[z] * law[choice[z]][i]) * vNext[i])
      @   == (\sum int i; 0 <= i && i < m; (\sum int z; 0 <= z && z < n; weights[z] * law[choice[z]][i]) * vNext[i])
      @     + weights[n] * (\sum int i; 0 <= i && i < m; law[choice[n]][i] * vNext[i]);
      @ decreases states - m;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (m < states) {
      m++;
    }
  }

  /** The expectation under the mixture of the laws is the mixture of the expectations. */
  /*@ public normal_behavior
    @ requires sets >= 0 && states >= 0;
    @ ensures (\sum int i; 0 <= i && i < states;
    @     (\sum int z; 0 <= z && z < sets; weights[z] * law[choice[z]][i]) * vNext[i])
    @   == (\sum int z; 0 <= z && z < sets; weights[z] * (\sum int i; 0 <= i && i < states; law[choice[z]][i] * vNext[i]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void mixtureOfExpectations(int[] weights, int /*@ nullable @*/ [][] law, int[] choice, int[] vNext,
      int states, int sets) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= sets
      @   && (\sum int i; 0 <= i && i < states; (\sum int z; 0 <= z && z < n; weights[z] * law[choice[z]][i]) * vNext[i])
      @   == (\sum int z; 0 <= z && z < n; weights[z] * (\sum int i; 0 <= i && i < states; law[choice[z]][i] * vNext[i]));
      @ decreases sets - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < sets) {
      mixtureGrows(n, weights, law, choice, vNext, states);
      n++;
    }
  }

  /** The expectation under a rule's law is that under the mixture of the laws of its choices. */
  /*@ public normal_behavior
    @ requires mixed.length == states && vNext.length == states;
    @ requires RandomSupply.mixes(mixed, law, choice, weights, states, sets);
    @ ensures (\sum int i; 0 <= i && i < states; mixed[i] * vNext[i]) == (\sum int i; 0 <= i && i < states;
    @     (\sum int z; 0 <= z && z < sets; weights[z] * law[choice[z]][i]) * vNext[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void lawOfRule(int[] mixed, int[] weights, int /*@ nullable @*/ [][] law, int[] choice, int[] vNext,
      int states, int sets) {}

  /** The objective of the choice in set z is its reward, its value to the others and what follows. */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && 0 <= z && z < sets && choice.length == sets;
    @ requires RandomSupply.feasible(choice, allowed, sets, actions);
    @ requires RandomSupply.weighs(objective, reward, others, law, vNext, states, actions, k, g);
    @ ensures 0 <= choice[z] && choice[z] < actions;
    @ ensures objective[choice[z]] == k * (reward[choice[z]] + others[choice[z]])
    @   + g * (\sum int i; 0 <= i && i < states; law[choice[z]][i] * vNext[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void choiceWeighs(int z, int[] choice, int /*@ nullable @*/ [][] allowed, int[] objective, int[] reward,
      int[] others, int /*@ nullable @*/ [][] law, int[] vNext, int states, int sets, int actions, int k, int g) {}

  /** A weighted objective is the weighted sum of its parts. */
  /*@ public normal_behavior
    @ requires objective == k * (r + o) + g * follows;
    @ ensures weight * objective == k * (weight * r + weight * o) + g * (weight * follows);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void weightedObjective(int weight, int objective, int r, int o, int follows, int k, int g) {}

  /** The expected objective of a rule is its expected reward, its expected value to the others and what follows. */
  /*@ public normal_behavior
    @ requires allowed != null && allowed.length == sets && weights.length == sets && choice.length == sets;
    @ requires objective.length == actions && reward.length == actions && others.length == actions;
    @ requires law != null && law.length == actions && vNext.length == states;
    @ requires (\forall int a; 0 <= a && a < actions; law[a] != null && law[a].length == states);
    @ requires RandomSupply.feasible(choice, allowed, sets, actions);
    @ requires RandomSupply.weighs(objective, reward, others, law, vNext, states, actions, k, g);
    @ ensures (\sum int z; 0 <= z && z < sets; weights[z] * objective[choice[z]])
    @   == k * ((\sum int z; 0 <= z && z < sets; weights[z] * reward[choice[z]])
    @     + (\sum int z; 0 <= z && z < sets; weights[z] * others[choice[z]]))
    @     + g * (\sum int z; 0 <= z && z < sets;
    @       weights[z] * (\sum int i; 0 <= i && i < states; law[choice[z]][i] * vNext[i]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ruleWeighs(int[] weights, int[] choice, int /*@ nullable @*/ [][] allowed, int[] objective,
      int[] reward, int[] others, int /*@ nullable @*/ [][] law, int[] vNext, int states, int sets, int actions, int k,
      int g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= sets && (\sum int z; 0 <= z && z < n; weights[z] * objective[choice[z]])
      @   == k * ((\sum int z; 0 <= z && z < n; weights[z] * reward[choice[z]])
      @     + (\sum int z; 0 <= z && z < n; weights[z] * others[choice[z]]))
      @     + g * (\sum int z; 0 <= z && z < n;
      @       weights[z] * (\sum int i; 0 <= i && i < states; law[choice[z]][i] * vNext[i]));
      @ decreases sets - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < sets) {
      choiceWeighs(n, choice, allowed, objective, reward, others, law, vNext, states, sets, actions, k, g);
      int a = choice[n];
      weightedObjective(
          weights[n], objective[a], reward[a], others[a], SumLemmas.scalarProduct(law[a], vNext), k, g);
      n++;
    }
  }

  /** Choice by choice, the expectation of a function of the others' types is the same at two joint types at which their law is. */
  /*@ public normal_behavior
    @ requires 0 <= after && 0 <= own && 0 <= before && ProductTypes.laidOut(place, before, own, after);
    @ requires ProductTypes.productLaws(law, place, ownLaw, q, actions, before, own, after, total);
    @ requires ProductTypes.productLaws(other, place, otherOwnLaw, q, actions, before, own, after, total);
    @ requires ProductTypes.ofOthers(v, place, r, before, own, after) && v != null && place != null && r != null;
    @ requires states == before * own * after && weights.length == sets && choice.length == sets;
    @ requires RandomSupply.feasible(choice, allowed, sets, actions);
    @ ensures (\sum int z; 0 <= z && z < sets; weights[z] * (\sum int i; 0 <= i && i < states; other[choice[z]][i] * v[i]))
    @   == (\sum int z; 0 <= z && z < sets; weights[z] * (\sum int i; 0 <= i && i < states; law[choice[z]][i] * v[i]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void choicesExpectSame(int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][] other,
      int /*@ nullable @*/ [] v, int /*@ nullable @*/ [][] place, int /*@ nullable @*/ [][] ownLaw,
      int /*@ nullable @*/ [][] otherOwnLaw, int /*@ nullable @*/ [][][] q, int /*@ nullable @*/ [][] r, int[] choice,
      int[] weights, int /*@ nullable @*/ [][] allowed, int states, int sets, int actions, int before, int own, int after,
      int total) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= sets
      @   && (\sum int z; 0 <= z && z < n; weights[z] * (\sum int i; 0 <= i && i < states; other[choice[z]][i] * v[i]))
      @   == (\sum int z; 0 <= z && z < n; weights[z] * (\sum int i; 0 <= i && i < states; law[choice[z]][i] * v[i]));
      @ decreases sets - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < sets) {
      ProductExpectations.sameExpectation(law, other, v, place, ownLaw, otherOwnLaw, q, r, actions, before, own, after, total,
          choice[n]);
      n++;
    }
  }

  /** Under a rule the expectation of a function of the others' types is the same at two joint types at which their law is. */
  /*@ public normal_behavior
    @ requires 0 <= after && 0 <= own && 0 <= before && ProductTypes.laidOut(place, before, own, after);
    @ requires ProductTypes.productLaws(law, place, ownLaw, q, actions, before, own, after, total);
    @ requires ProductTypes.productLaws(other, place, otherOwnLaw, q, actions, before, own, after, total);
    @ requires ProductTypes.ofOthers(v, place, r, before, own, after) && v != null && place != null && r != null;
    @ requires states == before * own * after && sets >= 0 && weights.length == sets && v.length == states;
    @ requires choice != null && mixed != null && otherMixed != null && law != null && other != null;
    @ requires choice.length == sets && mixed.length == states && otherMixed.length == states;
    @ requires RandomSupply.feasible(choice, allowed, sets, actions);
    @ requires RandomSupply.mixes(mixed, law, choice, weights, states, sets);
    @ requires RandomSupply.mixes(otherMixed, other, choice, weights, states, sets);
    @ ensures (\sum int i; 0 <= i && i < states; otherMixed[i] * v[i]) == (\sum int i; 0 <= i && i < states; mixed[i] * v[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ruleExpectsSame(int /*@ nullable @*/ [] mixed, int /*@ nullable @*/ [] otherMixed,
      int /*@ nullable @*/ [][] law, int /*@ nullable @*/ [][] other, int /*@ nullable @*/ [] v,
      int /*@ nullable @*/ [][] place, int /*@ nullable @*/ [][] ownLaw, int /*@ nullable @*/ [][] otherOwnLaw,
      int /*@ nullable @*/ [][][] q, int /*@ nullable @*/ [][] r, int /*@ nullable @*/ [] choice, int[] weights,
      int /*@ nullable @*/ [][] allowed, int states, int sets, int actions, int before, int own, int after, int total) {
    lawOfRule(mixed, weights, law, choice, v, states, sets);
    lawOfRule(otherMixed, weights, other, choice, v, states, sets);
    mixtureOfExpectations(weights, law, choice, v, states, sets);
    mixtureOfExpectations(weights, other, choice, v, states, sets);
    choicesExpectSame(law, other, v, place, ownLaw, otherOwnLaw, q, r, choice, weights, allowed, states, sets, actions,
        before, own, after, total);
  }
}

package org.candor.kernel.theorem;

/**
 * A feasible set that is drawn after the agents have reported (Balandat and Tomlin 2013): sets z = 0 … sets − 1 with weights, the
 * actions that each allows, and rules, which choose an action for every set. Predicates only; rows are those of one joint type.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class RandomSupply {
  /** The weights are those of a law: none is negative, and they add up to the total, which is positive. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean drawn(
    //+KEY@ nullable
    @   int[] weights, int total, int sets) {
    @   return total > 0 && (\forall int z; 0 <= z && z < sets; weights[z] >= 0)
    @     && (\sum int z; 0 <= z && z < sets; weights[z]) == total;
    @ }
    @*/

  /** A rule chooses an action that the set allows, for every set; allowed[z][a] is 1 if set z allows action a. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean feasible(
    //+KEY@ nullable
    @   int[] choice,
    //+KEY@ nullable
    @   int[][] allowed, int sets, int actions) {
    @   return (\forall int z; 0 <= z && z < sets; 0 <= choice[z] && choice[z] < actions && allowed[z][choice[z]] == 1);
    @ }
    @*/

  /** A rule is optimal set by set: no action that the set allows has a greater objective than the choice. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean optimal(
    //+KEY@ nullable
    @   int[] choice,
    //+KEY@ nullable
    @   int[] objective,
    //+KEY@ nullable
    @   int[][] allowed, int sets, int actions) {
    @   return (\forall int z; 0 <= z && z < sets; optimalIn(choice[z], objective, allowed[z], actions));
    @ }
    @*/

  /** The choice is optimal in one set. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean optimalIn(\bigint choice,
    //+KEY@ nullable
    @   int[] objective,
    //+KEY@ nullable
    @   int[] allowed, int actions) {
    @   return 0 <= choice && choice < actions
    @     && (\forall int a; 0 <= a && a < actions; allowed[a] == 1 ==> objective[a] <= objective[choice]);
    @ }
    @*/

  /** Choice set monotonicity (the source's Assumption 4): what the smaller sets allow, the larger ones allow. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean within(
    //+KEY@ nullable
    @   int[][] smaller,
    //+KEY@ nullable
    @   int[][] larger, int sets, int actions) {
    @   return (\forall int z; 0 <= z && z < sets; withinOne(smaller[z], larger[z], actions));
    @ }
    @*/

  /** What one set allows, another allows. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean withinOne(
    //+KEY@ nullable
    @   int[] smaller,
    //+KEY@ nullable
    @   int[] larger, int actions) {
    @   return (\forall int a; 0 <= a && a < actions; smaller[a] == 1 ==> larger[a] == 1);
    @ }
    @*/

  /** The objective of each action: its reward, its value to the others and what follows, k times. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean weighs(
    //+KEY@ nullable
    @   int[] objective,
    //+KEY@ nullable
    @   int[] reward,
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[] vNext, int states, int actions, int k, int g) {
    @   return (\forall int a; 0 <= a && a < actions; objective[a]
    @     == k * (reward[a] + others[a]) + g * (\sum int i; 0 <= i && i < states; law[a][i] * vNext[i]));
    @ }
    @*/

  /** A number r is the expectation of a row of the actions under a rule. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean expects(\bigint r,
    //+KEY@ nullable
    @   int[] row,
    //+KEY@ nullable
    @   int[] choice,
    //+KEY@ nullable
    @   int[] weights, int total, int sets) {
    @   return total * r == (\sum int z; 0 <= z && z < sets; weights[z] * row[choice[z]]);
    @ }
    @*/

  /** The law of the next joint type under a rule: the mixture of the laws of its choices. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean mixes(
    //+KEY@ nullable
    @   int[] mixed,
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[] choice,
    //+KEY@ nullable
    @   int[] weights, int states, int sets) {
    @   return (\forall int i; 0 <= i && i < states;
    @     mixed[i] == (\sum int z; 0 <= z && z < sets; weights[z] * law[choice[z]][i]));
    @ }
    @*/

  /** A rule as an action: it is feasible, r and o are its expected reward and value to the others, and mixed is its law. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rule(
    //+KEY@ nullable
    @   int[] choice,
    //+KEY@ nullable
    @   int[] mixed, \bigint r, \bigint o,
    //+KEY@ nullable
    @   int[][] allowed,
    //+KEY@ nullable
    @   int[] reward,
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[] weights, int total, int states, int sets, int actions) {
    @   return choice != null && mixed != null && choice.length == sets && mixed.length == states
    @     && feasible(choice, allowed, sets, actions) && mixes(mixed, law, choice, weights, states, sets)
    @     && expects(r, reward, choice, weights, total, sets) && expects(o, others, choice, weights, total, sets);
    @ }
    @*/

  /** A rule is worth at most v. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean worthAtMost(\bigint v, \bigint r, \bigint o,
    //+KEY@ nullable
    @   int[] mixed,
    //+KEY@ nullable
    @   int[] vNext, int states, int k, int g) {
    @   return k * (r + o) + g * (\sum int i; 0 <= i && i < states; mixed[i] * vNext[i]) <= k * v;
    @ }
    @*/

  private RandomSupply() {}
}

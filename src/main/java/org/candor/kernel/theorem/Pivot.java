package org.candor.kernel.theorem;

/**
 * The dynamic pivot mechanism for one agent, dynamic-VCG (Bergemann and Välimäki 2010, Section 4; Cavallo 2008, Definition 5): she is
 * paid the others' value of the decision and the discounted expected V₋ᵢ that follows it, less V₋ᵢ now, where V₋ᵢ is the optimal
 * value of the others when she is ignored.
 *
 * <p>V₋ᵢ is indexed by joint types like everything else and does not depend on her type. Its optimality equation is written with the
 * joint law: with independent types her part of the law sums to a constant, so that it is the equation of the others' own problem
 * ({@code IndependentTypes}).
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class Pivot {
  /** without[t][s]: V₋ᵢ, the optimal value of the others when she is ignored, for t = 0 … periods. */
  public final int[][] without;

  /** alone[t][s]: an action that is optimal for the others when she is ignored. */
  public final int[][] alone;

  /** The sizes match. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(Pivot p, int periods) {
    @   return p.without != null && p.alone != null && p.without.length == periods + 1 && p.alone.length == periods;
    @ }
    @*/

  /** The sizes match in period t. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormedIn(Pivot p, \bigint t, int states) {
    @   return p.without[t] != null && p.without[t + 1] != null && p.alone[t] != null
    @     && p.without[t].length == states && p.without[t + 1].length == states && p.alone[t].length == states;
    @ }
    @*/

  /** The transfer at one joint type: k times the others' value of decision d, plus what is expected of wNext, less k·w. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean pivotal(\bigint transfer, \bigint w, \bigint d,
    //+KEY@ nullable
    @   int[] wNext,
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] law, int states, int k, int g) {
    @   return transfer == k * others[d] + g * (\sum int i; 0 <= i && i < states; law[d][i] * wNext[i]) - k * w;
    @ }
    @*/

  /** In period t the transfers are those of the pivot mechanism, whatever joint type the centre believes in. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean pivotalIn(Pivot p, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; pivotal(m.transfer[t][s], p.without[t][s], m.decision[t][s],
    @     p.without[t + 1], m.others[t][s], m.law[t][s], m.states, m.scale, m.discount));
    @ }
    @*/

  /**
   * Independence at one joint type: no report changes w, the value of the others without her, and the decision that a report leads to
   * moves wNext at the joint type that the centre believes in as it does at the true one.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean independent(\bigint w,
    //+KEY@ nullable
    @   int[] wInPeriod,
    //+KEY@ nullable
    @   int[] wNext,
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[][][] lawInPeriod,
    //+KEY@ nullable
    @   int[] reported,
    //+KEY@ nullable
    @   int[] decision, int states, int reports) {
    @   return (\forall int x; 0 <= x && x < reports; 0 <= reported[x] && reported[x] < states
    @     && wInPeriod[reported[x]] == w
    @     && (\sum int i; 0 <= i && i < states; lawInPeriod[reported[x]][decision[reported[x]]][i] * wNext[i])
    @       == (\sum int i; 0 <= i && i < states; law[decision[reported[x]]][i] * wNext[i]));
    @ }
    @*/

  /** In period t the others' value without her and its expectation are independent of her type, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean independentIn(Pivot p, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; independent(p.without[t][s], p.without[t], p.without[t + 1],
    @     m.law[t][s], m.law[t], m.reported[s], m.decision[t], m.states, m.reports));
    @ }
    @*/

  /** The others' value w is attained by action a, when what follows is worth wNext to them. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean attained(\bigint w, \bigint a,
    //+KEY@ nullable
    @   int[] wNext,
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] law, int states, int actions, int k, int g) {
    @   return 0 <= a && a < actions
    @     && k * w == k * others[a] + g * (\sum int i; 0 <= i && i < states; law[a][i] * wNext[i]);
    @ }
    @*/

  /** In period t the others' optimal action is available to all and attains their value, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean attainedIn(Pivot p, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; attained(p.without[t][s], p.alone[t][s], p.without[t + 1],
    @     m.others[t][s], m.law[t][s], m.states, m.actions, m.scale, m.discount));
    @ }
    @*/

  /** No action gives the others more than w, when what follows is worth wNext to them. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean notExceeded(\bigint w,
    //+KEY@ nullable
    @   int[] wNext,
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] law, int states, int actions, int k, int g) {
    @   return (\forall int a; 0 <= a && a < actions;
    @     k * others[a] + g * (\sum int i; 0 <= i && i < states; law[a][i] * wNext[i]) <= k * w);
    @ }
    @*/

  /** In period t no action gives the others more than their value without her, at any joint type; decisions are actions. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean notExceededIn(Pivot p, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; 0 <= m.decision[t][s] && m.decision[t][s] < m.actions
    @     && notExceeded(p.without[t][s], p.without[t + 1], m.others[t][s], m.law[t][s], m.states, m.actions, m.scale,
    @       m.discount));
    @ }
    @*/

  /** In period t the action that is optimal for the others does not harm her: no negative externality. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean harmlessIn(Pivot p, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; m.reward[t][s][p.alone[t][s]] >= 0);
    @ }
    @*/

  /** Takes the arrays as they are. */
  public Pivot(int[][] without, int[][] alone) {
    this.without = without;
    this.alone = alone;
  }
}

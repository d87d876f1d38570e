package org.candor.kernel.theorem;

/**
 * A bandit environment as one agent meets it: every agent is an arm, in every period the decision activates one, and the others rest
 * (Cavallo 2008, Section 5).
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class Bandit {
  /** The denominator G of the discount g/G. */
  public final int discountDenominator;

  /** D, what the weights of every law sum to. */
  public final int mass;

  /** active[t][s]: whether the decision of period t at joint type s activates her arm. */
  public final boolean[][] active;

  /** The sizes match, and the scale of the mechanism is k = G·D. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(Bandit b, DirectMechanism m) {
    @   return m.scale == b.discountDenominator * b.mass && b.active != null && b.active.length == m.periods;
    @ }
    @*/

  /** The sizes match in period t. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormedIn(Bandit b, \bigint t, int states) {
    @   return b.active[t] != null && b.active[t].length == states;
    @ }
    @*/

  /** Under the law every joint type that can follow has the same value w without her: the others rest, and time changes nothing. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rests(
    //+KEY@ nullable
    @   int[] law,
    //+KEY@ nullable
    @   int[] wNext, \bigint w, int states, int mass) {
    @   return law != null && wNext != null && law.length == states && wNext.length == states
    @     && (\sum int i; 0 <= i && i < states; law[i]) == mass
    @     && (\forall int i; 0 <= i && i < states; law[i] == 0 || wNext[i] == w);
    @ }
    @*/

  /**
   * One joint type, decision d. When her arm is active the others get nothing and rest. When another arm is, it is one that the others
   * would activate without her, so that their value w is what it gives now and what follows.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean activates(boolean active, \bigint w, \bigint d,
    //+KEY@ nullable
    @   int[] wNext,
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] law, int states, int mass, int k, int g) {
    @   return (active ==> others[d] == 0 && rests(law[d], wNext, w, states, mass))
    @     && (!active ==> k * w == k * others[d] + g * (\sum int i; 0 <= i && i < states; law[d][i] * wNext[i]));
    @ }
    @*/

  /** In period t the environment is a bandit, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean activatesIn(Bandit b, Pivot p, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; activates(b.active[t][s], p.without[t][s], m.decision[t][s],
    @     p.without[t + 1], m.others[t][s], m.law[t][s], m.states, b.mass, m.scale, m.discount));
    @ }
    @*/

  /** The bandit form of the transfer, k times it: −(1−γ)·w to the agent whose arm is active, nothing to the others. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rent(boolean active, \bigint transfer, \bigint w, int mass, int denominator, int g) {
    @   return (active ==> transfer == -((denominator - g) * mass * w)) && (!active ==> transfer == 0);
    @ }
    @*/

  /** In period t the transfers have the bandit form, whatever joint type the centre believes in. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rentIn(Bandit b, Pivot p, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; rent(b.active[t][s], m.transfer[t][s], p.without[t][s], b.mass,
    @     b.discountDenominator, m.discount));
    @ }
    @*/

  /** Takes the array as it is. */
  public Bandit(int discountDenominator, int mass, boolean[][] active) {
    this.discountDenominator = discountDenominator;
    this.mass = mass;
    this.active = active;
  }
}

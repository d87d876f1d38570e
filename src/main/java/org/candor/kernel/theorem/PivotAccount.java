package org.candor.kernel.theorem;

/** What one agent is expected to be paid and to enjoy, discounted, under the decisions of a mechanism when all are truthful. */
/*@ code_bigint_math spec_bigint_math @*/
public final class PivotAccount {
  /** paid[t][s]: her expected discounted transfers from period t on at joint type s, for t = 0 … periods. */
  public final int[][] paid;

  /** own[t][s]: Vᵢ, her expected discounted rewards from period t on, for t = 0 … periods. */
  public final int[][] own;

  /** The sizes match. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(PivotAccount c, int periods) {
    @   return c.paid != null && c.own != null && c.paid.length == periods + 1 && c.own.length == periods + 1;
    @ }
    @*/

  /** The sizes match in period t. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormedIn(PivotAccount c, \bigint t, int states) {
    @   return c.paid[t] != null && c.own[t] != null && c.paid[t + 1] != null && c.own[t + 1] != null
    @     && c.paid[t].length == states && c.own[t].length == states && c.paid[t + 1].length == states
    @     && c.own[t + 1].length == states;
    @ }
    @*/

  /** In period t both accounts grow by what the decision gives her and by what is expected to follow it. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean accruesIn(PivotAccount c, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states;
    @     ReportingProblem.payoffOf(c.paid[t][s], m.transfer[t][s], m.law[t][s][m.decision[t][s]], c.paid[t + 1], m.states,
    @       m.scale, m.discount)
    @     && ReportingProblem.payoffOf(c.own[t][s], m.scale * m.reward[t][s][m.decision[t][s]],
    @       m.law[t][s][m.decision[t][s]], c.own[t + 1], m.states, m.scale, m.discount));
    @ }
    @*/

  /** The transfers are worth (V − Vᵢ) − V₋ᵢ: what the others get with her less what they would get without her. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean externality(
    //+KEY@ nullable
    @   int[] paid,
    //+KEY@ nullable
    @   int[] own,
    //+KEY@ nullable
    @   int[] value,
    //+KEY@ nullable
    @   int[] without, int states) {
    @   return paid != null && own != null && value != null && without != null && paid.length == states
    @     && own.length == states && value.length == states && without.length == states
    @     && (\forall int i; 0 <= i && i < states; paid[i] == value[i] - own[i] - without[i]);
    @ }
    @*/

  /** In period t the transfers from then on are worth (V − Vᵢ) − V₋ᵢ, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean externalityIn(PivotAccount c, DirectMechanism m, Pivot p, \bigint t) {
    @   return externality(c.paid[t], c.own[t], m.value[t], p.without[t], m.states);
    @ }
    @*/

  /** Takes the arrays as they are. */
  public PivotAccount(int[][] paid, int[][] own) {
    this.paid = paid;
    this.own = own;
  }
}

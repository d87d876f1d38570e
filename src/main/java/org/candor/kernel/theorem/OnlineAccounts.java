package org.candor.kernel.theorem;

/**
 * What a centre remembers of one agent in the online-VCG mechanism (Parkes and Singh 2003): the state in which she should be by now, if she
 * has arrived, and what she owes. Joint types contain this memory, as a part of the others' and the public's, and actions contain what is
 * remembered next: with static types, one state.
 *
 * <p>What the others are to have on her account is a promise: until she arrives V₋ᵢ, from then on what they have under the efficient policy.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class OnlineAccounts {
  /** own[t][s]: Vᵢ, her expected value from period t on under the efficient policy. */
  public final int[][] own;

  /** without[t][s]: V₋ᵢ, the optimal value of the others when she is ignored. */
  public final int[][] without;

  /** owed[t][s]: what she owes by the memory, in money of period t, where values count as realised. */
  public final int[][] owed;

  /** present[s]: whether her type in joint type s is one of an agent who is there. */
  public final boolean[] present;

  /** remembered[s]: the joint type with the remembered type of hers and the others' as in s, or −1 if none is remembered. */
  public final int[] remembered;

  /** follows[s]: whether her type in joint type s is the remembered one. */
  public final boolean[] follows;

  /** departs[t][s]: whether period t is the last of an agent who is there. */
  public final boolean[][] departs;

  /** In period t the remembered joint type differs in her type alone, and is this one where her type is the remembered one. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean remembersIn(OnlineAccounts a, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states;
    @     (a.remembered[s] >= 0 ==> a.without[t][a.remembered[s]] == a.without[t][s])
    @     && (a.follows[s] ==> a.remembered[s] >= 0 && a.present[s] && a.own[t][a.remembered[s]] == a.own[t][s]
    @       && m.value[t][a.remembered[s]] == m.value[t][s]));
    @ }
    @*/

  /** In period t the others are promised what they have at the remembered type under the efficient policy, or V₋ᵢ. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean promisesIn(OnlineAccounts a, DirectMechanism m, Pivot p, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states;
    @     (a.remembered[s] >= 0 ==> p.without[t][s] == m.value[t][a.remembered[s]] - a.own[t][a.remembered[s]])
    @     && (a.remembered[s] < 0 ==> p.without[t][s] == a.without[t][s]));
    @ }
    @*/

  /**
   * The transfers of the variant that is paid at arrival. The charge is {@code Vᵢ − (V − V₋ᵢ)}. Who reports the remembered type is
   * paid nothing; another report returns the charge at the remembered type, and one of an agent who is there is charged.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean prepaidIn(OnlineAccounts a, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; m.transfer[t][s]
    @     == m.scale * (a.remembered[s] >= 0 && !a.follows[s]
    @       ? a.own[t][a.remembered[s]] - (m.value[t][a.remembered[s]] - a.without[t][a.remembered[s]]) : 0)
    @     - m.scale * (a.present[s] && !a.follows[s] ? a.own[t][s] - (m.value[t][s] - a.without[t][s]) : 0));
    @ }
    @*/

  /**
   * Promises are kept in period t: what the others have of the decision and what they are promised next add up, where she is there,
   * to what they have under the efficient policy, which types that are static ensure; where she is not, to V₋ᵢ: while an agent has
   * not arrived, the decision is optimal for the others alone.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean keepsIn(OnlineAccounts a, DirectMechanism m, Pivot p, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states;
    @     m.scale * (a.present[s] ? m.value[t][s] - a.own[t][s] : a.without[t][s])
    @     == m.scale * m.others[t][s][m.decision[t][s]] + m.discount
    @       * (\sum int i; 0 <= i && i < m.states; m.law[t][s][m.decision[t][s]][i] * p.without[t + 1][i]));
    @ }
    @*/

  /**
   * In period t the others are promised the joint value at the remembered type and what she owes, or V₋ᵢ: where values count as
   * realised, hers are theirs until she has paid.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean promisesWithDebtIn(OnlineAccounts a, DirectMechanism m, Pivot p, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states;
    @     (a.remembered[s] >= 0 ==> p.without[t][s] == m.value[t][a.remembered[s]] + a.owed[t][s])
    @     && (a.remembered[s] < 0 ==> p.without[t][s] == a.without[t][s]));
    @ }
    @*/

  /** What she owes before this period's value: by the memory, or from her arrival now on less her marginal contribution. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model \bigint debt(OnlineAccounts a, DirectMechanism m, \bigint t, \bigint s) {
    @   return a.follows[s] ? a.owed[t][s] : -(m.value[t][s] - a.without[t][s]);
    @ }
    @*/

  /**
   * The transfers of the variant that is settled at departure. Who contradicts the memory pays what she owes and the marginal
   * contribution at the remembered type; who departs pays her debt, this period's value included.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean settledIn(OnlineAccounts a, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; m.transfer[t][s]
    @     == -m.scale * (a.remembered[s] >= 0 && !a.follows[s]
    @       ? a.owed[t][s] + (m.value[t][a.remembered[s]] - a.without[t][a.remembered[s]]) : 0)
    @     - m.scale * (a.present[s] && a.departs[t][s] ? debt(a, m, t, s) + m.reward[t][s][m.decision[t][s]] : 0));
    @ }
    @*/

  /**
   * The same as {@code keepsIn} where values count as realised: while she stays, the others are to have the joint value and her debt,
   * which grows by her values and with interest; when she departs, the joint value less her value of the last decision.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean keepsWithDebtIn(OnlineAccounts a, DirectMechanism m, Pivot p, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states;
    @     m.scale * (a.present[s]
    @       ? m.value[t][s] + (a.departs[t][s] ? -m.reward[t][s][m.decision[t][s]] : debt(a, m, t, s)) : a.without[t][s])
    @     == m.scale * m.others[t][s][m.decision[t][s]] + m.discount
    @       * (\sum int i; 0 <= i && i < m.states; m.law[t][s][m.decision[t][s]][i] * p.without[t + 1][i]));
    @ }
    @*/

  /** Takes the arrays as they are. */
  public OnlineAccounts(int[][] own, int[][] without, int[][] owed, boolean[] present, int[] remembered,
      boolean[] follows, boolean[][] departs) {
    this.own = own;
    this.without = without;
    this.owed = owed;
    this.present = present;
    this.remembered = remembered;
    this.follows = follows;
    this.departs = departs;
  }
}

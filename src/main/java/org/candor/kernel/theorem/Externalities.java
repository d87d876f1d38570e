package org.candor.kernel.theorem;

/**
 * What the expected externality mechanism pays (Arrow 1979; d'Aspremont and Gérard-Varet 1979), and how one agent meets it when
 * she knows her own type only and the others' types are independent of it.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class Externalities {
  /** externality[s][j]: at joint report s, the value that the others expect from agent j's report. */
  public final int[][] externality;

  /** share[s][j]: at joint report s, agent j's equal share in the others' externalities. */
  public final int[][] share;

  /** At joint report s every agent has an externality and a share. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean externalityRows(StaticMechanism m, Externalities e, \bigint s) {
    @   return e.externality != null && e.share != null && e.externality.length == m.states && e.share.length == m.states
    @     && rows(e.externality[s], e.share[s], m.agents);
    @ }
    @*/

  /** Two rows hold a number for each agent. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rows(
    //+KEY@ nullable
    @   int[] externality,
    //+KEY@ nullable
    @   int[] share, int agents) {
    @   return externality != null && share != null && externality.length == agents && share.length == agents;
    @ }
    @*/

  /**
   * Every agent is paid her own externality less her share: one (n − 1)th of the sum of the others' externalities. A single agent
   * has no others: there is no externality and nothing to share.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean shared(
    //+KEY@ nullable
    @   int[] transfer,
    //+KEY@ nullable
    @   int[] externality,
    //+KEY@ nullable
    @   int[] share, int agents) {
    @   return (\forall int i; 0 <= i && i < agents; transfer[i] == externality[i] - share[i]
    @     && (agents - 1) * share[i] == (\sum int j; 0 <= j && j < agents; externality[j]) - externality[i]
    @     && (agents == 1 ==> externality[i] == 0 && share[i] == 0));
    @ }
    @*/

  /** At joint report s every agent is paid her own externality less her share. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sharedAt(StaticMechanism m, Externalities e, \bigint s) {
    @   return shared(m.transfer[s], e.externality[s], e.share[s], m.agents);
    @ }
    @*/

  /** Every agent is paid her own externality less her share, at every joint report. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean pays(StaticMechanism m, Externalities e) {
    @   return (\forall int s; 0 <= s && s < m.states; externalityRows(m, e, s) && sharedAt(m, e, s));
    @ }
    @*/

  /** Takes the arrays as they are. */
  public Externalities(int[][] externality, int[][] share) {
    this.externality = externality;
    this.share = share;
  }
}

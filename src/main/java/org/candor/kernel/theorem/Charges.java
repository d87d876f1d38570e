package org.candor.kernel.theorem;

/**
 * The charges of a mechanism that pays an agent the others' value and takes a charge from her (Groves 1973; in dynamic
 * environments Cavallo 2008, Definition 4), and what they are expected to add up to.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class Charges {
  /** charge[t][s]: k times the charge in period t when the centre believes in joint type s. */
  public final int[][] charge;

  /** total[t][s]: the expected discounted charges from period t on at joint type s under truth, for t = 0 … periods. */
  public final int[][] total;

  /** The sizes match. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(Charges c, int periods) {
    @   return c.charge != null && c.total != null && c.charge.length == periods && c.total.length == periods + 1;
    @ }
    @*/

  /** The sizes match in period t. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormedIn(Charges c, \bigint t, int states) {
    @   return c.charge[t] != null && c.total[t] != null && c.total[t + 1] != null && c.charge[t].length == states
    @     && c.total[t].length == states && c.total[t + 1].length == states;
    @ }
    @*/

  /** She is paid k times the others' value of the decision less the charge, whatever joint type the centre believes in. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean paid(
    //+KEY@ nullable
    @   int[] transfer,
    //+KEY@ nullable
    @   int[][] others,
    //+KEY@ nullable
    @   int[] charge,
    //+KEY@ nullable
    @   int[] decision, int states, int k) {
    @   return (\forall int s; 0 <= s && s < states; transfer[s] == k * others[s][decision[s]] - charge[s]);
    @ }
    @*/

  /** In period t she is paid the others' value of the decision less the charge. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean paidIn(DirectMechanism m, Charges c, \bigint t) {
    @   return paid(m.transfer[t], m.others[t], c.charge[t], m.decision[t], m.states, m.scale);
    @ }
    @*/

  /**
   * At one joint type no report changes the expected charges: this period's and, under the decision that the report leads to, those
   * that follow under truth add up to the same total.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean unaffected(\bigint total,
    //+KEY@ nullable
    @   int[] totalNext,
    //+KEY@ nullable
    @   int[] charge,
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[] reported,
    //+KEY@ nullable
    @   int[] decision, int states, int reports, int k, int g) {
    @   return (\forall int x; 0 <= x && x < reports; k * total == charge[reported[x]]
    @     + g * (\sum int i; 0 <= i && i < states; law[decision[reported[x]]][i] * totalNext[i]));
    @ }
    @*/

  /** In period t no report changes the expected charges, at any joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean unaffectedIn(DirectMechanism m, Charges c, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; unaffected(c.total[t][s], c.total[t + 1], c.charge[t], m.law[t][s],
    @     m.reported[s], m.decision[t], m.states, m.reports, m.scale, m.discount));
    @ }
    @*/

  /** In period t the truthful payoff is the joint value less the expected charges. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean valueLessCharges(
    //+KEY@ nullable
    @   int[] truth,
    //+KEY@ nullable
    @   int[] value,
    //+KEY@ nullable
    @   int[] total, int states) {
    @   return truth != null && value != null && total != null && truth.length == states && value.length == states
    @     && total.length == states && (\forall int i; 0 <= i && i < states; truth[i] == value[i] - total[i]);
    @ }
    @*/

  /** The former for a mechanism, its charges and the agent's problem. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean valueLessChargesIn(DirectMechanism m, Charges c, ReportingProblem g, \bigint t) {
    @   return valueLessCharges(g.truth[t], m.value[t], c.total[t], m.states);
    @ }
    @*/

  /** Takes the arrays as they are. */
  public Charges(int[][] charge, int[][] total) {
    this.charge = charge;
    this.total = total;
  }
}

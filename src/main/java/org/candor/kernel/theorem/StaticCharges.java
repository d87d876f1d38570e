package org.candor.kernel.theorem;

/** The charges of a Groves mechanism of one period (Groves 1973), and of the pivot mechanism among them (Clarke 1971). */
/*@ code_bigint_math spec_bigint_math @*/
public final class StaticCharges {
  /** charge[s][i]: what is taken from agent i at joint report s. */
  public final int[][] charge;

  /** best[s][i]: in the pivot mechanism, the action that is best for the others at joint report s when agent i is ignored. */
  public final int[][] best;

  /** At joint report s every agent has a charge. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean chargedAt(StaticMechanism m, StaticCharges c, \bigint s) {
    @   return c.charge != null && c.charge.length == m.states && c.charge[s] != null && c.charge[s].length == m.agents;
    @ }
    @*/

  /** At joint report s every agent is paid the others' value of the decision less her charge. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean paidAt(StaticMechanism m, StaticCharges c, \bigint s) {
    @   return (\forall int i; 0 <= i && i < m.agents; m.transfer[s][i]
    @     == m.welfare[s][m.decision[s]] - m.value[s][m.decision[s]][i] - c.charge[s][i]);
    @ }
    @*/

  /** At joint report s agent i's charge is the greatest value that any action has to the others. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean pivotAt(StaticMechanism m, StaticCharges c, \bigint s, \bigint i) {
    @   return c.best != null && c.best.length == m.states && c.best[s] != null && c.best[s].length == m.agents
    @     && 0 <= c.best[s][i] && c.best[s][i] < m.actions
    @     && c.charge[s][i] == m.welfare[s][c.best[s][i]] - m.value[s][c.best[s][i]][i]
    @     && (\forall int a; 0 <= a && a < m.actions; m.welfare[s][a] - m.value[s][a][i] <= c.charge[s][i]);
    @ }
    @*/

  /** Takes the arrays as they are. */
  public StaticCharges(int[][] charge, int[][] best) {
    this.charge = charge;
    this.best = best;
  }
}

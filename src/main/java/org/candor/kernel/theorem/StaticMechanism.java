package org.candor.kernel.theorem;

/**
 * A direct mechanism of one period with n agents: they report, the centre decides by the joint report and pays. Values are
 * private: an agent's values at a joint report are those of her own part of it.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class StaticMechanism {
  /** The number of agents. */
  public final int agents;

  /** The number of joint reports, which are joint types as well. */
  public final int states;

  /** The number of actions. */
  public final int actions;

  /** value[s][a][j]: agent j's value of action a at joint report s. */
  public final int[][][] value;

  /** welfare[s][a]: the sum of the agents' values of action a at joint report s. */
  public final int[][] welfare;

  /** decision[s]: the action that the centre takes at joint report s. */
  public final int[] decision;

  /** transfer[s][i]: what agent i is paid at joint report s. */
  public final int[][] transfer;

  /** The sizes match. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(StaticMechanism m) {
    @   return m.agents >= 0 && m.states >= 0 && m.actions >= 0 && m.value != null && m.welfare != null && m.decision != null
    @     && m.transfer != null && m.value.length == m.states && m.welfare.length == m.states
    @     && m.decision.length == m.states && m.transfer.length == m.states;
    @ }
    @*/

  /** At joint report s every action has a value for each agent, the decision is an action, and every agent has a transfer. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rowsAt(StaticMechanism m, \bigint s) {
    @   return m.value[s] != null && m.welfare[s] != null && m.transfer[s] != null && m.value[s].length == m.actions
    @     && m.welfare[s].length == m.actions && m.transfer[s].length == m.agents
    @     && 0 <= m.decision[s] && m.decision[s] < m.actions
    @     && (\forall int a; 0 <= a && a < m.actions; m.value[s][a] != null && m.value[s][a].length == m.agents);
    @ }
    @*/

  /** At joint report s the welfare of each action is the sum of the agents' values. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean summedAt(StaticMechanism m, \bigint s) {
    @   return (\forall int a; 0 <= a && a < m.actions;
    @     m.welfare[s][a] == (\sum int j; 0 <= j && j < m.agents; m.value[s][a][j]));
    @ }
    @*/

  /** Efficiency at joint report s: no action has a greater welfare than the decision. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean efficientAt(StaticMechanism m, \bigint s) {
    @   return (\forall int a; 0 <= a && a < m.actions; m.welfare[s][a] <= m.welfare[s][m.decision[s]]);
    @ }
    @*/

  /** Joint reports s and z are the same but for agent i's part: all other agents' values agree. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sameBut(StaticMechanism m, \bigint i, \bigint s, \bigint z) {
    @   return (\forall int a; 0 <= a && a < m.actions; agree(m.value[s][a], m.value[z][a], i, m.agents));
    @ }
    @*/

  /** Two rows of values agree but for agent i's. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean agree(
    //+KEY@ nullable
    @   int[] left,
    //+KEY@ nullable
    @   int[] right, \bigint i, int agents) {
    @   return left != null && right != null && left.length == agents && right.length == agents
    @     && (\forall int j; 0 <= j && j < agents; j != i ==> left[j] == right[j]);
    @ }
    @*/

  /** The rows are there, the welfare is summed and the decisions are efficient, at every joint report. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean efficient(StaticMechanism m) {
    @   return (\forall int s; 0 <= s && s < m.states; rowsAt(m, s) && summedAt(m, s) && efficientAt(m, s));
    @ }
    @*/

  /** Takes the arrays as they are. */
  public StaticMechanism(int agents, int states, int actions, int[][][] value, int[][] welfare, int[] decision,
      int[][] transfer) {
    this.agents = agents;
    this.states = states;
    this.actions = actions;
    this.value = value;
    this.welfare = welfare;
    this.decision = decision;
    this.transfer = transfer;
  }
}

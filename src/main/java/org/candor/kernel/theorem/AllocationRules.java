package org.candor.kernel.theorem;

/**
 * The rules of a random allocation space (Balandat and Tomlin 2013) as the actions of a {@link DirectMechanism}: rule a chooses action
 * {@code choices[a][z]} in set z. Rows of rewards, of values to the others and of laws are given for the actions; those of the
 * mechanism are their expectations under each rule. "She" is the agent that the mechanism is about.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class AllocationRules {
  /** The number of sets. */
  public final int sets;

  /** The number of actions among which the rules choose. */
  public final int actions;

  /** The scale of the values of actions; that of the mechanism is this times the total. */
  public final int scale;

  /** What the weights sum to. */
  public final int total;

  /** weights[z]: the weight of set z. */
  public final int[] weights;

  /** allowed[z][a]: 1 if set z allows action a. */
  public final int[][] allowed;

  /** choices[a][z]: the action that rule a chooses in set z. */
  public final int[][] choices;

  /** reward[t][s][a]: her value of action a in period t at joint type s. */
  public final int[][][] reward;

  /** others[t][s][a]: the value of action a to all others and the public. */
  public final int[][][] others;

  /** law[t][s][a][z]: the weight with which joint type z follows. */
  public final int[][][][] law;

  /** objective[t][s][a]: scale times what action a is worth to all, what follows included. */
  public final int[][][] objective;

  /** The sizes match, the weights are those of a law, and the mechanism has the scale of expectations over the sets. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(AllocationRules q, DirectMechanism m) {
    @   return q.sets >= 0 && q.weights != null && q.allowed != null && q.choices != null && q.reward != null
    @     && q.others != null && q.law != null && q.objective != null
    @     && q.weights.length == q.sets && q.allowed.length == q.sets && q.choices.length == m.actions
    @     && q.reward.length == m.periods && q.others.length == m.periods && q.law.length == m.periods
    @     && q.objective.length == m.periods && m.scale == q.scale * q.total
    @     && RandomSupply.drawn(q.weights, q.total, q.sets);
    @ }
    @*/

  /** In period t there are rows at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormedIn(AllocationRules q, DirectMechanism m, \bigint t) {
    @   return q.reward[t] != null && q.others[t] != null && q.law[t] != null && q.objective[t] != null
    @     && q.reward[t].length == m.states && q.others[t].length == m.states && q.law[t].length == m.states
    @     && q.objective[t].length == m.states;
    @ }
    @*/

  /** At one joint type there are an objective, a reward, a value to the others and a law for every action. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rows(
    //+KEY@ nullable
    @   int[] objective,
    //+KEY@ nullable
    @   int[] reward,
    //+KEY@ nullable
    @   int[] others,
    //+KEY@ nullable
    @   int[][] law, int states, int actions) {
    @   return objective != null && reward != null && others != null && law != null && objective.length == actions
    @     && reward.length == actions && others.length == actions && law.length == actions
    @     && (\forall int a; 0 <= a && a < actions; law[a] != null && law[a].length == states);
    @ }
    @*/

  /** At joint type s of period t the actions of the mechanism are feasible rules, the decision is one, and the value is its worth. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean followsRulesAt(AllocationRules q, DirectMechanism m, \bigint t, \bigint s) {
    @   return rows(q.objective[t][s], q.reward[t][s], q.others[t][s], q.law[t][s], m.states, q.actions)
    @     && DirectMechanism.rows(m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions)
    @     && 0 <= m.decision[t][s] && m.decision[t][s] < m.actions
    @     && RandomSupply.weighs(q.objective[t][s], q.reward[t][s], q.others[t][s], q.law[t][s], m.value[t + 1], m.states,
    @       q.actions, q.scale, m.discount)
    @     && (\forall int a; 0 <= a && a < m.actions; RandomSupply.rule(q.choices[a], m.law[t][s][a], m.reward[t][s][a],
    @       m.others[t][s][a], q.allowed, q.reward[t][s], q.others[t][s], q.law[t][s], q.weights, q.total, m.states, q.sets,
    @       q.actions))
    @     && q.scale * q.total * m.value[t][s] == (\sum int z; 0 <= z && z < q.sets;
    @       q.weights[z] * q.objective[t][s][q.choices[m.decision[t][s]][z]]);
    @ }
    @*/

  /** In period t the actions of the mechanism are feasible rules, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean followsRulesIn(AllocationRules q, DirectMechanism m, \bigint t) {
    @   return wellFormedIn(q, m, t) && (\forall int s; 0 <= s && s < m.states; followsRulesAt(q, m, t, s));
    @ }
    @*/

  /** In period t the decision is the rule that is optimal set by set, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean optimalIn(AllocationRules q, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states;
    @     RandomSupply.optimal(q.choices[m.decision[t][s]], q.objective[t][s], q.allowed, q.sets, q.actions));
    @ }
    @*/

  /**
   * In period t the mechanism is a dynamic-Groves mechanism but for efficiency: values are private, she is paid the others' value less
   * a charge, no report changes the expected charges, and g is what she faces.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean paysIn(DirectMechanism m, Charges c, ReportingProblem g, \bigint t) {
    @   return DirectMechanism.wellFormedIn(m, t) && Charges.wellFormedIn(c, t, m.states)
    @     && ReportingProblem.wellFormedIn(g, t) && DirectMechanism.privateValuesIn(m, t)
    @     && Charges.paidIn(m, c, t) && Charges.unaffectedIn(m, c, t)
    @     && DirectMechanism.facedIn(m, g, t) && ReportingProblem.truthfulIn(g, t);
    @ }
    @*/

  /** Takes the arrays as they are. */
  public AllocationRules(int sets, int actions, int scale, int total, int[] weights, int[][] allowed, int[][] choices,
      int[][][] reward, int[][][] others, int[][][][] law, int[][][] objective) {
    this.sets = sets;
    this.actions = actions;
    this.scale = scale;
    this.total = total;
    this.weights = weights;
    this.allowed = allowed;
    this.choices = choices;
    this.reward = reward;
    this.others = others;
    this.law = law;
    this.objective = objective;
  }
}

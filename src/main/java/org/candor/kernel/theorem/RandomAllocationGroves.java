package org.candor.kernel.theorem;

/**
 * Stage-wise incentive compatibility in random allocation spaces (Balandat and Tomlin 2013): if the decision is optimal set by set and
 * the agent is paid as in a dynamic-Groves mechanism, in expectation over the sets, truth is optimal in expectation over the sets that
 * are still to be drawn. {@link RandomAllocationReduction} gives efficiency among the rules, {@link DynamicGroves} the rest.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class RandomAllocationGroves {
  private RandomAllocationGroves() {}

  /** What holds in a period holds at each of its joint types. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && AllocationRules.followsRulesIn(q, m, t) && AllocationRules.optimalIn(q, m, t);
    @ ensures AllocationRules.wellFormedIn(q, m, t) && AllocationRules.followsRulesAt(q, m, t, s);
    @ ensures RandomSupply.optimal(q.choices[m.decision[t][s]], q.objective[t][s], q.allowed, q.sets, q.actions);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void atEach(AllocationRules q, DirectMechanism m, int t, int s) {}

  /** The decision of a mechanism that follows rules is one of them. */
  /*@ public normal_behavior
    @ requires AllocationRules.followsRulesAt(q, m, t, s);
    @ ensures 0 <= m.decision[t][s] && m.decision[t][s] < m.actions && q.choices[m.decision[t][s]] != null;
    @ ensures q.choices[m.decision[t][s]].length == q.sets;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void decisionIsRule(AllocationRules q, DirectMechanism m, int t, int s) {}

  /** At one joint type the rule that is optimal set by set is efficient. */
  /*@ public normal_behavior
    @ requires AllocationRules.wellFormed(q, m) && DirectMechanism.wellFormed(m) && DirectMechanism.wellFormedIn(m, t);
    @ requires 0 <= t && t < m.periods && 0 <= s && s < m.states;
    @ requires AllocationRules.wellFormedIn(q, m, t) && AllocationRules.followsRulesAt(q, m, t, s);
    @ requires RandomSupply.optimal(q.choices[m.decision[t][s]], q.objective[t][s], q.allowed, q.sets, q.actions);
    @ ensures DirectMechanism.rows(m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions);
    @ ensures DirectMechanism.efficient(m.value[t][s], m.decision[t][s], m.value[t + 1], m.reward[t][s], m.others[t][s],
    @   m.law[t][s], m.states, m.actions, m.scale, m.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isEfficientAt(AllocationRules q, DirectMechanism m, int t, int s) {
    decisionIsRule(q, m, t, s);
    RandomAllocationReduction.setBySetIsEfficient(m.value[t][s], m.decision[t][s], m.reward[t][s], m.others[t][s],
        m.law[t][s], q.choices, m.actions, q.weights, q.allowed, q.objective[t][s], q.reward[t][s], q.others[t][s],
        q.law[t][s], m.value[t + 1], q.total, m.states, q.sets, q.actions, m.scale, q.scale, m.discount);
  }

  /** What holds at every joint type of a period holds in the period. */
  /*@ public normal_behavior
    @ requires (\forall int s; 0 <= s && s < m.states;
    @   DirectMechanism.rows(m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions));
    @ requires (\forall int s; 0 <= s && s < m.states; DirectMechanism.efficient(m.value[t][s], m.decision[t][s],
    @   m.value[t + 1], m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions, m.scale, m.discount));
    @ ensures DirectMechanism.efficientIn(m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isEfficientAtAll(DirectMechanism m, int t) {}

  /** In one period the decision by the rule that is optimal set by set is efficient. */
  /*@ public normal_behavior
    @ requires AllocationRules.wellFormed(q, m) && DirectMechanism.wellFormed(m) && DirectMechanism.wellFormedIn(m, t);
    @ requires 0 <= t && t < m.periods;
    @ requires AllocationRules.followsRulesIn(q, m, t) && AllocationRules.optimalIn(q, m, t);
    @ ensures DirectMechanism.efficientIn(m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isEfficientIn(AllocationRules q, DirectMechanism m, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int s; 0 <= s && s < n;
      @     DirectMechanism.rows(m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions))
      @   && (\forall int s; 0 <= s && s < n; DirectMechanism.efficient(m.value[t][s], m.decision[t][s],
      @     m.value[t + 1], m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions, m.scale, m.discount));
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      atEach(q, m, t, n);
      isEfficientAt(q, m, t, n);
      n++;
    }
    isEfficientAtAll(m, t);
  }

  /** The arrays of the mechanism are there where it pays as in a dynamic-Groves mechanism. */
  /*@ public normal_behavior
    @ requires AllocationRules.paysIn(m, c, g, t);
    @ ensures DirectMechanism.wellFormedIn(m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void arraysAreThere(DirectMechanism m, Charges c, ReportingProblem g, int t) {}

  /** With efficient decisions it is a dynamic-Groves mechanism. */
  /*@ public normal_behavior
    @ requires AllocationRules.paysIn(m, c, g, t) && DirectMechanism.efficientIn(m, t);
    @ ensures DynamicGroves.isGrovesIn(m, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isGroves(DirectMechanism m, Charges c, ReportingProblem g, int t) {}

  /** Mechanism, charges and problem that fit are well formed. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g);
    @ ensures DirectMechanism.wellFormed(m) && m.periods >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void mechanismIsThere(DirectMechanism m, Charges c, ReportingProblem g) {}

  /**
   * If in every period the decision is optimal set by set and the agent is paid as in a dynamic-Groves mechanism, in expectation over
   * the sets, truth attains the joint value less the charges, and no strategy gains over it at any private history.
   */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && AllocationRules.wellFormed(q, m);
    @ requires (\forall int t; 0 <= t && t < m.periods; AllocationRules.followsRulesIn(q, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; AllocationRules.optimalIn(q, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; AllocationRules.paysIn(m, c, g, t));
    @ requires Charges.valueLessChargesIn(m, c, g, m.periods);
    @ requires ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures Charges.valueLessChargesIn(m, c, g, 0) && ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimal(ReportingStrategy f, ReportingProblem g, DirectMechanism m, Charges c,
      AllocationRules q) {
    mechanismIsThere(m, c, g);
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; DynamicGroves.isGrovesIn(m, c, g, t));
      @ decreases m.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.periods) {
      arraysAreThere(m, c, g, n);
      isEfficientIn(q, m, n);
      isGroves(m, c, g, n);
      n++;
    }
    DynamicGroves.truthIsOptimal(f, g, m, c);
  }
}

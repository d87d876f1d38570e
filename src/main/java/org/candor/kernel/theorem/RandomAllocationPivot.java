package org.candor.kernel.theorem;

/**
 * The pivot mechanism in random allocation spaces (Balandat and Tomlin 2013): the decision is optimal set by set, and the agent pays,
 * in expectation over the sets, what she takes from the others. V₋ᵢ depends on the others' types only. A rule mixes the laws of its
 * choices, and a mixture of product laws is no product; but her own law integrates out choice by choice, so that no report changes the
 * V₋ᵢ expected under a rule. {@link RandomAllocationReduction} gives efficiency among the rules, {@link DynamicPivot} the rest.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class RandomAllocationPivot {
  private RandomAllocationPivot() {}

  /** In period t the laws of all actions among which the rules choose are products, at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean productLawsIn(ProductTypes e, AllocationRules q, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; q.law[t][s] != null && e.ownLaw[t][s] != null
    @     && e.othersLaw[t][s] != null && ProductTypes.productLaws(q.law[t][s], e.place, e.ownLaw[t][s], e.othersLaw[t][s],
    @       q.actions, e.before, e.own, e.after, e.ownTotal));
    @ }
    @*/

  /**
   * In period t the mechanism is the dynamic pivot mechanism but for efficiency: values are private, she is paid by V₋ᵢ, c are the
   * others' values that it pays less the transfers, and g is what she faces.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean paysPivotIn(DirectMechanism m, Pivot p, Charges c, ReportingProblem g, \bigint t) {
    @   return Charges.wellFormedIn(c, t, m.states) && ReportingProblem.wellFormedIn(g, t)
    @     && DirectMechanism.privateValuesIn(m, t) && Pivot.pivotalIn(p, m, t) && Charges.paidIn(m, c, t)
    @     && DirectMechanism.facedIn(m, g, t) && ReportingProblem.truthfulIn(g, t);
    @ }
    @*/

  /** The arrays of the rules and of V₋ᵢ that a period reads exist. */
  /*@ public normal_behavior
    @ requires AllocationRules.wellFormed(q, m) && Pivot.wellFormedIn(p, t, m.states);
    @ requires 0 <= t && t < m.periods && AllocationRules.wellFormedIn(q, m, t);
    @ ensures q.weights != null && q.weights.length == q.sets && 0 <= q.sets && q.choices != null && q.law != null;
    @ ensures q.choices.length == m.actions && t < q.law.length && p.without[t + 1] != null;
    @ ensures p.without[t + 1].length == m.states && 0 <= m.states && q.allowed != null;
    @ ensures q.law[t] != null && q.law[t].length == m.states;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void arraysExist(AllocationRules q, DirectMechanism m, Pivot p, int t) {}

  /** What holds in a period holds at each of its joint types. */
  /*@ public normal_behavior
    @ requires AllocationRules.followsRulesIn(q, m, t) && 0 <= s && s < m.states;
    @ ensures AllocationRules.wellFormedIn(q, m, t) && AllocationRules.followsRulesAt(q, m, t, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void atEach(AllocationRules q, DirectMechanism m, int t, int s) {}

  /** At one joint type every action is a rule, and there are rows for all of them. */
  /*@ public normal_behavior
    @ requires AllocationRules.followsRulesAt(q, m, t, s) && 0 <= a && a < m.actions;
    @ ensures DirectMechanism.rows(m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions);
    @ ensures RandomSupply.rule(q.choices[a], m.law[t][s][a], m.reward[t][s][a], m.others[t][s][a], q.allowed,
    @   q.reward[t][s], q.others[t][s], q.law[t][s], q.weights, q.total, m.states, q.sets, q.actions);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isRule(AllocationRules q, DirectMechanism m, int t, int s, int a) {}

  /** A rule is feasible and mixes the laws of its choices. */
  /*@ public normal_behavior
    @ requires DirectMechanism.rows(m.reward[t][s], m.others[t][s], m.law[t][s], m.states, m.actions);
    @ requires RandomSupply.rule(q.choices[a], m.law[t][s][a], m.reward[t][s][a], m.others[t][s][a], q.allowed,
    @   q.reward[t][s], q.others[t][s], q.law[t][s], q.weights, q.total, m.states, q.sets, q.actions);
    @ ensures m.law[t][s] != null && m.law[t][s].length == m.actions && m.law[t][s][a] != null;
    @ ensures m.law[t][s][a].length == m.states && q.choices[a] != null && q.choices[a].length == q.sets;
    @ ensures RandomSupply.feasible(q.choices[a], q.allowed, q.sets, q.actions);
    @ ensures RandomSupply.mixes(m.law[t][s][a], q.law[t][s], q.choices[a], q.weights, m.states, q.sets);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ruleMixes(AllocationRules q, DirectMechanism m, int t, int s, int a) {}

  /** At one joint type the laws of the actions are products. */
  /*@ public normal_behavior
    @ requires productLawsIn(e, q, m, t) && 0 <= s && s < m.states;
    @ ensures ProductTypes.productLaws(q.law[t][s], e.place, e.ownLaw[t][s], e.othersLaw[t][s], q.actions, e.before, e.own,
    @   e.after, e.ownTotal);
    @ ensures q.law[t][s] != null && e.ownLaw[t][s] != null && e.othersLaw[t][s] != null;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void lawsAt(ProductTypes e, AllocationRules q, DirectMechanism m, int t, int s) {}

  /** No report changes the V₋ᵢ that is expected under the rule that it leads to. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires 0 <= t && t < m.periods && 0 <= s && s < m.states && 0 <= x && x < m.reports;
    @ requires DirectMechanism.wellFormedIn(m, t) && ProductTypes.wellFormedIn(e, t, m.states);
    @ requires Pivot.wellFormedIn(p, t, m.states) && AllocationRules.wellFormed(q, m);
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.ofOthersIn(e, p, t + 1);
    @ requires AllocationRules.followsRulesIn(q, m, t) && productLawsIn(e, q, m, t) && ProductTypes.othersUnmovedIn(e, m, t);
    @ ensures 0 <= m.reported[s][x] && m.reported[s][x] < m.states;
    @ ensures (\sum int i; 0 <= i && i < m.states;
    @     m.law[t][m.reported[s][x]][m.decision[t][m.reported[s][x]]][i] * p.without[t + 1][i])
    @   == (\sum int i; 0 <= i && i < m.states; m.law[t][s][m.decision[t][m.reported[s][x]]][i] * p.without[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationIgnoresReport(ProductTypes e, AllocationRules q, DirectMechanism m, Pivot p, int t, int s,
      int x) {
    IndependentTypes.rowsExist(e, m, p, t);
    IndependentTypes.othersUnmovedAt(e, m, t, s, x);
    int b = m.reported[s][x];
    atEach(q, m, t, s);
    atEach(q, m, t, b);
    arraysExist(q, m, p, t);
    lawsAt(e, q, m, t, s);
    lawsAt(e, q, m, t, b);
    RandomAllocationGroves.decisionIsRule(q, m, t, b);
    int d = m.decision[t][b];
    isRule(q, m, t, s, d);
    isRule(q, m, t, b, d);
    ruleMixes(q, m, t, s, d);
    ruleMixes(q, m, t, b, d);
    RuleExpectations.ruleExpectsSame(m.law[t][s][d], m.law[t][b][d], q.law[t][s], q.law[t][b], p.without[t + 1], e.place, e.ownLaw[t][s],
        e.ownLaw[t][b], e.othersLaw[t][s], e.reduced[t + 1], q.choices[d], q.weights, q.allowed, m.states, q.sets, q.actions,
        e.before, e.own, e.after, e.ownTotal);
  }

  /** One report changes neither V₋ᵢ nor its expectation. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires 0 <= t && t < m.periods && 0 <= s && s < m.states && 0 <= x && x < m.reports;
    @ requires DirectMechanism.wellFormedIn(m, t) && ProductTypes.wellFormedIn(e, t, m.states);
    @ requires Pivot.wellFormedIn(p, t, m.states) && AllocationRules.wellFormed(q, m);
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.reportsOwnType(e, m);
    @ requires AllocationRules.followsRulesIn(q, m, t) && productLawsIn(e, q, m, t) && ProductTypes.othersUnmovedIn(e, m, t);
    @ requires ProductTypes.ofOthersIn(e, p, t) && ProductTypes.ofOthersIn(e, p, t + 1);
    @ ensures IndependentTypes.ignores(m, p, t, s, x);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ignoresReport(ProductTypes e, AllocationRules q, DirectMechanism m, Pivot p, int t, int s, int x) {
    IndependentTypes.valueIgnoresReport(e, m, p, t, s, x);
    expectationIgnoresReport(e, q, m, p, t, s, x);
  }

  /** One joint type: V₋ᵢ and its expectation under the rules are independent of her type. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires 0 <= t && t < m.periods && DirectMechanism.wellFormedIn(m, t) && ProductTypes.wellFormedIn(e, t, m.states);
    @ requires Pivot.wellFormedIn(p, t, m.states) && AllocationRules.wellFormed(q, m);
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.reportsOwnType(e, m);
    @ requires AllocationRules.followsRulesIn(q, m, t) && productLawsIn(e, q, m, t) && ProductTypes.othersUnmovedIn(e, m, t);
    @ requires ProductTypes.ofOthersIn(e, p, t) && ProductTypes.ofOthersIn(e, p, t + 1) && 0 <= s && s < m.states;
    @ ensures Pivot.independent(p.without[t][s], p.without[t], p.without[t + 1], m.law[t][s], m.law[t], m.reported[s],
    @   m.decision[t], m.states, m.reports);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void independentAtJointType(ProductTypes e, AllocationRules q, DirectMechanism m, Pivot p, int t, int s) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; IndependentTypes.ignores(m, p, t, s, x));
      @ decreases m.reports - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.reports) {
      ignoresReport(e, q, m, p, t, s, n);
      n++;
    }
    IndependentTypes.independentOfAllReports(m, p, t, s);
  }

  /** One period: V₋ᵢ and its expectation under the rules are independent of her type, at every joint type. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires 0 <= t && t < m.periods && DirectMechanism.wellFormedIn(m, t) && ProductTypes.wellFormedIn(e, t, m.states);
    @ requires Pivot.wellFormedIn(p, t, m.states) && AllocationRules.wellFormed(q, m);
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.reportsOwnType(e, m);
    @ requires AllocationRules.followsRulesIn(q, m, t) && productLawsIn(e, q, m, t) && ProductTypes.othersUnmovedIn(e, m, t);
    @ requires ProductTypes.ofOthersIn(e, p, t) && ProductTypes.ofOthersIn(e, p, t + 1);
    @ ensures Pivot.independentIn(p, m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void independentInOnePeriod(ProductTypes e, AllocationRules q, DirectMechanism m, Pivot p, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int s; 0 <= s && s < n; Pivot.independent(p.without[t][s], p.without[t], p.without[t + 1],
      @     m.law[t][s], m.law[t], m.reported[s], m.decision[t], m.states, m.reports));
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      independentAtJointType(e, q, m, p, t, n);
      n++;
    }
    IndependentTypes.independentAtAllJointTypes(m, p, t);
  }

  /** With efficient decisions it is the dynamic pivot mechanism. */
  /*@ public normal_behavior
    @ requires paysPivotIn(m, p, c, g, t) && DirectMechanism.efficientIn(m, t);
    @ ensures DynamicPivot.isPivotIn(m, p, c, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isPivot(DirectMechanism m, Pivot p, Charges c, ReportingProblem g, int t) {}

  /** In one period it is the dynamic pivot mechanism, and V₋ᵢ is independent of her type. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires 0 <= t && t < m.periods && DirectMechanism.wellFormedIn(m, t) && ProductTypes.wellFormedIn(e, t, m.states);
    @ requires Pivot.wellFormedIn(p, t, m.states) && AllocationRules.wellFormed(q, m);
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.reportsOwnType(e, m);
    @ requires AllocationRules.followsRulesIn(q, m, t) && AllocationRules.optimalIn(q, m, t) && paysPivotIn(m, p, c, g, t);
    @ requires productLawsIn(e, q, m, t) && ProductTypes.othersUnmovedIn(e, m, t);
    @ requires ProductTypes.ofOthersIn(e, p, t) && ProductTypes.ofOthersIn(e, p, t + 1);
    @ ensures DynamicPivot.isPivotIn(m, p, c, g, t) && Pivot.independentIn(p, m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isPivotInOnePeriod(ReportingProblem g, DirectMechanism m, Pivot p, Charges c, ProductTypes e,
      AllocationRules q, int t) {
    RandomAllocationGroves.isEfficientIn(q, m, t);
    isPivot(m, p, c, g, t);
    independentInOnePeriod(e, q, m, p, t);
  }

  /** It is the dynamic pivot mechanism in every period, and V₋ᵢ is independent of her type. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires AllocationRules.wellFormed(q, m);
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.reportsOwnType(e, m);
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.wellFormedIn(p, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.wellFormedIn(e, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; AllocationRules.followsRulesIn(q, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; AllocationRules.optimalIn(q, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; paysPivotIn(m, p, c, g, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; productLawsIn(e, q, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.othersUnmovedIn(e, m, t));
    @ requires (\forall int t; 0 <= t && t <= m.periods; ProductTypes.ofOthersIn(e, p, t));
    @ ensures (\forall int t; 0 <= t && t < m.periods; DynamicPivot.isPivotIn(m, p, c, g, t));
    @ ensures (\forall int t; 0 <= t && t < m.periods; Pivot.independentIn(p, m, t));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isPivotInEveryPeriod(ReportingProblem g, DirectMechanism m, Pivot p, Charges c, ProductTypes e,
      AllocationRules q) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; DynamicPivot.isPivotIn(m, p, c, g, t))
      @   && (\forall int t; 0 <= t && t < n; Pivot.independentIn(p, m, t));
      @ decreases m.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.periods) {
      isPivotInOnePeriod(g, m, p, c, e, q, n);
      n++;
    }
  }

  /**
   * The pivot mechanism in random allocation spaces is efficient and incentive compatible in every environment with private values and
   * product laws: truth gives V − V₋ᵢ, and no strategy gains over it at any private history, in expectation over the sets.
   */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && c.total == p.without && AllocationRules.wellFormed(q, m);
    @ requires DirectMechanism.wellFormed(m) && Pivot.wellFormed(p, m.periods) && ProductTypes.wellFormed(e, m);
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.wellFormedIn(p, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.wellFormedIn(e, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; AllocationRules.followsRulesIn(q, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; AllocationRules.optimalIn(q, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; paysPivotIn(m, p, c, g, t));
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.reportsOwnType(e, m);
    @ requires (\forall int t; 0 <= t && t < m.periods; productLawsIn(e, q, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.othersUnmovedIn(e, m, t));
    @ requires (\forall int t; 0 <= t && t <= m.periods; ProductTypes.ofOthersIn(e, p, t));
    @ requires Charges.valueLessCharges(g.truth[m.periods], m.value[m.periods], p.without[m.periods], m.states);
    @ requires ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures Charges.valueLessCharges(g.truth[0], m.value[0], p.without[0], m.states);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimal(ReportingStrategy f, ReportingProblem g, DirectMechanism m, Pivot p, Charges c,
      ProductTypes e, AllocationRules q) {
    isPivotInEveryPeriod(g, m, p, c, e, q);
    DynamicPivot.truthIsOptimal(f, g, m, p, c);
  }
}

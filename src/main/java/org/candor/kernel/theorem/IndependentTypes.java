package org.candor.kernel.theorem;

/**
 * With independent types the agent's own law integrates out of what the others expect: V₋ᵢ and its expectation under an action do not
 * depend on her type (Bergemann and Välimäki 2010, Section 2; Cavallo 2008, Section 2).
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class IndependentTypes {
  private IndependentTypes() {}

  /** The parts of joint types and the values without her are there. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires t < m.periods;
    @ ensures e.place != null && e.beforeOf != null && e.ownOf != null && e.afterOf != null && m.reported != null;
    @ ensures e.beforeOf.length == m.states && e.ownOf.length == m.states && e.afterOf.length == m.states;
    @ ensures m.reported.length == m.states && m.reports == e.own && p.without != null && t < p.without.length;
    @ ensures e.reduced != null && t < e.reduced.length;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void partsExist(ProductTypes e, DirectMechanism m, Pivot p, int t) {}

  /** A joint type is the triple of its parts, and a report replaces her part. */
  /*@ public normal_behavior
    @ requires ProductTypes.reportsOwnType(e, m) && 0 <= s && s < m.states && 0 <= x && x < e.own;
    @ ensures 0 <= e.beforeOf[s] && e.beforeOf[s] < e.before && 0 <= e.ownOf[s] && e.ownOf[s] < e.own;
    @ ensures 0 <= e.afterOf[s] && e.afterOf[s] < e.after && s == e.place[e.beforeOf[s]][e.ownOf[s]] + e.afterOf[s];
    @ ensures m.reported[s][x] == e.place[e.beforeOf[s]][x] + e.afterOf[s];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void partsOf(ProductTypes e, DirectMechanism m, int s, int x) {}

  /** No report changes V₋ᵢ. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires 0 <= t && t < m.periods && 0 <= s && s < m.states && 0 <= x && x < m.reports;
    @ requires ProductTypes.reportsOwnType(e, m) && ProductTypes.ofOthersIn(e, p, t);
    @ ensures p.without[t][m.reported[s][x]] == p.without[t][s];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void valueIgnoresReport(ProductTypes e, DirectMechanism m, Pivot p, int t, int s, int x) {
    partsExist(e, m, p, t);
    partsOf(e, m, s, x);
    ProductExpectations.valueAtTriple(p.without[t], e.place, e.reduced[t], e.before, e.own, e.after, e.beforeOf[s], x,
        e.afterOf[s]);
    ProductExpectations.valueAtTriple(p.without[t], e.place, e.reduced[t], e.before, e.own, e.after, e.beforeOf[s],
        e.ownOf[s], e.afterOf[s]);
  }

  /** The rows that the next lemma reads exist. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires DirectMechanism.wellFormedIn(m, t) && ProductTypes.wellFormedIn(e, t, m.states) && 0 <= t && t < m.periods;
    @ ensures m.reported != null && m.reported.length == m.states && m.law != null && t < m.law.length;
    @ ensures m.law[t] != null && m.law[t].length == m.states && m.decision != null && t < m.decision.length;
    @ ensures m.decision[t] != null && m.decision[t].length == m.states;
    @ ensures p.without != null && t + 1 < p.without.length && e.reduced != null && t + 1 < e.reduced.length;
    @ ensures e.ownLaw != null && t < e.ownLaw.length && e.ownLaw[t] != null && e.ownLaw[t].length == m.states;
    @ ensures e.othersLaw != null && t < e.othersLaw.length && e.othersLaw[t] != null;
    @ ensures e.othersLaw[t].length == m.states && 0 <= e.before && 0 <= e.own && 0 <= e.after;
    @ ensures m.states == e.before * e.own * e.after && e.place != null;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rowsExist(ProductTypes e, DirectMechanism m, Pivot p, int t) {}

  /** At one joint type the laws are products, and the decision is an action. */
  /*@ public normal_behavior
    @ requires ProductTypes.productLawsIn(e, m, t) && 0 <= s && s < m.states;
    @ ensures ProductTypes.productLaws(m.law[t][s], e.place, e.ownLaw[t][s], e.othersLaw[t][s], m.actions, e.before, e.own,
    @   e.after, e.ownTotal);
    @ ensures 0 <= m.decision[t][s] && m.decision[t][s] < m.actions && m.law[t][s] != null;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void lawsAt(ProductTypes e, DirectMechanism m, int t, int s) {}

  /** At one joint type a report leads to a joint type at which the others' laws are the same. */
  /*@ public normal_behavior
    @ requires ProductTypes.othersUnmovedIn(e, m, t) && 0 <= s && s < m.states && 0 <= x && x < m.reports;
    @ ensures m.reported[s] != null && m.reported[s].length == m.reports;
    @ ensures 0 <= m.reported[s][x] && m.reported[s][x] < m.states;
    @ ensures e.othersLaw[t][m.reported[s][x]] == e.othersLaw[t][s];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void othersUnmovedAt(ProductTypes e, DirectMechanism m, int t, int s, int x) {}

  /** No report changes the expected V₋ᵢ of the decision that it leads to. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires 0 <= t && t < m.periods && 0 <= s && s < m.states && 0 <= x && x < m.reports;
    @ requires DirectMechanism.wellFormedIn(m, t) && ProductTypes.wellFormedIn(e, t, m.states);
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.ofOthersIn(e, p, t + 1);
    @ requires ProductTypes.productLawsIn(e, m, t) && ProductTypes.othersUnmovedIn(e, m, t);
    @ ensures 0 <= m.reported[s][x] && m.reported[s][x] < m.states;
    @ ensures (\sum int i; 0 <= i && i < m.states;
    @     m.law[t][m.reported[s][x]][m.decision[t][m.reported[s][x]]][i] * p.without[t + 1][i])
    @   == (\sum int i; 0 <= i && i < m.states; m.law[t][s][m.decision[t][m.reported[s][x]]][i] * p.without[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationIgnoresReport(ProductTypes e, DirectMechanism m, Pivot p, int t, int s, int x) {
    rowsExist(e, m, p, t);
    othersUnmovedAt(e, m, t, s, x);
    int b = m.reported[s][x];
    lawsAt(e, m, t, s);
    lawsAt(e, m, t, b);
    ProductExpectations.sameExpectation(m.law[t][s], m.law[t][b], p.without[t + 1], e.place, e.ownLaw[t][s],
        e.ownLaw[t][b], e.othersLaw[t][s], e.reduced[t + 1], m.actions, e.before, e.own, e.after, e.ownTotal, m.decision[t][b]);
  }

  /** Report x at joint type s changes neither V₋ᵢ nor the V₋ᵢ expected after the decision that it leads to. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean ignores(DirectMechanism m, Pivot p, \bigint t, \bigint s, \bigint x) {
    @   return 0 <= m.reported[s][x] && m.reported[s][x] < m.states && p.without[t][m.reported[s][x]] == p.without[t][s]
    @     && (\sum int i; 0 <= i && i < m.states;
    @       m.law[t][m.reported[s][x]][m.decision[t][m.reported[s][x]]][i] * p.without[t + 1][i])
    @     == (\sum int i; 0 <= i && i < m.states; m.law[t][s][m.decision[t][m.reported[s][x]]][i] * p.without[t + 1][i]);
    @ }
    @*/

  /** One report changes neither V₋ᵢ nor its expectation. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires 0 <= t && t < m.periods && 0 <= s && s < m.states && 0 <= x && x < m.reports;
    @ requires DirectMechanism.wellFormedIn(m, t) && ProductTypes.wellFormedIn(e, t, m.states);
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.reportsOwnType(e, m);
    @ requires ProductTypes.productLawsIn(e, m, t) && ProductTypes.othersUnmovedIn(e, m, t);
    @ requires ProductTypes.ofOthersIn(e, p, t) && ProductTypes.ofOthersIn(e, p, t + 1);
    @ ensures ignores(m, p, t, s, x);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void ignoresReport(ProductTypes e, DirectMechanism m, Pivot p, int t, int s, int x) {
    valueIgnoresReport(e, m, p, t, s, x);
    expectationIgnoresReport(e, m, p, t, s, x);
  }

  /** One joint type: what holds for every report is independence there. */
  /*@ public normal_behavior
    @ requires (\forall int x; 0 <= x && x < m.reports; ignores(m, p, t, s, x));
    @ ensures Pivot.independent(p.without[t][s], p.without[t], p.without[t + 1], m.law[t][s], m.law[t], m.reported[s],
    @   m.decision[t], m.states, m.reports);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void independentOfAllReports(DirectMechanism m, Pivot p, int t, int s) {}

  /** One joint type: V₋ᵢ and its expectation are independent of her type. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires 0 <= t && t < m.periods && 0 <= s && s < m.states;
    @ requires DirectMechanism.wellFormedIn(m, t) && ProductTypes.wellFormedIn(e, t, m.states);
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.reportsOwnType(e, m);
    @ requires ProductTypes.productLawsIn(e, m, t) && ProductTypes.othersUnmovedIn(e, m, t);
    @ requires ProductTypes.ofOthersIn(e, p, t) && ProductTypes.ofOthersIn(e, p, t + 1);
    @ ensures Pivot.independent(p.without[t][s], p.without[t], p.without[t + 1], m.law[t][s], m.law[t], m.reported[s],
    @   m.decision[t], m.states, m.reports);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void independentAtJointType(ProductTypes e, DirectMechanism m, Pivot p, int t, int s) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; ignores(m, p, t, s, x));
      @ decreases m.reports - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.reports) {
      ignoresReport(e, m, p, t, s, n);
      n++;
    }
    independentOfAllReports(m, p, t, s);
  }

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires (\forall int s; 0 <= s && s < m.states; Pivot.independent(p.without[t][s], p.without[t], p.without[t + 1],
    @   m.law[t][s], m.law[t], m.reported[s], m.decision[t], m.states, m.reports));
    @ ensures Pivot.independentIn(p, m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void independentAtAllJointTypes(DirectMechanism m, Pivot p, int t) {}

  /** One period: V₋ᵢ and its expectation are independent of her type. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires DirectMechanism.wellFormedIn(m, t) && ProductTypes.wellFormedIn(e, t, m.states) && 0 <= t && t < m.periods;
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.reportsOwnType(e, m);
    @ requires ProductTypes.productLawsIn(e, m, t) && ProductTypes.othersUnmovedIn(e, m, t);
    @ requires ProductTypes.ofOthersIn(e, p, t) && ProductTypes.ofOthersIn(e, p, t + 1);
    @ ensures Pivot.independentIn(p, m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void independentInOnePeriod(ProductTypes e, DirectMechanism m, Pivot p, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int s; 0 <= s && s < n; Pivot.independent(p.without[t][s], p.without[t], p.without[t + 1],
      @     m.law[t][s], m.law[t], m.reported[s], m.decision[t], m.states, m.reports));
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      independentAtJointType(e, m, p, t, n);
      n++;
    }
    independentAtAllJointTypes(m, p, t);
  }

  /** With product laws V₋ᵢ and its expectation are independent of her type, in every period at every joint type. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && ProductTypes.wellFormed(e, m) && Pivot.wellFormed(p, m.periods);
    @ requires ProductTypes.laidOut(e.place, e.before, e.own, e.after) && ProductTypes.reportsOwnType(e, m);
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.wellFormedIn(e, t, m.states));
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.productLawsIn(e, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; ProductTypes.othersUnmovedIn(e, m, t));
    @ requires (\forall int t; 0 <= t && t <= m.periods; ProductTypes.ofOthersIn(e, p, t));
    @ ensures (\forall int t; 0 <= t && t < m.periods; Pivot.independentIn(p, m, t));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void productLawsAreIndependent(ProductTypes e, DirectMechanism m, Pivot p) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; Pivot.independentIn(p, m, t));
      @ decreases m.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.periods) {
      independentInOnePeriod(e, m, p, n);
      n++;
    }
  }
}

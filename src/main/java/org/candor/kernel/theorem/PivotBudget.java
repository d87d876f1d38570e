package org.candor.kernel.theorem;

/**
 * No deficit for any number of agents (Cavallo 2008, Theorem 4): the transfers of the dynamic pivot mechanism to all agents sum to at
 * most 0 at every joint type that the centre believes in, truthful or not.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class PivotBudget {
  private PivotBudget() {}

  /** The mechanism as agent i meets it is the pivot mechanism, with no more than V₋ᵢ to the others, in every period. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean isPivot(DirectMechanism m, Pivot p, int states, int periods) {
    @   return m.states == states && m.periods == periods
    @     && (\forall int t; 0 <= t && t < m.periods; Pivot.pivotalIn(p, m, t))
    @     && (\forall int t; 0 <= t && t < m.periods; Pivot.notExceededIn(p, m, t));
    @ }
    @*/

  /** The first n agents receive at most 0 together at joint type s in period t. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean noDeficit(DirectMechanism[] m, \bigint n, \bigint t, \bigint s) {
    @   return (\sum int h; 0 <= h && h < n; m[h].transfer[t][s]) <= 0;
    @ }
    @*/

  /** All agents receive at most 0 together in period t, whatever joint type the centre believes in. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean noDeficitIn(DirectMechanism[] m, \bigint t, int states) {
    @   return (\forall int s; 0 <= s && s < states; noDeficit(m, m.length, t, s));
    @ }
    @*/

  /** One agent receives at most 0. */
  /*@ public normal_behavior
    @ requires isPivot(m, p, states, periods) && 0 <= t && t < periods && 0 <= s && s < states;
    @ ensures m.transfer[t][s] <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void agentReceivesAtMostNothing(DirectMechanism m, Pivot p, int states, int periods, int t, int s) {
    PivotNoDeficit.transferAtJointType(m, p, t, s);
  }

  /** One more agent who receives at most 0. */
  /*@ public normal_behavior
    @ requires 0 <= n && n < m.length && noDeficit(m, n, t, s) && m[n].transfer[t][s] <= 0;
    @ ensures noDeficit(m, n + 1, t, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void oneMoreAgent(DirectMechanism[] m, int n, int t, int s) {}

  /** No agents receive nothing. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures noDeficit(m, 0, t, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noAgents(DirectMechanism[] m, int t, int s) {}

  /** One joint type: all agents receive at most 0 together. */
  /*@ public normal_behavior
    @ requires m.length == p.length && 0 <= t && t < periods && 0 <= s && s < states;
    @ requires (\forall int h; 0 <= h && h < m.length; isPivot(m[h], p[h], states, periods));
    @ ensures noDeficit(m, m.length, t, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noDeficitAtJointType(DirectMechanism[] m, Pivot[] p, int states, int periods, int t, int s) {
    int n = 0;
    noAgents(m, t, s);
    /*@ loop_invariant 0 <= n && n <= m.length && noDeficit(m, n, t, s);
      @ decreases m.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.length) {
      agentReceivesAtMostNothing(m[n], p[n], states, periods, t, s);
      oneMoreAgent(m, n, t, s);
      n++;
    }
  }

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires (\forall int s; 0 <= s && s < states; noDeficit(m, m.length, t, s));
    @ ensures noDeficitIn(m, t, states);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noDeficitAtAll(DirectMechanism[] m, int t, int states) {}

  /** One period: no deficit at any joint type. */
  /*@ public normal_behavior
    @ requires m.length == p.length && 0 <= t && t < periods && 0 <= states;
    @ requires (\forall int h; 0 <= h && h < m.length; isPivot(m[h], p[h], states, periods));
    @ ensures noDeficitIn(m, t, states);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noDeficitInOnePeriod(DirectMechanism[] m, Pivot[] p, int states, int periods, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; noDeficit(m, m.length, t, s));
      @ decreases states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < states) {
      noDeficitAtJointType(m, p, states, periods, t, n);
      n++;
    }
    noDeficitAtAll(m, t, states);
  }

  /** The dynamic pivot mechanism never runs a deficit, in any period, whatever is reported. */
  /*@ public normal_behavior
    @ requires m.length == p.length && 0 <= periods && 0 <= states;
    @ requires (\forall int h; 0 <= h && h < m.length; isPivot(m[h], p[h], states, periods));
    @ ensures (\forall int t; 0 <= t && t < periods; noDeficitIn(m, t, states));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void neverRunsADeficit(DirectMechanism[] m, Pivot[] p, int states, int periods) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; noDeficitIn(m, t, states));
      @ decreases periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < periods) {
      noDeficitInOnePeriod(m, p, states, periods, n);
      n++;
    }
  }
}

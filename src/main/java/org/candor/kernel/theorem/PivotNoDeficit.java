package org.candor.kernel.theorem;

/**
 * The dynamic pivot mechanism never runs a deficit (Cavallo 2008, Theorem 4; Bergemann and Välimäki 2010, Section 4): at every joint
 * type that the centre believes in, whether the reports are true or not, no agent receives a positive transfer.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class PivotNoDeficit {
  private PivotNoDeficit() {}

  /** In period t the agent pays or is paid nothing, whatever joint type the centre believes in. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean neverReceivesIn(DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; m.transfer[t][s] <= 0);
    @ }
    @*/

  /** At one joint type: the decision gives the others at most V₋ᵢ, so that the transfer is at most 0. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states;
    @ requires Pivot.pivotalIn(p, m, t) && Pivot.notExceededIn(p, m, t);
    @ ensures m.transfer[t][s] <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void transferAtJointType(DirectMechanism m, Pivot p, int t, int s) {}

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires (\forall int s; 0 <= s && s < m.states; m.transfer[t][s] <= 0);
    @ ensures neverReceivesIn(m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void transferAtAllJointTypes(DirectMechanism m, int t) {}

  /** One period: no transfer is positive. */
  /*@ public normal_behavior
    @ requires Pivot.pivotalIn(p, m, t) && Pivot.notExceededIn(p, m, t);
    @ ensures neverReceivesIn(m, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void transferInOnePeriod(DirectMechanism m, Pivot p, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; m.transfer[t][s] <= 0);
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      transferAtJointType(m, p, t, n);
      n++;
    }
    transferAtAllJointTypes(m, t);
  }

  /** The dynamic pivot mechanism pays the agent nothing in any period, whatever is reported. */
  /*@ public normal_behavior
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.pivotalIn(p, m, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Pivot.notExceededIn(p, m, t));
    @ ensures (\forall int t; 0 <= t && t < m.periods; neverReceivesIn(m, t));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void agentNeverReceives(DirectMechanism m, Pivot p) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; neverReceivesIn(m, t));
      @ decreases m.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.periods) {
      transferInOnePeriod(m, p, n);
      n++;
    }
  }
}

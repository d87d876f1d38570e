package org.candor.kernel.theorem;

/**
 * Charges that no single report changes, no strategy changes: the one-shot form of dynamic-Groves charges implies the form in which
 * Cavallo (2008, Definition 4) states it, that an agent's expected discounted charges are the same under all her strategies.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ChargesUnderStrategies {
  private ChargesUnderStrategies() {}

  /** Each report costs the charge at the joint type that the centre believes in. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean charged(
    //+KEY@ nullable
    @   int[] flow,
    //+KEY@ nullable
    @   int[] charge,
    //+KEY@ nullable
    @   int[] reported, int reports) {
    @   return (\forall int x; 0 <= x && x < reports; flow[x] == charge[reported[x]]);
    @ }
    @*/

  /** In period t problem d is that of the charges: reports cost the charges, and truth in total what c says. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean chargedIn(DirectMechanism m, Charges c, ReportingProblem d, \bigint t) {
    @   return d.truth == c.total
    @     && (\forall int s; 0 <= s && s < m.states; charged(d.flow[t][s], c.charge[t], m.reported[s], m.reports));
    @ }
    @*/

  /** What holds in a period holds at each of its joint types. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < m.states && Charges.unaffectedIn(m, c, t) && DirectMechanism.facedIn(m, g, t);
    @ requires chargedIn(m, c, d, t);
    @ ensures Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t], m.law[t][s], m.reported[s], m.decision[t],
    @   m.states, m.reports, m.scale, m.discount);
    @ ensures DirectMechanism.faced(g.flow[t][s], g.weights[t][s], m.reward[t][s], m.law[t][s], m.reported[s],
    @   m.decision[t], m.transfer[t], m.states, m.reports, m.actions, m.scale);
    @ ensures d.truth == c.total && charged(d.flow[t][s], c.charge[t], m.reported[s], m.reports);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedAtEach(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem d,
      int t, int s) {}

  /** One joint type: where no report changes the expected charges, every report costs the same in one shot. */
  /*@ public normal_behavior
    @ requires DirectMechanism.poses(m, d) && g.weights == d.weights && d.truth == c.total;
    @ requires Charges.unaffected(c.total[t][s], c.total[t + 1], c.charge[t], m.law[t][s], m.reported[s], m.decision[t],
    @   m.states, m.reports, m.scale, m.discount);
    @ requires DirectMechanism.faced(g.flow[t][s], g.weights[t][s], m.reward[t][s], m.law[t][s], m.reported[s],
    @   m.decision[t], m.transfer[t], m.states, m.reports, m.actions, m.scale);
    @ requires charged(d.flow[t][s], c.charge[t], m.reported[s], m.reports);
    @ ensures Indifference.indifferent(d.truth[t][s], d.truth[t + 1], d.flow[t][s], d.weights[t][s], d.states, d.reports, d.scale,
    @   d.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void indifferentAt(DirectMechanism m, Charges c, ReportingProblem g, ReportingProblem d,
      int t, int s) {}

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires (\forall int s; 0 <= s && s < d.states; Indifference.indifferent(d.truth[t][s], d.truth[t + 1], d.flow[t][s],
    @   d.weights[t][s], d.states, d.reports, d.scale, d.discount));
    @ ensures Indifference.indifferentIn(d, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void indifferentAtAll(ReportingProblem d, int t) {}

  /** In period t, where no report changes the expected charges, every report costs the same in one shot. */
  /*@ public normal_behavior
    @ requires DirectMechanism.poses(m, d) && g.weights == d.weights && m.states == d.states;
    @ requires Charges.unaffectedIn(m, c, t) && DirectMechanism.facedIn(m, g, t) && chargedIn(m, c, d, t);
    @ ensures Indifference.indifferentIn(d, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void indifferentInOnePeriod(DirectMechanism m, Charges c, ReportingProblem g,
      ReportingProblem d, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; Indifference.indifferent(d.truth[t][s],
      @   d.truth[t + 1], d.flow[t][s], d.weights[t][s], d.states, d.reports, d.scale, d.discount));
      @ decreases d.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < d.states) {
      unaffectedAtEach(m, c, g, d, t, n);
      indifferentAt(m, c, g, d, t, n);
      n++;
    }
    indifferentAtAll(d, t);
  }

  /** Charges that no report changes are, under every strategy and at every private history, expected to be those under truth. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && DirectMechanism.poses(m, d) && g.weights == d.weights;
    @ requires ReportingProblem.wellFormed(d) && ReportingStrategy.wellFormed(b, d.periods);
    @ requires (\forall int t; 0 <= t && t < d.periods; ReportingProblem.wellFormedIn(d, t));
    @ requires (\forall int t; 0 <= t && t < d.periods; Charges.unaffectedIn(m, c, t));
    @ requires (\forall int t; 0 <= t && t < d.periods; DirectMechanism.facedIn(m, g, t));
    @ requires (\forall int t; 0 <= t && t < d.periods; chargedIn(m, c, d, t));
    @ requires (\forall int t; 0 <= t && t < d.periods; ReportingStrategy.wellFormedIn(b, t, d.states, d.reports));
    @ requires (\forall int t; 0 <= t && t < d.periods; ReportingStrategy.playedIn(b, d, t));
    @ requires Indifference.sameIn(b, d, d.periods);
    @ ensures Indifference.sameIn(b, d, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void chargesAreUnaffected(ReportingStrategy b, ReportingProblem d, DirectMechanism m,
      Charges c, ReportingProblem g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; Indifference.indifferentIn(d, t));
      @ decreases d.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < d.periods) {
      indifferentInOnePeriod(m, c, g, d, n);
      n++;
    }
    Indifference.noStrategyMatters(b, d);
  }
}

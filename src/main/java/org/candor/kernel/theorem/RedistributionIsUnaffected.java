package org.candor.kernel.theorem;

/**
 * Whatever an agent does, her expected share of the redistribution is W, the revenue without her (Cavallo 2008, Theorem 8, equation
 * (41)): while she is activated the others stand still and {@code (1−γ)·W} is what a frozen W yields per period; while she is not,
 * the others move as they would without her and w is what W loses.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class RedistributionIsUnaffected {
  private RedistributionIsUnaffected() {}

  /** A quantity that is the same wherever a law leads has the total weight times itself as its expectation. */
  /*@ public normal_behavior
    @ requires law.length == futureNext.length;
    @ requires (\forall int i; 0 <= i && i < law.length; law[i] == 0 || futureNext[i] == future);
    @ ensures (\sum int i; 0 <= i && i < law.length; law[i] * futureNext[i])
    @   == future * (\sum int i; 0 <= i && i < law.length; law[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationOfAConstant(int[] law, int[] futureNext, int future) {
    int n = 0;
    /*@ loop_invariant n <= law.length && (\sum int i; 0 <= i && i < n; law[i] * futureNext[i])
      @   == future * (\sum int i; 0 <= i && i < n; law[i]);
      @ decreases law.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < law.length) {
      n++;
    }
  }

  /** One report: its share and the W that follows add up to W. */
  /*@ public normal_behavior
    @ requires DirectMechanism.rows(reward, others, law, states, actions) && 0 <= arm && arm < actions;
    @ requires 0 <= withoutHer && withoutHer < actions && futureNext != null && futureNext.length == states;
    @ requires Redistribution.accrues(future, revenue, futureNext, law[withoutHer], states, k, g);
    @ requires Redistribution.standsStill(future, futureNext, law[arm], states, total);
    @ requires Redistribution.isShare(amount, d, revenue, future, arm, k, total, g);
    @ requires d == arm || d == withoutHer;
    @ ensures k * future == amount + g * (\sum int i; 0 <= i && i < states; law[d][i] * futureNext[i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedByDecision(int future, int revenue, int amount, int d, int arm, int withoutHer,
      int /*@ nullable @*/ [] futureNext, int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [] others,
      int /*@ nullable @*/ [][] law, int states, int actions, int k, int g, int total) {
    expectationOfAConstant(law[arm], futureNext, future);
  }

  /** At one joint type no report changes the expected share: it is W. */
  /*@ public normal_behavior
    @ requires DirectMechanism.rows(reward, others, law, states, actions) && 0 <= arm && arm < actions;
    @ requires 0 <= withoutHer && withoutHer < actions && futureNext != null && futureNext.length == states;
    @ requires amounts != null && decision != null && reported != null && revenues != null && futures != null;
    @ requires amounts.length == states && decision.length == states && reported.length == reports;
    @ requires revenues.length == states && futures.length == states;
    @ requires Redistribution.accrues(future, revenue, futureNext, law[withoutHer], states, k, g);
    @ requires Redistribution.standsStill(future, futureNext, law[arm], states, total);
    @ requires Redistribution.shares(amounts, decision, revenues, futures, states, arm, k, total, g);
    @ requires Redistribution.consistent(withoutHer, revenue, future, revenues, futures, reported, decision, arm, states,
    @   reports);
    @ ensures Charges.unaffected(future, futureNext, amounts, law, reported, decision, states, reports, k, g);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedByReports(int future, int revenue, int arm, int withoutHer,
      int /*@ nullable @*/ [] futureNext, int /*@ nullable @*/ [] amounts, int /*@ nullable @*/ [] decision,
      int /*@ nullable @*/ [] reported, int /*@ nullable @*/ [] revenues, int /*@ nullable @*/ [] futures,
      int /*@ nullable @*/ [] reward, int /*@ nullable @*/ [] others, int /*@ nullable @*/ [][] law,
      int states, int reports, int actions, int k, int g, int total) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int x; 0 <= x && x < n; k * future == amounts[reported[x]]
      @     + g * (\sum int i; 0 <= i && i < states; law[decision[reported[x]]][i] * futureNext[i]));
      @ decreases reports - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < reports) {
      int s = reported[n];
      unaffectedByDecision(future, revenue, amounts[s], decision[s], arm, withoutHer, futureNext, reward, others, law,
          states, actions, k, g, total);
      n++;
    }
  }

  /** At joint type s of period t no report changes the expected share. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Redistribution.wellFormed(r, m) && Charges.wellFormed(given, m.periods);
    @ requires 0 <= t && t < m.periods && DirectMechanism.wellFormedIn(m, t) && Redistribution.wellFormedIn(r, m, t);
    @ requires Charges.wellFormedIn(given, t, m.states);
    @ requires DirectMechanism.efficientIn(m, t) && DirectMechanism.privateValuesIn(m, t);
    @ requires Redistribution.definedIn(r, m, t) && Redistribution.consistentIn(r, m, t);
    @ requires Redistribution.sharedIn(r, m, given, t) && 0 <= s && s < m.states;
    @ ensures Charges.unaffected(given.total[t][s], given.total[t + 1], given.charge[t], m.law[t][s], m.reported[s],
    @   m.decision[t], m.states, m.reports, m.scale, m.discount);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedAtJointType(Redistribution r, DirectMechanism m, Charges given, int t, int s) {
    unaffectedByReports(r.future[t][s], r.revenue[t][s], r.arm, r.withoutHer[t][s], r.future[t + 1], given.charge[t],
        m.decision[t], m.reported[s], r.revenue[t], r.future[t], m.reward[t][s], m.others[t][s], m.law[t][s],
        m.states, m.reports, m.actions, m.scale, m.discount, r.total);
  }

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m);
    @ requires (\forall int s; 0 <= s && s < m.states; Charges.unaffected(given.total[t][s], given.total[t + 1],
    @   given.charge[t], m.law[t][s], m.reported[s], m.decision[t], m.states, m.reports, m.scale, m.discount));
    @ ensures Charges.unaffectedIn(m, given, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedAtAllJointTypes(DirectMechanism m, Charges given, int t) {}

  /** In one period no report changes the expected share of the redistribution: it is W whatever the agent does. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(m) && Redistribution.wellFormed(r, m) && Charges.wellFormed(given, m.periods);
    @ requires 0 <= t && t < m.periods && DirectMechanism.wellFormedIn(m, t) && Redistribution.wellFormedIn(r, m, t);
    @ requires Charges.wellFormedIn(given, t, m.states);
    @ requires DirectMechanism.efficientIn(m, t) && DirectMechanism.privateValuesIn(m, t);
    @ requires Redistribution.definedIn(r, m, t) && Redistribution.consistentIn(r, m, t);
    @ requires Redistribution.sharedIn(r, m, given, t);
    @ ensures Charges.unaffectedIn(m, given, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void unaffectedInOnePeriod(Redistribution r, DirectMechanism m, Charges given, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int s; 0 <= s && s < n; Charges.unaffected(given.total[t][s], given.total[t + 1],
      @     given.charge[t], m.law[t][s], m.reported[s], m.decision[t], m.states, m.reports, m.scale, m.discount));
      @ decreases m.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.states) {
      unaffectedAtJointType(r, m, given, t, n);
      n++;
    }
    unaffectedAtAllJointTypes(m, given, t);
  }
}

package org.candor.kernel.theorem;


/**
 * Index policies of bandits (Gittins 1979): in every period the first of the arms with the largest index is activated. If the values
 * solve the optimality equation and the arm that the indices choose attains them (Blackwell 1965), which
 * {@link org.candor.kernel.IndexPolicyChecks} checks, no policy gets more than the index policy, however it uses what it has seen.
 * That Gittins' indices are such a table for every bandit is not what is proved.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class IndexPolicy {
  private IndexPolicy() {}

  /** No arm has a larger index than the first of those with the largest, and none before it one as large. */
  /*@ public normal_behavior
    @ requires IndexTable.firstLargest(current, x, arms) && 0 <= y && y < arms;
    @ ensures 0 <= x && x < arms && current[y] <= current[x] && (y < x ==> current[y] < current[x]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noArmIsLarger(int /*@ nullable @*/ [] current, int x, int y, int arms) {}

  /** A first arm with the largest index is an arm. */
  /*@ public normal_behavior
    @ requires IndexTable.firstLargest(current, x, arms);
    @ ensures 0 <= x && x < arms;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void isAnArm(int /*@ nullable @*/ [] current, int x, int arms) {}

  /** There is only one first arm with the largest index. */
  /*@ public normal_behavior
    @ requires IndexTable.firstLargest(current, x, arms) && IndexTable.firstLargest(current, y, arms);
    @ ensures x == y;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void firstLargestIsOne(int /*@ nullable @*/ [] current, int x, int y, int arms) {
    isAnArm(current, x, arms);
    isAnArm(current, y, arms);
    noArmIsLarger(current, x, y, arms);
    noArmIsLarger(current, y, x, arms);
  }

  /** What holds in a period holds at each of its joint states. */
  /*@ public normal_behavior
    @ requires 0 <= s && s < g.states && IndexTable.indexPolicyIn(p, g, t);
    @ ensures IndexTable.indexPolicyAt(p, g, t, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void indexPolicyAtEach(IndexTable p, ReportingProblem g, int t, int s) {}

  /** In period t no arm gives more in one shot than the activated one. */
  /*@ public normal_behavior
    @ requires IndexTable.indexPolicyIn(p, g, t);
    @ ensures ReportingProblem.noOneShotGainIn(g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noArmGivesMore(IndexTable p, ReportingProblem g, int t) {}

  /** An arm that the indices choose gives the value. */
  /*@ public normal_behavior
    @ requires IndexTable.wellFormed(p, g.states) && ReportingProblem.wellFormed(g) && 0 <= s && s < g.states;
    @ requires IndexTable.indexPolicyAt(p, g, t, s) && IndexTable.firstLargest(p.current[s], x, g.reports);
    @ ensures 0 <= x && x < g.reports;
    @ ensures g.scale * g.truth[t][s] == g.flow[t][s][x]
    @   + g.discount * (\sum int i; 0 <= i && i < g.states; g.weights[t][s][x][i] * g.truth[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void chosenArmGivesValue(IndexTable p, ReportingProblem g, int t, int s, int x) {
    firstLargestIsOne(p.current[s], x, g.honest[s], g.reports);
  }

  /** What an index policy does at node h. */
  /*@ public normal_behavior
    @ requires 0 <= h && h < a.nodes && IndexTable.followsIndexIn(p, a, g, t);
    @ ensures IndexTable.firstLargest(p.current[a.at[t][h]], a.report[t][h], g.reports);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void followsIndexAt(IndexTable p, ReportingStrategy a, ReportingProblem g, int t, int h) {}

  /** At one node of period t: if what follows is the value, the index policy gives the value. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(a, g.periods) && 0 <= t && t < g.periods;
    @ requires ReportingProblem.wellFormedIn(g, t) && ReportingStrategy.wellFormedIn(a, t, g.states, g.reports);
    @ requires IndexTable.wellFormed(p, g.states) && IndexTable.indexPolicyIn(p, g, t) && IndexTable.followsIndexIn(p, a, g, t);
    @ requires ReportingStrategy.playedIn(a, g, t) && Indifference.sameIn(a, g, t + 1) && 0 <= h && h < a.nodes;
    @ ensures a.payoff[t][h] == g.truth[t][a.at[t][h]];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void attainsAt(IndexTable p, ReportingStrategy a, ReportingProblem g, int t, int h) {
    int s = a.at[t][h];
    int x = a.report[t][h];
    Indifference.playedAt(a, g, t, h);
    Indifference.continuationIsSame(a, g, t, h);
    indexPolicyAtEach(p, g, t, s);
    followsIndexAt(p, a, g, t, h);
    chosenArmGivesValue(p, g, t, s, x);
    PayoffDifference.rowIsThere(g, t, s, x);
    Indifference.sameOfReport(a.payoff[t][h], g.truth[t][s], g.flow[t][s][x], g.weights[t][s][x], a.continuation[t][h],
        g.truth[t + 1], g.states, g.scale, g.discount);
  }

  /** One period: an index policy that gives the values from period t + 1 on does so from period t on. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(a, g.periods) && 0 <= t && t < g.periods;
    @ requires ReportingProblem.wellFormedIn(g, t) && ReportingStrategy.wellFormedIn(a, t, g.states, g.reports);
    @ requires IndexTable.wellFormed(p, g.states) && IndexTable.indexPolicyIn(p, g, t) && IndexTable.followsIndexIn(p, a, g, t);
    @ requires ReportingStrategy.playedIn(a, g, t) && Indifference.sameIn(a, g, t + 1);
    @ ensures Indifference.sameIn(a, g, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void attainsInOnePeriod(IndexTable p, ReportingStrategy a, ReportingProblem g, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int h; 0 <= h && h < n; a.payoff[t][h] == g.truth[t][a.at[t][h]]);
      @ decreases a.nodes - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < a.nodes) {
      attainsAt(p, a, g, t, n);
      n++;
    }
    Indifference.sameAtAll(a, g, t);
  }

  /** The index policy gives the values at every history, if it does after the last period. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(a, g.periods) && IndexTable.wellFormed(p, g.states);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.wellFormedIn(g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(a, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(a, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; IndexTable.indexPolicyIn(p, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; IndexTable.followsIndexIn(p, a, g, t));
    @ requires Indifference.sameIn(a, g, g.periods);
    @ ensures Indifference.sameIn(a, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void indexPolicyAttains(IndexTable p, ReportingStrategy a, ReportingProblem g) {
    int n = g.periods;
    /*@ loop_invariant 0 <= n && n <= g.periods && Indifference.sameIn(a, g, n);
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      attainsInOnePeriod(p, a, g, n);
    }
  }

  /** A policy that is at most c ahead of the values after T periods is at most γ^T·c ahead of them at the start. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods);
    @ requires DiscountedBound.wellFormed(b, g);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.wellFormedIn(g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; DiscountedBound.growsIn(b, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; DiscountedBound.lawsIn(b, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; IndexTable.indexPolicyIn(p, g, t));
    @ requires DiscountedBound.nearIn(b, f, g, g.periods);
    @ ensures DiscountedBound.nearIn(b, f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void policyIsNearValues(IndexTable p, DiscountedBound b, ReportingStrategy f, ReportingProblem g) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int t; 0 <= t && t < n; ReportingProblem.noOneShotGainIn(g, t));
      @ decreases g.periods - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < g.periods) {
      noArmGivesMore(p, g, n);
      n++;
    }
    InfiniteHorizon.gainIsAtMostDiscountedBound(b, f, g);
  }

  /** What is near the values is near a policy that gives the values. */
  /*@ public normal_behavior
    @ requires DiscountedBound.nearIn(b, f, g, 0) && Indifference.sameIn(a, g, 0);
    @ requires 0 <= node && node < f.nodes && 0 <= indexNode && indexNode < a.nodes && f.at[0][node] == a.at[0][indexNode];
    @ ensures b.slack[0] * (f.payoff[0][node] - a.payoff[0][indexNode]) <= b.rest[0];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void nearIndexPolicy(DiscountedBound b, ReportingStrategy f, ReportingStrategy a, ReportingProblem g, int node,
      int indexNode) {}

  /**
   * No policy f gets more than the index policy a from the same joint state: if it is at most c ahead of the values after T periods,
   * it is at most γ^T·c ahead of the index policy at the start.
   */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && IndexTable.wellFormed(p, g.states) && DiscountedBound.wellFormed(b, g);
    @ requires ReportingStrategy.wellFormed(f, g.periods) && ReportingStrategy.wellFormed(a, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.wellFormedIn(g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(a, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; DiscountedBound.growsIn(b, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; DiscountedBound.lawsIn(b, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(a, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; IndexTable.indexPolicyIn(p, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; IndexTable.followsIndexIn(p, a, g, t));
    @ requires DiscountedBound.nearIn(b, f, g, g.periods) && Indifference.sameIn(a, g, g.periods);
    @ requires 0 <= node && node < f.nodes && 0 <= indexNode && indexNode < a.nodes && f.at[0][node] == a.at[0][indexNode];
    @ ensures b.slack[0] * (f.payoff[0][node] - a.payoff[0][indexNode]) <= b.rest[0];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noPolicyGetsMore(IndexTable p, DiscountedBound b, ReportingStrategy f, ReportingStrategy a,
      ReportingProblem g, int node, int indexNode) {
    policyIsNearValues(p, b, f, g);
    indexPolicyAttains(p, a, g);
    nearIndexPolicy(b, f, a, g, node, indexNode);
  }
}

package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;

/**
 * What the agents and the public get adds up to the joint value: V = Σᵢ Vᵢ + V_w, when in every period the rewards of the decision add
 * up to its joint reward. Expectation is additive, agent by agent and period by period.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class PivotShares {
  private PivotShares() {}

  /** At joint type s in a period t all agents and the public together get the joint value. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean shared(PivotAccount[] c, \bigint t,
    //+KEY@ nullable
    @   int[] value,
    //+KEY@ nullable
    @   int[] world, \bigint s) {
    @   return (\sum int h; 0 <= h && h < c.length; c[h].own[t][s]) + world[s] == value[s];
    @ }
    @*/

  /** In period t they do at every joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sharedIn(PivotAccount[] c, DirectMechanism j, int[][] world, \bigint t) {
    @   return (\forall int i; 0 <= i && i < j.states; shared(c, t, j.value[t], world[t], i));
    @ }
    @*/

  /** The agent whose view is m and whose account is c lives in the environment of j, with its decisions. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean livesIn(DirectMechanism j, DirectMechanism m, PivotAccount c) {
    @   return m.law == j.law && m.decision == j.decision && m.states == j.states && m.scale == j.scale
    @     && m.discount == j.discount && (\forall int t; 0 <= t && t < j.periods; PivotAccount.accruesIn(c, m, t));
    @ }
    @*/

  /** At joint type s the rewards of the decision to the agents and to the public add up to its joint reward. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rewardsAddUp(DirectMechanism j, DirectMechanism[] m, int[][] pub, \bigint t, \bigint s) {
    @   return (\sum int h; 0 <= h && h < m.length; m[h].reward[t][s][j.decision[t][s]]) + pub[t][s]
    @     == j.reward[t][s][j.decision[t][s]] + j.others[t][s][j.decision[t][s]];
    @ }
    @*/

  /** In period t V_w grows by the public's reward and what is expected to follow. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean publicAccruesIn(DirectMechanism j, int[][] pub, int[][] world, \bigint t) {
    @   return (\forall int s; 0 <= s && s < j.states; ReportingProblem.payoffOf(world[t][s], j.scale * pub[t][s],
    @     j.law[t][s][j.decision[t][s]], world[t + 1], j.states, j.scale, j.discount));
    @ }
    @*/

  /** One agent: Vᵢ is her reward of the decision and what is expected to follow. */
  /*@ public normal_behavior
    @ requires livesIn(j, m, c) && 0 <= t && t < j.periods && 0 <= s && s < j.states;
    @ ensures j.scale * c.own[t][s] == j.scale * m.reward[t][s][j.decision[t][s]]
    @   + j.discount * (\sum int i; 0 <= i && i < j.states; j.law[t][s][j.decision[t][s]][i] * c.own[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void agentGets(DirectMechanism j, DirectMechanism m, PivotAccount c, int t, int s) {}

  /** All agents: Σᵢ Vᵢ is the sum of their rewards of the decision and what is expected to follow. */
  /*@ public normal_behavior
    @ requires m.length == c.length && 0 <= t && t < j.periods && 0 <= s && s < j.states;
    @ requires (\forall int h; 0 <= h && h < c.length; livesIn(j, m[h], c[h]));
    @ ensures j.scale * (\sum int h; 0 <= h && h < c.length; c[h].own[t][s])
    @   == j.scale * (\sum int h; 0 <= h && h < c.length; m[h].reward[t][s][j.decision[t][s]]) + j.discount
    @   * (\sum int i; 0 <= i && i < j.states; j.law[t][s][j.decision[t][s]][i]
    @     * (\sum int h; 0 <= h && h < c.length; c[h].own[t + 1][i]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void agentsGet(DirectMechanism j, DirectMechanism[] m, PivotAccount[] c, int t, int s) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= c.length && j.scale * (\sum int h; 0 <= h && h < n; c[h].own[t][s])
      @   == j.scale * (\sum int h; 0 <= h && h < n; m[h].reward[t][s][j.decision[t][s]]) + j.discount
      @   * (\sum int i; 0 <= i && i < j.states; j.law[t][s][j.decision[t][s]][i]
      @       * (\sum int h; 0 <= h && h < n; c[h].own[t + 1][i]));
      @ decreases c.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < c.length) {
      agentGets(j, m[n], c[n], t, s);
      SharedExpectations.oneMoreAgent(j, c, n, t, s);
      n++;
    }
  }

  /** The optimality equation of the decision, and what the public gets. */
  /*@ public normal_behavior
    @ requires DirectMechanism.efficientIn(j, t) && publicAccruesIn(j, pub, world, t) && 0 <= s && s < j.states;
    @ ensures j.scale * (j.reward[t][s][j.decision[t][s]] + j.others[t][s][j.decision[t][s]])
    @   + j.discount * (\sum int i; 0 <= i && i < j.states; j.law[t][s][j.decision[t][s]][i] * j.value[t + 1][i]) == j.scale * j.value[t][s];
    @ ensures j.scale * world[t][s] == j.scale * pub[t][s]
    @   + j.discount * (\sum int i; 0 <= i && i < j.states; j.law[t][s][j.decision[t][s]][i] * world[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void allAndPublicGet(DirectMechanism j, int[][] pub, int[][] world, int t, int s) {}

  /** One joint type: k times the shares is k times the joint value. */
  /*@ public normal_behavior
    @ requires m.length == c.length && 0 <= t && t < j.periods && 0 <= s && s < j.states;
    @ requires (\forall int h; 0 <= h && h < c.length; livesIn(j, m[h], c[h]));
    @ requires DirectMechanism.efficientIn(j, t) && publicAccruesIn(j, pub, world, t) && rewardsAddUp(j, m, pub, t, s);
    @ requires sharedIn(c, j, world, t + 1);
    @ ensures j.scale * ((\sum int h; 0 <= h && h < c.length; c[h].own[t][s]) + world[t][s]) == j.scale * j.value[t][s];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void scaledShares(DirectMechanism j, DirectMechanism[] m, PivotAccount[] c, int[][] pub, int[][] world,
      int t, int s) {
    agentsGet(j, m, c, t, s);
    SharedExpectations.expectationOfShares(j, c, world, t, s);
    allAndPublicGet(j, pub, world, t, s);
  }

  /** The agent's account has an entry for every joint type of period t. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean ledger(PivotAccount c, \bigint t, int states) {
    @   return c.own != null && t < c.own.length && c.own[t] != null && c.own[t].length == states;
    @ }
    @*/

  /** Σᵢ Vᵢ exists as a number. */
  /*@ public normal_behavior
    @ requires 0 <= t && 0 <= s && s < states && (\forall int h; 0 <= h && h < c.length; ledger(c[h], t, states));
    @ ensures \result == (\sum int h; 0 <= h && h < c.length; c[h].own[t][s]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int total(PivotAccount[] c, int t, int s, int states) {
    int x = 0;
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= c.length && x == (\sum int h; 0 <= h && h < n; c[h].own[t][s]);
      @ decreases c.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < c.length) {
      x += c[n].own[t][s];
      n++;
    }
    return x;
  }

  /** The joint values of the period exist, and the scale is positive. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(j) && DirectMechanism.wellFormedIn(j, t) && 0 <= t && t < j.periods;
    @ ensures j.scale > 0 && j.value != null && t < j.value.length && j.value[t] != null && j.value[t].length == j.states;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void valuesExist(DirectMechanism j, int t) {}

  /** One joint type: the agents and the public share the joint value. */
  /*@ public normal_behavior
    @ requires m.length == c.length && 0 <= t && t < j.periods && 0 <= s && s < j.states;
    @ requires DirectMechanism.wellFormed(j) && DirectMechanism.wellFormedIn(j, t);
    @ requires (\forall int h; 0 <= h && h < c.length; livesIn(j, m[h], c[h]));
    @ requires (\forall int h; 0 <= h && h < c.length; ledger(c[h], t, j.states));
    @ requires t < world.length && world[t].length == j.states;
    @ requires DirectMechanism.efficientIn(j, t) && publicAccruesIn(j, pub, world, t) && rewardsAddUp(j, m, pub, t, s);
    @ requires sharedIn(c, j, world, t + 1);
    @ ensures shared(c, t, j.value[t], world[t], s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sharesAt(DirectMechanism j, DirectMechanism[] m, PivotAccount[] c, int[][] pub, int[][] world,
      int t, int s) {
    valuesExist(j, t);
    scaledShares(j, m, c, pub, world, t, s);
    int x = total(c, t, s, j.states) + world[t][s];
    ScalarLemmas.positiveFactorCancels(j.scale, x, j.value[t][s]);
    ScalarLemmas.positiveFactorCancels(j.scale, j.value[t][s], x);
  }

  /** What holds at every joint type holds in the period. */
  /*@ public normal_behavior
    @ requires (\forall int i; 0 <= i && i < j.states; shared(c, t, j.value[t], world[t], i));
    @ ensures sharedIn(c, j, world, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sharesAtAll(DirectMechanism j, PivotAccount[] c, int[][] world, int t) {}

  /** The data of period t: an efficient decision, rewards that add up, accounts of agents and public. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean environmentIn(DirectMechanism j, DirectMechanism[] m, PivotAccount[] c,
    @   int[][] pub, int[][] world, \bigint t) {
    @   return DirectMechanism.wellFormedIn(j, t) && DirectMechanism.efficientIn(j, t)
    @     && publicAccruesIn(j, pub, world, t) && t < world.length && world[t].length == j.states
    @     && (\forall int h; 0 <= h && h < c.length; ledger(c[h], t, j.states))
    @     && (\forall int s; 0 <= s && s < j.states; rewardsAddUp(j, m, pub, t, s));
    @ }
    @*/

  /** One period: when the value is shared from period t + 1 on, it is so from period t on. */
  /*@ public normal_behavior
    @ requires m.length == c.length && 0 <= t && t < j.periods && DirectMechanism.wellFormed(j);
    @ requires (\forall int h; 0 <= h && h < c.length; livesIn(j, m[h], c[h]));
    @ requires environmentIn(j, m, c, pub, world, t) && sharedIn(c, j, world, t + 1);
    @ ensures sharedIn(c, j, world, t);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sharesInOnePeriod(DirectMechanism j, DirectMechanism[] m, PivotAccount[] c, int[][] pub,
      int[][] world, int t) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int i; 0 <= i && i < n; shared(c, t, j.value[t], world[t], i));
      @ decreases j.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < j.states) {
      sharesAt(j, m, c, pub, world, t, n);
      n++;
    }
    sharesAtAll(j, c, world, t);
  }

  /** V = Σᵢ Vᵢ + V_w at every joint type, for any number of agents. */
  /*@ public normal_behavior
    @ requires m.length == c.length && DirectMechanism.wellFormed(j);
    @ requires (\forall int h; 0 <= h && h < c.length; livesIn(j, m[h], c[h]));
    @ requires (\forall int t; 0 <= t && t < j.periods; environmentIn(j, m, c, pub, world, t));
    @ requires sharedIn(c, j, world, j.periods);
    @ ensures sharedIn(c, j, world, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void valueIsShared(DirectMechanism j, DirectMechanism[] m, PivotAccount[] c, int[][] pub, int[][] world) {
    int n = j.periods;
    /*@ loop_invariant 0 <= n && n <= j.periods && sharedIn(c, j, world, n);
      @ decreases n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n > 0) {
      n--;
      sharesInOnePeriod(j, m, c, pub, world, n);
    }
  }
}

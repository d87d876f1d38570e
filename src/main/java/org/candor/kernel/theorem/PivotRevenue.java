package org.candor.kernel.theorem;

/**
 * The revenue of the dynamic pivot mechanism (Cavallo 2008, Corollary 5): with n agents the expected discounted payments are
 * {@code Σᵢ V₋ᵢ − (n−1)·V − V_w}, where V_w is what the public gets, V = Σᵢ Vᵢ + V_w.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class PivotRevenue {
  private PivotRevenue() {}

  /** The revenue at joint type s: minus the expected discounted transfers of all agents is Σᵢ V₋ᵢ − (n−1)·V − V_w. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean revenueAt(PivotAccount[] c, Pivot[] p, int[] value, int[] world, \bigint s) {
    @   return -(\sum int h; 0 <= h && h < c.length; c[h].paid[0][s])
    @     == (\sum int h; 0 <= h && h < c.length; p[h].without[0][s]) - (c.length - 1) * value[s] - world[s];
    @ }
    @*/

  /** Her transfers are worth the externality at joint type s, when V is {@code value}. */
  /*@ public normal_behavior
    @ requires PivotTransfers.accountsFor(m, p, c) && m.states == states && m.value[0] == value && 0 <= s && s < states;
    @ ensures c.paid[0][s] == value[s] - c.own[0][s] - p.without[0][s];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void transfersOfAgent(DirectMechanism m, Pivot p, PivotAccount c, int[] value, int states, int s) {
    PivotTransfers.transfersAreExternality(m, p, c);
  }

  /** One joint type: the revenue there. */
  /*@ public normal_behavior
    @ requires m.length == c.length && p.length == c.length && 0 <= s && s < states;
    @ requires (\forall int h; 0 <= h && h < c.length; PivotTransfers.accountsFor(m[h], p[h], c[h]));
    @ requires (\forall int h; 0 <= h && h < c.length; m[h].states == states && m[h].value[0] == value);
    @ requires PivotShares.shared(c, 0, value, world, s);
    @ ensures revenueAt(c, p, value, world, s);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void revenueAtJointType(DirectMechanism[] m, Pivot[] p, PivotAccount[] c, int[] value, int[] world,
      int states, int s) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= c.length && (\sum int h; 0 <= h && h < n; c[h].paid[0][s])
      @   == n * value[s] - (\sum int h; 0 <= h && h < n; c[h].own[0][s]) - (\sum int h; 0 <= h && h < n; p[h].without[0][s]);
      @ decreases c.length - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < c.length) {
      transfersOfAgent(m[n], p[n], c[n], value, states, s);
      n++;
    }
  }

  /** The dynamic pivot mechanism raises Σᵢ V₋ᵢ − (n−1)·V − V_w, at every joint type, for any number n of agents. */
  /*@ public normal_behavior
    @ requires m.length == c.length && p.length == c.length && 0 <= states;
    @ requires (\forall int h; 0 <= h && h < c.length; PivotTransfers.accountsFor(m[h], p[h], c[h]));
    @ requires (\forall int h; 0 <= h && h < c.length; m[h].states == states && m[h].value[0] == value);
    @ requires (\forall int s; 0 <= s && s < states; PivotShares.shared(c, 0, value, world, s));
    @ ensures (\forall int s; 0 <= s && s < states; revenueAt(c, p, value, world, s));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void revenue(DirectMechanism[] m, Pivot[] p, PivotAccount[] c, int[] value, int[] world, int states) {
    int n = 0;
    /*@ loop_invariant 0 <= n && (\forall int s; 0 <= s && s < n; revenueAt(c, p, value, world, s));
      @ decreases states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < states) {
      revenueAtJointType(m, p, c, value, world, states, n);
      n++;
    }
  }

  /** What holds in the environment in the terms of the former. */
  /*@ public normal_behavior
    @ requires PivotShares.sharedIn(c, j, world, 0);
    @ ensures (\forall int s; 0 <= s && s < j.states; PivotShares.shared(c, 0, j.value[0], world[0], s));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sharesOf(DirectMechanism j, PivotAccount[] c, int[][] world) {}

  /** The arrays of values exist. */
  /*@ public normal_behavior
    @ requires DirectMechanism.wellFormed(j) && PivotShares.environmentIn(j, m, c, pub, world, 0) && 0 < j.periods;
    @ ensures j.value != null && 0 < j.value.length && j.value[0] != null && 0 <= j.states && 0 < world.length;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void valueExists(DirectMechanism j, DirectMechanism[] m, PivotAccount[] c, int[][] pub,
      int[][] world) {}

  /**
   * The dynamic pivot mechanism raises Σᵢ V₋ᵢ − (n−1)·V − V_w, at every joint type, for any number n of agents, where V is the
   * optimal joint value of the environment and V_w what the public gets.
   */
  /*@ public normal_behavior
    @ requires m.length == c.length && p.length == c.length && DirectMechanism.wellFormed(j) && 0 < j.periods;
    @ requires (\forall int h; 0 <= h && h < c.length; PivotTransfers.accountsFor(m[h], p[h], c[h]));
    @ requires (\forall int h; 0 <= h && h < c.length; m[h].states == j.states && m[h].value[0] == j.value[0]);
    @ requires (\forall int h; 0 <= h && h < c.length; PivotShares.livesIn(j, m[h], c[h]));
    @ requires (\forall int t; 0 <= t && t < j.periods; PivotShares.environmentIn(j, m, c, pub, world, t));
    @ requires PivotShares.sharedIn(c, j, world, j.periods);
    @ ensures (\forall int s; 0 <= s && s < j.states; revenueAt(c, p, j.value[0], world[0], s));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void revenueOfEnvironment(DirectMechanism j, DirectMechanism[] m, Pivot[] p, PivotAccount[] c,
      int[][] pub, int[][] world) {
    PivotShares.valueIsShared(j, m, c, pub, world);
    sharesOf(j, c, world);
    valueExists(j, m, c, pub, world);
    revenue(m, p, c, j.value[0], world[0], j.states);
  }
}

package org.candor.kernel.theorem;

/** What the agents and the public together expect after a decision: expectation is additive over agents and joint types. */
/*@ code_bigint_math spec_bigint_math @*/
public final class SharedExpectations {
  private SharedExpectations() {}

  /** One more agent in what is expected after the decision. */
  /*@ public normal_behavior
    @ requires 0 <= n && n < c.length && 0 <= j.states;
    @ ensures (\sum int i; 0 <= i && i < j.states; j.law[t][s][j.decision[t][s]][i]
    @     * (\sum int h; 0 <= h && h < n + 1; c[h].own[t + 1][i]))
    @   == (\sum int i; 0 <= i && i < j.states; j.law[t][s][j.decision[t][s]][i]
    @     * (\sum int h; 0 <= h && h < n; c[h].own[t + 1][i]))
    @     + (\sum int i; 0 <= i && i < j.states; j.law[t][s][j.decision[t][s]][i] * c[n].own[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void oneMoreAgent(DirectMechanism j, PivotAccount[] c, int n, int t, int s) {
    int z = 0;
    /*@ loop_invariant z <= j.states
      @   && (\sum int i; 0 <= i && i < z; j.law[t][s][j.decision[t][s]][i]
      @       * (\sum int h; 0 <= h && h < n + 1; c[h].own[t + 1][i]))
      @   == (\sum int i; 0 <= i && i < z; j.law[t][s][j.decision[t][s]][i]
      @       * (\sum int h; 0 <= h && h < n; c[h].own[t + 1][i]))
      @     + (\sum int i; 0 <= i && i < z; j.law[t][s][j.decision[t][s]][i] * c[n].own[t + 1][i]);
      @ decreases j.states - z;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (z < j.states) {
      z++;
    }
  }

  /** What the agents and the public expect after the decision adds up to the expected joint value. */
  /*@ public normal_behavior
    @ requires 0 <= j.states && PivotShares.sharedIn(c, j, world, t + 1);
    @ ensures (\sum int i; 0 <= i && i < j.states; j.law[t][s][j.decision[t][s]][i]
    @     * (\sum int h; 0 <= h && h < c.length; c[h].own[t + 1][i]))
    @   + (\sum int i; 0 <= i && i < j.states; j.law[t][s][j.decision[t][s]][i] * world[t + 1][i])
    @   == (\sum int i; 0 <= i && i < j.states; j.law[t][s][j.decision[t][s]][i] * j.value[t + 1][i]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectationOfShares(DirectMechanism j, PivotAccount[] c, int[][] world, int t, int s) {
    int n = 0;
    /*@ loop_invariant n <= j.states
      @   && (\sum int i; 0 <= i && i < n; j.law[t][s][j.decision[t][s]][i]
      @       * (\sum int h; 0 <= h && h < c.length; c[h].own[t + 1][i]))
      @   + (\sum int i; 0 <= i && i < n; j.law[t][s][j.decision[t][s]][i] * world[t + 1][i])
      @   == (\sum int i; 0 <= i && i < n; j.law[t][s][j.decision[t][s]][i] * j.value[t + 1][i]);
      @ decreases j.states - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < j.states) {
      n++;
    }
  }
}

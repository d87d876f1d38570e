package org.candor.kernel.theorem;

/** Theorems about mechanisms of one period that lack one hypothesis or claim too much, and are false. */
/*@ code_bigint_math spec_bigint_math @*/
public final class MustStayOpenStatic {

  /** False: truth is a dominant strategy whatever the charges are, also if her report changes hers. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= i && i < m.agents && 0 <= s && s < m.states && 0 <= z && z < m.states;
    @ requires StaticMechanism.rowsAt(m, s) && StaticMechanism.rowsAt(m, z);
    @ requires StaticMechanism.summedAt(m, s) && StaticMechanism.summedAt(m, z) && StaticMechanism.sameBut(m, i, s, z);
    @ requires StaticMechanism.efficientAt(m, s) && StaticCharges.chargedAt(m, c, s) && StaticCharges.chargedAt(m, c, z);
    @ requires StaticCharges.paidAt(m, c, s) && StaticCharges.paidAt(m, c, z);
    @ ensures m.value[s][m.decision[z]][i] + m.transfer[z][i] <= m.value[s][m.decision[s]][i] + m.transfer[s][i];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsDominantWhateverTheCharge(StaticMechanism m, StaticCharges c, int i, int s, int z) {
    StaticGroves.reportGivesAtMostWelfare(m, i, s, z);
  }

  /** False: the pivot mechanism is individually rational, also for an agent who suffers from what the others like best. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= i && i < m.agents && 0 <= s && s < m.states;
    @ requires StaticMechanism.rowsAt(m, s) && StaticCharges.chargedAt(m, c, s) && StaticCharges.paidAt(m, c, s);
    @ requires StaticCharges.pivotAt(m, c, s, i) && StaticMechanism.efficientAt(m, s);
    @ ensures m.value[s][m.decision[s]][i] + m.transfer[s][i] >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void pivotIsIndividuallyRationalWithNegativeValues(StaticMechanism m, StaticCharges c, int s, int i) {}

  /** False: the transfers balance if each agent pays one n-th, not one (n − 1)th, of the others' externalities. */
  /*@ public normal_behavior
    @ requires agents > 1 && transfer.length == agents && externality.length == agents && share.length == agents;
    @ requires (\forall int i; 0 <= i && i < agents; transfer[i] == externality[i] - share[i]
    @   && agents * share[i] == (\sum int j; 0 <= j && j < agents; externality[j]) - externality[i]);
    @ ensures (\sum int j; 0 <= j && j < agents; transfer[j]) == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void budgetBalancesWithSmallerShares(int[] transfer, int[] externality, int[] share, int agents) {}

  /** False: the expected externality mechanism is strategyproof: truth is optimal at each joint type of the others. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && InterimView.sizesMatch(v) && 0 <= i && i < m.agents;
    @ requires 0 <= s && s < v.types && 0 <= x && x < v.types && 0 <= y && y < v.profiles;
    @ requires InterimView.reportRows(v, s) && InterimView.reportRows(v, x);
    @ requires InterimView.ownRows(v, s, s) && InterimView.ownRows(v, s, x);
    @ requires StaticMechanism.efficient(m) && Externalities.pays(m, e);
    @ requires InterimView.seen(v, m, e, i, s, s) && InterimView.seen(v, m, e, i, s, x);
    @ requires InterimView.law(v.weights, v.total, v.profiles);
    @ requires InterimView.expectation(v.expected[s], v.others[s], v.weights, v.total, v.profiles);
    @ requires InterimView.expectation(v.expected[x], v.others[x], v.weights, v.total, v.profiles);
    @ ensures v.own[s][x][y] + v.paid[x][y] <= v.own[s][s][y] + v.paid[s][y];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void expectedExternalityIsStrategyproof(StaticMechanism m, Externalities e, InterimView v, int i, int s,
      int x, int y) {
    ExpectedExternality.alignedAtProfile(m, e, v, i, s, x, y);
    ExpectedExternality.paidAtProfile(m, e, v, i, s, x, y);
  }

  /** False: the transfers around a ring add up to zero when the last agent pays nobody's reward. */
  /*@ public normal_behavior
    @ requires agents > 0 && reward.length == agents && transfer.length == agents;
    @ requires (\forall int j; 0 <= j && j < agents - 1; transfer[j] == reward[j] - reward[j + 1]);
    @ requires transfer[agents - 1] == reward[agents - 1];
    @ ensures (\sum int j; 0 <= j && j < agents; transfer[j]) == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void openRingBalances(int[] reward, int[] transfer, int agents) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= agents - 1
      @   && (\sum int j; 0 <= j && j < n; transfer[j]) == reward[0] - reward[n];
      @ decreases agents - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < agents - 1) {
      n++;
    }
  }
}

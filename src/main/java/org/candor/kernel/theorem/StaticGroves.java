package org.candor.kernel.theorem;

/**
 * Groves mechanisms are strategyproof (Groves 1973), and the pivot mechanism among them runs no deficit and is individually
 * rational (Vickrey 1961, Clarke 1971): one period, n agents, private values. Each is paid the others' value of the efficient
 * decision less a charge that her report cannot change; in the pivot mechanism the charge is the most that the others could have.
 *
 * <p>Whatever the others report is in joint report s, so that truth is optimal in dominant strategies: s is her true type with
 * the others' reports, z any report of hers with the same reports of theirs.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class StaticGroves {
  private StaticGroves() {}

  /** Rows that agree but for one entry have the same sum of the other entries. */
  /*@ public normal_behavior
    @ requires 0 <= i && i < agents && StaticMechanism.agree(left, right, i, agents);
    @ ensures (\sum int j; 0 <= j && j < agents; left[j]) - left[i]
    @   == (\sum int j; 0 <= j && j < agents; right[j]) - right[i];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void othersSumAgrees(int /*@ nullable @*/ [] left, int /*@ nullable @*/ [] right, int i, int agents) {
    int n = 0;
    /*@ loop_invariant n <= agents && (\sum int j; 0 <= j && j < n; left[j]) - (i < n ? left[i] : 0)
      @   == (\sum int j; 0 <= j && j < n; right[j]) - (i < n ? right[i] : 0);
      @ decreases agents - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < agents) {
      n++;
    }
  }

  /** The others' value of an action does not depend on agent i's report. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= i && i < m.agents && 0 <= a && a < m.actions;
    @ requires 0 <= s && s < m.states && 0 <= z && z < m.states;
    @ requires StaticMechanism.rowsAt(m, s) && StaticMechanism.rowsAt(m, z);
    @ requires StaticMechanism.summedAt(m, s) && StaticMechanism.summedAt(m, z) && StaticMechanism.sameBut(m, i, s, z);
    @ ensures m.welfare[s][a] - m.value[s][a][i] == m.welfare[z][a] - m.value[z][a][i];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void othersValueAgrees(StaticMechanism m, int i, int s, int z, int a) {
    othersSumAgrees(m.value[s][a], m.value[z][a], i, m.agents);
  }

  /** With any report z agent i's own value and the reported value of the others add up to at most the welfare under truth s. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= i && i < m.agents && 0 <= s && s < m.states && 0 <= z && z < m.states;
    @ requires StaticMechanism.rowsAt(m, s) && StaticMechanism.rowsAt(m, z);
    @ requires StaticMechanism.summedAt(m, s) && StaticMechanism.summedAt(m, z) && StaticMechanism.sameBut(m, i, s, z);
    @ requires StaticMechanism.efficientAt(m, s);
    @ ensures m.value[s][m.decision[z]][i] + (m.welfare[z][m.decision[z]] - m.value[z][m.decision[z]][i])
    @   <= m.welfare[s][m.decision[s]];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void reportGivesAtMostWelfare(StaticMechanism m, int i, int s, int z) {
    othersValueAgrees(m, i, s, z, m.decision[z]);
  }

  /** Truth is a dominant strategy: no report z gives agent i more than the truth s, if her charge is the same at both. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= i && i < m.agents && 0 <= s && s < m.states && 0 <= z && z < m.states;
    @ requires StaticMechanism.rowsAt(m, s) && StaticMechanism.rowsAt(m, z);
    @ requires StaticMechanism.summedAt(m, s) && StaticMechanism.summedAt(m, z) && StaticMechanism.sameBut(m, i, s, z);
    @ requires StaticMechanism.efficientAt(m, s) && StaticCharges.chargedAt(m, c, s) && StaticCharges.chargedAt(m, c, z);
    @ requires StaticCharges.paidAt(m, c, s) && StaticCharges.paidAt(m, c, z) && c.charge[s][i] == c.charge[z][i];
    @ ensures m.value[s][m.decision[z]][i] + m.transfer[z][i] <= m.value[s][m.decision[s]][i] + m.transfer[s][i];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsDominant(StaticMechanism m, StaticCharges c, int i, int s, int z) {
    reportGivesAtMostWelfare(m, i, s, z);
  }

  /** In the pivot mechanism no report of agent i changes her charge. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= i && i < m.agents && 0 <= s && s < m.states && 0 <= z && z < m.states;
    @ requires StaticMechanism.rowsAt(m, s) && StaticMechanism.rowsAt(m, z);
    @ requires StaticMechanism.summedAt(m, s) && StaticMechanism.summedAt(m, z) && StaticMechanism.sameBut(m, i, s, z);
    @ requires StaticCharges.chargedAt(m, c, s) && StaticCharges.chargedAt(m, c, z);
    @ requires StaticCharges.pivotAt(m, c, s, i) && StaticCharges.pivotAt(m, c, z, i);
    @ ensures c.charge[s][i] == c.charge[z][i];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void pivotChargeIgnoresReport(StaticMechanism m, StaticCharges c, int i, int s, int z) {
    othersValueAgrees(m, i, s, z, c.best[s][i]);
    othersValueAgrees(m, i, s, z, c.best[z][i]);
  }

  /** The pivot mechanism is strategyproof: no report z gives agent i more than the truth s, whatever the others report. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= i && i < m.agents && 0 <= s && s < m.states && 0 <= z && z < m.states;
    @ requires StaticMechanism.rowsAt(m, s) && StaticMechanism.rowsAt(m, z);
    @ requires StaticMechanism.summedAt(m, s) && StaticMechanism.summedAt(m, z) && StaticMechanism.sameBut(m, i, s, z);
    @ requires StaticMechanism.efficientAt(m, s) && StaticCharges.chargedAt(m, c, s) && StaticCharges.chargedAt(m, c, z);
    @ requires StaticCharges.paidAt(m, c, s) && StaticCharges.paidAt(m, c, z);
    @ requires StaticCharges.pivotAt(m, c, s, i) && StaticCharges.pivotAt(m, c, z, i);
    @ ensures m.value[s][m.decision[z]][i] + m.transfer[z][i] <= m.value[s][m.decision[s]][i] + m.transfer[s][i];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void pivotIsStrategyproof(StaticMechanism m, StaticCharges c, int i, int s, int z) {
    pivotChargeIgnoresReport(m, c, i, s, z);
    truthIsDominant(m, c, i, s, z);
  }

  /** In the pivot mechanism no agent is paid, at any joint report, truthful or not and even if the decision is inefficient. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= i && i < m.agents && 0 <= s && s < m.states;
    @ requires StaticMechanism.rowsAt(m, s) && StaticCharges.chargedAt(m, c, s) && StaticCharges.paidAt(m, c, s);
    @ requires StaticCharges.pivotAt(m, c, s, i);
    @ ensures m.transfer[s][i] <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void pivotPaysNoAgent(StaticMechanism m, StaticCharges c, int s, int i) {}

  /** The pivot mechanism runs no deficit: at no joint report is the sum of the transfers positive. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= s && s < m.states;
    @ requires StaticMechanism.rowsAt(m, s) && StaticCharges.chargedAt(m, c, s) && StaticCharges.paidAt(m, c, s);
    @ requires (\forall int i; 0 <= i && i < m.agents; StaticCharges.pivotAt(m, c, s, i));
    @ ensures (\sum int j; 0 <= j && j < m.agents; m.transfer[s][j]) <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void pivotHasNoDeficit(StaticMechanism m, StaticCharges c, int s) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= m.agents && (\sum int j; 0 <= j && j < n; m.transfer[s][j]) <= 0;
      @ decreases m.agents - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < m.agents) {
      pivotPaysNoAgent(m, c, s, n);
      n++;
    }
  }

  /**
   * The pivot mechanism is individually rational, ex post, if agent i has no negative value of the action best for the
   * others.
   */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= i && i < m.agents && 0 <= s && s < m.states;
    @ requires StaticMechanism.rowsAt(m, s) && StaticCharges.chargedAt(m, c, s) && StaticCharges.paidAt(m, c, s);
    @ requires StaticCharges.pivotAt(m, c, s, i);
    @ requires StaticMechanism.efficientAt(m, s) && m.value[s][c.best[s][i]][i] >= 0;
    @ ensures m.value[s][m.decision[s]][i] + m.transfer[s][i] >= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void pivotIsIndividuallyRational(StaticMechanism m, StaticCharges c, int s, int i) {}
}

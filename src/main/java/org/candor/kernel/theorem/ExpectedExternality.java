package org.candor.kernel.theorem;

import org.candor.kernel.lemma.ScalarLemmas;

/**
 * The expected externality mechanism balances its budget exactly and is Bayes-Nash incentive compatible (Arrow 1979; d'Aspremont
 * and Gérard-Varet 1979): each of n agents is paid the value that the others expect from her report, and pays an equal share of
 * what the others are paid so. Types are independent: the others' weights do not depend on her type.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ExpectedExternality {
  private ExpectedExternality() {}

  /** The sum of a row exists as a number. */
  /*@ public normal_behavior
    @ requires v.length == agents;
    @ ensures \result == (\sum int j; 0 <= j && j < agents; v[j]);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static int sum(int[] v, int agents) {
    int s = 0;
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= agents && s == (\sum int j; 0 <= j && j < n; v[j]);
      @ decreases agents - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < agents) {
      s += v[n];
      n++;
    }
    return s;
  }

  /** The transfers, n − 1 times, add up to n times the sum of the externalities less that sum once for each agent. */
  /*@ public normal_behavior
    @ requires transfer != null && transfer.length == agents;
    @ requires Externalities.rows(externality, share, agents);
    @ requires Externalities.shared(transfer, externality, share, agents);
    @ requires s == (\sum int j; 0 <= j && j < agents; externality[j]);
    @ ensures (agents - 1) * (\sum int j; 0 <= j && j < agents; transfer[j]) == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void scaledTransfersCancel(int /*@ nullable @*/ [] transfer, int /*@ nullable @*/ [] externality,
      int /*@ nullable @*/ [] share, int s, int agents) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= agents && (agents - 1) * (\sum int j; 0 <= j && j < n; transfer[j])
      @   == agents * (\sum int j; 0 <= j && j < n; externality[j]) - n * s;
      @ decreases agents - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < agents) {
      n++;
    }
  }

  /** The transfers of one joint report add up to zero. */
  /*@ public normal_behavior
    @ requires transfer != null && transfer.length == agents;
    @ requires Externalities.rows(externality, share, agents);
    @ requires Externalities.shared(transfer, externality, share, agents);
    @ ensures (\sum int j; 0 <= j && j < agents; transfer[j]) == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void transfersCancel(int /*@ nullable @*/ [] transfer, int /*@ nullable @*/ [] externality,
      int /*@ nullable @*/ [] share, int agents) {
    int t = sum(transfer, agents);
    scaledTransfersCancel(transfer, externality, share, sum(externality, agents), agents);
    if (agents > 1) {
      ScalarLemmas.positiveFactorCancels(agents - 1, t, 0);
      ScalarLemmas.positiveFactorCancels(agents - 1, 0, t);
    }
  }

  /** Exact budget balance: at every joint report s, truthful or not, the transfers to the n agents add up to zero. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= s && s < m.states && StaticMechanism.rowsAt(m, s);
    @ requires Externalities.externalityRows(m, e, s) && Externalities.sharedAt(m, e, s);
    @ ensures (\sum int j; 0 <= j && j < m.agents; m.transfer[s][j]) == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void budgetBalances(StaticMechanism m, Externalities e, int s) {
    transfersCancel(m.transfer[s], e.externality[s], e.share[s], m.agents);
  }

  /** Equal rows but for one agent's externality give her the same share. */
  /*@ public normal_behavior
    @ requires 0 <= i && i < agents && transferS != null && transferZ != null;
    @ requires transferS.length == agents && transferZ.length == agents;
    @ requires Externalities.rows(externalityS, shareS, agents) && Externalities.rows(externalityZ, shareZ, agents);
    @ requires Externalities.shared(transferS, externalityS, shareS, agents);
    @ requires Externalities.shared(transferZ, externalityZ, shareZ, agents);
    @ requires StaticMechanism.agree(externalityS, externalityZ, i, agents);
    @ ensures transferZ[i] + externalityS[i] == transferS[i] + externalityZ[i];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sharesAgree(int /*@ nullable @*/ [] transferS, int /*@ nullable @*/ [] externalityS,
      int /*@ nullable @*/ [] shareS, int /*@ nullable @*/ [] transferZ, int /*@ nullable @*/ [] externalityZ,
      int /*@ nullable @*/ [] shareZ, int i, int agents) {
    StaticGroves.othersSumAgrees(externalityS, externalityZ, i, agents);
    if (agents > 1) {
      ScalarLemmas.positiveFactorCancels(agents - 1, shareS[i], shareZ[i]);
      ScalarLemmas.positiveFactorCancels(agents - 1, shareZ[i], shareS[i]);
    }
  }

  /** Between joint reports that are the same but for agent i's externality, her transfer differs by her externality. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && 0 <= i && i < m.agents && 0 <= s && s < m.states && 0 <= z && z < m.states;
    @ requires StaticMechanism.rowsAt(m, s) && StaticMechanism.rowsAt(m, z);
    @ requires Externalities.externalityRows(m, e, s) && Externalities.externalityRows(m, e, z);
    @ requires Externalities.sharedAt(m, e, s) && Externalities.sharedAt(m, e, z);
    @ requires StaticMechanism.agree(e.externality[s], e.externality[z], i, m.agents);
    @ ensures m.transfer[z][i] + e.externality[s][i] == m.transfer[s][i] + e.externality[z][i];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void transfersDiffer(StaticMechanism m, Externalities e, int i, int s, int z) {
    sharesAgree(m.transfer[s], e.externality[s], e.share[s], m.transfer[z], e.externality[z], e.share[z], i, m.agents);
  }

  /** What she sees against the others' joint type y. */
  /*@ public normal_behavior
    @ requires InterimView.seen(v, m, e, i, s, x) && 0 <= y && y < v.profiles;
    @ ensures InterimView.seenAt(v, m, e, i, s, x, y);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void seenAtEach(StaticMechanism m, Externalities e, InterimView v, int i, int s, int x, int y) {}

  /** An efficient mechanism at joint report r. */
  /*@ public normal_behavior
    @ requires StaticMechanism.efficient(m) && 0 <= r && r < m.states;
    @ ensures StaticMechanism.rowsAt(m, r) && StaticMechanism.summedAt(m, r) && StaticMechanism.efficientAt(m, r);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void efficientAtEach(StaticMechanism m, int r) {}

  /** What is paid at joint report r. */
  /*@ public normal_behavior
    @ requires Externalities.pays(m, e) && 0 <= r && r < m.states;
    @ ensures Externalities.externalityRows(m, e, r) && Externalities.sharedAt(m, e, r);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void paysAtEach(StaticMechanism m, Externalities e, int r) {}

  /** At one joint type of the others, no report gives more than truth if she were paid the externality as it turns out. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && InterimView.sizesMatch(v) && 0 <= i && i < m.agents;
    @ requires 0 <= s && s < v.types && 0 <= x && x < v.types && 0 <= y && y < v.profiles;
    @ requires InterimView.reportRows(v, s) && InterimView.reportRows(v, x);
    @ requires InterimView.ownRows(v, s, s) && InterimView.ownRows(v, s, x);
    @ requires StaticMechanism.efficient(m);
    @ requires InterimView.seen(v, m, e, i, s, s) && InterimView.seen(v, m, e, i, s, x);
    @ ensures v.own[s][x][y] + v.others[x][y] <= v.own[s][s][y] + v.others[s][y];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void alignedAtProfile(StaticMechanism m, Externalities e, InterimView v, int i, int s, int x, int y) {
    seenAtEach(m, e, v, i, s, s, y);
    seenAtEach(m, e, v, i, s, x, y);
    efficientAtEach(m, v.joint[s][y]);
    efficientAtEach(m, v.joint[x][y]);
    StaticGroves.reportGivesAtMostWelfare(m, i, v.joint[s][y], v.joint[x][y]);
  }

  /** At one joint type of the others, the transfer changes with her report by what her externality changes. */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && InterimView.sizesMatch(v) && 0 <= i && i < m.agents;
    @ requires 0 <= s && s < v.types && 0 <= x && x < v.types && 0 <= y && y < v.profiles;
    @ requires InterimView.reportRows(v, s) && InterimView.reportRows(v, x);
    @ requires StaticMechanism.efficient(m) && Externalities.pays(m, e);
    @ requires InterimView.seen(v, m, e, i, s, s) && InterimView.seen(v, m, e, i, s, x);
    @ ensures v.paid[x][y] + v.expected[s] == v.paid[s][y] + v.expected[x];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void paidAtProfile(StaticMechanism m, Externalities e, InterimView v, int i, int s, int x, int y) {
    seenAtEach(m, e, v, i, s, s, y);
    seenAtEach(m, e, v, i, s, x, y);
    efficientAtEach(m, v.joint[s][y]);
    efficientAtEach(m, v.joint[x][y]);
    paysAtEach(m, e, v.joint[s][y]);
    paysAtEach(m, e, v.joint[x][y]);
    transfersDiffer(m, e, i, v.joint[s][y], v.joint[x][y]);
  }

  /** In expectation truth is at least as good as a report if it is so at each joint type with the externality that turns out. */
  /*@ public normal_behavior
    @ requires w.length == profiles && ownS.length == profiles && ownX.length == profiles;
    @ requires othersS.length == profiles && othersX.length == profiles && paidS.length == profiles && paidX.length == profiles;
    @ requires (\forall int y; 0 <= y && y < profiles; ownX[y] + othersX[y] <= ownS[y] + othersS[y]);
    @ requires (\forall int y; 0 <= y && y < profiles; paidX[y] + eS == paidS[y] + eX);
    @ requires InterimView.law(w, total, profiles);
    @ requires InterimView.expectation(eS, othersS, w, total, profiles);
    @ requires InterimView.expectation(eX, othersX, w, total, profiles);
    @ ensures (\sum int y; 0 <= y && y < profiles; w[y] * (ownX[y] + paidX[y]))
    @   <= (\sum int y; 0 <= y && y < profiles; w[y] * (ownS[y] + paidS[y]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noGainInExpectation(int[] w, int[] ownS, int[] ownX, int[] othersS, int[] othersX, int[] paidS,
      int[] paidX, int eS, int eX, int total, int profiles) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= profiles && (\sum int y; 0 <= y && y < n; w[y] * (ownX[y] + paidX[y]))
      @     + (\sum int y; 0 <= y && y < n; w[y] * othersX[y]) + eS * (\sum int y; 0 <= y && y < n; w[y])
      @   <= (\sum int y; 0 <= y && y < n; w[y] * (ownS[y] + paidS[y]))
      @     + (\sum int y; 0 <= y && y < n; w[y] * othersS[y]) + eX * (\sum int y; 0 <= y && y < n; w[y]);
      @ decreases profiles - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < profiles) {
      ScalarLemmas.productIsMonotone(
          w[n], ownX[n] + paidX[n] + othersX[n] + eS, ownS[n] + paidS[n] + othersS[n] + eX);
      n++;
    }
  }

  /** What holds at each of the others' joint types gives that truth is optimal in expectation. */
  /*@ public normal_behavior
    @ requires InterimView.sizesMatch(v) && 0 <= s && s < v.types && 0 <= x && x < v.types;
    @ requires InterimView.reportRows(v, s) && InterimView.reportRows(v, x);
    @ requires InterimView.ownRows(v, s, s) && InterimView.ownRows(v, s, x);
    @ requires InterimView.law(v.weights, v.total, v.profiles);
    @ requires InterimView.expectation(v.expected[s], v.others[s], v.weights, v.total, v.profiles);
    @ requires InterimView.expectation(v.expected[x], v.others[x], v.weights, v.total, v.profiles);
    @ requires (\forall int y; 0 <= y && y < v.profiles;
    @   v.own[s][x][y] + v.others[x][y] <= v.own[s][s][y] + v.others[s][y]);
    @ requires (\forall int y; 0 <= y && y < v.profiles; v.paid[x][y] + v.expected[s] == v.paid[s][y] + v.expected[x]);
    @ ensures (\sum int y; 0 <= y && y < v.profiles; v.weights[y] * (v.own[s][x][y] + v.paid[x][y]))
    @   <= (\sum int y; 0 <= y && y < v.profiles; v.weights[y] * (v.own[s][s][y] + v.paid[s][y]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noGainInView(InterimView v, int s, int x) {
    noGainInExpectation(v.weights, v.own[s][s], v.own[s][x], v.others[s], v.others[x], v.paid[s], v.paid[x],
        v.expected[s], v.expected[x], v.total, v.profiles);
  }

  /**
   * Bayes-Nash incentive compatibility: in expectation over the others' types, no report x gives agent i more than the truth
   * s.
   */
  /*@ public normal_behavior
    @ requires StaticMechanism.wellFormed(m) && InterimView.sizesMatch(v) && 0 <= i && i < m.agents;
    @ requires 0 <= s && s < v.types && 0 <= x && x < v.types;
    @ requires InterimView.reportRows(v, s) && InterimView.reportRows(v, x);
    @ requires InterimView.ownRows(v, s, s) && InterimView.ownRows(v, s, x);
    @ requires StaticMechanism.efficient(m) && Externalities.pays(m, e);
    @ requires InterimView.seen(v, m, e, i, s, s) && InterimView.seen(v, m, e, i, s, x);
    @ requires InterimView.law(v.weights, v.total, v.profiles);
    @ requires InterimView.expectation(v.expected[s], v.others[s], v.weights, v.total, v.profiles);
    @ requires InterimView.expectation(v.expected[x], v.others[x], v.weights, v.total, v.profiles);
    @ ensures (\sum int y; 0 <= y && y < v.profiles; v.weights[y] * (v.own[s][x][y] + v.paid[x][y]))
    @   <= (\sum int y; 0 <= y && y < v.profiles; v.weights[y] * (v.own[s][s][y] + v.paid[s][y]));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsBayesNash(StaticMechanism m, Externalities e, InterimView v, int i, int s, int x) {
    int n = 0;
    /*@ loop_invariant 0 <= n
      @   && (\forall int y; 0 <= y && y < n; v.own[s][x][y] + v.others[x][y] <= v.own[s][s][y] + v.others[s][y])
      @   && (\forall int y; 0 <= y && y < n; v.paid[x][y] + v.expected[s] == v.paid[s][y] + v.expected[x]);
      @ decreases v.profiles - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < v.profiles) {
      alignedAtProfile(m, e, v, i, s, x, n);
      paidAtProfile(m, e, v, i, s, x, n);
      n++;
    }
    noGainInView(v, s, x);
  }
}

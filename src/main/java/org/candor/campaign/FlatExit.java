package org.candor.campaign;

/**
 * From where on an agent's reports change decisions, on a {@link FlatInstance} with a mechanism that remembers nothing, and what she is paid
 * where they do not ({@code efficient-exit}).
 */
final class FlatExit {
  private final FlatInstance instance;
  private final FlatProcess all;

  FlatExit(FlatInstance instance, FlatProcess all) {
    this.instance = instance;
    this.all = all;
  }

  FlatAudit.Finding finding(FlatTransfers transfers) {
    FlatAudit.Finding finding = FlatAudit.Finding.HOLDS;
    boolean somebody = false;
    for (int i = 0; i < instance.agents(); i++) {
      boolean[] influential = influential(i);
      for (int s = 0; s < all.states; s++) {
        if (!influential[s]) {
          somebody = true;
          long paid = Math.abs(transfers.amount[i][s]);
          finding = finding.and(FlatAudit.Finding.ofExcess(paid, transfers.error[i][s]));
        }
      }
    }
    return somebody ? finding : FlatAudit.Finding.NOT_APPLICABLE;
  }

  /** By joint type, whether some report of the agent changes a decision now or, with positive probability, later. */
  private boolean[] influential(int agent) {
    boolean[] influential = new boolean[all.states];
    for (int s = 0; s < all.states; s++) {
      for (int report = 0; report < instance.size(agent); report++) {
        influential[s] |= all.policy[instance.with(s, agent, report)] != all.policy[s];
      }
    }
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int s = 0; s < all.states; s++) {
        if (!influential[s] && leadsTo(influential, s)) {
          influential[s] = true;
          changed = true;
        }
      }
    }
    return influential;
  }

  private boolean leadsTo(boolean[] influential, int joint) {
    long[] law = all.weight[joint * instance.actions() + all.policy[joint]];
    for (int k = 0; k < law.length; k++) {
      if (law[k] > 0 && influential[k]) {
        return true;
      }
    }
    return false;
  }
}

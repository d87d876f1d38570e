package org.candor.counterexample;

import java.util.HashSet;
import java.util.Set;
import org.candor.mechanism.Setting;

/** One shrinking in progress: which drafts refute, each asked once, and how many exact audits that took. */
final class Search {
  private final Refutation refutation;
  private final int limit;
  private final Runnable audited;
  private final Set<String> rejected = new HashSet<>();
  private int evaluations;

  /**
   * A search.
   *
   * @param limit how many audits it may take
   * @param audited told after each audit
   */
  Search(Refutation refutation, int limit, Runnable audited) {
    this.refutation = refutation;
    this.limit = limit;
    this.audited = audited;
  }

  /** Whether the property is still refuted on the draft; false once the limit is reached. */
  boolean refutes(Draft draft, Simplicity simplicity) {
    if (evaluations >= limit || rejected.contains(simplicity.text()) || !draft.isWhole()) {
      return false;
    }
    Setting setting = new Setting(draft.environment("candidate"));
    boolean refuted = false;
    if (refutation.applies(setting)) {
      evaluations++;
      refuted = refutation.in(setting).isPresent();
      audited.run();
    }
    if (!refuted) {
      rejected.add(simplicity.text());
    }
    return refuted;
  }

  /** Whether nothing without a public state can be what is sought. */
  boolean needsPublicState() {
    return refutation.mechanism().needsPublicState();
  }

  boolean isExhausted() {
    return evaluations >= limit;
  }

  int evaluations() {
    return evaluations;
  }
}

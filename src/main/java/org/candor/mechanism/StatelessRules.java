package org.candor.mechanism;

/** Rules that remember nothing: transfers and decisions depend on the period and the current reports only. */
public abstract class StatelessRules implements Rules<StatelessRules.Nothing> {
  /** The only memory of rules without one. */
  public enum Nothing {
    NOTHING
  }

  @Override
  public final Nothing initialMemory(int profile) {
    return Nothing.NOTHING;
  }

  @Override
  public final Outcome<Nothing> outcome(int period, Nothing memory, int profile) {
    return outcome(period, profile);
  }

  /** Decisions and transfers for a report profile in a period. */
  protected abstract Outcome<Nothing> outcome(int period, int profile);
}

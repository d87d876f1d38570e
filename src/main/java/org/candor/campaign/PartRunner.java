package org.candor.campaign;

import java.util.PrimitiveIterator;

/** Where the parts of a campaign are audited: on threads of this machine, or on others. What is found does not depend on it. */
@FunctionalInterface
public interface PartRunner {
  /**
   * Audits parts, in any order and any number at once, and hands on what each gave as soon as it is done.
   *
   * @param campaign whose {@link Campaign#audit} does the work
   * @param parts the numbers of what is not done yet, ascending
   * @param done takes it; from any thread
   */
  void run(Campaign campaign, PrimitiveIterator.OfLong parts, Done done);

  /** Keeps what is done. */
  @FunctionalInterface
  interface Done {
    /**
     * Keeps a part that is done.
     *
     * @param part its number
     * @param tally what {@link Campaign#audit} gave
     */
    void accept(long part, Tally tally);
  }
}

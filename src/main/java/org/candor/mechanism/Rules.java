package org.candor.mechanism;

import org.candor.process.Distribution;

/**
 * A mechanism on one environment: its decision policy, transfer rule and memory. A pure function of its arguments.
 *
 * @param <M> what is remembered between periods: an immutable value with {@code equals} and {@code hashCode}
 */
public interface Rules<M> {
  /** The memory that the first reports establish; used in period 0 already. */
  M initialMemory(int profile);

  /**
   * Decisions and transfers for a report profile.
   *
   * @param period 0-based over a finite horizon; always 0 over an infinite one
   * @param memory what is remembered from earlier periods
   * @param profile index in {@code environment.reports()}
   */
  Outcome<M> outcome(int period, M memory, int profile);

  /**
   * What the past tells the centre, at the start of a period, about an agent who can be inaccessible: a law on her local
   * states. Null where every agent is always accessible.
   */
  default Distribution predicted(M memory, int agent) {
    return null;
  }

  /** Whether the public state can follow what is remembered; nobody can misreport it, so what cannot be need not be judged. */
  default boolean canFollow(M memory, int publicState) {
    return true;
  }

  /**
   * How many memories are followed over an infinite horizon before it is given up that they recur. A limit on the work, to be lowered
   * where numbers grow from memory to memory if they do not.
   */
  default int mostMemories() {
    return Integer.MAX_VALUE;
  }

  /** The memory in words, or null if there is nothing to remember. */
  default String describe(M memory) {
    return null;
  }
}

package org.candor.mutation;

import java.util.List;

/**
 * What the prover is asked about one mutant.
 *
 * @param number the number of its copies within the batch
 * @param toTheEnd whether all checks are made, rather than those up to the first that fails
 * @param checks the contracts to prove
 */
public record Task(String number, boolean toTheEnd, List<Check> checks) {

  /** Copies the list. */
  public Task {
    checks = List.copyOf(checks);
  }

  /**
   * One contract of a copy.
   *
   * @param copy the fully qualified name of the copy
   * @param original the class whose options count
   * @param method the method
   * @param steps the most steps
   * @param kind what an outcome means
   */
  public record Check(String copy, String original, String method, int steps, Kind kind) {}

  /** The kinds of checks. */
  public enum Kind {
    /** A contract whose proof must be found. */
    PROOF,
    /** A contract whose proof must not be found. */
    CANARY,
    /** A question of its own: either outcome is an answer. */
    QUESTION
  }

  /**
   * What the prover found.
   *
   * @param number the number of the task
   * @param checks the outcome of the checks made
   */
  public record Answer(String number, List<Checked> checks) {

    /** Copies the list. */
    public Answer {
      checks = List.copyOf(checks);
    }
  }

  /**
   * The outcome of a check.
   *
   * @param kind what it means
   * @param method the class and method, without package
   * @param asWished whether a proof was found, or none where none must be
   * @param nodes the size of the proof
   * @param seconds the processor time
   * @param reason why it is not as wished, or empty
   */
  public record Checked(
      Kind kind, String method, boolean asWished, int nodes, double seconds, String reason) {

    /** Whether it kills a mutant. */
    boolean failed() {
      return kind != Kind.QUESTION && !asWished;
    }
  }
}

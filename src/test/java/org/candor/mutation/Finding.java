package org.candor.mutation;

import java.util.List;

/**
 * What was found of a mutant.
 *
 * @param status what became of it
 * @param by the method whose contract is no longer proved, or empty
 * @param reason why not, or the compiler's or prover's message
 * @param checks the proofs made
 */
public record Finding(Status status, String by, String reason, List<Task.Checked> checks) {
  /** What can become of a mutant. */
  public enum Status {
    /** A proof fails, or the prover does not accept it. */
    KILLED,
    /** Every proof is still found. */
    SURVIVED,
    /** It is no Java program; not counted. */
    INVALID
  }

  /** Copies the list. */
  public Finding {
    checks = List.copyOf(checks);
  }

  static Finding killed(Task.Checked check, List<Task.Checked> checks) {
    return new Finding(Status.KILLED, check.method(), check.reason(), checks);
  }

  static Finding notLoaded(String message) {
    return new Finding(Status.KILLED, "", "the prover does not accept it: " + message, List.of());
  }

  static Finding invalid(String message) {
    return new Finding(Status.INVALID, "", message, List.of());
  }

  static Finding survived(List<Task.Checked> checks) {
    return new Finding(Status.SURVIVED, "", "", checks);
  }

  /** Whether a question was asked and the prover found a proof of it. */
  boolean shown(String question) {
    return checks.stream()
        .anyMatch(
            k ->
                k.kind() == Task.Kind.QUESTION
                    && k.asWished()
                    && k.method().endsWith("." + question));
  }
}

package org.candor.certificate;

import java.util.List;

/** What re-checking a certificate found. */
public sealed interface CheckResult {
  /**
   * Everything in the certificate is true.
   *
   * @param statements what was verified, one sentence each
   * @param notCovered the properties on which the certificate is silent, and why
   * @param decided how many equations and inequalities the kernel decided
   */
  record Accepted(
      String environment,
      String mechanism,
      List<String> statements,
      List<String> notCovered,
      long decided)
      implements CheckResult {
    public Accepted {
      statements = List.copyOf(statements);
      notCovered = List.copyOf(notCovered);
    }
  }

  /**
   * Something in the certificate is false.
   *
   * @param failure the first equation or inequality that fails, with its numbers
   * @param statements what had been verified before
   */
  record Rejected(String failure, List<String> statements) implements CheckResult {
    public Rejected {
      statements = List.copyOf(statements);
    }
  }

  /** 0 if accepted, 1 if rejected. */
  default int exitStatus() {
    return this instanceof Accepted ? 0 : 1;
  }
}

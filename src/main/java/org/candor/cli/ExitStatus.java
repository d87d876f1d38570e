package org.candor.cli;

/** What the exit statuses mean. */
final class ExitStatus {
  /** All claimed properties hold or do not apply; the command did what it was asked. */
  static final int HOLDS = 0;

  /** A claimed property is refuted, or a certificate or counterexample is not what it says. */
  static final int REFUTED = 1;

  /** Bad input: a file, a name or an option. */
  static final int BAD_INPUT = 2;

  /** A limit of size, memory or time was reached before an answer. */
  static final int LIMIT = 3;

  /** A defect of Candor itself. */
  static final int DEFECT = 70;

  private ExitStatus() {}
}

package org.candor.exact;

/** A stated limit was reached before an answer; the message says which, the estimate, and what to do. Exit status 3. */
public final class LimitExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LimitExceededException(String message) {
    super(message);
  }
}

package org.candor.contracts;

/** A formula that has no value here. The message says what it was and where. */
final class NotEvaluated extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is no value. */
  enum Reason {
    /** The formula, a name in it, or the way it is used is not understood. */
    NOT_UNDERSTOOD,
    /** The formula looks at what is not there: behind a null reference or outside an array. */
    NOT_THERE
  }

  private final Reason reason;

  NotEvaluated(String message) {
    this(Reason.NOT_UNDERSTOOD, message);
  }

  NotEvaluated(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  /** The same finding, with the place that it was found in before it. */
  NotEvaluated in(String place) {
    return new NotEvaluated(reason, place + ": " + getMessage());
  }
}

package org.candor.certificate;

/** The first statement of a certificate that is false, in words and numbers. */
final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Rejection(String message) {
    super(message, null, false, false);
  }

  /** The kernel refused a whole statement of which each part holds on its own: a defect, never a fault of the file. */
  static IllegalStateException unexplained(String statement, int place) {
    return new IllegalStateException(
        "the kernel refuses "
            + statement
            + " at place "
            + place
            + ", where each row holds on its own");
  }
}

package org.candor.certificate;

/** The first statement of a certificate that is false, in words and numbers. */
final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Rejection(String message) {
    super(message, null, false, false);
  }
}

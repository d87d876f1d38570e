package org.candor.cli;

/** The command line asks for something that is not there; the message says what and what to do. Exit status 2. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}

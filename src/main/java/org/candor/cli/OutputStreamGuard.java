package org.candor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output: remembers why it could not be written, and stays quiet when nobody reads any more. */
final class OutputStreamGuard extends OutputStream {
  private final OutputStream out;
  private IOException failure;

  OutputStreamGuard(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (failure == null) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  @Override
  public void flush() {
    if (failure == null) {
      try {
        out.flush();
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  /** Why the output is incomplete, or null if it is complete or its reader has gone. */
  String problem() {
    if (failure == null) {
      return null;
    }
    String message = String.valueOf(failure.getMessage());
    return message.toLowerCase(Locale.ROOT).contains("broken pipe") ? null : message;
  }
}

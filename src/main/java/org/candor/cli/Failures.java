package org.candor.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Failures of the file system in words. */
final class Failures {
  private Failures() {}

  static String inWords(IOException e) {
    if (e instanceof FileSystemException failure) {
      String reason =
          e instanceof NoSuchFileException
              ? "there is no such file or folder"
              : e instanceof AccessDeniedException
                  ? "access is denied"
                  : failure.getReason() == null ? "the system refuses" : failure.getReason();
      return failure.getFile() + ": " + reason + "; check the path and its permissions";
    }
    return e.getMessage() + "; check the path, its permissions and the space left";
  }
}

package org.candor.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file wholly or not at all: to a temporary file in the same folder first, which is then moved. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes the text as UTF-8; folders on the way are created.
   *
   * @throws IOException if the file cannot be written; then it is as it was before
   */
  public static void write(Path file, String text) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("this is a directory");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // A device or a pipe must not be replaced by a file.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.write(file, bytes);
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    Path temporary = folder.resolve("." + target.getFileName() + ".part");
    try {
      Files.write(temporary, bytes);
      try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}

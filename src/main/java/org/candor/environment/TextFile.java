package org.candor.environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads text files that somebody brought: regular, of bounded size, UTF-8. */
final class TextFile {
  /** The most bytes that are read: 16 MB. */
  static final int MAX_BYTES = 16_000_000;

  private static final String SAVE = "save the file as UTF-8 without a byte order mark";

  private TextFile() {}

  static String read(Path file) {
    String name = file.toString();
    return decode(bytes(file, name), name);
  }

  /** The bytes as UTF-8 text. */
  static String decode(byte[] bytes, String name) {
    refuseOtherEncodings(bytes, name);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, text, true);
    if (result.isError()) {
      throw invalid(bytes, input.position(), name);
    }
    return text.flip().toString();
  }

  private static byte[] bytes(Path file, String name) {
    try {
      if (Files.isDirectory(file)) {
        throw InputException.ofFile(name, "this is a directory", "name a file in it");
      }
      if (!Files.exists(file)) {
        throw new NoSuchFileException(name);
      }
      // A pipe could keep us waiting for ever.
      if (!Files.isRegularFile(file)) {
        throw InputException.ofFile(
            name, "this is not a regular file", "write the contents to a file first");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw tooLarge(name, Files.size(file));
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
          throw tooLarge(name, bytes.length);
        }
        return bytes;
      }
    } catch (NoSuchFileException e) {
      throw InputException.ofFile(name, "there is no such file", "check the path");
    } catch (AccessDeniedException e) {
      throw InputException.ofFile(name, "the file may not be read", "check its permissions");
    } catch (IOException | SecurityException e) {
      throw InputException.ofFile(
          name, "the file cannot be read: " + e.getMessage(), "check the path and the disk");
    }
  }

  private static InputException tooLarge(String name, long size) {
    return InputException.ofFile(
        name,
        "the file has " + size + " bytes, more than the limit of " + MAX_BYTES,
        "drop agents, states, actions or public states");
  }

  private static void refuseOtherEncodings(byte[] bytes, String name) {
    int first = bytes.length > 0 ? bytes[0] & 0xff : -1;
    int second = bytes.length > 1 ? bytes[1] & 0xff : -1;
    int third = bytes.length > 2 ? bytes[2] & 0xff : -1;
    if (first == 0xef && second == 0xbb && third == 0xbf) {
      throw InputException.ofFile(name, "the file starts with a byte order mark", SAVE);
    }
    boolean marked = (first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe);
    if (marked || first == 0 || second == 0) {
      throw InputException.ofFile(name, "the file is in UTF-16 or UTF-32, not in UTF-8", SAVE);
    }
  }

  private static InputException invalid(byte[] bytes, int position, String name) {
    int line = 1;
    int column = 1;
    for (int k = 0; k < position; k++) {
      if (bytes[k] == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new InputException(
        name, "$", line, column, "the file is not valid UTF-8 text here", SAVE);
  }
}

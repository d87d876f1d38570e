package org.candor.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.candor.environment.InputException;
import org.candor.environment.JsonText;
import org.candor.environment.JsonValue;

/** Files of the project that are shipped in the jar: the registry, and the environments and tables that it names. */
public final class ShippedFiles {
  private static final String ROOT = "/META-INF/candor/";

  private ShippedFiles() {}

  /**
   * The JSON value in a shipped file.
   *
   * @param path from the top of the project, as in {@code examples/posted-price.json}
   */
  public static JsonValue json(String path) {
    return JsonText.parse(text(path), path);
  }

  /** The text of a shipped file. */
  static String text(String path) {
    try (InputStream in = ShippedFiles.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw InputException.ofFile(path, "the file is not shipped", "name a file that is");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

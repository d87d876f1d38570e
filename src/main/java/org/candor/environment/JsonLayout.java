package org.candor.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Lays JSON out to be read: whatever fits into a line stands in one line, the same bytes for the same value. */
public final class JsonLayout {
  private static final int WIDTH = 100;

  private JsonLayout() {}

  /** The value as text that ends with a line break. */
  public static String render(JsonNode value) {
    StringBuilder out = new StringBuilder();
    append(value, 0, 0, out);
    return out.append('\n').toString();
  }

  /**
   * Writes the value to a temporary file beside the target and moves it there, so that nobody sees half a file.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(JsonNode value, Path file) {
    Path target = file.toAbsolutePath();
    try {
      Path draft = Files.createTempFile(target.getParent(), ".candor", ".tmp");
      try {
        Files.write(draft, render(value).getBytes(StandardCharsets.UTF_8));
        move(draft, target);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * @param indent of the line in which the value starts
   * @param before characters in that line before the value, beyond the indent
   */
  private static void append(JsonNode value, int indent, int before, StringBuilder out) {
    int room = WIDTH - indent - before;
    StringBuilder line = new StringBuilder();
    if (!value.isContainerNode() || value.isEmpty() || inLine(value, room, line)) {
      out.append(value.isContainerNode() && !value.isEmpty() ? line : value.toString());
      return;
    }
    boolean object = value.isObject();
    out.append(object ? '{' : '[');
    List<String> keys = new ArrayList<>();
    value.fieldNames().forEachRemaining(keys::add);
    for (int k = 0; k < value.size(); k++) {
      out.append(k == 0 ? "\n" : ",\n").append(" ".repeat(indent + 2));
      String key = object ? TextNode.valueOf(keys.get(k)) + ": " : "";
      out.append(key);
      append(object ? value.get(keys.get(k)) : value.get(k), indent + 2, key.length(), out);
    }
    out.append('\n').append(" ".repeat(indent)).append(object ? '}' : ']');
  }

  /** Whether the value fits into the room in one line; appends it as far as it does. */
  private static boolean inLine(JsonNode value, int room, StringBuilder line) {
    if (!value.isContainerNode() || value.isEmpty()) {
      line.append(value);
      return line.length() <= room;
    }
    boolean object = value.isObject();
    line.append(object ? "{" : "[");
    List<String> keys = new ArrayList<>();
    value.fieldNames().forEachRemaining(keys::add);
    for (int k = 0; k < value.size(); k++) {
      line.append(k == 0 ? "" : ", ");
      if (object) {
        line.append(TextNode.valueOf(keys.get(k))).append(": ");
      }
      if (!inLine(object ? value.get(keys.get(k)) : value.get(k), room, line)) {
        return false;
      }
    }
    line.append(object ? "}" : "]");
    return line.length() <= room;
  }
}

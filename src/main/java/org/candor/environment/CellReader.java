package org.candor.environment;

import java.util.List;

/** The object {@code {"value": …, "next": {…}}} of a state and an action. */
final class CellReader {
  private static final String HOW = "write {\"value\": …, \"next\": {…}}";

  private CellReader() {}

  static void allowKeys(JsonValue cell) {
    cell.members(HOW);
    cell.allowKeys(List.of("value", "next"));
  }

  static JsonValue value(JsonValue cell) {
    return cell.required("value", HOW);
  }

  static JsonValue next(JsonValue cell) {
    return cell.required("next", HOW);
  }
}

package org.candor.environment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reads JSON into {@link JsonValue}s within fixed limits of size, depth and number of values. */
public final class JsonText {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_VALUES = 1_000_000;

  // The limits of this class come first, with messages in the user's terms. NaN is let through to
  // be refused as a number.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNestingDepth(2 * MAX_DEPTH)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final String file;
  private final JsonParser parser;
  private JsonValue open;
  private int values;

  private JsonText(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * The JSON value in a file.
   *
   * @throws InputException if the file cannot be read, is too large, is not UTF-8 or is not one JSON value
   */
  public static JsonValue read(Path file) {
    return parse(TextFile.read(file), file.toString());
  }

  /**
   * The JSON value in a text.
   *
   * @param sourceName what messages call the file
   * @throws InputException if the text is not one JSON value
   */
  public static JsonValue parse(String text, String sourceName) {
    if (text.isBlank()) {
      throw InputException.ofFile(
          sourceName, "the file is empty", "write a JSON object that starts with \"format\"");
    }
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new JsonText(sourceName, parser).document();
    } catch (IOException e) {
      // A text in memory cannot fail to be read.
      throw new UncheckedIOException(e);
    }
  }

  private JsonValue document() throws IOException {
    try {
      JsonValue root = value(parser.nextToken(), null, null, 0, 0);
      JsonToken rest = parser.nextToken();
      if (rest != null) {
        JsonLocation at = parser.currentTokenLocation();
        throw new InputException(
            file,
            "$",
            at.getLineNr(),
            at.getColumnNr(),
            "something follows after the end of the JSON value",
            "remove it, or check that brackets and braces match");
      }
      return root;
    } catch (StreamReadException e) {
      throw SyntaxError.explain(e, file, open == null ? "$" : open.path());
    }
  }

  private JsonValue value(JsonToken token, JsonValue parent, String key, int position, int depth)
      throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    JsonValue.Kind kind =
        switch (token) {
          case START_OBJECT -> JsonValue.Kind.OBJECT;
          case START_ARRAY -> JsonValue.Kind.ARRAY;
          case VALUE_STRING -> JsonValue.Kind.STRING;
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonValue.Kind.NUMBER;
          case VALUE_TRUE, VALUE_FALSE -> JsonValue.Kind.BOOLEAN;
          default -> JsonValue.Kind.NULL;
        };
    boolean scalar =
        kind != JsonValue.Kind.OBJECT
            && kind != JsonValue.Kind.ARRAY
            && kind != JsonValue.Kind.NULL;
    JsonValue value =
        new JsonValue(
            file,
            parent,
            key,
            position,
            kind,
            scalar ? parser.getText() : null,
            at.getLineNr(),
            at.getColumnNr());
    if (++values > MAX_VALUES) {
      throw value.error(
          "the file has more than " + MAX_VALUES + " JSON values",
          "drop agents, states, actions or public states");
    }
    if (depth > MAX_DEPTH) {
      throw value.error(
          "arrays and objects are nested more than " + MAX_DEPTH + " deep",
          "check that brackets and braces are closed");
    }
    if (kind == JsonValue.Kind.OBJECT) {
      open = value;
      for (int k = 0; parser.nextToken() != JsonToken.END_OBJECT; k++) {
        String name = parser.currentName();
        value.put(value(parser.nextToken(), value, name, k, depth + 1));
        open = value;
      }
    } else if (kind == JsonValue.Kind.ARRAY) {
      open = value;
      JsonToken next = parser.nextToken();
      for (int k = 0; next != JsonToken.END_ARRAY; k++) {
        value.add(value(next, value, null, k, depth + 1));
        open = value;
        next = parser.nextToken();
      }
    }
    return value;
  }
}

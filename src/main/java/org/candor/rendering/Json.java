package org.candor.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes maps, lists, strings, numbers and truth values as JSON: the same bytes for the same value on every machine. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** An empty object whose keys keep the order in which they are put. */
  public static Map<String, Object> object() {
    return new LinkedHashMap<>();
  }

  /** The value as indented JSON that ends with a line feed; characters that could harm a terminal are escaped. */
  public static String write(Object value) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentObjectsWith(indenter);
    try {
      return Printable.lines(MAPPER.writer(printer).writeValueAsString(value)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a tree of maps, lists and plain values", e);
    }
  }
}

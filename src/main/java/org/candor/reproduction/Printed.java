package org.candor.reproduction;

import java.util.List;
import java.util.stream.Collectors;
import org.candor.environment.JsonValue;
import org.candor.exact.Rational;

/**
 * A number, a word or a list of them as the literature gives it.
 *
 * @param entries as written
 * @param exact the same with every number in lowest terms
 * @param halfUnit half a unit of the last printed decimal: what a rounded print leaves open
 */
record Printed(List<String> entries, List<String> exact, Rational halfUnit) {
  private static final String REMEDY = "write a number, a word or a list of them";

  Printed {
    entries = List.copyOf(entries);
    exact = List.copyOf(exact);
  }

  /** Reads a list or a single entry. */
  static Printed read(JsonValue json) {
    List<JsonValue> all =
        json.kind() == JsonValue.Kind.ARRAY ? json.elements(REMEDY) : List.of(json);
    String first = all.get(0).text();
    int decimals = first.contains(".") ? first.length() - first.indexOf('.') - 1 : 0;
    return new Printed(
        all.stream().map(JsonValue::text).toList(),
        all.stream().map(Printed::exact).toList(),
        Rational.of(1, 2).over(Rational.of(10).pow(decimals)));
  }

  private static String exact(JsonValue entry) {
    boolean isNumber =
        entry.kind() == JsonValue.Kind.NUMBER || entry.text().matches("-?[0-9]+([./][0-9]+)?");
    return isNumber ? entry.number().toString() : entry.text();
  }

  /** Entries in one line: {@code 83.7} or {@code (-8.1, -5.9)}. */
  static String inLine(List<String> entries) {
    return entries.size() == 1
        ? entries.get(0)
        : entries.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String toString() {
    return inLine(entries);
  }
}

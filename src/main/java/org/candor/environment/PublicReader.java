package org.candor.environment;

import java.util.List;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/** Reads the public state and the utility of the public. */
final class PublicReader {
  private PublicReader() {}

  /** The key {@code public}. */
  static PublicProcess read(JsonValue json, Names states, Names actions) {
    json.allowKeys(List.of("initial", "states"));
    Distribution initial =
        DistributionReader.initial(
            json.required("initial", "add the first public state or a distribution"), states);
    Rational[][] values = new Rational[states.size()][actions.size()];
    Distribution[][] laws = new Distribution[states.size()][actions.size()];
    List<JsonValue> rows = states.cover(json.optional("states"));
    for (int s = 0; s < rows.size(); s++) {
      List<JsonValue> cells = actions.cover(rows.get(s));
      for (int a = 0; a < cells.size(); a++) {
        JsonValue cell = cells.get(a);
        CellReader.allowKeys(cell);
        values[s][a] = CellReader.value(cell).number();
        laws[s][a] = DistributionReader.read(CellReader.next(cell), states);
      }
    }
    return new PublicProcess(states.all(), initial, values, laws);
  }

  /** The names of the public states. */
  static Names states(JsonValue json) {
    json.members("write {\"initial\": …, \"states\": {…}}");
    return Names.ofKeys("public state", json.required("states", "add the public states"));
  }
}

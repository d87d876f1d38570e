package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;

/** A small table in plain text: a heading and columns of aligned cells. */
final class Comparison {
  private final List<List<String>> rows = new ArrayList<>();

  Comparison row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The lines, indented, every column as wide as its widest cell. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int k = 0; k < row.size(); k++) {
        line.append(row.get(k));
        int column = k;
        int width =
            rows.stream()
                .filter(other -> other.size() > column)
                .mapToInt(other -> other.get(column).length())
                .max()
                .orElse(0);
        line.append(" ".repeat(k + 1 < row.size() ? width - row.get(k).length() + 2 : 0));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}

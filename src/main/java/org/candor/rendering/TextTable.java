package org.candor.rendering;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: left-aligned columns, two blanks apart, no trailing blanks. */
public final class TextTable {
  private static final String GAP = "  ";
  private final List<List<String>> rows = new ArrayList<>();

  /** A table whose first line names the columns, in lower case and underlined. */
  public TextTable(String... header) {
    row(header);
    List<String> rule = new ArrayList<>();
    for (String name : header) {
      rule.add("-".repeat(width(name)));
    }
    rows.add(rule);
  }

  /** Adds a row; its texts are made printable. */
  public void row(String... cells) {
    row(List.of(cells));
  }

  /** Adds a row; its texts are made printable. */
  public void row(List<String> cells) {
    rows.add(cells.stream().map(Printable::of).toList());
  }

  /** The lines, each ended by a line feed. */
  @Override
  public String toString() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], width(row.get(c)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String cell = r == 1 ? "-".repeat(widths[c]) : rows.get(r).get(c);
        line.append(cell).append(" ".repeat(widths[c] - width(cell))).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}

package org.candor.rendering;

import java.util.List;
import org.candor.reproduction.Comparison;

/** Printed numbers beside the computed ones, for a terminal. */
public final class ReproductionWords {
  private ReproductionWords() {}

  /** One table per section, then every print that is wrong with its reason, then the sum. */
  public static String text(List<Comparison> comparisons) {
    StringBuilder text = new StringBuilder();
    for (String section : comparisons.stream().map(Comparison::section).distinct().toList()) {
      List<Comparison> rows =
          comparisons.stream().filter(c -> c.section().equals(section)).toList();
      text.append(section).append('\n').append(table(rows)).append('\n');
    }
    for (Comparison row : comparisons) {
      if (row.reason() != null) {
        text.append(Printable.of(wrong(row))).append('\n');
      }
    }
    return text.append(sum(comparisons)).append('\n').toString();
  }

  private static TextTable table(List<Comparison> rows) {
    TextTable table = new TextTable("quantity", "printed", "found", "verdict", "source");
    for (Comparison row : rows) {
      table.row(
          row.quantity(),
          row.printed(),
          row.found(),
          row.isAsKnown() ? row.verdict() : row.verdict().toUpperCase(java.util.Locale.ROOT),
          row.source());
    }
    return table;
  }

  private static String wrong(Comparison row) {
    return row.id()
        + ": printed "
        + row.printed()
        + ", found "
        + row.found()
        + (row.isAsKnown() ? ", a known misprint: " : ", NOT KNOWN: ")
        + row.reason()
        + ".";
  }

  private static String sum(List<Comparison> comparisons) {
    long agree = comparisons.stream().filter(Comparison::agrees).count();
    long unknown = comparisons.stream().filter(c -> !c.isAsKnown()).count();
    return agree
        + " of "
        + comparisons.size()
        + " printed numbers agree with exact computation; "
        + (comparisons.size() - agree)
        + " are refuted, "
        + (unknown == 0 ? "all of them" : "but not all of them")
        + " in the way that is on record.";
  }
}

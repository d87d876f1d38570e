package org.candor.rendering;

import java.util.List;
import org.candor.reproduction.Comparison;
import org.candor.reproduction.FigurePoint;

/** Printed numbers beside the computed ones, for a terminal. */
public final class ReproductionWords {
  private ReproductionWords() {}

  /**
   * The figure, one table per section, then every print that is wrong with its reason, then the sum.
   *
   * @param points of the figure, or none
   * @param samples per point
   * @param seed of the draws
   */
  public static String text(
      List<Comparison> comparisons, List<FigurePoint> points, int samples, long seed) {
    return (points.isEmpty() ? "" : figure(points, samples, seed))
        + (points.isEmpty() || comparisons.isEmpty() ? "" : "\n")
        + (comparisons.isEmpty() ? "" : numbers(comparisons));
  }

  private static String figure(List<FigurePoint> points, int samples, long seed) {
    TextTable table =
        new TextTable(
            "agents",
            "VCG on record",
            "VCG",
            "s.e.",
            "RM on record",
            "RM",
            "s.e.",
            "truncation",
            "verdict");
    for (FigurePoint point : points) {
      boolean beyond = point.printedVcg() == null;
      table.row(
          Integer.toString(point.n()),
          beyond ? "" : point.printedVcg().toPlainString(),
          point.vcg().toPlainString(),
          point.vcgStandardError().toPlainString(),
          beyond ? "" : point.printedRm().toPlainString(),
          point.rm().toPlainString(),
          point.rmStandardError().toPlainString(),
          "< " + point.truncation().toPlainString(),
          beyond ? "beyond the figure" : point.agrees() ? "agrees" : "DISAGREES");
    }
    long compared = points.stream().filter(p -> p.printedVcg() != null).count();
    long agree = points.stream().filter(p -> p.printedVcg() != null && p.agrees()).count();
    return "figure-1\nShare of V that the agents keep under dynamic-VCG and dynamic-RM, in percent;"
        + " Cavallo 2008, Figure 1, γ = 4/5; "
        + samples
        + " samples per row, seed "
        + seed
        + "\n"
        + table
        + agree
        + " of "
        + compared
        + " rows agree within four standard errors with what is on record: means of 8000 samples that were computed"
        + " independently,\nfor the printed figure is a plot of the means of 100 and shows no numbers.\n";
  }

  private static String numbers(List<Comparison> comparisons) {
    StringBuilder text = new StringBuilder();
    for (String section : comparisons.stream().map(Comparison::section).distinct().toList()) {
      List<Comparison> rows =
          comparisons.stream().filter(c -> c.section().equals(section)).toList();
      text.append(section).append(": ").append(Printable.of(rows.get(0).work())).append('\n');
      text.append(table(rows)).append('\n');
    }
    for (Comparison row : comparisons) {
      if (row.reason() != null) {
        text.append(Printable.of(wrong(row))).append('\n');
      }
    }
    return text.append(sum(comparisons)).append('\n').toString();
  }

  private static TextTable table(List<Comparison> rows) {
    TextTable table = new TextTable("quantity", "printed", "found", "verdict", "where");
    for (Comparison row : rows) {
      table.row(
          row.quantity(),
          row.printed(),
          row.found(),
          row.isAsKnown() ? row.verdict() : row.verdict().toUpperCase(java.util.Locale.ROOT),
          row.place());
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
    long refuted = comparisons.size() - agree;
    boolean known = comparisons.stream().allMatch(Comparison::isAsKnown);
    String all =
        agree + " of " + comparisons.size() + " printed numbers agree with exact computation";
    String rest =
        known
            ? "the others are known misprints, and their corrections agree"
            : "NOT every difference is a known misprint";
    return all + (refuted == 0 && known ? "." : "; " + rest + ".");
  }
}

package org.candor.rendering;

import java.util.List;
import org.candor.reproduction.RevenueGap;

/** The revenue gap as a table for a terminal. */
public final class RevenueGapWords {
  private RevenueGapWords() {}

  /** A head line, the table, and what it shows; empty where there are no points. */
  public static String text(List<RevenueGap.Point> points) {
    if (points.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("types", "dynamic-VCG", "the most", "gap", "gap, about");
    for (RevenueGap.Point point : points) {
      table.row(
          Integer.toString(point.types()),
          point.vcg().toString(),
          point.most().toString(),
          point.gap().toString(),
          Amount.approximately(point.gap()));
    }
    return RevenueGap.SECTION
        + "\nExpected revenue from one item, two bidders uniform on a grid of 0 to 1, and the most that an efficient, incentive"
        + " compatible and individually rational mechanism collects; exact\n"
        + table
        + "The gap closes as the grid is refined.\n";
  }
}

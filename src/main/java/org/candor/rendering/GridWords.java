package org.candor.rendering;

import java.util.List;
import org.candor.reproduction.GridFigure;
import org.candor.reproduction.GridPoint;

/** The ε of refining grids, for a terminal. */
public final class GridWords {
  private GridWords() {}

  /**
   * The table with its heading, or nothing for no points.
   *
   * @param falls whether ε falls from each grid to the next
   */
  public static String text(List<GridPoint> points, boolean falls) {
    if (points.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("cells", "ε, exact", "ε", "largest transfer");
    for (GridPoint point : points) {
      table.row(
          Integer.toString(point.cells()),
          point.epsilon().toString(),
          decimal(point.epsilon().approximate()),
          decimal(point.largestTransfer().approximate()));
    }
    return GridFigure.SECTION
        + "\nContingent transfers that solve the finite system of a grid on [0, 1], two bidders, γ̂ = 2, γ = 9/10; Liu 2014, Lemma 5.1 ff.\n"
        + table
        + (falls
            ? "ε falls with every refinement; the transfers grow.\n"
            : "ε DOES NOT FALL with every refinement.\n")
        + "The source proves that ε can be made as small as one likes and prints no numbers.\n\n";
  }

  private static String decimal(double value) {
    return String.format(java.util.Locale.ROOT, "%.6f", value);
  }
}

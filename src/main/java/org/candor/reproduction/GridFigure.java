package org.candor.reproduction;

import java.util.List;
import java.util.stream.IntStream;
import org.candor.catalog.contingent.GridTransfers;
import org.candor.exact.Rational;

/**
 * Continuous signals on refining grids: how much a misreport gains at most from contingent transfers that solve the finite system
 * (Liu 2014, Lemma 5.1 ff.). The source proves that ε can be made as small as one likes and prints no numbers.
 */
public final class GridFigure {
  /** The section's name. */
  public static final String SECTION = "interdependent-grid";

  /** γ̂. */
  public static final Rational INTERDEPENDENCE = Rational.of(2);

  /** γ. */
  public static final Rational DISCOUNT = Rational.of(9, 10);

  private static final int GRIDS = 6;

  private GridFigure() {}

  /** 1, 2, 4, …, 32 cells. */
  public static List<GridPoint> points() {
    return IntStream.range(0, GRIDS).mapToObj(k -> point(1 << k)).toList();
  }

  private static GridPoint point(int cells) {
    GridTransfers grid = GridTransfers.of(cells, INTERDEPENDENCE, DISCOUNT);
    return new GridPoint(cells, grid.epsilon(), grid.largestTransfer());
  }

  /** Whether ε falls from each grid to the next. */
  public static boolean falls(List<GridPoint> points) {
    for (int k = 1; k < points.size(); k++) {
      if (points.get(k).epsilon().compareTo(points.get(k - 1).epsilon()) >= 0) {
        return false;
      }
    }
    return true;
  }
}

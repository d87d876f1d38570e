package org.candor.rendering;

import java.util.List;
import org.candor.reproduction.FigurePoint;
import org.candor.reproduction.NormalPriorFigure;

/** What agents with normal priors keep, for a terminal. */
public final class NormalPriorWords {
  private NormalPriorWords() {}

  /** The table with its heading and the printed remark, or nothing for no points. */
  public static String text(List<NormalPriorFigure.Point> points, int samples, long seed) {
    if (points.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("agents", "spread", "VCG", "s.e.", "RM", "s.e.", "truncation");
    for (NormalPriorFigure.Point each : points) {
      FigurePoint point = each.estimate();
      table.row(
          Integer.toString(point.n()),
          spread(each),
          point.vcg().toPlainString(),
          point.vcgStandardError().toPlainString(),
          point.rm().toPlainString(),
          point.rmStandardError().toPlainString(),
          "< " + point.truncation().toPlainString());
    }
    return NormalPriorFigure.SECTION
        + "\nShare of V that the agents keep under dynamic-VCG and dynamic-RM, in percent; beta priors with normal means about 1/2, γ = 4/5; "
        + samples
        + " samples per row, seed "
        + seed
        + "\n"
        + table
        + "Printed: about 95 % kept with four agents and \"a normal distribution\" (Cavallo 2008, Section 5.1, note 8). The spread is not"
        + " given;\nit is the standard deviation of a prior's mean here. Estimates, compared with nothing.\n";
  }

  private static String spread(NormalPriorFigure.Point point) {
    return String.format(java.util.Locale.ROOT, "%d/100", point.spread());
  }
}

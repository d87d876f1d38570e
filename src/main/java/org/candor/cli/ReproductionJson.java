package org.candor.cli;

import java.util.List;
import java.util.Map;
import org.candor.rendering.Json;
import org.candor.reproduction.Comparison;
import org.candor.reproduction.FigurePoint;
import org.candor.reproduction.GridFigure;
import org.candor.reproduction.GridPoint;
import org.candor.reproduction.NormalPriorFigure;
import org.candor.reproduction.RedistributionFigure;
import org.candor.reproduction.RevenueGap;

/** Reproduced numbers as JSON: rows, and for all sections together the figures' rows under their names. */
final class ReproductionJson {
  private ReproductionJson() {}

  static Map<String, Object> of(
      List<Comparison> comparisons,
      List<FigurePoint> points,
      List<GridPoint> gridPoints,
      List<RevenueGap.Point> gaps,
      List<NormalPriorFigure.Point> normals,
      boolean allSections) {
    List<Map<String, Object>> figure = points.stream().map(ReproductionJson::point).toList();
    List<Map<String, Object>> grid = gridPoints.stream().map(ReproductionJson::grid).toList();
    List<Map<String, Object>> rows = comparisons.stream().map(ReproductionJson::row).toList();
    Map<String, Object> tree = Json.object();
    List<Map<String, Object>> grids = gaps.stream().map(ReproductionJson::gap).toList();
    List<Map<String, Object>> normal = normals.stream().map(ReproductionJson::normal).toList();
    if (allSections) {
      tree.put("rows", rows);
      tree.put(RedistributionFigure.SECTION, figure);
      tree.put(GridFigure.SECTION, grid);
      tree.put(NormalPriorFigure.SECTION, normal);
      tree.put(RevenueGap.SECTION, grids);
    } else {
      tree.put(
          "rows",
          List.of(figure, grid, grids, normal).stream()
              .filter(each -> !each.isEmpty())
              .findFirst()
              .orElse(rows));
    }
    return tree;
  }

  private static Map<String, Object> gap(RevenueGap.Point point) {
    Map<String, Object> row = Json.object();
    row.put("types", point.types());
    row.put("vcg", point.vcg().toString());
    row.put("most", point.most().toString());
    row.put("gap", point.gap().toString());
    return row;
  }

  /** The spread in hundredths, and the estimates at it. */
  private static Map<String, Object> normal(NormalPriorFigure.Point point) {
    Map<String, Object> row = Json.object();
    row.put("spread", point.spread());
    row.putAll(point(point.estimate()));
    return row;
  }

  /** In percent; estimates, hence decimals and not fractions. */
  private static Map<String, Object> point(FigurePoint point) {
    Map<String, Object> row = Json.object();
    row.put("n", point.n());
    row.put("vcg", point.vcg());
    row.put("rm", point.rm());
    row.put("vcgStandardError", point.vcgStandardError());
    row.put("rmStandardError", point.rmStandardError());
    return row;
  }

  /** Exact fractions, with decimals for readers. */
  private static Map<String, Object> grid(GridPoint point) {
    Map<String, Object> row = Json.object();
    row.put("cells", point.cells());
    row.put("epsilon", point.epsilon().toString());
    row.put("approx", point.epsilon().approximate());
    row.put("largestTransfer", point.largestTransfer().toString());
    return row;
  }

  private static Map<String, Object> row(Comparison comparison) {
    Map<String, Object> row = Json.object();
    row.put("id", comparison.id());
    row.put("source", comparison.work() + ", " + comparison.place());
    row.put("quantity", comparison.quantity());
    row.put("printed", comparison.printed());
    row.put("found", comparison.found());
    row.put("verdict", comparison.verdict());
    row.put("corrected", comparison.corrected());
    row.put("reason", comparison.reason());
    row.put("asKnown", comparison.isAsKnown());
    return row;
  }
}

package org.candor.rendering;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.candor.exact.Rational;
import org.candor.reproduction.RevenueGap;

/** Revenue by the number of types, as SVG: dynamic-VCG and the most that can be collected. */
public final class RevenueGapChart {
  private static final double LEFT = 60;
  private static final double TOP = 44;
  private static final double WIDTH = 620;
  private static final double HEIGHT = 320;
  private static final String VCG = "#b3541e";
  private static final String MOST = "#1f5a8a";

  private final List<RevenueGap.Point> points;
  private final StringBuilder svg = new StringBuilder();

  private RevenueGapChart(List<RevenueGap.Point> points) {
    this.points = points;
  }

  /** The drawing; the same points give the same bytes. */
  public static String svg(List<RevenueGap.Point> points) {
    return new RevenueGapChart(points).draw();
  }

  private String draw() {
    String title = "Expected revenue from one item, two bidders uniform on a grid of 0 to 1";
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"430\" viewBox=\"0 0 720 430\""
            + " role=\"img\" font-family=\"sans-serif\" font-size=\"12\">");
    line("<title>" + title + "</title>");
    line("<desc>By number of types: dynamic-VCG, and the most of all efficient mechanisms</desc>");
    line("<rect width=\"720\" height=\"430\" fill=\"white\"/>");
    text(LEFT, 24, "start", title);
    for (int tenths = 0; tenths <= 5; tenths++) {
      String y = number(y(tenths / 10.0));
      line(
          "<path d=\"M%s %sH%s\" stroke=\"#ddd\"/>"
              .formatted(number(LEFT), y, number(LEFT + WIDTH)));
      text(LEFT - 8, y(tenths / 10.0) + 4, "end", "0." + tenths);
    }
    for (RevenueGap.Point point : points) {
      text(x(point), TOP + HEIGHT + 18, "middle", Integer.toString(point.types()));
    }
    text(LEFT + WIDTH / 2, TOP + HEIGHT + 38, "middle", "types per bidder");
    series(MOST, RevenueGap.Point::most);
    series(VCG, RevenueGap.Point::vcg);
    text(
        LEFT,
        TOP + HEIGHT + 58,
        "start",
        "blue: the most with efficient decisions; orange: dynamic-VCG");
    line("</svg>");
    return svg.toString();
  }

  private void series(String colour, Function<RevenueGap.Point, Rational> revenue) {
    StringBuilder path = new StringBuilder();
    for (RevenueGap.Point point : points) {
      double y = y(revenue.apply(point).approximate());
      path.append(number(x(point))).append(',').append(number(y)).append(' ');
      line(
          "<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>"
              .formatted(number(x(point)), number(y), colour));
    }
    line(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>"
            .formatted(path.toString().strip(), colour));
  }

  private double x(RevenueGap.Point point) {
    return LEFT + WIDTH * (points.indexOf(point) + 0.5) / points.size();
  }

  /** From 0 to 1/2. */
  private static double y(double revenue) {
    return TOP + HEIGHT * (1 - 2 * revenue);
  }

  private void text(double x, double y, String anchor, String content) {
    line(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
            .formatted(number(x), number(y), anchor, content));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void line(String content) {
    svg.append(content).append('\n');
  }
}

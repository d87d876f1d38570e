package org.candor.rendering;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.candor.reproduction.GridPoint;

/** The ε of refining grids and the largest transfer as SVG, both on a scale of powers of two. */
public final class GridChart {
  private static final double LEFT = 60;
  private static final double TOP = 44;
  private static final double WIDTH = 620;
  private static final double HEIGHT = 320;
  private static final String EPSILON = "#1f5a8a";
  private static final String TRANSFER = "#b3541e";

  private final List<GridPoint> points;
  private final int lowest;
  private final int highest;
  private final StringBuilder svg = new StringBuilder();

  private GridChart(List<GridPoint> points) {
    this.points = points;
    this.lowest = (int) Math.floor(points.stream().mapToDouble(GridChart::epsilon).min().orElse(0));
    this.highest =
        (int) Math.ceil(points.stream().mapToDouble(GridChart::transfer).max().orElse(1));
  }

  /** The drawing; the same points give the same bytes. */
  public static String svg(List<GridPoint> points) {
    return new GridChart(points).draw();
  }

  private static double epsilon(GridPoint point) {
    return log(point.epsilon().approximate());
  }

  private static double transfer(GridPoint point) {
    return log(point.largestTransfer().approximate());
  }

  private static double log(double value) {
    return Math.log(value) / Math.log(2);
  }

  private String draw() {
    String title = "What a misreport gains at most, by the number of cells";
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"430\" viewBox=\"0 0 720 430\""
            + " role=\"img\" font-family=\"sans-serif\" font-size=\"12\">");
    line("<title>" + title + "</title>");
    line("<desc>Contingent transfers from finite systems on [0, 1], γ̂ = 2, γ = 9/10</desc>");
    line("<rect width=\"720\" height=\"430\" fill=\"white\"/>");
    text(LEFT, 24, "start", title + " (γ̂ = 2, γ = 9/10)");
    axes();
    series(EPSILON, GridChart::epsilon);
    series(TRANSFER, GridChart::transfer);
    text(LEFT, TOP + HEIGHT + 58, "start", "blue: ε; orange: the largest transfer; powers of two");
    line("</svg>");
    return svg.toString();
  }

  private void axes() {
    for (int power = lowest; power <= highest; power++) {
      line(
          "<path d=\"M%s %sH%s\" stroke=\"#ddd\"/>"
              .formatted(number(LEFT), number(y(power)), number(LEFT + WIDTH)));
      text(LEFT - 8, y(power) + 4, "end", power < 0 ? "1/" + (1 << -power) : "" + (1 << power));
    }
    for (int k = 0; k < points.size(); k++) {
      text(x(k), TOP + HEIGHT + 18, "middle", Integer.toString(points.get(k).cells()));
    }
    text(LEFT + WIDTH / 2, TOP + HEIGHT + 38, "middle", "cells");
  }

  private void series(String colour, ToDoubleFunction<GridPoint> amount) {
    StringBuilder places = new StringBuilder();
    for (int k = 0; k < points.size(); k++) {
      String x = number(x(k));
      String y = number(y(amount.applyAsDouble(points.get(k))));
      places.append(k == 0 ? "" : " ").append(x).append(',').append(y);
      line("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" fill=\"%s\"/>".formatted(x, y, colour));
    }
    line(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>"
            .formatted(places, colour));
  }

  private double x(int position) {
    return LEFT + WIDTH * (position + 0.5) / points.size();
  }

  private double y(double power) {
    return TOP + HEIGHT * (highest - power) / (highest - lowest);
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

package org.candor.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.candor.reproduction.FigurePoint;

/** Figure 1 of Cavallo 2008 as SVG: estimates with 95 % confidence bands, and what is on record as circles. */
public final class RedistributionChart {
  private static final double LEFT = 60;
  private static final double TOP = 44;
  private static final double WIDTH = 620;
  private static final double HEIGHT = 320;
  private static final double NORMAL_QUANTILE = 1.96;
  private static final String VCG = "#b3541e";
  private static final String RM = "#1f5a8a";

  private final List<FigurePoint> points;
  private final StringBuilder svg = new StringBuilder();

  private RedistributionChart(List<FigurePoint> points) {
    this.points = points;
  }

  /** The drawing; the same points give the same bytes. */
  public static String svg(List<FigurePoint> points) {
    return new RedistributionChart(points).draw();
  }

  private String draw() {
    String title = "Share of the efficient value that the agents keep";
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"430\" viewBox=\"0 0 720 430\""
            + " role=\"img\" font-family=\"sans-serif\" font-size=\"12\">");
    line("<title>" + title + "</title>");
    line("<desc>By number of agents, under dynamic-VCG and dynamic-RM, γ = 4/5</desc>");
    line("<rect width=\"720\" height=\"430\" fill=\"white\"/>");
    text(LEFT, 24, "start", title + ", in percent (γ = 4/5)");
    axes();
    series(VCG, FigurePoint::vcg, FigurePoint::vcgStandardError, FigurePoint::printedVcg);
    series(RM, FigurePoint::rm, FigurePoint::rmStandardError, FigurePoint::printedRm);
    legend();
    line("</svg>");
    return svg.toString();
  }

  private void axes() {
    for (int percent = 0; percent <= 100; percent += 20) {
      String y = number(y(percent));
      line(
          "<path d=\"M%s %sH%s\" stroke=\"#ddd\"/>"
              .formatted(number(LEFT), y, number(LEFT + WIDTH)));
      text(LEFT - 8, y(percent) + 4, "end", Integer.toString(percent));
    }
    for (FigurePoint point : points) {
      text(x(point), TOP + HEIGHT + 18, "middle", Integer.toString(point.n()));
    }
    text(LEFT + WIDTH / 2, TOP + HEIGHT + 38, "middle", "agents");
  }

  private void series(
      String colour,
      Function<FigurePoint, BigDecimal> mean,
      Function<FigurePoint, BigDecimal> error,
      Function<FigurePoint, BigDecimal> printed) {
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    StringBuilder middle = new StringBuilder();
    for (FigurePoint point : points) {
      double value = mean.apply(point).doubleValue();
      double half = NORMAL_QUANTILE * error.apply(point).doubleValue();
      upper.append(place(point, value + half));
      lower.insert(0, place(point, value - half));
      middle.append(place(point, value));
    }
    line(
        "<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"0.3\"/>"
            .formatted((upper.toString() + lower).strip(), colour));
    line(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>"
            .formatted(middle.toString().strip(), colour));
    for (FigurePoint point : points) {
      if (printed.apply(point) != null) {
        line(
            "<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" fill=\"none\" stroke=\"%s\"/>"
                .formatted(
                    number(x(point)), number(y(printed.apply(point).doubleValue())), colour));
      }
    }
  }

  private void legend() {
    double y = TOP + HEIGHT + 58;
    text(
        LEFT,
        y,
        "start",
        "blue: dynamic-RM; orange: dynamic-VCG; bands: 95 % confidence; circles: on record");
  }

  private String place(FigurePoint point, double percent) {
    return number(x(point)) + "," + number(y(percent)) + " ";
  }

  /** Sizes stand side by side: the gap between them tells nothing. */
  private double x(FigurePoint point) {
    return LEFT + WIDTH * (points.indexOf(point) + 0.5) / points.size();
  }

  private static double y(double percent) {
    return TOP + HEIGHT * (1 - percent / 100);
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

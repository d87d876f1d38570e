package org.candor.rendering;

import java.util.List;
import java.util.Locale;
import org.candor.campaign.BanditScaling;

/** CPU time of a bandit by its number of agents, on linear scales, as SVG. */
public final class BanditScalingChart {
  private static final int LEFT = 70;
  private static final int TOP = 44;
  private static final int WIDTH = 610;
  private static final int HEIGHT = 320;

  private BanditScalingChart() {}

  /** The drawing; the same times give the same bytes. */
  public static String svg(List<BanditScaling.Row> rows) {
    double slowest = 1;
    int most = 1;
    for (BanditScaling.Row row : rows) {
      slowest = Math.max(slowest, row.bounded());
      most = Math.max(most, row.agents());
    }
    double top = Math.pow(10, Math.floor(Math.log10(slowest)));
    top *= Math.ceil(slowest / top);
    String title =
        "V, every V_-i and both payments of a bandit, arms of "
            + BanditScaling.STATES
            + " states: CPU milliseconds";
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"430\" viewBox=\"0 0 720 430\""
            + " role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n");
    svg.append("<title>").append(title).append("</title>\n");
    svg.append("<rect width=\"720\" height=\"430\" fill=\"white\"/>\n");
    text(svg, LEFT, 24, "start", title);
    for (int k = 0; k <= 4; k++) {
      double y = TOP + HEIGHT * (1 - k / 4.0);
      svg.append(line("<path d=\"M%d %.1fh%d\" stroke=\"#ddd\"/>", LEFT, y, WIDTH));
      text(svg, LEFT - 8, y + 4, "end", line("%.4g", top * k / 4).strip());
    }
    StringBuilder path = new StringBuilder();
    for (BanditScaling.Row row : rows) {
      double x = LEFT + (double) WIDTH * row.agents() / most;
      double y = TOP + HEIGHT * (1 - row.bounded() / top);
      path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      svg.append(line("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#1f5a8a\"/>", x, y));
      if (row.agents() >= most / 10) {
        text(svg, x, TOP + HEIGHT + 18, "middle", Integer.toString(row.agents()));
      }
    }
    svg.append(
        line(
            "<polyline points=\"%s\" fill=\"none\" stroke=\"#1f5a8a\" stroke-width=\"1.5\"/>",
            path.toString().strip()));
    text(svg, LEFT + WIDTH / 2.0, TOP + HEIGHT + 38, "middle", "agents");
    text(
        svg,
        LEFT,
        TOP + HEIGHT + 58,
        "start",
        "in doubles, with a proved bound on every error; one thread, one run");
    return svg.append("</svg>\n").toString();
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String content) {
    svg.append(
        line("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, content));
  }

  private static String line(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments) + "\n";
  }
}

package org.candor.rendering;

import java.util.List;
import java.util.Locale;
import org.candor.campaign.Contest;

/** Ratios of CPU times as bars on a logarithmic scale, as SVG. */
public final class ContestChart {
  private static final int LEFT = 20;
  private static final int WIDTH = 680;
  private static final int ROW = 44;
  private static final int TOP = 50;

  private ContestChart() {}

  /** The drawing; the same times give the same bytes. */
  public static String svg(List<Contest> contests) {
    double most = 10;
    for (Contest each : contests) {
      most = Math.max(most, each.ratio());
    }
    int decades = (int) Math.ceil(Math.log10(most));
    int height = TOP + ROW * contests.size() + 30;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"%d\" viewBox=\"0 0 720 %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n"
            .formatted(height, height));
    svg.append("<title>How many times as long the contender takes</title>\n");
    svg.append("<rect width=\"720\" height=\"%d\" fill=\"white\"/>\n".formatted(height));
    svg.append(
        "<text x=\"%d\" y=\"24\">How many times as long the contender takes (CPU time, one run, logarithmic)</text>\n"
            .formatted(LEFT));
    for (int d = 0; d <= decades; d++) {
      int x = LEFT + WIDTH * d / decades;
      svg.append("<path d=\"M%d %dV%d\" stroke=\"#ddd\"/>\n".formatted(x, TOP - 8, height - 24));
      svg.append(
          "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
              .formatted(x, height - 8, "1" + "0".repeat(d)));
    }
    int y = TOP;
    for (Contest each : contests) {
      double share = Math.max(0, Math.log10(each.ratio()) / decades);
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"#1f5a8a\"/>%n",
              LEFT,
              y + 18,
              share * WIDTH));
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\">%s, against %s: %.1f</text>%n",
              LEFT,
              y + 12,
              each.instance(),
              each.against(),
              each.ratio()));
      y += ROW;
    }
    return svg.append("</svg>\n").toString().replace("\r\n", "\n");
  }
}

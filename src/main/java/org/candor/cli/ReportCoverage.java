package org.candor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.rendering.Json;

/** What JaCoCo counted, summed by package. */
final class ReportCoverage {
  private static final int PACKAGE = 1;
  private static final int BRANCH_MISSED = 5;
  private static final int LINE_MISSED = 7;

  private ReportCoverage() {}

  /** Lines and branches covered by package, or that nothing was measured. */
  static Map<String, Object> json(Path csv) throws IOException {
    Map<String, Object> tree = Json.object();
    if (!Files.isRegularFile(csv)) {
      tree.put("status", "not measured");
      return tree;
    }
    Map<String, long[]> packages = new TreeMap<>();
    long[] all = new long[4];
    List<String> rows = Files.readAllLines(csv);
    for (String row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      String[] cells = row.split(",", -1);
      if (cells.length > LINE_MISSED + 1) {
        long[] sums = packages.computeIfAbsent(cells[PACKAGE], name -> new long[4]);
        for (int k = 0; k < 2; k++) {
          sums[k] += Long.parseLong(cells[LINE_MISSED + k]);
          sums[2 + k] += Long.parseLong(cells[BRANCH_MISSED + k]);
        }
      }
    }
    List<Object> list = new ArrayList<>();
    packages.forEach(
        (name, sums) -> {
          list.add(figures(name, sums));
          Arrays.setAll(all, k -> all[k] + sums[k]);
        });
    tree.put("status", "measured");
    tree.put("total", figures("all packages", all));
    tree.put("packages", list);
    return tree;
  }

  private static Map<String, Object> figures(String name, long[] sums) {
    Map<String, Object> tree = Json.object();
    tree.put("package", name);
    tree.put("linesCovered", sums[1]);
    tree.put("lines", sums[0] + sums[1]);
    tree.put("linePercent", percent(sums[1], sums[0] + sums[1]));
    tree.put("branchesCovered", sums[3]);
    tree.put("branches", sums[2] + sums[3]);
    tree.put("branchPercent", percent(sums[3], sums[2] + sums[3]));
    return tree;
  }

  private static long percent(long part, long whole) {
    return whole == 0 ? 100 : 100 * part / whole;
  }
}

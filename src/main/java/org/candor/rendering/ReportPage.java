package org.candor.rendering;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report as one HTML page that needs nothing else; everything that came from elsewhere is escaped. */
public final class ReportPage {
  private static final int BAR = 60;

  private ReportPage() {}

  /**
   * The page.
   *
   * @param report maps, lists and plain values, as they are written to {@code audit.json}
   */
  public static String html(Map<String, Object> report) {
    Map<String, Object> view = copy(report);
    for (Map<String, Object> mechanism : list(view.get("mechanisms"))) {
      List<String> witnesses = new ArrayList<>();
      for (Map<String, Object> cell : list(mechanism.get("cells"))) {
        decorate(cell);
        for (Object witness : (List<?>) cell.get("witnesses")) {
          witnesses.add(cell.get("property") + " on " + witness);
        }
      }
      mechanism.put("findings", witnesses);
    }
    for (Map<String, Object> group : list(map(view.get("generators")).get("classes"))) {
      for (Map<String, Object> row : list(group.get("features"))) {
        row.put("percent", percent(row.get("count"), group.get("instances")));
      }
    }
    for (Map<String, Object> claim : list(view.get("claims"))) {
      claim.put("style", claim.get("verdict").equals("holds") ? "certified" : "refuted");
    }
    Map<String, Object> proofs = map(view.get("proofs"));
    proofs.put("ran", proofs.containsKey("contracts"));
    Map<String, Object> coverage = map(view.get("coverage"));
    coverage.put("measured", coverage.containsKey("total"));
    view.put("fine", ((List<?>) view.get("problems")).isEmpty());
    view.put("bar", BAR);
    return Mustache.compiler().escapeHTML(true).defaultValue("").compile(template()).execute(view);
  }

  private static void decorate(Map<String, Object> cell) {
    cell.put("style", String.valueOf(cell.get("evidence")).replace(' ', '-'));
    long total = 0;
    String[] kinds = {"holds", "refuted", "undecided", "notApplicable"};
    for (String kind : kinds) {
      total += number(cell.get(kind));
    }
    List<Object> segments = new ArrayList<>();
    long x = 0;
    for (String kind : kinds) {
      long count = number(cell.get(kind));
      long end = total == 0 ? 0 : x + count;
      if (count > 0) {
        Map<String, Object> segment = new LinkedHashMap<>();
        segment.put("kind", kind);
        segment.put("x", BAR * x / total);
        segment.put("width", BAR * end / total - BAR * x / total);
        segments.add(segment);
      }
      x = end;
    }
    cell.put("segments", segments);
    cell.put("isTested", number(cell.get("tested")) > 0);
  }

  private static long percent(Object part, Object whole) {
    return number(whole) == 0 ? 0 : 100 * number(part) / number(whole);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }

  /** A copy that may be decorated; strings are made printable. */
  private static Map<String, Object> copy(Map<?, ?> original) {
    Map<String, Object> copy = new LinkedHashMap<>();
    original.forEach((key, value) -> copy.put(String.valueOf(key), copyOf(value)));
    return copy;
  }

  private static Object copyOf(Object value) {
    if (value instanceof Map<?, ?> map) {
      return copy(map);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(copyOf(each)));
      return copy;
    }
    return value instanceof String text ? Printable.of(text) : value;
  }

  private static String template() {
    try (Reader reader =
        new InputStreamReader(
            ReportPage.class.getResourceAsStream("report.mustache"), StandardCharsets.UTF_8)) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[8192];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

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
    boolean anyBeyond = false;
    for (Map<String, Object> mechanism : list(view.get("mechanisms"))) {
      List<String> witnesses = new ArrayList<>();
      List<Object> beyond = new ArrayList<>();
      for (Map<String, Object> cell : list(mechanism.get("cells"))) {
        decorate(cell);
        beyond.addAll(beyond(cell));
        for (Object witness : (List<?>) cell.get("witnesses")) {
          witnesses.add(cell.get("property") + " on " + witness);
        }
      }
      mechanism.put("findings", witnesses);
      mechanism.put("beyond", beyond);
      anyBeyond |= !beyond.isEmpty();
    }
    for (Map<String, Object> group : list(map(view.get("generators")).get("classes"))) {
      for (Map<String, Object> row : list(group.get("features"))) {
        row.put("percent", percent(row.get("count"), group.get("instances")));
      }
    }
    for (Map<String, Object> claim : list(view.get("claims"))) {
      claim.put("style", claim.get("verdict").equals("holds") ? "certified" : "refuted");
    }
    for (Map<String, Object> theorem : list(map(view.get("theorems")).get("theorems"))) {
      String status = String.valueOf(theorem.get("status"));
      theorem.put(
          "style",
          status.equals("proved") ? "proved" : status.equals("not run") ? "none" : "refuted");
    }
    Map<String, Object> symbolic = map(view.get("symbolic"));
    symbolic.put("ran", symbolic.containsKey("queries"));
    for (Map<String, Object> part : list(view.get("trusted"))) {
      part.put("counted", part.containsKey("files"));
    }
    Map<String, Object> proofs = map(view.get("proofs"));
    proofs.put("ran", proofs.containsKey("contracts"));
    Map<String, Object> coverage = map(view.get("coverage"));
    coverage.put("measured", coverage.containsKey("total"));
    view.put("fine", ((List<?>) view.get("problems")).isEmpty());
    view.put("anyBeyond", anyBeyond);
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
    boolean refuted = cell.get("evidence").equals("refuted");
    List<Object> marks = new ArrayList<>();
    if (refuted || list(cell.get("levels")).isEmpty()) {
      marks.add(Map.of("style", cell.get("style"), "text", cell.get("evidence"), "title", ""));
    } else {
      list(cell.get("levels")).forEach(level -> marks.add(mark(level)));
    }
    cell.put("marks", marks);
  }

  /** A level that was reached, as a mark in a cell. */
  private static Map<String, Object> mark(Map<String, Object> level) {
    String word = String.valueOf(level.get("level"));
    String number = String.valueOf(level.getOrDefault("theorem", ""));
    String random = word.equals("tested") ? " on " + level.get("environments") : "";
    return Map.of(
        "style", word, "text", (word + " " + number).strip() + random, "title", scope(level));
  }

  /** The environments that a level speaks of. */
  private static String scope(Map<String, Object> level) {
    if (level.get("hypotheses") instanceof List<?> hypotheses) {
      List<String> words = hypotheses.stream().map(String::valueOf).toList();
      return words.isEmpty() ? "no further hypothesis" : "if " + String.join("; ", words);
    }
    return String.valueOf(level.getOrDefault("size", ""));
  }

  /** What is known of a cell beyond the environments of the report: none of it where a counterexample is known. */
  private static List<Object> beyond(Map<String, Object> cell) {
    List<Object> rows = new ArrayList<>();
    for (Map<String, Object> level : list(cell.get("levels"))) {
      if (!level.containsKey("environments") && !cell.get("evidence").equals("refuted")) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("property", cell.get("property"));
        row.put("style", level.get("level"));
        row.put("by", level.getOrDefault("theorem", level.get("query")));
        row.put("scope", scope(level));
        rows.add(row);
      }
    }
    return rows;
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

package org.candor.rendering;

import java.util.List;
import java.util.Map;

/** What has to be trusted, for a terminal. */
public final class TrustedWords {
  private TrustedWords() {}

  /**
   * The parts of the trusted base.
   *
   * @param parts as they are written to JSON
   */
  public static String text(List<Map<String, Object>> parts) {
    StringBuilder text = new StringBuilder("What every theorem and certificate rests on:\n");
    for (Map<String, Object> part : parts) {
      text.append("\n").append(Printable.of(part.get("title") + "")).append('\n');
      text.append("  ").append(Printable.of(part.get("statement") + "")).append('\n');
      if (part.get("version") != null) {
        text.append("  version: ").append(Printable.of(part.get("version") + "")).append('\n');
      }
      if (part.get("contracts") != null) {
        text.append("  contracts: ").append(part.get("contracts")).append('\n');
      }
      if (part.get("files") instanceof List<?> files && !files.isEmpty()) {
        text.append("  lines: ").append(part.get("lines")).append('\n');
        for (Object each : files) {
          Map<?, ?> file = (Map<?, ?>) each;
          text.append(String.format("  %6d  ", ((Number) file.get("lines")).longValue()));
          text.append(Printable.of(file.get("file") + "")).append('\n');
        }
      } else if (part.get("note") != null) {
        text.append("  ").append(Printable.of(part.get("note") + "")).append('\n');
      }
    }
    return text.toString();
  }
}

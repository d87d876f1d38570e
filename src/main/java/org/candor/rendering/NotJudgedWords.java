package org.candor.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.candor.claims.NotJudged;

/** What is not judged, in words. */
public final class NotJudgedWords {
  private NotJudgedWords() {}

  /** How many there are and why, for a terminal. */
  public static String summary(List<NotJudged.Statement> statements) {
    return "Not judged: "
        + counts(statements)
        + "\n'candor claims --markdown' lists them, each with its reason; so does reports/claims.md.\n";
  }

  /** What is not judged beside one claim, for a terminal; empty if nothing is. */
  public static String beside(List<NotJudged.Statement> statements) {
    StringBuilder text = new StringBuilder(statements.isEmpty() ? "" : "\nNot judged beside it:\n");
    for (NotJudged.Statement each : statements) {
      text.append("  ").append(Printable.of(each.source())).append('\n');
      text.append("    ").append(Printable.of(each.statement())).append('\n');
      text.append("    ").append(Printable.of(each.why())).append('\n');
    }
    return text.toString();
  }

  /**
   * A section of Markdown.
   *
   * @param how the list was made
   */
  static String markdown(String how, List<NotJudged.Statement> statements) {
    StringBuilder text = new StringBuilder("\n## What is not judged\n\n");
    text.append(Markdown.of(how)).append("\n\n").append(counts(statements)).append("\n\n");
    text.append("| source | statement | why not | judged instead |\n|---|---|---|---|\n");
    for (NotJudged.Statement each : statements) {
      text.append("| ").append(Markdown.of(each.source()));
      text.append(" | ").append(Markdown.of(each.statement()));
      text.append(" | *").append(each.reason().word()).append("*: ");
      text.append(Markdown.of(each.why())).append(" | ");
      text.append(
          each.instead().stream().map(id -> '`' + id + '`').collect(Collectors.joining(", ")));
      text.append(" |\n");
    }
    return text.toString();
  }

  private static String counts(List<NotJudged.Statement> statements) {
    List<String> parts = new ArrayList<>();
    for (NotJudged.Reason reason : NotJudged.Reason.values()) {
      long number = statements.stream().filter(s -> s.reason() == reason).count();
      if (number > 0) {
        parts.add(number + " " + reason.description());
      }
    }
    return statements.size()
        + (statements.size() == 1 ? " statement" : " statements")
        + " or groups of statements: "
        + String.join(", ", parts)
        + ".";
  }
}

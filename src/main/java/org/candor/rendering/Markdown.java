package org.candor.rendering;

/** Text from files as a page of Markdown shows it. */
final class Markdown {
  private Markdown() {}

  /** The text with every character escaped that would be markup. */
  static String of(String text) {
    return Printable.of(text)
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("*", "\\*")
        .replace("_", "\\_")
        .replace("<", "&lt;");
  }

  /** Lines of code, in a block of their own. */
  static String code(String lines) {
    return "```java\n" + Printable.lines(lines) + "\n```\n";
  }
}

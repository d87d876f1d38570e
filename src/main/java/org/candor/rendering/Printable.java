package org.candor.rendering;

/** Text from files as it may be printed: nothing in it moves the cursor, breaks a line or turns the writing direction. */
public final class Printable {
  private Printable() {}

  /** The text with every control, format or unassigned character written as an escape such as {@code \u001b}. */
  public static String of(String text) {
    StringBuilder clean = null;
    for (int k = 0; k < text.length(); ) {
      int c = text.codePointAt(k);
      int width = Character.charCount(c);
      if (!isHarmless(c)) {
        clean = clean == null ? new StringBuilder(text.substring(0, k)) : clean;
        for (char unit : Character.toChars(c)) {
          clean.append(String.format("\\u%04x", (int) unit));
        }
      } else if (clean != null) {
        clean.appendCodePoint(c);
      }
      k += width;
    }
    return clean == null ? text : clean.toString();
  }

  /** The same for a text of several lines: line feeds stay. */
  public static String lines(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      clean.append(of(text.substring(start, end))).append('\n');
      start = end + 1;
    }
    return clean.append(of(text.substring(start))).toString();
  }

  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}

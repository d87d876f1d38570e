package org.candor.environment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A file that somebody brought is not what it has to be: which file, where in it, what is wrong and what to do about it, in
 * one line without control characters. Exit status 2.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_CHARACTERS = 60;
  private static final int SHOWN_NAMES = 12;

  private final String file;
  private final String path;
  private final int line;
  private final int column;
  private final String problem;
  private final String remedy;

  /**
   * @param file the file as the user named it
   * @param path the JSON path of the value at fault, {@code $} for the whole file
   * @param line 1-based line, 0 where unknown
   * @param column 1-based column, 0 where unknown
   * @param problem what is wrong
   * @param remedy what to do
   */
  public InputException(
      String file, String path, int line, int column, String problem, String remedy) {
    this.file = escape(file);
    this.path = escape(path);
    this.line = line;
    this.column = column;
    this.problem = escape(problem);
    this.remedy = escape(remedy);
  }

  /** A fault of the file as a whole. */
  public static InputException ofFile(String file, String problem, String remedy) {
    return new InputException(file, "$", 0, 0, problem, remedy);
  }

  public String file() {
    return file;
  }

  /** As in {@code $.agents[0].states.A.blue.next}. */
  public String path() {
    return path;
  }

  /** 1-based, 0 where unknown. */
  public int line() {
    return line;
  }

  /** 1-based, 0 where unknown. */
  public int column() {
    return column;
  }

  public String problem() {
    return problem;
  }

  public String remedy() {
    return remedy;
  }

  /** {@code file: path: what is wrong (line 3, column 7); what to do}. */
  @Override
  public String getMessage() {
    String place = line > 0 ? " (line " + line + ", column " + column + ")" : "";
    return file + ": " + path + ": " + problem + place + "; " + remedy;
  }

  /** A name from a file as messages show it: in double quotes, unprintable characters escaped, shortened if long. */
  public static String quote(String name) {
    return '"' + escape(shorten(name)).replace("\"", "\\\"") + '"';
  }

  /** The first few names, quoted. */
  public static String quote(Collection<String> names) {
    List<String> shown = new ArrayList<>();
    for (String name : names) {
      if (shown.size() == SHOWN_NAMES) {
        shown.add("… (" + names.size() + " in all)");
        break;
      }
      shown.add(quote(name));
    }
    return String.join(", ", shown);
  }

  /** The text itself, or its beginning and its length if it is long. */
  static String shorten(String text) {
    if (text.length() <= SHOWN_CHARACTERS) {
      return text;
    }
    int end = SHOWN_CHARACTERS * 2 / 3;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "… (" + text.length() + " characters)";
  }

  /** The text with every character escaped that would break a line, move the cursor or change the writing direction. */
  static String escape(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int k = 0; k < text.length(); ) {
      int c = text.codePointAt(k);
      if (isPrintable(c)) {
        clean.appendCodePoint(c);
      } else {
        for (char unit : Character.toChars(c)) {
          clean.append(String.format("\\u%04x", (int) unit));
        }
      }
      k += Character.charCount(c);
    }
    return clean.toString();
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}

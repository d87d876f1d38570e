package org.candor.environment;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a text that is not JSON, in the terms of somebody who wrote it by hand. */
final class SyntaxError {
  private static final Pattern CHARACTER =
      Pattern.compile(
          "Unexpected character \\('(.+?)' \\(code (\\d+)[^)]*\\)\\).*", Pattern.DOTALL);
  private static final Pattern CONTROL =
      Pattern.compile("Illegal unquoted character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*");
  private static final Pattern CLOSER =
      Pattern.compile("Unexpected close marker '(.)'.*", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("Unrecognized token '(.*?)'.*", Pattern.DOTALL);

  private SyntaxError() {}

  static InputException explain(StreamReadException error, String file, String path) {
    String raw = error.getOriginalMessage();
    String problem = "not valid JSON";
    String remedy = "check quotes, commas and brackets here";
    Matcher character = CHARACTER.matcher(raw);
    Matcher control = CONTROL.matcher(raw);
    Matcher token = TOKEN.matcher(raw);
    Matcher closer = CLOSER.matcher(raw);
    if (error instanceof JsonEOFException || raw.startsWith("Unexpected end-of-input")) {
      problem = "the file ends before this value is complete";
      remedy = "complete the file: a quote, bracket or brace is not closed";
    } else if (control.matches()) {
      problem = "not valid JSON: a line break or control character inside a string";
      remedy = "close the string in the same line";
    } else if (token.matches()) {
      problem = "not valid JSON: " + InputException.quote(token.group(1)) + " is not a value";
      remedy = "put names and fractions in double quotes";
    } else if (character.matches() || closer.matches()) {
      String found = character.matches() ? character.group(1) : closer.group(1);
      problem = "not valid JSON: unexpected character " + InputException.quote(found);
      remedy = remedyFor(found);
    } else if (raw.startsWith("Unrecognized character escape")) {
      problem = "not valid JSON: unknown escape after a backslash in a string";
      remedy = "write a backslash as \\\\";
    } else if (raw.startsWith("Invalid numeric value")) {
      problem = "not valid JSON: a number is misspelt";
      remedy = "write it without leading zeros, or as a string such as \"3/10\"";
    }
    JsonLocation at = error.getLocation();
    return new InputException(
        file,
        path,
        at == null ? 0 : at.getLineNr(),
        at == null ? 0 : at.getColumnNr(),
        problem,
        remedy);
  }

  private static String remedyFor(String found) {
    return switch (found) {
      case "'", "“", "”", "‘", "’" -> "use straight double quotes";
      case "#" -> "remove it: JSON has no comments";
      case "/" -> "remove a comment, or put a fraction in double quotes";
      case "}", "]" -> "check what it closes, and that no comma stands before it";
      case "+" -> "write a positive number without its sign";
      case "." -> "write one decimal point, with digits on both sides of it";
      case "\"" -> "put a comma between two entries, and a colon after a key";
      default -> "check quotes, commas and brackets here";
    };
  }
}

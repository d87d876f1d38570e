package org.candor.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what would let a contract close without a proof. The words are forbidden everywhere in kernel sources and specifications,
 * prose included, so that no way of writing a comment hides them.
 */
final class ForbiddenClauses {
  private record Rule(Pattern pattern, String why) {
    Rule(String regex, String why) {
      this(Pattern.compile(regex), why);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "\\bassum\\w*", "takes a formula as true; prove it in a lemma method and call it"),
          new Rule(
              "\\baxiom\\w*", "takes a formula as true; prove it in a lemma method and call it"),
          new Rule("\\b\\w+_free\\b", "a free clause is used but not proved; drop the suffix"),
          new Rule(
              "\\brequires\\s*(@\\s*)*\\(*\\s*(false\\b|!\\s*true\\b)",
              "a contract that can never be called states nothing"),
          new Rule("\\bdiverges\\b", "a proof must show termination"),
          new Rule("\\bnowarn\\b|\\bskip_?esc\\b|\\bskip_?rac\\b", "switches a check off"),
          new Rule(
              "\\\\u+[0-9a-fA-F]{4}",
              "an escaped character can hide a word; write the character itself"),
          new Rule(
              "//\\s+[@+]|//[@+]",
              "a formatter may change line comments; write the specification as a block comment"),
          new Rule("\\bnative\\b|\\babstract\\b", "a method without a body is proved by nothing"));

  /** A block of specification, and in it the marks of lines for one tool: KeY's own, or everybody's but KeY's. */
  private static final Pattern BLOCK = Pattern.compile("/\\*@(?:(?!\\*/).)*\\*/", Pattern.DOTALL);

  private static final Pattern TOOL_LINE = Pattern.compile("(?m)^(\\s*)//[+-]KEY@");

  private ForbiddenClauses() {}

  /** One line for every finding under the given files and directories: file, line, what, and what to do. */
  static List<String> scan(Path... roots) throws IOException {
    List<String> findings = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file :
            files
                .filter(f -> f.toString().endsWith(".java") || f.toString().endsWith(".key"))
                .sorted()
                .toList()) {
          findings.addAll(scan(file.toString(), Files.readString(file)));
        }
      }
    }
    return findings;
  }

  /** The findings in one text. */
  static List<String> scan(String name, String text) {
    List<String> findings = new ArrayList<>();
    if (name.endsWith(".key")) {
      findings.add(
          name + ": a file of prover rules is trusted without proof; state a lemma method instead");
    }
    // A line for one tool is safe within a block comment only: there no formatter touches it.
    String withoutToolLines =
        BLOCK
            .matcher(text)
            .replaceAll(
                block ->
                    Matcher.quoteReplacement(TOOL_LINE.matcher(block.group()).replaceAll("$1")));
    for (Rule rule : RULES) {
      rule.pattern
          .matcher(withoutToolLines)
          .results()
          .forEach(
              m -> {
                long line =
                    1
                        + withoutToolLines
                            .substring(0, m.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
                findings.add(
                    name
                        + ":"
                        + line
                        + ": \""
                        + m.group().strip()
                        + "\" is forbidden: "
                        + rule.why);
              });
    }
    return findings;
  }
}

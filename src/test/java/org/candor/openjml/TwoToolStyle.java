package org.candor.openjml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style in which both KeY and OpenJML read the one source of the kernel. What one of them alone understands stands on a line of
 * its own, marked {@code //+KEY@}; the formulas are shared.
 */
final class TwoToolStyle {
  /** Something that must not occur, and what to write instead. */
  private record Rule(Pattern pattern, String remedy) {
    Rule(String regex, String remedy) {
      this(Pattern.compile(regex), remedy);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "(?m)^(?!\\s*//\\+KEY@).*\\\\strictly_nothing",
              "only KeY knows \\strictly_nothing: put it on a line of its own after //+KEY@"),
          new Rule("\\bstrictly_pure\\b", "only KeY knows strictly_pure: write pure"),
          new Rule(
              "/\\*[+-]\\w+@",
              "KeY ignores a block comment marked for one tool: use a line that begins with //+KEY@"),
          new Rule(
              "@\\*/[ \\t]*//[+-]\\w+@",
              "KeY cannot load a line for one tool that follows a block: put it inside the block"),
          new Rule(
              "\\b(loop_decreases|decreasing|loop_decreasing|maintaining)\\b",
              "write decreases, and loop_invariant: the words that both tools know"),
          new Rule(
              "/\\*@(?:(?!\\*/|\\().)*\\bpure\\b(?:(?!\\*/|\\().)*\\*/\\s*"
                  + "(?:(?:public|final|abstract|static)\\s+)*(?:/\\*@\\s*pure\\s*@?\\*/\\s*)?class\\b"
                  + "|(?:public|final)\\s+/\\*@\\s*pure\\s*@?\\*/\\s*(?:final\\s+)?class\\b",
              "OpenJML does not hold a class to pure: mark each method"));

  private static final Pattern HEADER =
      Pattern.compile(
          "(?m)^/\\*@ code_(?:bigint|safe)_math spec_bigint_math @\\*/\\R(?:public )?final class ");
  private static final Pattern BLOCK = Pattern.compile("/\\*@((?:(?!\\*/).)*)\\*/", Pattern.DOTALL);
  private static final Pattern METHOD_HEAD =
      Pattern.compile(
          "\\s*(?:/\\*@ nullable @\\*/|[\\w\\s\\[\\].<>])*?\\w+\\s*\\(((?:/\\*.*?\\*/|[^()])*)\\)\\s*\\{",
          Pattern.DOTALL);
  private static final Pattern MODEL_HEAD =
      Pattern.compile("\\bmodel\\s+[\\w\\\\\\[\\]]+\\s+\\w+\\s*\\(([^)]*)\\)");
  private static final Pattern BOUND =
      Pattern.compile(
          "\\\\(?:forall|exists|sum|product|num_of|min|max)\\s+[\\w\\\\\\[\\]]+\\s+(\\w+(?:\\s*,\\s*\\w+)*)\\s*;");

  private TwoToolStyle() {}

  /** One line for every finding in a source text: file, line, what to do. */
  static List<String> findings(String file, String text) {
    List<String> findings = new ArrayList<>();
    if (!HEADER.matcher(text).find()) {
      findings.add(
          file
              + ":1: no line /*@ code_bigint_math spec_bigint_math @*/ (or code_safe_math) before the"
              + " final class: say which arithmetic it means");
    }
    for (Rule rule : RULES) {
      rule.pattern
          .matcher(text)
          .results()
          .forEach(match -> findings.add(at(file, text, match.start()) + rule.remedy));
    }
    findings.addAll(blockFindings(file, text));
    return findings;
  }

  private static List<String> blockFindings(String file, String text) {
    List<String> findings = new ArrayList<>();
    Set<String> parameters = new TreeSet<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      String specification = block.group(1);
      String place = at(file, text, block.start());
      if (specification.contains("normal_behavior")) {
        parameters = parameters(text, block.toMatchResult());
      }
      if (specification.contains("loop_invariant") || specification.contains("decreases")) {
        if (!specification.strip().startsWith("loop_invariant")) {
          findings.add(place + "loop_invariant comes first in the specification of a loop");
        }
        if (Pattern.compile("(?m)^(?!\\s*//\\+KEY@).*\\bassignable\\b")
            .matcher(specification)
            .find()) {
          findings.add(place + "OpenJML knows no assignable on a loop: put it after //+KEY@");
        }
      }
      for (MatchResult bound : BOUND.matcher(specification).results().toList()) {
        for (String name : bound.group(1).split("\\s*,\\s*", -1)) {
          if (parameters.contains(name)) {
            findings.add(
                place + "the bound variable " + name + " is named like a parameter: rename it");
          }
        }
      }
    }
    return findings;
  }

  /** The names of the parameters of the method that a block specifies. */
  private static Set<String> parameters(String text, MatchResult block) {
    Matcher model = MODEL_HEAD.matcher(block.group(1));
    Matcher method = METHOD_HEAD.matcher(text).region(block.end(), text.length());
    Set<String> names = new TreeSet<>();
    String list = model.find() ? model.group(1) : method.lookingAt() ? method.group(1) : "";
    for (String parameter : list.split(",", -1)) {
      if (!parameter.isBlank()) {
        String[] words = parameter.strip().split("[\\s\\]]+", -1);
        names.add(words[words.length - 1]);
      }
    }
    return names;
  }

  private static String at(String file, String text, int position) {
    long line = 1 + text.substring(0, position).chars().filter(c -> c == '\n').count();
    return file + ":" + line + ": ";
  }
}

package org.candor.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method with a contract, as it stands in the source: a documentation comment, the contract in one block comment that ends with
 * {@code @*}{@code /} on its own line, then the method — or, for a specification-only function, the function inside the block.
 *
 * @param name the method
 * @param statement the first sentence of the documentation comment
 * @param requires the preconditions, each without its keyword and semicolon
 * @param parameters the parameter list as written; empty for a specification-only function
 * @param specificationOnly whether the method exists in the specification only
 */
record SpecifiedMethod(
    String name,
    String statement,
    List<String> requires,
    String parameters,
    boolean specificationOnly) {

  private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/";
  private static final String BLOCK = "/\\*@((?:(?!@\\*/).)*normal_behavior(?:(?!@\\*/).)*)@\\*/";
  private static final Pattern METHOD =
      Pattern.compile(
          "(?:" + COMMENT + "\\s*)?" + BLOCK + "(?:\\s*([^{;()]*?)(\\w+)\\s*\\(([^)]*)\\))?",
          Pattern.DOTALL);
  private static final Pattern FUNCTION =
      Pattern.compile("model\\s+(?:\\w|\\\\)+\\s+(\\w+)\\s*\\(");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?ms)^\\s*@?\\s*(requires|ensures|assignable|accessible|measured_by|public|private)\\b"
              + "(.*?)(?=^\\s*@?\\s*(?:requires|ensures|assignable|accessible|measured_by|public|private)\\b|\\z)");

  SpecifiedMethod {
    requires = List.copyOf(requires);
  }

  /** All methods with a contract in a source text, in its order. */
  static List<SpecifiedMethod> readAll(String source) {
    List<SpecifiedMethod> methods = new ArrayList<>();
    String text = asTheProverReads(source);
    Matcher method = METHOD.matcher(text);
    while (method.find()) {
      String statement =
          Optional.ofNullable(method.group(1)).map(SpecifiedMethod::firstSentence).orElse("");
      String block = method.group(2);
      Matcher function = FUNCTION.matcher(block);
      if (function.find()) {
        methods.add(new SpecifiedMethod(function.group(1), statement, List.of(), "", true));
        method.region(method.end(2), text.length());
      } else if (method.group(4) != null) {
        methods.add(
            new SpecifiedMethod(
                method.group(4), statement, requires(block), method.group(5).strip(), false));
      }
    }
    return methods;
  }

  /** Lines marked for the prover are its own; lines marked for everybody else it does not see. */
  private static String asTheProverReads(String source) {
    return source.replaceAll("(?m)^(\\s*)//\\+KEY@", "$1@").replaceAll("(?m)^\\s*//-KEY@.*\\R", "");
  }

  /** The names of the parameters, in order. */
  List<String> parameterNames() {
    List<String> names = new ArrayList<>();
    for (String parameter : parameters.split(",", -1)) {
      String[] words = parameter.strip().split("[\\s\\]]+", -1);
      if (!parameter.isBlank()) {
        names.add(words[words.length - 1]);
      }
    }
    return names;
  }

  private static List<String> requires(String block) {
    List<String> clauses = new ArrayList<>();
    Matcher clause = CLAUSE.matcher(block);
    while (clause.find()) {
      if (clause.group(1).equals("requires")) {
        String text = clause.group(2).replaceAll("(?m)^\\s*@", "").replaceAll("\\s+", " ").strip();
        clauses.add(text.substring(0, text.lastIndexOf(';')));
      }
    }
    return clauses;
  }

  /** The first sentence of a documentation comment, without its marks. */
  static String firstSentence(String comment) {
    String text =
        comment
            .replaceAll("(?m)^\\s*\\*", "")
            .replaceAll("\\{@(?:code|link|linkplain|literal)\\s+#?([^}]*)\\}", "$1")
            .replaceAll("</?\\w+>", "")
            .replaceAll("\\s+", " ")
            .strip();
    Matcher end = Pattern.compile("\\.(?= |$)").matcher(text);
    return end.find() ? text.substring(0, end.end()) : text;
  }
}

package org.candor.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The contracts of a class as they go on record: under the full name of each its words, its clauses and the signature, which says
 * what may be null. A class that carries data is on record with its fields.
 */
final class ContractRecord {
  private static final String WORDS = "(?:/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?";
  private static final Pattern CONTRACT =
      Pattern.compile(
          WORDS
              + "/\\*@((?:(?!@\\*/).)*normal_behavior(?:(?!@\\*/).)*)@\\*/"
              + "(?:\\s*([^{;()]*?(\\w+)\\s*\\([^)]*\\)))?",
          Pattern.DOTALL);
  private static final Pattern MODEL = Pattern.compile("model\\s+[\\w\\\\]+\\s+(\\w+)\\s*\\(");
  private static final Pattern FIELD =
      Pattern.compile(WORDS + "(public final [^;()={}]*;)", Pattern.DOTALL);

  private final StringBuilder text = new StringBuilder();
  private int contracts;

  /** Adds a class. */
  void add(KernelClass type) {
    addFields(type);
    Matcher contract = CONTRACT.matcher(type.source());
    while (contract.find()) {
      Matcher model = MODEL.matcher(contract.group(2));
      boolean predicate = model.find();
      name(type.name() + "." + (predicate ? model.group(1) : contract.group(4)), contract.group(1));
      for (String line : contract.group(2).strip().lines().toList()) {
        line(line.replaceFirst("^\\s*@ ?", "").replaceFirst("^\\s*(//[+-]KEY@)", "$1"));
      }
      if (predicate) {
        contract.region(contract.end(2), type.source().length());
      } else {
        contract.group(3).strip().lines().forEach(l -> line(l.replaceFirst("^ {2}", "")));
      }
      contracts++;
    }
  }

  private void addFields(KernelClass type) {
    List<String> lines = new ArrayList<>();
    Matcher field = FIELD.matcher(type.source());
    while (field.find()) {
      if (field.group(1) != null) {
        lines.add("/** " + SpecifiedMethod.firstSentence(field.group(1)) + " */");
      }
      lines.add(field.group(2).replaceAll("\\s+", " "));
    }
    if (!lines.isEmpty()) {
      Matcher words =
          Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/", Pattern.DOTALL).matcher(type.source());
      name(type.name(), words.find() ? words.group(1) : null);
      lines.forEach(this::line);
    }
  }

  private void name(String name, String comment) {
    text.append(name).append('\n');
    if (comment != null) {
      line("/** " + SpecifiedMethod.firstSentence(comment) + " */");
    }
  }

  private void line(String content) {
    if (!content.isBlank()) {
      text.append("  ").append(content.stripTrailing()).append('\n');
    }
  }

  /** How many contracts were added. */
  int contracts() {
    return contracts;
  }

  /** The record. */
  @Override
  public String toString() {
    return text.toString();
  }
}

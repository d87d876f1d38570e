package org.candor.symbolic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is not asked of the solver, and why: {@code specs/symbolic/not-asked.txt}. A line is {@code mechanism | property | reason}, with
 * {@code without: HYPOTHESIS} or {@code as: MECHANISM} as an optional third of four fields; {@code *} stands for every property, or
 * beside a named property for every mechanism.
 */
final class Omissions {
  static final Path FILE = Path.of("specs", "symbolic", "not-asked.txt");

  static final String RECORD_HEADER =
      "# What the symbolic queries say of every mechanism and property\n\n"
          + "Derived from the queries and `not-asked.txt` by SymbolicCoverageTest. *holds*: unsat under the hypotheses of the claim; *fails*: a model,"
          + " confirmed exactly;\n*by X*: follows from the property X of the same mechanism; *as M*: M has the same decisions and transfers.\n";

  private static final String WITHOUT = "without: ";
  private static final String AS = "as: ";

  /**
   * A line.
   *
   * @param hypothesis the hypothesis that is not dropped, or empty
   * @param sameAs the mechanism whose answers are its own, or empty
   */
  record Entry(
      String mechanism, String property, String hypothesis, String sameAs, String reason) {}

  private final List<Entry> entries;
  private final Set<Entry> used = new HashSet<>();

  Omissions(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException with the line if one is not of the form
   */
  static Omissions read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(entry(line));
      }
    }
    return new Omissions(entries);
  }

  private static Entry entry(String line) {
    String[] parts = line.split(" \\| ", -1);
    if (parts.length < 3 || parts.length > 4 || parts[parts.length - 1].isBlank()) {
      throw new IllegalArgumentException(
          FILE + ": write mechanism | property | [without: … or as: … |] reason, not: " + line);
    }
    if (parts[0].equals("*") && parts[1].equals("*")) {
      throw new IllegalArgumentException(FILE + ": name the mechanism or the property: " + line);
    }
    String option = parts.length == 4 ? parts[2] : "";
    if (!option.isEmpty() && !option.startsWith(WITHOUT) && !option.startsWith(AS)) {
      throw new IllegalArgumentException(
          FILE
              + ": the third of four fields begins with \""
              + WITHOUT
              + "\" or \""
              + AS
              + "\": "
              + line);
    }
    return new Entry(
        parts[0],
        parts[1],
        option.startsWith(WITHOUT) ? option.substring(WITHOUT.length()) : "",
        option.startsWith(AS) ? option.substring(AS.length()) : "",
        parts[parts.length - 1]);
  }

  /** The entry for a cell, or for a hypothesis of a claim. */
  Optional<Entry> find(String mechanism, String property, String hypothesis) {
    Optional<Entry> found =
        entries.stream()
            .filter(
                entry ->
                    (entry.mechanism().equals(mechanism) || entry.mechanism().equals("*"))
                        && (entry.property().equals(property) || entry.property().equals("*"))
                        && entry.hypothesis().equals(hypothesis))
            .findFirst();
    found.ifPresent(used::add);
    return found;
  }

  /** The entries that nothing has asked for so far. */
  List<Entry> unused() {
    return entries.stream().filter(entry -> !used.contains(entry)).toList();
  }
}

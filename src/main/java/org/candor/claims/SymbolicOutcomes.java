package org.candor.claims;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.JsonText;
import org.candor.environment.JsonValue;

/** What an SMT solver answered for all real parameters at a stated size: {@code reports/symbolic.json}. */
public final class SymbolicOutcomes {
  /** Where a run leaves its answers in the project. */
  public static final String FILE = "reports/symbolic.json";

  private static final String FORMAT = "candor/symbolic/1";
  private static final String REMEDY = "delete the file and run mvn verify, which writes it";

  /**
   * One question: is there an environment of a size in which a property of a mechanism fails?
   *
   * @param id its name
   * @param theorem the number or id of the theorem whose hypotheses it is about, or empty
   * @param mechanism its id
   * @param property its id
   * @param size agents, types and actions in words
   * @param dropped the hypothesis that is left out, or empty
   * @param answer {@code unsat}: there is none; {@code sat}: here is one
   * @param expected the answer that is expected
   * @param statement the question in words
   */
  public record Query(
      String id,
      String theorem,
      String mechanism,
      String property,
      String size,
      String dropped,
      String answer,
      String expected,
      String statement) {
    /** Whether it shows the property under all hypotheses. */
    public boolean shows(String aMechanism, String aProperty) {
      return mechanism.equals(aMechanism)
          && property.equals(aProperty)
          && dropped.isEmpty()
          && answer.equals("unsat")
          && isAsExpected();
    }

    /** Whether the solver answered what is expected. */
    public boolean isAsExpected() {
      return answer.equals(expected);
    }
  }

  private final boolean run;
  private final String solver;
  private final List<Query> queries;

  private SymbolicOutcomes(boolean run, String solver, List<Query> queries) {
    this.run = run;
    this.solver = solver;
    this.queries = List.copyOf(queries);
  }

  /** The answers in a file, or that there is none. */
  public static SymbolicOutcomes read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new SymbolicOutcomes(false, "", List.of());
    }
    JsonValue root = JsonText.read(file);
    JsonValue format = root.required("format", REMEDY);
    if (!format.string(REMEDY).equals(FORMAT)) {
      throw format.error("this is not the format \"" + FORMAT + "\"", REMEDY);
    }
    List<Query> queries = new ArrayList<>();
    for (JsonValue query : root.required("queries", REMEDY).elements(REMEDY)) {
      queries.add(
          new Query(
              query.required("id", REMEDY).string(REMEDY),
              text(query, "theorem"),
              text(query, "mechanism"),
              text(query, "property"),
              text(query, "size"),
              text(query, "dropped"),
              query.required("answer", REMEDY).string(REMEDY),
              query.required("expected", REMEDY).string(REMEDY),
              text(query, "statement")));
    }
    return new SymbolicOutcomes(true, root.required("solver", REMEDY).string(REMEDY), queries);
  }

  /** The text under a key; empty where the key is missing or null. */
  private static String text(JsonValue query, String key) {
    JsonValue value = query.optional(key);
    return value == null || value.isNull() ? "" : value.string(REMEDY);
  }

  /** Whether there are answers. */
  public boolean wereRun() {
    return run;
  }

  /** The solver and its version; empty if none was run. */
  public String solver() {
    return solver;
  }

  public List<Query> queries() {
    return queries;
  }
}

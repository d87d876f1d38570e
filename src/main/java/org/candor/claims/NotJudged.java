package org.candor.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candor.environment.InputException;
import org.candor.environment.JsonValue;

/** Statements of the sources that no claim judges, as {@code specs/claims/not-judged.json} lists them. */
public final class NotJudged {
  /** The list in the project. */
  public static final String FILE = ClaimRegistry.FOLDER + "/not-judged.json";

  private static final String FORMAT = "candor/not-judged/1";
  private static final String REMEDY = "see the entries beside it";
  private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  /** Why a statement is not judged. */
  public enum Reason {
    INFINITE("infinite", "about infinitely many types or continuous time"),
    LIMIT("limit", "about a limit or a rate of growth"),
    UNBOUNDED("unbounded", "about mechanisms or data of every size"),
    NO_FORMULA("no formula", "reported without the model or the formula"),
    QUESTION("question", "asked or conjectured by the source");

    private final String word;
    private final String description;

    Reason(String word, String description) {
      this.word = word;
      this.description = description;
    }

    /** The word for it in files. */
    public String word() {
      return word;
    }

    /** What its statements have in common. */
    public String description() {
      return description;
    }
  }

  /**
   * A statement, or a group of statements, that is not judged.
   *
   * @param id short, and not that of a claim
   * @param source author, year, number
   * @param statement in our words, short formulas as printed
   * @param reason why it is not judged
   * @param why the same of this statement
   * @param instead ids of the nearest claims
   */
  public record Statement(
      String id, String source, String statement, Reason reason, String why, List<String> instead) {
    public Statement {
      instead = List.copyOf(instead);
    }
  }

  private final String how;
  private final List<Statement> statements;

  private NotJudged(String how, List<Statement> statements) {
    this.how = how;
    this.statements = List.copyOf(statements);
  }

  /** The shipped list; the claims are those that it may name. */
  public static NotJudged load(ClaimRegistry claims) {
    return read(ShippedFiles.json(FILE), claims);
  }

  /** Reads a list that names only these claims. */
  static NotJudged read(JsonValue root, ClaimRegistry claims) {
    root.allowKeys(List.of("format", "how", "statements"));
    JsonValue format = root.required("format", REMEDY);
    if (!format.string(REMEDY).equals(FORMAT)) {
      throw format.error("this is no list of what is not judged", "write \"" + FORMAT + "\"");
    }
    List<Statement> statements = new ArrayList<>();
    for (JsonValue entry : root.required("statements", REMEDY).elements(REMEDY)) {
      Statement statement = statement(entry, claims);
      if (statements.stream().anyMatch(s -> s.id().equals(statement.id()))) {
        throw entry.error("the id '" + statement.id() + "' is used twice", "choose another");
      }
      statements.add(statement);
    }
    return new NotJudged(text(root, "how"), statements);
  }

  /** How the list was made, and so what it can miss. */
  public String how() {
    return how;
  }

  /** All entries, in the order of the file. */
  public List<Statement> statements() {
    return statements;
  }

  /** The entry with this id. */
  public Optional<Statement> find(String id) {
    return statements.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The entries instead of which this claim is judged. */
  public List<Statement> beside(String claim) {
    return statements.stream().filter(s -> s.instead().contains(claim)).toList();
  }

  private static Statement statement(JsonValue entry, ClaimRegistry claims) {
    entry.allowKeys(List.of("id", "source", "statement", "reason", "why", "instead"));
    JsonValue id = entry.required("id", REMEDY);
    if (!ID.matcher(id.string(REMEDY)).matches()) {
      throw id.error("this is no id", "write small letters, digits, hyphens and points");
    }
    if (claims.find(id.string(REMEDY)).isPresent()) {
      throw id.error("a claim of this id is judged", "remove this entry, or choose another id");
    }
    List<String> instead = new ArrayList<>();
    for (JsonValue claim : entry.required("instead", REMEDY).elements(REMEDY)) {
      String named = claim.string(REMEDY);
      if (claims.find(named).isEmpty()) {
        throw claim.error(
            "no claim is called " + InputException.quote(named), "'candor claims' lists them");
      }
      if (instead.contains(named)) {
        throw claim.error("the claim is named twice", "name it once");
      }
      instead.add(named);
    }
    return new Statement(
        id.string(REMEDY),
        text(entry, "source"),
        text(entry, "statement"),
        reason(entry.required("reason", REMEDY)),
        text(entry, "why"),
        instead);
  }

  private static Reason reason(JsonValue value) {
    String word = value.string(REMEDY);
    return Arrays.stream(Reason.values())
        .filter(r -> r.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                value.error(
                    "this is no reason",
                    "write one of "
                        + Arrays.stream(Reason.values())
                            .map(r -> '"' + r.word() + '"')
                            .collect(Collectors.joining(", "))));
  }

  private static String text(JsonValue entry, String key) {
    JsonValue value = entry.required(key, REMEDY);
    String text = value.string(REMEDY);
    if (text.isBlank()) {
      throw value.error("this is empty", "say it");
    }
    return text;
  }
}

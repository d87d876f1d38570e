package org.candor.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candor.catalog.Catalog;
import org.candor.environment.InputException;
import org.candor.environment.JsonValue;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;

/** The numbered theorems of {@code specs/claims/theorems.json}, each with its contract on record. */
public final class TheoremRegistry {
  /** The registry in the project. */
  public static final String FILE = ClaimRegistry.FOLDER + "/theorems.json";

  private static final String FORMAT = "candor/theorems/1";
  private static final String REMEDY = "see the entries beside it";
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}(\\.[1-9]\\d{0,3})*");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final String scaling;
  private final List<Theorem> theorems;
  private final ContractsOnRecord record;

  private TheoremRegistry(String scaling, List<Theorem> theorems, ContractsOnRecord record) {
    this.scaling = scaling;
    this.theorems = List.copyOf(theorems);
    this.record = record;
  }

  /** Reads the shipped registry. */
  public static TheoremRegistry load() {
    return read(ShippedFiles.json(FILE), ContractsOnRecord.load());
  }

  /** Reads a registry whose contracts are on the record. */
  static TheoremRegistry read(JsonValue root, ContractsOnRecord record) {
    root.allowKeys(List.of("format", "scaling", "theorems"));
    JsonValue format = root.required("format", REMEDY);
    if (!format.string(REMEDY).equals(FORMAT)) {
      throw format.error("this is not the format of theorems", "write \"" + FORMAT + "\"");
    }
    List<Theorem> theorems = new ArrayList<>();
    for (JsonValue entry : root.required("theorems", REMEDY).elements(REMEDY)) {
      Theorem theorem = theorem(entry, record);
      if (theorems.stream().anyMatch(t -> t.id().equals(theorem.id()))) {
        throw entry.error("the id '" + theorem.id() + "' is used twice", "choose another");
      }
      if (!theorems.isEmpty()) {
        String last = theorems.get(theorems.size() - 1).number();
        if (compare(last, theorem.number()) >= 0) {
          throw entry.error(
              "number " + theorem.number() + " comes after " + last,
              "put the entries in the order of their numbers, each number once");
        }
      }
      theorems.add(theorem);
    }
    return new TheoremRegistry(text(root, "scaling"), theorems, record);
  }

  /** What writing the theorems over integers, with common denominators, presupposes of all of them. */
  public String scaling() {
    return scaling;
  }

  /** All theorems, in the order of their numbers. */
  public List<Theorem> theorems() {
    return theorems;
  }

  /** The theorem with this number or id. */
  public Optional<Theorem> find(String numberOrId) {
    return theorems.stream()
        .filter(t -> t.number().equals(numberOrId) || t.id().equals(numberOrId))
        .findFirst();
  }

  /** The contracts that the theorems are named by. */
  public ContractsOnRecord contracts() {
    return record;
  }

  private static Theorem theorem(JsonValue entry, ContractsOnRecord record) {
    entry.allowKeys(
        List.of(
            "number",
            "id",
            "title",
            "statement",
            "source",
            "contract",
            "sibling",
            "scaling",
            "caveats",
            "mechanisms"));
    List<Theorem.Coverage> coverage = new ArrayList<>();
    for (JsonValue each : entry.required("mechanisms", REMEDY).elements(REMEDY)) {
      coverage.add(coverage(each));
    }
    return new Theorem(
        matching(entry, "number", NUMBER, "write a number such as 3 or 3.2, as a string"),
        matching(entry, "id", ID, "write small letters, digits and hyphens"),
        text(entry, "title"),
        text(entry, "statement"),
        text(entry, "source"),
        onRecord(entry, "contract", false, record),
        onRecord(entry, "sibling", true, record),
        text(entry, "scaling"),
        texts(entry.required("caveats", REMEDY)),
        coverage);
  }

  private static String onRecord(
      JsonValue entry, String key, boolean mustStayOpen, ContractsOnRecord record) {
    String name = text(entry, key);
    JsonValue value = entry.required(key, REMEDY);
    ContractsOnRecord.Entry found =
        record
            .find(name)
            .orElseThrow(
                () ->
                    value.error(
                        "no contract of this name is on record",
                        "name a method of " + ContractsOnRecord.FILE));
    if (!found.isPublicMethod()) {
      throw value.error("this is no public method", "name one with a contract");
    }
    if (name.contains(".MustStayOpen") != mustStayOpen) {
      throw value.error(
          mustStayOpen
              ? "a sibling is false and must stay open"
              : "a theorem is not one that must stay open",
          "name a method of a class that "
              + (mustStayOpen ? "begins" : "does not begin")
              + " with MustStayOpen");
    }
    return name;
  }

  /** Only what a mechanism of the literature claims, and under no fewer hypotheses than the claim. */
  private static Theorem.Coverage coverage(JsonValue entry) {
    entry.allowKeys(List.of("id", "properties", "hypotheses"));
    JsonValue id = entry.required("id", REMEDY);
    Mechanism mechanism =
        Stream.concat(Catalog.literature().stream(), Catalog.interdependent().stream())
            .filter(m -> m.id().equals(text(entry, "id")))
            .findFirst()
            .orElseThrow(
                () ->
                    id.error(
                        "no mechanism of the literature is called that",
                        "'candor mechanisms' lists them"));
    List<String> hypotheses = texts(entry.required("hypotheses", REMEDY));
    JsonValue properties = entry.required("properties", REMEDY);
    for (JsonValue each : properties.elements(REMEDY)) {
      ClaimedProperty claim =
          mechanism.claims().stream()
              .filter(c -> c.property().equals(each.string(REMEDY)))
              .findFirst()
              .orElseThrow(
                  () ->
                      each.error(
                          mechanism.id() + " does not claim this property",
                          "'candor mechanisms' lists the claims"));
      claim.hypotheses().stream()
          .filter(h -> !hypotheses.contains(h.name()))
          .findFirst()
          .ifPresent(
              missing -> {
                throw each.error(
                    "the claim needs the hypothesis " + InputException.quote(missing.name()),
                    "add it to the hypotheses of this entry");
              });
    }
    return new Theorem.Coverage(mechanism.id(), texts(properties), hypotheses);
  }

  private static String matching(JsonValue entry, String key, Pattern pattern, String remedy) {
    String value = text(entry, key);
    if (!pattern.matcher(value).matches()) {
      throw entry.required(key, REMEDY).error("this is no " + key, remedy);
    }
    return value;
  }

  private static String text(JsonValue entry, String key) {
    JsonValue value = entry.required(key, REMEDY);
    String text = value.string(REMEDY);
    if (text.isBlank()) {
      throw value.error("this is empty", "say it");
    }
    return text;
  }

  private static List<String> texts(JsonValue array) {
    return array.elements(REMEDY).stream().map(e -> e.string(REMEDY)).toList();
  }

  /** By the parts between the points, as numbers: 3.2 before 3.10 before 4. */
  static int compare(String left, String right) {
    int[] a = parts(left);
    int[] b = parts(right);
    return Arrays.compare(a, b);
  }

  private static int[] parts(String number) {
    return Arrays.stream(number.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
  }
}

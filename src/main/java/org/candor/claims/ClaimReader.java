package org.candor.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.environment.JsonValue;
import org.candor.exact.Rational;

/** Reads the claims of one file of the registry. */
final class ClaimReader {
  private static final String REMEDY = "see the entries beside it";
  private static final List<String> CASE_KEYS =
      List.of(
          "environments",
          "mechanism",
          "mechanisms",
          "premises",
          "property",
          "properties",
          "formula",
          "formulas",
          "theorems",
          "numbers",
          "correctedNumbers",
          "fails",
          "expected",
          "amount");

  /** Lists of environments that the file gives a name. */
  private final Map<String, List<String>> sets = new LinkedHashMap<>();

  private ClaimReader() {}

  /** The claims of a file, in its order. */
  static List<Claim> read(JsonValue root) {
    root.allowKeys(List.of("format", "source", "sets", "claims"));
    ClaimReader reader = new ClaimReader();
    JsonValue sets = root.optional("sets");
    if (sets != null) {
      sets.members(REMEDY).forEach((name, list) -> reader.sets.put(name, texts(list)));
    }
    List<Claim> claims = new ArrayList<>();
    for (JsonValue entry : root.required("claims", REMEDY).elements(REMEDY)) {
      claims.add(reader.claim(entry));
    }
    return claims;
  }

  private Claim claim(JsonValue entry) {
    entry.allowKeys(
        List.of(
            "id",
            "source",
            "statement",
            "hypotheses",
            "check",
            "environments",
            "cases",
            "corrected",
            "drops"));
    JsonValue environments = entry.optional("environments");
    JsonValue corrected = entry.optional("corrected");
    Claim.Correction correction = null;
    if (corrected != null) {
      corrected.allowKeys(List.of("statement", "cases"));
      correction =
          new Claim.Correction(
              text(corrected, "statement"), cases(corrected, environments, "holds"));
    }
    return new Claim(
        text(entry, "id"),
        text(entry, "source"),
        text(entry, "statement"),
        texts(entry.required("hypotheses", REMEDY)),
        text(entry, "check"),
        cases(entry, environments, "holds"),
        correction,
        drops(entry));
  }

  private List<Claim.Drop> drops(JsonValue entry) {
    List<Claim.Drop> drops = new ArrayList<>();
    JsonValue array = entry.optional("drops");
    for (JsonValue each : array == null ? List.<JsonValue>of() : array.elements(REMEDY)) {
      each.allowKeys(List.of("hypothesis", "found", "why", "cases"));
      String found = text(each, "found");
      if (!found.equals(Claim.Drop.NEEDED) && !found.equals(Claim.Drop.NOT_NEEDED)) {
        throw each.error(
            "a hypothesis is not " + found,
            "write \"" + Claim.Drop.NEEDED + "\" or \"" + Claim.Drop.NOT_NEEDED + '"');
      }
      drops.add(
          new Claim.Drop(
              text(each, "hypothesis"),
              found,
              text(each, "why"),
              cases(each, null, found.equals(Claim.Drop.NEEDED) ? "refuted" : "holds")));
    }
    return drops;
  }

  /**
   * The cases of an entry.
   *
   * @param shared the environments of cases that name none, or null
   * @param usual what is expected where a case does not say
   */
  private List<Claim.Case> cases(JsonValue entry, JsonValue shared, String usual) {
    List<Claim.Case> cases = new ArrayList<>();
    JsonValue array = entry.required("cases", REMEDY);
    for (JsonValue each : array.elements(REMEDY)) {
      each.allowKeys(CASE_KEYS);
      boolean fails = each.optional("fails") != null;
      JsonValue expected = each.optional("expected");
      JsonValue amount = each.optional("amount");
      Rational number = amount == null ? null : amount.number();
      String word =
          expected != null ? expected.string(REMEDY) : fails || number != null ? "refuted" : usual;
      for (Claim.Subject subject : subjects(each, shared)) {
        cases.add(new Claim.Case(subject, fails, word, number));
      }
    }
    if (cases.isEmpty()) {
      throw array.error("a claim without a case is not judged", "name an environment");
    }
    return cases;
  }

  private List<Claim.Subject> subjects(JsonValue each, JsonValue shared) {
    List<Claim.Subject> subjects = new ArrayList<>();
    list(each, "theorems").forEach(t -> subjects.add(new Claim.ProvedAs(t)));
    list(each, "numbers").forEach(n -> subjects.add(new Claim.PrintedNumber(n, false)));
    list(each, "correctedNumbers").forEach(n -> subjects.add(new Claim.PrintedNumber(n, true)));
    if (!subjects.isEmpty()) {
      return subjects;
    }
    List<String> environments = environments(each, shared);
    for (String formula : both(each, "formula", "formulas")) {
      environments.forEach(e -> subjects.add(new Claim.FormulaOn(e, formula)));
    }
    List<String> premises = list(each, "premises");
    for (String mechanism : both(each, "mechanism", "mechanisms")) {
      for (String property : both(each, "property", "properties")) {
        environments.forEach(
            e -> subjects.add(new Claim.PropertyOf(e, mechanism, premises, property)));
      }
    }
    if (subjects.isEmpty()) {
      throw each.error(
          "the case says nothing",
          "name a mechanism and a property, a formula, theorems or numbers");
    }
    return subjects;
  }

  /** The environments of a case: a list of files, or the name of a set. */
  private List<String> environments(JsonValue each, JsonValue shared) {
    JsonValue own = each.optional("environments");
    JsonValue named = own == null ? shared : own;
    if (named == null) {
      throw each.error("the case names no environments", "add \"environments\"");
    }
    if (named.kind() == JsonValue.Kind.ARRAY) {
      return texts(named);
    }
    List<String> set = sets.get(named.string(REMEDY));
    if (set == null) {
      throw named.error(
          "the file has no set of environments of this name", "add it to \"sets\", or list files");
    }
    return set;
  }

  private static List<String> both(JsonValue each, String one, String many) {
    JsonValue single = each.optional(one);
    return single == null ? list(each, many) : List.of(single.string(REMEDY));
  }

  private static List<String> list(JsonValue each, String key) {
    JsonValue array = each.optional(key);
    return array == null ? List.of() : texts(array);
  }

  private static String text(JsonValue entry, String key) {
    return entry.required(key, REMEDY).string(REMEDY);
  }

  private static List<String> texts(JsonValue array) {
    return array.elements(REMEDY).stream().map(e -> e.string(REMEDY)).toList();
  }
}

package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.environment.JsonValue;

/** Every claim of {@code specs/claims}, in the order of its files and entries. */
public final class ClaimRegistry {
  /** The folder of the registry in the project. */
  public static final String FOLDER = "specs/claims";

  private static final String REMEDY = "see the entries beside it";
  private final List<Claim> claims;

  private ClaimRegistry(List<Claim> claims) {
    this.claims = List.copyOf(claims);
  }

  /** Reads the shipped registry: {@code index.json} names its files. */
  public static ClaimRegistry load() {
    List<Claim> claims = new ArrayList<>();
    JsonValue index = ShippedFiles.json(FOLDER + "/index.json").required("files", REMEDY);
    for (JsonValue file : index.elements(REMEDY)) {
      JsonValue root = ShippedFiles.json(FOLDER + "/" + file.string(REMEDY));
      root.allowKeys(List.of("format", "source", "claims"));
      for (JsonValue entry : root.required("claims", REMEDY).elements(REMEDY)) {
        Claim claim = claim(entry);
        if (claims.stream().anyMatch(c -> c.id().equals(claim.id()))) {
          throw entry.error("the id '" + claim.id() + "' is used twice", "choose another");
        }
        claims.add(claim);
      }
    }
    return new ClaimRegistry(claims);
  }

  public List<Claim> claims() {
    return claims;
  }

  public Optional<Claim> find(String id) {
    return claims.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private static Claim claim(JsonValue entry) {
    entry.allowKeys(
        List.of("id", "source", "statement", "hypotheses", "check", "cases", "corrected"));
    JsonValue corrected = entry.optional("corrected");
    Claim.Correction correction = null;
    if (corrected != null) {
      corrected.allowKeys(List.of("statement", "cases"));
      correction = new Claim.Correction(text(corrected, "statement"), cases(corrected));
    }
    return new Claim(
        text(entry, "id"),
        text(entry, "source"),
        text(entry, "statement"),
        texts(entry.required("hypotheses", REMEDY)),
        text(entry, "check"),
        cases(entry),
        correction);
  }

  private static List<Claim.Case> cases(JsonValue entry) {
    List<Claim.Case> cases = new ArrayList<>();
    JsonValue array = entry.required("cases", REMEDY);
    for (JsonValue each : array.elements(REMEDY)) {
      each.allowKeys(
          List.of(
              "environments",
              "mechanism",
              "premises",
              "property",
              "formula",
              "fails",
              "expected",
              "amount"));
      JsonValue premises = each.optional("premises");
      JsonValue amount = each.optional("amount");
      for (String environment : texts(each.required("environments", REMEDY))) {
        cases.add(
            new Claim.Case(
                environment,
                textOrNull(each, "mechanism"),
                premises == null ? List.of() : texts(premises),
                textOrNull(each, "property"),
                textOrNull(each, "formula"),
                each.optional("fails") != null,
                text(each, "expected"),
                amount == null ? null : amount.number()));
      }
    }
    if (cases.isEmpty()) {
      throw array.error("a claim without a case is not judged", "name an environment");
    }
    return cases;
  }

  private static String text(JsonValue entry, String key) {
    return entry.required(key, REMEDY).string(REMEDY);
  }

  private static String textOrNull(JsonValue entry, String key) {
    JsonValue value = entry.optional(key);
    return value == null ? null : value.string(REMEDY);
  }

  private static List<String> texts(JsonValue array) {
    return array.elements(REMEDY).stream().map(e -> e.string(REMEDY)).toList();
  }
}

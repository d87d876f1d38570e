package org.candor.certificate;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.Environment;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.InputException;
import org.candor.environment.JsonText;
import org.candor.environment.JsonValue;
import org.candor.environment.PrivateEnvironment;
import org.candor.property.Witness;

/** Reads certificates ({@code candor/certificate/1}); refuses everything that the format does not say. */
final class CertificateReader {
  /**
   * The most joint types x periods of a certificate: each has a row of the game with at least eight JSON values, and of these the reader
   * takes a million.
   */
  static final long MAX_ROWS = 125_000;

  private CertificateReader() {}

  /**
   * The certificate in a file.
   *
   * @throws InputException if the file cannot be read or is not a certificate
   * @throws org.candor.exact.LimitExceededException if its environment is too large
   */
  static Certificate read(Path file) {
    return read(JsonText.read(file));
  }

  /**
   * The certificate in a text.
   *
   * @param sourceName what messages call the file
   * @throws InputException if the text is not a certificate
   * @throws org.candor.exact.LimitExceededException if its environment is too large
   */
  static Certificate read(String text, String sourceName) {
    return read(JsonText.parse(text, sourceName));
  }

  private static Certificate read(JsonValue json) {
    checkFormat(json);
    json.allowKeys(
        List.of(
            "format",
            "mechanism",
            "environment",
            "environmentSha256",
            "verdicts",
            "notCovered",
            "optimum",
            "withoutAgent",
            "game",
            "honestPlay",
            "leastPayoffs",
            "worstCases",
            "contentSha256"));
    JsonValue game = member(json, "game", "firstReports", "layers");
    return new Certificate(
        environment(need(json, "environment")),
        string(json, "environmentSha256"),
        string(json, "mechanism"),
        list(json, "verdicts", CertificateReader::entry),
        list(json, "notCovered", CertificateReader::notCovered),
        optimum(need(json, "optimum")),
        list(json, "withoutAgent", CertificateReader::optimum),
        list(game, "firstReports", CertificateReader::start),
        list(game, "layers", CertificateReader::memories),
        list(json, "honestPlay", CertificateReader::honest),
        list(json, "leastPayoffs", CertificateReader::leastPayoffs),
        WorstCasesJson.read(json.optional("worstCases")),
        string(json, "contentSha256"));
  }

  private static void checkFormat(JsonValue json) {
    String remedy = "write \"format\": \"" + Certificate.FORMAT + "\", as candor audit does";
    json.members("write an object that starts with \"format\": \"" + Certificate.FORMAT + "\"");
    JsonValue format = json.required("format", remedy);
    String found = format.string(remedy);
    if (!found.equals(Certificate.FORMAT)) {
      throw format.error(
          (found.startsWith("candor/certificate/") ? "unknown version " : "not a certificate: ")
              + InputException.quote(found),
          remedy);
    }
  }

  private static Environment environment(JsonValue json) {
    Environment environment = EnvironmentReader.read(json);
    if (environment instanceof PrivateEnvironment known && !known.alwaysAccessible()) {
      throw json.error(
          "certificates of version 1 do not cover agents who can be inaccessible",
          "certify an environment in which everybody is always accessible");
    }
    return environment;
  }

  private static Certificate.Entry entry(JsonValue json) {
    json.allowKeys(List.of("property", "claimed", "verdict", "checked", "witness"));
    JsonValue verdict = need(json, "verdict");
    String word = verdict.string("write \"holds\" or \"refuted\"");
    String property = string(json, "property");
    boolean claimed = bool(need(json, "claimed"));
    if (word.equals("holds") && json.optional("witness") == null) {
      long checked = CertificateNumbers.integer(need(json, "checked"), Integer.MAX_VALUE);
      return new Certificate.Entry(property, claimed, checked, null);
    }
    if (word.equals("refuted") && json.optional("checked") == null) {
      return new Certificate.Entry(property, claimed, 0, witness(need(json, "witness")));
    }
    throw verdict.error(
        InputException.quote(word) + " does not go with the other keys here",
        "write \"holds\" with \"checked\", or \"refuted\" with \"witness\"");
  }

  private static Witness witness(JsonValue json) {
    json.allowKeys(
        List.of(
            "period",
            "publicState",
            "memory",
            "jointType",
            "agent",
            "report",
            "amount",
            "othersReports",
            "outsideOption"));
    JsonValue period = json.optional("period");
    JsonValue outside = json.optional("outsideOption");
    return new Witness(
        period == null
            ? OptionalInt.empty()
            : OptionalInt.of(CertificateNumbers.integer(period, Integer.MAX_VALUE)),
        nullable(json.optional("publicState")),
        nullable(json.optional("memory")),
        names(need(json, "jointType")),
        nullable(need(json, "agent")),
        nullable(need(json, "report")),
        false,
        CertificateNumbers.fraction(need(json, "amount")),
        null,
        optional(json, "othersReports", CertificateReader::otherReport),
        outside == null ? null : CertificateNumbers.fraction(outside));
  }

  private static Witness.OtherReport otherReport(JsonValue json) {
    json.allowKeys(List.of("period", "agent", "type", "report"));
    return new Witness.OtherReport(
        CertificateNumbers.integer(need(json, "period"), Integer.MAX_VALUE),
        string(json, "agent"),
        string(json, "type"),
        string(json, "report"));
  }

  /** Names of local states; null where an agent does not know another's. */
  private static List<String> names(JsonValue array) {
    List<String> names = new ArrayList<>();
    array.elements("write an array").forEach(name -> names.add(nullable(name)));
    return names;
  }

  private static Certificate.NotCovered notCovered(JsonValue json) {
    json.allowKeys(List.of("property", "reason"));
    return new Certificate.NotCovered(string(json, "property"), string(json, "reason"));
  }

  private static Certificate.Optimum optimum(JsonValue json) {
    json.allowKeys(List.of("values", "policy"));
    return new Certificate.Optimum(
        list(json, "values", CertificateReader::vector),
        list(
            json,
            "policy",
            layer ->
                list(
                    layer,
                    row -> list(row, a -> CertificateNumbers.integer(a, Integer.MAX_VALUE)))));
  }

  static Certificate.Start start(JsonValue json) {
    json.allowKeys(List.of("publicState", "report", "memory"));
    return new Certificate.Start(
        nullable(json.optional("publicState")),
        list(json, "report", name -> name.string("write the name of a local state")),
        CertificateNumbers.integer(need(json, "memory"), Integer.MAX_VALUE));
  }

  static List<Certificate.Memory> memories(JsonValue layer) {
    return list(layer, CertificateReader::memory);
  }

  private static Certificate.Memory memory(JsonValue json) {
    json.allowKeys(List.of("memory", "rows"));
    return new Certificate.Memory(
        nullable(json.optional("memory")), list(json, "rows", CertificateReader::play));
  }

  private static Certificate.Play play(JsonValue json) {
    json.allowKeys(List.of("publicState", "report", "decisions", "total", "transfers"));
    return new Certificate.Play(
        nullable(json.optional("publicState")),
        list(json, "report", name -> name.string("write the name of a local state")),
        list(json, "decisions", CertificateReader::decision),
        CertificateNumbers.big(need(json, "total")),
        vector(need(json, "transfers")));
  }

  private static Certificate.Decision decision(JsonValue json) {
    json.allowKeys(List.of("weight", "action", "nextMemory"));
    return new Certificate.Decision(
        CertificateNumbers.big(need(json, "weight")),
        CertificateNumbers.integer(need(json, "action"), Integer.MAX_VALUE),
        CertificateNumbers.integer(need(json, "nextMemory"), Integer.MAX_VALUE));
  }

  static Certificate.Honest honest(JsonValue json) {
    json.allowKeys(List.of("payoffs", "socialValue", "transfers"));
    return new Certificate.Honest(
        list(json, "payoffs", CertificateReader::vector),
        vector(need(json, "socialValue")),
        vector(need(json, "transfers")));
  }

  private static Certificate.LeastPayoffs leastPayoffs(JsonValue json) {
    json.allowKeys(List.of("payoffs", "multipliers"));
    return new Certificate.LeastPayoffs(
        vector(need(json, "payoffs")), vector(need(json, "multipliers")));
  }

  /** Vectors, none if the value is absent. */
  static List<Scaled> vectors(JsonValue array) {
    return array == null ? List.of() : list(array, CertificateReader::vector);
  }

  private static Scaled vector(JsonValue json) {
    json.allowKeys(List.of("denominator", "numerators"));
    List<BigInteger> numerators = list(json, "numerators", CertificateNumbers::big);
    return new Scaled(
        CertificateNumbers.big(need(json, "denominator")), numerators.toArray(BigInteger[]::new));
  }

  private static JsonValue member(JsonValue json, String key, String... keys) {
    JsonValue member = need(json, key);
    member.members("write an object with " + InputException.quote(List.of(keys)));
    member.allowKeys(List.of(keys));
    return member;
  }

  private static JsonValue need(JsonValue json, String key) {
    return json.required(key, "write it as candor audit --certificate does");
  }

  private static String string(JsonValue json, String key) {
    return need(json, key).string("write it as a string");
  }

  private static String nullable(JsonValue json) {
    return json == null || json.isNull() ? null : json.string("write a name, or null");
  }

  private static boolean bool(JsonValue json) {
    if (json.kind() != JsonValue.Kind.BOOLEAN) {
      throw json.error("this is not true or false", "write true or false");
    }
    return json.text().equals("true");
  }

  /** The elements at a key, none if it is absent. */
  static <T> List<T> optional(
      JsonValue json, String key, java.util.function.Function<JsonValue, T> element) {
    JsonValue array = json.optional(key);
    return array == null ? List.of() : list(array, element);
  }

  private static <T> List<T> list(
      JsonValue json, String key, java.util.function.Function<JsonValue, T> element) {
    return list(need(json, key), element);
  }

  private static <T> List<T> list(
      JsonValue array, java.util.function.Function<JsonValue, T> element) {
    List<T> result = new ArrayList<>();
    for (JsonValue value : array.elements("write an array")) {
      result.add(element.apply(value));
    }
    return List.copyOf(result);
  }
}

package org.candor.counterexample;

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
import org.candor.exact.Rational;
import org.candor.property.Witness;

/** Reads counterexamples ({@code candor/counterexample/1}); refuses everything that the format does not say. */
public final class CounterexampleReader {
  /** The version that is read. */
  public static final String FORMAT = "candor/counterexample/1";

  private static final List<String> KEYS =
      List.of(
          "format",
          "mechanism",
          "property",
          "verdict",
          "failingHypothesis",
          "witness",
          "found",
          "environment");
  private static final List<String> WITNESS_KEYS =
      List.of(
          "period",
          "publicState",
          "memory",
          "jointType",
          "agent",
          "report",
          "hidden",
          "amount",
          "bestStrategyGain",
          "othersReports",
          "outsideOption");

  private CounterexampleReader() {}

  /**
   * The counterexample in a file.
   *
   * @throws InputException if the file cannot be read or is not a counterexample
   */
  public static Counterexample read(Path file) {
    return read(JsonText.read(file));
  }

  /**
   * The counterexample in a text.
   *
   * @param sourceName what messages call the file
   * @throws InputException if the text is not a counterexample
   */
  public static Counterexample read(String text, String sourceName) {
    return read(JsonText.parse(text, sourceName));
  }

  private static Counterexample read(JsonValue json) {
    json.members("write an object that starts with \"format\": \"" + FORMAT + "\"");
    String remedy = "write \"" + FORMAT + "\"";
    JsonValue format = json.required("format", remedy);
    if (!format.string(remedy).equals(FORMAT)) {
      throw format.error("unknown format " + InputException.quote(format.text()), remedy);
    }
    json.allowKeys(KEYS);
    JsonValue verdict = json.required("verdict", "write \"refuted\"");
    if (!verdict.string("write \"refuted\"").equals(Counterexample.VERDICT)) {
      throw verdict.error(
          "a counterexample refutes; found " + InputException.quote(verdict.text()),
          "write \"refuted\"");
    }
    Environment environment =
        EnvironmentReader.read(json.required("environment", "write the environment here"));
    return new Counterexample(
        environment,
        text(json, "mechanism", "write the id of the mechanism"),
        text(json, "property", "write the id of the property"),
        optional(json, "failingHypothesis"),
        witness(json.required("witness", "say where the property fails")),
        origin(json.required("found", "say how the counterexample was found")));
  }

  private static String text(JsonValue json, String key, String remedy) {
    return json.required(key, remedy).name(remedy);
  }

  /** A string, or null where the member is missing or null. */
  private static String optional(JsonValue json, String key) {
    JsonValue value = json.optional(key);
    return value == null || value.isNull() ? null : value.string("write a string or null");
  }

  private static Witness witness(JsonValue json) {
    json.members("write an object with \"jointType\" and \"amount\"");
    json.allowKeys(WITNESS_KEYS);
    JsonValue period = json.optional("period");
    List<String> jointType = new ArrayList<>();
    String names = "list the agents' local states in agent order, null for a silent agent";
    for (JsonValue name : json.required("jointType", names).elements(names)) {
      jointType.add(name.isNull() ? null : name.string(names));
    }
    JsonValue hidden = json.optional("hidden");
    if (hidden != null && hidden.kind() != JsonValue.Kind.BOOLEAN) {
      throw hidden.error("expected true or false", "write true if the misreport is silence");
    }
    JsonValue best = json.optional("bestStrategyGain");
    JsonValue outside = json.optional("outsideOption");
    return new Witness(
        period == null
            ? OptionalInt.empty()
            : OptionalInt.of(whole(period, Integer.MAX_VALUE).intValueExact()),
        optional(json, "publicState"),
        optional(json, "memory"),
        jointType,
        optional(json, "agent"),
        optional(json, "report"),
        hidden != null && "true".equals(hidden.text()),
        json.required("amount", "write the exact amount").number(),
        best == null || best.isNull() ? null : best.number(),
        othersReports(json.optional("othersReports")),
        outside == null || outside.isNull() ? null : outside.number());
  }

  private static List<Witness.OtherReport> othersReports(JsonValue json) {
    List<Witness.OtherReport> reports = new ArrayList<>();
    if (json != null) {
      String how = "list objects with \"period\", \"agent\", \"type\" and \"report\"";
      for (JsonValue entry : json.elements(how)) {
        entry.members(how);
        entry.allowKeys(List.of("period", "agent", "type", "report"));
        reports.add(
            new Witness.OtherReport(
                integer(entry, "period", Integer.MAX_VALUE).intValueExact(),
                text(entry, "agent", "name the agent"),
                text(entry, "type", "name her state"),
                text(entry, "report", "name the state that she reports")));
      }
    }
    return reports;
  }

  private static Counterexample.Origin origin(JsonValue json) {
    json.members("write an object with \"run\", \"class\", \"instance\" and \"evaluations\"");
    json.allowKeys(List.of("run", "class", "instance", "evaluations"));
    return new Counterexample.Origin(
        integer(json, "run", Long.MAX_VALUE).longValueExact(),
        text(json, "class", "name the class of random environments"),
        integer(json, "instance", Long.MAX_VALUE).longValueExact(),
        integer(json, "evaluations", Integer.MAX_VALUE).intValueExact());
  }

  private static BigInteger integer(JsonValue json, String key, long most) {
    return whole(json.required(key, "write an integer"), most);
  }

  private static BigInteger whole(JsonValue json, long most) {
    Rational number = json.number();
    boolean fits =
        number.isInteger() && number.numerator().abs().compareTo(BigInteger.valueOf(most)) <= 0;
    if (!fits) {
      throw json.error(
          "expected an integer of at most "
              + most
              + ", found "
              + InputException.quote(number.toString()),
          "write an integer");
    }
    return number.numerator();
  }
}

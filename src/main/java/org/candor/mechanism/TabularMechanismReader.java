package org.candor.mechanism;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.candor.environment.InputException;
import org.candor.environment.JsonText;
import org.candor.environment.JsonValue;

/** Reads mechanisms that come as data ({@code candor/mechanism/1}), so that one written in any language can be audited. */
public final class TabularMechanismReader {
  /** The version that is read. */
  public static final String FORMAT = "candor/mechanism/1";

  private TabularMechanismReader() {}

  /**
   * The mechanism in a file. Its rules are checked when they are bound to an environment.
   *
   * @param propertyIds what can be claimed
   * @throws InputException if the file cannot be read or is not a mechanism
   */
  public static TabularMechanism read(Path file, Collection<String> propertyIds) {
    return read(JsonText.read(file), propertyIds);
  }

  /**
   * The mechanism in a JSON value, which may stand inside a larger file.
   *
   * @param propertyIds what can be claimed
   * @throws InputException if the value is not a mechanism
   */
  public static TabularMechanism read(JsonValue json, Collection<String> propertyIds) {
    json.members("write an object that starts with \"format\": \"" + FORMAT + "\"");
    String remedy = "write \"format\": \"" + FORMAT + "\"";
    JsonValue format = json.required("format", remedy);
    String found = format.string(remedy);
    if (!found.equals(FORMAT)) {
      throw format.error(
          (found.startsWith("candor/mechanism/") ? "unknown version " : "not a mechanism: ")
              + InputException.quote(found),
          remedy);
    }
    json.allowKeys(List.of("format", "name", "claims", "rules"));
    String name = json.required("name", "name the mechanism").name("write the name as a string");
    List<ClaimedProperty> claims = new ArrayList<>();
    if (json.optional("claims") != null) {
      for (JsonValue claim : json.optional("claims").elements("write an array of property ids")) {
        String property = claim.string("write a property id such as \"ic.ex-post\"");
        if (!propertyIds.contains(property)) {
          throw claim.error(
              "unknown property " + InputException.quote(property),
              "claim one of " + String.join(", ", propertyIds));
        }
        if (claims.stream().anyMatch(c -> c.property().equals(property))) {
          throw claim.error(
              "the property " + InputException.quote(property) + " is claimed twice",
              "claim it once");
        }
        claims.add(ClaimedProperty.of(property));
      }
    }
    JsonValue rules = json.required("rules", "list one rule for every joint report");
    rules.elements("write an array of rules");
    return new TabularMechanism(name, json.file(), claims, rules);
  }
}

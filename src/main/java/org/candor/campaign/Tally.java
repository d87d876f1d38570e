package org.candor.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a campaign counted so far: how many instances, how many have each feature, what was found of each claim, and the first instance that
 * refutes it. Tallies of parts add up to that of the whole in any order; they can be sent between machines.
 */
public final class Tally implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The number of instances, under this name among the counts. */
  static final String INSTANCES = "instances";

  /** What a claim is called that is refuted where all its hypotheses hold, and where one fails. */
  static final String REFUTED = "refuted";

  static final String OUTSIDE = "refuted outside the hypotheses";

  /** Instances on which the mechanism is not defined. */
  static final String UNDEFINED = "not defined";

  private static final String SEPARATOR = ": ";

  private final HashMap<String, Long> counts = new HashMap<>();

  /** By property, the least number of an instance that refutes its claim. */
  private final TreeMap<String, Long> firstRefuted = new TreeMap<>();

  void count(String name) {
    counts.merge(name, 1L, Long::sum);
  }

  /** Something was found of a claim. */
  void found(String property, String what) {
    count(name(property, what));
  }

  /** How often something was found of a claim. */
  long ofFound(String property, String what) {
    return of(name(property, what));
  }

  /** What is counted when something is found of a claim. */
  static String name(String property, String what) {
    return property + SEPARATOR + what;
  }

  void refuted(String property, long instance) {
    firstRefuted.merge(property, instance, Math::min);
  }

  void add(Tally other) {
    other.counts.forEach((name, count) -> counts.merge(name, count, Long::sum));
    other.firstRefuted.forEach(this::refuted);
  }

  long of(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** By property, the first instance that refutes its claim within the hypotheses. */
  Map<String, Long> firstRefuted() {
    return new TreeMap<>(firstRefuted);
  }

  /** Whether all counts are at most the number of instances. */
  boolean isBounded() {
    return counts.values().stream().allMatch(count -> count >= 0 && count <= of(INSTANCES));
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode all = json.putObject("counts");
    new TreeMap<>(counts).forEach((name, count) -> all.put(name, count));
    ObjectNode first = json.putObject("firstRefuted");
    firstRefuted.forEach((property, instance) -> first.put(property, instance));
    return json;
  }

  /** The tally in a JSON value, if it is one. */
  static Optional<Tally> of(JsonNode json) {
    Tally tally = new Tally();
    return read(json.get("counts"), tally.counts)
            && read(json.get("firstRefuted"), tally.firstRefuted)
        ? Optional.of(tally)
        : Optional.empty();
  }

  private static boolean read(JsonNode json, Map<String, Long> target) {
    if (json == null || !json.isObject()) {
      return false;
    }
    boolean right = true;
    for (var field : json.properties()) {
      right &= field.getValue().isIntegralNumber() && field.getValue().canConvertToLong();
      target.put(field.getKey(), field.getValue().longValue());
    }
    return right;
  }
}

package org.candor.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/** Reads environments of kind {@code joint}: interdependent values, correlated types. */
final class JointReader {
  private static final List<String> KEYS =
      List.of(
          "format",
          "name",
          "kind",
          "discount",
          "horizon",
          "actions",
          "signals",
          "values",
          "transition",
          "initial");
  private static final List<String> OF_OTHER_KINDS =
      List.of("agents", "public", "feasible", "absent");

  /** The most values u_i(a, θ) that an environment is tabulated with. */
  private static final long MAX_ENTRIES = 1_000_000L;

  private JointReader() {}

  static JointEnvironment read(JsonValue json) {
    for (String key : OF_OTHER_KINDS) {
      if (json.optional(key) != null) {
        throw json.optional(key)
            .error(
                "an environment of kind \"joint\" has no " + InputException.quote(key),
                "remove it: agents are the keys of \"signals\", and every action is always feasible");
      }
    }
    json.allowKeys(KEYS);
    String name = json.required("name", "name the environment").name("write the name as a string");
    OptionalInt horizon = EnvironmentReader.horizon(json);
    Rational discount = EnvironmentReader.discount(json, horizon);
    Names actions = Names.ofArray("action", json.required("actions", "list the actions"));
    JsonValue table = json.required("signals", "add {agent: […]}: every agent's signals");
    Names agents = Names.ofKeys("agent", table);
    List<List<String>> signals = new ArrayList<>();
    for (JsonValue array : agents.cover(table)) {
      signals.add(signals(array));
    }
    Names joint = new Names("joint signal", jointNames(table, signals, actions.size()));
    Rational[][][] values =
        values(json.required("values", "add {agent: {joint signal: …}}"), agents, joint, actions);
    Distribution[][] laws =
        laws(json.required("transition", "add {joint signal: {action: …}}"), joint, actions);
    Distribution initial =
        DistributionReader.initial(
            json.required("initial", "add the first joint signal or a distribution"), joint);
    return new JointEnvironment(
        name, discount, horizon, actions.all(), agents.all(), signals, values, laws, initial);
  }

  private static List<String> signals(JsonValue array) {
    Names names = Names.ofArray("signal", array);
    for (JsonValue element : array.elements("write an array of signal names")) {
      if (element.text().contains(",")) {
        throw element.error(
            "the signal " + InputException.quote(element.text()) + " has a comma in its name",
            "leave it out: a comma separates the agents' signals in a joint signal such as \"L,H\"");
      }
    }
    return names.all();
  }

  /** All joint signals as the file spells them, in the order of the joint types. */
  private static List<String> jointNames(JsonValue table, List<List<String>> signals, int actions) {
    long entries = (long) signals.size() * actions;
    for (List<String> each : signals) {
      entries *= each.size();
      if (entries > MAX_ENTRIES) {
        throw new LimitExceededException(
            InputException.escape(table.file())
                + ": "
                + table.path()
                + ": the agents have more than "
                + MAX_ENTRIES
                + " values by joint signal and action; drop agents, signals or actions");
      }
    }
    List<String> names = List.of("");
    for (List<String> each : signals) {
      List<String> longer = new ArrayList<>();
      for (String before : names) {
        for (String signal : each) {
          longer.add(before.isEmpty() ? signal : before + "," + signal);
        }
      }
      names = longer;
    }
    return names;
  }

  private static Rational[][][] values(JsonValue json, Names agents, Names joint, Names actions) {
    Rational[][][] values = new Rational[agents.size()][joint.size()][actions.size()];
    List<JsonValue> perAgent = agents.cover(json);
    for (int i = 0; i < values.length; i++) {
      List<JsonValue> rows = joint.cover(perAgent.get(i));
      for (int s = 0; s < values[i].length; s++) {
        List<JsonValue> cells = actions.cover(rows.get(s));
        for (int a = 0; a < values[i][s].length; a++) {
          values[i][s][a] = cells.get(a).number();
        }
      }
    }
    return values;
  }

  private static Distribution[][] laws(JsonValue json, Names joint, Names actions) {
    Distribution[][] laws = new Distribution[joint.size()][actions.size()];
    List<JsonValue> rows = joint.cover(json);
    for (int s = 0; s < laws.length; s++) {
      List<JsonValue> cells = actions.cover(rows.get(s));
      for (int a = 0; a < laws[s].length; a++) {
        laws[s][a] = DistributionReader.read(cells.get(a), joint);
      }
    }
    return laws;
  }

  /** The joint signal as files spell it. */
  static String spell(JointEnvironment environment, int jointType) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < environment.agentNames().size(); i++) {
      names.add(environment.stateName(i, environment.types().local(jointType, i)));
    }
    return String.join(",", names);
  }
}

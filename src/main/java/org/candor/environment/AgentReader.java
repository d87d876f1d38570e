package org.candor.environment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/** Reads one agent, in either spelling: with an entry per action, or as an arm of a bandit. */
final class AgentReader {
  /** The most values r_i(θ_0, θ_i, a) that the agents of an environment are tabulated with. */
  private static final long MAX_ENTRIES = 4_000_000L;

  private final Names actions;
  private final Names publicStates;
  private final boolean bandit;
  private final boolean finite;
  private long entries;

  /**
   * @param publicStates null where the environment declares no public state
   * @param bandit whether an agent's states are an arm
   * @param finite whether the horizon is
   */
  AgentReader(Names actions, Names publicStates, boolean bandit, boolean finite) {
    this.actions = actions;
    this.publicStates = publicStates;
    this.bandit = bandit;
    this.finite = finite;
  }

  Agent read(JsonValue json, int position, String name) {
    json.allowKeys(List.of("name", "initial", "states", "terminal", "inaccessible"));
    JsonValue table = json.required("states", "add her states");
    Names states = Names.ofKeys("state", table);
    int publics = publicStates == null ? 1 : publicStates.size();
    entries += (long) publics * states.size() * actions.size();
    if (entries > MAX_ENTRIES) {
      throw new LimitExceededException(
          InputException.escape(json.file())
              + ": "
              + json.path()
              + ": the agents have more than "
              + MAX_ENTRIES
              + " values by public state, state and action; drop agents, states or actions");
    }
    Rational[][][] values = new Rational[publics][states.size()][actions.size()];
    Distribution[][][] laws = new Distribution[publics][states.size()][actions.size()];
    List<JsonValue> rows = states.cover(table);
    for (int s = 0; s < rows.size(); s++) {
      if (bandit) {
        Arrays.fill(values[0][s], Rational.ZERO);
        Arrays.fill(laws[0][s], Distribution.point(s));
        cell(rows.get(s), states, s, position, values, laws);
      } else {
        List<JsonValue> cells = actions.cover(rows.get(s));
        for (int a = 0; a < cells.size(); a++) {
          cell(cells.get(a), states, s, a, values, laws);
        }
      }
    }
    JsonValue first = json.required("initial", "add her first state or a distribution");
    return new Agent(
        name,
        states.all(),
        DistributionReader.initial(first, states),
        inaccessible(json.optional("inaccessible"), states),
        values,
        laws,
        terminal(json.optional("terminal"), states, publics));
  }

  private void cell(
      JsonValue cell,
      Names states,
      int state,
      int action,
      Rational[][][] values,
      Distribution[][][] laws) {
    CellReader.allowKeys(cell);
    JsonValue value = CellReader.value(cell);
    if (value.isObject()) {
      List<JsonValue> cases = byPublicState(value, "write one number");
      for (int p = 0; p < cases.size(); p++) {
        values[p][state][action] = cases.get(p).number();
      }
    } else {
      Rational number = value.number();
      for (Rational[][] table : values) {
        table[state][action] = number;
      }
    }
    JsonValue next = CellReader.next(cell);
    if (isObjectOfObjects(next)) {
      List<JsonValue> cases = byPublicState(next, "write one distribution");
      for (int p = 0; p < cases.size(); p++) {
        laws[p][state][action] = DistributionReader.read(cases.get(p), states);
      }
    } else {
      Distribution law = DistributionReader.read(next, states);
      for (Distribution[][] table : laws) {
        table[state][action] = law;
      }
    }
  }

  private List<JsonValue> byPublicState(JsonValue object, String otherwise) {
    if (publicStates == null) {
      throw object.error(
          "this is keyed by public state, but no public state is declared",
          otherwise + ", or declare \"public\"");
    }
    return publicStates.cover(object);
  }

  private static boolean isObjectOfObjects(JsonValue value) {
    return value.isObject() && value.members("").values().stream().anyMatch(JsonValue::isObject);
  }

  private static boolean[] inaccessible(JsonValue json, Names states) {
    boolean[] flags = new boolean[states.size()];
    if (json != null) {
      states.positions(json).forEach(s -> flags[s] = true);
    }
    return flags;
  }

  /**
   * The key {@code terminal}: {@code {state: value}}, keyed by public state as {@code {publicState: {state: value}}} or
   * {@code {state: {publicState: value}}}; the former where names allow both.
   */
  private Rational[][] terminal(JsonValue json, Names states, int publics) {
    Rational[][] terminal = new Rational[publics][states.size()];
    for (Rational[] row : terminal) {
      Arrays.fill(row, Rational.ZERO);
    }
    if (json == null) {
      return terminal;
    }
    if (!finite) {
      throw json.error(
          "terminal values need a finite horizon", "remove them, or give \"horizon\" a number");
    }
    Map<String, JsonValue> members = json.members("write {state: value}");
    boolean keyedOutside =
        publicStates != null
            && isObjectOfObjects(json)
            && members.keySet().stream().allMatch(publicStates::contains);
    if (keyedOutside) {
      List<JsonValue> cases = publicStates.cover(json);
      for (int p = 0; p < publics; p++) {
        Rational[] row = terminal[p];
        cases
            .get(p)
            .members("write {state: value}")
            .forEach((key, value) -> row[states.position(key, value)] = value.number());
      }
      return terminal;
    }
    members.forEach(
        (key, value) -> {
          int s = states.position(key, value);
          List<JsonValue> cases =
              value.isObject() ? byPublicState(value, "write one number") : null;
          Rational constant = cases == null ? value.number() : null;
          for (int p = 0; p < publics; p++) {
            terminal[p][s] = cases == null ? constant : cases.get(p).number();
          }
        });
    return terminal;
  }
}

package org.candor.environment;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.PrivateEnvironment.Kind;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.process.FeasibleSet;

/** Reads environment files ({@code candor/environment/1}); refuses everything that the format does not say. */
public final class EnvironmentReader {
  /** The version that is read. */
  public static final String FORMAT = "candor/environment/1";

  /** The longest finite horizon. */
  public static final int MAX_HORIZON = 10_000;

  private static final String START =
      "write an object that starts with \"format\": \"" + FORMAT + "\"";

  private static final List<String> KEYS =
      List.of(
          "format",
          "name",
          "kind",
          "discount",
          "horizon",
          "actions",
          "agents",
          "public",
          "feasible",
          "absent");
  private static final List<String> NOT_IN_BANDITS = List.of("actions", "public", "feasible");

  private EnvironmentReader() {}

  /**
   * The environment in a file.
   *
   * @throws InputException if the file cannot be read or is not an environment
   * @throws LimitExceededException if the environment is too large
   */
  public static Environment read(Path file) {
    return read(JsonText.read(file));
  }

  /**
   * The environment in a text.
   *
   * @param sourceName what messages call the file
   * @throws InputException if the text is not an environment
   * @throws LimitExceededException if the environment is too large
   */
  public static Environment read(String text, String sourceName) {
    return read(JsonText.parse(text, sourceName));
  }

  /**
   * The environment in a JSON value, which may stand inside a larger file.
   *
   * @throws InputException if the value is not an environment
   * @throws LimitExceededException if the environment is too large
   */
  public static Environment read(JsonValue json) {
    if (!isJoint(json.members(START).get("kind"))) {
      return readPrivate(json);
    }
    checkFormat(json);
    return JointReader.read(json);
  }

  /**
   * The environment in a file, for readers who need private values and independent types.
   *
   * @throws InputException also if the environment is of kind joint
   * @throws LimitExceededException if the environment is too large
   */
  public static PrivateEnvironment readPrivate(Path file) {
    return readPrivate(JsonText.read(file));
  }

  /**
   * The environment in a text, for readers who need private values and independent types.
   *
   * @throws InputException also if the environment is of kind joint
   * @throws LimitExceededException if the environment is too large
   */
  public static PrivateEnvironment readPrivate(String text, String sourceName) {
    return readPrivate(JsonText.parse(text, sourceName));
  }

  /**
   * The environment in a JSON value, for readers who need private values and independent types.
   *
   * @throws InputException also if the environment is of kind joint
   * @throws LimitExceededException if the environment is too large
   */
  public static PrivateEnvironment readPrivate(JsonValue json) {
    Parts parts = parts(json);
    try {
      return new PrivateEnvironment(
          parts.name(),
          parts.kind(),
          parts.discount(),
          parts.horizon(),
          parts.actions(),
          parts.agents(),
          parts.publicProcess(),
          parts.feasible(),
          parts.remaining().toArray(boolean[][]::new));
    } catch (LimitExceededException e) {
      String advice =
          parts.kind() == Kind.BANDIT && parts.horizon().isEmpty()
              ? "; or test incentives at sampled joint types ('candor audit --samples N')"
              : "";
      throw new LimitExceededException(
          InputException.escape(json.file()) + ": $.agents: " + e.getMessage() + advice);
    }
  }

  /**
   * The bandit over an infinite horizon in a file, with any number of joint types.
   *
   * @throws InputException if the file cannot be read or is not such a bandit
   */
  public static Bandit readBandit(Path file) {
    return readBandit(JsonText.read(file));
  }

  private static Bandit readBandit(JsonValue json) {
    String reason =
        "only bandits over an infinite horizon can be looked at without numbering their joint types";
    String remedy =
        "use a file with \"kind\": \"bandit\" and \"horizon\": null, or leave --samples out";
    JsonValue kind = json.members(START).get("kind");
    if (kind == null || isJoint(kind)) {
      throw (kind == null ? json : kind).error(reason, remedy);
    }
    Parts parts = parts(json);
    if (parts.horizon().isPresent()) {
      throw json.optional("horizon").error(reason, remedy);
    }
    for (Agent agent : parts.agents()) {
      if (agent.canBeInaccessible()) {
        throw json.optional("agents")
            .error(
                "agent " + InputException.quote(agent.name()) + " can be inaccessible",
                "use a bandit in which everybody is always accessible, or leave --samples out");
      }
    }
    return new Bandit(parts.name(), parts.discount(), parts.agents());
  }

  /** What a file says, before joint types are numbered. */
  private record Parts(
      String name,
      Kind kind,
      Rational discount,
      OptionalInt horizon,
      List<String> actions,
      List<Agent> agents,
      PublicProcess publicProcess,
      List<List<FeasibleSet>> feasible,
      List<boolean[]> remaining) {}

  private static Parts parts(JsonValue json) {
    json.members(START);
    checkFormat(json);
    if (isJoint(json.optional("kind"))) {
      throw json.optional("kind")
          .error(
              "an environment of kind \"joint\" cannot stand here",
              "use one with private values and independent types (no \"kind\") or a bandit");
    }
    Kind kind = kind(json.optional("kind"));
    boolean bandit = kind == Kind.BANDIT;
    for (String key : bandit ? NOT_IN_BANDITS : List.<String>of()) {
      if (json.optional(key) != null) {
        throw json.optional(key)
            .error(
                "a bandit has no " + InputException.quote(key),
                "remove it: the actions are the agents' names");
      }
    }
    json.allowKeys(KEYS);
    String name = json.required("name", "name the environment").name("write the name as a string");
    OptionalInt horizon = horizon(json);
    Rational discount = discount(json, horizon);
    List<JsonValue> agentValues =
        json.required("agents", "list the agents").elements("write an array of agents");
    Names agentNames = agentNames(json.optional("agents"), agentValues);
    Names actions =
        bandit
            ? new Names("action", agentNames.all())
            : Names.ofArray("action", json.required("actions", "list the actions"));
    JsonValue publicPart = json.optional("public");
    Names publicStates = publicPart == null ? null : PublicReader.states(publicPart);
    PublicProcess publicProcess =
        publicPart == null
            ? PublicProcess.none(actions.size())
            : PublicReader.read(publicPart, publicStates, actions);
    AgentReader reader = new AgentReader(actions, publicStates, bandit, horizon.isPresent());
    List<Agent> agents = new ArrayList<>();
    for (JsonValue agent : agentValues) {
      agents.add(reader.read(agent, agents.size(), agentNames.all().get(agents.size())));
    }
    FeasibleReader feasible = new FeasibleReader(actions, publicStates);
    List<List<FeasibleSet>> sets = feasible.sets(json.optional("feasible"));
    boolean[][] remaining = feasible.remaining(json.optional("absent"), agentNames, bandit, sets);
    return new Parts(
        name,
        kind,
        discount,
        horizon,
        actions.all(),
        agents,
        publicProcess,
        sets,
        List.of(remaining));
  }

  private static void checkFormat(JsonValue json) {
    String remedy = "write \"format\": \"" + FORMAT + "\"";
    JsonValue format = json.required("format", remedy);
    String found = format.string(remedy);
    if (!found.equals(FORMAT)) {
      throw format.error(
          (found.startsWith("candor/environment/") ? "unknown version " : "not an environment: ")
              + InputException.quote(found),
          remedy);
    }
  }

  private static boolean isJoint(JsonValue json) {
    return json != null && json.kind() == JsonValue.Kind.STRING && json.text().equals("joint");
  }

  private static Kind kind(JsonValue json) {
    if (json == null) {
      return Kind.GENERAL;
    }
    String remedy = "write \"bandit\" or \"joint\", or leave \"kind\" out";
    String kind = json.string(remedy);
    if (!kind.equals("bandit")) {
      throw json.error("unknown kind " + InputException.quote(kind), remedy);
    }
    return Kind.BANDIT;
  }

  static OptionalInt horizon(JsonValue json) {
    JsonValue value =
        json.required("horizon", "add a number of periods, or null for an infinite horizon");
    if (value.isNull()) {
      return OptionalInt.empty();
    }
    String remedy =
        "write a whole number from 1 to " + MAX_HORIZON + ", or null for an infinite horizon";
    if (value.kind() != JsonValue.Kind.NUMBER && value.kind() != JsonValue.Kind.STRING) {
      throw value.error("the horizon is not a number of periods", remedy);
    }
    Rational periods = value.number();
    if (!periods.isInteger()
        || periods.signum() <= 0
        || periods.numerator().compareTo(BigInteger.valueOf(MAX_HORIZON)) > 0) {
      throw value.error(
          "the horizon " + InputException.shorten(periods.toString()) + " is outside its range",
          remedy);
    }
    return OptionalInt.of(periods.numerator().intValueExact());
  }

  static Rational discount(JsonValue json, OptionalInt horizon) {
    JsonValue value = json.required("discount", "add a number such as \"9/10\"");
    Rational discount = value.number();
    boolean finite = horizon.isPresent();
    boolean fits =
        finite
            ? discount.signum() > 0 && discount.compareTo(Rational.ONE) <= 0
            : discount.signum() >= 0 && discount.compareTo(Rational.ONE) < 0;
    if (!fits) {
      throw value.error(
          "the discount "
              + InputException.shorten(discount.toString())
              + " is outside its range for "
              + (finite ? "a finite" : "an infinite")
              + " horizon",
          finite
              ? "use 0 < discount <= 1"
              : "use 0 <= discount < 1, or give \"horizon\" a number of periods");
    }
    return discount;
  }

  private static Names agentNames(JsonValue array, List<JsonValue> agents) {
    if (agents.isEmpty()) {
      throw array.error("there is no agent", "add at least one agent");
    }
    return Names.distinct(
        "agent", agents.stream().map(agent -> agent.required("name", "name the agent")).toList());
  }
}

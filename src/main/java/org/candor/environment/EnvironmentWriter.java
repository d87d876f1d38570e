package org.candor.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.candor.environment.PrivateEnvironment.Kind;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** Writes environments in their canonical form; {@link EnvironmentReader} reads the same environment back. */
public final class EnvironmentWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Integers beyond this, 2^53, would lose digits in readers that keep numbers in floating point. */
  private static final int BARE_INTEGER_BITS = 53;

  private final PrivateEnvironment environment;
  private final int publicStates;
  private final ObjectNode root = JSON.objectNode();

  private EnvironmentWriter(PrivateEnvironment environment) {
    this.environment = environment;
    this.publicStates = environment.publicProcess().states().size();
  }

  /** The environment as text. */
  public static String write(Environment environment) {
    return JsonLayout.render(tree(environment));
  }

  /**
   * Writes the environment to a file, by way of a temporary file.
   *
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static void write(Environment environment, Path file) {
    JsonLayout.write(tree(environment), file);
  }

  /**
   * The environment as a JSON value, to stand inside a larger file.
   *
   * @throws IllegalArgumentException if the format has no words for it: feasible sets whose number or probabilities depend
   *     on the public state, or a bandit in which an arm that is not activated moves or earns
   */
  public static ObjectNode tree(PrivateEnvironment environment) {
    return new EnvironmentWriter(environment).build();
  }

  /**
   * An environment of any kind as a JSON value, to stand inside a larger file.
   *
   * @throws IllegalArgumentException if the format has no words for it
   */
  public static ObjectNode tree(Environment environment) {
    if (environment instanceof JointEnvironment joint) {
      return JointWriter.tree(joint);
    }
    if (environment instanceof PrivateEnvironment known) {
      return new EnvironmentWriter(known).build();
    }
    throw new IllegalArgumentException(
        "the format has no words for a " + environment.getClass().getSimpleName());
  }

  /** A number as files spell it: an integer, or a string in lowest terms. */
  public static JsonNode number(Rational number) {
    return number.isInteger() && number.numerator().bitLength() <= BARE_INTEGER_BITS
        ? BigIntegerNode.valueOf(number.numerator())
        : TextNode.valueOf(number.toString());
  }

  /** What every kind of environment starts with. */
  static void writeHead(Environment environment, String kind, ObjectNode root) {
    root.put("format", EnvironmentReader.FORMAT);
    root.put("name", environment.name());
    if (kind != null) {
      root.put("kind", kind);
    }
    root.set("discount", number(environment.discount()));
    if (environment.horizon().isPresent()) {
      root.put("horizon", environment.horizon().getAsInt());
    } else {
      root.putNull("horizon");
    }
  }

  private ObjectNode build() {
    boolean bandit = environment.kind() == Kind.BANDIT;
    writeHead(environment, bandit ? "bandit" : null, root);
    if (!bandit) {
      environment.actions().forEach(root.putArray("actions")::add);
    }
    if (environment.publicProcess().isDeclared()) {
      writePublic(root.putObject("public"));
    }
    ArrayNode agents = root.putArray("agents");
    for (int i = 0; i < environment.agents().size(); i++) {
      writeAgent(i, agents.addObject());
    }
    writeFeasible();
    writeAbsent(bandit);
    return root;
  }

  private void writePublic(ObjectNode json) {
    PublicProcess process = environment.publicProcess();
    json.set("initial", initial(process.initial(), process.states()));
    ObjectNode states = json.putObject("states");
    for (int p = 0; p < publicStates; p++) {
      ObjectNode row = states.putObject(process.states().get(p));
      for (int a = 0; a < environment.actions().size(); a++) {
        ObjectNode cell = row.putObject(environment.actions().get(a));
        cell.set("value", number(process.value(p, a)));
        cell.set("next", law(process.law(p, a), process.states()));
      }
    }
  }

  private void writeAgent(int i, ObjectNode json) {
    Agent agent = environment.agents().get(i);
    json.put("name", agent.name());
    json.set("initial", initial(agent.initial(), agent.states()));
    ObjectNode states = json.putObject("states");
    for (int s = 0; s < agent.states().size(); s++) {
      ObjectNode row = states.putObject(agent.states().get(s));
      if (environment.kind() == Kind.BANDIT) {
        requireRest(agent, s, i);
        writeCell(agent, s, i, row);
      } else {
        for (int a = 0; a < environment.actions().size(); a++) {
          writeCell(agent, s, a, row.putObject(environment.actions().get(a)));
        }
      }
    }
    writeTerminal(agent, json);
    if (agent.canBeInaccessible()) {
      ArrayNode inaccessible = json.putArray("inaccessible");
      for (int s = 0; s < agent.states().size(); s++) {
        if (agent.isInaccessible(s)) {
          inaccessible.add(agent.states().get(s));
        }
      }
    }
  }

  private void requireRest(Agent agent, int state, int arm) {
    for (int a = 0; a < environment.actions().size(); a++) {
      boolean rests =
          agent.value(0, state, a).isZero()
              && agent.law(0, state, a).equals(Distribution.point(state));
      if (a != arm && !rests) {
        throw new IllegalArgumentException(
            "not a bandit: the arm of agent '" + agent.name() + "' moves or earns at rest");
      }
    }
  }

  private void writeCell(Agent agent, int state, int action, ObjectNode cell) {
    cell.set("value", byPublicState(p -> agent.value(p, state, action), EnvironmentWriter::number));
    cell.set(
        "next", byPublicState(p -> agent.law(p, state, action), law -> law(law, agent.states())));
  }

  /** One entry where all public states have the same, else an object by public state. */
  private <T> JsonNode byPublicState(IntFunction<T> entries, Function<T, JsonNode> spelling) {
    T first = entries.apply(0);
    boolean same = true;
    for (int p = 1; p < publicStates; p++) {
      same &= entries.apply(p).equals(first);
    }
    if (same) {
      return spelling.apply(first);
    }
    ObjectNode keyed = JSON.objectNode();
    for (int p = 0; p < publicStates; p++) {
      keyed.set(environment.publicProcess().states().get(p), spelling.apply(entries.apply(p)));
    }
    return keyed;
  }

  private void writeTerminal(Agent agent, ObjectNode json) {
    if (environment.horizon().isEmpty()) {
      return;
    }
    JsonNode terminal =
        byPublicState(p -> terminals(agent, p), row -> terminalsByState(row, agent.states()));
    boolean present = false;
    for (int p = 0; p < publicStates; p++) {
      present |= terminals(agent, p).stream().anyMatch(g -> !g.isZero());
    }
    if (present) {
      json.set("terminal", terminal);
    }
  }

  private static List<Rational> terminals(Agent agent, int publicState) {
    return IntStream.range(0, agent.states().size())
        .mapToObj(s -> agent.terminal(publicState, s))
        .toList();
  }

  private static ObjectNode terminalsByState(List<Rational> row, List<String> states) {
    ObjectNode json = JSON.objectNode();
    for (int s = 0; s < row.size(); s++) {
      if (!row.get(s).isZero()) {
        json.set(states.get(s), number(row.get(s)));
      }
    }
    return json;
  }

  private void writeFeasible() {
    List<FeasibleSet> first = environment.feasible(0);
    boolean everything = true;
    for (int p = 0; p < publicStates; p++) {
      List<FeasibleSet> sets = environment.feasible(p);
      everything &= sets.equals(List.of(FeasibleSet.all(environment.actions().size())));
      boolean aligned = sets.size() == first.size();
      for (int k = 0; aligned && k < sets.size(); k++) {
        aligned = sets.get(k).probability().equals(first.get(k).probability());
      }
      if (!aligned) {
        throw new IllegalArgumentException(
            "the number or the probabilities of feasible sets depend on the public state");
      }
    }
    if (everything) {
      return;
    }
    ArrayNode json = root.putArray("feasible");
    for (int k = 0; k < first.size(); k++) {
      int set = k;
      ObjectNode element = json.addObject();
      element.set("probability", number(first.get(k).probability()));
      element.set("actions", byPublicState(p -> environment.feasible(p).get(set), this::actions));
    }
  }

  private ArrayNode actions(FeasibleSet set) {
    ArrayNode json = JSON.arrayNode();
    for (int a : set.actions()) {
      json.add(environment.actions().get(a));
    }
    return json;
  }

  private void writeAbsent(boolean bandit) {
    ObjectNode absent = JSON.objectNode();
    for (int i = 0; i < environment.agents().size(); i++) {
      ArrayNode remaining = JSON.arrayNode();
      boolean usual = true;
      for (int a = 0; a < environment.actions().size(); a++) {
        boolean remains = environment.remainsWithout(i, a);
        usual &= remains == !(bandit && a == i);
        if (remains) {
          remaining.add(environment.actions().get(a));
        }
      }
      if (!usual) {
        absent.set(environment.agentNames().get(i), remaining);
      }
    }
    if (!absent.isEmpty()) {
      root.set("absent", absent);
    }
  }

  private static JsonNode initial(Distribution law, List<String> states) {
    return law.size() == 1 ? TextNode.valueOf(states.get(law.outcome(0))) : law(law, states);
  }

  static ObjectNode law(Distribution law, List<String> states) {
    ObjectNode json = JSON.objectNode();
    for (int k = 0; k < law.size(); k++) {
      json.set(states.get(law.outcome(k)), number(law.probability(k)));
    }
    return json;
  }
}

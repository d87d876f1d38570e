package org.candor.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.candor.environment.Environment;
import org.candor.environment.InputException;
import org.candor.environment.JointSpace;
import org.candor.environment.JsonValue;
import org.candor.exact.Rational;
import org.candor.process.FeasibleSet;

/** The rules of a tabular mechanism, checked against an environment. */
final class RuleTable extends StatelessRules {
  private static final String HOW = "write {\"report\": […], \"action\": …, \"transfers\": […]}";

  private final Environment environment;
  private final JointSpace reports;
  private final int periods;
  private final boolean hasPublicState;
  private final boolean[][] sendable;
  private final List<Map<String, Integer>> reportPositions = new ArrayList<>();
  private final Map<String, Integer> publicPositions = new HashMap<>();
  private final Map<String, Integer> actionPositions = new HashMap<>();
  private final Map<Long, Outcome<Nothing>> outcomes = new HashMap<>();
  private final Map<Long, JsonValue> places = new HashMap<>();

  RuleTable(Environment environment) {
    this.environment = environment;
    this.reports = environment.reports();
    this.periods = environment.horizon().orElse(1);
    this.hasPublicState = environment.publicStateName(0) != null;
    this.sendable = new boolean[reports.agents()][];
    for (int i = 0; i < sendable.length; i++) {
      sendable[i] = new boolean[reports.size(i)];
      Map<String, Integer> positions = new HashMap<>();
      for (int s = 0; s < environment.types().size(i); s++) {
        positions.put(environment.stateName(i, s), s);
        for (int report : environment.feasibleReports(i, s)) {
          sendable[i][report] = true;
        }
      }
      reportPositions.add(positions);
    }
    for (int p = 0; hasPublicState && p < reports.publicStates(); p++) {
      publicPositions.put(environment.publicStateName(p), p);
    }
    for (int a = 0; a < environment.actions().size(); a++) {
      actionPositions.put(environment.actions().get(a), a);
    }
  }

  @Override
  protected Outcome<Nothing> outcome(int period, int profile) {
    Outcome<Nothing> outcome = outcomes.get(key(period, profile));
    if (outcome == null) {
      throw new IllegalStateException("nobody can send the report profile " + profile);
    }
    return outcome;
  }

  private long key(int period, int profile) {
    return (long) period * reports.size() + profile;
  }

  RuleTable read(JsonValue rules) {
    for (JsonValue rule : rules.elements("write an array of rules")) {
      readRule(rule);
    }
    requireAll(rules);
    return this;
  }

  /** Goes over the joint reports that can be sent, and stops at the first without a rule. */
  private void requireAll(JsonValue rules) {
    int[][] choices = new int[sendable.length][];
    for (int i = 0; i < choices.length; i++) {
      boolean[] can = sendable[i];
      choices[i] = IntStream.range(0, can.length).filter(r -> can[r]).toArray();
    }
    JointSpace sent =
        new JointSpace(
            reports.publicStates(), Arrays.stream(choices).mapToInt(each -> each.length).toArray());
    for (int t = 0; t < periods; t++) {
      for (int k = 0; k < sent.size(); k++) {
        int[] locals = sent.locals(k);
        Arrays.setAll(locals, i -> choices[i][locals[i]]);
        int profile = reports.index(sent.publicState(k), locals);
        if (!outcomes.containsKey(key(t, profile))) {
          throw rules.error(
              "there is no rule for " + describe(t, profile),
              "add one: every joint report that can be sent needs a rule");
        }
      }
    }
  }

  private void readRule(JsonValue rule) {
    rule.members(HOW);
    List<String> keys = new ArrayList<>(List.of("report", "action", "transfers"));
    if (environment.horizon().isPresent()) {
      keys.add("period");
    }
    if (hasPublicState) {
      keys.add("publicState");
    }
    rule.allowKeys(keys);
    int period = environment.horizon().isPresent() ? period(rule) : 0;
    int publicState = hasPublicState ? publicState(rule) : 0;
    int profile = reports.index(publicState, report(rule.required("report", HOW)));
    long key = key(period, profile);
    if (outcomes.containsKey(key)) {
      throw rule.error(
          "there is already a rule for "
              + describe(period, profile)
              + " at "
              + places.get(key).path(),
          "keep one of the two");
    }
    List<Outcome.Branch<Nothing>> branches = branches(rule.required("action", HOW), publicState);
    outcomes.put(key, new Outcome<>(branches, transfers(rule.required("transfers", HOW))));
    places.put(key, rule);
  }

  private int period(JsonValue rule) {
    JsonValue value =
        rule.required("period", "add \"period\": the horizon of the environment is finite");
    Rational period = value.number();
    if (!period.isInteger() || period.signum() < 0 || period.compareTo(Rational.of(periods)) >= 0) {
      throw value.error(
          "there is no period " + InputException.quote(period.toString()),
          "write a whole number from 0 to " + (periods - 1));
    }
    return period.numerator().intValueExact();
  }

  private int publicState(JsonValue rule) {
    JsonValue value = rule.required("publicState", "add \"publicState\": the environment has one");
    String name = value.string("write the name of a public state");
    return position(name, publicPositions, "public state", value);
  }

  private int[] report(JsonValue json) {
    List<JsonValue> elements = perAgent(json, "report");
    int[] locals = new int[elements.size()];
    for (int i = 0; i < locals.length; i++) {
      JsonValue element = elements.get(i);
      String agent = InputException.quote(environment.agentNames().get(i));
      if (element.isNull()) {
        locals[i] = environment.types().size(i);
        if (locals[i] >= sendable[i].length || !sendable[i][locals[i]]) {
          throw element.error(
              "agent " + agent + " is always accessible and cannot hide", "write a state");
        }
      } else {
        String name = element.string("write the name of a state, or null for a hidden report");
        locals[i] = position(name, reportPositions.get(i), "state of agent " + agent, element);
        if (!sendable[i][locals[i]]) {
          throw element.error(
              "agent "
                  + agent
                  + " cannot report "
                  + InputException.quote(name)
                  + ", in which she is inaccessible",
              "write null for a hidden report");
        }
      }
    }
    return locals;
  }

  private List<JsonValue> perAgent(JsonValue json, String noun) {
    int agents = environment.agentNames().size();
    String remedy = "write one " + noun + " per agent, " + agents + " in all";
    List<JsonValue> elements = json.elements(remedy);
    if (elements.size() != agents) {
      throw json.error(
          "the number of entries is " + elements.size() + ", the number of agents " + agents,
          remedy);
    }
    return elements;
  }

  private List<Outcome.Branch<Nothing>> branches(JsonValue json, int publicState) {
    List<FeasibleSet> sets = environment.feasible(publicState);
    List<JsonValue> actions = List.of(json);
    if (sets.size() > 1) {
      String remedy = "write one action per feasible set, " + sets.size() + " in all";
      actions = json.elements(remedy);
      if (actions.size() != sets.size()) {
        throw json.error(
            "the number of actions is "
                + actions.size()
                + ", the number of feasible sets "
                + sets.size(),
            remedy);
      }
    }
    List<Outcome.Branch<Nothing>> branches = new ArrayList<>();
    for (int k = 0; k < actions.size(); k++) {
      JsonValue value = actions.get(k);
      String name = value.string("write the name of an action");
      int action = position(name, actionPositions, "action", value);
      FeasibleSet set = sets.get(k);
      if (!set.contains(action)) {
        throw value.error(
            "the action " + InputException.quote(name) + " is not in the feasible set",
            "take one of "
                + InputException.quote(
                    Arrays.stream(set.actions()).mapToObj(environment.actions()::get).toList()));
      }
      branches.add(new Outcome.Branch<>(set.probability(), action, Nothing.NOTHING));
    }
    return branches;
  }

  private List<Rational> transfers(JsonValue json) {
    return perAgent(json, "transfer").stream().map(JsonValue::number).toList();
  }

  private static int position(
      String name, Map<String, Integer> positions, String noun, JsonValue at) {
    Integer position = positions.get(name);
    if (position == null) {
      throw at.error(
          "unknown " + noun + " " + InputException.quote(name),
          "use a name of the environment that is audited");
    }
    return position;
  }

  private String describe(int period, int profile) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < sendable.length; i++) {
      String name = environment.reportName(i, reports.local(profile, i));
      names.add(name == null ? "null" : InputException.quote(name));
    }
    return "report ["
        + String.join(", ", names)
        + "]"
        + (environment.horizon().isPresent() ? ", period " + period : "")
        + (hasPublicState
            ? ", publicState "
                + InputException.quote(environment.publicStateName(reports.publicState(profile)))
            : "");
  }
}

package org.candor.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.process.FeasibleSet;

/** Reads the random feasible sets and the actions that remain when an agent is ignored. */
final class FeasibleReader {
  /** The most pairs of a public state and a feasible set. */
  private static final long MAX_SETS = 1_000_000L;

  private final Names actions;
  private final Names publicStates;

  /**
   * @param publicStates null where the environment declares no public state
   */
  FeasibleReader(Names actions, Names publicStates) {
    this.actions = actions;
    this.publicStates = publicStates;
  }

  /** The key {@code feasible} by public state; all actions with certainty if it is absent. */
  List<List<FeasibleSet>> sets(JsonValue json) {
    int publics = publicStates == null ? 1 : publicStates.size();
    List<List<FeasibleSet>> sets = new ArrayList<>();
    for (int p = 0; p < publics; p++) {
      sets.add(new ArrayList<>());
    }
    if (json == null) {
      FeasibleSet all = FeasibleSet.all(actions.size());
      sets.forEach(each -> each.add(all));
      return sets;
    }
    List<JsonValue> elements = json.elements("write [{\"probability\": …, \"actions\": […]}, …]");
    if ((long) elements.size() * publics > MAX_SETS) {
      throw new LimitExceededException(
          InputException.escape(json.file())
              + ": "
              + json.path()
              + ": more than "
              + MAX_SETS
              + " feasible sets over all public states; drop feasible sets or public states");
    }
    DistributionReader.Sum sum = new DistributionReader.Sum(json);
    for (JsonValue element : elements) {
      element.members("write {\"probability\": …, \"actions\": […]}");
      element.allowKeys(List.of("probability", "actions"));
      JsonValue p = element.required("probability", "add the probability of this feasible set");
      Rational probability = sum.add(p);
      if (probability.isZero()) {
        throw p.error("a feasible set of probability 0 never occurs", "remove the feasible set");
      }
      add(element.required("actions", "list the feasible actions"), probability, sets);
    }
    sum.check();
    return sets;
  }

  private void add(JsonValue json, Rational probability, List<List<FeasibleSet>> sets) {
    if (!json.isObject()) {
      FeasibleSet set = set(json, probability);
      sets.forEach(each -> each.add(set));
      return;
    }
    if (publicStates == null) {
      throw json.error(
          "this is keyed by public state, but no public state is declared",
          "write one array of actions, or declare \"public\"");
    }
    List<JsonValue> cases = publicStates.cover(json);
    for (int p = 0; p < cases.size(); p++) {
      sets.get(p).add(set(cases.get(p), probability));
    }
  }

  private FeasibleSet set(JsonValue json, Rational probability) {
    List<Integer> positions = actions.positions(json);
    if (positions.isEmpty()) {
      throw json.error("the feasible set is empty", "list at least one action");
    }
    return new FeasibleSet(
        probability, positions.stream().mapToInt(Integer::intValue).sorted().toArray());
  }

  /**
   * The key {@code absent}: whether an action remains, by ignored agent and action.
   *
   * @param bandit whether an agent who is not listed takes her arm with her
   */
  boolean[][] remaining(
      JsonValue json, Names agents, boolean bandit, List<List<FeasibleSet>> feasible) {
    boolean[][] remains = new boolean[agents.size()][actions.size()];
    for (int i = 0; i < remains.length; i++) {
      Arrays.fill(remains[i], true);
      if (bandit) {
        remains[i][i] = false;
      }
    }
    if (json == null) {
      return remains;
    }
    json.members("write {agent: [actions that remain when she is ignored]}")
        .forEach(
            (key, value) -> {
              boolean[] row = remains[agents.position(key, value)];
              Arrays.fill(row, false);
              actions.positions(value).forEach(a -> row[a] = true);
              for (List<FeasibleSet> sets : feasible) {
                refuseEmpty(row, sets, value, key);
              }
            });
    return remains;
  }

  private void refuseEmpty(boolean[] remains, List<FeasibleSet> sets, JsonValue at, String agent) {
    for (FeasibleSet set : sets) {
      if (Arrays.stream(set.actions()).noneMatch(a -> remains[a])) {
        throw at.error(
            "no action of the feasible set {"
                + InputException.quote(
                    Arrays.stream(set.actions()).mapToObj(actions.all()::get).toList())
                + "} remains when agent "
                + InputException.quote(agent)
                + " is ignored",
            "let at least one action of every feasible set remain");
      }
    }
  }
}

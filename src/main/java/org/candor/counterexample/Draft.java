package org.candor.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * An environment under the knife: the tables of a private environment without names, open to change. A move copies the
 * draft and changes the copy; what leaves this package is an immutable environment with canonical names.
 */
final class Draft {
  /** One agent's tables, indexed as in {@link Agent}. */
  static final class Part {
    Distribution initial;
    boolean[] inaccessible;
    Rational[][][] values;
    Distribution[][][] laws;
    Rational[][] terminal;

    int states() {
      return inaccessible.length;
    }

    private Part copy() {
      Part copy = new Part();
      copy.initial = initial;
      copy.inaccessible = inaccessible.clone();
      copy.values = new Rational[values.length][][];
      copy.laws = new Distribution[laws.length][][];
      Arrays.setAll(copy.values, p -> Draft.copy(values[p]));
      Arrays.setAll(copy.laws, p -> Draft.copy(laws[p]));
      copy.terminal = Draft.copy(terminal);
      return copy;
    }
  }

  boolean bandit;
  Rational discount;

  /** The number of periods, 0 for an infinite horizon. */
  int horizon;

  int actions;
  List<Part> agents = new ArrayList<>();
  boolean publicDeclared;
  Distribution publicInitial;
  Rational[][] publicValues;
  Distribution[][] publicLaws;
  List<List<FeasibleSet>> feasible = new ArrayList<>();

  /** {@code [agent][action]}: whether the action remains when the agent is ignored. */
  boolean[][] present;

  static Draft of(PrivateEnvironment environment) {
    Draft draft = new Draft();
    draft.bandit = environment.kind() == PrivateEnvironment.Kind.BANDIT;
    draft.discount = environment.discount();
    draft.horizon = environment.horizon().orElse(0);
    draft.actions = environment.actions().size();
    int publicStates = environment.types().publicStates();
    PublicProcess world = environment.publicProcess();
    draft.publicDeclared = world.isDeclared();
    draft.publicInitial = world.initial();
    draft.publicValues = new Rational[publicStates][draft.actions];
    draft.publicLaws = new Distribution[publicStates][draft.actions];
    for (int p = 0; p < publicStates; p++) {
      for (int a = 0; a < draft.actions; a++) {
        draft.publicValues[p][a] = world.value(p, a);
        draft.publicLaws[p][a] = world.law(p, a);
      }
      draft.feasible.add(environment.feasible(p));
    }
    draft.present = new boolean[environment.agents().size()][draft.actions];
    for (int i = 0; i < draft.present.length; i++) {
      draft.agents.add(part(environment.agents().get(i), publicStates, draft.actions));
      for (int a = 0; a < draft.actions; a++) {
        draft.present[i][a] = environment.remainsWithout(i, a);
      }
    }
    return draft;
  }

  private static Part part(Agent agent, int publicStates, int actions) {
    Part part = new Part();
    int states = agent.states().size();
    part.initial = agent.initial();
    part.inaccessible = new boolean[states];
    part.values = new Rational[publicStates][states][actions];
    part.laws = new Distribution[publicStates][states][actions];
    part.terminal = new Rational[publicStates][states];
    for (int s = 0; s < states; s++) {
      part.inaccessible[s] = agent.isInaccessible(s);
      for (int p = 0; p < publicStates; p++) {
        part.terminal[p][s] = agent.terminal(p, s);
        for (int a = 0; a < actions; a++) {
          part.values[p][s][a] = agent.value(p, s, a);
          part.laws[p][s][a] = agent.law(p, s, a);
        }
      }
    }
    return part;
  }

  Draft copy() {
    Draft copy = new Draft();
    copy.bandit = bandit;
    copy.discount = discount;
    copy.horizon = horizon;
    copy.actions = actions;
    agents.forEach(part -> copy.agents.add(part.copy()));
    copy.publicDeclared = publicDeclared;
    copy.publicInitial = publicInitial;
    copy.publicValues = copy(publicValues);
    copy.publicLaws = copy(publicLaws);
    copy.feasible = new ArrayList<>(feasible);
    copy.present = present.clone();
    Arrays.setAll(copy.present, i -> present[i].clone());
    return copy;
  }

  static <T> T[][] copy(T[][] table) {
    T[][] copy = table.clone();
    Arrays.setAll(copy, k -> table[k].clone());
    return copy;
  }

  int publicStates() {
    return publicValues.length;
  }

  /** Whether an action of every feasible set remains when any one agent is ignored (a bandit's last arm excepted). */
  boolean isWhole() {
    for (int i = 0; !bandit && i < agents.size(); i++) {
      boolean[] remains = present[i];
      for (List<FeasibleSet> sets : feasible) {
        for (FeasibleSet set : sets) {
          if (Arrays.stream(set.actions()).noneMatch(a -> remains[a])) {
            return false;
          }
        }
      }
    }
    boolean zero = discount.isZero();
    boolean one = discount.equals(Rational.ONE);
    return horizon > 0 ? !zero : !one;
  }

  /** Whether an agent gains something in a state in which she cannot be served. */
  boolean servesTheInaccessible() {
    for (Part part : agents) {
      for (Rational[][] table : part.values) {
        for (int s = 0; s < part.states(); s++) {
          if (part.inaccessible[s] && Arrays.stream(table[s]).anyMatch(v -> !v.isZero())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The law on states renamed (and perhaps merged) by {@code to}. */
  static Distribution rename(Distribution law, int[] to) {
    Map<Integer, Rational> renamed = new TreeMap<>();
    for (int k = 0; k < law.size(); k++) {
      renamed.merge(to[law.outcome(k)], law.probability(k), Rational::plus);
    }
    return Distribution.of(renamed);
  }

  /** Names by position: {@code A, B, …}, after {@code Z} numbered. */
  private static List<String> names(int count, char first) {
    int letters = 26 - (Character.toUpperCase(first) - 'A');
    return IntStream.range(0, count)
        .mapToObj(k -> k < letters ? String.valueOf((char) (first + k)) : first + "" + k)
        .toList();
  }

  /** The environment with canonical names: agents 1, 2, …, states A, B, …, actions a, b, …, public states x, y, …. */
  PrivateEnvironment environment(String name) {
    List<Agent> named = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      Part part = agents.get(i);
      named.add(
          new Agent(
              Integer.toString(i + 1),
              names(part.states(), 'A'),
              part.initial,
              part.inaccessible,
              part.values,
              part.laws,
              part.terminal));
    }
    return new PrivateEnvironment(
        name,
        bandit ? PrivateEnvironment.Kind.BANDIT : PrivateEnvironment.Kind.GENERAL,
        discount,
        horizon > 0 ? OptionalInt.of(horizon) : OptionalInt.empty(),
        bandit ? named.stream().map(Agent::name).toList() : names(actions, 'a'),
        named,
        publicDeclared
            ? new PublicProcess(names(publicStates(), 'x'), publicInitial, publicValues, publicLaws)
            : PublicProcess.none(actions),
        feasible,
        present);
  }
}

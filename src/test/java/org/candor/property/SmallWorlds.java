package org.candor.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** Environments small enough to solve by hand. */
public final class SmallWorlds {
  private SmallWorlds() {}

  static Rational q(long numerator, long denominator) {
    return Rational.of(numerator, denominator);
  }

  /** Collects an agent's states; without a stated law a state stays. */
  static final class Person {
    private final String name;
    private final int actions;
    private final List<String> states = new ArrayList<>();
    private final List<Rational[]> values = new ArrayList<>();
    private final List<Distribution[]> laws = new ArrayList<>();
    private final List<Rational> terminal = new ArrayList<>();
    private final List<Boolean> inaccessible = new ArrayList<>();
    private Distribution initial = Distribution.point(0);

    Person(String name, int actions) {
      this.name = name;
      this.actions = actions;
    }

    Person state(String state, Rational... byAction) {
      Distribution[] stay = new Distribution[actions];
      Arrays.fill(stay, Distribution.point(states.size()));
      states.add(state);
      values.add(byAction);
      laws.add(stay);
      terminal.add(Rational.ZERO);
      inaccessible.add(false);
      return this;
    }

    Person state(String state, long... byAction) {
      return state(state, Arrays.stream(byAction).mapToObj(Rational::of).toArray(Rational[]::new));
    }

    /** The law of the last state under an action. */
    Person then(int action, Map<Integer, Rational> law) {
      laws.get(laws.size() - 1)[action] = Distribution.of(new TreeMap<>(law));
      return this;
    }

    Person thenAlways(int next) {
      Arrays.fill(laws.get(laws.size() - 1), Distribution.point(next));
      return this;
    }

    /** The terminal value of the last state. */
    Person terminal(Rational value) {
      terminal.set(terminal.size() - 1, value);
      return this;
    }

    Person lastIsInaccessible() {
      inaccessible.set(inaccessible.size() - 1, true);
      return this;
    }

    Person startsAt(int state) {
      initial = Distribution.point(state);
      return this;
    }

    Person startsEvenly() {
      Map<Integer, Rational> even = new TreeMap<>();
      for (int s = 0; s < states.size(); s++) {
        even.put(s, Rational.of(1, states.size()));
      }
      initial = Distribution.of(even);
      return this;
    }

    Agent agent() {
      boolean[] hidden = new boolean[states.size()];
      for (int s = 0; s < hidden.length; s++) {
        hidden[s] = inaccessible.get(s);
      }
      return new Agent(
          name,
          states,
          initial,
          hidden,
          new Rational[][][] {values.toArray(Rational[][]::new)},
          new Distribution[][][] {laws.toArray(Distribution[][]::new)},
          new Rational[][] {terminal.toArray(Rational[]::new)});
    }
  }

  static PrivateEnvironment environment(
      Rational discount, OptionalInt horizon, List<String> actions, Person... people) {
    return environment(
        discount, horizon, actions, List.of(FeasibleSet.all(actions.size())), people);
  }

  static PrivateEnvironment environment(
      Rational discount,
      OptionalInt horizon,
      List<String> actions,
      List<FeasibleSet> sets,
      Person... people) {
    boolean[][] present = new boolean[people.length][actions.size()];
    for (boolean[] row : present) {
      Arrays.fill(row, true);
    }
    return new PrivateEnvironment(
        "small",
        PrivateEnvironment.Kind.GENERAL,
        discount,
        horizon,
        actions,
        Arrays.stream(people).map(Person::agent).toList(),
        PublicProcess.none(actions.size()),
        List.of(sets),
        present);
  }

  /** One item for one period: a buyer worth 0 or 1, surely 1 at first, against a rival worth 2/5. */
  static PrivateEnvironment zeroOrOneAgainstTwoFifths() {
    return environment(
        Rational.ONE,
        OptionalInt.of(1),
        List.of("1", "2"),
        new Person("1", 2).state("0", 0, 0).state("1", 1, 0).startsAt(1),
        new Person("2", 2).state("2/5", Rational.ZERO, q(2, 5)));
  }

  /** The same with a type of the rival that is worth nothing. */
  static PrivateEnvironment zeroOrOneAgainstZeroOrTwoFifths() {
    return environment(
        Rational.ONE,
        OptionalInt.of(1),
        List.of("1", "2"),
        new Person("1", 2).state("0", 0, 0).state("1", 1, 0).startsAt(1),
        new Person("2", 2).state("0", 0, 0).state("2/5", Rational.ZERO, q(2, 5)).startsAt(1));
  }

  /** The two-agent tutorial: red is 0, blue is 1; discount 9/10, infinite horizon. */
  static PrivateEnvironment tutorial() {
    Rational half = q(1, 2);
    Person first =
        new Person("1", 2)
            .state("*", 50, 0)
            .then(0, Map.of(1, half, 2, half))
            .then(1, Map.of(3, Rational.ONE))
            .state("A", 20, 20)
            .thenAlways(4)
            .state("B", 0, 0)
            .thenAlways(4)
            .state("C", 30, 0)
            .thenAlways(4)
            .state("E", 0, 0);
    Person second =
        new Person("2", 2)
            .state("*", 0, 0)
            .then(0, Map.of(1, Rational.ONE))
            .then(1, Map.of(2, q(1, 10), 3, q(9, 10)))
            .state("J", 0, 0)
            .thenAlways(4)
            .state("K", 0, 0)
            .thenAlways(4)
            .state("L", 0, 100)
            .thenAlways(4)
            .state("E", 0, 0);
    return environment(q(9, 10), OptionalInt.empty(), List.of("red", "blue"), first, second);
  }
}

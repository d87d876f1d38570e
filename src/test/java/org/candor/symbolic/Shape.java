package org.candor.symbolic;

import java.util.Collections;
import java.util.List;

/**
 * The size of an environment, and which parts it has.
 *
 * @param types the number of types per agent
 * @param actions the number of actions
 * @param periods the number of decision periods, or 0 for an infinite horizon
 * @param terminal whether agents have terminal values (finite horizon only)
 * @param sets the feasible sets, one of which is drawn after the reports
 * @param without per agent the actions that remain when she is ignored
 * @param bandit whether action i activates the arm of agent i, all other arms resting without value
 * @param interdependent whether an agent's value depends on everybody's types
 * @param correlated whether everybody's types move together
 * @param idle whether agent 1's first type has no value and stays what it is
 * @param chance whether a search of models takes lotteries instead of certain moves
 */
record Shape(
    List<Integer> types,
    int actions,
    int periods,
    boolean terminal,
    List<List<Integer>> sets,
    List<List<Integer>> without,
    boolean bandit,
    boolean interdependent,
    boolean correlated,
    boolean idle,
    boolean chance) {

  /** Agents with equally many types each; every action always feasible. */
  static Shape of(int agents, int types, int actions, int periods) {
    List<Integer> every = upTo(actions);
    return new Shape(
        Collections.nCopies(agents, types),
        actions,
        periods,
        false,
        List.of(every),
        Collections.nCopies(agents, every),
        false,
        false,
        false,
        false,
        false);
  }

  /** One arm per agent; ignoring an agent removes her arm. */
  static Shape bandit(int agents, int types, int periods) {
    List<List<Integer>> without =
        upTo(agents).stream()
            .map(i -> upTo(agents).stream().filter(a -> !a.equals(i)).toList())
            .toList();
    return new Shape(
        Collections.nCopies(agents, types),
        agents,
        periods,
        false,
        List.of(upTo(agents)),
        without,
        true,
        false,
        false,
        false,
        false);
  }

  Shape withTerminal() {
    return new Shape(
        types,
        actions,
        periods,
        true,
        sets,
        without,
        bandit,
        interdependent,
        correlated,
        idle,
        chance);
  }

  Shape withSets(List<List<Integer>> other) {
    return new Shape(
        types,
        actions,
        periods,
        terminal,
        other,
        without,
        bandit,
        interdependent,
        correlated,
        idle,
        chance);
  }

  Shape withAbsent(List<List<Integer>> other) {
    return new Shape(
        types,
        actions,
        periods,
        terminal,
        sets,
        other,
        bandit,
        interdependent,
        correlated,
        idle,
        chance);
  }

  Shape withInterdependentValues() {
    return new Shape(
        types, actions, periods, terminal, sets, without, bandit, true, correlated, idle, chance);
  }

  Shape withCorrelatedTypes() {
    return new Shape(
        types,
        actions,
        periods,
        terminal,
        sets,
        without,
        bandit,
        interdependent,
        true,
        idle,
        chance);
  }

  Shape withIdleType() {
    return new Shape(
        types,
        actions,
        periods,
        terminal,
        sets,
        without,
        bandit,
        interdependent,
        correlated,
        true,
        chance);
  }

  /** The same, where moves are lotteries in a search of models. */
  Shape withChance() {
    return new Shape(
        types,
        actions,
        periods,
        terminal,
        sets,
        without,
        bandit,
        interdependent,
        correlated,
        idle,
        true);
  }

  int agents() {
    return types.size();
  }

  boolean isInfinite() {
    return periods == 0;
  }

  /** The periods in which decisions are made; one stands for all over an infinite horizon. */
  int layers() {
    return isInfinite() ? 1 : periods;
  }

  int later(int period) {
    return isInfinite() ? 0 : period + 1;
  }

  /** All joint types, the first agent slowest. */
  List<List<Integer>> jointTypes() {
    List<List<Integer>> joint = List.of(List.of());
    for (int size : types) {
      joint =
          joint.stream()
              .flatMap(head -> upTo(size).stream().map(last -> append(head, last)))
              .toList();
    }
    return joint;
  }

  /** The size in words, as it stands in the report. */
  String words() {
    String typesInWords =
        types.stream().distinct().count() == 1 ? types.get(0).toString() : types.toString();
    return count(agents(), "agent")
        + " x "
        + typesInWords
        + " types x "
        + count(actions, bandit ? "arm" : "action")
        + (sets.size() > 1 ? " x " + sets.size() + " feasible sets" : "")
        + (isInfinite() ? ", infinite horizon" : ", " + count(periods, "period"));
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static List<Integer> upTo(int count) {
    return java.util.stream.IntStream.range(0, count).boxed().toList();
  }

  static <T> List<T> append(List<T> head, T last) {
    List<T> longer = new java.util.ArrayList<>(head);
    longer.add(last);
    return List.copyOf(longer);
  }

  /** A joint type with another local type of one agent. */
  static List<Integer> with(List<Integer> joint, int agent, int local) {
    List<Integer> changed = new java.util.ArrayList<>(joint);
    changed.set(agent, local);
    return List.copyOf(changed);
  }
}

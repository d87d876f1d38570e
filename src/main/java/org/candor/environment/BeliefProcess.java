package org.candor.environment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.process.DecisionProcess;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * The decision process of a planner who hears agents only while they are accessible.
 *
 * <p>A state is the public state with one {@linkplain Beliefs belief} per agent: a point for an agent who was heard, a law on
 * her local states for one who was not. Rewards are in expectation under the beliefs. The states are those that any reports
 * and actions lead to within the horizon, be it infinite: then they are followed until they recur, or given up at a limit, since beliefs
 * about silent agents need not recur. An ignored agent has the single belief {@code point(0)} and neither utility nor
 * dynamics, and her missing actions leave the feasible sets.
 *
 * <p>States reached in the last period of a finite horizon only are not continued: their values are meaningful at the end of the horizon alone,
 * the values of a state that is first reached in period t from period t on.
 */
public final class BeliefProcess implements DecisionProcess {
  private static final int MAX_STATES = 200_000;

  /** The same over an infinite horizon. */
  private static final int MAX_RECURRENT_STATES = 4096;

  /** How long a belief's common denominator may be then: where beliefs do not recur it grows from state to state. */
  private static final int MAX_RECURRENT_BITS = 1024;

  private final PrivateEnvironment environment;
  private final Beliefs beliefs;
  private final boolean[] ignored;
  private final Population population;
  private final Map<Distribution, Distribution> canonical = new HashMap<>();
  private final Map<State, Integer> positions = new HashMap<>();
  private final List<State> states = new ArrayList<>();
  private final List<Distribution[]> laws = new ArrayList<>();
  private final List<Rational[]> rewards = new ArrayList<>();

  private record State(int publicState, List<Distribution> beliefs) {}

  private BeliefProcess(PrivateEnvironment environment, boolean[] ignored) {
    this.environment = environment;
    this.beliefs = new Beliefs(environment);
    this.ignored = ignored.clone();
    this.population = new Population(environment, ignored);
  }

  /**
   * The process of everybody but the ignored agents.
   *
   * @param ignored per agent whether she is ignored
   * @throws LimitExceededException if too many beliefs are possible within the horizon
   */
  public static BeliefProcess of(PrivateEnvironment environment, boolean[] ignored) {
    BeliefProcess process = new BeliefProcess(environment, ignored);
    process.explore(environment.horizon().orElse(Integer.MAX_VALUE));
    return process;
  }

  private void explore(int horizon) {
    Set<List<Distribution>> known = new HashSet<>();
    Deque<List<Distribution>> now = new ArrayDeque<>();
    List<Distribution> initial = canonical(masked(beliefs.initial()));
    known.add(initial);
    now.add(initial);
    for (int t = 0; t < horizon && !now.isEmpty(); t++) {
      Deque<List<Distribution>> next = new ArrayDeque<>();
      for (List<Distribution> predictions : now) {
        for (int state : statesAfter(predictions)) {
          if (laws.get(state) == null) {
            for (List<Distribution> later : expand(state)) {
              if (known.add(later)) {
                next.add(later);
              }
            }
          }
        }
      }
      now = next;
    }
  }

  /** Every state that reports can lead to from the predictions. */
  private List<Integer> statesAfter(List<Distribution> predictions) {
    List<List<Distribution>> heard = List.of(List.of());
    for (int i = 0; i < ignored.length; i++) {
      List<List<Distribution>> longer = new ArrayList<>();
      for (List<Distribution> prefix : heard) {
        for (Distribution belief : possibleBeliefs(i, predictions.get(i))) {
          longer.add(append(prefix, belief));
        }
      }
      heard = longer;
    }
    List<Integer> found = new ArrayList<>();
    for (int z = 0; z < environment.types().publicStates(); z++) {
      for (List<Distribution> each : heard) {
        found.add(intern(new State(z, each)));
      }
    }
    return found;
  }

  private static List<Distribution> append(List<Distribution> prefix, Distribution last) {
    List<Distribution> longer = new ArrayList<>(prefix);
    longer.add(last);
    return List.copyOf(longer);
  }

  private Set<Distribution> possibleBeliefs(int i, Distribution prediction) {
    Set<Distribution> possible = new java.util.LinkedHashSet<>();
    if (ignored[i]) {
      possible.add(prediction);
      return possible;
    }
    Agent agent = environment.agents().get(i);
    for (int s = 0; s < agent.states().size(); s++) {
      if (!agent.isInaccessible(s)) {
        possible.add(canonical(Distribution.point(s)));
      }
    }
    if (agent.canBeInaccessible()) {
      possible.add(canonical(beliefs.whenSilent(i, prediction)));
    }
    return possible;
  }

  /** Tabulates a state's rewards and laws; returns the predictions that its actions lead to. */
  private List<List<Distribution>> expand(int state) {
    State here = states.get(state);
    int actions = environment.actions().size();
    Distribution[] law = new Distribution[actions];
    Rational[] reward = new Rational[actions];
    List<List<Distribution>> predictions = new ArrayList<>();
    for (int a = 0; a < actions; a++) {
      List<Distribution> later = canonical(predict(here, a));
      predictions.add(later);
      law[a] = law(here, a, later);
      reward[a] = expectedReward(here, a);
    }
    laws.set(state, law);
    rewards.set(state, reward);
    return predictions;
  }

  private List<Distribution> predict(State here, int action) {
    List<Distribution> later = new ArrayList<>();
    for (int i = 0; i < ignored.length; i++) {
      Distribution belief = here.beliefs().get(i);
      later.add(ignored[i] ? belief : beliefs.predict(i, here.publicState(), belief, action));
    }
    return later;
  }

  /** The public moves, then every agent is heard in an accessible state or is silent, independently. */
  private Distribution law(State here, int action, List<Distribution> predictions) {
    Map<List<Distribution>, Rational> heard = new java.util.LinkedHashMap<>();
    heard.put(List.of(), Rational.ONE);
    for (int i = 0; i < ignored.length; i++) {
      Map<List<Distribution>, Rational> longer = new java.util.LinkedHashMap<>();
      for (Map.Entry<Distribution, Rational> mine : heardOf(i, predictions.get(i)).entrySet()) {
        heard.forEach(
            (prefix, p) ->
                longer.merge(
                    append(prefix, mine.getKey()), p.times(mine.getValue()), Rational::plus));
      }
      heard = longer;
    }
    Distribution moves = environment.publicProcess().law(here.publicState(), action);
    TreeMap<Integer, Rational> law = new TreeMap<>();
    for (int k = 0; k < moves.size(); k++) {
      for (Map.Entry<List<Distribution>, Rational> each : heard.entrySet()) {
        int next = intern(new State(moves.outcome(k), each.getKey()));
        law.merge(next, moves.probability(k).times(each.getValue()), Rational::plus);
      }
    }
    return Distribution.of(law);
  }

  private Map<Distribution, Rational> heardOf(int i, Distribution prediction) {
    Map<Distribution, Rational> heard = new java.util.LinkedHashMap<>();
    if (ignored[i]) {
      heard.put(prediction, Rational.ONE);
      return heard;
    }
    Agent agent = environment.agents().get(i);
    for (int k = 0; k < prediction.size(); k++) {
      int s = prediction.outcome(k);
      Distribution belief =
          agent.isInaccessible(s) ? beliefs.whenSilent(i, prediction) : Distribution.point(s);
      heard.merge(canonical(belief), prediction.probability(k), Rational::plus);
    }
    return heard;
  }

  private Rational expectedReward(State here, int action) {
    Rational sum = environment.publicProcess().value(here.publicState(), action);
    for (int i = 0; i < ignored.length; i++) {
      if (!ignored[i]) {
        Agent agent = environment.agents().get(i);
        Distribution belief = here.beliefs().get(i);
        for (int k = 0; k < belief.size(); k++) {
          Rational value = agent.value(here.publicState(), belief.outcome(k), action);
          sum = sum.plus(belief.probability(k).times(value));
        }
      }
    }
    return sum;
  }

  private List<Distribution> masked(List<Distribution> all) {
    List<Distribution> kept = new ArrayList<>(all);
    for (int i = 0; i < ignored.length; i++) {
      if (ignored[i]) {
        kept.set(i, Distribution.point(0));
      }
    }
    return kept;
  }

  /** One object per law, so that comparing beliefs mostly compares references. */
  private Distribution canonical(Distribution belief) {
    checkRecurrence(
        environment.horizon().isPresent() || belief.total().bitLength() <= MAX_RECURRENT_BITS,
        "there are beliefs about silent agents with denominators of more than "
            + MAX_RECURRENT_BITS
            + " bits");
    Distribution known = canonical.putIfAbsent(belief, belief);
    return known == null ? belief : known;
  }

  private List<Distribution> canonical(List<Distribution> all) {
    return all.stream().map(this::canonical).toList();
  }

  private int intern(State state) {
    Integer known = positions.get(state);
    if (known == null) {
      known = states.size();
      checkLimit(known);
      positions.put(state, known);
      states.add(state);
      laws.add(null);
      rewards.add(null);
    }
    return known;
  }

  private void checkLimit(int known) {
    if (environment.horizon().isEmpty()) {
      checkRecurrence(
          known < MAX_RECURRENT_STATES,
          "more than " + MAX_RECURRENT_STATES + " beliefs about silent agents are possible");
    } else if (known >= MAX_STATES) {
      throw new LimitExceededException(
          "environment '"
              + environment.name()
              + "': more than "
              + MAX_STATES
              + " beliefs about silent agents are possible; shorten the horizon or drop agents or states");
    }
  }

  private void checkRecurrence(boolean within, String what) {
    if (!within) {
      throw new LimitExceededException(
          "environment '"
              + environment.name()
              + "': "
              + what
              + ", which need not recur over the infinite horizon; give \"horizon\" a number, or let agents be back for"
              + " certain after a bounded number of periods");
    }
  }

  /**
   * The index of a state.
   *
   * @param all one belief per agent; those about ignored agents are not looked at
   * @throws IllegalArgumentException if no reports and actions lead to it within the horizon
   */
  public int state(int publicState, List<Distribution> all) {
    Integer known = positions.get(new State(publicState, masked(all)));
    if (known == null) {
      throw new IllegalArgumentException("no reports lead to the beliefs " + all);
    }
    return known;
  }

  /** Whether no action is left (the last arm of a bandit was ignored): every value is 0. */
  public boolean isEmpty() {
    return population.isEmpty();
  }

  @Override
  public int states() {
    return states.size();
  }

  @Override
  public int actions() {
    return environment.actions().size();
  }

  @Override
  public Rational discount() {
    return environment.discount();
  }

  @Override
  public OptionalInt horizon() {
    return environment.horizon();
  }

  @Override
  public Rational reward(int state, int action) {
    Rational[] known = rewards.get(state);
    return known == null ? Rational.ZERO : known[action];
  }

  @Override
  public Distribution law(int state, int action) {
    Distribution[] known = laws.get(state);
    return known == null ? Distribution.point(state) : known[action];
  }

  @Override
  public List<FeasibleSet> feasible(int state) {
    int[] anyone = new int[ignored.length];
    Arrays.fill(anyone, 0);
    return population.feasible(population.space().index(states.get(state).publicState(), anyone));
  }

  @Override
  public Rational terminal(int state) {
    State here = states.get(state);
    Rational sum = Rational.ZERO;
    for (int i = 0; i < ignored.length; i++) {
      if (!ignored[i]) {
        Agent agent = environment.agents().get(i);
        Distribution belief = here.beliefs().get(i);
        for (int k = 0; k < belief.size(); k++) {
          Rational value = agent.terminal(here.publicState(), belief.outcome(k));
          sum = sum.plus(belief.probability(k).times(value));
        }
      }
    }
    return sum;
  }
}

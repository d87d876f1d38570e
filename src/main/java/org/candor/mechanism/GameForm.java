package org.candor.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * A mechanism on an environment as a finite game: every reachable memory, and the decision and transfers for every report
 * profile there. This is all that properties see of a mechanism; immutable once built.
 *
 * <p>Layers are periods 0..K-1 of a finite horizon; an infinite horizon has the single layer 0. Memories of a layer are
 * those that some first reports and any later reports lead to; a memory is <em>on record</em> if truthful first reports
 * from the support of the initial law lead to it (whatever was reported later).
 */
public final class GameForm {
  private static final long MAX_OUTCOMES = 4_000_000L;

  /** A decision with the position of the next memory in the next layer (0 after the last period). */
  public record Decision(Rational probability, int action, int nextMemory) {}

  /** Decisions and transfers for one report profile. */
  public record Play(List<Decision> decisions, List<Rational> transfers) {
    /** {@code Σ_i T_i}. */
    public Rational totalTransfer() {
      return Rational.sum(transfers);
    }
  }

  private static final class Layer<M> {
    final Map<M, Integer> positions = new LinkedHashMap<>();
    final List<M> memories = new ArrayList<>();
    final List<Boolean> onRecord = new ArrayList<>();
    final List<Play[]> plays = new ArrayList<>();

    Layer() {}

    Layer(Layer<M> other) {
      positions.putAll(other.positions);
      memories.addAll(other.memories);
      onRecord.addAll(other.onRecord);
      plays.addAll(other.plays);
    }

    int add(M memory, boolean recorded) {
      Integer known = positions.get(memory);
      if (known == null) {
        known = memories.size();
        positions.put(memory, known);
        memories.add(memory);
        onRecord.add(recorded);
        plays.add(null);
      } else if (recorded) {
        onRecord.set(known, true);
      }
      return known;
    }
  }

  private final Environment environment;
  private final boolean[] sendable;
  private final List<Layer<Object>> layers = new ArrayList<>();
  private final Map<Integer, Integer> initialMemories = new HashMap<>();
  private final Rules<Object> rules;
  private long tabulated;

  @SuppressWarnings("unchecked")
  private GameForm(Environment environment, Rules<?> rules) {
    this.environment = environment;
    this.rules = (Rules<Object>) rules;
    this.sendable = new boolean[environment.reports().size()];
    int count = environment.horizon().orElse(1);
    for (int t = 0; t < count; t++) {
      layers.add(new Layer<>());
    }
  }

  /**
   * Plays the rules on every report profile at every reachable memory.
   *
   * @throws IllegalStateException if the rules take an infeasible action or their probabilities are no law
   * @throws LimitExceededException if there are too many memories and profiles to tabulate
   */
  public static GameForm of(Environment environment, Rules<?> rules) {
    GameForm game = new GameForm(environment, rules);
    game.markSendable();
    game.explore();
    return game;
  }

  /**
   * Refuses an environment with more report profiles and periods than are tabulated, before any rule is asked.
   *
   * @throws LimitExceededException with their number
   */
  public static void limit(Environment environment) {
    limit((long) environment.reports().size() * environment.horizon().orElse(1));
  }

  private static void limit(long profiles) {
    if (profiles > MAX_OUTCOMES) {
      throw new LimitExceededException(
          profiles
              + " report profiles x periods x memories are more than the limit of "
              + MAX_OUTCOMES
              + "; shorten the horizon or drop agents or states");
    }
  }

  private void markSendable() {
    JointSpace types = environment.types();
    boolean[][] can = new boolean[types.agents()][];
    for (int i = 0; i < can.length; i++) {
      can[i] = new boolean[environment.reports().size(i)];
      for (int s = 0; s < types.size(i); s++) {
        for (int r : environment.feasibleReports(i, s)) {
          can[i][r] = true;
        }
      }
    }
    for (int profile = 0; profile < sendable.length; profile++) {
      sendable[profile] = true;
      for (int i = 0; i < can.length; i++) {
        sendable[profile] &= can[i][environment.reports().local(profile, i)];
      }
    }
  }

  private void explore() {
    Layer<Object> first = layers.get(0);
    Distribution initial = environment.initial();
    for (int k = 0; k < initial.size(); k++) {
      int profile = environment.truthfulProfile(initial.outcome(k));
      initialMemories.put(profile, first.add(rules.initialMemory(profile), true));
    }
    for (int k = 0; k < initial.size(); k++) {
      addDeviations(first, initial.outcome(k));
    }
    tabulate();
    if (environment.horizon().isEmpty()) {
      spreadRecord();
    }
  }

  /** Tabulates what memories lead to, until no memory is left that is not. */
  private void tabulate() {
    for (int t = 0; t < layers.size(); t++) {
      Layer<Object> layer = layers.get(t);
      Layer<Object> next =
          environment.horizon().isEmpty()
              ? layer
              : t + 1 < layers.size() ? layers.get(t + 1) : null;
      // On an infinite horizon the layer grows while it is explored.
      for (int m = 0; m < layer.memories.size(); m++) {
        checkRecurrence(layer.memories.size());
        if (layer.plays.get(m) == null) {
          layer.plays.set(m, tabulate(t, layer.memories.get(m), next, layer.onRecord.get(m)));
        }
      }
    }
  }

  /**
   * The same game with every first report profile that can be sent at a public state of the initial support: memories that only
   * misreports of several agents together establish follow those of this game, whose positions stay.
   *
   * @throws LimitExceededException if there are too many memories and profiles to tabulate
   */
  public GameForm withEveryFirstReport() {
    GameForm game = new GameForm(environment, rules);
    game.markSendable();
    game.layers.clear();
    layers.forEach(layer -> game.layers.add(new Layer<>(layer)));
    game.initialMemories.putAll(initialMemories);
    game.tabulated = tabulated;
    Set<Integer> publicStates = new HashSet<>();
    for (int joint : environment.initial().support()) {
      publicStates.add(environment.types().publicState(joint));
    }
    for (int profile = 0; profile < sendable.length; profile++) {
      if (sendable[profile]
          && publicStates.contains(environment.reports().publicState(profile))
          && !initialMemories.containsKey(profile)) {
        int memory = game.layers.get(0).add(rules.initialMemory(profile), false);
        game.initialMemories.put(profile, memory);
      }
    }
    game.tabulate();
    return game;
  }

  private void checkRecurrence(int memories) {
    if (environment.horizon().isEmpty() && memories > rules.mostMemories()) {
      throw new LimitExceededException(
          "over the infinite horizon the mechanism would remember more than "
              + rules.mostMemories()
              + " different pasts, which need not recur; give \"horizon\" a number, or drop agents or states");
    }
  }

  /** The memories that one agent's first misreport establishes. */
  private void addDeviations(Layer<Object> first, int jointType) {
    int truthful = environment.truthfulProfile(jointType);
    for (int i = 0; i < environment.types().agents(); i++) {
      for (int report : environment.feasibleReports(i, environment.types().local(jointType, i))) {
        int profile = deviate(truthful, i, report);
        if (!initialMemories.containsKey(profile)) {
          initialMemories.put(profile, first.add(rules.initialMemory(profile), false));
        }
      }
    }
  }

  private Play[] tabulate(int period, Object memory, Layer<Object> next, boolean recorded) {
    Play[] plays = new Play[sendable.length];
    tabulated += sendable.length;
    limit(tabulated);
    for (int profile = 0; profile < plays.length; profile++) {
      if (sendable[profile]) {
        Outcome<Object> outcome = rules.outcome(period, memory, profile);
        check(outcome, profile);
        List<Decision> decisions = new ArrayList<>();
        for (Outcome.Branch<Object> branch : outcome.branches()) {
          int position = next == null ? 0 : next.add(branch.nextMemory(), recorded);
          decisions.add(new Decision(branch.probability(), branch.action(), position));
        }
        plays[profile] = new Play(List.copyOf(decisions), outcome.transfers());
      }
    }
    return plays;
  }

  private void check(Outcome<Object> outcome, int profile) {
    List<FeasibleSet> sets = environment.feasible(environment.reports().publicState(profile));
    List<Outcome.Branch<Object>> branches = outcome.branches();
    Rational sum = Rational.ZERO;
    for (Outcome.Branch<Object> branch : branches) {
      sum = sum.plus(branch.probability());
      if (branch.probability().signum() < 0) {
        throw new IllegalStateException(
            "the mechanism takes an action with a negative probability");
      }
    }
    if (!sum.equals(Rational.ONE) || outcome.transfers().size() != environment.types().agents()) {
      throw new IllegalStateException(
          "the mechanism's decisions sum to " + sum + " or its transfers are not one per agent");
    }
    if (!oneDecisionPerSet(branches, sets)
        && !branches.stream()
            .allMatch(b -> sets.stream().allMatch(set -> set.contains(b.action())))) {
      throw new IllegalStateException(
          "the mechanism takes an action that is not feasible: give one decision per feasible set, in order"
              + " and with the set's probability, or only actions that every set contains");
    }
  }

  /** Whether there is one decision per feasible set, in order, with the set's probability and an action of it. */
  private static boolean oneDecisionPerSet(
      List<Outcome.Branch<Object>> branches, List<FeasibleSet> sets) {
    boolean matches = branches.size() == sets.size();
    for (int z = 0; matches && z < branches.size(); z++) {
      matches =
          branches.get(z).probability().equals(sets.get(z).probability())
              && sets.get(z).contains(branches.get(z).action());
    }
    return matches;
  }

  /** A memory reached from one on record is on record too. */
  private void spreadRecord() {
    Layer<Object> layer = layers.get(0);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int m = 0; m < layer.memories.size(); m++) {
        if (layer.onRecord.get(m)) {
          for (Play play : layer.plays.get(m)) {
            for (Decision decision : play == null ? List.<Decision>of() : play.decisions()) {
              changed |= !layer.onRecord.set(decision.nextMemory(), true);
            }
          }
        }
      }
    }
  }

  public Environment environment() {
    return environment;
  }

  /** The number of layers: K over a finite horizon, 1 over an infinite one. */
  public int layers() {
    return layers.size();
  }

  public int memories(int layer) {
    return layers.get(layer).memories.size();
  }

  /** Whether truthful first reports lead to the memory. */
  public boolean onRecord(int layer, int memory) {
    return layers.get(layer).onRecord.get(memory);
  }

  /** The memory in words, or null if the mechanism remembers nothing. */
  public String describeMemory(int layer, int memory) {
    return rules.describe(layers.get(layer).memories.get(memory));
  }

  /** What the past tells about an agent who can be inaccessible, or null (see {@link Rules#predicted}). */
  public Distribution predicted(int layer, int memory, int agent) {
    return rules.predicted(layers.get(layer).memories.get(memory), agent);
  }

  /** Whether the public state can follow what is remembered (see {@link Rules#canFollow}). */
  public boolean canFollow(int layer, int memory, int publicState) {
    return rules.canFollow(layers.get(layer).memories.get(memory), publicState);
  }

  /** Whether some type can send every report of the profile. */
  public boolean isSendable(int profile) {
    return sendable[profile];
  }

  /**
   * The memory that first reports establish: truthful ones from the initial support, with one agent's misreport, or after
   * {@link #withEveryFirstReport} any.
   */
  public int initialMemory(int profile) {
    return initialMemories.get(profile);
  }

  /** Whether the memory can be that of a period after the first. */
  public boolean isLater(int layer, int memory) {
    if (layer > 0) {
      return true;
    }
    if (environment.horizon().isPresent()) {
      return false;
    }
    return layers.get(0).plays.stream()
        .flatMap(Arrays::stream)
        .filter(play -> play != null)
        .flatMap(play -> play.decisions().stream())
        .anyMatch(decision -> decision.nextMemory() == memory);
  }

  /** Decisions and transfers for a sendable profile. */
  public Play play(int layer, int memory, int profile) {
    return layers.get(layer).plays.get(memory)[profile];
  }

  /** The profile in which the agent reports something else and the others are honest at the joint type. */
  public int deviate(int truthfulProfile, int agent, int report) {
    return environment.reports().with(truthfulProfile, agent, report);
  }
}

package org.candor.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.candor.environment.Environment;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;
import org.candor.process.DecisionProcess;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.process.Solution;
import org.candor.process.Solver;

/**
 * The realised path of honest play on which a discounted loss is largest: chance chooses the decision and the next joint type among
 * those of positive probability as badly as it can, which makes a deterministic decision process.
 */
final class WorstPath {
  /** The most steps of all places together; over an infinite horizon the most places times the most steps of one. */
  static final long MAX_STEPS = 1_000_000;

  /** What is lost on a path, period by period. */
  interface Loss {
    /** The loss of one period. */
    Rational now(int jointType, GameForm.Play play, GameForm.Decision decision);

    /** The loss at the end of a finite horizon. */
    Rational atTheEnd(int jointType);
  }

  /** Where a path can be: layer K of a finite horizon is its end. */
  private record Node(int layer, int memory, int jointType) {}

  /** A step of positive probability. */
  private record Step(int action, Rational loss, int next) {}

  private final GameAnalysis analysis;
  private final Loss loss;
  private final Map<Node, Integer> positions = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<List<Step>> steps = new ArrayList<>();
  private final Rational[] worst;
  private final int[] choice;

  WorstPath(GameAnalysis analysis, Loss loss) {
    this.analysis = analysis;
    this.loss = loss;
    for (Occasion.Start start : Occasion.starts(analysis)) {
      position(new Node(0, start.memory(), start.jointType()));
    }
    long all = 0;
    long most = 0;
    for (int n = 0; n < nodes.size(); n++) {
      List<Step> found = steps(nodes.get(n));
      steps.add(found);
      all += found.size();
      most = Math.max(most, found.size());
      boolean infinite = analysis.environment().horizon().isEmpty();
      limit(nodes.size(), most, infinite ? nodes.size() * most : all);
    }
    this.worst = new Rational[nodes.size()];
    this.choice = new int[nodes.size()];
    if (analysis.environment().horizon().isPresent()) {
      backward();
    } else {
      stationary();
    }
  }

  private static void limit(long places, long most, long steps) {
    if (steps > MAX_STEPS) {
      throw new LimitExceededException(
          "the paths of honest play lead through at least "
              + places
              + " joint types x memories with up to "
              + most
              + " ways to go on, "
              + steps
              + " steps, more than the limit of "
              + MAX_STEPS
              + "; drop agents or local states, or make fewer next states possible");
    }
  }

  /**
   * The largest losses from the places that honest play reaches, by layer: places in the order of their positions {@code memory *
   * jointTypes + jointType}. The layer after the last period is not among them.
   */
  List<ScaledVector> byLayer() {
    List<TreeMap<Integer, Rational>> layers = new ArrayList<>();
    for (int t = 0; t < analysis.layers(); t++) {
      layers.add(new TreeMap<>());
    }
    for (int n = 0; n < worst.length; n++) {
      Node node = nodes.get(n);
      if (node.layer() < analysis.layers()) {
        int position = analysis.position(node.memory(), node.jointType());
        layers.get(node.layer()).put(position, worst[n]);
      }
    }
    return layers.stream().map(layer -> ScaledVector.of(List.copyOf(layer.values()))).toList();
  }

  /** The largest loss of any path from a start. */
  Rational from(Occasion.Start start) {
    return worst[positions.get(new Node(0, start.memory(), start.jointType()))];
  }

  private int position(Node node) {
    Integer known = positions.putIfAbsent(node, nodes.size());
    if (known == null) {
      nodes.add(node);
      return nodes.size() - 1;
    }
    return known;
  }

  private List<Step> steps(Node node) {
    Environment environment = analysis.environment();
    List<Step> found = new ArrayList<>();
    if (environment.horizon().isPresent() && node.layer() == analysis.layers()) {
      return found;
    }
    int profile = environment.truthfulProfile(node.jointType());
    GameForm.Play play = analysis.game().play(node.layer(), node.memory(), profile);
    for (GameForm.Decision decision : play.decisions()) {
      if (decision.probability().signum() > 0) {
        Rational now = loss.now(node.jointType(), play, decision);
        Distribution law = environment.law(node.jointType(), decision.action());
        for (int k = 0; k < law.size(); k++) {
          Node next = new Node(analysis.next(node.layer()), decision.nextMemory(), law.outcome(k));
          found.add(new Step(decision.action(), now, position(next)));
        }
      }
    }
    return found;
  }

  private void backward() {
    // Nodes are found layer by layer, so every step leads to a later node.
    for (int n = nodes.size() - 1; n >= 0; n--) {
      if (steps.get(n).isEmpty()) {
        worst[n] = loss.atTheEnd(nodes.get(n).jointType());
      }
      for (int k = 0; k < steps.get(n).size(); k++) {
        Step step = steps.get(n).get(k);
        Rational sum =
            step.loss().plus(analysis.environment().discount().times(worst[step.next()]));
        if (worst[n] == null || sum.compareTo(worst[n]) > 0) {
          worst[n] = sum;
          choice[n] = k;
        }
      }
    }
  }

  private void stationary() {
    Solution solution = Solver.solve(new Chance());
    for (int n = 0; n < worst.length; n++) {
      worst[n] = solution.value(0, n);
      choice[n] = solution.action(0, n, 0);
    }
  }

  /** The worst path from a start in words, up to the place from which it repeats itself. */
  String describe(Occasion.Start start) {
    int n = positions.get(new Node(0, start.memory(), start.jointType()));
    List<String> places = new ArrayList<>();
    Map<Integer, Integer> seen = new HashMap<>();
    while (!steps.get(n).isEmpty() && !seen.containsKey(n)) {
      seen.put(n, places.size());
      Step step = steps.get(n).get(choice[n]);
      places.add(names(nodes.get(n)) + " " + analysis.environment().actions().get(step.action()));
      n = step.next();
    }
    String path = "the path: " + String.join(", ", places);
    return steps.get(n).isEmpty()
        ? path + ", at the end " + names(nodes.get(n))
        : path + ", and again from " + names(nodes.get(n)) + " on";
  }

  private String names(Node node) {
    Environment environment = analysis.environment();
    List<String> names = new ArrayList<>();
    String publicState =
        environment.publicStateName(environment.types().publicState(node.jointType()));
    for (int i = 0; i < analysis.agents(); i++) {
      names.add(environment.stateName(i, environment.types().local(node.jointType(), i)));
    }
    String types = "(" + String.join(", ", names) + ")";
    return publicState == null ? types : publicState + types;
  }

  /** Chance as a decision maker, over an infinite horizon. */
  private final class Chance implements DecisionProcess {
    /** A step; actions that a state does not have repeat its last one and are not feasible. */
    private Step step(int state, int action) {
      List<Step> known = steps.get(state);
      return known.get(Math.min(action, known.size() - 1));
    }

    @Override
    public int states() {
      return nodes.size();
    }

    @Override
    public int actions() {
      return steps.stream().mapToInt(List::size).max().orElse(0);
    }

    @Override
    public Rational discount() {
      return analysis.environment().discount();
    }

    @Override
    public OptionalInt horizon() {
      return OptionalInt.empty();
    }

    @Override
    public Rational reward(int state, int action) {
      return step(state, action).loss();
    }

    @Override
    public Distribution law(int state, int action) {
      return Distribution.point(step(state, action).next());
    }

    @Override
    public List<FeasibleSet> feasible(int state) {
      return List.of(FeasibleSet.all(steps.get(state).size()));
    }

    @Override
    public Rational terminal(int state) {
      return Rational.ZERO;
    }
  }
}

package org.candor.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;

/** From where on an agent can influence a decision. */
final class Influence {
  private static final int MAX_NODES = 400_000;

  /** The laws of the memory that the agent's reports may have led to, none of them told apart by a decision so far. */
  private record Node(int layer, Set<Map<Integer, Rational>> memories, int jointType) {}

  private final GameAnalysis analysis;
  private final int agent;
  private final Map<Node, Integer> positions = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<List<Integer>> before = new ArrayList<>();
  private final List<Integer> tellsApart = new ArrayList<>();
  private final Map<Integer, List<Integer>> honestFirst;
  private final boolean[] influential;

  Influence(GameAnalysis analysis, int agent) {
    this.analysis = analysis;
    this.agent = agent;
    this.honestFirst = honestFirst(analysis);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int m = 0; m < analysis.game().memories(t); m++) {
        for (int joint = 0; joint < analysis.types().size(); joint++) {
          position(start(t, m, joint));
        }
      }
    }
    for (int n = 0; n < nodes.size(); n++) {
      expand(n);
    }
    influential = new boolean[nodes.size()];
    tellsApart.forEach(n -> influential[n] = true);
    List<Integer> queue = new ArrayList<>(tellsApart);
    for (int k = 0; k < queue.size(); k++) {
      for (int previous : before.get(queue.get(k))) {
        if (!influential[previous]) {
          influential[previous] = true;
          queue.add(previous);
        }
      }
    }
  }

  boolean at(int layer, int memory, int jointType) {
    return influential[positions.get(start(layer, memory, jointType))];
  }

  /** The place from which the agent's reports are looked at: with every memory that her first report could have established. */
  private Node start(int layer, int memory, int jointType) {
    Set<Map<Integer, Rational>> memories = new HashSet<>();
    memories.add(Map.of(memory, Rational.ONE));
    List<Integer> profiles = layer == 0 ? honestFirst.getOrDefault(memory, List.of()) : List.of();
    for (int profile : profiles.contains(jointType) ? List.of(jointType) : profiles) {
      for (int report = 0; report < analysis.types().size(agent); report++) {
        int first = analysis.game().deviate(profile, agent, report);
        memories.add(Map.of(analysis.game().initialMemory(first), Rational.ONE));
      }
    }
    return new Node(layer, Set.copyOf(memories), jointType);
  }

  /** By memory of the first period alone, the honest first reports that establish it. */
  private static Map<Integer, List<Integer>> honestFirst(GameAnalysis analysis) {
    Map<Integer, List<Integer>> found = new HashMap<>();
    for (int joint : analysis.environment().initial().support()) {
      int memory = analysis.game().initialMemory(joint);
      found.computeIfAbsent(memory, m -> new ArrayList<>()).add(joint);
    }
    found.keySet().removeIf(memory -> analysis.game().isLater(0, memory));
    return found;
  }

  private int position(Node node) {
    Integer known = positions.putIfAbsent(node, nodes.size());
    if (known != null) {
      return known;
    }
    nodes.add(node);
    before.add(new ArrayList<>());
    if (nodes.size() > MAX_NODES) {
      throw new LimitExceededException(
          "more than "
              + MAX_NODES
              + " joint types x memories to follow; shorten the horizon or drop agents or states");
    }
    return nodes.size() - 1;
  }

  private void expand(int n) {
    Node node = nodes.get(n);
    int local = analysis.types().local(node.jointType(), agent);
    DecisionLaw first = null;
    Map<DecisionLaw.Drawn, Set<Map<Integer, Rational>>> memories = new LinkedHashMap<>();
    for (Map<Integer, Rational> law : node.memories()) {
      for (int report : analysis.environment().feasibleReports(agent, local)) {
        int profile = analysis.game().deviate(node.jointType(), agent, report);
        DecisionLaw decisions = DecisionLaw.of(analysis.game(), node.layer(), law, profile);
        if (first == null) {
          first = decisions;
        } else if (!first.sameDecisions(decisions)) {
          tellsApart.add(n);
          return;
        }
        decisions
            .memories()
            .forEach((drawn, m) -> memories.computeIfAbsent(drawn, d -> new HashSet<>()).add(m));
      }
    }
    if (analysis.environment().horizon().isEmpty() || node.layer() + 1 < analysis.layers()) {
      memories.forEach((drawn, laws) -> follow(n, drawn.action(), Set.copyOf(laws)));
    }
  }

  private void follow(int n, int action, Set<Map<Integer, Rational>> memories) {
    Node node = nodes.get(n);
    for (int joint : analysis.environment().law(node.jointType(), action).support()) {
      int next = position(new Node(analysis.next(node.layer()), memories, joint));
      before.get(next).add(n);
    }
  }
}

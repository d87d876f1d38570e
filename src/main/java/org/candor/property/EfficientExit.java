package org.candor.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.candor.environment.Environment;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.process.Distribution;

/**
 * Efficient exit (Bergemann and Välimäki 2010): an agent that can no longer influence any decision neither pays nor receives.
 *
 * <p>At a joint type and memory an agent has no influence if, the others being honest, every report of hers leads to the same
 * decisions now and, on whatever follows with positive probability, in every later period. What her reports make the mechanism
 * remember counts as far as decisions show it; in the first period that includes the memory that another first report of hers would have
 * established. Then her transfer must be 0; her type ranges over all her types, so all her reports are
 * judged.
 */
public final class EfficientExit implements Property {
  private static final int MAX_NODES = 400_000;

  @Override
  public String id() {
    return "efficient-exit";
  }

  @Override
  public String title() {
    return "Efficient exit";
  }

  @Override
  public String definition() {
    return "at every joint type and memory from which on no report of an agent changes any decision, now or later, her transfer is 0;"
        + " amount: the transfer";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    if (!analysis.isFullyAccessible()) {
      return new Verdict.NotApplicable("stated only where every agent is always accessible");
    }
    Worst worst = new Worst();
    List<Influence> influences = new ArrayList<>();
    for (int i = 0; i < analysis.agents(); i++) {
      influences.add(new Influence(analysis, i));
    }
    GameForm game = analysis.game();
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int m = 0; m < game.memories(t); m++) {
          for (int i = 0; game.onRecord(t, m) && i < analysis.agents(); i++) {
            if (!influences.get(i).at(t, m, joint)) {
              Rational transfer = game.play(t, m, joint).transfers().get(i);
              worst.observe(transfer.abs(), new Worst.Place(t, m, joint, i, -1));
            }
          }
        }
      }
    }
    if (worst.observed() == 0) {
      return new Verdict.NotApplicable(
          "every agent can influence a decision from every joint type on: nobody ever exits");
    }
    return worst.verdict(
        p -> {
          Rational transfer =
              game.play(p.layer(), p.memory(), p.index()).transfers().get(p.agent());
          return analysis.witnessAt(p.layer(), p.memory(), p.index(), p.agent(), null, transfer);
        });
  }

  /** From where on an agent can influence a decision. */
  static final class Influence {
    /** The memories that the agent's reports may have led to, none of them told apart by a decision so far. */
    private record Node(int layer, List<Integer> memories, int jointType) {}

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
      TreeSet<Integer> memories = new TreeSet<>(List.of(memory));
      List<Integer> profiles = layer == 0 ? honestFirst.getOrDefault(memory, List.of()) : List.of();
      for (int profile : profiles.contains(jointType) ? List.of(jointType) : profiles) {
        for (int report = 0; report < analysis.types().size(agent); report++) {
          int first = analysis.game().deviate(profile, agent, report);
          memories.add(analysis.game().initialMemory(first));
        }
      }
      return new Node(layer, List.copyOf(memories), jointType);
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
      Environment environment = analysis.environment();
      int local = analysis.types().local(node.jointType(), agent);
      List<GameForm.Decision> first = null;
      List<TreeSet<Integer>> memories = new ArrayList<>();
      for (int memory : node.memories()) {
        for (int report : environment.feasibleReports(agent, local)) {
          int profile = analysis.game().deviate(node.jointType(), agent, report);
          List<GameForm.Decision> decisions =
              analysis.game().play(node.layer(), memory, profile).decisions();
          if (first == null) {
            first = decisions;
            decisions.forEach(d -> memories.add(new TreeSet<>()));
          } else if (!sameDecisions(first, decisions)) {
            tellsApart.add(n);
            return;
          }
          for (int d = 0; d < decisions.size(); d++) {
            memories.get(d).add(decisions.get(d).nextMemory());
          }
        }
      }
      if (analysis.environment().horizon().isEmpty() || node.layer() + 1 < analysis.layers()) {
        for (int d = 0; d < first.size(); d++) {
          follow(n, first.get(d), List.copyOf(memories.get(d)));
        }
      }
    }

    private static boolean sameDecisions(
        List<GameForm.Decision> one, List<GameForm.Decision> other) {
      boolean same = one.size() == other.size();
      for (int d = 0; same && d < one.size(); d++) {
        same =
            one.get(d).action() == other.get(d).action()
                && one.get(d).probability().equals(other.get(d).probability());
      }
      return same;
    }

    private void follow(int n, GameForm.Decision decision, List<Integer> memories) {
      Node node = nodes.get(n);
      if (decision.probability().signum() > 0) {
        Distribution law = analysis.environment().law(node.jointType(), decision.action());
        Arrays.stream(law.support())
            .map(joint -> position(new Node(analysis.next(node.layer()), memories, joint)))
            .forEach(next -> before.get(next).add(n));
      }
    }
  }
}

package org.candor.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.process.Distribution;

/**
 * What one agent can know of the others when she is to report, everybody being accessible: the memory, the public state, and the law of
 * the others' types. With independent types the law depends on their own past only.
 */
final class InterimBeliefs implements InterimKnowledge {
  private final GameForm game;
  private final PrivateEnvironment environment;
  private final JointSpace types;
  private final int agent;

  InterimBeliefs(GameForm game, PrivateEnvironment environment, int agent) {
    this.game = game;
    this.environment = environment;
    this.types = environment.types();
    this.agent = agent;
  }

  /** One belief per public state that can be the first. */
  @Override
  public List<Belief> atFirst() {
    Distribution[] laws = new Distribution[types.agents()];
    Arrays.setAll(laws, j -> environment.agents().get(j).initial());
    List<Belief> beliefs = new ArrayList<>();
    Distribution publicLaw = environment.publicProcess().initial();
    for (int k = 0; k < publicLaw.size(); k++) {
      beliefs.add(belief(-1, publicLaw.outcome(k), laws));
    }
    return beliefs;
  }

  @Override
  public Map<Belief, String> after(int layer) {
    Map<Belief, String> beliefs = new LinkedHashMap<>();
    for (int m = 0; m < game.memories(layer); m++) {
      for (int profile = 0; profile < types.size(); profile++) {
        for (GameForm.Decision decision : game.play(layer, m, profile).decisions()) {
          if (decision.probability().signum() > 0) {
            add(beliefs, profile, decision);
          }
        }
      }
    }
    return beliefs;
  }

  private void add(Map<Belief, String> beliefs, int profile, GameForm.Decision decision) {
    int before = types.publicState(profile);
    Distribution[] laws = new Distribution[types.agents()];
    Arrays.setAll(
        laws,
        j -> environment.agents().get(j).law(before, types.local(profile, j), decision.action()));
    Distribution publicLaw = environment.publicProcess().law(before, decision.action());
    for (int k = 0; k < publicLaw.size(); k++) {
      beliefs.putIfAbsent(
          belief(decision.nextMemory(), publicLaw.outcome(k), laws),
          past(profile, decision.action()));
    }
  }

  private Belief belief(int memory, int publicState, Distribution[] laws) {
    Distribution joint = Distribution.point(publicState);
    for (int j = 0; j < laws.length; j++) {
      joint = joint.product(j == agent ? Distribution.point(0) : laws[j], types.size(j));
    }
    List<Integer> joints = new ArrayList<>();
    List<Rational> weights = new ArrayList<>();
    for (int k = 0; k < joint.size(); k++) {
      joints.add(joint.outcome(k));
      weights.add(joint.probability(k));
    }
    return new Belief(memory, -1, List.copyOf(joints), List.copyOf(weights));
  }

  /** As in {@code last reports (2: A), last action b}. */
  private String past(int profile, int action) {
    List<String> reports = new ArrayList<>();
    for (int j = 0; j < types.agents(); j++) {
      if (j != agent) {
        String state = environment.stateName(j, types.local(profile, j));
        reports.add(environment.agentNames().get(j) + ": " + state);
      }
    }
    return "last reports ("
        + String.join(", ", reports)
        + "), last action "
        + environment.actions().get(action);
  }
}

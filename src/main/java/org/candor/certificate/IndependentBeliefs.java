package org.candor.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.process.Distribution;

/** Beliefs where types are independent: an agent's own type tells nothing, and the others' last reports and the action say all. */
final class IndependentBeliefs implements Beliefs {
  private final PrivateEnvironment environment;
  private final JointSpace types;
  private final Game game;
  private final int agent;

  IndependentBeliefs(PrivateEnvironment environment, Game game, int agent) {
    this.environment = environment;
    this.types = environment.types();
    this.game = game;
    this.agent = agent;
  }

  @Override
  public List<Belief> atFirst() {
    Distribution[] laws = new Distribution[types.agents()];
    Arrays.setAll(laws, j -> environment.agents().get(j).initial());
    List<Belief> beliefs = new ArrayList<>();
    for (int publicState : environment.publicProcess().initial().support()) {
      beliefs.add(belief(-1, publicState, laws));
    }
    return beliefs;
  }

  @Override
  public Map<Belief, String> after(int layer) {
    Map<Belief, String> beliefs = new LinkedHashMap<>();
    for (int m = 0; m < game.memories(layer); m++) {
      for (int profile = 0; profile < types.size(); profile++) {
        for (Certificate.Decision decision : game.play(layer, m, profile).decisions()) {
          if (decision.weight().signum() > 0) {
            follow(beliefs, profile, decision);
          }
        }
      }
    }
    return beliefs;
  }

  private void follow(Map<Belief, String> beliefs, int profile, Certificate.Decision decision) {
    int before = types.publicState(profile);
    Distribution[] laws = new Distribution[types.agents()];
    Arrays.setAll(
        laws,
        j -> environment.agents().get(j).law(before, types.local(profile, j), decision.action()));
    Distribution publicLaw = environment.publicProcess().law(before, decision.action());
    for (int publicState : publicLaw.support()) {
      beliefs.putIfAbsent(
          belief(decision.next(), publicState, laws), past(profile, decision.action()));
    }
  }

  private Belief belief(int memory, int publicState, Distribution[] laws) {
    Distribution joint = Distribution.point(publicState);
    for (int j = 0; j < laws.length; j++) {
      joint = joint.product(j == agent ? Distribution.point(0) : laws[j], types.size(j));
    }
    List<Integer> joints = Arrays.stream(joint.support()).boxed().toList();
    return Belief.of(memory, -1, joints, List.of(joint.weights()));
  }

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

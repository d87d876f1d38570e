package org.candor.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.process.Distribution;

/**
 * What one agent can know of the others where types may be correlated: the others' last reports, the last action and her own last type
 * give the law of the present joint signal, and her own present one conditions it.
 */
final class JointInterimBeliefs implements InterimKnowledge {
  private final GameForm game;
  private final JointEnvironment environment;
  private final JointSpace types;
  private final int agent;

  JointInterimBeliefs(GameForm game, JointEnvironment environment, int agent) {
    this.game = game;
    this.environment = environment;
    this.types = environment.types();
    this.agent = agent;
  }

  @Override
  public List<Belief> atFirst() {
    return given(-1, environment.initial());
  }

  @Override
  public Map<Belief, String> after(int layer) {
    Map<Belief, String> beliefs = new LinkedHashMap<>();
    for (int m = 0; m < game.memories(layer); m++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int report = 0; report < types.size(agent); report++) {
          GameForm.Play play = game.play(layer, m, types.with(joint, agent, report));
          for (GameForm.Decision decision : play.decisions()) {
            if (decision.probability().signum() > 0) {
              String past = past(joint, decision.action());
              given(decision.nextMemory(), environment.law(joint, decision.action()))
                  .forEach(belief -> beliefs.putIfAbsent(belief, past));
            }
          }
        }
      }
    }
    return beliefs;
  }

  /** The law of the others' types by her own type, where that can occur. */
  private List<Belief> given(int memory, Distribution law) {
    List<Belief> beliefs = new ArrayList<>();
    for (int s = 0; s < types.size(agent); s++) {
      int own = s;
      Distribution conditional = law.given(joint -> types.local(joint, agent) == own);
      if (conditional != null) {
        List<Integer> joints = new ArrayList<>();
        List<Rational> weights = new ArrayList<>();
        for (int k = 0; k < conditional.size(); k++) {
          joints.add(types.with(conditional.outcome(k), agent, 0));
          weights.add(conditional.probability(k));
        }
        beliefs.add(new Belief(memory, own, List.copyOf(joints), List.copyOf(weights)));
      }
    }
    return beliefs;
  }

  /** As in {@code last types (1: L, 2: H), last action b}: the others' as they reported them, her own as only she knows it. */
  private String past(int joint, int action) {
    List<String> names = new ArrayList<>();
    for (int j = 0; j < types.agents(); j++) {
      String state = environment.stateName(j, types.local(joint, j));
      names.add(environment.agentNames().get(j) + ": " + state);
    }
    return "last types ("
        + String.join(", ", names)
        + "), last action "
        + environment.actions().get(action);
  }
}

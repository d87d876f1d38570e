package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.process.Distribution;

/**
 * Beliefs where types may be correlated: an agent knows the others' last reports, her own last type, which she may have misreported, and
 * the action that followed; her present type conditions the law of the joint type that these give.
 */
final class CorrelatedBeliefs implements Beliefs {
  private final Environment environment;
  private final JointSpace types;
  private final Game game;
  private final int agent;

  CorrelatedBeliefs(Environment environment, Game game, int agent) {
    this.environment = environment;
    this.types = environment.types();
    this.game = game;
    this.agent = agent;
  }

  @Override
  public List<Belief> atFirst() {
    return byOwnType(-1, environment.initial());
  }

  @Override
  public Map<Belief, String> after(int layer) {
    Map<Belief, String> beliefs = new LinkedHashMap<>();
    for (int m = 0; m < game.memories(layer); m++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int report = 0; report < types.size(agent); report++) {
          Certificate.Play play = game.play(layer, m, types.with(joint, agent, report));
          for (Certificate.Decision decision : play.decisions()) {
            if (decision.weight().signum() > 0) {
              Distribution law = environment.law(joint, decision.action());
              for (Belief belief : byOwnType(decision.next(), law)) {
                beliefs.putIfAbsent(belief, past(joint, decision.action()));
              }
            }
          }
        }
      }
    }
    return beliefs;
  }

  /** A law of the joint type given each own type that it allows: its weights there, which need no division. */
  private List<Belief> byOwnType(int memory, Distribution law) {
    List<Belief> beliefs = new ArrayList<>();
    for (int own = 0; own < types.size(agent); own++) {
      List<Integer> joints = new ArrayList<>();
      List<BigInteger> weights = new ArrayList<>();
      for (int k = 0; k < law.size(); k++) {
        if (types.local(law.outcome(k), agent) == own) {
          joints.add(types.with(law.outcome(k), agent, 0));
          weights.add(law.weight(k));
        }
      }
      if (!joints.isEmpty()) {
        beliefs.add(Belief.of(memory, own, joints, weights));
      }
    }
    return beliefs;
  }

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

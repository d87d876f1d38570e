package org.candor.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.process.Arm;
import org.candor.process.Distribution;

/**
 * A bandit over an infinite horizon whose joint types are never numbered, so that there may be any number of them; immutable.
 *
 * @param agents each with one action, her own arm, at the position of her own
 */
public record Bandit(String name, Rational discount, List<Agent> agents) {
  public Bandit {
    agents = List.copyOf(agents);
  }

  /** Each agent's arm, in the order of the agents. */
  public List<Arm> arms() {
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      Agent agent = agents.get(i);
      int activated = i;
      Distribution[] law = new Distribution[agent.states().size()];
      Rational[] reward = new Rational[law.length];
      Arrays.setAll(law, s -> agent.law(0, s, activated));
      Arrays.setAll(reward, s -> agent.value(0, s, activated));
      arms.add(new Arm(law, reward, discount));
    }
    return arms;
  }
}

package org.candor.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.process.Arm;
import org.candor.process.Distribution;

/** The arms of a bandit environment, one per agent. */
public final class BanditArms {
  private BanditArms() {}

  /**
   * Each agent's arm, in the order of the agents.
   *
   * @throws IllegalArgumentException if the environment is no bandit over an infinite horizon
   */
  public static List<Arm> of(PrivateEnvironment environment) {
    if (environment.kind() != PrivateEnvironment.Kind.BANDIT || environment.horizon().isPresent()) {
      throw new IllegalArgumentException(
          "environment '" + environment.name() + "' is no bandit over an infinite horizon");
    }
    return of(new Bandit(environment.name(), environment.discount(), environment.agents()));
  }

  /** Each agent's arm, in the order of the agents. */
  public static List<Arm> of(Bandit bandit) {
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < bandit.agents().size(); i++) {
      Agent agent = bandit.agents().get(i);
      int activated = i;
      Distribution[] law = new Distribution[agent.states().size()];
      Rational[] reward = new Rational[law.length];
      Arrays.setAll(law, s -> agent.law(0, s, activated));
      Arrays.setAll(reward, s -> agent.value(0, s, activated));
      arms.add(new Arm(law, reward, bandit.discount()));
    }
    return arms;
  }
}

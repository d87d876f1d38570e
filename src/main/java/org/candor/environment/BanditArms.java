package org.candor.environment;

import java.util.List;
import org.candor.process.Arm;

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
    return new Bandit(environment.name(), environment.discount(), environment.agents()).arms();
  }
}

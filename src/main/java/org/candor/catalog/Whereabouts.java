package org.candor.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.Hypothesis;
import org.candor.mechanism.Setting;
import org.candor.process.FeasibleSet;

/**
 * Where an agent can be, whatever she says: the local states that the initial law, the public states and the actions taken
 * leave possible. Reports are no evidence here, so what follows from it binds an agent who lies as well.
 */
final class Whereabouts {
  private Whereabouts() {}

  /**
   * Every agent is accessible in the last period for certain, whatever the public states and the feasible actions were.
   *
   * <p>Over a finite horizon this is what "every agent eventually comes back" means: an agent who can be away in the last
   * period need not come back, and one who cannot is back by then.
   */
  static final Hypothesis EVERYBODY_RETURNS =
      new Hypothesis(
          "every agent is back for certain by the last period", Whereabouts::everybodyReturns);

  /** The states that an agent can start in, increasing. */
  static List<Integer> initial(Agent agent) {
    TreeSet<Integer> possible = new TreeSet<>();
    for (int s : agent.initial().support()) {
      possible.add(s);
    }
    return List.copyOf(possible);
  }

  /** The states that an agent can be in one period on, increasing. */
  static List<Integer> next(Agent agent, List<Integer> possible, int publicState, int action) {
    TreeSet<Integer> later = new TreeSet<>();
    for (int s : possible) {
      for (int successor : agent.law(publicState, s, action).support()) {
        later.add(successor);
      }
    }
    return List.copyOf(later);
  }

  /** Whether she can be reached for certain. */
  static boolean isWithinReach(Agent agent, List<Integer> possible) {
    return possible.stream().noneMatch(agent::isInaccessible);
  }

  private static boolean everybodyReturns(Setting setting) {
    if (setting.privateEnvironment().isEmpty() || setting.environment().horizon().isEmpty()) {
      return false;
    }
    PrivateEnvironment environment = setting.privateEnvironment().get();
    int last = environment.horizon().getAsInt() - 1;
    return environment.agents().stream().allMatch(agent -> returns(environment, agent, last));
  }

  private static boolean returns(PrivateEnvironment environment, Agent agent, int last) {
    if (!agent.canBeInaccessible()) {
      return true;
    }
    List<Integer> possible = initial(agent);
    for (int t = 0; t < last; t++) {
      TreeSet<Integer> later = new TreeSet<>();
      for (int z = 0; z < environment.types().publicStates(); z++) {
        for (FeasibleSet set : environment.feasible(z)) {
          for (int action : set.actions()) {
            later.addAll(next(agent, possible, z, action));
          }
        }
      }
      possible = new ArrayList<>(later);
    }
    return isWithinReach(agent, possible);
  }
}

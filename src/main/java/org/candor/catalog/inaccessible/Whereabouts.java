package org.candor.catalog.inaccessible;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candor.environment.Agent;
import org.candor.environment.JointSpace;
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
   * What "every agent eventually comes back" means. Over a finite horizon: every agent is accessible in the last period for certain,
   * wherever the public state went and whichever feasible actions were taken; an agent who can be away in the last period need not come
   * back, and one who cannot is back by then. Over an infinite horizon: from every period on the same is true of some later period, so
   * that nobody can be out of reach forever.
   */
  static final Hypothesis EVERYBODY_RETURNS =
      new Hypothesis(
          "every agent is back for certain by the last period, over an infinite horizon time and again",
          Whereabouts::everybodyReturns);

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
    if (setting.privateEnvironment().isEmpty()) {
      return false;
    }
    PrivateEnvironment environment = setting.privateEnvironment().get();
    if (environment.horizon().isEmpty()) {
      return environment.agents().stream().allMatch(agent -> new Tracks(environment, agent).end());
    }
    int last = environment.horizon().getAsInt() - 1;
    return environment.agents().stream().allMatch(agent -> returns(environment, agent, last));
  }

  private static boolean returns(PrivateEnvironment environment, Agent agent, int last) {
    if (!agent.canBeInaccessible()) {
      return true;
    }
    JointSpace places = new JointSpace(environment.types().publicStates(), sizeOf(agent));
    Set<Integer> possible = new TreeSet<>();
    for (int z : environment.publicProcess().initial().support()) {
      for (int s : agent.initial().support()) {
        possible.add(places.index(z, s));
      }
    }
    for (int t = 0; t < last; t++) {
      Set<Integer> later = new TreeSet<>();
      for (int place : possible) {
        spread(environment, agent, places, place, later);
      }
      possible = later;
    }
    return possible.stream().noneMatch(p -> agent.isInaccessible(places.local(p, 0)));
  }

  private static int[] sizeOf(Agent agent) {
    return new int[] {agent.states().size()};
  }

  /** Adds the public and local states that some feasible action leads to from one pair of them. */
  private static void spread(
      PrivateEnvironment environment,
      Agent agent,
      JointSpace places,
      int place,
      Set<Integer> later) {
    int z = places.publicState(place);
    for (FeasibleSet set : environment.feasible(z)) {
      for (int action : set.actions()) {
        for (int nextZ : environment.publicProcess().law(z, action).support()) {
          for (int next : agent.law(z, places.local(place, 0), action).support()) {
            later.add(places.index(nextZ, next));
          }
        }
      }
    }
  }
}

package org.candor.catalog.efficient;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.process.Distribution;

/**
 * What everybody knows of the agents before the reports of a period: the law of each one's type, given the last reports and the last
 * action. With independent types nothing else of the past tells anything about them, and the public state is seen.
 *
 * @param agents one law per agent, on her local states
 */
public record PublicPast(List<Distribution> agents) {
  public PublicPast {
    agents = List.copyOf(agents);
  }

  /** Before anything was reported. */
  public static PublicPast none(PrivateEnvironment environment) {
    return new PublicPast(environment.agents().stream().map(Agent::initial).toList());
  }

  /** After an action at a reported joint type. */
  public static PublicPast after(PrivateEnvironment environment, int reported, int action) {
    int publicState = environment.types().publicState(reported);
    List<Distribution> laws = new ArrayList<>();
    for (int j = 0; j < environment.agents().size(); j++) {
      int local = environment.types().local(reported, j);
      laws.add(environment.agents().get(j).law(publicState, local, action));
    }
    return new PublicPast(laws);
  }

  /** The joint law, on joint types with this public state in which the agent has this local state. */
  Distribution given(PrivateEnvironment environment, int publicState, int agent, int local) {
    Distribution joint = Distribution.point(publicState);
    for (int j = 0; j < agents.size(); j++) {
      Distribution law = j == agent ? Distribution.point(local) : agents.get(j);
      joint = joint.product(law, environment.types().size(j));
    }
    return joint;
  }

  /** As in {@code expected: 1 is A; 2 is J with 1/2, K with 1/2}. */
  String describe(PrivateEnvironment environment) {
    List<String> parts = new ArrayList<>();
    for (int j = 0; j < agents.size(); j++) {
      Agent agent = environment.agents().get(j);
      parts.add(agent.name() + " is " + words(agents.get(j), agent.states()));
    }
    return "expected: " + String.join("; ", parts);
  }

  private static String words(Distribution law, List<String> states) {
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < law.size(); k++) {
      String with = law.size() == 1 ? "" : " with " + law.probability(k);
      parts.add(states.get(law.outcome(k)) + with);
    }
    return String.join(", ", parts);
  }
}

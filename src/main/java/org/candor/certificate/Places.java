package org.candor.certificate;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.InputException;
import org.candor.environment.JointSpace;

/** Where something is, in the words of the environment. */
final class Places {
  private Places() {}

  /** {@code (A, *)}, or {@code (sunny; A, *)} with a public state. */
  static String joint(Environment environment, int joint) {
    JointSpace types = environment.types();
    return profile(
        environment.publicStateName(types.publicState(joint)), names(environment, joint));
  }

  /** {@code (A, ·)} where the ignored agent has no state. */
  static String others(Environment environment, JointSpace space, int joint, int ignored) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < space.agents(); i++) {
      names.add(i == ignored ? "·" : environment.stateName(i, space.local(joint, i)));
    }
    return profile(environment.publicStateName(space.publicState(joint)), names);
  }

  static String profile(String publicState, List<String> names) {
    String text = (publicState == null ? "" : publicState + "; ") + String.join(", ", names);
    return "(" + clean(text) + ")";
  }

  /** The names of the local states in agent order. */
  static List<String> names(Environment environment, int joint) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < environment.types().agents(); i++) {
      names.add(environment.stateName(i, environment.types().local(joint, i)));
    }
    return names;
  }

  static String action(Environment environment, int action) {
    return InputException.quote(environment.actions().get(action));
  }

  static String agent(Environment environment, int agent) {
    return clean(environment.agentNames().get(agent));
  }

  /** {@code  in period 2}, or nothing over an infinite horizon. */
  static String period(Environment environment, int layer) {
    return environment.horizon().isPresent() ? " in period " + layer : "";
  }

  /** {@code  with memory 1}, or nothing if there is one memory only. */
  static String memory(int memories, int memory) {
    return memories > 1 ? " with memory " + memory : "";
  }

  /** A name without the quotes that messages put around it. */
  private static String clean(String name) {
    String quoted = InputException.quote(name);
    return quoted.substring(1, quoted.length() - 1);
  }
}

package org.candor.catalog.contingent;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.JointEnvironment;

/** Joint signals in words. */
final class Names {
  private Names() {}

  /** The others' signals, as in {@code (2: L, 3: H)}. */
  static String others(JointEnvironment environment, int agent, int jointType) {
    List<String> names = new ArrayList<>();
    for (int j = 0; j < environment.agentNames().size(); j++) {
      if (j != agent) {
        names.add(
            environment.agentNames().get(j)
                + ": "
                + environment.stateName(j, environment.types().local(jointType, j)));
      }
    }
    return "(" + String.join(", ", names) + ")";
  }
}

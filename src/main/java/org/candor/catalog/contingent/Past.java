package org.candor.catalog.contingent;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.JointEnvironment;

/**
 * What contingent transfers remember: the last report profile and the action that followed.
 *
 * @param profile the last reports, or -1 before the first
 * @param action the last action, or -1 before the first
 */
public record Past(int profile, int action) {
  /** Before the first reports. */
  public static final Past NONE = new Past(-1, -1);

  /** As in {@code last reports (1: L, 2: H), last action to-1}. */
  String inWords(JointEnvironment environment) {
    if (profile < 0) {
      return "nothing yet";
    }
    List<String> reports = new ArrayList<>();
    for (int i = 0; i < environment.agentNames().size(); i++) {
      reports.add(
          environment.agentNames().get(i)
              + ": "
              + environment.stateName(i, environment.types().local(profile, i)));
    }
    return "last reports ("
        + String.join(", ", reports)
        + "), last action "
        + environment.actions().get(action);
  }
}

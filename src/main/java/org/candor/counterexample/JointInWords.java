package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.JointEnvironment;
import org.candor.process.Distribution;

/** A small environment of kind joint in sentences. */
final class JointInWords {
  private static final int MOST_ROWS = 60;

  private final JointEnvironment environment;

  private JointInWords(JointEnvironment environment) {
    this.environment = environment;
  }

  static List<String> describe(JointEnvironment environment) {
    JointInWords words = new JointInWords(environment);
    List<String> lines = new ArrayList<>();
    lines.add(words.frame());
    int rows = environment.types().size() * environment.actions().size();
    for (int joint = 0; rows <= MOST_ROWS && joint < environment.types().size(); joint++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        lines.add(words.row(joint, a));
      }
    }
    return lines;
  }

  private String frame() {
    String periods =
        environment.horizon().isPresent()
            ? environment.horizon().getAsInt() + " period(s)"
            : "infinitely many periods";
    return environment.agentNames().size()
        + " agents with interdependent values or correlated signals, "
        + periods
        + ", discount "
        + environment.discount()
        + "; actions "
        + String.join(", ", environment.actions())
        + "; the first joint signal is "
        + law(environment.initial())
        + ".";
  }

  private String row(int joint, int action) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < environment.agentNames().size(); i++) {
      values.add(environment.value(i, joint, action).toString());
    }
    return "  at "
        + name(joint)
        + ", action "
        + environment.actions().get(action)
        + ": worth ("
        + String.join(", ", values)
        + "), leads to "
        + law(environment.law(joint, action));
  }

  private String name(int joint) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < environment.agentNames().size(); i++) {
      names.add(environment.stateName(i, environment.types().local(joint, i)));
    }
    return "(" + String.join(", ", names) + ")";
  }

  private String law(Distribution law) {
    if (law.size() == 1) {
      return name(law.outcome(0));
    }
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < law.size(); k++) {
      parts.add(name(law.outcome(k)) + " with probability " + law.probability(k));
    }
    return String.join(", ", parts);
  }
}

package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** A small environment in sentences: what is worth something, what leads elsewhere, and nothing else. */
final class EnvironmentInWords {
  private static final int MOST_ROWS = 60;

  private final PrivateEnvironment environment;

  private EnvironmentInWords(PrivateEnvironment environment) {
    this.environment = environment;
  }

  static List<String> describe(PrivateEnvironment environment) {
    EnvironmentInWords words = new EnvironmentInWords(environment);
    List<String> lines = new ArrayList<>();
    lines.add(words.frame());
    int rows = environment.types().publicStates() * environment.actions().size();
    int states = environment.agents().stream().mapToInt(agent -> agent.states().size()).sum();
    if (rows * states <= MOST_ROWS) {
      for (int i = 0; i < environment.agents().size(); i++) {
        words.agent(i, lines);
      }
      words.publicStates(lines);
      lines.add("  What is not listed is worth 0 and leaves the state as it is.");
    }
    words.feasible(lines);
    words.absent(lines);
    return lines;
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private String frame() {
    String horizon =
        environment.horizon().isPresent()
            ? count(environment.horizon().getAsInt(), "period")
            : "infinitely many periods";
    return (environment.kind() == PrivateEnvironment.Kind.BANDIT ? "A bandit with " : "")
        + count(environment.agents().size(), "agent")
        + ", "
        + horizon
        + ", discount "
        + environment.discount()
        + "; actions "
        + String.join(", ", environment.actions())
        + ".";
  }

  private void agent(int i, List<String> lines) {
    Agent agent = environment.agents().get(i);
    lines.add(
        "  Agent "
            + agent.name()
            + " starts in "
            + law(agent.initial(), agent.states())
            + "; states "
            + String.join(", ", agent.states())
            + ".");
    for (int p = 0; p < environment.types().publicStates(); p++) {
      for (int s = 0; s < agent.states().size(); s++) {
        String where = agent.states().get(s) + inPublicState(p);
        if (agent.isInaccessible(s) && p == 0) {
          lines.add("    in " + agent.states().get(s) + ": she is inaccessible");
        }
        for (int a = 0; a < environment.actions().size(); a++) {
          entry(
              "    in " + where + ", action " + environment.actions().get(a),
              agent.value(p, s, a),
              agent.law(p, s, a),
              s,
              agent.states(),
              lines);
        }
        if (!agent.terminal(p, s).isZero()) {
          lines.add("    in " + where + " at the end: worth " + agent.terminal(p, s));
        }
      }
    }
  }

  private String inPublicState(int p) {
    String name = environment.publicStateName(p);
    return name == null ? "" : " and public state " + name;
  }

  private static void entry(
      String where,
      Rational value,
      Distribution law,
      int here,
      List<String> states,
      List<String> lines) {
    boolean stays = law.size() == 1 && law.outcome(0) == here;
    if (!value.isZero() || !stays) {
      lines.add(where + ": worth " + value + (stays ? "" : ", leads to " + law(law, states)));
    }
  }

  private static String law(Distribution law, List<String> states) {
    if (law.size() == 1) {
      return states.get(law.outcome(0));
    }
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < law.size(); k++) {
      parts.add(states.get(law.outcome(k)) + " with probability " + law.probability(k));
    }
    return String.join(" or ", parts);
  }

  private void publicStates(List<String> lines) {
    if (!environment.publicProcess().isDeclared()) {
      return;
    }
    List<String> states = environment.publicProcess().states();
    lines.add(
        "  The public state starts in " + law(environment.publicProcess().initial(), states) + ".");
    for (int p = 0; p < states.size(); p++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        entry(
            "    the public in " + states.get(p) + ", action " + environment.actions().get(a),
            environment.publicProcess().value(p, a),
            environment.publicProcess().law(p, a),
            p,
            states,
            lines);
      }
    }
  }

  private String names(FeasibleSet set) {
    List<String> names = new ArrayList<>();
    for (int action : set.actions()) {
      names.add(environment.actions().get(action));
    }
    return "{" + String.join(", ", names) + "}";
  }

  private void feasible(List<String> lines) {
    for (int p = 0; p < environment.types().publicStates(); p++) {
      List<FeasibleSet> sets = environment.feasible(p);
      if (sets.size() > 1) {
        List<String> parts = new ArrayList<>();
        sets.forEach(set -> parts.add(names(set) + " with probability " + set.probability()));
        lines.add("  Feasible" + inPublicState(p) + ": " + String.join(", ", parts) + ".");
      }
    }
  }

  private void absent(List<String> lines) {
    // That an ignored agent's arm leaves is what a bandit is.
    boolean bandit = environment.kind() == PrivateEnvironment.Kind.BANDIT;
    for (int i = 0; i < environment.agents().size() && !bandit; i++) {
      List<String> leaving = new ArrayList<>();
      for (int a = 0; a < environment.actions().size(); a++) {
        if (!environment.remainsWithout(i, a)) {
          leaving.add(environment.actions().get(a));
        }
      }
      if (!leaving.isEmpty()) {
        lines.add(
            "  Without agent "
                + environment.agents().get(i).name()
                + " there is no "
                + String.join(", ", leaving)
                + ".");
      }
    }
  }
}

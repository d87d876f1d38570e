package org.candor.environment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.candor.exact.LimitExceededException;
import org.candor.exact.LinearSystem;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.process.Reach;
import org.candor.process.Solver;

/**
 * What no exact solution over all joint types reaches, told from the agents' tables one by one: before anything of the size of the joint
 * type space is built.
 */
public final class ExactLimits {
  /**
   * Beyond so many joint types it is not found out first how many reach each other under efficient decisions, where decisions matter for
   * that.
   */
  public static final int MOST_TO_EXPLORE = 50_000;

  /** Seconds that exact values of 4096 states that reach each other take; the cube of their number makes the estimate. */
  private static final double SECONDS_AT_THE_LIMIT = 10;

  /** A number of the solution with what it stands in. */
  private static final int BYTES_EACH = 64;

  private final Environment environment;

  private ExactLimits(Environment environment) {
    this.environment = environment;
  }

  /**
   * Refuses an environment whose values can certainly not be computed exactly here.
   *
   * @throws LimitExceededException with an estimate of what it would take, and what to do instead
   */
  public static void check(Environment environment) {
    check(environment, Runtime.getRuntime().maxMemory());
  }

  /**
   * The same with so much memory.
   *
   * @param memory bytes that there are
   */
  static void check(Environment environment, long memory) {
    ExactLimits limits = new ExactLimits(environment);
    if (environment.horizon().isPresent()) {
      limits.periods(environment.horizon().getAsInt(), memory);
    } else {
      limits.reach();
      limits.refuseTables(memory);
    }
  }

  private int jointTypes() {
    return environment.types().size();
  }

  /** Values in the periods of a finite horizon. */
  private void periods(int horizon, long memory) {
    double numbers = (1.0 + horizon) * jointTypes() * (2.0 + environment.types().agents());
    if (numbers * BYTES_EACH > memory) {
      throw refusal(
          "over "
              + horizon
              + " periods, so about "
              + Math.round(numbers / 1e6)
              + " million exact values and at least "
              + Math.round(numbers * BYTES_EACH / 1e6)
              + " MB, and there are "
              + (memory >> 20)
              + " MB",
          "shorten the horizon");
    }
  }

  /** Values of an infinite horizon: the joint types that reach each other are one linear system. */
  private void reach() {
    if (jointTypes() <= LinearSystem.MAX_UNKNOWNS) {
      return;
    }
    Reach reach = Reach.of(processes());
    if (reach.least() > LinearSystem.MAX_UNKNOWNS) {
      throw refusal(
          "of which, whatever is decided, at least "
              + reach.least()
              + " reach each other; exact values are computed for at most "
              + LinearSystem.MAX_UNKNOWNS
              + " of those: "
              + estimate(reach.least()),
          "set a finite horizon");
    }
    if (reach.most() > LinearSystem.MAX_UNKNOWNS && jointTypes() > MOST_TO_EXPLORE) {
      throw refusal(
          "of which, depending on decisions, up to "
              + reach.most()
              + " reach each other; exact values are computed for at most "
              + LinearSystem.MAX_UNKNOWNS
              + " of those ("
              + estimate(reach.most())
              + "), and whether they are more under efficient decisions is found out for at most "
              + MOST_TO_EXPLORE
              + " joint types",
          "set a finite horizon");
    }
  }

  private static String estimate(long unknowns) {
    double ratio = (double) unknowns / LinearSystem.MAX_UNKNOWNS;
    double hours = SECONDS_AT_THE_LIMIT * ratio * ratio * ratio / 3600;
    return "about "
        + LinearSystem.megabytes(unknowns)
        + " MB of digits and "
        + (hours < 1
            ? Math.round(Math.ceil(hours * 60)) + " minutes"
            : Math.round(hours) + " hours")
        + " for each of many quantities";
  }

  /** Probabilities of all laws of motion, which a decision over an infinite horizon looks at. */
  private void refuseTables(long memory) {
    if (environment instanceof PrivateEnvironment known) {
      try {
        Solver.limit(jointTypes(), probabilities(known), memory);
      } catch (LimitExceededException e) {
        throw new LimitExceededException(e.getMessage() + otherwise());
      }
    }
  }

  /** How many probabilities all laws of motion have: by action, the product of what the agents' laws have. */
  private static double probabilities(PrivateEnvironment environment) {
    double sum = 0;
    for (int p = 0; p < environment.types().publicStates(); p++) {
      for (int a : feasible(environment, p)) {
        double product = environment.publicProcess().law(p, a).size();
        for (Agent agent : environment.agents()) {
          double rows = 0;
          for (int s = 0; s < agent.states().size(); s++) {
            rows += agent.law(p, s, a).size();
          }
          product *= rows;
        }
        sum += product;
      }
    }
    return sum;
  }

  private static Set<Integer> feasible(Environment environment, int publicState) {
    Set<Integer> actions = new LinkedHashSet<>();
    for (FeasibleSet set : environment.feasible(publicState)) {
      for (int k = 0; k < set.size(); k++) {
        actions.add(set.action(k));
      }
    }
    return actions;
  }

  /** The independent processes whose product the joint types are, by state all laws that may govern the next step. */
  private List<List<Set<Distribution>>> processes() {
    List<List<Set<Distribution>>> processes = new ArrayList<>();
    if (environment instanceof PrivateEnvironment known) {
      List<Set<Distribution>> publicLaws = new ArrayList<>();
      for (int p = 0; p < known.types().publicStates(); p++) {
        Set<Distribution> laws = new LinkedHashSet<>();
        for (int a : feasible(known, p)) {
          laws.add(known.publicProcess().law(p, a));
        }
        publicLaws.add(laws);
      }
      processes.add(publicLaws);
      known.agents().forEach(agent -> processes.add(laws(known, agent)));
    } else {
      List<Set<Distribution>> jointLaws = new ArrayList<>();
      for (int joint = 0; joint < jointTypes(); joint++) {
        Set<Distribution> laws = new LinkedHashSet<>();
        for (int a : feasible(environment, environment.types().publicState(joint))) {
          laws.add(environment.law(joint, a));
        }
        jointLaws.add(laws);
      }
      processes.add(jointLaws);
    }
    return processes;
  }

  private static List<Set<Distribution>> laws(PrivateEnvironment environment, Agent agent) {
    List<Set<Distribution>> byState = new ArrayList<>();
    for (int s = 0; s < agent.states().size(); s++) {
      Set<Distribution> laws = new LinkedHashSet<>();
      for (int p = 0; p < environment.types().publicStates(); p++) {
        for (int a : feasible(environment, p)) {
          laws.add(agent.law(p, s, a));
        }
      }
      byState.add(laws);
    }
    return byState;
  }

  private LimitExceededException refusal(String what, String remedy) {
    return new LimitExceededException(
        "environment '"
            + environment.name()
            + "' has "
            + jointTypes()
            + " joint types "
            + what
            + "; drop agents or local states, "
            + remedy
            + ", or solve --approximate"
            + otherwise());
  }

  /** What can still be asked of an environment of this size. */
  private String otherwise() {
    boolean bandit =
        environment instanceof PrivateEnvironment known
            && known.kind() == PrivateEnvironment.Kind.BANDIT
            && known.horizon().isEmpty()
            && known.alwaysAccessible();
    return (bandit ? "; test incentives at sampled joint types ('candor audit --samples N')" : "")
        + "; or audit small random environments ('candor campaign')";
  }
}

package org.candor.environment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * An environment over an infinite horizon in the language of the model checker PRISM (Kwiatkowska, Norman and Parker 2011): one module per agent, one for
 * the public state if there is one, synchronised on the actions.
 *
 * <p>PRISM knows no discount. A discount γ is the same as the chance γ that there is another period (Shapley 1953), so after every action a flag
 * {@code stopped} is set with probability 1 − γ, and the expected reward until then is the discounted value. Rewards must not be negative there:
 * each agent's are raised by as much as her least one is below 0, and what that adds to every value is subtracted in the property.
 */
public final class PrismModel {
  private final PrivateEnvironment environment;
  private final StringBuilder text = new StringBuilder();

  private PrismModel(PrivateEnvironment environment) {
    this.environment = environment;
  }

  /** Why PRISM's language cannot say what the environment is, in words, if it cannot. */
  public static Optional<String> obstacle(Environment environment) {
    if (!(environment instanceof PrivateEnvironment known)) {
      return Optional.of("it has interdependent values or correlated types");
    }
    if (known.horizon().isPresent()) {
      return Optional.of("its horizon is finite, and stopping stands for discounting without end");
    }
    if (!known.alwaysAccessible()) {
      return Optional.of("some agents can be inaccessible, so that the planner acts on beliefs");
    }
    for (int p = 0; p < known.types().publicStates(); p++) {
      if (known.feasible(p).size() > 1) {
        return Optional.of("its feasible sets are random");
      }
    }
    return Optional.empty();
  }

  /**
   * The model; every joint type is an initial state of it.
   *
   * @throws IllegalArgumentException if there is an {@link #obstacle}
   */
  public static String model(PrivateEnvironment environment) {
    obstacle(environment)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    return new PrismModel(environment).write();
  }

  /** The property whose results are the optimal values V at all joint types. */
  public static String property(PrivateEnvironment environment) {
    Rational added = Rational.ZERO;
    for (int i = -1; i < environment.agents().size(); i++) {
      added = added.plus(raise(environment, i));
    }
    Rational perPeriod = Rational.ONE.minus(environment.discount());
    String optimum = isChain(environment) ? "=?" : "max=?";
    String subtracted = added.isZero() ? "" : " - " + added.over(perPeriod);
    return "filter(printall, R{\"welfare\"}"
        + optimum
        + " [ F stopped ]"
        + subtracted
        + ", !stopped)\n";
  }

  /** Whether nothing is ever decided. */
  private static boolean isChain(PrivateEnvironment environment) {
    for (int p = 0; p < environment.types().publicStates(); p++) {
      if (environment.feasible(p).get(0).size() > 1) {
        return false;
      }
    }
    return true;
  }

  /** What is added to each reward of an agent, or of the public (-1), to make all of them at least 0. */
  private static Rational raise(PrivateEnvironment environment, int agent) {
    Rational least = Rational.ZERO;
    for (int p = 0; p < environment.types().publicStates(); p++) {
      for (int s = 0; s < (agent < 0 ? 1 : environment.types().size(agent)); s++) {
        for (int a = 0; a < environment.actions().size(); a++) {
          Rational reward = reward(environment, agent, p, s, a);
          least = reward.compareTo(least) < 0 ? reward : least;
        }
      }
    }
    return least.negate();
  }

  private static Rational reward(
      PrivateEnvironment environment, int agent, int publicState, int state, int action) {
    return agent < 0
        ? environment.publicProcess().value(publicState, action)
        : environment.agents().get(agent).value(publicState, state, action);
  }

  private String write() {
    line(
        "// Environment "
            + InputException.quote(environment.name())
            + ", discount "
            + environment.discount());
    line(
        "// stopped: no period follows; every period is followed by another with the probability of the discount");
    legend("a", "action", environment.actions());
    if (environment.publicProcess().isDeclared()) {
      legend("w", "public state", environment.publicProcess().states());
    }
    for (int i = 0; i < environment.agents().size(); i++) {
      Agent agent = environment.agents().get(i);
      legend("x" + (i + 1), "state of agent " + InputException.quote(agent.name()), agent.states());
    }
    line("");
    line(isChain(environment) ? "dtmc" : "mdp");
    clock();
    if (environment.publicProcess().isDeclared()) {
      module(-1);
    }
    for (int i = 0; i < environment.agents().size(); i++) {
      module(i);
    }
    rewards();
    line("");
    line("init !stopped endinit");
    return text.toString();
  }

  private void legend(String symbol, String what, List<String> names) {
    for (int k = 0; k < names.size(); k++) {
      String value = symbol.equals("a") ? symbol + (k + 1) : symbol + "=" + k;
      line("// " + value + ": " + what + " " + InputException.quote(names.get(k)));
    }
  }

  /** Discounting, and which actions are feasible where. */
  private void clock() {
    line("");
    line("module periods");
    line("  stopped : bool;");
    Rational again = environment.discount();
    String step =
        again.isZero()
            ? "(stopped'=true)"
            : again + " : true + " + Rational.ONE.minus(again) + " : (stopped'=true)";
    for (int p = 0; p < environment.types().publicStates(); p++) {
      FeasibleSet set = environment.feasible(p).get(0);
      for (int k = 0; k < set.size(); k++) {
        line("  [a" + (set.action(k) + 1) + "] !stopped" + inPublic(p) + " -> " + step + ";");
      }
    }
    line("  [] stopped -> true;");
    line("endmodule");
  }

  private void module(int agent) {
    String variable = variable(agent);
    int states = agent < 0 ? environment.types().publicStates() : environment.types().size(agent);
    if (states == 1) {
      return; // A variable of one value is no variable there, and nothing has to move.
    }
    line("");
    line("module " + (agent < 0 ? "public_state" : "agent" + (agent + 1)));
    line("  " + variable + " : [0.." + (states - 1) + "];");
    for (int a : everFeasible()) {
      for (int p = 0; p < environment.types().publicStates(); p++) {
        if (agent < 0) {
          command(a, guard(agent, p, p), variable, environment.publicProcess().law(p, a));
        } else {
          for (int s = 0; s < states; s++) {
            Distribution law = environment.agents().get(agent).law(p, s, a);
            command(a, guard(agent, s, p), variable, law);
          }
        }
      }
    }
    line("endmodule");
  }

  private void command(int action, String guard, String variable, Distribution law) {
    StringBuilder update = new StringBuilder();
    for (int k = 0; k < law.size(); k++) {
      update.append(k == 0 ? "" : " + ");
      update
          .append(law.probability(k))
          .append(" : (")
          .append(variable)
          .append("'=")
          .append(law.outcome(k))
          .append(')');
    }
    line("  [a" + (action + 1) + "] " + guard + " -> " + update + ";");
  }

  /** Actions that are feasible in no public state are left out: a module that never offers one would block it only if it named it. */
  private Set<Integer> everFeasible() {
    Set<Integer> actions = new TreeSet<>();
    for (int p = 0; p < environment.types().publicStates(); p++) {
      for (int action : environment.feasible(p).get(0).actions()) {
        actions.add(action);
      }
    }
    return actions;
  }

  private void rewards() {
    line("");
    line("rewards \"welfare\"");
    for (int i = -1; i < environment.agents().size(); i++) {
      Rational raise = raise(environment, i);
      int states = i < 0 ? 1 : environment.types().size(i);
      for (int p = 0; p < environment.types().publicStates(); p++) {
        for (int s = 0; s < states; s++) {
          for (int a : everFeasible()) {
            Rational amount = reward(environment, i, p, s, a).plus(raise);
            if (!amount.isZero()) {
              line("  [a" + (a + 1) + "] " + guard(i, s, p) + " : " + amount + ";");
            }
          }
        }
      }
    }
    line("endrewards");
  }

  private String inPublic(int publicState) {
    return environment.types().publicStates() == 1 ? "" : " & w=" + publicState;
  }

  /** That an agent, or nobody (-1), is in a state and the public in another. */
  private String guard(int agent, int state, int publicState) {
    boolean moves = agent >= 0 && environment.types().size(agent) > 1;
    String guard = (moves ? variable(agent) + "=" + state : "") + inPublic(publicState);
    return guard.isEmpty() ? "true" : guard.replaceFirst("^ & ", "");
  }

  private static String variable(int agent) {
    return agent < 0 ? "w" : "x" + (agent + 1);
  }

  private void line(String content) {
    text.append(content).append('\n');
  }
}

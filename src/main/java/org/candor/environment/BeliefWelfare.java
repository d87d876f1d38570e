package org.candor.environment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.Distribution;
import org.candor.process.Solution;
import org.candor.process.Solver;

/**
 * The exact efficient benchmark under the communication constraint: {@code V} and {@code π*} of a
 * planner who hears agents only while they are accessible, and the same with one agent ignored, each computed once and kept.
 *
 * <p>Arguments are the public state and one belief per agent, as {@link Beliefs} forms them from any reports.
 */
public final class BeliefWelfare {
  private final PrivateEnvironment environment;
  private final Map<Integer, Part> parts = new HashMap<>();

  /** A population's process with its optimum; the optimum is null where no action is left. */
  private record Part(BeliefProcess process, Solution solution) {}

  /** One agent's dynamic pivot, in its parts. */
  public record Others(Rational value, Distribution law, ScaledVector next, Rational now) {}

  public BeliefWelfare(PrivateEnvironment environment) {
    this.environment = environment;
  }

  public PrivateEnvironment environment() {
    return environment;
  }

  private synchronized Part part(int ignoredAgent) {
    Part known = parts.get(ignoredAgent);
    if (known == null) {
      boolean[] ignored = new boolean[environment.agents().size()];
      if (ignoredAgent >= 0) {
        ignored[ignoredAgent] = true;
      }
      BeliefProcess process = BeliefProcess.of(environment, ignored);
      known = new Part(process, process.isEmpty() ? null : Solver.solve(process));
      parts.put(ignoredAgent, known);
    }
    return known;
  }

  /** The number of states of the whole population's decision process. */
  public int states() {
    return part(-1).process().states();
  }

  /** {@code V} from the period on. */
  public Rational value(int period, int publicState, List<Distribution> beliefs) {
    Part all = part(-1);
    return all.solution().value(period, all.process().state(publicState, beliefs));
  }

  /** {@code π*} when the feasible set with this position was drawn. */
  public int efficientAction(
      int period, int publicState, List<Distribution> beliefs, int feasibleSet) {
    Part all = part(-1);
    return all.solution().action(period, all.process().state(publicState, beliefs), feasibleSet);
  }

  /** {@code V_-i} from the period on. */
  public Rational othersOptimal(
      int period, int agent, int publicState, List<Distribution> beliefs) {
    Part part = part(agent);
    return part.solution() == null
        ? Rational.ZERO
        : part.solution().value(period, part.process().state(publicState, beliefs));
  }

  /**
   * What the dynamic pivot transfer of an agent is made of when the action is taken: {@code r_-i}, the law of the others'
   * next beliefs, {@code V_-i} there (null where no action is left: all 0) and {@code V_-i} now.
   */
  public Others others(
      int period, int agent, int publicState, List<Distribution> beliefs, int action) {
    Part part = part(agent);
    int state = part.process().state(publicState, beliefs);
    return new Others(
        part.process().reward(state, action),
        part.process().law(state, action),
        part.solution() == null ? null : part.solution().values(period + 1),
        othersOptimal(period, agent, publicState, beliefs));
  }
}

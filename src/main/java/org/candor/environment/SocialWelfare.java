package org.candor.environment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.Distribution;
import org.candor.process.Solution;
import org.candor.process.Solver;

/**
 * The exact efficient benchmark of a private-value environment: {@code V} and {@code π*}, and {@code V_-i} and
 * {@code π*_-i} of every sub-population, each computed once and kept.
 */
public final class SocialWelfare {
  private final PrivateEnvironment environment;
  private final Map<Integer, Part> parts = new ConcurrentHashMap<>();

  /** A population with its optimum; the optimum is null where no action is left. */
  private record Part(Population population, Solution solution) {}

  public SocialWelfare(PrivateEnvironment environment) {
    this.environment = environment;
  }

  public PrivateEnvironment environment() {
    return environment;
  }

  private Part part(int ignoredMask) {
    Part known = parts.get(ignoredMask);
    if (known == null) {
      boolean[] ignored = new boolean[environment.agents().size()];
      for (int i = 0; i < ignored.length; i++) {
        ignored[i] = (ignoredMask >> i & 1) != 0;
      }
      Population population = new Population(environment, ignored);
      known = new Part(population, population.isEmpty() ? null : Solver.solve(population));
      parts.put(ignoredMask, known);
    }
    return known;
  }

  /** The decision process of the whole population. */
  public Population population() {
    return part(0).population();
  }

  /** {@code V} from the period on, by joint type. */
  public ScaledVector optimal(int period) {
    return part(0).solution().values(period);
  }

  /** {@code V(θ)} from the period on. */
  public Rational value(int period, int jointType) {
    return optimal(period).get(jointType);
  }

  /** {@code π*(θ)} when the feasible set with this position was drawn. */
  public int efficientAction(int period, int jointType, int feasibleSet) {
    return part(0).solution().action(period, jointType, feasibleSet);
  }

  /** The decision process of the others when the agent is ignored; index joint types with its space. */
  public Population populationWithout(int agent) {
    return part(1 << agent).population();
  }

  /** {@code V_-i(θ_-i)} from the period on, at the full joint type θ. */
  public Rational othersOptimal(int period, int agent, int jointType) {
    Part part = part(1 << agent);
    return part.solution() == null
        ? Rational.ZERO
        : part.solution().value(period, environment.types().project(jointType, agent));
  }

  /** {@code V_-i} from the period on by index of {@code populationWithout(i).space()}, or null where no action is left. */
  public ScaledVector othersOptimal(int period, int agent) {
    Part part = part(1 << agent);
    return part.solution() == null ? null : part.solution().values(period);
  }

  /** {@code π*_-i(θ_-i)} at the full joint type θ when the feasible set with this position was drawn. */
  public int othersEfficientAction(int period, int agent, int jointType, int feasibleSet) {
    return part(1 << agent)
        .solution()
        .action(period, environment.types().project(jointType, agent), feasibleSet);
  }

  /** The law of the others' next joint type, on indices of {@code populationWithout(i).space()}. */
  public Distribution othersLaw(int agent, int jointType, int action) {
    return part(1 << agent).population().law(environment.types().project(jointType, agent), action);
  }

  /** {@code r_-i(θ, a)}: the public's and the others' utility. */
  public Rational othersValue(int agent, int jointType, int action) {
    return part(1 << agent)
        .population()
        .reward(environment.types().project(jointType, agent), action);
  }
}

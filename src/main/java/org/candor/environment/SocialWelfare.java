package org.candor.environment;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.process.Solution;
import org.candor.process.Solver;

/**
 * The exact efficient benchmark of a private-value environment: {@code V} and {@code π*}, and {@code V_-i} and
 * {@code π*_-i} of every sub-population, each computed once and kept.
 */
public final class SocialWelfare implements Benchmark {
  private final PrivateEnvironment environment;

  /** By the set of ignored agents; the sets are never changed once they are keys. */
  private final Map<BitSet, Part> parts = new ConcurrentHashMap<>();

  /** What V may be, or null. */
  private volatile ScaledVector guess;

  /** A population with its optimum; the optimum is null where no action is left. */
  private record Part(Population population, Solution solution) {}

  public SocialWelfare(PrivateEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public PrivateEnvironment environment() {
    return environment;
  }

  private Part part(int ignoredAgent) {
    BitSet ignored = new BitSet();
    ignored.set(ignoredAgent);
    return part(ignored);
  }

  private Part part(BitSet ignoredAgents) {
    Part known = parts.get(ignoredAgents);
    if (known == null) {
      boolean[] ignored = new boolean[environment.agents().size()];
      for (int i = 0; i < ignored.length; i++) {
        ignored[i] = ignoredAgents.get(i);
      }
      Population population = new Population(environment, ignored);
      known = new Part(population, population.isEmpty() ? null : Solver.solve(population));
      parts.put(ignoredAgents, known);
    }
    return known;
  }

  private Part whole() {
    return part(new BitSet());
  }

  /** The decision process of the whole population. */
  public Population population() {
    return whole().population();
  }

  @Override
  public Population process() {
    return population();
  }

  @Override
  public ScaledVector optimal(int period) {
    return whole().solution().values(period, guess);
  }

  /**
   * Proposes what {@code V} over an infinite horizon may be. When it is needed, that is checked in its equation, which costs much less than
   * solving it; a wrong guess does no harm.
   */
  public void guess(ScaledVector values) {
    guess = values;
  }

  @Override
  public int efficientAction(int period, int jointType, int feasibleSet) {
    return whole().solution().action(period, jointType, feasibleSet);
  }

  /** The decision process of the others when the agent is ignored; index joint types with its space. */
  public Population populationWithout(int agent) {
    return part(agent).population();
  }

  /** {@code V_-i(θ_-i)} from the period on, at the full joint type θ. */
  public Rational othersOptimal(int period, int agent, int jointType) {
    Part part = part(agent);
    return part.solution() == null
        ? Rational.ZERO
        : part.solution().value(period, environment.types().project(jointType, agent));
  }

  /** {@code V_-i} from the period on by index of {@code populationWithout(i).space()}, or null where no action is left. */
  public ScaledVector othersOptimal(int period, int agent) {
    Part part = part(agent);
    return part.solution() == null ? null : part.solution().values(period);
  }

  /** {@code V_-i,j} from the period on at the full joint type θ: neither agent takes part; 0 where no action is left. */
  public Rational optimalWithout(int period, int first, int second, int jointType) {
    BitSet ignored = new BitSet();
    ignored.set(first);
    ignored.set(second);
    Part part = part(ignored);
    if (part.solution() == null) {
      return Rational.ZERO;
    }
    int[] locals = environment.types().locals(jointType);
    locals[first] = 0;
    locals[second] = 0;
    int publicState = environment.types().publicState(jointType);
    return part.solution().value(period, part.population().space().index(publicState, locals));
  }

  /** {@code π*_-i(θ_-i)} at the full joint type θ when the feasible set with this position was drawn. */
  public int othersEfficientAction(int period, int agent, int jointType, int feasibleSet) {
    return part(agent)
        .solution()
        .action(period, environment.types().project(jointType, agent), feasibleSet);
  }

  /**
   * The efficient action as though the population consisted of some agents alone.
   *
   * @param present per agent whether she counts
   * @param publicState now
   * @param locals per agent her local state; those of agents who do not count are not looked at
   * @param feasibleSet which feasible set was drawn; its first action is taken where none of it remains
   */
  public int efficientActionAmong(
      boolean[] present, int period, int publicState, int[] locals, int feasibleSet) {
    BitSet ignored = new BitSet();
    int[] counted = locals.clone();
    for (int i = 0; i < present.length; i++) {
      if (!present[i]) {
        ignored.set(i);
        counted[i] = 0;
      }
    }
    FeasibleSet set = environment.feasible(publicState).get(feasibleSet);
    if (!remains(set, present)) {
      return set.action(0);
    }
    // Sets of which nothing remains are left out of the population's list.
    int position = 0;
    for (FeasibleSet earlier : environment.feasible(publicState).subList(0, feasibleSet)) {
      position += remains(earlier, present) ? 1 : 0;
    }
    Part part = part(ignored);
    int state = part.population().space().index(publicState, counted);
    return part.solution().action(period, state, position);
  }

  private boolean remains(FeasibleSet set, boolean[] present) {
    return java.util.Arrays.stream(set.actions())
        .anyMatch(
            action ->
                java.util.stream.IntStream.range(0, present.length)
                    .allMatch(i -> present[i] || environment.remainsWithout(i, action)));
  }

  /** The law of the others' next joint type, on indices of {@code populationWithout(i).space()}. */
  public Distribution othersLaw(int agent, int jointType, int action) {
    return part(agent).population().law(environment.types().project(jointType, agent), action);
  }

  /** {@code r_-i(θ, a)}: the public's and the others' utility. */
  public Rational othersValue(int agent, int jointType, int action) {
    return part(agent).population().reward(environment.types().project(jointType, agent), action);
  }
}

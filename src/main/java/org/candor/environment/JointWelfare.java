package org.candor.environment;

import java.util.List;
import java.util.OptionalInt;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.DecisionProcess;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.process.Solution;
import org.candor.process.Solver;

/**
 * The exact efficient benchmark with interdependent values or correlated types: {@code V} and {@code π*}.
 *
 * <p>There is no {@code V_-i}: what the others are worth may depend on the signal of the agent who is ignored.
 */
public final class JointWelfare implements Benchmark {
  private final JointEnvironment environment;
  private final Problem problem;
  private final Solution solution;

  public JointWelfare(JointEnvironment environment) {
    this.environment = environment;
    this.problem = new Problem(environment);
    this.solution = Solver.solve(problem);
  }

  @Override
  public JointEnvironment environment() {
    return environment;
  }

  @Override
  public DecisionProcess process() {
    return problem;
  }

  @Override
  public ScaledVector optimal(int period) {
    return solution.values(period);
  }

  @Override
  public int efficientAction(int period, int jointType, int feasibleSet) {
    return solution.action(period, jointType, feasibleSet);
  }

  /** Joint signals as states and {@code Σ u_i} as reward. */
  private record Problem(JointEnvironment environment) implements DecisionProcess {
    @Override
    public int states() {
      return environment.types().size();
    }

    @Override
    public int actions() {
      return environment.actions().size();
    }

    @Override
    public Rational discount() {
      return environment.discount();
    }

    @Override
    public OptionalInt horizon() {
      return environment.horizon();
    }

    @Override
    public Rational reward(int state, int action) {
      return environment.value(0, state, action).plus(environment.othersValue(0, state, action));
    }

    @Override
    public Distribution law(int state, int action) {
      return environment.law(state, action);
    }

    @Override
    public List<FeasibleSet> feasible(int state) {
      return environment.feasible(0);
    }

    @Override
    public Rational terminal(int state) {
      return Rational.ZERO;
    }
  }
}

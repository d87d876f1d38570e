package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.Benchmark;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.DecisionProcess;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.process.Solution;
import org.candor.process.Solver;

/**
 * {@code V_-i(θ) = max_π E Σ γ^t r_-i} over all policies that see the whole joint type: where no agent's type moves the others', it depends on
 * {@code θ_-i} alone and is what others have without her.
 */
final class OthersOnJointTypes {
  private final List<Solution> solutions = new ArrayList<>();

  OthersOnJointTypes(Benchmark benchmark) {
    for (int i = 0; i < benchmark.environment().types().agents(); i++) {
      solutions.add(Solver.solve(new Others(benchmark.process(), benchmark.environment(), i)));
    }
  }

  /** By joint type, from the period on; of the period after the last: 0. */
  ScaledVector optimal(int agent, int period) {
    return solutions.get(agent).values(period);
  }

  /** Everybody's decision process without one agent's utility. */
  private record Others(DecisionProcess whole, Environment environment, int agent)
      implements DecisionProcess {
    @Override
    public int states() {
      return whole.states();
    }

    @Override
    public int actions() {
      return whole.actions();
    }

    @Override
    public Rational discount() {
      return whole.discount();
    }

    @Override
    public OptionalInt horizon() {
      return whole.horizon();
    }

    @Override
    public Rational reward(int state, int action) {
      return whole.reward(state, action).minus(environment.value(agent, state, action));
    }

    @Override
    public Distribution law(int state, int action) {
      return whole.law(state, action);
    }

    @Override
    public List<FeasibleSet> feasible(int state) {
      return whole.feasible(state);
    }

    @Override
    public Rational terminal(int state) {
      return whole.terminal(state).minus(environment.terminalValue(agent, state));
    }
  }
}

package org.candor.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.DiscountedValues;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * {@code V_i(θ)}: each agent's expected discounted utility under the efficient policy {@code π*}, without transfers and
 * without the utility of the public; {@code V = V_w + Σ_i V_i}.
 */
public final class AgentValues {
  /** {@code [layer][agent]}, by joint type; one layer over an infinite horizon. */
  private final ScaledVector[][] values;

  private AgentValues(ScaledVector[][] values) {
    this.values = values;
  }

  /** Computes all agents' values exactly; over a finite horizon terminal values are received at t = K. */
  public static AgentValues of(Benchmark benchmark) {
    Environment environment = benchmark.environment();
    int agents = environment.agentNames().size();
    if (environment.horizon().isEmpty()) {
      return new AgentValues(new ScaledVector[][] {stationary(benchmark, agents)});
    }
    int horizon = environment.horizon().getAsInt();
    ScaledVector[][] values = new ScaledVector[horizon + 1][agents];
    for (int i = 0; i < agents; i++) {
      List<Rational> terminal = new ArrayList<>();
      for (int joint = 0; joint < environment.types().size(); joint++) {
        terminal.add(environment.terminalValue(i, joint));
      }
      values[horizon][i] = ScaledVector.of(terminal);
    }
    for (int t = horizon - 1; t >= 0; t--) {
      for (int i = 0; i < agents; i++) {
        values[t][i] = before(benchmark, t, i, values[t + 1][i]);
      }
    }
    return new AgentValues(values);
  }

  private static ScaledVector[] stationary(Benchmark benchmark, int agents) {
    int states = benchmark.environment().types().size();
    Distribution[] laws = new Distribution[states];
    List<Rational[]> flows = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      flows.add(new Rational[states]);
    }
    for (int joint = 0; joint < states; joint++) {
      Distribution actions = actions(benchmark, 0, joint);
      laws[joint] = law(benchmark, joint, actions);
      for (int i = 0; i < agents; i++) {
        flows.get(i)[joint] = flow(benchmark, i, joint, actions);
      }
    }
    return DiscountedValues.solve(laws, benchmark.environment().discount(), flows)
        .toArray(ScaledVector[]::new);
  }

  private static ScaledVector before(Benchmark benchmark, int t, int agent, ScaledVector next) {
    Rational[] values = new Rational[benchmark.environment().types().size()];
    for (int joint = 0; joint < values.length; joint++) {
      Distribution actions = actions(benchmark, t, joint);
      Rational later = law(benchmark, joint, actions).expectation(next);
      values[joint] =
          flow(benchmark, agent, joint, actions)
              .plus(benchmark.environment().discount().times(later));
    }
    return ScaledVector.of(Arrays.asList(values));
  }

  /** The law of the action under {@code π*}, before the feasible set is drawn. */
  private static Distribution actions(Benchmark benchmark, int t, int joint) {
    TreeMap<Integer, Rational> probabilities = new TreeMap<>();
    List<FeasibleSet> sets = benchmark.process().feasible(joint);
    for (int z = 0; z < sets.size(); z++) {
      int action = benchmark.efficientAction(t, joint, z);
      probabilities.merge(action, sets.get(z).probability(), Rational::plus);
    }
    return Distribution.of(probabilities);
  }

  private static Distribution law(Benchmark benchmark, int joint, Distribution actions) {
    return actions.mix(action -> benchmark.process().law(joint, action));
  }

  private static Rational flow(Benchmark benchmark, int agent, int joint, Distribution actions) {
    Rational sum = Rational.ZERO;
    for (int k = 0; k < actions.size(); k++) {
      Rational value = benchmark.environment().value(agent, joint, actions.outcome(k));
      sum = sum.plus(actions.probability(k).times(value));
    }
    return sum;
  }

  /** {@code V_i} from the period on (always 0 over an infinite horizon), at a joint type. */
  public Rational value(int period, int agent, int jointType) {
    return values[values.length == 1 ? 0 : period][agent].get(jointType);
  }
}

package org.candor.environment;

import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.DecisionProcess;

/** What a planner who sees all types attains in an environment, exactly: {@code V} and {@code π*}. */
public interface Benchmark {
  Environment environment();

  /** The planner's problem; its states are the joint types. */
  DecisionProcess process();

  /** {@code V} from the period on, by joint type. */
  ScaledVector optimal(int period);

  /** {@code V(θ)} from the period on. */
  default Rational value(int period, int jointType) {
    return optimal(period).get(jointType);
  }

  /** {@code π*(θ)} when the feasible set with this position was drawn. */
  int efficientAction(int period, int jointType, int feasibleSet);
}

package org.candor.catalog.contingent;

import org.candor.environment.JointEnvironment;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * What the transfers that a period makes due have to be worth in expectation at the truth, in terms of the period in which they are
 * received: {@code (u_-i(a, θ) + γ E[f(θ') | a, θ]) / γ}.
 *
 * <p>{@code f} is by how much the agent's payoff in the last period falls short of the social value that the decisions aim at; it is 0
 * before that and over an infinite horizon. Liu 2014, Lemma A.3 (i) prints the equation without this term, and then an earlier action
 * that influences the shortfall is chosen wrongly (theorem 8.1 of the kernel).
 */
@FunctionalInterface
public interface Requirement {
  /** The expectation that the transfers made due by the action must have at the joint signal. */
  Rational of(int period, int agent, int jointType, int action);

  /** The others' utility and the expected shortfall of the last period. */
  static Requirement of(Decisions decisions, LastPeriod last) {
    JointEnvironment environment = decisions.environment();
    return (period, agent, jointType, action) -> {
      Rational sum = environment.othersValue(agent, jointType, action).over(environment.discount());
      if (!decisions.isLast(period + 1)) {
        return sum;
      }
      Distribution law = environment.law(jointType, action);
      for (int k = 0; k < law.size(); k++) {
        Rational shortfall = shortfall(decisions, last, period + 1, agent, law.outcome(k));
        sum = sum.plus(law.probability(k).times(shortfall));
      }
      return sum;
    };
  }

  /** {@code W(θ) − u_i(a, θ) − T_i} in the last period. */
  private static Rational shortfall(
      Decisions decisions, LastPeriod last, int period, int agent, int jointType) {
    int action = decisions.action(period, jointType);
    return decisions
        .aim(period, jointType)
        .minus(decisions.environment().value(agent, jointType, action))
        .minus(last.transfer(agent, jointType));
  }
}

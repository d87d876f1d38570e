package org.candor.catalog.efficient;

import java.util.Arrays;
import java.util.List;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * {@code X_i(θ_-i) = min V(θ_i, θ_-i)} over the agent's own types, from every period on: the most that she can be charged in all if no type of
 * hers shall lose (Krishna and Perry 1998, in every period). At the end of a finite horizon it is what the others receive then.
 */
public final class LeastTypeCharges {
  private final SocialWelfare welfare;

  /** {@code [layer][agent]}, on indices of {@code populationWithout(i).space()}. */
  private final ScaledVector[][] charges;

  public LeastTypeCharges(SocialWelfare welfare) {
    this.welfare = welfare;
    PrivateEnvironment environment = welfare.environment();
    int layers = environment.horizon().isPresent() ? environment.horizon().getAsInt() + 1 : 1;
    this.charges = new ScaledVector[layers][environment.agents().size()];
    for (int t = 0; t < layers; t++) {
      boolean end = environment.horizon().isPresent() && t == layers - 1;
      for (int i = 0; i < environment.agents().size(); i++) {
        charges[t][i] = end ? terminal(i) : least(t, i);
      }
    }
  }

  private ScaledVector terminal(int agent) {
    var others = welfare.populationWithout(agent);
    Rational[] values = new Rational[others.states()];
    Arrays.setAll(values, others::terminal);
    return ScaledVector.of(Arrays.asList(values));
  }

  private ScaledVector least(int period, int agent) {
    JointSpace types = welfare.environment().types();
    Rational[] least = new Rational[welfare.populationWithout(agent).states()];
    for (int joint = 0; joint < types.size(); joint++) {
      int others = types.project(joint, agent);
      Rational value = welfare.value(period, joint);
      least[others] = least[others] == null ? value : least[others].min(value);
    }
    return ScaledVector.of(List.of(least));
  }

  /** {@code X_i(θ_-i)} from the period on, at the full joint type. */
  public Rational at(int period, int agent, int jointType) {
    return charges[period][agent].get(welfare.environment().types().project(jointType, agent));
  }

  /** {@code r_-i(θ_-i,a) + γ E[X_i(θ_-i')] − X_i(θ_-i)}: the charges sum to {@code X_i(θ_-i)} whatever path the agent steers. */
  public Rational transfer(int period, int agent, int reported, int action) {
    int next = welfare.environment().horizon().isPresent() ? period + 1 : 0;
    return Transfers.pivot(
        welfare.othersValue(agent, reported, action),
        welfare.environment().discount(),
        welfare.othersLaw(agent, reported, action),
        charges[next][agent],
        at(period, agent, reported));
  }
}

package org.candor.catalog.efficient;

import java.util.Arrays;
import java.util.List;
import org.candor.environment.JointSpace;
import org.candor.environment.Population;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.DiscountedValues;
import org.candor.process.Distribution;

/**
 * What the bandit form of the dynamic pivot mechanism would raise in an agent's absence: {@code w(θ_-i)} in this period and
 * {@code W(θ_-i)}, the expected discounted sum from it on (Cavallo 2008, Section 5).
 */
public final class RedistributionShares {
  /** Which arm is activated in an agent's absence. */
  @FunctionalInterface
  public interface ArmWithout {
    /**
     * The arm.
     *
     * @param absent the agent whose arm is removed
     * @param jointType a full joint type; the absent agent's state is not looked at
     */
    int at(int period, int absent, int jointType);
  }

  private final PrivateEnvironment environment;
  private final SocialWelfare welfare;
  private final ArmWithout arm;

  /** {@code [layer][agent][others' joint type]}. */
  private final Rational[][][] revenue;

  private final ScaledVector[][] total;

  /** The shares when the arm in an agent's absence is chosen by {@code π*_-i}, whose ties are broken as in {@code π*}. */
  public RedistributionShares(SocialWelfare welfare) {
    this(welfare, (t, absent, joint) -> welfare.othersEfficientAction(t, absent, joint, 0));
  }

  /** The shares when the arm in an agent's absence is chosen otherwise. */
  public RedistributionShares(SocialWelfare welfare, ArmWithout arm) {
    this.environment = welfare.environment();
    this.welfare = welfare;
    this.arm = arm;
    int layers = environment.horizon().orElse(1);
    this.revenue = new Rational[layers][environment.agents().size()][];
    this.total = new ScaledVector[layers][environment.agents().size()];
    for (int i = 0; i < environment.agents().size(); i++) {
      Population others = welfare.populationWithout(i);
      // The last period is the first to be known.
      for (int t = layers - 1; t >= 0; t--) {
        fill(t, i, others);
      }
    }
  }

  private void fill(int t, int absent, Population others) {
    Rational[] flow = new Rational[others.states()];
    Arrays.fill(flow, Rational.ZERO);
    Distribution[] laws = new Distribution[flow.length];
    for (int s = 0; s < flow.length && !others.isEmpty(); s++) {
      JointSpace types = environment.types();
      int joint = types.index(others.space().publicState(s), others.space().locals(s));
      int active = arm.at(t, absent, joint);
      Rational without = welfare.optimalWithout(t, absent, active, joint);
      flow[s] = Transfers.banditPivot(environment.discount(), without).negate();
      laws[s] = others.law(s, active);
    }
    revenue[t][absent] = flow;
    total[t][absent] = others.isEmpty() ? ScaledVector.of(List.of(flow)) : sum(t, absent, laws);
  }

  private ScaledVector sum(int t, int absent, Distribution[] laws) {
    Rational[] flow = revenue[t][absent];
    if (environment.horizon().isEmpty()) {
      return DiscountedValues.solve(laws, environment.discount(), List.<Rational[]>of(flow)).get(0);
    }
    Rational[] sums = flow.clone();
    for (int s = 0; s < sums.length && t + 1 < total.length; s++) {
      Rational later = laws[s].expectation(total[t + 1][absent]);
      sums[s] = sums[s].plus(environment.discount().times(later));
    }
    return ScaledVector.of(List.of(sums));
  }

  /** {@code w(θ_-i)} at the full joint type θ. */
  public Rational revenue(int period, int absent, int jointType) {
    return revenue[period][absent][environment.types().project(jointType, absent)];
  }

  /** {@code W(θ_-i)} at the full joint type θ. */
  public Rational total(int period, int absent, int jointType) {
    return total[period][absent].get(environment.types().project(jointType, absent));
  }

  /**
   * The transfer of dynamic-RM (Definition 7): {@code −(1−γ)(V_-i − W/n)} to the activated agent, {@code w/n} to every other.
   */
  public Rational transfer(int period, int agent, int reported, int active) {
    Rational n = Rational.of(environment.agents().size());
    if (agent != active) {
      return revenue(period, agent, reported).over(n);
    }
    Rational share = total(period, agent, reported).over(n);
    return Transfers.banditPivot(
        environment.discount(), welfare.othersOptimal(period, agent, reported).minus(share));
  }
}

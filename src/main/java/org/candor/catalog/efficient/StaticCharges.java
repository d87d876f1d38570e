package org.candor.catalog.efficient;

import java.util.Arrays;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.process.FeasibleSet;

/** The parts of one-period transfers at every reported joint type, in expectation over the feasible set. */
public final class StaticCharges {
  private final JointSpace types;
  private final Rational[][] external;
  private final Rational[][] pivot;
  private final Rational[] revenue;

  /** Tabulates an environment with one decision period and no terminal values. */
  public StaticCharges(SocialWelfare welfare) {
    PrivateEnvironment environment = welfare.environment();
    this.types = environment.types();
    this.external = new Rational[types.agents()][types.size()];
    this.pivot = new Rational[types.agents()][types.size()];
    this.revenue = new Rational[types.size()];
    Arrays.fill(revenue, Rational.ZERO);
    for (int i = 0; i < types.agents(); i++) {
      for (int joint = 0; joint < types.size(); joint++) {
        external[i][joint] = othersValue(welfare, i, joint);
        pivot[i][joint] =
            Transfers.pivot(
                external[i][joint], Rational.ONE, null, null, welfare.othersOptimal(0, i, joint));
        revenue[joint] = revenue[joint].minus(pivot[i][joint]);
      }
    }
  }

  private static Rational othersValue(SocialWelfare welfare, int agent, int joint) {
    int publicState = welfare.environment().types().publicState(joint);
    Rational sum = Rational.ZERO;
    int position = 0;
    for (FeasibleSet set : welfare.environment().feasible(publicState)) {
      int action = welfare.efficientAction(0, joint, position++);
      sum = sum.plus(set.probability().times(welfare.othersValue(agent, joint, action)));
    }
    return sum;
  }

  /** {@code E_Z r_-i(θ_-i, a*(θ))}. */
  public Rational othersValue(int agent, int reported) {
    return external[agent][reported];
  }

  /** The pivot transfer to the agent. */
  public Rational pivot(int agent, int reported) {
    return pivot[agent][reported];
  }

  /** What the pivot mechanism collects. */
  public Rational revenue(int reported) {
    return revenue[reported];
  }

  /**
   * The least that the pivot mechanism collects over everything the agent could report, the others' reports given: what Cavallo
   * (2006) guarantees without looking at her report.
   */
  public Rational guaranteedRevenue(int agent, int reported) {
    Rational least = revenue[reported];
    for (int s = 0; s < types.size(agent); s++) {
      least = least.min(revenue[types.with(reported, agent, s)]);
    }
    return least;
  }
}

package org.candor.catalog.broken;

import java.util.List;
import org.candor.environment.Population;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.process.FeasibleSet;

/** The most that the others can have in one period alone. */
final class StaticOptimum {
  private final SocialWelfare welfare;

  StaticOptimum(SocialWelfare welfare) {
    this.welfare = welfare;
  }

  /** {@code E_Z max_a r_-i(θ_-i, a)}; 0 where no action is left. */
  Rational others(int agent, int reported) {
    Population others = welfare.populationWithout(agent);
    int state = welfare.environment().types().project(reported, agent);
    Rational sum = Rational.ZERO;
    List<FeasibleSet> sets = others.feasible(state);
    for (FeasibleSet set : sets) {
      sum = sum.plus(set.probability().times(others.reward(state, best(others, state, set))));
    }
    return sum;
  }

  /** The first action of the set with the largest reward. */
  static int best(Population population, int state, FeasibleSet set) {
    int best = set.action(0);
    for (int k = 1; k < set.size(); k++) {
      if (population.reward(state, set.action(k)).compareTo(population.reward(state, best)) > 0) {
        best = set.action(k);
      }
    }
    return best;
  }
}

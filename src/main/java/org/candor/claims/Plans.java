package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/** Every sequence of actions over a finite horizon, and what it is worth, in expectation from a joint type at time 0, to each agent and the public. */
final class Plans {
  private static final long MOST = 4096;

  private final Environment environment;
  private final List<int[]> plans = new ArrayList<>();

  /** By plan, then by agent with the public last. */
  private final List<ScaledVector[]> values = new ArrayList<>();

  Plans(Environment environment) {
    this.environment = environment;
    int periods = environment.horizon().orElseThrow();
    int actions = environment.actions().size();
    long count = 1;
    for (int t = 0; t < periods; t++) {
      count *= actions;
      if (count > MOST) {
        throw new LimitExceededException(
            "there are more than " + MOST + " plans; drop periods or actions");
      }
    }
    for (int p = 0; p < count; p++) {
      int[] plan = new int[periods];
      int digits = p;
      for (int t = periods - 1; t >= 0; t--) {
        plan[t] = digits % actions;
        digits /= actions;
      }
      plans.add(plan);
      ScaledVector[] worth = new ScaledVector[agents() + 1];
      for (int i = 0; i < worth.length; i++) {
        worth[i] = worth(plan, i);
      }
      values.add(worth);
    }
  }

  /** Whether there are plans: finitely many periods, and every action is always feasible. */
  static boolean defined(Environment environment) {
    boolean always = environment.horizon().isPresent();
    for (int s = 0; s < environment.types().publicStates(); s++) {
      always &=
          environment.feasible(s).size() == 1
              && environment.feasible(s).get(0).actions().length == environment.actions().size();
    }
    return always;
  }

  private int agents() {
    return environment.types().agents();
  }

  /** {@code E Σ γ^t r_i} with the terminal value, or of the public if {@code i = n}, by the joint type at time 0. */
  private ScaledVector worth(int[] plan, int agent) {
    boolean isPublic = agent == agents();
    List<Rational> layer = new ArrayList<>();
    for (int joint = 0; joint < environment.types().size(); joint++) {
      layer.add(isPublic ? Rational.ZERO : environment.terminalValue(agent, joint));
    }
    for (int t = plan.length - 1; t >= 0; t--) {
      ScaledVector next = ScaledVector.of(layer);
      for (int joint = 0; joint < layer.size(); joint++) {
        Rational now =
            isPublic
                ? environment.publicValue(joint, plan[t])
                : environment.value(agent, joint, plan[t]);
        Rational later = environment.law(joint, plan[t]).expectation(next);
        layer.set(joint, now.plus(environment.discount().times(later)));
      }
    }
    return ScaledVector.of(layer);
  }

  int count() {
    return plans.size();
  }

  /** Its actions by period. */
  int[] plan(int p) {
    return plans.get(p).clone();
  }

  /** {@code v_i(p)} from the joint type on. */
  Rational own(int p, int joint, int agent) {
    return values.get(p)[agent].get(joint);
  }

  /** {@code v_-i(p)}, the public counted. */
  Rational others(int p, int joint, int agent) {
    return social(p, joint).minus(own(p, joint, agent));
  }

  /** {@code Σ_i v_i(p)}, the public counted. */
  Rational social(int p, int joint) {
    Rational sum = Rational.ZERO;
    for (ScaledVector each : values.get(p)) {
      sum = sum.plus(each.get(joint));
    }
    return sum;
  }

  /** The first plan that is best for all together. */
  int best(int joint) {
    int best = 0;
    for (int p = 1; p < plans.size(); p++) {
      if (social(p, joint).compareTo(social(best, joint)) > 0) {
        best = p;
      }
    }
    return best;
  }
}

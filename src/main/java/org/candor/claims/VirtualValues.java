package org.candor.claims;

import org.candor.exact.Rational;

/**
 * Virtual values on finitely many types, and what the seller would have if buyers' local constraints downwards were all that binds her
 * (Bergemann and Välimäki 2017, Sections 3.2.2, 3.2.4, 3.3 and 3.4). For {@code ∂F/∂θ_0} stands the difference to the next type's law, for
 * {@code dθ_1} the difference to the next value.
 */
final class VirtualValues {
  private final SellerModel model;
  private final boolean overDistribution;

  private VirtualValues(SellerModel model, boolean overDistribution) {
    this.model = model;
    this.overDistribution = overDistribution;
  }

  static VirtualValues of(SellerModel model) {
    return new VirtualValues(model, false);
  }

  /** With {@code (1 - F_0)/F_0} for {@code (1 - F_0)/f_0}, as Section 3.4.1 prints it. */
  static VirtualValues overDistribution(SellerModel model) {
    return new VirtualValues(model, true);
  }

  /** {@code (1 - F_0(θ_0)) / f_0(θ_0)}. */
  Rational handicap(int agent, int type) {
    Rational upTo = Rational.ZERO;
    for (int j = 0; j <= type; j++) {
      upTo = upTo.plus(model.prior(agent, j));
    }
    return Rational.ONE.minus(upTo).over(overDistribution ? upTo : model.prior(agent, type));
  }

  /** {@code (∂F(θ_1 | θ_0)/∂θ_0) / f(θ_1 | θ_0)}: minus the impulse response; 0 for the highest types. */
  Rational response(int agent, int action, int type, int next) {
    if (type + 1 == model.types(agent)) {
      return Rational.ZERO;
    }
    Rational moved =
        model
            .cumulative(agent, action, type + 1, next)
            .minus(model.cumulative(agent, action, type, next));
    Rational density = model.law(agent, action, type, next);
    return density.isZero() ? Rational.ZERO : moved.over(density);
  }

  /** Whether the law of {@code θ_1} moves with {@code θ_0} only where it has a density to divide by. */
  boolean hasDensity() {
    for (int i = 0; i < model.agents(); i++) {
      for (int a = 0; a < model.firstActions(); a++) {
        for (int j = 0; j + 1 < model.types(i); j++) {
          for (int k = 0; k < model.types(i, a); k++) {
            if (model.law(i, a, j, k).isZero()
                && !model.cumulative(i, a, j + 1, k).equals(model.cumulative(i, a, j, k))) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  /** The virtual value of a decision in the first period. */
  Rational first(int agent, int action, int type) {
    Rational value = model.value(agent, action, type);
    return type + 1 == model.types(agent)
        ? value
        : value.minus(
            handicap(agent, type).times(model.value(agent, action, type + 1).minus(value)));
  }

  /** The virtual value of a decision in the second period, {@code ψ(θ_0, θ_1)} if it is to serve her. */
  Rational last(int agent, int action, int type, int next, int lastAction) {
    Rational value = model.value(agent, action, next, lastAction);
    return next + 1 == model.types(agent, action)
        ? value
        : value.plus(
            handicap(agent, type)
                .times(response(agent, action, type, next))
                .times(model.value(agent, action, next + 1, lastAction).minus(value)));
  }

  /** Whether no virtual value of any decision falls in {@code θ_0} or in {@code θ_1}. */
  boolean increasing() {
    for (int i = 0; i < model.agents(); i++) {
      for (int a = 0; a < model.firstActions(); a++) {
        for (int j = 0; j < model.types(i); j++) {
          if (falls(i, a, j)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean falls(int agent, int action, int type) {
    boolean top = type + 1 == model.types(agent);
    if (!top && first(agent, action, type).compareTo(first(agent, action, type + 1)) > 0) {
      return true;
    }
    for (int b = 0; b < model.lastActions(); b++) {
      for (int k = 0; k < model.types(agent, action); k++) {
        Rational here = last(agent, action, type, k, b);
        if ((!top && here.compareTo(last(agent, action, type + 1, k, b)) > 0)
            || (k + 1 < model.types(agent, action)
                && here.compareTo(last(agent, action, type, k + 1, b)) > 0)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a higher {@code θ_0} makes a higher {@code θ_1} no less likely, whatever is decided (first order stochastic dominance). */
  boolean dominance() {
    for (int i = 0; i < model.agents(); i++) {
      for (int a = 0; a < model.firstActions(); a++) {
        for (int j = 0; j + 1 < model.types(i); j++) {
          for (int k = 0; k < model.types(i, a); k++) {
            if (model.cumulative(i, a, j + 1, k).compareTo(model.cumulative(i, a, j, k)) > 0) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  /** The expectation of the largest sum of virtual values: the relaxed problem, type by type. */
  Rational relaxed() {
    Profiles types = new Profiles(model);
    Rational total = Rational.ZERO;
    for (int joint = 0; joint < types.first().size(); joint++) {
      Rational best = null;
      for (int a = 0; a < model.firstActions(); a++) {
        Rational sum = model.discount().times(later(types, joint, a));
        for (int i = 0; i < model.agents(); i++) {
          sum = sum.plus(first(i, a, types.first().local(joint, i)));
        }
        best = best == null ? sum : best.max(sum);
      }
      total = total.plus(types.prior(joint).times(best));
    }
    return total;
  }

  private Rational later(Profiles types, int joint, int action) {
    Rational expected = Rational.ZERO;
    for (int next = 0; next < types.later(action).size(); next++) {
      Rational probability = types.law(joint, action, next);
      if (!probability.isZero()) {
        Rational best = null;
        for (int b = 0; b < model.lastActions(); b++) {
          Rational sum = Rational.ZERO;
          for (int i = 0; i < model.agents(); i++) {
            int type = types.first().local(joint, i);
            sum = sum.plus(last(i, action, type, types.later(action).local(next, i), b));
          }
          best = best == null ? sum : best.max(sum);
        }
        expected = expected.plus(probability.times(best));
      }
    }
    return expected;
  }
}

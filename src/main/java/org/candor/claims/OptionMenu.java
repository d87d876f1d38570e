package org.candor.claims;

import org.candor.exact.Rational;

/**
 * A menu of options in sequential screening: for every {@code θ_0} an up-front fee {@code p(θ_0)} and a strike price {@code q(θ_0)} at
 * which the buyer may have the object once she knows {@code θ_1} (Bergemann and Välimäki 2017, Section 3.2.2). The strike is the least
 * {@code θ_1} with {@code ψ(θ_0, θ_1) >= 0}; where there is none the option is never exercised. The fee leaves {@code V(θ_0)} by the
 * envelope formula, differences standing for derivatives and the least type having 0.
 */
final class OptionMenu {
  private final SellerModel model;
  private final int[] strikes;
  private final Rational[] envelope;
  private final Rational[] fees;

  OptionMenu(SellerModel model, VirtualValues virtual) {
    this.model = model;
    this.strikes = new int[model.types(0)];
    this.envelope = new Rational[strikes.length];
    this.fees = new Rational[strikes.length];
    Rational left = Rational.ZERO;
    for (int j = 0; j < strikes.length; j++) {
      strikes[j] = strike(virtual, j);
      envelope[j] = left;
      fees[j] = exercised(j, j).minus(left);
      left = j + 1 < strikes.length ? left.plus(rise(j)) : left;
    }
  }

  /** The strike as a position; beyond the last type if there is none. */
  private int strike(VirtualValues virtual, int type) {
    int next = 0;
    while (next < model.types(0, 0)
        && virtual.last(0, 0, type, next, ScreeningFormulas.SERVE).signum() < 0) {
      next++;
    }
    return next;
  }

  /** {@code -δ Σ x ∂F(θ_1 | θ_0)/∂θ_0}. */
  private Rational rise(int type) {
    Rational sum = Rational.ZERO;
    for (int k = strikes[type]; k + 1 < model.types(0, 0); k++) {
      Rational moved = model.cumulative(0, 0, type + 1, k).minus(model.cumulative(0, 0, type, k));
      sum = sum.minus(moved.times(worth(k + 1).minus(worth(k))));
    }
    return model.discount().times(sum);
  }

  private Rational worth(int next) {
    return model.value(0, 0, next, ScreeningFormulas.SERVE);
  }

  /** {@code V(θ_0)} by the envelope formula. */
  Rational envelope(int type) {
    return envelope[type];
  }

  /** Whether {@code θ_1 >= q(θ_0)}: the option is exercised. */
  boolean isServed(int option, int next) {
    return strikes[option] < model.types(0, 0)
        && worth(next).compareTo(worth(strikes[option])) >= 0;
  }

  /** {@code δ E[max{0, θ_1 - q}]}: what a type may expect of an option that is paid. */
  private Rational exercised(int type, int option) {
    Rational sum = Rational.ZERO;
    for (int k = 0; k < model.types(0, 0); k++) {
      if (isServed(option, k)) {
        Rational gain = worth(k).minus(worth(strikes[option]));
        sum = sum.plus(model.law(0, 0, type, k).times(gain));
      }
    }
    return model.discount().times(sum);
  }

  /** What a type may expect who buys an option: {@code δ E[max{0, θ_1 - q}] - p}. */
  Rational payoff(int type, int option) {
    return exercised(type, option).minus(fees[option]);
  }

  /** {@code E[p + δ q I{θ_1 >= q}]} if every type buys the option that is meant for her. */
  Rational revenue() {
    Rational sum = Rational.ZERO;
    for (int j = 0; j < strikes.length; j++) {
      Rational paid = fees[j];
      for (int k = 0; k < model.types(0, 0); k++) {
        if (isServed(j, k)) {
          Rational weight = model.discount().times(model.law(0, 0, j, k));
          paid = paid.plus(weight.times(worth(strikes[j])));
        }
      }
      sum = sum.plus(model.prior(0, j).times(paid));
    }
    return sum;
  }
}

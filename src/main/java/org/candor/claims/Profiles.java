package org.candor.claims;

import java.util.stream.IntStream;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;

/** The joint types of the buyers of a {@link SellerModel}, before and after its first decision. */
final class Profiles {
  private final SellerModel model;
  private final JointSpace first;
  private final JointSpace[] later;

  Profiles(SellerModel model) {
    this.model = model;
    this.first = new JointSpace(1, IntStream.range(0, model.agents()).map(model::types).toArray());
    this.later = new JointSpace[model.firstActions()];
    for (int a = 0; a < later.length; a++) {
      int action = a;
      later[a] =
          new JointSpace(
              1, IntStream.range(0, model.agents()).map(i -> model.types(i, action)).toArray());
    }
  }

  /** All {@code θ_0}. */
  JointSpace first() {
    return first;
  }

  /** All {@code θ_1} after a decision. */
  JointSpace later(int action) {
    return later[action];
  }

  Rational prior(int joint) {
    return priorWithout(-1, joint);
  }

  /** The probability of what the others of an agent have. */
  Rational priorWithout(int agent, int joint) {
    Rational product = Rational.ONE;
    for (int i = 0; i < model.agents(); i++) {
      if (i != agent) {
        product = product.times(model.prior(i, first.local(joint, i)));
      }
    }
    return product;
  }

  Rational law(int joint, int action, int next) {
    return lawWithout(-1, joint, action, next);
  }

  /** The probability of what the others of an agent have next. */
  Rational lawWithout(int agent, int joint, int action, int next) {
    Rational product = Rational.ONE;
    for (int i = 0; i < model.agents(); i++) {
      if (i != agent) {
        product =
            product.times(
                model.law(i, action, first.local(joint, i), later[action].local(next, i)));
      }
    }
    return product;
  }
}

package org.candor.catalog.sale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candor.catalog.efficient.Transfers;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.StatelessRules;
import org.candor.process.BanditValues;

/**
 * The agent of the largest index deliberates or, when she is ready, has the item. Who deliberates pays {@code (1−γ) V_-i} for the period that
 * the others wait, who has the item {@code V_-i} for all that they lose: dynamic pivot transfers, computed arm by arm.
 */
public final class DeliberationRules extends StatelessRules {
  /** What the agent of the largest index pays. */
  @FunctionalInterface
  public interface Payment {
    Rational of(boolean sold, Rational discount, Rational othersOptimal);
  }

  private final PrivateEnvironment environment;
  private final Deliberation form;
  private final BanditValues values;
  private final Payment payment;

  public DeliberationRules(PrivateEnvironment environment, Deliberation form, Payment payment) {
    this.environment = environment;
    this.form = form;
    this.values = new BanditValues(form.arms());
    this.payment = payment;
  }

  /** The dynamic pivot payment. */
  public static Rational pivot(boolean sold, Rational discount, Rational othersOptimal) {
    return sold
        ? Transfers.pivot(Rational.ZERO, Rational.ONE, null, null, othersOptimal).negate()
        : Transfers.banditPivot(discount, othersOptimal).negate();
  }

  @Override
  protected Outcome<Nothing> outcome(int period, int profile) {
    JointSpace types = environment.types();
    List<Rational> transfers = new ArrayList<>(Collections.nCopies(types.agents(), Rational.ZERO));
    int action = 0;
    if (types.publicState(profile) == Sale.UNSOLD) {
      int[] states = types.locals(profile);
      int active = values.active(states);
      boolean sold = form.isReady(active, states[active]);
      action = sold ? types.agents() + active : active;
      Rational others = values.value(states, active);
      transfers.set(active, payment.of(sold, environment.discount(), others).negate());
    }
    return new Outcome<>(
        List.of(new Outcome.Branch<>(Rational.ONE, action, Nothing.NOTHING)), transfers);
  }
}

package org.candor.catalog.efficient;

import java.util.List;
import org.candor.environment.BanditArms;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.StatelessRules;
import org.candor.process.BanditValues;

/** Activates the arm with the largest Gittins index; transfers are computed arm by arm too, so that nothing ever needs the product space. */
public final class IndexRules extends StatelessRules {
  private final JointSpace types;
  private final BanditValues values;
  private final BanditPayments payments;

  /** The rules on a bandit over an infinite horizon. */
  public IndexRules(PrivateEnvironment environment) {
    this.types = environment.types();
    this.values = new BanditValues(BanditArms.of(environment));
    this.payments = new BanditPayments(values);
  }

  @Override
  protected Outcome<Nothing> outcome(int period, int profile) {
    int[] states = types.locals(profile);
    return new Outcome<>(
        List.of(new Outcome.Branch<>(Rational.ONE, values.active(states), Nothing.NOTHING)),
        payments.pivot(states));
  }
}

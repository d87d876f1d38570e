package org.candor.catalog.contingent;

import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.JointWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.ApproximateClaim;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;

/**
 * Efficient decisions with contingent transfers that need not be exact: ε-periodic ex post incentive compatibility (Liu 2014, section 5.1).
 *
 * <p>It is defined where spanning fails, as on a grid of signals that is finer than what the others' next signals tell. With errors of at
 * most e, a misreport that changes the action changes the discounted expectation of all errors from then on by at most
 * {@code 2 γ e (1 + γ + γ² + …)}, one term per period that makes something due; the social value makes up for the rest. The exact ε, which
 * an audit computes, is often smaller.
 */
public final class EpsilonContingent {
  private EpsilonContingent() {}

  static Mechanism mechanism() {
    return new JointMechanism(
        "epsilon-contingent",
        "Contingent transfers nearest to what is required",
        "Liu 2014, Lemma 5.1, on finite signal spaces, with the last period's term",
        List.of(ClaimedProperty.of("efficiency")),
        EpsilonContingent::made,
        "on random environments the tests hold errors, their bound and the exact ε against the proved kernel, which decides that no errors are smaller"
            + " (ContingentErrors, LinearProgrammeChecks)",
        new ApproximateClaim("ic.ex-post", EpsilonContingent::bound));
  }

  private static NearestTransfers nearest(JointWelfare welfare) {
    Decisions decisions = Decisions.efficient(welfare);
    return NearestTransfers.of(decisions, Requirement.of(decisions, LastPeriod.of(decisions)));
  }

  private static JointMechanism.Made made(JointWelfare welfare) {
    Decisions decisions = Decisions.efficient(welfare);
    DueTable due = nearest(welfare).due();
    return ContingentMechanisms.made(decisions, LastPeriod.of(decisions), due, due::received);
  }

  /** {@code 2 γ e Σ_k γ^k}, k = 0, 1, … over the periods that make something due. */
  private static Rational bound(Setting setting) {
    JointWelfare welfare = new JointWelfare(setting.jointEnvironment().orElseThrow());
    Rational discount = welfare.environment().discount();
    OptionalInt horizon = welfare.environment().horizon();
    Rational periods = Rational.ZERO;
    if (horizon.isEmpty()) {
      periods = Rational.ONE.over(Rational.ONE.minus(discount));
    } else {
      for (int k = 0; k < horizon.getAsInt() - 1; k++) {
        periods = periods.times(discount).plus(Rational.ONE);
      }
    }
    return discount.times(nearest(welfare).error()).times(periods).times(2);
  }

  /** Whether the transfers are exact, so that ε is 0. */
  public static boolean isExact(JointWelfare welfare) {
    return nearest(welfare).error().isZero();
  }
}

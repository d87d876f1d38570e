package org.candor.catalog.contingent;

import java.util.List;
import org.candor.environment.JointWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;

/** Efficient mechanisms with contingent transfers (Liu 2014). */
public final class ContingentMechanisms {
  public static final List<ClaimedProperty> EFFICIENT =
      List.of(ClaimedProperty.of("efficiency"), ClaimedProperty.of("ic.ex-post"));
  public static final List<ClaimedProperty> ALMOST_EFFICIENT =
      List.of(ClaimedProperty.of("ic.ex-post"));
  private static final String TIE =
      "on random environments the proved kernel decides in the tests that what is due meets the conditions (ContingentPayments)";

  private ContingentMechanisms() {}

  public static List<Mechanism> all() {
    return List.of(
        new JointMechanism(
            "contingent-spanning",
            "Contingent transfers, least-norm solution",
            "Liu 2014, Theorem 3.2 and Lemma A.4, with the last period's term",
            EFFICIENT,
            ContingentMechanisms::spanning,
            TIE),
        new JointMechanism(
            "contingent-scoring",
            "Contingent transfers with a score",
            "Liu 2014, Theorem 3.1 and Lemma A.3, with the last period's term",
            EFFICIENT,
            ContingentMechanisms::scoring,
            TIE),
        new JointMechanism(
            "contingent-almost-efficient",
            "Contingent transfers with a constant last action",
            "Liu 2014, Corollary 3.3, with the last period's term",
            ALMOST_EFFICIENT,
            ContingentMechanisms::almostEfficient,
            TIE),
        WinnerPayAuction.mechanism(),
        EpsilonContingent.mechanism());
  }

  private static JointMechanism.Made spanning(JointWelfare welfare) {
    Decisions decisions = Decisions.efficient(welfare);
    LastPeriod last = LastPeriod.of(decisions);
    return made(decisions, last, Spanning.table(decisions, Requirement.of(decisions, last)));
  }

  private static JointMechanism.Made scoring(JointWelfare welfare) {
    Decisions decisions = Decisions.efficient(welfare);
    LastPeriod last = LastPeriod.of(decisions);
    return made(decisions, last, Scoring.table(decisions, Requirement.of(decisions, last)));
  }

  private static JointMechanism.Made almostEfficient(JointWelfare welfare) {
    if (welfare.environment().horizon().isEmpty()) {
      return JointMechanism.Made.not("defined for a finite horizon only: there is no last period");
    }
    Decisions decisions = Decisions.constantAtLast(welfare);
    LastPeriod last = LastPeriod.of(decisions);
    return made(decisions, last, Scoring.table(decisions, Requirement.of(decisions, last)));
  }

  private static JointMechanism.Made made(Decisions decisions, LastPeriod last, DueTable due) {
    return made(decisions, last, due, due::received);
  }

  /**
   * The rules of decisions with transfers within the last period and others that the table makes due, unless there are none.
   *
   * @param later how the table's transfers are settled
   */
  public static JointMechanism.Made made(
      Decisions decisions, LastPeriod last, DueTable due, ContingentRules.Later later) {
    if (last.impossible() != null) {
      return JointMechanism.Made.not(last.impossible());
    }
    if (due.impossible().isPresent()) {
      return JointMechanism.Made.not(due.impossible().get());
    }
    return JointMechanism.Made.of(
        new ContingentRules(
            decisions.environment(),
            decisions::action,
            (t, i, profile) -> decisions.isLast(t) ? last.transfer(i, profile) : Rational.ZERO,
            later));
  }
}

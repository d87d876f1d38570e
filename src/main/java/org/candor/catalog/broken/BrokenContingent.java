package org.candor.catalog.broken;

import java.util.Collections;
import java.util.List;
import org.candor.catalog.contingent.ContingentMechanisms;
import org.candor.catalog.contingent.Decisions;
import org.candor.catalog.contingent.DueTable;
import org.candor.catalog.contingent.EpsilonContingent;
import org.candor.catalog.contingent.JointMechanism;
import org.candor.catalog.contingent.LastPeriod;
import org.candor.catalog.contingent.NearestTransfers;
import org.candor.catalog.contingent.Requirement;
import org.candor.catalog.contingent.Scoring;
import org.candor.catalog.contingent.Spanning;
import org.candor.catalog.contingent.WinnerPayAuction;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.environment.JointWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Hypothesis;

/** Broken variants of the mechanisms with contingent transfers. */
public final class BrokenContingent {
  private static final String IC = "ic.ex-post";
  private static final ClaimedProperty EFFICIENCY = ClaimedProperty.of("efficiency");

  private static final Hypothesis ONE_LAST_ACTION =
      new Hypothesis(
          "the constant action is efficient in the last period at every joint signal",
          setting ->
              setting.benchmark() instanceof JointWelfare welfare
                  && oneLastActionIsEfficient(welfare));

  private static final Hypothesis NO_ERROR =
      new Hypothesis(
          "the finite systems have exact solutions, so that ε = 0",
          setting ->
              setting.benchmark() instanceof JointWelfare welfare
                  && EpsilonContingent.isExact(welfare));

  private BrokenContingent() {}

  public static List<BrokenMechanism> all() {
    return List.of(
        broken(
            "contingent-without-last-term",
            "Contingent transfers by the printed condition",
            ContingentMechanisms.EFFICIENT,
            BrokenContingent::withoutLastTerm,
            "what is due in the last period leaves out by how much an agent's payoff there falls short of the social value",
            EFFICIENCY,
            400),
        broken(
            "contingent-on-old-signals",
            "Contingent transfers on the signals of the period that triggers them",
            ContingentMechanisms.EFFICIENT,
            BrokenContingent::onOldSignals,
            "what is due is settled by what the others reported before, which is no news of the agent's signal",
            EFFICIENCY,
            40),
        broken(
            "epsilon-contingent-shifted",
            "Contingent transfers off by one signal",
            List.of(EFFICIENCY, ClaimedProperty.of(IC, NO_ERROR)),
            BrokenContingent::shifted,
            "at each signal the transfers are fitted to what the next signal requires, as where cells of a grid are counted from the wrong end",
            EFFICIENCY,
            100),
        broken(
            "contingent-undiscounted",
            "Contingent transfers without the factor 1/γ",
            ContingentMechanisms.EFFICIENT,
            BrokenContingent::undiscounted,
            "what is received a period later is not scaled up by the discount",
            EFFICIENCY,
            60),
        broken(
            "contingent-without-score",
            "Contingent transfers without the score",
            ContingentMechanisms.EFFICIENT,
            BrokenContingent::withoutScore,
            "what is due follows the report alone, so that it can be talked up without any change of the action",
            EFFICIENCY,
            40),
        broken(
            "contingent-wrong-last-action",
            "Contingent transfers for an efficient last action that is not taken",
            ContingentMechanisms.ALMOST_EFFICIENT,
            BrokenContingent::wrongLastAction,
            "the last action is constant, and what is due counts on the efficient one",
            ClaimedProperty.of("efficiency", ONE_LAST_ACTION),
            200),
        broken(
            "winner-pay-own-bid",
            "Winner-pay auction at the own bid",
            WinnerPayAuction.CLAIMS,
            BrokenContingent::ownBid,
            "the winner pays her own bid instead of the second-lowest",
            ClaimedProperty.of("efficiency", WinnerPayAuction.STRONG_INTERDEPENDENCE),
            40),
        broken(
            "winner-pay-at-once",
            "Winner-pay auction without the contingent transfer",
            WinnerPayAuction.CLAIMS,
            welfare ->
                WinnerPayAuction.made(
                    welfare,
                    auction -> (t, i, profile) -> auction.paidAtOnce(i, profile).negate(),
                    auction -> (t, i, earlier, profile) -> Rational.ZERO),
            "nothing is paid in the period after winning",
            ClaimedProperty.of("efficiency", WinnerPayAuction.STRONG_INTERDEPENDENCE),
            40));
  }

  private static BrokenMechanism broken(
      String id,
      String title,
      List<ClaimedProperty> claims,
      JointMechanism.Maker maker,
      String flaw,
      ClaimedProperty keeps,
      int caughtWithin) {
    return new BrokenMechanism(
        new JointMechanism(id, title, "deliberately broken", claims, maker, ""),
        flaw,
        IC,
        keeps,
        caughtWithin);
  }

  private static JointMechanism.Made withoutLastTerm(JointWelfare welfare) {
    Decisions decisions = Decisions.efficient(welfare);
    LastPeriod last = LastPeriod.of(decisions);
    DueTable due = Spanning.table(decisions, othersValue(decisions));
    return ContingentMechanisms.made(decisions, last, due, due::received);
  }

  /** {@code u_-i(a, θ) / γ}. */
  private static Requirement othersValue(Decisions decisions) {
    JointEnvironment environment = decisions.environment();
    return (t, i, joint, action) ->
        environment.othersValue(i, joint, action).over(environment.discount());
  }

  private static JointMechanism.Made onOldSignals(JointWelfare welfare) {
    Decisions decisions = Decisions.efficient(welfare);
    LastPeriod last = LastPeriod.of(decisions);
    DueTable due = Spanning.table(decisions, Requirement.of(decisions, last));
    return ContingentMechanisms.made(
        decisions, last, due, (t, i, earlier, profile) -> due.received(t, i, earlier, earlier));
  }

  private static JointMechanism.Made shifted(JointWelfare welfare) {
    Decisions decisions = Decisions.efficient(welfare);
    LastPeriod last = LastPeriod.of(decisions);
    Requirement meant = Requirement.of(decisions, last);
    JointSpace types = welfare.environment().types();
    DueTable due =
        NearestTransfers.of(
                decisions,
                (t, i, joint, action) -> {
                  int next = Math.min(types.local(joint, i) + 1, types.size(i) - 1);
                  return meant.of(t, i, types.with(joint, i, next), action);
                })
            .due();
    return ContingentMechanisms.made(decisions, last, due, due::received);
  }

  private static JointMechanism.Made undiscounted(JointWelfare welfare) {
    Decisions decisions = Decisions.efficient(welfare);
    LastPeriod last = LastPeriod.of(decisions);
    DueTable due = Spanning.table(decisions, Requirement.of(decisions, last));
    Rational discount = welfare.environment().discount();
    return ContingentMechanisms.made(
        decisions,
        last,
        due,
        (t, i, earlier, profile) -> discount.times(due.received(t, i, earlier, profile)));
  }

  private static JointMechanism.Made withoutScore(JointWelfare welfare) {
    Decisions decisions = Decisions.efficient(welfare);
    LastPeriod last = LastPeriod.of(decisions);
    DueTable due =
        DueTable.of(
            decisions,
            Requirement.of(decisions, last),
            true,
            Scoring.ASSUMPTION,
            (own, laws, required) ->
                new DueTable.Solved(Collections.nCopies(laws[own].length, required[own]), null));
    return ContingentMechanisms.made(decisions, last, due, due::received);
  }

  private static JointMechanism.Made wrongLastAction(JointWelfare welfare) {
    if (welfare.environment().horizon().isEmpty()) {
      return JointMechanism.Made.not("defined for a finite horizon only: there is no last period");
    }
    Decisions taken = Decisions.constantAtLast(welfare);
    LastPeriod last = LastPeriod.of(taken);
    Requirement meant = Requirement.of(Decisions.efficient(welfare), last);
    DueTable due = Scoring.table(taken, meant);
    return ContingentMechanisms.made(taken, last, due, due::received);
  }

  private static boolean oneLastActionIsEfficient(JointWelfare welfare) {
    if (welfare.environment().horizon().isEmpty()) {
      return false;
    }
    int last = welfare.environment().horizon().getAsInt() - 1;
    Decisions constant = Decisions.constantAtLast(welfare);
    for (int joint = 0; joint < welfare.environment().types().size(); joint++) {
      int action = constant.action(last, joint);
      Rational sum =
          welfare
              .environment()
              .value(0, joint, action)
              .plus(welfare.environment().othersValue(0, joint, action));
      if (!sum.equals(welfare.value(last, joint))) {
        return false;
      }
    }
    return true;
  }

  private static JointMechanism.Made ownBid(JointWelfare welfare) {
    return WinnerPayAuction.made(
        welfare,
        auction ->
            (t, i, profile) ->
                auction.winner(profile) == i
                    ? auction.bidFactor().times(auction.signal(i, profile)).negate()
                    : Rational.ZERO,
        auction -> (t, i, earlier, profile) -> auction.paidLater(i, earlier, profile).negate());
  }
}

package org.candor.catalog.broken;

import static org.candor.catalog.broken.BrokenRedistribution.variantOf;

import java.util.List;
import java.util.stream.IntStream;
import org.candor.catalog.efficient.BalancedPayments;
import org.candor.catalog.efficient.BalancedTeamRules;
import org.candor.catalog.efficient.EfficientRules;
import org.candor.catalog.efficient.PublicPast;
import org.candor.catalog.efficient.ReportEffects;
import org.candor.environment.JointSpace;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Setting;
import org.candor.process.FeasibleSet;

/** What goes wrong when rewards for what a report changes are balanced among the agents. */
final class BrokenBalance {
  private static final ClaimedProperty BALANCED = ClaimedProperty.of("budget-balance");

  private BrokenBalance() {}

  static List<BrokenMechanism> all() {
    return List.of(
        realisedChanges(), staleBeliefs(), thisPeriodsChanges(), unpaidRewards(), ringAsPrinted());
  }

  private static BrokenMechanism realisedChanges() {
    return new BrokenMechanism(
        variantOf(
            "balanced-team",
            "realised-changes",
            "Balanced team transfers with the others' reports of the period instead of their law",
            setting -> {
              ReportEffects effects = ReportEffects.onDiscountedValue(setting.welfare());
              JointSpace types = setting.environment().types();
              return new BalancedTeamRules(
                  setting,
                  (t, past, i, reported) ->
                      effects
                          .othersValue(t, i, reported)
                          .minus(effects.expected(t, past, i, types.publicState(reported))),
                  BalancedPayments::equalShares);
            }),
        "rewards V_-i(θ) less its expectation, so that what an agent pays for the others depends on her own report",
        "ic.interim",
        BALANCED,
        50);
  }

  private static BrokenMechanism staleBeliefs() {
    return new BrokenMechanism(
        variantOf(
            "balanced-team",
            "stale-beliefs",
            "Balanced team transfers with expectations under the initial law in every period",
            setting -> {
              ReportEffects effects = ReportEffects.onDiscountedValue(setting.welfare());
              PublicPast first = PublicPast.none(setting.welfare().environment());
              return new EfficientRules(
                  setting,
                  (t, i, reported, action) ->
                      BalancedPayments.equalShares(
                          i,
                          IntStream.range(0, setting.environment().types().agents())
                              .mapToObj(j -> effects.change(t, first, j, reported))
                              .toList()));
            }),
        "never learns from the last reports: what a report makes others expect of the next period is paid for twice",
        "ic.interim",
        BALANCED,
        100);
  }

  private static BrokenMechanism thisPeriodsChanges() {
    return new BrokenMechanism(
        variantOf(
            "balanced-team",
            "this-period-changes",
            "Balanced team transfers for the others' value of the period alone",
            setting ->
                new BalancedTeamRules(
                    setting,
                    new ReportEffects(
                            setting.welfare().environment(),
                            (t, i, joint) -> flow(setting, t, i, joint))
                        ::change,
                    BalancedPayments::equalShares)),
        "rewards what a report changes now and forgets what it changes later",
        "ic.interim",
        BALANCED,
        100);
  }

  /** {@code E_Z r_-i(θ_-i, π*(θ))}. */
  private static Rational flow(Setting setting, int period, int agent, int joint) {
    SocialWelfare welfare = setting.welfare();
    int publicState = setting.environment().types().publicState(joint);
    Rational sum = Rational.ZERO;
    int position = 0;
    for (FeasibleSet set : setting.environment().feasible(publicState)) {
      int action = welfare.efficientAction(period, joint, position++);
      sum = sum.plus(set.probability().times(welfare.othersValue(agent, joint, action)));
    }
    return sum;
  }

  private static BrokenMechanism unpaidRewards() {
    return new BrokenMechanism(
        variantOf(
            "balanced-team",
            "unpaid-rewards",
            "Balanced team rewards that nobody pays for",
            setting ->
                new BalancedTeamRules(
                    setting,
                    ReportEffects.onDiscountedValue(setting.welfare())::change,
                    (i, rewards) -> rewards.get(i))),
        "leaves out the shares of the others' rewards",
        "budget-balance",
        ClaimedProperty.of("ic.interim"),
        50);
  }

  private static BrokenMechanism ringAsPrinted() {
    return new BrokenMechanism(
        variantOf(
            "balanced-team-ring",
            "ring-as-printed",
            "Balanced team transfers around a ring, by the formula as printed in the survey",
            setting -> {
              ReportEffects effects = ReportEffects.onDiscountedValue(setting.welfare());
              JointSpace types = setting.environment().types();
              return new BalancedTeamRules(
                  setting,
                  (t, past, i, reported) -> {
                    int next = (i + 1) % types.agents();
                    int misread = types.local(reported, i) % types.size(next);
                    return effects
                        .change(t, past, i, reported)
                        .minus(effects.change(t, past, next, types.with(reported, next, misread)));
                  },
                  (i, transfers) -> transfers.get(i));
            }),
        "charges γ_{i+1}(r_i) as printed, at the agent's own report, instead of γ_{i+1}(r_{i+1})",
        "budget-balance",
        ClaimedProperty.of("efficiency"),
        50);
  }
}

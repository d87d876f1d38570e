package org.candor.catalog.broken;

import java.util.List;
import org.candor.catalog.efficient.EfficientMechanisms;
import org.candor.catalog.efficient.EfficientRules;
import org.candor.catalog.efficient.Hypotheses;
import org.candor.catalog.efficient.IndexedPayments;
import org.candor.catalog.efficient.PrivateMechanism;
import org.candor.catalog.efficient.RedistributionShares;
import org.candor.catalog.efficient.StaticCharges;
import org.candor.catalog.efficient.Transfers;
import org.candor.environment.JointSpace;
import org.candor.environment.Population;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.process.FeasibleSet;

/** What goes wrong when revenue is given back, or the charge of a Groves mechanism is chosen. */
final class BrokenRedistribution {
  private BrokenRedistribution() {}

  static List<BrokenMechanism> all() {
    return List.of(
        wrongLeastType(),
        realisedExternalities(),
        equalSharesOfRevenue(),
        sharesOfAllRevenueAtOnce(),
        sharesWithReversedTies());
  }

  /** A variant that claims what a mechanism of the catalogue claims, and is defined where it is. */
  static PrivateMechanism variantOf(
      String original, String id, String title, PrivateMechanism.Maker maker) {
    Mechanism imitated =
        EfficientMechanisms.all().stream()
            .filter(m -> m.id().equals(original))
            .findFirst()
            .orElseThrow();
    return new PrivateMechanism(
        id,
        title,
        "a broken variant of " + original,
        imitated.claims(),
        environment -> imitated.undefined(new Setting(environment)),
        maker,
        "");
  }

  private static BrokenMechanism wrongLeastType() {
    return new BrokenMechanism(
        variantOf(
            "static-groves",
            "least-type-of-the-others",
            "Static Groves transfers with the charge minimised over the others' types",
            setting ->
                new EfficientRules(
                    setting,
                    (t, i, reported, action) ->
                        setting
                            .welfare()
                            .othersValue(i, reported, action)
                            .minus(leastOverOthers(setting, i, reported)))),
        "charges min V(θ_i, ·), which her report moves, instead of min V(·, θ_-i)",
        "ic.ex-post",
        ClaimedProperty.of("efficiency"),
        100);
  }

  private static Rational leastOverOthers(Setting setting, int agent, int reported) {
    JointSpace types = setting.environment().types();
    Rational least = setting.welfare().value(0, reported);
    for (int joint = 0; joint < types.size(); joint++) {
      if (types.local(joint, agent) == types.local(reported, agent)
          && types.publicState(joint) == types.publicState(reported)) {
        least = least.min(setting.welfare().value(0, joint));
      }
    }
    return least;
  }

  private static BrokenMechanism realisedExternalities() {
    return new BrokenMechanism(
        variantOf(
            "agv",
            "realised-externalities",
            "Externalities balanced at the reported types instead of in expectation",
            setting -> {
              StaticCharges charges = new StaticCharges(setting.welfare());
              int agents = setting.environment().types().agents();
              return new EfficientRules(
                  setting, (t, i, reported, action) -> balanced(charges, agents, i, reported));
            }),
        "pays the externality at the others' reports, so that what she pays of the others' depends on her own",
        "ic.interim",
        ClaimedProperty.of("budget-balance"),
        100);
  }

  private static Rational balanced(StaticCharges charges, int agents, int agent, int reported) {
    Rational paid = Rational.ZERO;
    for (int j = 0; j < agents; j++) {
      paid = j == agent ? paid : paid.plus(charges.othersValue(j, reported));
    }
    return agents == 1
        ? Rational.ZERO
        : charges.othersValue(agent, reported).minus(paid.over(agents - 1));
  }

  private static BrokenMechanism equalSharesOfRevenue() {
    return new BrokenMechanism(
        variantOf(
            "bailey-cavallo",
            "equal-shares-of-revenue",
            "Static pivot payments, all revenue given back in equal shares",
            setting -> {
              StaticCharges charges = new StaticCharges(setting.welfare());
              int n = setting.environment().types().agents();
              return new EfficientRules(
                  setting,
                  (t, i, reported, action) ->
                      charges.pivot(i, reported).plus(charges.revenue(reported).over(n)));
            }),
        "gives back a share of the revenue that her own report brings about",
        "ic.ex-post",
        ClaimedProperty.of("budget-balance"),
        100);
  }

  private static BrokenMechanism sharesOfAllRevenueAtOnce() {
    return new BrokenMechanism(
        variantOf(
                "dynamic-rm",
                "all-future-shares-at-once",
                "Dynamic redistribution that gives the activated agent her share of all revenue to come in every period",
                setting -> {
                  SocialWelfare welfare = setting.welfare();
                  RedistributionShares shares = new RedistributionShares(welfare);
                  Rational n = Rational.of(setting.environment().types().agents());
                  return new EfficientRules(
                      setting,
                      (t, i, reported, active) -> {
                        if (i != active) {
                          return shares.revenue(t, i, reported).over(n);
                        }
                        Rational optimum = welfare.othersOptimal(t, i, reported);
                        return Transfers.banditPivot(setting.environment().discount(), optimum)
                            .plus(shares.total(t, i, reported).over(n));
                      });
                })
            .onBandits(IndexedPayments::allSharesAtOnce),
        "gives the activated agent W/n in every period instead of (1-γ)W/n, so that it pays to be activated",
        "ic.ex-post",
        ClaimedProperty.of(
            "ir.ex-post", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.INFINITE_HORIZON),
        1000);
  }

  private static BrokenMechanism sharesWithReversedTies() {
    return new BrokenMechanism(
        variantOf(
            "dynamic-rm",
            "shares-with-reversed-ties",
            "Dynamic redistribution whose ties are broken the other way round in an agent's absence",
            setting ->
                new EfficientRules(
                    setting,
                    new RedistributionShares(
                            setting.welfare(),
                            (t, absent, joint) -> lastOptimal(setting.welfare(), t, absent, joint))
                        ::transfer)),
        "takes the last of several optimal arms in an agent's absence, but the first with her",
        "no-deficit.ex-post",
        ClaimedProperty.of(
            "ir.ex-post", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.INFINITE_HORIZON),
        5000);
  }

  private static int lastOptimal(SocialWelfare welfare, int period, int absent, int joint) {
    Population others = welfare.populationWithout(absent);
    int state = welfare.environment().types().project(joint, absent);
    boolean finite = welfare.environment().horizon().isPresent();
    ScaledVector next = welfare.othersOptimal(finite ? period + 1 : 0, absent);
    FeasibleSet arms = others.feasible(state).get(0);
    Rational optimum = welfare.othersOptimal(period, absent, joint);
    int last = -1;
    for (int k = 0; k < arms.size(); k++) {
      Rational later = others.law(state, arms.action(k)).expectation(next);
      Rational value =
          others.reward(state, arms.action(k)).plus(welfare.environment().discount().times(later));
      last = value.equals(optimum) ? arms.action(k) : last;
    }
    return last;
  }
}

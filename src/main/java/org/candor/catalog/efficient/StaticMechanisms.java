package org.candor.catalog.efficient;

import java.util.List;
import java.util.Optional;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;

/** The efficient mechanisms of the literature for a single decision. */
final class StaticMechanisms {
  private StaticMechanisms() {}

  static List<Mechanism> all() {
    return List.of(pivot(), leastTypeGroves(), expectedExternality(), redistribution());
  }

  /** Why there is no single decision to be made, if so. */
  static Optional<String> undefined(PrivateEnvironment environment) {
    if (environment.horizon().orElse(0) != 1) {
      return Optional.of("defined for one decision period only (\"horizon\": 1)");
    }
    for (var agent : environment.agents()) {
      for (int p = 0; p < environment.types().publicStates(); p++) {
        for (int s = 0; s < agent.states().size(); s++) {
          if (!agent.terminal(p, s).isZero()) {
            return Optional.of("defined without terminal values only; use dynamic-vcg");
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Mechanism mechanism(
      String id,
      String title,
      String source,
      List<ClaimedProperty> claims,
      PrivateMechanism.Maker maker,
      String kernelTie) {
    return new PrivateMechanism(
        id, title, source, claims, StaticMechanisms::undefined, maker, kernelTie);
  }

  private static Mechanism pivot() {
    return mechanism(
        "static-vcg",
        "Static pivot (VCG) mechanism",
        "Vickrey 1961; Clarke 1971; Groves 1973",
        Claims.STATIC_PIVOT,
        setting -> {
          SocialWelfare welfare = setting.welfare();
          return new EfficientRules(
              setting,
              (t, i, reported, action) ->
                  Transfers.pivot(
                      welfare.othersValue(i, reported, action),
                      Rational.ONE,
                      welfare.othersLaw(i, reported, action),
                      null,
                      welfare.othersOptimal(0, i, reported)));
        },
        EfficientMechanisms.DELEGATES + "pivot)");
  }

  /** {@code T_i = r_-i(a*) − min V(·, θ_-i)} over i's types: the largest charge at which no type of hers loses. */
  private static Mechanism leastTypeGroves() {
    return mechanism(
        "static-groves",
        "Static Groves mechanism that charges the value at the agent's least type",
        "Groves 1973; the charge is that of Krishna and Perry 1998",
        Claims.LEAST_TYPE_GROVES,
        setting ->
            new EfficientRules(
                setting,
                (t, i, reported, action) ->
                    Transfers.pivot(
                        setting.welfare().othersValue(i, reported, action),
                        Rational.ONE,
                        null,
                        null,
                        leastValue(setting, i, reported))),
        EfficientMechanisms.DELEGATES + "pivot), with another charge");
  }

  private static Rational leastValue(Setting setting, int agent, int reported) {
    JointSpace types = setting.environment().types();
    Rational least = setting.welfare().value(0, reported);
    for (int s = 0; s < types.size(agent); s++) {
      least = least.min(setting.welfare().value(0, types.with(reported, agent, s)));
    }
    return least;
  }

  private static Mechanism expectedExternality() {
    return mechanism(
        "agv",
        "Expected externality mechanism",
        "d'Aspremont and Gérard-Varet 1979; Arrow 1979",
        Claims.EXPECTED_EXTERNALITY,
        setting -> {
          ExpectedExternality transfers = new ExpectedExternality(setting.welfare());
          return new EfficientRules(
              setting, (t, i, reported, action) -> transfers.transfer(i, reported));
        },
        "the settlement of what each is paid is computed by the proved kernel (BalancedTransfers)");
  }

  /** Pivot transfers and back to each agent an n-th of the revenue that is guaranteed whatever she reports. */
  private static Mechanism redistribution() {
    return mechanism(
        "bailey-cavallo",
        "Redistribution of the static pivot mechanism's revenue",
        "Bailey 1997; Cavallo 2006",
        Claims.STATIC_REDISTRIBUTION,
        setting -> {
          StaticCharges charges = new StaticCharges(setting.welfare());
          return new EfficientRules(
              setting,
              (t, i, reported, action) ->
                  charges
                      .pivot(i, reported)
                      .plus(
                          charges
                              .guaranteedRevenue(i, reported)
                              .over(setting.environment().types().agents())));
        },
        "the pivot part is computed by the proved kernel (ReferenceTransfers.pivot)");
  }
}

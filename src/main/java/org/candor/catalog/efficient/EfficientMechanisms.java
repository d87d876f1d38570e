package org.candor.catalog.efficient;

import static org.candor.catalog.efficient.PrivateMechanism.everywhere;
import static org.candor.catalog.efficient.PrivateMechanism.onlyBandits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;

/** The efficient mechanisms of the literature for private values and independent types. */
public final class EfficientMechanisms {
  static final String DELEGATES =
      "transfers are computed by the proved kernel (ReferenceTransfers.";

  private EfficientMechanisms() {}

  public static List<Mechanism> all() {
    List<Mechanism> all = new ArrayList<>(StaticMechanisms.all());
    all.addAll(
        List.of(
            team(),
            exAnteCharge(),
            finiteExAnteCharge(),
            balancedTeam(
                "balanced-team",
                "Balanced team mechanism, in which each agent pays equal shares of the others' rewards",
                "Athey and Segal 2013",
                BalancedPayments::equalShares),
            balancedTeam(
                "balanced-team-ring",
                "Balanced team mechanism, in which each agent pays the next one's reward",
                "Athey and Segal 2013, as in Bergemann and Välimäki 2017, §2.3",
                BalancedPayments::aroundTheRing),
            dynamicPivot(),
            banditPivot(),
            banditRedistribution(),
            randomAllocationPivot(),
            leastTypeGroves()));
    all.addAll(IndexMechanisms.all());
    return List.copyOf(all);
  }

  private static Mechanism team() {
    return PrivateMechanism.of(
        "team",
        "Dynamic team mechanism (basic dynamic Groves)",
        "Athey and Segal 2013; Cavallo, Parkes and Singh 2006",
        Claims.TEAM,
        everywhere(),
        Transfers.TEAM,
        DELEGATES + "team)");
  }

  private static Mechanism exAnteCharge() {
    return new PrivateMechanism(
        "eac",
        "Dynamic ex ante charge mechanism, charge factor 1-γ as printed",
        "Cavallo, Parkes and Singh 2006",
        Claims.EX_ANTE_CHARGE,
        everywhere(),
        setting ->
            new ExAnteChargeRules(setting, Rational.ONE.minus(setting.environment().discount())),
        DELEGATES + "exAnteCharge)");
  }

  private static Mechanism finiteExAnteCharge() {
    return new PrivateMechanism(
        "eac-finite",
        "Dynamic ex ante charge mechanism, charge factor 1/Σγ^t over the finite horizon",
        "Cavallo, Parkes and Singh 2006, with the charge factor corrected for a finite horizon",
        Claims.FINITE_EX_ANTE_CHARGE,
        environment ->
            environment.horizon().isPresent()
                ? Optional.empty()
                : Optional.of(
                    "defined for a finite horizon only; over an infinite one eac charges the same"),
        setting -> new ExAnteChargeRules(setting, finiteFactor(setting)),
        DELEGATES + "exAnteCharge)");
  }

  private static Rational finiteFactor(Setting setting) {
    Rational sum = Rational.ZERO;
    Rational power = Rational.ONE;
    for (int t = 0; t < setting.environment().horizon().orElseThrow(); t++) {
      sum = sum.plus(power);
      power = power.times(setting.environment().discount());
    }
    return sum.reciprocal();
  }

  private static Mechanism balancedTeam(
      String id, String title, String source, BalancedTeamRules.Settlement settlement) {
    return new PrivateMechanism(
        id,
        title,
        source,
        Claims.EXPECTED_EXTERNALITY,
        everywhere(),
        setting ->
            new BalancedTeamRules(
                setting, ReportEffects.onDiscountedValue(setting.welfare())::change, settlement),
        "the settlement of the rewards is computed by the proved kernel (BalancedTransfers)");
  }

  private static Mechanism dynamicPivot() {
    return PrivateMechanism.of(
        "dynamic-vcg",
        "Dynamic pivot (VCG) mechanism",
        "Bergemann and Välimäki 2010; Cavallo 2008, Definition 5",
        Claims.DYNAMIC_PIVOT,
        everywhere(),
        Transfers.PIVOT,
        DELEGATES + "pivot)");
  }

  private static Mechanism banditPivot() {
    return new PrivateMechanism(
            "dynamic-vcg-bandit",
            "Dynamic pivot mechanism on bandits",
            "Cavallo 2008, Definition 6",
            Claims.BANDIT_PIVOT,
            onlyBandits(),
            setting -> {
              SocialWelfare welfare = setting.welfare();
              Rational discount = setting.environment().discount();
              return new EfficientRules(
                  setting,
                  (t, i, reported, action) ->
                      action == i
                          ? Transfers.banditPivot(discount, welfare.othersOptimal(t, i, reported))
                          : Rational.ZERO);
            },
            DELEGATES + "banditPivot)")
        .onBandits(IndexedPayments::pivot);
  }

  private static Mechanism banditRedistribution() {
    return new PrivateMechanism(
            "dynamic-rm",
            "Dynamic redistribution mechanism on bandits",
            "Cavallo 2008, Definition 7",
            Claims.BANDIT_REDISTRIBUTION,
            onlyBandits(),
            setting ->
                new EfficientRules(setting, new RedistributionShares(setting.welfare())::transfer),
            DELEGATES
                + "banditPivot), of the value less the agent's share of the revenue without her")
        .onBandits(IndexedPayments::redistribution);
  }

  private static Mechanism leastTypeGroves() {
    return new PrivateMechanism(
        "groves",
        "Dynamic-Groves mechanism that charges the value at the agent's least type",
        "Cavallo 2008, Definition 4; the charge is that of Krishna and Perry 1998 in every period",
        Claims.DYNAMIC_LEAST_TYPE_GROVES,
        everywhere(),
        setting -> {
          LeastTypeCharges charges = new LeastTypeCharges(setting.welfare());
          return new EfficientRules(setting, charges::transfer);
        },
        DELEGATES + "pivot), with another charge");
  }

  private static Mechanism randomAllocationPivot() {
    return new PrivateMechanism(
        "random-allocation-pivot",
        "Pivot mechanism for random allocation spaces",
        "Balandat and Tomlin 2013",
        Claims.PIVOT,
        environment ->
            environment.kind() == PrivateEnvironment.Kind.BANDIT
                ? Optional.of(
                    "defined where the actions do not depend on who takes part; use dynamic-vcg-bandit")
                : Optional.empty(),
        RandomAllocationRules::new,
        DELEGATES + "expectedPayment)");
  }
}

package org.candor.catalog.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.catalog.efficient.EfficientRules;
import org.candor.catalog.efficient.Hypotheses;
import org.candor.catalog.efficient.IndexedPayments;
import org.candor.catalog.efficient.PrivateMechanism;
import org.candor.catalog.efficient.Transfers;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.kernel.ReferenceTransfers;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.TransferFormula;

/** All broken mechanisms; most vary the dynamic pivot mechanism and claim what it claims. */
public final class BrokenMechanisms {
  private static final ClaimedProperty EFFICIENT = ClaimedProperty.of("efficiency");
  private static final ClaimedProperty COMPATIBLE = ClaimedProperty.of("ic.ex-post");
  private static final ClaimedProperty RATIONAL =
      ClaimedProperty.of("ir.ex-post", Hypotheses.NO_NEGATIVE_VALUES);
  private static final ClaimedProperty NO_DEFICIT =
      ClaimedProperty.of(
          "no-deficit.ex-post", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.ACTIONS_REMAIN);

  private static final String OF_DYNAMIC_VCG = "a broken variant of dynamic-vcg";

  private static final List<ClaimedProperty> CLAIMS =
      List.of(EFFICIENT, COMPATIBLE, RATIONAL, NO_DEFICIT);

  private static final List<BrokenMechanism> OF_THE_PIVOT =
      List.of(
          myopicPivot(),
          pivotWithoutContinuation(),
          undiscountedPivot(),
          ownReportCharge(),
          shiftedCharge(),
          payYourBid(),
          flippedPivot(),
          likeliestSupplyPivot(),
          greedyPivot());

  private BrokenMechanisms() {}

  public static List<BrokenMechanism> all() {
    List<BrokenMechanism> all = new ArrayList<>(OF_THE_PIVOT);
    all.addAll(BrokenRedistribution.all());
    all.addAll(BrokenBalance.all());
    all.addAll(BrokenCharges.all());
    all.addAll(BrokenSales.all());
    all.addAll(BrokenSupply.all());
    all.addAll(BrokenForSilentAgents.all());
    all.addAll(BrokenOnline.all());
    return List.copyOf(all);
  }

  private static PrivateMechanism variant(
      String id, String title, PrivateMechanism.Domain domain, PrivateMechanism.Maker maker) {
    return new PrivateMechanism(id, title, OF_DYNAMIC_VCG, CLAIMS, domain, maker, "");
  }

  private static PrivateMechanism variant(
      String id, String title, PrivateMechanism.Domain domain, TransferFormula formula) {
    return PrivateMechanism.of(id, title, OF_DYNAMIC_VCG, CLAIMS, domain, formula, "");
  }

  private static Optional<String> anywhere(PrivateEnvironment environment) {
    return Optional.empty();
  }

  private static BrokenMechanism myopicPivot() {
    return new BrokenMechanism(
        variant(
            "myopic-pivot",
            "Static pivot payments in every period of a dynamic decision",
            BrokenMechanisms::anywhere,
            setting -> {
              StaticOptimum optimum = new StaticOptimum(setting.welfare());
              return new EfficientRules(
                  setting,
                  (t, i, reported, action) ->
                      setting
                          .welfare()
                          .othersValue(i, reported, action)
                          .minus(optimum.others(i, reported)));
            }),
        "charges what the others lose this period and forgets what they lose later",
        "ic.ex-post",
        NO_DEFICIT,
        50);
  }

  private static BrokenMechanism pivotWithoutContinuation() {
    return new BrokenMechanism(
        variant(
            "pivot-without-continuation",
            "Dynamic pivot payments without the continuation term",
            BrokenMechanisms::anywhere,
            new TransferFormula(
                0,
                1,
                0,
                0,
                -1,
                0,
                parts -> parts.scale().multiply(parts.others().subtract(parts.optimal())))),
        "drops γ E[V_-i'] from the transfer, so that the charge depends on the path the agent steers",
        "ic.ex-post",
        EFFICIENT,
        50);
  }

  private static BrokenMechanism undiscountedPivot() {
    return new BrokenMechanism(
        variant(
            "undiscounted-pivot",
            "Dynamic pivot payments whose continuation term is not discounted",
            environment ->
                environment.discount().equals(Rational.ONE)
                    ? Optional.of("the same as dynamic-vcg without discounting")
                    : Optional.empty(),
            new TransferFormula(
                0,
                1,
                0,
                1,
                -1,
                0,
                parts ->
                    ReferenceTransfers.pivot(
                        parts.scale(),
                        parts.others(),
                        parts.one(),
                        parts.weights(),
                        parts.next(),
                        parts.optimal()))),
        "adds E[V_-i'] instead of γ E[V_-i']",
        "ic.ex-post",
        EFFICIENT,
        50);
  }

  private static BrokenMechanism ownReportCharge() {
    return new BrokenMechanism(
        variant(
            "own-report-charge",
            "Pivot payments with the agent's own report in the charge",
            BrokenMechanisms::anywhere,
            new TransferFormula(
                0,
                1,
                1,
                0,
                0,
                -1,
                parts ->
                    ReferenceTransfers.pivot(
                        parts.scale(),
                        parts.others(),
                        parts.discount(),
                        parts.weights(),
                        parts.next(),
                        parts.whole()))),
        "charges V(θ), which she can lower by her report, instead of V_-i(θ_-i)",
        "ic.ex-post",
        NO_DEFICIT,
        50);
  }

  private static BrokenMechanism shiftedCharge() {
    return new BrokenMechanism(
        variant(
            "shifted-charge",
            "Pivot payments with the charge taken at another state of the others",
            BrokenMechanisms::anywhere,
            setting -> {
              JointSpace types = setting.environment().types();
              return new EfficientRules(
                  setting,
                  (t, i, reported, action) -> {
                    int shifted = reported;
                    for (int j = 0; j < types.agents(); j++) {
                      int next = (types.local(reported, j) + 1) % types.size(j);
                      shifted = j == i ? shifted : types.with(shifted, j, next);
                    }
                    Rational charge = setting.welfare().othersOptimal(t, i, shifted);
                    SocialWelfare welfare = setting.welfare();
                    boolean finite = welfare.environment().horizon().isPresent();
                    return Transfers.pivot(
                        welfare.othersValue(i, reported, action),
                        welfare.environment().discount(),
                        welfare.othersLaw(i, reported, action),
                        welfare.othersOptimal(finite ? t + 1 : 0, i),
                        charge);
                  });
            }),
        "charges V_-i at the next state of each other agent instead of the reported one",
        "ic.ex-post",
        EFFICIENT,
        50);
  }

  private static BrokenMechanism payYourBid() {
    return new BrokenMechanism(
        variant(
                "pay-your-bid",
                "Efficient decisions, every agent pays her reported value",
                BrokenMechanisms::anywhere,
                new TransferFormula(
                    -1, 0, 0, 0, 0, 0, parts -> parts.scale().multiply(parts.own()).negate()))
            .onBandits(IndexedPayments::ownValue),
        "charges the reported value itself",
        "ic.ex-post",
        NO_DEFICIT,
        50);
  }

  private static BrokenMechanism flippedPivot() {
    return new BrokenMechanism(
        variant(
            "flipped-pivot",
            "Dynamic pivot payments with the sign flipped",
            BrokenMechanisms::anywhere,
            new TransferFormula(
                0, -1, -1, 0, 1, 0, parts -> Transfers.PIVOT.code().transfer(parts).negate())),
        "pays agents what they should pay",
        "ic.ex-post",
        ClaimedProperty.of("ir.ex-post", Hypotheses.NO_NEGATIVE_VALUES, Hypotheses.ACTIONS_REMAIN),
        50);
  }

  private static BrokenMechanism likeliestSupplyPivot() {
    return new BrokenMechanism(
        variant(
            "likeliest-supply-pivot",
            "Pivot payments as if the most probable feasible set were certain",
            LikeliestSupply::undefined,
            setting -> {
              SocialWelfare certain =
                  new SocialWelfare(LikeliestSupply.of(setting.welfare().environment()));
              return new EfficientRules(
                  setting,
                  (t, i, reported, action) -> Transfers.pivot(certain, t, i, reported, action));
            }),
        "computes V_-i as if the most probable set of feasible actions were certain",
        "ir.ex-post",
        COMPATIBLE,
        50);
  }

  private static BrokenMechanism greedyPivot() {
    return new BrokenMechanism(
        variant(
            "greedy-pivot",
            "Pivot payments for a policy that maximises this period's value only",
            BrokenMechanisms::anywhere,
            GreedyRules::new),
        "decides greedily, which is not efficient, and charges pivot payments for it",
        "ic.ex-post",
        NO_DEFICIT,
        50);
  }
}

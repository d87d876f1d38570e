package org.candor.catalog.broken;

import java.util.List;
import java.util.function.Function;
import org.candor.catalog.efficient.PrivateMechanism;
import org.candor.catalog.supply.GuessRules;
import org.candor.catalog.supply.SelfCorrectingRules;
import org.candor.catalog.supply.SupplyMechanisms;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;

/** What goes wrong when items are promised before it is known how many will come. */
final class BrokenSupply {
  private BrokenSupply() {}

  static List<BrokenMechanism> all() {
    return List.of(
        new BrokenMechanism(
            variant(
                "largest-bid-first", "Items of unknown number, to the larger bids first", true, 1),
            "serves winners in the order of their bids, though all pay the same and items may end",
            "ic.ex-post",
            ClaimedProperty.of("ir.ex-post"),
            400),
        new BrokenMechanism(
            variant(
                "smallest-winning-bid",
                "Items of unknown number at the smallest winning bid",
                false,
                0),
            "charges the smallest winner's own bid",
            "ic.ex-post",
            ClaimedProperty.of("no-deficit.ex-post"),
            200),
        new BrokenMechanism(
            variant(
                SupplyMechanisms.all().get(1),
                "uncorrected-heuristic",
                "Heuristic queue for items of unknown number, not corrected",
                environment -> new SelfCorrectingRules(environment, false)),
            "serves some bidders later for a larger report, and corrects nothing",
            "ic.ex-post",
            ClaimedProperty.of("ir.ex-post"),
            400));
  }

  private static PrivateMechanism variant(
      String id, String title, boolean largestFirst, int priceRank) {
    return variant(
        SupplyMechanisms.all().get(0),
        id,
        title,
        environment -> new GuessRules(environment, largestFirst, priceRank));
  }

  private static PrivateMechanism variant(
      Mechanism imitated, String id, String title, Function<PrivateEnvironment, Rules<?>> rules) {
    return new PrivateMechanism(
            id,
            title,
            "a broken variant of " + imitated.id(),
            imitated.claims(),
            environment -> imitated.undefined(new Setting(environment)),
            setting -> rules.apply(setting.privateEnvironment().orElseThrow()),
            "")
        .onlyWithPublicState();
  }
}

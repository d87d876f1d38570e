package org.candor.catalog.supply;

import java.util.List;
import org.candor.catalog.efficient.PrivateMechanism;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;

/** The mechanism for an unknown supply. */
public final class SupplyMechanisms {
  private SupplyMechanisms() {}

  /** The tutorial says "approximate" and "truthful" and defines no rule: this is the simplest one that is both, with the guess that the paper randomises over. */
  public static List<Mechanism> all() {
    return List.of(
        new PrivateMechanism(
            "online-supply",
            "Items of unknown number at the price of a guessed supply",
            "after Babaioff, Blumrosen and Roth 2010",
            List.of(
                ClaimedProperty.of("ic.ex-post"),
                ClaimedProperty.of("ir.ex-post"),
                ClaimedProperty.of("no-deficit.ex-post")),
            environment ->
                OnlineSupply.fault(environment)
                    .map("defined where items arrive by themselves: "::concat),
            setting -> new GuessRules(setting.privateEnvironment().orElseThrow(), false, 1),
            "no kernel method computes the transfers"));
  }
}

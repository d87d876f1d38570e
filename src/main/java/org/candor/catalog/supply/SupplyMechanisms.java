package org.candor.catalog.supply;

import java.util.List;
import org.candor.catalog.efficient.PrivateMechanism;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;

/** Mechanisms for an unknown supply. */
public final class SupplyMechanisms {
  private SupplyMechanisms() {}

  private static final List<ClaimedProperty> TRUTHFUL =
      List.of(
          ClaimedProperty.of("ic.ex-post"),
          ClaimedProperty.of("ir.ex-post"),
          ClaimedProperty.of("no-deficit.ex-post"));

  /**
   * Our readings of what the tutorial describes in a sentence each. Of {@code online-supply} it says "approximate" and "truthful": the
   * simplest rule that is both, with the guess that the paper randomises over. Of {@code self-correcting} it says that a heuristic, where
   * the optimum cannot be computed, can be made strategyproof at little cost in welfare: the simplest heuristic that has to be corrected.
   */
  public static List<Mechanism> all() {
    return List.of(
        new PrivateMechanism(
            "online-supply",
            "Items of unknown number at the price of a guessed supply",
            "a reading of one sentence on Babaioff, Blumrosen and Roth 2010 in the tutorial, which defines no rule",
            TRUTHFUL,
            environment ->
                OnlineSupply.fault(environment)
                    .map("defined where items arrive by themselves: "::concat),
            setting -> new GuessRules(setting.privateEnvironment().orElseThrow(), false, 1),
            "on random environments the tests hold decisions and transfers against the proved kernel (SupplyTransfers)"),
        new PrivateMechanism(
            "self-correcting",
            "Heuristic queue for items of unknown number whose non-monotone allocations are cancelled",
            "a reading of one sentence on Constantin and Parkes 2009 in the tutorial, which defines no rule",
            TRUTHFUL,
            environment ->
                OnlineSupply.fault(environment)
                    .map("defined where items arrive by themselves: "::concat),
            setting -> new SelfCorrectingRules(setting.privateEnvironment().orElseThrow(), true),
            "on random environments the tests hold decisions and transfers against the proved kernel (CorrectedTransfers)"));
  }
}

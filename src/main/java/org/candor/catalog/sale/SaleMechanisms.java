package org.candor.catalog.sale;

import java.util.List;
import org.candor.catalog.efficient.PrivateMechanism;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;

/** The mechanisms of the literature for a sale of one item. */
public final class SaleMechanisms {
  /** A bidder can always be done without, and the item can always be left to another: nothing need be supposed. */
  private static final List<ClaimedProperty> PIVOT =
      List.of(
          ClaimedProperty.of("efficiency"),
          ClaimedProperty.of("ic.ex-post"),
          ClaimedProperty.of("ir.ex-post"),
          ClaimedProperty.of("ir.ex-ante"),
          ClaimedProperty.of("ir.initial"),
          ClaimedProperty.of("no-deficit.ex-post"),
          ClaimedProperty.of("no-deficit.ex-ante"),
          ClaimedProperty.of("no-deficit.initial"),
          ClaimedProperty.of("dynamic-groves"));

  private SaleMechanisms() {}

  public static List<Mechanism> all() {
    return List.of(metadeliberation(), optionValue());
  }

  private static Mechanism metadeliberation() {
    return new PrivateMechanism(
        "metadeliberation",
        "Metadeliberation auction: deliberation and sale by index, with dynamic pivot payments",
        "Cavallo and Parkes 2008",
        PIVOT,
        environment ->
            Deliberation.fault(environment)
                .map("defined where deliberation can precede a sale: "::concat),
        setting -> {
          PrivateEnvironment environment = setting.privateEnvironment().orElseThrow();
          return new DeliberationRules(
              environment, new Deliberation(environment), DeliberationRules::pivot);
        },
        "transfers are computed by the proved kernel (ReferenceTransfers.banditPivot, ReferenceTransfers.pivot)");
  }

  private static Mechanism optionValue() {
    return new PrivateMechanism(
        "option-value",
        "Irrevocable sale that may wait for news, with thresholds and pivot payments in closed form",
        "Bergemann and Välimäki 2017, option value example",
        PIVOT,
        environment ->
            OptionValue.fault(environment).map("defined where news can precede a sale: "::concat),
        setting -> OptionValueRules.of(setting.privateEnvironment().orElseThrow()),
        "on random environments the tests hold decisions and transfers against the proved kernel (SaleTransfers)");
  }
}

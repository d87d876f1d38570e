package org.candor.catalog.broken;

import java.util.List;
import org.candor.catalog.efficient.PrivateMechanism;
import org.candor.catalog.sale.Deliberation;
import org.candor.catalog.sale.DeliberationRules;
import org.candor.catalog.sale.OptionValueRules;
import org.candor.catalog.sale.SaleMechanisms;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;

/** What goes wrong when a sale may wait. */
final class BrokenSales {
  private static final ClaimedProperty EFFICIENT = ClaimedProperty.of("efficiency");
  private static final ClaimedProperty NO_DEFICIT = ClaimedProperty.of("no-deficit.ex-post");

  private BrokenSales() {}

  static List<BrokenMechanism> all() {
    return List.of(
        freeDeliberation(), onePeriodsCharge(), fullPriceForWaiting(), thresholdsAsPrinted());
  }

  private static PrivateMechanism variantOf(
      String original, String id, String title, PrivateMechanism.Maker maker) {
    Mechanism imitated =
        SaleMechanisms.all().stream()
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
            "")
        .onlyWithPublicState();
  }

  private static BrokenMechanism freeDeliberation() {
    return new BrokenMechanism(
        variantOf(
            "metadeliberation",
            "free-deliberation",
            "Metadeliberation auction that decides as if deliberation cost nothing",
            setting -> {
              PrivateEnvironment environment = setting.privateEnvironment().orElseThrow();
              return new DeliberationRules(
                  environment, new Deliberation(environment, false), DeliberationRules::pivot);
            }),
        "ignores the costs of deliberating",
        "efficiency",
        NO_DEFICIT,
        100);
  }

  private static BrokenMechanism onePeriodsCharge() {
    return new BrokenMechanism(
        variantOf(
            "metadeliberation",
            "one-period-charge",
            "Metadeliberation auction in which the buyer pays for one period of having the item",
            setting -> {
              PrivateEnvironment environment = setting.privateEnvironment().orElseThrow();
              return new DeliberationRules(
                  environment,
                  new Deliberation(environment),
                  (sold, discount, others) -> DeliberationRules.pivot(false, discount, others));
            }),
        "charges (1-γ) V_-i once for a sale, which in the bandit is paid in every later period",
        "ic.ex-post",
        EFFICIENT,
        100);
  }

  private static BrokenMechanism fullPriceForWaiting() {
    return new BrokenMechanism(
        variantOf(
            "option-value",
            "full-price-for-waiting",
            "Irrevocable sale in which waiting costs the other's whole value",
            setting ->
                new OptionValueRules(
                    setting.privateEnvironment().orElseThrow(), Rational.ONE, false)),
        "charges θ_j while the centre waits, though j can still have the item a period later",
        "ir.ex-post",
        EFFICIENT,
        100);
  }

  private static BrokenMechanism thresholdsAsPrinted() {
    return new BrokenMechanism(
        variantOf(
            "option-value",
            "thresholds-as-printed",
            "Irrevocable sale by the printed thresholds, the first bidder's first",
            setting ->
                new OptionValueRules(
                    setting.privateEnvironment().orElseThrow(),
                    Rational.ONE.minus(setting.environment().discount()),
                    true)),
        "sells to a bidder above her threshold even when the other's value is larger",
        "efficiency",
        NO_DEFICIT,
        200);
  }
}

package org.candor.catalog.broken;

import java.util.List;
import org.candor.catalog.efficient.Hypotheses;
import org.candor.catalog.efficient.PrivateMechanism;
import org.candor.catalog.online.OnlineMechanisms;
import org.candor.catalog.online.PrepaidRules;
import org.candor.catalog.online.SettledRules;
import org.candor.mechanism.ClaimedProperty;

/** What goes wrong with one payment per agent. */
final class BrokenOnline {
  private static final List<ClaimedProperty> CLAIMS =
      List.of(
          ClaimedProperty.of("efficiency"),
          ClaimedProperty.of("ic.ex-post", OnlineMechanisms.NOTHING_IN_EXPECTATION_OF_ARRIVALS));

  private BrokenOnline() {}

  static List<BrokenMechanism> all() {
    return List.of(staticChargeAtArrival(), contributionAtDeparture());
  }

  private static BrokenMechanism staticChargeAtArrival() {
    return new BrokenMechanism(
        new PrivateMechanism(
            "online-static-charge",
            "Online VCG mechanism that charges what the others lose in the period of arrival",
            "a broken variant of online-vcg",
            CLAIMS,
            OnlineMechanisms::undefinedWithRandomSets,
            setting -> {
              StaticOptimum optimum = new StaticOptimum(setting.welfare());
              return new PrepaidRules(
                  setting,
                  (t, i, reported) ->
                      optimum
                          .others(i, reported)
                          .minus(
                              setting
                                  .welfare()
                                  .othersValue(
                                      i,
                                      reported,
                                      setting.welfare().efficientAction(t, reported, 0))));
            },
            ""),
        "leaves out what the others lose while she waits and is served later",
        "ic.ex-post",
        ClaimedProperty.of("efficiency"),
        500);
  }

  private static BrokenMechanism contributionAtDeparture() {
    return new BrokenMechanism(
        new PrivateMechanism(
            "online-contribution-at-departure",
            "Online VCG mechanism that credits the marginal contribution at departure",
            "a broken variant of online-vcg-realised",
            CLAIMS,
            OnlineMechanisms::undefinedAtDeparture,
            setting -> new SettledRules(setting, SettledRules.Credit.AT_DEPARTURE),
            ""),
        "takes the marginal contribution of the state in which she leaves, not of that in which she arrived",
        "ic.ex-post",
        ClaimedProperty.of("no-deficit.path", Hypotheses.NO_NEGATIVE_VALUES),
        500);
  }
}

package org.candor.catalog.broken;

import static org.candor.catalog.broken.BrokenRedistribution.variantOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candor.catalog.efficient.EfficientRules;
import org.candor.catalog.efficient.Hypotheses;
import org.candor.catalog.efficient.LeastTypeCharges;
import org.candor.catalog.efficient.Transfers;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Setting;
import org.candor.mechanism.StatelessRules;

/** What goes wrong when the charge of a dynamic-Groves mechanism, or an index, leaves the future out. */
final class BrokenCharges {
  private BrokenCharges() {}

  static List<BrokenMechanism> all() {
    return List.of(steeredCharge(), myopicIndex());
  }

  private static BrokenMechanism steeredCharge() {
    return new BrokenMechanism(
        variantOf(
            "groves",
            "steered-charge",
            "Dynamic team transfers less a share 1-γ of the value at the agent's least type in every period",
            setting -> {
              LeastTypeCharges charges = new LeastTypeCharges(setting.welfare());
              Rational share = Rational.ONE.minus(setting.environment().discount());
              return new EfficientRules(
                  setting,
                  (t, i, reported, action) ->
                      Transfers.exAnteCharge(
                          setting.welfare().othersValue(i, reported, action),
                          share,
                          charges.at(t, i, reported)));
            }),
        "charges what never depends on the agent's report, but in each period at the others' state, which she can steer",
        "ic.ex-post",
        ClaimedProperty.of("efficiency"),
        50);
  }

  private static BrokenMechanism myopicIndex() {
    return new BrokenMechanism(
        variantOf(
            "gittins",
            "myopic-index",
            "Activation of the arm with the largest reward now, with dynamic pivot payments",
            MyopicIndexRules::new),
        "takes the reward of one activation for the index",
        "efficiency",
        ClaimedProperty.of("no-deficit.ex-post", Hypotheses.NO_NEGATIVE_VALUES),
        200);
  }

  /** The largest immediate reward decides. */
  private static final class MyopicIndexRules extends StatelessRules {
    private final PrivateEnvironment environment;
    private final SocialWelfare welfare;

    MyopicIndexRules(Setting setting) {
      this.welfare = setting.welfare();
      this.environment = welfare.environment();
    }

    @Override
    protected Outcome<Nothing> outcome(int period, int profile) {
      JointSpace types = environment.types();
      int best = 0;
      for (int i = 1; i < types.agents(); i++) {
        Rational reward = environment.value(i, profile, i);
        best = reward.compareTo(environment.value(best, profile, best)) > 0 ? i : best;
      }
      List<Rational> transfers =
          new ArrayList<>(Collections.nCopies(types.agents(), Rational.ZERO));
      transfers.set(
          best,
          Transfers.banditPivot(
              environment.discount(), welfare.othersOptimal(period, best, profile)));
      return new Outcome<>(
          List.of(new Outcome.Branch<>(Rational.ONE, best, Nothing.NOTHING)), transfers);
    }
  }
}

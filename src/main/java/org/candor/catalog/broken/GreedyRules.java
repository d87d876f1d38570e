package org.candor.catalog.broken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.catalog.efficient.Transfers;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Setting;
import org.candor.mechanism.StatelessRules;
import org.candor.process.FeasibleSet;

/** Maximises this period's value only, and charges pivot payments for it. */
final class GreedyRules extends StatelessRules {
  private final SocialWelfare welfare;

  GreedyRules(Setting setting) {
    this.welfare = setting.welfare();
  }

  @Override
  protected Outcome<Nothing> outcome(int period, int profile) {
    List<FeasibleSet> sets = welfare.population().feasible(profile);
    List<Outcome.Branch<Nothing>> branches = new ArrayList<>();
    Rational[] transfers = new Rational[welfare.environment().agents().size()];
    Arrays.fill(transfers, Rational.ZERO);
    for (FeasibleSet set : sets) {
      int action = StaticOptimum.best(welfare.population(), profile, set);
      branches.add(new Outcome.Branch<>(set.probability(), action, Nothing.NOTHING));
      for (int i = 0; i < transfers.length; i++) {
        Rational transfer = Transfers.pivot(welfare, period, i, profile, action);
        transfers[i] = transfers[i].plus(set.probability().times(transfer));
      }
    }
    return new Outcome<>(branches, List.of(transfers));
  }
}

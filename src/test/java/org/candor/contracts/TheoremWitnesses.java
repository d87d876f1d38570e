package org.candor.contracts;

import java.util.List;
import java.util.stream.Stream;

/**
 * For every theorem an instance on which all its preconditions hold, so that none is true for want of a case. An instance has
 * several states and periods, a discount strictly between 0 and 1, and an inequality that is strict, wherever the theorem has them;
 * its numbers can be followed by hand. A new theorem gets its line in the class of its subject, and a new subject its line here.
 */
final class TheoremWitnesses {
  private TheoremWitnesses() {}

  static List<Instance> all() {
    return Stream.of(
            StrategyInstances.all(),
            OneShotInstances.all(),
            TheoremInstances.all(),
            PivotInstances.all(),
            StaticInstances.all(),
            GrovesInstances.all(),
            ExAnteInstances.all(),
            BanditInstances.all(),
            RevenueInstances.all(),
            ExpectedExternalityInstances.all(),
            RedistributionInstances.all(),
            AllocationInstances.all(),
            ContingentInstances.all(),
            IndexInstances.all(),
            OnlineInstances.all(),
            MonotonePriceInstances.all())
        .flatMap(List::stream)
        .toList();
  }
}

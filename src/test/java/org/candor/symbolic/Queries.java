package org.candor.symbolic;

import java.util.ArrayList;
import java.util.List;

/** Every query, theorem by theorem. */
final class Queries {
  private Queries() {}

  static List<Query> all() {
    List<Query> all = new ArrayList<>();
    all.addAll(Basics.queries());
    all.addAll(PivotQueries.queries());
    all.addAll(StaticPivotQueries.queries());
    all.addAll(GrovesQueries.queries());
    all.addAll(TeamQueries.queries());
    all.addAll(RevenueQueries.queries());
    all.addAll(ExAnteChargeQueries.queries());
    all.addAll(BanditQueries.queries());
    all.addAll(RedistributionQueries.queries());
    all.addAll(RandomAllocationQueries.queries());
    all.addAll(ExternalityQueries.queries());
    all.addAll(Balanced.queries());
    all.addAll(ContingentQueries.queries());
    all.addAll(Spanning.queries());
    all.addAll(LastPeriod.queries());
    all.addAll(BrokenQueries.queries());
    all.addAll(HeldQueries.queries());
    all.addAll(UnclaimedQueries.queries());
    all.addAll(MissedHypotheses.queries());
    all.addAll(BalanceQueries.queries());
    all.addAll(OptionValueQueries.queries());
    all.addAll(DeliberationQueries.queries());
    all.addAll(SupplyQueries.queries());
    all.addAll(ContingentVariants.queries());
    all.addAll(IndexQueries.queries());
    all.addAll(InaccessibleQueries.queries());
    all.addAll(AuctionQueries.queries());
    all.addAll(OnlineQueries.queries());
    all.addAll(OnlinePayoffQueries.queries());
    all.addAll(BrokenBalanceQueries.queries());
    return List.copyOf(all);
  }
}

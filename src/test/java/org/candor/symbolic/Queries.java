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
    return List.copyOf(all);
  }
}

package org.candor.property;

import java.util.List;
import java.util.Optional;

/** Every property that an audit reports, in the order of its output. */
public final class Properties {
  private static final List<Property> ALL =
      List.of(
          new Efficiency(),
          new ExPostIncentiveCompatibility(),
          new InterimIncentiveCompatibility(),
          new DominantStrategyIncentiveCompatibility(),
          new IndividualRationality(Occasion.EX_POST),
          new IndividualRationality(Occasion.EX_ANTE),
          new IndividualRationality(Occasion.INITIAL),
          new OutsideOption(),
          new PathRationality(),
          new NoDeficit(Occasion.EX_POST),
          new NoDeficit(Occasion.EX_ANTE),
          new NoDeficit(Occasion.INITIAL),
          new PathNoDeficit(),
          new BudgetBalance(),
          new DynamicGroves(),
          new RevenueMaximality(),
          new GrovesRevenueMaximality(),
          new EfficientExit());

  private Properties() {}

  public static List<Property> all() {
    return ALL;
  }

  public static Optional<Property> find(String id) {
    return ALL.stream().filter(p -> p.id().equals(id)).findFirst();
  }
}

package org.candor.campaign;

import java.util.Locale;

/** The classes of random environments over which a campaign runs. */
public enum EnvironmentClass {
  GENERAL_INFINITE("general types over an infinite horizon, no negative values"),
  GENERAL_FINITE("general types over 1 to 4 periods, often with terminal values, none negative"),
  BANDIT("bandits over both kinds of horizon, no negative values"),
  PUBLIC("a public state with public utility of either sign, some with random feasible sets"),
  SUPPLY("random feasible sets, some that depend on a public state"),
  NEGATIVE("agents with negative values: general, bandits, public states, random feasible sets"),
  ABSENT("actions that leave with an ignored agent, some with random sets or a public state"),
  INACCESSIBLE(
      "agents who are inaccessible in some states, most of whom return, over 1 to 3 periods"),
  ARRIVALS("agents who arrive with types that do not change, and leave, most over 1 to 3 periods"),
  SALE(
      "one item sold once, before which agents may deliberate at a cost or learn what it is worth, or items of"
          + " unknown number");

  private final String description;

  EnvironmentClass(String description) {
    this.description = description;
  }

  /** In words, for reports. */
  public String description() {
    return description;
  }

  /** How its environments are drawn. */
  public EnvironmentParameters parameters() {
    EnvironmentParameters plain = EnvironmentParameters.PLAIN;
    return switch (this) {
      case GENERAL_INFINITE -> plain.finite(0);
      case GENERAL_FINITE -> plain.finite(100);
      case BANDIT -> plain.special(100, 0, 0, 0);
      case PUBLIC -> plain.special(0, 100, 15, 0);
      case SUPPLY -> plain.special(0, 20, 100, 0);
      case NEGATIVE -> plain.withNegativeValues().special(15, 20, 20, 0);
      case ABSENT -> plain.special(0, 15, 20, 100);
      case INACCESSIBLE ->
          plain.finite(100).special(0, 15, 15, 15).withSizes(3, 3, 3, 8).withInaccessibleStates(3);
      case ARRIVALS -> plain.finite(80).special(0, 40, 0, 0).withSizes(3, 4, 3, 18).withArrivals(3);
      case SALE -> plain.finite(0);
    };
  }

  /** As in {@code general-infinite}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

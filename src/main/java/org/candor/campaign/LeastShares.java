package org.candor.campaign;

import java.util.EnumMap;
import java.util.Map;

/** How common a feature must be in a class, in percent: a class that is thinner tests less than it says. */
final class LeastShares {
  private LeastShares() {}

  static Map<InstanceFeature, Integer> of(EnvironmentClass environmentClass) {
    Map<InstanceFeature, Integer> least = new EnumMap<>(InstanceFeature.class);
    least.put(InstanceFeature.SINGLE_AGENT, 5);
    least.put(InstanceFeature.THREE_OR_MORE_AGENTS, 30);
    least.put(InstanceFeature.PATIENT, 8);
    least.put(InstanceFeature.TIES, 25);
    least.put(InstanceFeature.REAL_CHOICE, 40);
    least.put(InstanceFeature.PIVOTAL, 30);
    least.put(InstanceFeature.INFORMATIVE, 60);
    least.put(InstanceFeature.STEERED, 60);
    least.put(InstanceFeature.DENSE, 40);
    least.put(InstanceFeature.DETERMINISTIC, 8);
    least.put(InstanceFeature.RANDOM_START, 40);
    least.put(InstanceFeature.ZERO_TYPE, 25);
    least.put(InstanceFeature.TWINS, 8);
    if (environmentClass.parameters().finite() < 100) {
      least.put(InstanceFeature.INFINITE, 40);
      least.put(InstanceFeature.NO_FUTURE, 4);
    }
    if (environmentClass.parameters().finite() > 0) {
      least.put(InstanceFeature.FINITE, 40);
      least.put(InstanceFeature.ONE_PERIOD, 8);
      least.put(InstanceFeature.NO_DISCOUNTING, 4);
      least.put(InstanceFeature.TERMINAL, 10);
    }
    switch (environmentClass) {
      case PUBLIC -> least.put(InstanceFeature.PUBLIC, 100);
      case SUPPLY -> least.put(InstanceFeature.RANDOM_SUPPLY, 80);
      case NEGATIVE -> {
        least.put(InstanceFeature.NEGATIVE, 80);
        least.put(InstanceFeature.PUBLIC, 10);
        least.put(InstanceFeature.RANDOM_SUPPLY, 8);
      }
      case ABSENT, BANDIT -> least.put(InstanceFeature.ABSENT, 70);
      case INACCESSIBLE -> {
        least.put(InstanceFeature.INACCESSIBLE, 60);
        // Who is to come back for certain starts away.
        least.put(InstanceFeature.RANDOM_START, 20);
        least.put(InstanceFeature.TWINS, 4);
      }
      case ARRIVALS -> {
        least.put(InstanceFeature.PUBLIC, 10);
        // Most are over a finite horizon, where accounts are settled; types do not change.
        least.put(InstanceFeature.INFINITE, 10);
        least.put(InstanceFeature.NO_FUTURE, 1);
        least.put(InstanceFeature.TWINS, 2);
        least.remove(InstanceFeature.DENSE);
        least.remove(InstanceFeature.TERMINAL);
      }
      case SALE -> {
        least.put(InstanceFeature.PUBLIC, 100);
        least.put(InstanceFeature.NEGATIVE, 30);
        // Everybody is sold to by an action of her own, so that nobody is quite like another.
        least.remove(InstanceFeature.TWINS);
        least.put(InstanceFeature.THREE_OR_MORE_AGENTS, 15);
        least.put(InstanceFeature.RANDOM_START, 20);
        least.put(InstanceFeature.DENSE, 12);
      }
      case GENERAL_INFINITE, GENERAL_FINITE -> least.put(InstanceFeature.SINGLE_ACTION, 5);
    }
    return least;
  }
}

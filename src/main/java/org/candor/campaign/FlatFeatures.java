package org.candor.campaign;

/** What is special about a {@link FlatInstance}, decided exactly from its tables and the policies that were found optimal on it. */
final class FlatFeatures {
  private final FlatInstance instance;
  private final FlatAudit audit;

  FlatFeatures(FlatInstance instance, FlatAudit audit) {
    this.instance = instance;
    this.audit = audit;
  }

  /** As {@link InstanceFeature#isIn}. */
  boolean has(InstanceFeature feature) {
    long g = instance.discountNumerator();
    long bigG = instance.discountDenominator();
    return switch (feature) {
      case SINGLE_AGENT -> instance.agents() == 1;
      case THREE_OR_MORE_AGENTS -> instance.agents() >= 3;
      case SINGLE_ACTION -> instance.actions() == 1;
      case INFINITE -> true;
      case FINITE, ONE_PERIOD, NO_DISCOUNTING -> false;
      case TERMINAL, PUBLIC, RANDOM_SUPPLY, ABSENT, INACCESSIBLE -> false;
      case NO_FUTURE -> g == 0;
      case PATIENT -> 100 * g == 99 * bigG;
      case TIES -> hasTies();
      case REAL_CHOICE -> hasRealChoice();
      case PIVOTAL -> hasPivotalAgent();
      case INFORMATIVE -> someRow((i, s, a) -> !sameLaw(i, s, a, i, 0, a));
      case STEERED -> someRow((i, s, a) -> !sameLaw(i, s, a, i, s, 0));
      case DENSE ->
          someRow((i, s, a) -> instance.size(i) > 1 && support(i, s, a) == instance.size(i));
      case DETERMINISTIC -> !someRow((i, s, a) -> support(i, s, a) > 1);
      case RANDOM_START -> instance.start() < 0;
      case ZERO_TYPE -> hasZeroType();
      case TWINS -> hasTwins();
      case NEGATIVE -> someRow((i, s, a) -> instance.reward(i, s, a) < 0);
    };
  }

  @FunctionalInterface
  private interface Row {
    boolean test(int agent, int state, int action);
  }

  private boolean someRow(Row row) {
    for (int i = 0; i < instance.agents(); i++) {
      for (int s = 0; s < instance.size(i); s++) {
        for (int a = 0; a < instance.actions(); a++) {
          if (row.test(i, s, a)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** An action that is certainly worse is none, and every other one was found to be the same row. */
  private boolean hasTies() {
    FlatProcess all = audit.everybody();
    for (int s = 0; s < all.states; s++) {
      for (int a = 0; a < all.actions; a++) {
        if (a != all.policy[s] && all.isOptimal(s * all.actions + a)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasRealChoice() {
    for (int action : audit.everybody().policy) {
      if (action != audit.everybody().policy[0]) {
        return true;
      }
    }
    return false;
  }

  private boolean hasPivotalAgent() {
    FlatProcess all = audit.everybody();
    for (int i = 0; i < instance.agents(); i++) {
      for (int s = 0; s < all.states; s++) {
        int row = instance.without(s, i) * all.actions + all.policy[s];
        if (!audit.without(i).isOptimal(row)) {
          return true;
        }
      }
    }
    return false;
  }

  private int support(int agent, int state, int action) {
    int size = 0;
    for (long weight : instance.weights(agent, state, action)) {
      size += weight > 0 ? 1 : 0;
    }
    return size;
  }

  /** Whether two laws are equal, whatever their weights add up to. */
  private boolean sameLaw(
      int agent, int state, int action, int other, int otherState, int otherAction) {
    long[] one = instance.weights(agent, state, action);
    long[] two = instance.weights(other, otherState, otherAction);
    long ofOne = instance.total(agent, state, action);
    long ofTwo = instance.total(other, otherState, otherAction);
    for (int k = 0; k < one.length; k++) {
      // At most 31 bits each.
      if (one[k] * ofTwo != two[k] * ofOne) {
        return false;
      }
    }
    return true;
  }

  private boolean hasZeroType() {
    for (int i = 0; i < instance.agents(); i++) {
      for (int s = 0; instance.size(i) > 1 && s < instance.size(i); s++) {
        boolean zero = true;
        for (int a = 0; a < instance.actions(); a++) {
          zero &=
              instance.reward(i, s, a) == 0
                  && support(i, s, a) == 1
                  && instance.weights(i, s, a)[s] > 0;
        }
        if (zero) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasTwins() {
    for (int i = 0; i < instance.agents(); i++) {
      for (int j = 0; j < i; j++) {
        if (areTwins(i, j)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean areTwins(int i, int j) {
    if (instance.size(i) != instance.size(j)) {
      return false;
    }
    for (int s = 0; s < instance.size(i); s++) {
      for (int a = 0; a < instance.actions(); a++) {
        if (instance.reward(i, s, a) != instance.reward(j, s, a) || !sameLaw(i, s, a, j, s, a)) {
          return false;
        }
      }
    }
    return instance.initial(i).equals(instance.initial(j));
  }
}

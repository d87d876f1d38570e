package org.candor.property;

import java.util.function.Function;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;

/** The largest of the observed violations, the first in order among equals, and how many were observed. */
final class Worst {
  /** Where a violation was observed; index is a joint type or a profile; agent and report are -1 where there are none. */
  record Place(int layer, int memory, int index, int agent, int report) {}

  private Fraction amount;
  private Place place;
  private long observed;

  static Place at(int layer, int memory, int index) {
    return new Place(layer, memory, index, -1, -1);
  }

  /** Observes a quantity that the property wants to be at most 0. */
  void observe(Rational violation, Place where) {
    observe(Fraction.of(violation), where);
  }

  /** Observes a quantity that the property wants to be at most 0; true if it is the worst so far. */
  boolean observe(Fraction violation, Place where) {
    observed++;
    if (amount == null || violation.compareTo(amount) > 0) {
      amount = violation;
      place = where;
      return true;
    }
    return false;
  }

  /** The largest observation, or null if there was none. */
  Rational amount() {
    return amount == null ? null : amount.toRational();
  }

  Place place() {
    return place;
  }

  long observed() {
    return observed;
  }

  /** Holds if no observation was positive; refuted by the worst place otherwise. */
  Verdict verdict(Function<Place, Witness> witness) {
    if (observed == 0) {
      return new Verdict.NotApplicable("there is nothing to check in this game");
    }
    return amount.signum() <= 0
        ? new Verdict.Holds(observed)
        : new Verdict.Refuted(witness.apply(place));
  }
}

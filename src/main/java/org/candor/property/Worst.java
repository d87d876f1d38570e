package org.candor.property;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.function.Function;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;

/** The largest of the observed violations, the first in order among equals, and how many were observed. */
final class Worst {
  /** Where a violation was observed; index is a joint type or a profile; agent and report are -1 where there are none. */
  record Place(int layer, int memory, int index, int agent, int report) {}

  /** That in which joint types, memories and agents are looked at in every period. */
  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::layer)
          .thenComparingInt(Place::index)
          .thenComparingInt(Place::memory)
          .thenComparingInt(Place::agent);

  private Fraction amount;
  private Place place;
  private long observed;

  /** The amount rounded down, while it is the amount. */
  private BigInteger floor;

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
      floor = null;
      place = where;
      return true;
    }
    return false;
  }

  /**
   * Observes a quantity of which only a bound is known, if that is not above the worst so far; otherwise nothing is observed.
   *
   * @param units the quantity is at most so many
   */
  boolean observeAtMost(BigInteger units, GainBounds bounds) {
    if (amount == null) {
      return false;
    }
    floor = floor == null ? bounds.floor(amount) : floor;
    if (units.compareTo(floor) > 0) {
      return false;
    }
    observed++;
    return true;
  }

  /** The worse of two, the one at the earlier place among equals, with what either observed. */
  static Worst of(Worst one, Worst other) {
    Worst both = new Worst();
    both.observed = one.observed + other.observed;
    int order = one.amount == null || other.amount == null ? 0 : one.amount.compareTo(other.amount);
    boolean first =
        other.amount == null
            || (one.amount != null
                && (order > 0 || (order == 0 && ORDER.compare(one.place, other.place) <= 0)));
    both.amount = first ? one.amount : other.amount;
    both.place = first ? one.place : other.place;
    return both;
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

package org.candor.certificate;

import java.util.function.Supplier;
import org.candor.exact.Rational;
import org.candor.property.Witness;

/** What re-checking a property found: how many inequalities hold, and the largest violation, the first among equals. */
final class Finding {
  private long decided;
  private Rational size;
  private Witness witness;

  /** An inequality that holds. */
  void holds() {
    decided++;
  }

  /** Several that hold. */
  void holds(long count) {
    decided += count;
  }

  /** An inequality that fails by a positive size. */
  void fails(Rational by, Supplier<Witness> where) {
    decided++;
    if (size == null || by.compareTo(size) > 0) {
      size = by;
      witness = where.get();
    }
  }

  boolean isRefuted() {
    return witness != null;
  }

  Witness witness() {
    return witness;
  }

  /** How many inequalities were decided. */
  long decided() {
    return decided;
  }
}

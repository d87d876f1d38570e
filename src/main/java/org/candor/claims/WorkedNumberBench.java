package org.candor.claims;

import java.util.Optional;

/** Computes the literature's worked numbers again; what a number is and how it is computed is not known here. */
@FunctionalInterface
public interface WorkedNumberBench {
  /**
   * A worked number beside what was found.
   *
   * @param quantity what was computed, in the field's symbols
   * @param printed as the source gives it
   * @param corrected what is right instead, or null
   * @param found exact
   * @param agrees whether the print is right
   * @param correctedAgrees whether the correction is right
   * @param draws on which random draws it was estimated, in words; null where it is exact
   */
  record Outcome(
      String quantity,
      String printed,
      String corrected,
      String found,
      boolean agrees,
      boolean correctedAgrees,
      String draws) {}

  /** The number with this id, computed again; empty if there is none. */
  Optional<Outcome> compute(String id);
}

package org.candor.campaign;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Two ways to one answer, timed side by side.
 *
 * @param instance what is computed
 * @param against the contender's way, in words
 * @param ours CPU milliseconds of our way, a median
 * @param contender CPU milliseconds of the contender's, a median
 * @param ratio how many times as long the contender takes
 */
public record Contest(
    String instance, String against, double ours, double contender, double ratio) {
  /**
   * Times two ways.
   *
   * @throws IllegalStateException if they do not give the same answer
   */
  static Contest of(
      Stopwatch watch, String instance, String against, Supplier<?> ours, Supplier<?> contender) {
    if (!Objects.equals(ours.get(), contender.get())) {
      throw new IllegalStateException(
          "on " + instance + " our answer is not that of the contender: " + against);
    }
    double own = watch.median(ours);
    double other = watch.median(contender);
    return new Contest(instance, against, own, other, other / own);
  }
}

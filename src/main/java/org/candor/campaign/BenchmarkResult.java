package org.candor.campaign;

import java.util.List;

/**
 * What a benchmark measured.
 *
 * @param contests our way beside those of contenders
 * @param alone what no contender can do in reasonable time
 */
public record BenchmarkResult(List<Contest> contests, List<Timing> alone) {
  public BenchmarkResult {
    contests = List.copyOf(contests);
    alone = List.copyOf(alone);
  }

  /**
   * Our way without a contender.
   *
   * @param instance what is computed
   * @param ours CPU milliseconds, a median
   */
  public record Timing(String instance, double ours) {}
}

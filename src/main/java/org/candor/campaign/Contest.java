package org.candor.campaign;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** CPU time spent to warm up, and then to measure, unless a single run takes longer. */
  private static final long BUDGET_NANOS = 500_000_000L;

  private static final int MOST_RUNS = 1000;

  /**
   * Times two ways.
   *
   * @throws IllegalStateException if they do not give the same answer
   */
  static Contest of(String instance, String against, Supplier<?> ours, Supplier<?> contender) {
    if (!Objects.equals(ours.get(), contender.get())) {
      throw new IllegalStateException(
          "on " + instance + " our answer is not that of the contender: " + against);
    }
    double own = median(ours);
    double other = median(contender);
    return new Contest(instance, against, own, other, other / own);
  }

  /** CPU milliseconds of one run, a median after a warm-up. */
  static double median(Supplier<?> way) {
    runs(way);
    List<Long> times = runs(way);
    Collections.sort(times);
    return times.get(times.size() / 2) / 1e6;
  }

  private static List<Long> runs(Supplier<?> way) {
    List<Long> times = new ArrayList<>();
    long spent = 0;
    while (times.isEmpty() || (spent < BUDGET_NANOS && times.size() < MOST_RUNS)) {
      long start = CLOCK.getCurrentThreadCpuTime();
      Objects.requireNonNull(way.get());
      long time = Math.max(1, CLOCK.getCurrentThreadCpuTime() - start);
      times.add(time);
      spent += time;
    }
    return times;
  }
}

package org.candor.campaign;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * CPU time of the calling thread, as a median after a warm-up.
 *
 * @param budgetMillis CPU milliseconds spent to warm up, and again to measure, unless a single run takes longer
 */
record Stopwatch(long budgetMillis) {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int MOST_RUNS = 1000;

  /** The median of a number of runs, in CPU milliseconds. */
  double median(Supplier<?> way) {
    runs(way);
    List<Long> times = runs(way);
    Collections.sort(times);
    return times.get(times.size() / 2) / 1e6;
  }

  private List<Long> runs(Supplier<?> way) {
    long budget = budgetMillis * 1_000_000;
    List<Long> times = new ArrayList<>();
    long spent = 0;
    while (times.isEmpty() || (spent < budget && times.size() < MOST_RUNS)) {
      long start = CLOCK.getCurrentThreadCpuTime();
      Objects.requireNonNull(way.get());
      long time = Math.max(1, CLOCK.getCurrentThreadCpuTime() - start);
      times.add(time);
      spent += time;
    }
    return times;
  }
}

package org.candor.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Parts on threads of this machine.
 *
 * @param threads how many at once
 */
public record PartThreads(int threads) implements PartRunner {
  @Override
  public void run(Campaign campaign, PrimitiveIterator.OfLong parts, Done done) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      while (parts.hasNext()) {
        // Bounds what waits; what waits for a thread is no more than a few numbers.
        if (running.size() >= 4 * threads) {
          await(running.remove(0));
        }
        long part = parts.nextLong();
        running.add(pool.submit(() -> done.accept(part, campaign.audit(part))));
      }
      for (Future<?> each : running) {
        await(each);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static void await(Future<?> part) {
    try {
      part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the campaign was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    }
  }
}

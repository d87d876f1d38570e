package org.candor.mutation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Provers side by side: each takes the next jobs as soon as it has done with its last ones. */
final class Provers {
  private final List<Batch> provers;

  Provers(List<Batch> provers) {
    this.provers = List.copyOf(provers);
  }

  /** Runs all jobs, those of a list in one load; the listener hears of each job exactly once, and of one at a time. */
  void run(List<List<Job>> loads, Batch.Listener listener)
      throws IOException, InterruptedException {
    Queue<List<Job>> waiting = new ConcurrentLinkedQueue<>(loads);
    Batch.Listener oneAtATime = new OneAtATime(listener);
    ExecutorService threads = Executors.newFixedThreadPool(provers.size());
    try {
      ExecutorCompletionService<Void> ends = new ExecutorCompletionService<>(threads);
      for (Batch prover : provers) {
        ends.submit(
            () -> {
              for (List<Job> next = waiting.poll(); next != null; next = waiting.poll()) {
                prover.run(next, oneAtATime);
              }
              return null;
            });
      }
      for (int i = 0; i < provers.size(); i++) {
        rethrow(ends.take());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void rethrow(Future<Void> end) throws IOException, InterruptedException {
    try {
      end.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    }
  }

  /** Cuts jobs into loads of at most a size, and so that no prover is without one. */
  List<List<Job>> cut(List<Job> jobs, int most) {
    int each = Math.max(1, Math.min(most, (jobs.size() + provers.size() - 1) / provers.size()));
    List<List<Job>> loads = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i += each) {
      loads.add(jobs.subList(i, Math.min(jobs.size(), i + each)));
    }
    return loads;
  }

  private record OneAtATime(Batch.Listener listener) implements Batch.Listener {
    @Override
    public synchronized void answered(Job job, Task.Answer answer) throws IOException {
      listener.answered(job, answer);
    }

    @Override
    public synchronized void refused(Job job, String message) throws IOException {
      listener.refused(job, message);
    }

    @Override
    public synchronized void invalid(Job job, String message) throws IOException {
      listener.invalid(job, message);
    }
  }
}

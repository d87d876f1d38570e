package org.candor.mutation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs jobs, many to a load; a job that the prover does not accept, or that ends it, is found by halving. */
final class Batch {
  /** Takes what becomes of each job, as soon as it is known. */
  interface Listener {
    /** The prover's answer. */
    void answered(Job job, Task.Answer answer) throws IOException;

    /** The prover does not accept the copies, or ends over them. */
    void refused(Job job, String message) throws IOException;

    /** The compiler does not accept the copies. */
    void invalid(Job job, String message) throws IOException;
  }

  private final Loader loader;

  Batch(Loader loader) {
    this.loader = loader;
  }

  /** Runs all jobs; the listener hears of each exactly once. */
  void run(List<Job> jobs, Listener listener) throws IOException, InterruptedException {
    Map<String, String> invalid = loader.invalid(jobs);
    List<Job> valid = new ArrayList<>();
    for (Job job : jobs) {
      String message = invalid.get(job.task().number());
      if (message == null) {
        valid.add(job);
      } else {
        listener.invalid(job, message);
      }
    }
    prove(valid, listener);
  }

  private void prove(List<Job> jobs, Listener listener) throws IOException, InterruptedException {
    if (jobs.isEmpty()) {
      return;
    }
    Map<String, Job> waiting = new LinkedHashMap<>();
    jobs.forEach(j -> waiting.put(j.task().number(), j));
    Loader.End end =
        loader.run(jobs, answer -> listener.answered(waiting.remove(answer.number()), answer));
    List<Job> left = List.copyOf(waiting.values());
    if (left.isEmpty()) {
      return;
    }
    if (!end.loaded() && !end.refused()) {
      throw new IllegalStateException(
          "the prover ended before its work; its last words are in " + end.lastWords());
    }
    if (jobs.size() == 1) {
      listener.refused(left.get(0), firstError(end.lastWords()));
    } else {
      // The process ended over the first unanswered job, or one among all cannot be loaded.
      int first = end.loaded() ? 1 : left.size() / 2;
      prove(left.subList(0, first), listener);
      prove(left.subList(first, left.size()), listener);
    }
  }

  private static String firstError(String lastWords) {
    return lastWords
        .lines()
        .skip(1)
        .filter(l -> l.contains("Exception") || l.contains("Error"))
        .findFirst()
        .orElse("it ends without a word");
  }
}

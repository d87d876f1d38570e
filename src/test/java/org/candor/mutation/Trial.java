package org.candor.mutation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tries mutants, a batch at a time, and writes down what is found of each as soon as it is known. */
final class Trial {
  private final Subject subject;
  private final Journal journal;
  private final Batch batch;
  private final Progress progress;
  private final int batchSize;

  Trial(Subject subject, Journal journal, Batch batch, Progress progress, int batchSize) {
    this.subject = subject;
    this.journal = journal;
    this.batch = batch;
    this.progress = progress;
    this.batchSize = batchSize;
  }

  /** Tries those candidates of which nothing is known yet. */
  void run(List<Candidate> candidates) throws IOException, InterruptedException {
    List<Candidate> left = new ArrayList<>();
    for (Candidate c : candidates) {
      Optional<Finding> known = journal.find(c.key());
      known.ifPresent(progress::known);
      if (known.isEmpty()) {
        left.add(c);
      }
    }
    if (left.isEmpty()) {
      return;
    }
    progress.say(
        "%s: %d of %d mutants to try", subject.semantics(), left.size(), candidates.size());
    Map<String, Integer> nodes = new Originals(subject, journal, progress).sizes(left, batch);
    for (List<Candidate> together : batches(left)) {
      tryOut(together, nodes);
    }
  }

  /** Batches of one class each: they load the same originals. */
  private List<List<Candidate>> batches(List<Candidate> candidates) {
    List<List<Candidate>> batches = new ArrayList<>();
    for (Candidate c : candidates) {
      List<Candidate> last = batches.isEmpty() ? List.of() : batches.get(batches.size() - 1);
      if (last.isEmpty()
          || last.size() == batchSize
          || !last.get(0).mutant().className().equals(c.mutant().className())) {
        last = new ArrayList<>();
        batches.add(last);
      }
      last.add(c);
    }
    return batches;
  }

  private void tryOut(List<Candidate> candidates, Map<String, Integer> nodes)
      throws IOException, InterruptedException {
    Map<String, Candidate> byNumber = new TreeMap<>();
    List<Job> jobs = new ArrayList<>();
    for (Candidate c : candidates) {
      String number = String.format(Locale.ROOT, "%04d", byNumber.size() + 1);
      byNumber.put(number, c);
      jobs.add(c.proofs(subject.kernel(), number, nodes));
    }
    Proofs proofs = new Proofs(byNumber);
    batch.run(jobs, proofs);
    List<Job> second = new ArrayList<>();
    for (String number : proofs.unharmed.keySet()) {
      second.add(
          byNumber
              .get(number)
              .canaries(subject.kernel(), number, s -> subject.steps("stepsWhenOpen", s)));
    }
    if (!second.isEmpty()) {
      batch.run(second, new AfterCanaries(byNumber, proofs.unharmed));
    }
  }

  /** Writes down what becomes of each mutant. */
  private abstract class Findings implements Batch.Listener {
    private final Map<String, Candidate> byNumber;

    Findings(Map<String, Candidate> byNumber) {
      this.byNumber = byNumber;
    }

    abstract void unharmed(String number, Candidate c, List<Task.Checked> checks)
        throws IOException;

    final void conclude(String number, Finding finding) throws IOException {
      Candidate c = byNumber.get(number);
      journal.add(c.key(), finding);
      progress.found(c.mutant(), finding);
    }

    @Override
    public void answered(Job job, Task.Answer answer) throws IOException {
      Optional<Task.Checked> failed =
          answer.checks().stream().filter(Task.Checked::failed).findFirst();
      if (failed.isPresent()) {
        conclude(answer.number(), Finding.killed(failed.get(), answer.checks()));
      } else {
        unharmed(answer.number(), byNumber.get(answer.number()), answer.checks());
      }
    }

    @Override
    public void refused(Job job, String message) throws IOException {
      conclude(job.task().number(), Finding.notLoaded(message));
    }

    @Override
    public void invalid(Job job, String message) throws IOException {
      conclude(job.task().number(), Finding.invalid(message));
    }
  }

  /** First the proofs: mutants that harm none may still make preconditions contradict each other. */
  private final class Proofs extends Findings {
    private final Map<String, List<Task.Checked>> unharmed = new TreeMap<>();

    Proofs(Map<String, Candidate> byNumber) {
      super(byNumber);
    }

    @Override
    void unharmed(String number, Candidate c, List<Task.Checked> checks) throws IOException {
      if (c.needsCanaries()) {
        unharmed.put(number, checks);
      } else {
        conclude(number, Finding.survived(checks));
      }
    }
  }

  /** Then the canaries. */
  private final class AfterCanaries extends Findings {
    private final Map<String, List<Task.Checked>> proofs;

    AfterCanaries(Map<String, Candidate> byNumber, Map<String, List<Task.Checked>> proofs) {
      super(byNumber);
      this.proofs = proofs;
    }

    /** The copies were accepted before: what is not accepted now is not the mutant. */
    @Override
    public void refused(Job job, String message) {
      throw new IllegalStateException(
          "the prover does not accept the canaries beside "
              + job.copies().get(0).name()
              + ": "
              + message);
    }

    @Override
    void unharmed(String number, Candidate c, List<Task.Checked> checks) throws IOException {
      List<Task.Checked> all = new ArrayList<>(proofs.get(number));
      all.addAll(checks);
      conclude(number, Finding.survived(all));
    }
  }
}

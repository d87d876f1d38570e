package org.candor.mutation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tries mutants, a batch at a time, and writes down what is found of each as soon as it is known. */
final class Trial {
  private final Subject subject;
  private final Journal journal;
  private final Provers provers;
  private final Progress progress;
  private final int batchSize;

  Trial(Subject subject, Journal journal, Provers provers, Progress progress, int batchSize) {
    this.subject = subject;
    this.journal = journal;
    this.provers = provers;
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
    Map<String, Integer> nodes = new Originals(subject, journal, progress).sizes(left, provers);
    progress.startClock();
    Map<String, Candidate> byNumber = new LinkedHashMap<>();
    List<Job> jobs = new ArrayList<>();
    for (Candidate c : left) {
      String number = String.format(Locale.ROOT, "%05d", byNumber.size() + 1);
      byNumber.put(number, c);
      jobs.add(c.job(subject, number, nodes));
    }
    Findings findings = new Findings(byNumber);
    provers.run(provers.cut(jobs, batchSize), findings);
    List<Job> doubtful = new ArrayList<>();
    findings.refused.forEach(
        (number, message) ->
            doubtful.add(byNumber.get(number).proofs(subject.kernel(), number, nodes)));
    provers.run(provers.cut(doubtful, batchSize), new AfterRefusal(byNumber));
  }

  /** Writes down what becomes of each mutant. */
  private class Findings implements Batch.Listener {
    private final Map<String, Candidate> byNumber;
    private final Map<String, String> refused = new TreeMap<>();

    Findings(Map<String, Candidate> byNumber) {
      this.byNumber = byNumber;
    }

    final void conclude(String number, Finding finding) throws IOException {
      Candidate c = byNumber.get(number);
      journal.add(c.key(), finding);
      progress.found(c.mutant(), finding);
    }

    @Override
    public void answered(Job job, Task.Answer answer) throws IOException {
      Optional<Task.Checked> failed =
          answer.checks().stream().filter(Task.Checked::failed).findFirst();
      conclude(
          answer.number(),
          failed
              .map(f -> Finding.killed(f, answer.checks()))
              .orElseGet(() -> Finding.survived(answer.checks())));
    }

    /** It may be what stands beside the mutant that the prover does not accept, which says nothing of the mutant. */
    @Override
    public void refused(Job job, String message) throws IOException {
      refused.put(job.task().number(), message);
    }

    @Override
    public void invalid(Job job, String message) throws IOException {
      conclude(job.task().number(), Finding.invalid(message));
    }
  }

  /** The mutants that were refused, without their canaries. */
  private final class AfterRefusal extends Findings {
    AfterRefusal(Map<String, Candidate> byNumber) {
      super(byNumber);
    }

    @Override
    public void answered(Job job, Task.Answer answer) throws IOException {
      if (answer.checks().stream().noneMatch(Task.Checked::failed)) {
        throw new IllegalStateException(
            "the prover does not accept the canaries beside " + job.copies().get(0).name());
      }
      super.answered(job, answer);
    }

    @Override
    public void refused(Job job, String message) throws IOException {
      conclude(job.task().number(), Finding.notLoaded(message));
    }
  }
}

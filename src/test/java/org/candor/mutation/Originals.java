package org.candor.mutation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.candor.proofs.KernelClass;

/** The proofs of unchanged copies: what the mutants are held against. A copy that is not proved would kill every mutant for nothing. */
final class Originals implements Batch.Listener {
  private final Subject subject;
  private final Journal journal;
  private final Map<String, Integer> nodes = new TreeMap<>();

  Originals(Subject subject, Journal journal) {
    this.subject = subject;
    this.journal = journal;
  }

  /** The size of each proof that some candidates are held against, by class and method. */
  Map<String, Integer> sizes(List<Candidate> candidates, Batch batch, Progress progress)
      throws IOException, InterruptedException {
    Set<SourceClass> needed = new LinkedHashSet<>();
    candidates.forEach(c -> c.slice().checked().forEach(s -> needed.add(s.c())));
    List<Job> jobs = new ArrayList<>();
    for (SourceClass c : needed) {
      Optional<Finding> known = journal.find(subject.fingerprints().of(c));
      if (known.isPresent()) {
        known.get().checks().forEach(k -> nodes.put(k.method(), k.nodes()));
      } else {
        jobs.add(unchanged(c));
      }
    }
    if (!jobs.isEmpty()) {
      progress.say(
          "%s: proving unchanged copies of %d classes first", subject.semantics(), jobs.size());
      batch.run(jobs, this);
    }
    return nodes;
  }

  private Job unchanged(SourceClass c) {
    Set<Site> sites = new LinkedHashSet<>();
    List<Task.Check> checks = new ArrayList<>();
    for (Member m : c.members()) {
      Site site = new Site(c, m);
      if (m.isProved()) {
        sites.add(site);
        String copy = c.packageName() + "." + Copy.name(c.name(), c.name());
        int steps = subject.steps("steps", site);
        checks.add(new Task.Check(copy, c.qualifiedName(), m.name(), steps, Task.Kind.PROOF));
      } else if (m.kind() == Member.Kind.PREDICATE) {
        sites.add(site);
      }
    }
    List<KernelClass> copies = Copy.unchanged(subject.kernel(), sites, c.name());
    return new Job(new Task(c.name(), true, checks), copies, List.of(c.name()));
  }

  @Override
  public void answered(Job job, Task.Answer answer) throws IOException {
    for (Task.Checked k : answer.checks()) {
      if (k.failed()) {
        throw new IllegalStateException(
            k.method()
                + " is not proved in an unchanged copy ("
                + k.reason()
                + "), so its mutants would say nothing; make the proofs of mvn verify pass first");
      }
      nodes.put(k.method(), k.nodes());
    }
    SourceClass c = subject.kernel().named(answer.number()).orElseThrow();
    journal.add(subject.fingerprints().of(c), Finding.survived(answer.checks()));
  }

  @Override
  public void refused(Job job, String message) {
    throw new IllegalStateException(
        "the prover does not accept an unchanged copy of " + job.task().number() + ": " + message);
  }

  @Override
  public void invalid(Job job, String message) {
    throw new IllegalStateException(
        "an unchanged copy of " + job.task().number() + " does not compile: " + message);
  }
}

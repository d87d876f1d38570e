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

/**
 * The proofs of unchanged copies: what the mutants are held against. A copy that is not proved would kill every mutant for nothing:
 * the prover's search depends on names, and a copy has another one. Such a contract is left out, and counts as one that notices nothing.
 */
final class Originals implements Batch.Listener {
  /** How much longer than the original's search that of a copy may be. */
  private static final int TIMES_THE_LIMIT = 2;

  private final Subject subject;
  private final Journal journal;
  private final Progress progress;
  private final Map<String, Integer> nodes = new TreeMap<>();

  Originals(Subject subject, Journal journal, Progress progress) {
    this.subject = subject;
    this.journal = journal;
    this.progress = progress;
  }

  /** The size of each proof that some candidates are held against, by class and method; none of what is not proved in a copy. */
  Map<String, Integer> sizes(List<Candidate> candidates, Provers provers)
      throws IOException, InterruptedException {
    Set<SourceClass> needed = new LinkedHashSet<>();
    candidates.forEach(c -> c.slice().checked().forEach(s -> needed.add(s.c())));
    List<Job> jobs = new ArrayList<>();
    for (SourceClass c : needed) {
      Optional<Finding> known = journal.find(subject.fingerprints().ofUnchanged(c));
      if (known.isPresent()) {
        known.get().checks().forEach(this::note);
      } else {
        jobs.add(unchanged(c));
      }
    }
    if (!jobs.isEmpty()) {
      progress.say(
          "%s: proving unchanged copies of %d classes first", subject.semantics(), jobs.size());
      provers.run(provers.cut(jobs, jobs.size()), this);
    }
    return nodes;
  }

  /** Predicates stay the originals: lemmas of other classes are stated with these. */
  private Job unchanged(SourceClass c) {
    Set<Site> sites = new LinkedHashSet<>();
    List<Task.Check> checks = new ArrayList<>();
    for (Member m : c.members()) {
      Site site = new Site(c, m);
      if (m.isProved()) {
        sites.add(site);
        String copy = c.packageName() + "." + Copy.name(c.name(), c.name());
        int steps = TIMES_THE_LIMIT * subject.steps("steps", site);
        checks.add(new Task.Check(copy, c.qualifiedName(), m.name(), steps, Task.Kind.PROOF));
      }
    }
    List<KernelClass> copies = Copy.unchanged(subject.kernel(), sites, c.name());
    return new Job(new Task(c.name(), true, checks), copies, List.of(c.name()));
  }

  @Override
  public void answered(Job job, Task.Answer answer) throws IOException {
    for (Task.Checked k : answer.checks()) {
      note(k);
    }
    SourceClass c = subject.kernel().named(answer.number()).orElseThrow();
    journal.add(subject.fingerprints().ofUnchanged(c), Finding.survived(answer.checks()));
  }

  private void note(Task.Checked k) {
    if (k.failed()) {
      progress.say("not measured: %s is not proved in an unchanged copy", k.method());
    } else {
      nodes.put(k.method(), k.nodes());
    }
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

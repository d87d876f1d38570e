package org.candor.mutation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.candor.proofs.ProofInputs;
import org.candor.proofs.ProofSettingsFile;

/** Tries the selected mutants of the kernel, and takes from the journal what is known of them already. */
final class MutationRun {
  /** More would want more memory than most machines have: each takes up to 4 GiB. */
  private static final int PROCESSORS = Math.min(Runtime.getRuntime().availableProcessors(), 4);

  private final ProofInputs inputs;
  private final ProofSettingsFile settings;
  private final Selection selection;
  private final int batchSize;
  private final Path work;
  private final PrintStream out;

  MutationRun(ProofInputs inputs, Selection selection, int batchSize, Path work, PrintStream out)
      throws IOException {
    this.inputs = inputs;
    this.settings = new ProofSettingsFile(inputs.settings());
    this.selection = selection;
    this.batchSize = batchSize;
    this.work = work;
    this.out = out;
  }

  /** The outcomes of the selected mutants, in the order of semantics, classes and sources. */
  List<Outcome> run() throws IOException, InterruptedException {
    Map<Subject, List<Candidate>> candidates = new LinkedHashMap<>();
    for (String semantics : settings.semantics()) {
      Subject subject = Subject.of(inputs, settings, semantics);
      List<Candidate> own = new ArrayList<>();
      for (SourceClass c : subject.kernel().classes()) {
        if (selection.includes(c)) {
          selection.draw(Mutants.of(c)).forEach(m -> own.add(subject.candidate(m)));
        }
      }
      candidates.put(subject, own);
    }
    int total = candidates.values().stream().mapToInt(List::size).sum();
    if (total == 0) {
      throw new IllegalStateException(
          "no mutant is selected: no class of the kernel is named " + selection.classes());
    }
    WorkLock lock = new WorkLock(work);
    try {
      return run(candidates, new Progress(out, total));
    } finally {
      lock.close();
    }
  }

  private List<Outcome> run(Map<Subject, List<Candidate>> candidates, Progress progress)
      throws IOException, InterruptedException {
    Journal journal = new Journal(work.resolve("journal.jsonl"));
    List<Outcome> outcomes = new ArrayList<>();
    for (Map.Entry<Subject, List<Candidate>> e : candidates.entrySet()) {
      Subject subject = e.getKey();
      new Trial(subject, journal, provers(subject), progress, batchSize).run(e.getValue());
      for (Candidate c : e.getValue()) {
        outcomes.add(new Outcome(c, journal.find(c.key()).orElseThrow()));
      }
    }
    return outcomes;
  }

  /** One for each processor. */
  private Provers provers(Subject subject) {
    return new Provers(
        IntStream.rangeClosed(1, PROCESSORS)
            .mapToObj(i -> work.resolve(subject.semantics() + "-" + i))
            .map(stage -> new Batch(new ForkedLoader(inputs, subject, stage)))
            .toList());
  }
}

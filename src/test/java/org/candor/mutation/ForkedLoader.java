package org.candor.mutation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.candor.proofs.KernelClass;
import org.candor.proofs.Library;
import org.candor.proofs.ProofInputs;
import org.candor.proofs.ProverFork;

/** Lays out the original classes and the copies that some jobs need, and forks a prover on them. */
final class ForkedLoader implements Loader {
  /** The exits of a process that is told to end, by a person or a system without memory: they say nothing of any mutant. */
  private static final Set<Integer> STOPPED = Set.of(128 + 2, 128 + 9, 128 + 15);

  private final ProofInputs inputs;
  private final Subject subject;
  private final Path stage;

  ForkedLoader(ProofInputs inputs, Subject subject, Path stage) {
    this.inputs = inputs;
    this.subject = subject;
    this.stage = stage.toAbsolutePath();
  }

  @Override
  public Map<String, String> invalid(List<Job> jobs) throws IOException {
    Path sources = layOut(jobs);
    List<KernelClass> copies = jobs.stream().flatMap(j -> j.copies().stream()).toList();
    Path output = Files.createDirectories(stage.resolve("classes"));
    Map<String, String> errors = Compiler.errors(copies, sources, output);
    Map<String, String> invalid = new HashMap<>();
    for (Job job : jobs) {
      job.copies().stream()
          .filter(c -> errors.containsKey(c.name()))
          .findFirst()
          .ifPresent(c -> invalid.put(job.task().number(), errors.get(c.name())));
    }
    return invalid;
  }

  @Override
  public End run(List<Job> jobs, Answers answers) throws IOException, InterruptedException {
    Path tasks = stage.resolve("tasks.json");
    List<String> arguments =
        List.of(
            layOut(jobs).toString(),
            boot().toString(),
            inputs.settings().toAbsolutePath().toString(),
            subject.semantics(),
            tasks.toString());
    ObjectMapper json = new ObjectMapper();
    json.writeValue(tasks.toFile(), jobs.stream().map(Job::task).toList());
    AtomicBoolean loaded = new AtomicBoolean();
    List<Exception> broken = new ArrayList<>();
    try (ProverFork prover =
        new ProverFork(
            MutantProver.class,
            arguments,
            stage,
            line -> {
              if (line.startsWith(MutantProver.LOADED)) {
                loaded.set(true);
              } else if (line.startsWith(MutantProver.ANSWER)) {
                try {
                  String answer = line.substring(MutantProver.ANSWER.length());
                  answers.take(json.readValue(answer, Task.Answer.class));
                } catch (IOException | RuntimeException e) {
                  broken.add(e);
                }
              }
            })) {
      int exit = prover.await();
      if (!broken.isEmpty()) {
        throw new IllegalStateException(broken.get(0).getMessage(), broken.get(0));
      }
      if (STOPPED.contains(exit)) {
        throw new IllegalStateException("the prover was stopped from outside, with exit " + exit);
      }
      return new End(loaded.get(), exit == MutantProver.NOT_LOADED, prover.lastWords());
    }
  }

  /** The originals that the copies are of or mention, and the copies. */
  private Path layOut(List<Job> jobs) throws IOException {
    Path sources = stage.resolve("src");
    deleteTree(sources);
    Kernel kernel = subject.kernel();
    Set<String> originals = new TreeSet<>();
    for (Job job : jobs) {
      for (String name : job.classes()) {
        originals.addAll(kernel.reachable(kernel.named(name).orElseThrow()));
      }
      for (KernelClass copy : job.copies()) {
        write(sources, copy);
      }
    }
    for (String name : originals) {
      SourceClass c = kernel.named(name).orElseThrow();
      write(sources, new KernelClass(c.packageName(), c.name(), c.source()));
    }
    return sources;
  }

  private static void write(Path sources, KernelClass c) throws IOException {
    Path file = sources.resolve(c.path());
    Files.createDirectories(file.getParent());
    Files.writeString(file, c.source());
  }

  private Path boot() throws IOException {
    Path boot = stage.resolve("boot");
    deleteTree(boot);
    Library.layOut(inputs.stubs(), boot);
    return boot;
  }

  private static void deleteTree(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}

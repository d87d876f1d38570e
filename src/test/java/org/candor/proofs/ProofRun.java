package org.candor.proofs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One run of all proofs: for each arithmetic semantics prover processes prove their shares of the kernel and try their shares of the
 * contracts that must stay open; then judges what they found.
 */
final class ProofRun {
  /** How many prover processes run at a time: each takes up to four gigabytes. */
  private static final int PROCESSORS = Math.min(Runtime.getRuntime().availableProcessors(), 4);

  private final ProofInputs inputs;
  private final ProofSettingsFile settings;
  private final Path work;
  private final PrintStream out;

  ProofRun(ProofInputs inputs, Path work, PrintStream out) throws IOException {
    this.inputs = inputs;
    this.settings = new ProofSettingsFile(inputs.settings());
    this.work = work.toAbsolutePath();
    this.out = out;
  }

  /**
   * Proves everything, or takes the earlier outcome of the same fingerprint from the working directory.
   *
   * @param reuseAllowed whether an earlier outcome may be taken
   */
  ProofReport run(boolean reuseAllowed) throws IOException, InterruptedException {
    String fingerprint = inputs.fingerprint();
    Path earlier = work.resolve(fingerprint + ".json");
    if (reuseAllowed && Files.exists(earlier)) {
      out.println(
          ProverProcess.PROGRESS
              + "nothing changed since the proofs of "
              + earlier.getFileName()
              + "; their outcome is reused");
      return ProofReport.read(earlier).asReused();
    }
    long start = System.nanoTime();
    List<ContractResult> contracts = proveAll();
    double seconds = Math.round((System.nanoTime() - start) / 1e8) / 10.0;
    out.printf(
        Locale.ROOT,
        "%s%d contracts in %.0f s%n",
        ProverProcess.PROGRESS,
        contracts.size(),
        seconds);
    String prover =
        ProofInputs.proverJar()
            .getFileName()
            .toString()
            .replaceAll("key\\.core-(.*)\\.jar", "KeY $1");
    ProofReport report =
        new ProofReport(prover, fingerprint, false, seconds, trusted(contracts), contracts);
    if (failures(report).isEmpty()) {
      report.write(earlier);
    }
    return report;
  }

  /** Everything that is wrong with an outcome, one readable text each; empty when all is as expected. */
  List<String> failures(ProofReport report) throws IOException {
    List<String> failures = new ArrayList<>();
    for (String semantics : settings.semantics()) {
      if (report.contracts().stream().noneMatch(c -> c.semantics().equals(semantics))) {
        failures.add(
            "no contract was found under the semantics \""
                + semantics
                + "\"; look at its class list in "
                + inputs.settings());
      }
    }
    failures.addAll(misplacedClasses());
    Set<String> canaries = new HashSet<>();
    inputs.classes().forEach(c -> canaries.add(c.canaries().name()));
    for (ContractResult contract : report.contracts()) {
      if (contract.statement().isEmpty()) {
        failures.add(
            contract.name()
                + " has no statement in words; put a documentation comment right before its contract");
      }
      if (!contract.asExpected()) {
        failures.add(explain(contract));
      } else if (canaries.contains(contract.className()) && contract.openBeforeItsCall()) {
        failures.add(
            contract.name()
                + " is open at the precondition of a call already and so shows nothing:\n  "
                + contract.openGoals().get(0));
      }
    }
    return failures;
  }

  private static String explain(ContractResult contract) {
    StringBuilder text =
        new StringBuilder(
            contract.name()
                + " is "
                + contract.status()
                + ", expected "
                + contract.expected()
                + ".\n");
    text.append("  It states: ").append(contract.statement()).append('\n');
    if (contract.expected().equals(ContractResult.OPEN)) {
      text.append(
          "  It is false and closed all the same: the preconditions contradict each other, or trusted contracts do.\n");
    } else if (contract.status().equals(ContractResult.LEMMAS_LEFT)) {
      text.append(
              "  Its own proof is closed, but it uses contracts that are not proved, or that use it in turn; see those of ")
          .append(contract.uses())
          .append('\n');
    }
    for (String goal : contract.openGoals()) {
      text.append("  Open goal, ").append(goal.strip().replace("\n", "\n    ")).append('\n');
    }
    return text.toString();
  }

  /** Classes of the kernel that no semantics lists, and listed classes that do not exist. */
  private List<String> misplacedClasses() throws IOException {
    Set<String> existing = new TreeSet<>();
    for (KernelClass c : inputs.classes()) {
      existing.add(c.name());
    }
    Set<String> listed = new TreeSet<>();
    settings.semantics().forEach(s -> listed.addAll(settings.classes(s)));
    List<String> failures = new ArrayList<>();
    existing.stream()
        .filter(c -> !listed.contains(c))
        .forEach(
            c ->
                failures.add(c + " is proved under no semantics; list it in " + inputs.settings()));
    listed.stream()
        .filter(c -> !existing.contains(c))
        .forEach(
            c -> failures.add(c + " is listed in " + inputs.settings() + " and does not exist"));
    return failures;
  }

  private List<ContractResult> proveAll() throws IOException, InterruptedException {
    List<KernelClass> classes = inputs.classes();
    List<ProofShard> shards = new ArrayList<>();
    for (String semantics : settings.semantics()) {
      List<String> listed = settings.classes(semantics);
      shards.add(
          ProofShard.of(
              semantics,
              classes.stream().filter(c -> listed.contains(c.name())).toList(),
              settings.withoutCanaries(),
              settings.withCanaries()));
    }
    Map<String, String> statements = statements(classes);
    List<ContractResult> results = new ArrayList<>();
    Map<String, List<ContractResult>> found = new TreeMap<>();
    for (ContractResult result : proveAll(ProofShard.cut(shards, PROCESSORS))) {
      found.computeIfAbsent(result.semantics(), s -> new ArrayList<>()).add(result);
    }
    for (List<ContractResult> bySemantics : found.values()) {
      for (ContractResult result : Settlement.settle(bySemantics)) {
        results.add(result.withStatement(statement(result, statements)));
      }
    }
    results.sort(
        Comparator.comparing(ContractResult::name).thenComparing(ContractResult::semantics));
    return results;
  }

  /** One process for each shard, some at a time. */
  private List<ContractResult> proveAll(List<ProofShard> shards)
      throws IOException, InterruptedException {
    ExecutorService processors = Executors.newFixedThreadPool(PROCESSORS);
    try {
      List<Future<List<ContractResult>>> found = new ArrayList<>();
      for (ProofShard shard : shards) {
        found.add(processors.submit(() -> prove(shard)));
      }
      List<ContractResult> results = new ArrayList<>();
      for (Future<List<ContractResult>> each : found) {
        results.addAll(each.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } finally {
      processors.shutdownNow();
    }
  }

  private List<ContractResult> prove(ProofShard shard) throws IOException, InterruptedException {
    Path stage = work.resolve(shard.name());
    deleteTree(stage);
    shard.layOut(inputs.stubs(), stage);
    return new ForkedProver(shard, stage, inputs.settings(), out).await();
  }

  private static Map<String, String> statements(List<KernelClass> classes) {
    Map<String, String> statements = new HashMap<>();
    for (KernelClass c : classes) {
      for (SpecifiedMethod method : c.methods()) {
        if (!method.statement().isEmpty()) {
          statements.put(c.name() + "." + method.name(), method.statement());
        }
      }
    }
    return statements;
  }

  private static String statement(ContractResult result, Map<String, String> statements) {
    String method = result.name().replaceAll("[(#].*", "");
    String stated = statements.get(method);
    if (stated == null && result.expected().equals(ContractResult.OPEN)) {
      return "Nothing false follows from the preconditions and a call of "
          + method.replace(Canaries.PREFIX, "")
          + ".";
    }
    return stated == null ? "" : stated;
  }

  /** The contracts used that belong to no class that is proved under the same arithmetic. */
  private static List<String> trusted(List<ContractResult> contracts) {
    Set<String> proved = new HashSet<>();
    contracts.forEach(c -> proved.add(c.semantics() + " " + c.name()));
    TreeSet<String> trusted = new TreeSet<>();
    contracts.forEach(
        c ->
            c.uses().stream()
                .filter(u -> !proved.contains(c.semantics() + " " + u))
                .forEach(trusted::add));
    return List.copyOf(trusted);
  }

  private static void deleteTree(Path root) throws IOException {
    if (Files.exists(root)) {
      try (var files = Files.walk(root)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}

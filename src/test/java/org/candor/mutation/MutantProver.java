package org.candor.mutation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.proof.io.ProblemLoaderException;
import de.uka.ilkd.key.speclang.Contract;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.candor.proofs.ContractNames;
import org.candor.proofs.OpenGoals;
import org.candor.proofs.ProofSearch;
import org.candor.proofs.ProofSettingsFile;
import org.candor.proofs.ProverFork;

/**
 * The forked process that tries the mutants of one batch: loads them all at once and answers task by task, a line each, so that
 * what is known outlives the process.
 *
 * <p>Arguments: source directory, class path of stubs, settings file, semantics, task file.
 */
public final class MutantProver {
  /** Starts the line that says that all was loaded. */
  static final String LOADED = "loaded: ";

  /** Starts every line with an answer. */
  static final String ANSWER = "answer: ";

  /** Starts the reason why a proof was given up for its time. */
  static final String OUT_OF_TIME = "not closed in the processor time of ";

  /** The exit status when the prover does not accept the sources. */
  static final int NOT_LOADED = 4;

  /** The most processor time for a proof that was found in seconds: a step can take ever longer. */
  private static final Duration LIMIT = Duration.ofSeconds(45);

  private final ProofSearch search;
  private final Map<String, List<Contract>> contracts;

  private MutantProver(ProofSearch search) {
    this.search = search;
    this.contracts =
        search.contracts().stream()
            .collect(
                Collectors.groupingBy(
                    c -> ContractNames.className(c) + "." + ContractNames.methodName(c)));
  }

  /** Answers all tasks. */
  public static void main(String[] args) {
    ProverFork.endWithTheParent();
    try {
      System.exit(answerAll(args)); // the prover leaves threads behind
    } catch (Exception | StackOverflowError e) {
      e.printStackTrace();
      System.exit(2);
    }
  }

  private static int answerAll(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ObjectMapper json = new ObjectMapper();
    List<Task> tasks =
        json.readValue(Path.of(args[4]).toFile(), new TypeReference<List<Task>>() {});
    ProofSettingsFile settings = new ProofSettingsFile(Path.of(args[2]));
    ProofSearch search;
    try {
      search = new ProofSearch(settings, args[3], Path.of(args[0]), Path.of(args[1]));
    } catch (ProblemLoaderException | RuntimeException e) {
      e.printStackTrace();
      return NOT_LOADED;
    }
    MutantProver prover = new MutantProver(search);
    tasks.forEach(prover::requireContracts);
    out.println(LOADED + tasks.size());
    for (Task task : tasks) {
      out.println(ANSWER + json.writeValueAsString(prover.answer(task)));
    }
    return 0;
  }

  /** A contract that is not there would never be proved, and kill every mutant for nothing. */
  private void requireContracts(Task task) {
    for (Task.Check check : task.checks()) {
      if (!contracts.containsKey(name(check))) {
        throw new IllegalStateException("Error: the prover finds no contract of " + name(check));
      }
    }
  }

  private static String name(Task.Check check) {
    return check.copy() + "." + check.method();
  }

  private Task.Answer answer(Task task) {
    List<Task.Checked> done = new ArrayList<>();
    for (Task.Check check : task.checks()) {
      Task.Checked checked = check(check, task.toTheEnd());
      done.add(checked);
      if (checked.failed() && !task.toTheEnd()) {
        break;
      }
    }
    return new Task.Answer(task.number(), done);
  }

  private Task.Checked check(Task.Check check, boolean toTheEnd) {
    double before = processorSeconds();
    int nodes = 0;
    String reason = "";
    for (Contract contract : contracts.get(name(check))) {
      Proof proof = null;
      try {
        proof = search.start(contract, check.original(), check.method());
        // What the mutants are held against has no limit but its steps.
        Duration limit = toTheEnd ? Duration.ZERO : LIMIT;
        search.search(proof, check.original(), check.method(), check.steps(), limit);
        nodes += proof.countNodes();
        boolean canary = check.kind() == Task.Kind.CANARY;
        if (canary && proof.closed()) {
          reason = "its canary closes: the preconditions contradict each other";
        } else if (!canary && !proof.closed()) {
          reason = open(proof, check.steps(), processorSeconds() - before);
        }
      } catch (Exception | StackOverflowError e) {
        reason = "the prover gives up: " + e;
      } finally {
        if (proof != null && !proof.isDisposed()) {
          proof.dispose();
        }
      }
      if (!reason.isEmpty()) {
        break;
      }
    }
    String method = check.original().replaceAll(".*\\.", "") + "." + check.method();
    return new Task.Checked(
        check.kind(),
        method,
        reason.isEmpty(),
        nodes,
        Math.round((processorSeconds() - before) * 10) / 10.0,
        reason);
  }

  private static String open(Proof proof, int steps, double processorSeconds) {
    String bound = "open goal";
    if (proof.countNodes() >= steps) {
      bound = "not closed in " + steps + " steps";
    } else if (processorSeconds >= LIMIT.toSeconds()) {
      bound = OUT_OF_TIME + LIMIT.toSeconds() + " s";
    }
    return bound + ": " + OpenGoals.firstBranch(proof);
  }

  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}

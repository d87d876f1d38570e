package org.candor.proofs;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.uka.ilkd.key.proof.Node;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.proof.io.ProblemLoaderException;
import de.uka.ilkd.key.rule.AbstractContractRuleApp;
import de.uka.ilkd.key.rule.RuleApp;
import de.uka.ilkd.key.speclang.Contract;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The forked process that proves: loads the kernel under one arithmetic semantics and proves its contracts, then loads it again with the
 * false contracts and tries those, and writes the results as JSON. The semantics is a process-wide choice of the prover, hence a process
 * for each; both tasks are one process's, as it takes long to warm up.
 *
 * <p>Arguments: source directory of the kernel, source directory with the false contracts as well, class path of stubs, settings file,
 * semantics, result file, {@link Share share} of the contracts; optionally a part of a contract name, for one that is being developed.
 */
public final class ProverProcess {
  /** Starts every line that the parent shows. */
  static final String PROGRESS = "proof: ";

  /** The prover's name for the rule that takes the contract of a pure method for granted inside specifications. */
  private static final String CONTRACT_AXIOM = "Contract_axiom_for_";

  private final ProofSettingsFile settings;
  private final String semantics;
  private final Share share;
  private final String inName;
  private final PrintStream out;

  private ProverProcess(ProofSettingsFile settings, String semantics, Share share, String inName) {
    this.settings = settings;
    this.semantics = semantics;
    this.share = share;
    this.inName = inName;
    this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  /** Proves and exits with 0 when a result file was written, whatever the results are. */
  public static void main(String[] args) throws Exception {
    try {
      ProofSettingsFile settings = new ProofSettingsFile(Path.of(args[3]));
      ProverProcess prover =
          new ProverProcess(
              settings, args[4], Share.parse(args[6]), args.length > 7 ? args[7] : "");
      ProverFork.endWithTheParent();
      long start = System.nanoTime();
      List<ContractResult> results =
          new ArrayList<>(prover.tryAll(Path.of(args[0]), Path.of(args[2]), false));
      results.addAll(prover.tryAll(Path.of(args[1]), Path.of(args[2]), true));
      prover.progress("%.0f s, of them %.0f s on a processor", seconds(start), processorSeconds());
      new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValue(Path.of(args[5]).toFile(), results);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(2);
    }
    System.exit(0); // the prover leaves threads behind
  }

  /** Tries the contracts of some sources that are to be proved, or those that must stay open. */
  private List<ContractResult> tryAll(Path sources, Path boot, boolean mustStayOpen)
      throws IOException, ProblemLoaderException {
    long start = System.nanoTime();
    List<ContractResult> results = new ArrayList<>();
    try (ProofSearch search = new ProofSearch(settings, semantics, sources, boot)) {
      List<Contract> contracts = search.contracts();
      contracts.removeIf(
          c ->
              ContractNames.mustStayOpen(c) != mustStayOpen
                  || !ContractNames.name(c).contains(inName));
      contracts = share.of(contracts);
      progress(
          "loaded %d contracts%s in %.1f s",
          contracts.size(), mustStayOpen ? " that must stay open" : "", seconds(start));
      for (Contract contract : contracts) {
        ContractResult r = prove(search, contract);
        results.add(r);
        progress(
            "%3d/%d %-6s %s (%d nodes, %.1f s)",
            results.size(), contracts.size(), r.status(), r.name(), r.nodes(), r.seconds());
      }
    }
    return results;
  }

  private ContractResult prove(ProofSearch search, Contract contract) {
    long start = System.nanoTime();
    Proof proof = null;
    try {
      // A canary is searched with the options of the contract that it stands beside.
      String className = ContractNames.className(contract).replace(Canaries.PREFIX, "");
      String method = ContractNames.methodName(contract);
      proof = search.start(contract, className, method);
      String bound = ContractNames.mustStayOpen(contract) ? "stepsWhenOpen" : "steps";
      int steps = Integer.parseInt(settings.option(bound, semantics, className, method));
      search.search(proof, className, method, steps, Duration.ZERO);
      return result(
          contract,
          proof.closed() ? ContractResult.OWN_CLOSED : ContractResult.OPEN,
          proof.countNodes(),
          start,
          uses(proof),
          openGoals(proof, contract));
    } catch (Exception e) {
      return result(contract, "ERROR", 0, start, List.of(), List.of(e.toString()));
    } finally {
      if (proof != null) {
        proof.dispose(); // at each step of a proof the prover goes through all those that it keeps
      }
    }
  }

  private ContractResult result(
      Contract contract,
      String status,
      int nodes,
      long start,
      List<String> uses,
      List<String> openGoals) {
    String expected =
        ContractNames.mustStayOpen(contract) ? ContractResult.OPEN : ContractResult.CLOSED;
    double seconds = Math.round(seconds(start) * 10) / 10.0;
    return new ContractResult(
        ContractNames.name(contract),
        status,
        expected,
        "",
        semantics,
        nodes,
        seconds,
        uses,
        openGoals);
  }

  /**
   * The contracts that some step of a proof applies, those of library methods included.
   *
   * @throws IllegalStateException if a contract enters as an axiom, which names none
   */
  private static List<String> uses(Proof proof) {
    TreeSet<String> names = new TreeSet<>();
    for (Iterator<Node> nodes = proof.root().subtreeIterator(); nodes.hasNext(); ) {
      RuleApp step = nodes.next().getAppliedRuleApp();
      if (step instanceof AbstractContractRuleApp application) {
        names.add(ContractNames.name(application.getInstantiation()));
      } else if (step != null && step.rule().name().toString().startsWith(CONTRACT_AXIOM)) {
        throw new IllegalStateException(
            "the proof uses "
                + step.rule().name()
                + ", of which nothing tells whether it is proved");
      }
    }
    return List.copyOf(names);
  }

  /** The first open goals; of a contract that must stay open only where the first one stands. */
  private static List<String> openGoals(Proof proof, Contract contract) {
    if (!ContractNames.mustStayOpen(contract)) {
      return OpenGoals.shown(proof);
    }
    return proof.closed() ? List.of() : List.of("branch: " + OpenGoals.firstBranch(proof));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** The processor time of this process: what a busy machine does not change. */
  private static double processorSeconds() {
    Optional<Duration> time = ProcessHandle.current().info().totalCpuDuration();
    return time.map(t -> t.toMillis() / 1e3).orElse(Double.NaN);
  }

  private void progress(String format, Object... values) {
    out.println(PROGRESS + semantics + ": " + String.format(Locale.ROOT, format, values));
  }
}

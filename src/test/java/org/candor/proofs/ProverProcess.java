package org.candor.proofs;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.uka.ilkd.key.proof.Node;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.rule.AbstractContractRuleApp;
import de.uka.ilkd.key.rule.RuleApp;
import de.uka.ilkd.key.speclang.Contract;
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
 * The forked process that proves: loads one directory under one arithmetic semantics, proves every contract in it and writes the
 * results as JSON. The semantics is a process-wide choice of the prover, hence a process for each.
 *
 * <p>Arguments: source directory, class path of stubs, settings file, semantics, result file; optionally a part of a contract
 * name that restricts the run to the contracts that must stay open, or to one that is being developed; and after it which part of
 * how many is this process's.
 */
public final class ProverProcess {
  /** Starts every line that the parent shows. */
  static final String PROGRESS = "proof: ";

  /** The prover's name for the rule that takes the contract of a pure method for granted inside specifications. */
  private static final String CONTRACT_AXIOM = "Contract_axiom_for_";

  private final ProofSettingsFile settings;
  private final String semantics;
  private final PrintStream out;
  private ProofSearch search;

  private ProverProcess(ProofSettingsFile settings, String semantics) {
    this.settings = settings;
    this.semantics = semantics;
    this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  /** Proves and exits with 0 when a result file was written, whatever the results are. */
  public static void main(String[] args) throws Exception {
    try {
      ProofSettingsFile settings = new ProofSettingsFile(Path.of(args[2]));
      ProverProcess prover = new ProverProcess(settings, args[3]);
      ProverFork.endWithTheParent();
      List<ContractResult> results =
          prover.proveAll(
              Path.of(args[0]),
              Path.of(args[1]),
              args.length > 5 ? args[5] : "",
              args.length > 7 ? Integer.parseInt(args[6]) : 0,
              args.length > 7 ? Integer.parseInt(args[7]) : 1);
      new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValue(Path.of(args[4]).toFile(), results);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(2);
    }
    System.exit(0); // the prover leaves threads behind
  }

  private List<ContractResult> proveAll(Path sources, Path boot, String inName, int part, int parts)
      throws Exception {
    long start = System.nanoTime();
    search = new ProofSearch(settings, semantics, sources, boot);
    List<Contract> contracts = search.contracts();
    contracts.removeIf(c -> !ContractNames.name(c).contains(inName));
    if (parts > 1) {
      contracts = dealtTo(contracts, part, parts);
    }
    progress("loaded %d contracts in %.1f s", contracts.size(), seconds(start));
    List<ContractResult> results = new ArrayList<>();
    for (int i = 0; i < contracts.size(); i++) {
      ContractResult r = prove(contracts.get(i));
      results.add(r);
      progress(
          "%3d/%d %-6s %s (%d nodes, %.1f s)",
          i + 1, contracts.size(), r.status(), r.name(), r.nodes(), r.seconds());
    }
    progress("%.0f s, of them %.0f s on a processor", seconds(start), processorSeconds());
    return results;
  }

  /** The contracts dealt out to one part in turn: neighbours are alike, so the parts make about the same work. */
  private static List<Contract> dealtTo(List<Contract> contracts, int part, int parts) {
    List<Contract> dealt = new ArrayList<>();
    for (int i = part; i < contracts.size(); i += parts) {
      dealt.add(contracts.get(i));
    }
    return dealt;
  }

  private ContractResult prove(Contract contract) {
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

package org.candor.proofs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Proves everything several times from nothing and says whether every run found the same status and the same number of proof
 * nodes for every contract. How to start it stands in {@code docs/measurements.md}.
 */
public final class ProofStability {
  private ProofStability() {}

  /**
   * Exits with 0 if the runs agree and each is as expected, else with 1.
   *
   * @param args the number of runs, at least 2; 3 if there is none
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = args.length == 0 ? 3 : Integer.parseInt(args[0]);
    if (runs < 2) {
      System.err.println("one run has nothing to agree with; name a number from 2 on");
      System.exit(2);
    }
    List<ProofReport> reports = new ArrayList<>();
    boolean expected = true;
    for (int k = 1; k <= runs; k++) {
      System.out.printf("Run %d of %d%n", k, runs);
      ProofRun run =
          new ProofRun(
              ProofInputs.ofProject(), Path.of("target", "proof-stability", "" + k), System.out);
      ProofReport report = run.run(false);
      reports.add(report);
      List<String> failures = run.failures(report);
      failures.forEach(System.out::println);
      expected &= failures.isEmpty();
    }
    List<String> differences = differences(reports);
    differences.forEach(System.out::println);
    for (ProofReport report : reports) {
      System.out.println(summary(report));
    }
    System.out.println(
        differences.isEmpty()
            ? "All " + runs + " runs agree in status and nodes."
            : differences.size() + " contracts came out differently.");
    System.exit(expected && differences.isEmpty() ? 0 : 1);
  }

  /** One line for every contract whose status or number of nodes is not the same in all reports. */
  static List<String> differences(List<ProofReport> reports) {
    Map<String, List<String>> found = new TreeMap<>();
    for (ProofReport report : reports) {
      for (ContractResult c : report.contracts()) {
        found
            .computeIfAbsent(c.name() + " (" + c.semantics() + ")", name -> new ArrayList<>())
            .add(c.status() + " with " + c.nodes() + " nodes");
      }
    }
    List<String> differences = new ArrayList<>();
    found.forEach(
        (name, outcomes) -> {
          if (outcomes.size() != reports.size() || outcomes.stream().distinct().count() > 1) {
            differences.add(name + ": " + String.join(", ", outcomes));
          }
        });
    return differences;
  }

  private static String summary(ProofReport report) {
    long nodes = report.contracts().stream().mapToLong(ContractResult::nodes).sum();
    return String.format(
        Locale.ROOT,
        "%d contracts, %d nodes, %.0f s",
        report.contracts().size(),
        nodes,
        report.seconds());
  }
}

package org.candor.mutation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candor.proofs.ProofInputs;

/**
 * The profile {@code mutants}: tries the mutants of the kernel and writes {@code reports/mutants.json}.
 *
 * <p>System properties: {@code mutants.class}, names of classes separated by commas; {@code mutants.percent}, the share of
 * the mutants that is tried; {@code mutants.drops}, whether only what is dropped is tried; {@code mutants.batch}, how many are loaded together.
 */
public final class MutationMain {
  private static final int TOGETHER = 60;
  private static final Path EXPLANATIONS = Path.of("specs/key/mutants.txt");
  private static final Path REPORT = Path.of("reports/mutants.json");

  private MutationMain() {}

  /** Exits with 1 when too many mutants survive or one without an explanation, and with 2 when the run fails. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      List<String> failures = run(out);
      failures.forEach(f -> out.println("mutants: " + f));
      System.exit(failures.isEmpty() ? 0 : 1);
    } catch (IllegalStateException e) {
      out.println("mutants: " + e.getMessage());
      System.exit(2);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(2);
    }
  }

  private static List<String> run(PrintStream out) throws Exception {
    Explanations explanations = new Explanations(EXPLANATIONS);
    Selection selection = Selection.ofProperties();
    int together = Integer.getInteger("mutants.batch", TOGETHER);
    MutationRun run =
        new MutationRun(
            ProofInputs.ofProject(), selection, together, Path.of("target", "mutants"), out);
    List<Outcome> outcomes = run.run();
    String prover =
        ProofInputs.proverJar()
            .getFileName()
            .toString()
            .replaceAll("key\\.core-(.*)\\.jar", "KeY $1");
    MutationReport report = MutationReport.of(outcomes, explanations, selection, prover);
    report.write(REPORT);
    report.classes().forEach((name, figures) -> out.println("mutants: " + line(name, figures)));
    out.println("mutants: " + line("all", report.totals()) + "; the survivors are in " + REPORT);
    if (report.sample() != null) {
      out.printf(
          "mutants: of all mutants but those that only the record can notice proofs notice at least %s %%, with 95 %% confidence%n",
          report.sample().percentNoticedAtLeast());
    }
    List<String> failures = new ArrayList<>(report.failures());
    failures.addAll(explanations.orphans(outcomes, selection.isAll()));
    return failures;
  }

  private static String line(String name, Figures f) {
    return name
        + ": "
        + f.killed()
        + " of "
        + (f.killed() + f.survived())
        + " killed ("
        + f.percentKilled()
        + " %), "
        + f.percentKilledOfOthers()
        + " % without "
        + f.onRecordOnly()
        + " that only the record can notice; "
        + f.invalid()
        + " invalid";
  }
}

package org.candor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.candor.claims.Claim;
import org.candor.claims.ClaimJudge;
import org.candor.claims.ClaimRegistry;
import org.candor.claims.Judgement;
import org.candor.claims.TheoremRegistry;
import org.candor.property.Properties;
import org.candor.rendering.Json;
import org.candor.rendering.Printable;
import org.candor.rendering.ReportPage;
import org.candor.rendering.WholeFile;
import org.candor.reproduction.NumbersForClaims;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code candor report}: everything that is known, on one page and as data. */
@Command(
    name = "report",
    header = "Write reports/index.html and reports/audit.json.",
    description = {
      "",
      "The matrix of mechanisms and properties over the shipped environments and a small campaign",
      "of random ones, the broken mechanisms with their counterexamples, the theorems, the proofs",
      "and the coverage of the last 'mvn verify'. Both files say the same; the same seed gives the",
      "same bytes, timings apart. 'mvn verify' ends with this command.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = {
      "  candor report --seed 7 --instances 1000",
      "",
      "Exit status: 0 written; 1 written, and a claim is refuted within its hypotheses or a proof is",
      "not as expected; 2 bad input or unwritable output."
    })
final class ReportCommand implements Callable<Integer> {
  @Mixin private Printing printing;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The source tree to report on (default: this folder).")
  private String root;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to write (default: reports in the root).")
  private String output;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "The seed of the random environments (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--instances",
      defaultValue = "100",
      paramLabel = "N",
      description = "Random environments drawn of each class (default: ${DEFAULT-VALUE}).")
  private int instances;

  @Override
  public Integer call() throws IOException {
    if (instances < 1) {
      throw new UsageException("--instances is " + instances + "; draw at least 1 of each class");
    }
    Path tree = Inputs.path(root);
    Path folder = output == null ? tree.resolve("reports") : Inputs.path(output);
    Map<String, Object> report = report(tree);
    WholeFile.write(folder.resolve("audit.json"), Json.write(report));
    WholeFile.write(folder.resolve("index.html"), ReportPage.html(report));
    List<?> problems = (List<?>) report.get("problems");
    printing.print(() -> json(folder, problems), () -> text(folder, problems));
    return problems.isEmpty() ? ExitStatus.HOLDS : ExitStatus.REFUTED;
  }

  private static Map<String, Object> json(Path folder, List<?> problems) {
    Map<String, Object> tree = Json.object();
    tree.put(
        "written",
        List.of(folder.resolve("index.html").toString(), folder.resolve("audit.json").toString()));
    tree.put("problems", problems);
    return tree;
  }

  private static String text(Path folder, List<?> problems) {
    StringBuilder text = new StringBuilder();
    problems.forEach(problem -> text.append("Problem: ").append(problem).append('\n'));
    text.append("Written: ").append(folder.resolve("index.html")).append('\n');
    return Printable.lines(text.toString());
  }

  private Map<String, Object> report(Path tree) throws IOException {
    var environments = ReportEnvironments.in(tree);
    ReportCampaign campaign = new ReportCampaign(seed, instances);
    ReportLevels levels = new ReportLevels(TheoremRegistry.load(), tree);
    ReportMatrix matrix = new ReportMatrix(environments, campaign, levels);
    Map<String, Object> report = Json.object();
    report.put("format", "candor/report/1");
    report.put("version", Main.Version.number());
    report.put("java", System.getProperty("java.version"));
    report.put("seed", seed);
    report.put("problems", new ArrayList<>());
    report.put("environments", ReportEnvironments.json(environments));
    report.put(
        "properties",
        Properties.all().stream()
            .map(p -> Map.of("id", p.id(), "title", p.title(), "definition", p.definition()))
            .map(java.util.TreeMap::new)
            .toList());
    report.put("mechanisms", matrix.rows());
    report.put("broken", ReportBroken.json(tree.resolve("counterexamples")));
    report.put("claims", claims());
    report.put("theorems", levels.theorems());
    report.put("symbolic", levels.symbolic());
    report.put("trusted", ReportTrusted.json(tree));
    report.put("proofs", ReportProofs.json(tree.resolve("reports/proofs.json")));
    report.put("generators", campaign.json());
    report.put("coverage", ReportCoverage.json(tree.resolve("target/site/jacoco/jacoco.csv")));
    report.put("audits", matrix.audits());
    report.put("problems", ReportProblems.in(report));
    return report;
  }

  private static Object claims() {
    ClaimJudge judge = new ClaimJudge(new NumbersForClaims());
    List<Judgement> judgements = new ArrayList<>();
    for (Claim claim : ClaimRegistry.load().claims()) {
      judgements.add(judge.judge(claim));
    }
    return ClaimsCommand.json(judgements).get("claims");
  }
}

package org.candor.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.candor.campaign.BanditScaling;
import org.candor.campaign.Benchmark;
import org.candor.campaign.BenchmarkResult;
import org.candor.campaign.Contest;
import org.candor.environment.EnvironmentWriter;
import org.candor.exact.LinearSystem;
import org.candor.rendering.BanditScalingChart;
import org.candor.rendering.ContestChart;
import org.candor.rendering.Json;
import org.candor.rendering.TextTable;
import org.candor.rendering.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code candor bench}: CPU times side by side. */
@Command(
    name = "bench",
    header = "Time the fast ways beside the slow ones that they replace.",
    description = {
      "",
      "Exact evaluation of a policy, audits of small instances and values of bandits, each on the",
      "same instances in every run, after a warm-up, in CPU time of one thread. Both ways must",
      "give the same answer. Only ratios within one run say something.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor bench",
      "  candor bench --most 1024 --out reports",
      "  candor bench --instances bench-instances",
      "  candor bench --bandits 1000 --out reports",
      "",
      "Exit status: 0; 2 bad input; 70 two ways do not agree."
    })
final class BenchCommand implements Callable<Integer> {
  @Mixin private Printing printing;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = {
        "Joint types of the largest evaluation, of 16, 64, 256, 1024 and 4096",
        "(default: ${DEFAULT-VALUE})."
      })
  private int most = 64;

  @Option(
      names = "--budget",
      paramLabel = "MS",
      description = {
        "CPU milliseconds to warm each way up, and again to measure it, unless a single run takes",
        "longer (default: ${DEFAULT-VALUE})."
      })
  private long budget = 500;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write bench.json and bench.svg to this folder.")
  private String folder;

  @Option(
      names = "--instances",
      paramLabel = "DIR",
      description = {
        "Write the environments to this folder, as files of Candor and in PRISM's language (see",
        "'candor export'), and time nothing."
      })
  private String instances;

  @Option(
      names = "--bandits",
      paramLabel = "N",
      description =
          "Time bandits of up to N agents instead, 25 to 1000, by their number (bandits.json and bandits.svg with --out).")
  private Integer agents;

  @Override
  public Integer call() throws IOException {
    if (agents != null) {
      return bandits();
    }
    if (most < Benchmark.LEAST || most > LinearSystem.MAX_UNKNOWNS) {
      throw new UsageException(
          "--most must be between " + Benchmark.LEAST + " and " + LinearSystem.MAX_UNKNOWNS);
    }
    if (budget < 1 || budget > 3_600_000) {
      throw new UsageException("--budget must be between 1 and 3600000");
    }
    Benchmark benchmark = new Benchmark(most, budget);
    if (instances != null) {
      return write(benchmark, Inputs.path(instances));
    }
    BenchmarkResult result;
    try (Progress progress = Progress.ofLongWork("bench", benchmark.steps())) {
      result = benchmark.run(progress::step);
    }
    if (folder != null) {
      Path out = Inputs.path(folder);
      WholeFile.write(out.resolve("bench.json"), Json.write(json(result)));
      WholeFile.write(out.resolve("bench.svg"), ContestChart.svg(result.contests()));
    }
    printing.print(() -> json(result), () -> text(result));
    return ExitStatus.HOLDS;
  }

  /** What bandits of more and more agents cost. */
  private Integer bandits() throws IOException {
    if (agents < 25 || agents > 1000 || instances != null) {
      throw new UsageException("--bandits must be between 25 and 1000, without --instances");
    }
    List<BanditScaling.Row> rows;
    try (Progress progress = Progress.ofLongWork("bench", BanditScaling.rows(agents))) {
      rows = BanditScaling.run(agents, progress::step);
    }
    List<Object> list = new ArrayList<>();
    TextTable table = new TextTable("agents", "in doubles with bounds, ms", "exactly, ms");
    for (BanditScaling.Row row : rows) {
      Map<String, Object> each = Json.object();
      each.put("agents", row.agents());
      each.put("bounded", digits(row.bounded()));
      String exact = "-";
      if (row.exact().isPresent()) {
        each.put("exact", digits(row.exact().getAsDouble()));
        exact = digits(row.exact().getAsDouble()).toPlainString();
      }
      list.add(each);
      table.row(Integer.toString(row.agents()), digits(row.bounded()).toPlainString(), exact);
    }
    Map<String, Object> tree = Json.object();
    tree.put("states", BanditScaling.STATES);
    tree.put("rows", list);
    if (folder != null) {
      Path out = Inputs.path(folder);
      WholeFile.write(out.resolve("bandits.json"), Json.write(tree));
      WholeFile.write(out.resolve("bandits.svg"), BanditScalingChart.svg(rows));
    }
    printing.print(() -> tree, table::toString);
    return ExitStatus.HOLDS;
  }

  private Integer write(Benchmark benchmark, Path target) throws IOException {
    List<String> files = new ArrayList<>();
    for (var each : benchmark.environments().entrySet()) {
      Path file = target.resolve(each.getKey() + ".json");
      WholeFile.write(file, EnvironmentWriter.write(each.getValue()));
      files.add(file.toString());
      files.addAll(ExportCommand.write(target, each.getKey(), each.getValue()));
    }
    printing.print(() -> Map.of("files", files), () -> String.join("\n", files) + "\n");
    return ExitStatus.HOLDS;
  }

  private static Map<String, Object> json(BenchmarkResult result) {
    List<Object> ratios = new ArrayList<>();
    for (Contest contest : result.contests()) {
      Map<String, Object> each = Json.object();
      each.put("instance", contest.instance());
      each.put("against", contest.against());
      each.put("ours", digits(contest.ours()));
      each.put("contender", digits(contest.contender()));
      each.put("ratio", digits(contest.ratio()));
      ratios.add(each);
    }
    Map<String, Object> tree = Json.object();
    tree.put("ratios", ratios);
    List<Object> alone = new ArrayList<>();
    for (BenchmarkResult.Timing timing : result.alone()) {
      Map<String, Object> each = Json.object();
      each.put("instance", timing.instance());
      each.put("ours", digits(timing.ours()));
      alone.add(each);
    }
    tree.put("alone", alone);
    return tree;
  }

  private static BigDecimal digits(double value) {
    return new BigDecimal(new BigDecimal(value).round(new MathContext(3)).toPlainString());
  }

  private static String text(BenchmarkResult result) {
    TextTable table = new TextTable("instance", "against", "ours, ms", "contender, ms", "ratio");
    for (Contest contest : result.contests()) {
      table.row(
          contest.instance(),
          contest.against(),
          digits(contest.ours()).toPlainString(),
          digits(contest.contender()).toPlainString(),
          digits(contest.ratio()).toPlainString());
    }
    for (BenchmarkResult.Timing timing : result.alone()) {
      table.row(timing.instance(), "-", digits(timing.ours()).toPlainString(), "-", "-");
    }
    return table.toString();
  }
}

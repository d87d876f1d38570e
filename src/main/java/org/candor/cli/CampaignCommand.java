package org.candor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.candor.campaign.Campaign;
import org.candor.campaign.CampaignResult;
import org.candor.campaign.InstanceSource;
import org.candor.campaign.PartRunner;
import org.candor.campaign.PartThreads;
import org.candor.catalog.Catalog;
import org.candor.counterexample.Counterexample;
import org.candor.counterexample.CounterexampleWriter;
import org.candor.environment.InputException;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.rendering.Json;
import org.candor.rendering.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code candor campaign}: audits a mechanism's claims on many random environments. */
@Command(
    name = "campaign",
    header = "Audit what is claimed of a mechanism on many random environments.",
    description = {
      "",
      "Environments of all classes are drawn in turn, or of one; each depends on the seed and its",
      "number alone, so the result is the same on any number of threads. What is done is kept in",
      "the checkpoint, which survives a kill and is deleted at the end. The first violation of",
      "each claim is shrunk and can be saved.",
      "",
      "Where fixed-point arithmetic with proved error bounds decides all claims of an instance,",
      "the exact audit is left out; the result is the same. It decides efficiency, ic.ex-post,",
      "the claims of ir.*, no-deficit.* and efficient-exit, for pivot-like transfers on small",
      "environments over an infinite horizon, which class 2x3x3 consists of.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor campaign --mechanism dynamic-vcg --instances 100000 --seed 7 --threads 4",
      "  candor campaign --mechanism dynamic-vcg --instances 100000 --seed 7 --resume",
      "  candor campaign --mechanism pay-your-bid --instances 200 --save found",
      "  candor campaign --mechanism dynamic-vcg --class 2x3x3 --instances 10000000 \\",
      "      --property efficiency,ic.ex-post,ir.ex-post,no-deficit.ex-post",
      "",
      "Exit status: 0 no claim is refuted within its hypotheses; 1 one is; 2 bad input; 3 some",
      "verdict was undecided because a limit was reached, or the mechanism was defined nowhere."
    })
final class CampaignCommand implements Callable<Integer> {
  @Mixin private Printing printing;

  /** Where the parts are audited if not on threads of this machine. */
  private final PartRunner elsewhere;

  CampaignCommand() {
    this(null);
  }

  CampaignCommand(PartRunner elsewhere) {
    this.elsewhere = elsewhere;
  }

  @Option(
      names = {"-m", "--mechanism"},
      paramLabel = "ID",
      required = true,
      description = "A mechanism of the catalogue by its id (see 'candor mechanisms').")
  private String mechanismName;

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description =
          "Where the environments come from: 'all' in turn, one of their classes (see the report),"
              + " '2x3x3' or 'joint' (default: all, or joint where the mechanism is for those).")
  private String source;

  @Option(
      names = "--property",
      paramLabel = "ID",
      split = ",",
      description = "Audit these of the claims only (default: every claim).")
  private List<String> properties;

  @Option(
      names = "--exact",
      description = "Audit every instance exactly: slower, with the same result.")
  private boolean exact;

  @Option(
      names = "--instances",
      paramLabel = "N",
      description = "How many environments are drawn (default: ${DEFAULT-VALUE}).")
  private long instances = 1000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads (default: one per processor).")
  private Integer threads;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "Where it is kept what is done (default: campaign-ID-SEED.checkpoint).")
  private String checkpointName;

  @Option(names = "--resume", description = "Go on with the checkpoint if there is one.")
  private boolean resume;

  @Option(
      names = "--save",
      paramLabel = "DIR",
      description = "Save the shrunk counterexamples to this folder.")
  private String folder;

  @Override
  public Integer call() throws IOException {
    Mechanism mechanism =
        Catalog.find(mechanismName)
            .orElseThrow(
                () ->
                    new UsageException(
                        "no mechanism is called "
                            + InputException.quote(mechanismName)
                            + Names.suggestion(
                                mechanismName, Catalog.all().stream().map(Mechanism::id).toList())
                            + " 'candor mechanisms' lists them"));
    if (instances < 1 || instances > 1_000_000_000_000L) {
      throw new UsageException("--instances must be between 1 and 1000000000000");
    }
    PartRunner runner = runner();
    Path checkpoint =
        Inputs.path(
            checkpointName == null
                ? "campaign-" + mechanism.id() + "-" + seed + ".checkpoint"
                : checkpointName);
    CampaignResult result = run(campaign(mechanism), checkpoint, runner);
    List<Map<String, Object>> violations = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String property : result.firstRefuted().keySet()) {
      Counterexample counterexample;
      try (Progress progress = Progress.ofUnknownWork("shrinking " + property, "audits")) {
        counterexample = result.counterexample(property, progress::step);
      }
      Map<String, Object> tree = Json.object();
      tree.put("property", counterexample.property());
      tree.put("class", counterexample.origin().environmentClass());
      tree.put("instance", counterexample.origin().instance());
      tree.put("amount", counterexample.witness().amount().toString());
      String text =
          counterexample.property()
              + ": refuted by instance "
              + counterexample.origin().instance()
              + " of class "
              + counterexample.origin().environmentClass()
              + "; shrunk, the amount is "
              + counterexample.witness().amount();
      if (folder != null) {
        Files.createDirectories(Inputs.path(folder));
        Path file = CounterexampleWriter.write(counterexample, Inputs.path(folder));
        tree.put("file", file.toString());
        text += ", saved as " + file;
      }
      violations.add(tree);
      words.add(text);
    }
    printing.print(() -> json(result, violations), () -> text(result, words));
    Files.deleteIfExists(checkpoint);
    return status(result);
  }

  private PartRunner runner() {
    if (elsewhere != null) {
      if (threads != null) {
        throw new UsageException("--threads says nothing here: the cluster has its own setting");
      }
      return elsewhere;
    }
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (count < 1 || count > 1024) {
      throw new UsageException("--threads must be between 1 and 1024");
    }
    return new PartThreads(count);
  }

  private Campaign campaign(Mechanism mechanism) {
    Campaign campaign = new Campaign(mechanism, seed, instances);
    if (source != null) {
      List<String> known = InstanceSource.all().stream().map(InstanceSource::id).toList();
      campaign =
          campaign.on(
              InstanceSource.find(source)
                  .orElseThrow(
                      () ->
                          new UsageException(
                              "no class is called "
                                  + InputException.quote(source)
                                  + "; there are "
                                  + String.join(", ", known))));
    }
    if (properties != null) {
      List<String> claimed = mechanism.claims().stream().map(ClaimedProperty::property).toList();
      for (String property : properties) {
        if (!claimed.contains(property)) {
          throw new UsageException(
              InputException.quote(property)
                  + " is not claimed of "
                  + mechanism.id()
                  + "; its claims are "
                  + String.join(", ", claimed));
        }
      }
      campaign = campaign.over(properties);
    }
    return exact ? campaign.exactThroughout() : campaign;
  }

  private CampaignResult run(Campaign campaign, Path checkpoint, PartRunner runner) {
    try (Progress progress = Progress.ofLongWork("campaign", instances)) {
      return campaign.run(checkpoint, resume, runner, progress::steps);
    }
  }

  private static int status(CampaignResult result) {
    if (result.rows().stream().anyMatch(row -> row.refuted() > 0)) {
      return ExitStatus.REFUTED;
    }
    return result.audited() == 0 || result.rows().stream().anyMatch(row -> row.undecided() > 0)
        ? ExitStatus.LIMIT
        : ExitStatus.HOLDS;
  }

  private static Map<String, Object> json(
      CampaignResult result, List<Map<String, Object>> violations) {
    Map<String, Object> tree = Json.object();
    tree.put("format", "candor/campaign/1");
    tree.put("mechanism", result.mechanism());
    tree.put("class", result.source());
    tree.put("seed", Long.toString(result.seed()));
    tree.put("instances", result.instances());
    tree.put("audited", result.audited());
    List<Object> properties = new ArrayList<>();
    for (CampaignResult.Row row : result.rows()) {
      Map<String, Object> each = Json.object();
      each.put("property", row.property());
      each.put("holds", row.holds());
      each.put("notApplicable", row.notApplicable());
      each.put("refutedOutsideHypotheses", row.outside());
      each.put("undecided", row.undecided());
      each.put("refuted", row.refuted());
      properties.add(each);
    }
    tree.put("properties", properties);
    List<Object> coverage = new ArrayList<>();
    for (CampaignResult.Coverage row : result.coverage()) {
      Map<String, Object> each = Json.object();
      each.put("feature", row.feature());
      each.put("instances", row.instances());
      coverage.add(each);
    }
    tree.put("coverage", coverage);
    tree.put("violations", violations);
    return tree;
  }

  private static String text(CampaignResult result, List<String> violations) {
    TextTable table = new TextTable("claim", "holds", "n/a", "outside", "undecided", "refuted");
    for (CampaignResult.Row row : result.rows()) {
      table.row(
          row.property(),
          Long.toString(row.holds()),
          Long.toString(row.notApplicable()),
          Long.toString(row.outside()),
          Long.toString(row.undecided()),
          Long.toString(row.refuted()));
    }
    TextTable coverage = new TextTable("instances", "with");
    for (CampaignResult.Coverage row : result.coverage()) {
      coverage.row(Long.toString(row.instances()), row.feature());
    }
    StringBuilder text = new StringBuilder();
    text.append(result.mechanism())
        .append(" on ")
        .append(result.instances())
        .append(" random environments of class ")
        .append(result.source())
        .append(", seed ")
        .append(result.seed())
        .append("; defined on ")
        .append(result.audited())
        .append(" of them, which are audited exactly\n\n")
        .append(table)
        .append(
            "\n'outside': refuted where a hypothesis of the claim fails, which is no violation.\n\n")
        .append(coverage)
        .append('\n');
    violations.forEach(line -> text.append(line).append('\n'));
    if (result.audited() == 0) {
      text.append("The mechanism is defined on none of them: nothing was tested.\n");
    } else if (violations.isEmpty()) {
      text.append("No claim is refuted within its hypotheses.\n");
    }
    return text.toString();
  }
}

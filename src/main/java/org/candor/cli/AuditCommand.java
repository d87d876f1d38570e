package org.candor.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.candor.campaign.SampledAudit;
import org.candor.environment.Bandit;
import org.candor.environment.BanditArms;
import org.candor.environment.EnvironmentReader;
import org.candor.mechanism.BanditRules;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.candor.property.Properties;
import org.candor.rendering.AuditTable;
import org.candor.rendering.AuditView;
import org.candor.rendering.Printable;
import org.candor.rendering.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code candor audit}: decides every property of one mechanism on one environment. */
@Command(
    name = "audit",
    header = "Decide every property of a mechanism on an environment, exactly.",
    description = {
      "",
      "Every property is decided, claimed or not; the exit status judges the claims alone. A",
      "refutation names the joint type, the agent, what she reports instead and what she gains.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor audit examples/tutorial-two-agents.json --mechanism dynamic-vcg",
      "  candor audit examples/tutorial-two-agents.json --mechanism my-table.json --json",
      "  candor audit large-bandit.json --mechanism dynamic-vcg-bandit --samples 100",
      "",
      "Exit status: 0 every claimed property holds or does not apply here; 1 one is refuted, also",
      "where a hypothesis of the claim fails (which is then named); 2 bad input; 3 a limit was",
      "reached before an answer."
    })
final class AuditCommand implements Callable<Integer> {
  /** A sample of a large bandit takes seconds. */
  private static final int MOST_SAMPLES = 1_000_000;

  @Mixin private Printing printing;

  @Parameters(paramLabel = "FILE", description = "The environment (candor/environment/1).")
  private String file;

  @Option(
      names = {"-m", "--mechanism"},
      paramLabel = "ID|FILE",
      required = true,
      description =
          "A mechanism of the catalogue by its id (see 'candor mechanisms'), or the file of one given as a table"
              + " (candor/mechanism/1).")
  private String mechanismName;

  @Option(
      names = "--certificate",
      paramLabel = "CERTIFICATE",
      description =
          "Also write what the verdicts rest on to this file; 'candor check' re-checks it with kernel code alone.")
  private String certificateFile;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "Only test ic.ex-post at N samples of joint types, for a bandit over an infinite horizon of any size. A gain"
              + " refutes (status 1); without one nothing is decided (status 3).")
  private Integer samples;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "With --samples: other samples (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Override
  public Integer call() throws IOException {
    return samples == null ? decide() : test();
  }

  /** Tests incentives at samples of joint types. */
  private Integer test() {
    if (samples < 1 || samples > MOST_SAMPLES) {
      throw new UsageException("--samples must be between 1 and " + MOST_SAMPLES);
    }
    if (certificateFile != null) {
      throw new UsageException("samples certify nothing; leave --certificate or --samples out");
    }
    Bandit bandit = EnvironmentReader.readBandit(Inputs.path(file));
    Mechanism mechanism = Inputs.onBandits(mechanismName);
    BanditRules rules = mechanism.onBandit(BanditArms.of(bandit)).orElseThrow();
    SampledAudit sampled;
    try (Progress progress = Progress.ofLongWork("samples", samples)) {
      sampled = SampledAudit.of(bandit, mechanism, rules, samples, seed, progress::step);
    }
    printing.print(() -> SampledOutput.json(sampled), () -> SampledOutput.text(sampled));
    return sampled.audit().exitStatus();
  }

  private Integer decide() throws IOException {
    Setting setting = Inputs.setting(file);
    Mechanism mechanism = Inputs.mechanism(mechanismName, setting);
    if (!printing.isJson() && mechanism.undefined(setting).isEmpty()) {
      // One line says more than a table in which nothing is decided.
      GameAnalysis.limit(setting);
    }
    Audit audit;
    try (Progress progress = Progress.ofLongWork("properties decided", Properties.all().size())) {
      audit = Audit.of(setting, mechanism, Properties.all(), progress::step);
    }
    Recheck recheck = Recheck.of(setting, mechanism, audit);
    if (certificateFile != null) {
      WholeFile.write(Inputs.path(certificateFile), recheck.certificate());
    }
    AuditView view = AuditViews.of(audit, setting.environment(), mechanism);
    printing.print(
        () -> AuditJson.of(audit),
        () -> new AuditTable(view).text() + Printable.of(recheck.inWords()) + "\n");
    return audit.exitStatus();
  }
}

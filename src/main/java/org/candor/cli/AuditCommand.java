package org.candor.cli;

import java.util.concurrent.Callable;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.rendering.AuditTable;
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
      "",
      "Exit status: 0 every claimed property holds or does not apply here; 1 one is refuted, also",
      "where a hypothesis of the claim fails (which is then named); 2 bad input; 3 a limit was",
      "reached before an answer."
    })
final class AuditCommand implements Callable<Integer> {
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

  @Override
  public Integer call() {
    Setting setting = Inputs.setting(file);
    Mechanism mechanism = Inputs.mechanism(mechanismName, setting);
    Audit audit = Audit.of(setting, mechanism);
    printing.print(
        () -> AuditJson.of(audit),
        () -> new AuditTable(AuditViews.of(audit, setting.environment(), mechanism)).text());
    return audit.exitStatus();
  }
}

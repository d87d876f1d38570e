package org.candor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.candor.campaign.PartRunner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command {@code candor}: it only carries the subcommands and hands their exit status on. */
@Command(
    name = "candor",
    header = "Formal checks and property tests for dynamic mechanism design.",
    description = {
      "",
      "Candor decides exactly, over all strategies of every agent, whether a mechanism has the",
      "properties that are claimed of it on an environment, and shows the evidence or a",
      "counterexample. Numbers are fractions; no tolerance decides anything.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands (each explains itself with --help):%n",
    subcommands = {
      AuditCommand.class,
      SolveCommand.class,
      MechanismsCommand.class,
      ExplainCommand.class,
      ReplayCommand.class,
      CheckCommand.class,
      PropertiesCommand.class,
      ClaimsCommand.class,
      TheoremsCommand.class,
      ReproduceCommand.class,
      CampaignCommand.class,
      BenchCommand.class,
      ExportCommand.class,
      ReportCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor audit examples/tutorial-two-agents.json --mechanism dynamic-vcg",
      "  candor solve examples/tutorial-two-agents.json --mechanism team --mechanism eac --json",
      "  candor explain pay-your-bid-ic.ex-post",
      "",
      "Exit status: 0 all claimed properties hold or do not apply; 1 a claim is refuted;",
      "2 bad input; 3 a limit was reached before an answer; 70 a defect of Candor."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs the command line {@code arguments} and exits with its status. */
  public static void main(String[] arguments) {
    System.exit(execute(commandLine(), arguments));
  }

  /** Runs a command line on the standard streams, whose failures count as its own, and returns the exit status. */
  public static int execute(CommandLine commandLine, String... arguments) {
    OutputStreamGuard guard = new OutputStreamGuard(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = writer(guard);
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    int status;
    try {
      status = commandLine.setOut(out).setErr(err).execute(arguments);
    } catch (OutOfMemoryError e) {
      err.print("candor: the memory given to Java ran out; give more (java -Xmx)\n");
      status = ExitStatus.LIMIT;
    }
    out.flush();
    String problem = guard.problem();
    if (problem != null) {
      err.print(
          "candor: standard output cannot be written (" + problem + "); the output is lost\n");
      status = ExitStatus.BAD_INPUT;
    }
    err.flush();
    return status;
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
  }

  /** The command line with everything that turns failures into messages. */
  public static CommandLine commandLine() {
    return Console.install(new CommandLine(new Main()));
  }

  /** The command {@code campaign} by itself, its parts audited where the runner says. */
  public static CommandLine campaign(PartRunner runner) {
    return Console.install(new CommandLine(new CampaignCommand(runner)));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command is given");
  }

  /** The version that the build wrote into the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"candor " + number()};
    }

    static String number() {
      String version = Main.class.getPackage().getImplementationVersion();
      return version == null ? "(unpackaged)" : version;
    }
  }
}

package org.candor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root command {@code candor}: it only carries the subcommands and hands their exit code on. */
@Command(
    name = "candor",
    description = "Formal checks and property tests for dynamic mechanism design.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Runnable {

  /** Runs the command line {@code arguments} and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** The version that the build wrote into the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"candor " + (version == null ? "(unpackaged)" : version)};
    }
  }
}

package org.candor.architecture.wronghouse.kernel;

import org.candor.architecture.wronghouse.cli.Command;

/** Points the wrong way, so that the rule against it is seen to fail. */
public final class CallsTheCommandLine {
  private final Command command = new Command("audit");

  @Override
  public String toString() {
    return command.name();
  }
}

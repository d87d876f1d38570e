package org.candor.cli;

import java.util.function.Supplier;
import org.candor.rendering.Json;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that prints a result has: its writer and {@code --json}. */
final class Printing {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--json",
      description = "Print JSON instead of text: every number exact, the same bytes every time.")
  private boolean json;

  boolean isJson() {
    return json;
  }

  /** Prints the tree as JSON or the text, as asked. */
  void print(Supplier<?> tree, Supplier<String> text) {
    var out = spec.commandLine().getOut();
    out.print(json ? Json.write(tree.get()) : text.get());
    out.flush();
  }
}

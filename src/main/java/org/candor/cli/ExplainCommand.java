package org.candor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.candor.catalog.Catalog;
import org.candor.counterexample.Counterexample;
import org.candor.counterexample.CounterexampleReader;
import org.candor.counterexample.Explanation;
import org.candor.rendering.Json;
import org.candor.rendering.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code candor explain}: a counterexample in words. */
@Command(
    name = "explain",
    header = "Explain a counterexample: who, where, what she does instead, what she gets and why.",
    description = {
      "",
      "Every number is computed again from the environment in the file, exactly.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor explain counterexamples/pay-your-bid-ic.ex-post.json",
      "  candor explain pay-your-bid-ic.ex-post",
      "",
      "Exit status: 0 explained; 2 no counterexample, or one that is no longer true."
    })
final class ExplainCommand implements Runnable {
  @Mixin private Printing printing;

  @Parameters(
      paramLabel = "COUNTEREXAMPLE",
      description =
          "A counterexample file (candor/counterexample/1), or the name of one in counterexamples/.")
  private String name;

  @Override
  public void run() {
    Counterexample counterexample = CounterexampleReader.read(file());
    String words = Explanation.of(counterexample, Catalog::find);
    printing.print(
        () -> json(counterexample, words),
        () -> Printable.lines(words.endsWith("\n") ? words : words + "\n"));
  }

  private Path file() {
    Path named = Inputs.path(name);
    Path kept = Inputs.path("counterexamples/" + name + ".json");
    return !Files.exists(named) && Files.exists(kept) ? kept : named;
  }

  private static Map<String, Object> json(Counterexample counterexample, String words) {
    Map<String, Object> tree = ReplayCommand.head(counterexample);
    tree.put("witness", AuditJson.witness(counterexample.witness()));
    tree.put("explanation", words.lines().toList());
    Map<String, Object> root = Json.object();
    root.put("format", "candor/explanation/1");
    root.putAll(tree);
    return root;
  }
}

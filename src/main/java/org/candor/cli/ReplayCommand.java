package org.candor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.candor.catalog.Catalog;
import org.candor.counterexample.Corpus;
import org.candor.counterexample.Counterexample;
import org.candor.counterexample.Replay;
import org.candor.environment.InputException;
import org.candor.rendering.Json;
import org.candor.rendering.TextTable;
import org.candor.rendering.WitnessWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code candor replay}: audits every kept counterexample again. */
@Command(
    name = "replay",
    header = "Audit every kept counterexample again, exactly.",
    description = {"", "Verdict, place and exact amount must be what the file says.", ""},
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor replay",
      "  candor replay my-counterexamples --json",
      "",
      "Exit status: 0 all are as they were kept; 1 one is not; 2 a file is no counterexample, or",
      "there is none."
    })
final class ReplayCommand implements Callable<Integer> {
  @Mixin private Printing printing;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "counterexamples",
      description = "The folder (default: ${DEFAULT-VALUE}).")
  private String folder;

  @Override
  public Integer call() {
    Path path = Inputs.path(folder);
    if (!Files.isDirectory(path)) {
      throw new UsageException(
          InputException.quote(folder) + " is not a folder; name a folder of counterexamples");
    }
    List<Replay> replays = Corpus.replay(path, Catalog::find);
    if (replays.isEmpty()) {
      throw new UsageException(
          InputException.quote(folder) + " holds no counterexample; name a folder that does");
    }
    printing.print(() -> json(replays), () -> text(replays));
    return replays.stream().allMatch(Replay::same) ? ExitStatus.HOLDS : ExitStatus.REFUTED;
  }

  static Map<String, Object> head(Counterexample counterexample) {
    Map<String, Object> tree = Json.object();
    tree.put("mechanism", counterexample.mechanism());
    tree.put("property", counterexample.property());
    tree.put("environment", counterexample.environment().name());
    if (counterexample.failingHypothesis() != null) {
      tree.put("failingHypothesis", counterexample.failingHypothesis());
    }
    return tree;
  }

  private static Map<String, Object> json(List<Replay> replays) {
    List<Object> list = new ArrayList<>();
    for (Replay replay : replays) {
      Map<String, Object> tree = head(replay.counterexample());
      tree.put("amount", replay.counterexample().witness().amount().toString());
      tree.put("same", replay.same());
      replay.difference().ifPresent(difference -> tree.put("difference", difference));
      list.add(tree);
    }
    Map<String, Object> tree = Json.object();
    tree.put("format", "candor/replay/1");
    tree.put("counterexamples", list);
    return tree;
  }

  private static String text(List<Replay> replays) {
    TextTable table = new TextTable("mechanism", "property", "witness", "replay");
    int same = 0;
    for (Replay replay : replays) {
      Counterexample kept = replay.counterexample();
      table.row(
          kept.mechanism(),
          kept.property(),
          WitnessWords.amount(kept.property(), kept.witness().amount()),
          replay.difference().map(difference -> "DIFFERS: " + difference).orElse("the same"));
      same += replay.same() ? 1 : 0;
    }
    return table
        + "\n"
        + (same == replays.size()
            ? "All " + same + " counterexamples are as they were kept.\n"
            : same + " of " + replays.size() + " counterexamples are as they were kept.\n");
  }
}

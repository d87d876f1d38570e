package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.candor.environment.InputException;
import org.candor.rendering.Json;
import org.candor.rendering.ReproductionWords;
import org.candor.reproduction.Comparison;
import org.candor.reproduction.WorkedNumbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code candor reproduce}: the literature's worked numbers, computed again. */
@Command(
    name = "reproduce",
    header = "Compute the literature's worked numbers again and hold them against the print.",
    description = {
      "",
      "Each number is computed from its environment by the catalogue's mechanisms, exactly, and",
      "shown beside the printed one with its source. A print that is wrong is 'refuted', with the",
      "reason; what is right instead is on record and is compared as well.",
      "",
      "Sections: tutorial (two agents: policy, values, team, EAC and dynamic-VCG transfers);",
      "inaccessible (one item, who gains by hiding); option-value (irrevocable allocation, one",
      "bidder learns, and where selling at once is optimal); gittins; bandit and ex-ante-charge (what the printed forms do over a finite horizon).",
      "Numbers of mechanisms that the catalogue lacks are not covered.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor reproduce",
      "  candor reproduce tutorial",
      "  candor reproduce option-value --json",
      "",
      "Exit status: 0 every number is as printed, or wrong in the way that is on record; 1 another",
      "number is found; 2 there is no such section; 3 a limit was reached before an answer."
    })
final class ReproduceCommand implements Callable<Integer> {
  @Mixin private Printing printing;

  @Parameters(paramLabel = "SECTION", arity = "0..1", description = "One section; default: all.")
  private String section;

  @Override
  public Integer call() {
    WorkedNumbers numbers = WorkedNumbers.load();
    if (section != null && !numbers.sections().contains(section)) {
      throw new UsageException(
          "no section is called "
              + InputException.quote(section)
              + Names.suggestion(section, numbers.sections())
              + " The sections are "
              + String.join(", ", numbers.sections()));
    }
    return print(compare(numbers));
  }

  private List<Comparison> compare(WorkedNumbers numbers) {
    try (Progress progress = Progress.ofLongWork("reproduce", numbers.size(section))) {
      return numbers.compare(section, progress::step);
    }
  }

  private int print(List<Comparison> comparisons) {
    printing.print(() -> json(comparisons), () -> ReproductionWords.text(comparisons));
    return status(comparisons);
  }

  /** 0 if every number is as printed or wrong as recorded, else 1. */
  static int status(List<Comparison> comparisons) {
    return comparisons.stream().allMatch(Comparison::isAsKnown)
        ? ExitStatus.HOLDS
        : ExitStatus.REFUTED;
  }

  private static Map<String, Object> json(List<Comparison> comparisons) {
    List<Object> rows = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      Map<String, Object> row = Json.object();
      row.put("id", comparison.id());
      row.put("source", comparison.source());
      row.put("quantity", comparison.quantity());
      row.put("printed", comparison.printed());
      row.put("found", comparison.found());
      row.put("verdict", comparison.verdict());
      row.put("corrected", comparison.corrected());
      row.put("reason", comparison.reason());
      row.put("asKnown", comparison.isAsKnown());
      rows.add(row);
    }
    Map<String, Object> tree = Json.object();
    tree.put("rows", rows);
    return tree;
  }
}

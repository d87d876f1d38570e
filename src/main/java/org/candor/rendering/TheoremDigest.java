package org.candor.rendering;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candor.claims.ContractsOnRecord;
import org.candor.claims.Theorem;
import org.candor.claims.TheoremRegistry;

/** The theorems as a page of Markdown: what is stated, not how a run of the proofs came out. */
public final class TheoremDigest {
  private TheoremDigest() {}

  /** The page. */
  public static String markdown(TheoremRegistry registry) {
    StringBuilder text = new StringBuilder("# Theorems\n\n");
    text.append(
        "Written by `./candor theorems --markdown > reports/theorems.md`; a test compares it.\n");
    text.append(
        "Each is one contract of the kernel that KeY closes in `mvn verify`, with all its lemmas, for\n");
    text.append(
        "finite environments of every size. `./candor theorems` says how the last run came out. Beside\n");
    text.append(
        "each stands a false sibling, which lacks a hypothesis or a term and must stay open.\n\n");
    text.append("| no. | theorem | source | contract |\n|---|---|---|---|\n");
    for (Theorem theorem : registry.theorems()) {
      text.append("| ").append(theorem.number());
      text.append(" | ").append(Markdown.of(theorem.title()));
      text.append(" | ").append(Markdown.of(theorem.source()));
      text.append(" | `").append(shortName(theorem.contract())).append("` |\n");
    }
    text.append("\n## Integers for fractions\n\n");
    text.append(Markdown.of(registry.scaling())).append('\n');
    for (Theorem theorem : registry.theorems()) {
      text.append('\n').append(section(theorem, registry.contracts()));
    }
    return text.append(mentioned(registry)).toString();
  }

  private static String section(Theorem theorem, ContractsOnRecord record) {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(theorem.number()).append(". ");
    text.append(Markdown.of(theorem.title())).append(" (`").append(theorem.id()).append("`)\n\n");
    text.append(Markdown.of(theorem.statement())).append("\n\n");
    text.append("*Source.* ").append(Markdown.of(theorem.source())).append("\n\n");
    text.append("*Scaling.* ").append(Markdown.of(theorem.scaling())).append("\n\n");
    text.append("*Caveats.*\n\n");
    theorem.caveats().forEach(c -> text.append("- ").append(Markdown.of(c)).append('\n'));
    for (Theorem.Coverage each : theorem.coverage()) {
      text.append("\n*Covers.* ").append(Markdown.of(TheoremWords.coverage(each))).append('\n');
    }
    ContractsOnRecord.Entry contract = record.find(theorem.contract()).orElseThrow();
    text.append("\n*Contract* `").append(theorem.contract()).append("`\n\n");
    text.append(Markdown.code(contract.jml()));
    List<ContractsOnRecord.Entry> mentioned = record.mentionedBy(contract);
    if (!mentioned.isEmpty()) {
      text.append("\nIt mentions ");
      text.append(
          mentioned.stream()
              .map(each -> "`" + shortName(each) + "`")
              .collect(Collectors.joining(", ")));
      text.append(", which stand below.\n");
    }
    ContractsOnRecord.Entry sibling = record.find(theorem.sibling()).orElseThrow();
    text.append("\n*False sibling* `").append(theorem.sibling()).append("`: ");
    text.append(Markdown.of(sibling.words())).append('\n');
    return text.toString();
  }

  /** What the contracts mention, each once. */
  private static String mentioned(TheoremRegistry registry) {
    ContractsOnRecord record = registry.contracts();
    Map<String, ContractsOnRecord.Entry> all = new TreeMap<>();
    for (Theorem theorem : registry.theorems()) {
      record
          .mentionedBy(record.find(theorem.contract()).orElseThrow())
          .forEach(each -> all.put(each.name(), each));
    }
    StringBuilder text = new StringBuilder("\n## Predicates and data\n");
    for (ContractsOnRecord.Entry each : all.values()) {
      text.append("\n`").append(shortName(each)).append("`: ");
      text.append(Markdown.of(each.words())).append("\n\n");
      text.append(Markdown.code(each.jml()));
    }
    return text.toString();
  }

  /** Class and method, or class alone. */
  private static String shortName(ContractsOnRecord.Entry entry) {
    return entry.isClass() ? entry.simpleName() : shortName(entry.name());
  }

  private static String shortName(String name) {
    return name.replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
  }
}

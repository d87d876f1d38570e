package org.candor.rendering;

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
    return text.toString();
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
    for (ContractsOnRecord.Entry each : record.mentionedBy(contract)) {
      text.append("\n*where* `").append(each.name()).append("`: ");
      text.append(Markdown.of(each.words())).append("\n\n");
      text.append(Markdown.code(each.jml()));
    }
    ContractsOnRecord.Entry sibling = record.find(theorem.sibling()).orElseThrow();
    text.append("\n*False sibling* `").append(theorem.sibling()).append("`: ");
    text.append(Markdown.of(sibling.words())).append('\n');
    return text.toString();
  }

  /** Class and method. */
  private static String shortName(String name) {
    return name.replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
  }
}

package org.candor.rendering;

import java.util.List;
import org.candor.claims.Claim;
import org.candor.claims.Judgement;

/** All judged claims as a page of Markdown, the refuted ones in full. */
public final class ClaimDigest {
  private ClaimDigest() {}

  /** The page. */
  public static String markdown(List<Judgement> judgements) {
    StringBuilder text = new StringBuilder();
    text.append("# What the literature says, and what exact computation finds\n\n");
    text.append(
        "Written by `./candor claims --markdown > reports/claims.md`; a test compares it.\n");
    text.append(
        "A statement *holds* here if everything found for it agrees. The evidence says on what that rests:\n");
    text.append(
        "*proved* by a numbered theorem ([theorems.md](theorems.md)) for finite environments of every size, *certified* by exact\n");
    text.append(
        "arithmetic on the environments named, which is less than a proof for all, *recomputed*, a printed number\n");
    text.append(
        "found again, or *tested* on seeded random draws. One counterexample refutes. A hypothesis is *needed* if a counterexample lacks it and nothing else; it is\n");
    text.append(
        "*not needed* if the statement holds without it, by the evidence named. `./candor claims ID` works a refutation by hand.\n\n");
    counts(text, judgements);
    text.append("| claim | source | verdict | evidence |\n|---|---|---|---|\n");
    for (Judgement judgement : judgements) {
      Claim claim = judgement.claim();
      String evidence =
          judgement.verdict().equals("refuted") ? "see below" : ClaimWords.evidence(judgement);
      text.append("| `").append(claim.id()).append("` | ").append(Markdown.of(claim.source()));
      text.append(" | ").append(judgement.verdict());
      text.append(" | ").append(Markdown.of(evidence)).append(" |\n");
    }
    without(text, judgements);
    for (Judgement judgement : judgements) {
      if (judgement.verdict().equals("refuted")) {
        refuted(text, judgement);
      }
    }
    return text.toString();
  }

  private static void counts(StringBuilder text, List<Judgement> judgements) {
    text.append(judgements.size()).append(" statements: ");
    text.append(count(judgements, "holds")).append(" hold, ");
    text.append(count(judgements, "refuted")).append(" are refuted as stated");
    long open = count(judgements, "undecided");
    text.append(open == 0 ? "" : ", " + open + " are undecided").append(".\n");
    text.append(
        dropped(judgements, Claim.Drop.NEEDED) + dropped(judgements, Claim.Drop.NOT_NEEDED));
    text.append(" hypotheses left out: ");
    text.append(dropped(judgements, Claim.Drop.NEEDED)).append(" are needed, ");
    text.append(dropped(judgements, Claim.Drop.NOT_NEEDED)).append(" are not needed.\n\n");
  }

  private static long count(List<Judgement> judgements, String verdict) {
    return judgements.stream().filter(j -> j.verdict().equals(verdict)).count();
  }

  private static long dropped(List<Judgement> judgements, String word) {
    return judgements.stream()
        .flatMap(j -> j.drops().stream())
        .filter(d -> d.word().equals(word))
        .count();
  }

  private static void without(StringBuilder text, List<Judgement> judgements) {
    text.append("\n## Hypotheses left out, one at a time\n\n");
    text.append("| claim | without | found | why | evidence |\n|---|---|---|---|---|\n");
    for (Judgement judgement : judgements) {
      for (Judgement.FoundWithout found : judgement.drops()) {
        text.append("| `").append(judgement.claim().id()).append("` | ");
        text.append(Markdown.of(found.of().hypothesis())).append(" | ").append(found.word());
        text.append(" | ").append(Markdown.of(found.of().why()));
        text.append(" | ").append(Markdown.of(ClaimWords.evidence(found.cases()))).append(" |\n");
      }
    }
  }

  private static void refuted(StringBuilder text, Judgement judgement) {
    Claim claim = judgement.claim();
    text.append("\n## ").append(claim.id()).append("\n\n");
    text.append("*").append(Markdown.of(claim.source())).append("*\n\n");
    item(text, "Statement", claim.statement());
    item(text, "Hypotheses", String.join("; ", claim.hypotheses()));
    item(text, "Check", claim.check());
    item(text, "Found", ClaimWords.evidence(judgement));
    if (claim.correction() != null) {
      item(text, "Corrected", claim.correction().statement());
      item(
          text,
          "Verdict on that",
          judgement.correctedVerdict() + "; " + ClaimWords.correctedEvidence(judgement));
    }
  }

  private static void item(StringBuilder text, String label, String content) {
    text.append("- ").append(label).append(": ").append(Markdown.of(content)).append('\n');
  }
}

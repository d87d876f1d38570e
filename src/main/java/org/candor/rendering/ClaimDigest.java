package org.candor.rendering;

import java.util.List;
import org.candor.claims.Claim;
import org.candor.claims.Judgement;
import org.candor.claims.NotJudged;

/** All judged claims as a page of Markdown, the refuted ones in full. */
public final class ClaimDigest {
  private static final String DROPPED = "dropped: ";
  private static final String READ = "read: ";

  private ClaimDigest() {}

  /**
   * The page.
   *
   * @param how the list of what is not judged was made
   * @param open what is not judged
   */
  public static String markdown(
      List<Judgement> judgements, String how, List<NotJudged.Statement> open) {
    StringBuilder text = new StringBuilder();
    text.append("# What the literature says, and what exact computation finds\n\n");
    text.append(
        "Written by `./candor claims --markdown > reports/claims.md`; a test compares it.\n");
    text.append(
        "A statement *holds* here if everything found for it agrees. The evidence says on what that rests:\n");
    text.append(
        "*proved* by a numbered theorem ([theorems.md](theorems.md)) for finite environments of every size, whose caveats\n");
    text.append(
        "say what is left to paper, above all the limit to an infinite horizon, *certified* by exact\n");
    text.append(
        "arithmetic on the environments named, which is less than a proof for all, *recomputed*, a printed number\n");
    text.append(
        "found again, or *tested* on seeded random draws. One counterexample refutes what is stated under the hypotheses listed:\n");
    text.append(
        "one marked *dropped* is the source's and left out here, one marked *read* says how a source that leaves it open is read.\n");
    text.append(
        "A hypothesis is *needed* if a counterexample lacks it and nothing else. It is *not needed* if a theorem does without it, and\n");
    text.append(
        "*not needed there* if the environments named, without it, hold no counterexample: less than a proof. `./candor claims ID` works a refutation by hand.\n\n");
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
    if (!open.isEmpty()) {
      text.append(NotJudgedWords.markdown(how, open));
    }
    return text.toString();
  }

  private static void counts(StringBuilder text, List<Judgement> judgements) {
    text.append(judgements.size()).append(" statements: ");
    text.append(count(judgements, "holds")).append(" hold, ");
    long dropped = refutedWith(judgements, DROPPED, "");
    long read = refutedWith(judgements, READ, DROPPED);
    long refuted = count(judgements, "refuted");
    text.append(refuted).append(" are refuted: ");
    text.append(refuted - dropped - read).append(" as printed, ");
    text.append(dropped).append(" without a hypothesis that the source has, ");
    text.append(read).append(" in one reading of a source that leaves it open");
    long open = count(judgements, "undecided");
    text.append(open == 0 ? "" : ", " + open + " are undecided").append(".\n");
    text.append(
        dropped(judgements, Claim.Drop.NEEDED) + dropped(judgements, Claim.Drop.NOT_NEEDED));
    text.append(" hypotheses left out: ");
    text.append(dropped(judgements, Claim.Drop.NEEDED)).append(" are needed, ");
    long proved =
        judgements.stream()
            .flatMap(j -> j.drops().stream())
            .filter(Judgement.FoundWithout::isProvedNotNeeded)
            .count();
    text.append(proved).append(" are not needed, by a theorem, ");
    text.append(dropped(judgements, Claim.Drop.NOT_NEEDED) - proved);
    text.append(" are not needed in the environments named.\n\n");
  }

  private static long refutedWith(List<Judgement> judgements, String mark, String but) {
    return judgements.stream()
        .filter(j -> j.verdict().equals("refuted"))
        .filter(j -> marked(j, mark) && (but.isEmpty() || !marked(j, but)))
        .count();
  }

  private static boolean marked(Judgement judgement, String mark) {
    return judgement.claim().hypotheses().stream().anyMatch(h -> h.startsWith(mark));
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
        text.append(Markdown.of(found.of().hypothesis())).append(" | ").append(found.finding());
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

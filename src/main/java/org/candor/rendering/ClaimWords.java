package org.candor.rendering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.candor.claims.Claim;
import org.candor.claims.Judgement;
import org.candor.property.Verdict;

/** Judged claims in words. */
public final class ClaimWords {
  private ClaimWords() {}

  /** On what the verdict on the statement rests. */
  public static String evidence(Judgement judgement) {
    return evidence(judgement.cases());
  }

  /** On what the verdict on the corrected form rests, or null where there is none. */
  public static String correctedEvidence(Judgement judgement) {
    return judgement.correction().isEmpty() ? null : evidence(judgement.correction());
  }

  private static String evidence(List<Judgement.Found> found) {
    List<String> against = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    Set<String> environments = new LinkedHashSet<>();
    for (Judgement.Found each : found) {
      environments.add(each.environment());
      if (each.supports() && each.of().fails()) {
        shown.add(" Shown by " + each.of().subject() + ": " + finding(each));
      }
      if (!each.supports()) {
        against.add(each.of().subject() + ", on " + each.environment() + ": " + finding(each));
      }
    }
    if (against.isEmpty()) {
      return "certified on "
          + environments.size()
          + (environments.size() == 1 ? " environment: " : " environments: ")
          + String.join(", ", environments)
          + (shown.isEmpty() ? "" : "." + String.join("", shown));
    }
    return "refuted: " + String.join(" ", against);
  }

  private static String finding(Judgement.Found found) {
    Verdict verdict = found.verdict();
    if (verdict instanceof Verdict.Refuted refuted) {
      return found.of().formula() == null
          ? WitnessWords.sentence(found.of().property(), refuted.witness(), found.agents())
          : "it is off by " + Amount.inWords(refuted.witness().amount()) + ".";
    }
    if (verdict instanceof Verdict.NotApplicable none) {
      return "not applicable: " + none.reason();
    }
    return verdict instanceof Verdict.Undecided open ? "undecided: " + open.reason() : "holds";
  }

  /** One claim for a terminal. */
  public static String text(Judgement judgement) {
    Claim claim = judgement.claim();
    StringBuilder text = new StringBuilder();
    line(text, "", claim.id() + ": " + judgement.verdict().toUpperCase(java.util.Locale.ROOT));
    line(text, "  source      ", claim.source());
    line(text, "  statement   ", claim.statement());
    line(text, "  hypotheses  ", String.join("; ", claim.hypotheses()));
    line(text, "  check       ", claim.check());
    line(text, "  evidence    ", evidence(judgement));
    if (claim.correction() != null) {
      line(text, "  corrected   ", claim.correction().statement());
      line(text, "  verdict     ", judgement.correctedVerdict());
      line(text, "  evidence    ", correctedEvidence(judgement));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String content) {
    text.append(label).append(Printable.of(content)).append('\n');
  }

  /** All claims as a page of Markdown, the refuted ones in full. */
  public static String markdown(List<Judgement> judgements) {
    long holding = judgements.stream().filter(j -> j.verdict().equals("holds")).count();
    StringBuilder text = new StringBuilder();
    text.append("# What the literature says, and what exact computation finds\n\n");
    text.append(
        "Written by `./candor claims --markdown > reports/claims.md`; a test compares it.\n");
    text.append(
        "A statement *holds* here if every computation made for it agrees: it is certified on the\n");
    text.append(
        "environments named, which is less than a proof for all. One counterexample refutes it.\n\n");
    text.append(judgements.size()).append(" statements: ");
    text.append(holding).append(" hold, ");
    text.append(judgements.size() - holding).append(" are refuted as stated.\n\n");
    text.append("| claim | source | verdict | evidence |\n|---|---|---|---|\n");
    for (Judgement judgement : judgements) {
      Claim claim = judgement.claim();
      String evidence = judgement.verdict().equals("refuted") ? "see below" : evidence(judgement);
      text.append("| `").append(claim.id()).append("` | ").append(Markdown.of(claim.source()));
      text.append(" | ").append(judgement.verdict());
      text.append(" | ").append(Markdown.of(evidence)).append(" |\n");
    }
    for (Judgement judgement : judgements) {
      if (judgement.verdict().equals("refuted")) {
        text.append('\n').append(refuted(judgement));
      }
    }
    return text.toString();
  }

  private static String refuted(Judgement judgement) {
    Claim claim = judgement.claim();
    StringBuilder text = new StringBuilder("## " + claim.id() + "\n\n");
    text.append("*").append(Markdown.of(claim.source())).append("*\n\n");
    text.append("- Statement: ").append(Markdown.of(claim.statement())).append('\n');
    text.append("- Hypotheses: ")
        .append(Markdown.of(String.join("; ", claim.hypotheses())))
        .append('\n');
    text.append("- Check: ").append(Markdown.of(claim.check())).append('\n');
    text.append("- Found: ").append(Markdown.of(evidence(judgement))).append('\n');
    if (claim.correction() != null) {
      text.append("- Corrected: ").append(Markdown.of(claim.correction().statement())).append('\n');
      text.append("- Verdict on that: ").append(judgement.correctedVerdict()).append("; ");
      text.append(Markdown.of(correctedEvidence(judgement))).append('\n');
    }
    return text.toString();
  }
}

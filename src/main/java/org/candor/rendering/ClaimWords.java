package org.candor.rendering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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

  /** The levels of evidence of cases, each named once: {@code refuted} alone where a case speaks against the statement. */
  public static List<String> levels(List<Judgement.Found> cases) {
    if (cases.stream().anyMatch(Judgement.Found::opposes)) {
      return List.of("refuted");
    }
    return cases.stream()
        .filter(Judgement.Found::supports)
        .map(Judgement.Found::level)
        .sorted()
        .map(Judgement.Level::word)
        .distinct()
        .toList();
  }

  /** On what findings rest, level by level. */
  public static String evidence(List<Judgement.Found> found) {
    List<String> against = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (Judgement.Found each : found) {
      if (each.opposes()) {
        against.add(each.of().of().words() + place(each) + ": " + finding(each));
      } else if (!each.supports()) {
        open.add(each.of().of().words() + place(each) + ": " + finding(each));
      }
    }
    if (!against.isEmpty()) {
      return "refuted: " + String.join(" ", against);
    }
    String evidence = supporting(found);
    return open.isEmpty()
        ? evidence
        : "undecided: " + String.join(" ", open) + (evidence.isEmpty() ? "" : "; " + evidence);
  }

  private static String supporting(List<Judgement.Found> found) {
    List<String> theorems = new ArrayList<>();
    Set<String> environments = new LinkedHashSet<>();
    List<String> numbers = new ArrayList<>();
    List<String> estimates = new ArrayList<>();
    String draws = null;
    StringBuilder shown = new StringBuilder();
    for (Judgement.Found each : found) {
      if (!each.supports()) {
        continue;
      }
      if (each instanceof Judgement.OnRecord record) {
        theorems.add(record.theorem().number());
      } else if (each instanceof Judgement.Computed computed) {
        environments.add(computed.environment());
      } else if (each instanceof Judgement.Recomputed number) {
        (number.draws() == null ? numbers : estimates)
            .add(number.quantity() + " = " + number.found());
        draws = number.draws() == null ? draws : number.draws();
      }
      if (each.of().fails()) {
        shown.append(" Shown by ").append(each.of().of().words()).append(": ");
        shown.append(finding(each));
      }
    }
    List<String> parts = new ArrayList<>();
    if (!theorems.isEmpty()) {
      parts.add(
          "for every size by theorem"
              + (theorems.size() == 1 ? " " : "s ")
              + String.join(", ", theorems));
    }
    if (!environments.isEmpty()) {
      parts.add(
          "certified on "
              + environments.size()
              + (environments.size() == 1 ? " environment: " : " environments: ")
              + String.join(", ", environments));
    }
    if (!numbers.isEmpty()) {
      parts.add("recomputed: " + String.join(", ", numbers));
    }
    if (!estimates.isEmpty()) {
      parts.add("tested on " + draws + ": " + String.join("; ", estimates));
    }
    return String.join("; ", parts) + (shown.length() == 0 ? "" : "." + shown);
  }

  private static String place(Judgement.Found found) {
    return found instanceof Judgement.Computed computed ? ", on " + computed.environment() : "";
  }

  private static String finding(Judgement.Found found) {
    if (found instanceof Judgement.Recomputed number) {
      String words = number.quantity() + " is " + number.found();
      return number.agrees() ? words + "." : words + ", not " + number.claimed() + ".";
    }
    if (!(found instanceof Judgement.Computed computed)) {
      return "holds.";
    }
    Verdict verdict = computed.verdict();
    if (verdict instanceof Verdict.Refuted refuted) {
      return found.of().of() instanceof Claim.PropertyOf of
          ? WitnessWords.sentence(of.property(), refuted.witness(), computed.agents())
          : "it is off by " + Amount.inWords(refuted.witness().amount()) + ".";
    }
    if (verdict instanceof Verdict.NotApplicable none) {
      return "not applicable: " + none.reason() + ".";
    }
    return verdict instanceof Verdict.Undecided open
        ? "undecided: " + open.reason() + "."
        : "holds.";
  }

  /**
   * One claim for a terminal.
   *
   * @param byHand a refutation worked by hand, line by line; empty where it cannot be
   */
  public static String text(Judgement judgement, Function<Judgement.Found, List<String>> byHand) {
    Claim claim = judgement.claim();
    StringBuilder text = new StringBuilder();
    line(text, "", claim.id() + ": " + judgement.verdict().toUpperCase(Locale.ROOT));
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
    for (Judgement.FoundWithout without : judgement.drops()) {
      line(text, "  without     ", without.of().hypothesis() + ": " + without.finding());
      line(text, "    why       ", without.of().why());
      line(text, "    evidence  ", evidence(without.cases()));
    }
    List<Judgement.Found> all = new ArrayList<>(judgement.cases());
    judgement.drops().forEach(without -> all.addAll(without.cases()));
    for (Judgement.Found found : all) {
      if (found.word().equals("refuted")) {
        hand(text, found, byHand.apply(found));
      }
    }
    return text.toString();
  }

  private static void hand(StringBuilder text, Judgement.Found found, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append('\n');
    line(text, "", "By hand: " + found.of().of().words() + place(found));
    lines.forEach(each -> line(text, each.isEmpty() ? "" : "  ", each));
  }

  private static void line(StringBuilder text, String label, String content) {
    text.append(label).append(Printable.of(content)).append('\n');
  }
}

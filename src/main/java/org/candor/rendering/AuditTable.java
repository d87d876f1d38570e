package org.candor.rendering;

import java.util.ArrayList;
import java.util.List;
import org.candor.property.Verdict;

/** An audit for a terminal: a table of verdicts, what stands behind them in words, and a final sentence. */
public final class AuditTable {
  private static final int MAX_SENTENCES = 16;
  private final AuditView audit;

  public AuditTable(AuditView audit) {
    this.audit = audit;
  }

  /** The whole text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        Printable.of(
            audit.title()
                + " ("
                + audit.mechanism()
                + ") on environment \""
                + audit.environment()
                + "\""));
    text.append('\n');
    if (!audit.source().isEmpty()) {
      text.append(Printable.of(audit.source())).append('\n');
    }
    text.append('\n').append(table()).append('\n');
    String details = details();
    if (!details.isEmpty()) {
      text.append(details).append('\n');
    }
    return text.append(conclusion()).append('\n').toString();
  }

  private TextTable table() {
    TextTable table = new TextTable("property", "claimed", "verdict", "evidence");
    for (AuditView.Line line : audit.lines()) {
      table.row(
          line.property(),
          line.claimed() ? "yes" : line.epsilonBound() == null ? "no" : "up to ε",
          line.isBrokenClaim() ? "REFUTED" : line.verdict().word(),
          evidence(line));
    }
    return table;
  }

  private static String evidence(AuditView.Line line) {
    Verdict verdict = line.verdict();
    if (verdict instanceof Verdict.Holds holds) {
      long checked = holds.checked();
      return "certified: " + checked + (checked == 1 ? " comparison" : " comparisons") + ", exact";
    }
    if (verdict instanceof Verdict.Refuted refuted) {
      return "witness: " + WitnessWords.amount(line.property(), refuted.witness().amount());
    }
    return "see below";
  }

  private String details() {
    StringBuilder text = new StringBuilder();
    String repeated = commonReason();
    if (repeated != null) {
      return Printable.of("Nothing applies: " + repeated) + "\n";
    }
    String limit = commonLimit();
    if (limit != null) {
      return Printable.of("Nothing is decided: " + limit) + "\n";
    }
    for (AuditView.Line line : audit.lines()) {
      List<String> sentences = sentences(line);
      for (int k = 0; k < Math.min(sentences.size(), MAX_SENTENCES); k++) {
        String start = k == 0 ? line.property() + ": " : "  ";
        text.append(Printable.of(start + sentences.get(k))).append('\n');
      }
      if (sentences.size() > MAX_SENTENCES) {
        int more = sentences.size() - MAX_SENTENCES;
        text.append("  … and ").append(more).append(" more lines, which --json shows\n");
      }
    }
    return text.toString();
  }

  /** The limit that left every property undecided, or null. */
  private String commonLimit() {
    List<String> limits = new ArrayList<>();
    for (AuditView.Line line : audit.lines()) {
      limits.add(line.verdict() instanceof Verdict.Undecided open ? open.reason() : null);
    }
    return limits.stream().distinct().count() == 1 ? limits.get(0) : null;
  }

  private List<String> sentences(AuditView.Line line) {
    List<String> sentences = new ArrayList<>();
    Verdict verdict = line.verdict();
    if (verdict instanceof Verdict.Refuted refuted) {
      sentences.add(WitnessWords.sentence(line.property(), refuted.witness(), audit.agents()));
      refuted.notes().forEach(note -> sentences.add(Amount.shortened(note)));
      if (line.claimed()) {
        sentences.add(
            line.failingHypothesis() == null
                ? "claimed, and every hypothesis of the claim holds here: the claim is false."
                : "claimed only under the hypothesis \""
                    + line.failingHypothesis()
                    + "\", which fails here.");
      }
    } else if (verdict instanceof Verdict.Holds holds) {
      holds.notes().forEach(note -> sentences.add(Amount.shortened(note)));
    }
    if (line.epsilonBound() != null) {
      sentences.add(
          "claimed up to a gain ε only: the errors of the transfers bound it by "
              + Amount.inWords(line.epsilonBound())
              + " here.");
    }
    if (verdict instanceof Verdict.NotApplicable none) {
      sentences.add("not applicable: " + Amount.shortened(none.reason()));
    } else if (verdict instanceof Verdict.Undecided open) {
      sentences.add("undecided: " + open.reason());
    }
    return sentences;
  }

  /** The reason that every line gives for not being applicable, or null. */
  private String commonReason() {
    String common = null;
    for (AuditView.Line line : audit.lines()) {
      if (!(line.verdict() instanceof Verdict.NotApplicable none)
          || (common != null && !common.equals(none.reason()))) {
        return null;
      }
      common = none.reason();
    }
    return common;
  }

  /** The final sentence. */
  public String conclusion() {
    List<String> broken = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int claimed = 0;
    int holding = 0;
    for (AuditView.Line line : audit.lines()) {
      if (line.claimed()) {
        claimed++;
        holding += line.verdict() instanceof Verdict.Holds ? 1 : 0;
        if (line.isBrokenClaim()) {
          broken.add(line.property());
        } else if (line.verdict() instanceof Verdict.Undecided) {
          open.add(line.property());
        }
      }
    }
    String name = Printable.of(audit.mechanism());
    if (!broken.isEmpty()) {
      return name + " does not have what it claims on this environment: " + list(broken) + ".";
    }
    if (!open.isEmpty()) {
      return "No claim is refuted, but a limit was reached before an answer: " + list(open) + ".";
    }
    if (claimed == 0) {
      return name + " claims nothing, so nothing is at stake; the verdicts stand above.";
    }
    if (holding == 0) {
      return claimed == 1
          ? "The claimed property does not apply to this environment."
          : "None of the " + claimed + " claimed properties applies to this environment.";
    }
    return epsilon()
        + (holding == claimed
            ? (claimed == 1
                    ? "The claimed property"
                    : "Every one of the " + claimed + " claimed properties")
                + " holds, exactly and against every strategy, on this environment."
            : holding
                + " of the "
                + claimed
                + " claimed properties hold, exactly and against every strategy; the others do not apply to this environment.");
  }

  /** The sentence on a property that is claimed up to ε and was decided, or nothing. */
  private String epsilon() {
    for (AuditView.Line line : audit.lines()) {
      if (line.epsilonBound() != null && line.verdict() instanceof Verdict.Refuted refuted) {
        String gain = Amount.inWords(refuted.witness().amount());
        return line.property()
            + " holds up to ε = "
            + gain
            + ", exactly, and up to no smaller ε.\n";
      }
    }
    return "";
  }

  private static String list(List<String> ids) {
    return String.join(", ", ids);
  }
}

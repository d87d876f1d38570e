package org.candor.rendering;

import java.util.List;
import org.candor.claims.ContractsOnRecord;
import org.candor.claims.ProofOutcomes;
import org.candor.claims.Theorem;
import org.candor.claims.TheoremRegistry;

/** Theorems for a terminal. */
public final class TheoremWords {
  private TheoremWords() {}

  /** All theorems in a table, with their standing by the last proof run. */
  public static String list(TheoremRegistry registry, ProofOutcomes proofs) {
    TextTable table = new TextTable("no.", "status", "theorem", "id");
    long proved = 0;
    for (Theorem theorem : registry.theorems()) {
      ProofOutcomes.Standing standing = proofs.standing(theorem);
      proved += standing == ProofOutcomes.Standing.PROVED ? 1 : 0;
      table.row(theorem.number(), standing.word(), theorem.title(), theorem.id());
    }
    StringBuilder text = new StringBuilder(table.toString()).append('\n');
    for (Theorem theorem : registry.theorems()) {
      proofs
          .objection(theorem)
          .ifPresent(why -> line(text, "", theorem.number() + " is not proved: " + why + "."));
    }
    line(
        text,
        "",
        proofs.wereRun()
            ? proved
                + " of "
                + registry.theorems().size()
                + " are proved by "
                + proofs.prover()
                + ", for finite environments of every size."
            : "The proofs were not run here: there is no "
                + ProofOutcomes.FILE
                + ". 'mvn verify' writes it.");
    line(text, "", "'candor theorems NUMBER' shows one in full, --trusted what all rest on.");
    return text.toString();
  }

  /** One theorem in full. */
  public static String full(Theorem theorem, TheoremRegistry registry, ProofOutcomes proofs) {
    ContractsOnRecord record = registry.contracts();
    ContractsOnRecord.Entry contract = record.find(theorem.contract()).orElseThrow();
    ContractsOnRecord.Entry sibling = record.find(theorem.sibling()).orElseThrow();
    StringBuilder text = new StringBuilder();
    line(text, "", "Theorem " + theorem.number() + ". " + theorem.title());
    line(text, "  id         ", theorem.id());
    line(text, "  status     ", status(theorem, proofs));
    line(text, "  statement  ", theorem.statement());
    line(text, "  source     ", theorem.source());
    line(text, "  scaling    ", theorem.scaling());
    theorem.caveats().forEach(caveat -> line(text, "  caveat     ", caveat));
    for (Theorem.Coverage each : theorem.coverage()) {
      line(text, "  covers     ", coverage(each));
    }
    line(text, "\n", "Contract " + theorem.contract());
    code(text, contract.jml());
    for (ContractsOnRecord.Entry each : record.mentionedBy(contract)) {
      line(text, "\n", "where " + each.name() + ": " + each.words());
      code(text, each.jml());
    }
    line(text, "\n", "False sibling, must stay open: " + theorem.sibling());
    line(text, "  ", sibling.words());
    code(text, sibling.jml());
    if (proofs.wereRun()) {
      line(text, "\n", "Lemmas, each after those that it uses:");
      for (String lemma : proofs.lemmas(theorem.contract())) {
        String words = record.find(lemma).map(ContractsOnRecord.Entry::words).orElse("trusted");
        line(text, "  ", lemma + ": " + words);
      }
    }
    return text.toString();
  }

  /** How the theorem stands and why. */
  private static String status(Theorem theorem, ProofOutcomes proofs) {
    return switch (proofs.standing(theorem)) {
      case PROVED ->
          "proved by "
              + proofs.prover()
              + ": the contract and all its "
              + proofs.lemmas(theorem.contract()).size()
              + " lemmas are closed, its false sibling is open";
      case NOT_PROVED -> "NOT proved: " + proofs.objection(theorem).orElseThrow();
      case NOT_RUN -> "not run: there is no " + ProofOutcomes.FILE + "; 'mvn verify' writes it";
    };
  }

  /** The properties of a mechanism that a theorem establishes, in words. */
  static String coverage(Theorem.Coverage coverage) {
    return coverage.mechanism()
        + ": "
        + String.join(", ", coverage.properties())
        + "; hypotheses: "
        + hypotheses(coverage.hypotheses());
  }

  private static String hypotheses(List<String> hypotheses) {
    return hypotheses.isEmpty() ? "none" : String.join("; ", hypotheses);
  }

  private static void code(StringBuilder text, String lines) {
    lines.lines().forEach(l -> line(text, "    ", l));
  }

  private static void line(StringBuilder text, String label, String content) {
    text.append(label).append(Printable.of(content)).append('\n');
  }
}

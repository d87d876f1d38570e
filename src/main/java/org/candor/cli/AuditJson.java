package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.property.Audit;
import org.candor.property.Verdict;
import org.candor.property.Witness;
import org.candor.rendering.Json;

/** Audits as {@code candor/audit/1}. */
final class AuditJson {
  static final String FORMAT = "candor/audit/1";

  private AuditJson() {}

  static Map<String, Object> of(Audit audit) {
    Map<String, Object> tree = Json.object();
    tree.put("format", FORMAT);
    tree.put("environment", audit.environment());
    tree.put("mechanism", audit.mechanism());
    List<Object> verdicts = new ArrayList<>();
    audit.findings().forEach(finding -> verdicts.add(finding(finding)));
    tree.put("verdicts", verdicts);
    return tree;
  }

  private static Map<String, Object> finding(Audit.Finding finding) {
    Map<String, Object> tree = Json.object();
    tree.put("property", finding.property().id());
    tree.put("claimed", finding.claimed());
    Verdict verdict = finding.verdict();
    tree.put("verdict", verdict.word());
    if (verdict instanceof Verdict.Holds holds) {
      tree.put("evidence", "certified");
      tree.put("checked", holds.checked());
      putNotes(tree, holds.notes());
    } else if (verdict instanceof Verdict.Refuted refuted) {
      tree.put("witness", witness(refuted.witness()));
      putNotes(tree, refuted.notes());
    } else if (verdict instanceof Verdict.NotApplicable none) {
      tree.put("reason", none.reason());
    } else if (verdict instanceof Verdict.Undecided open) {
      tree.put("reason", open.reason());
    }
    if (finding.epsilonBound() != null) {
      finding.epsilon().ifPresent(epsilon -> tree.put("epsilon", epsilon.toString()));
      tree.put("epsilonBound", finding.epsilonBound().toString());
    }
    if (finding.failingHypothesis() != null) {
      tree.put("failingHypothesis", finding.failingHypothesis());
    }
    return tree;
  }

  private static void putNotes(Map<String, Object> tree, List<String> notes) {
    if (!notes.isEmpty()) {
      tree.put("notes", notes);
    }
  }

  static Map<String, Object> witness(Witness witness) {
    Map<String, Object> tree = Json.object();
    witness.period().ifPresent(t -> tree.put("period", t));
    if (witness.publicState() != null) {
      tree.put("publicState", witness.publicState());
    }
    if (witness.memory() != null) {
      tree.put("memory", witness.memory());
    }
    tree.put("jointType", witness.jointType());
    tree.put("agent", witness.agent());
    tree.put("report", witness.report());
    if (witness.hidden()) {
      tree.put("hidden", true);
    }
    tree.put("amount", witness.amount().toString());
    if (witness.bestStrategyGain() != null) {
      tree.put("bestStrategyGain", witness.bestStrategyGain().toString());
    }
    if (!witness.othersReports().isEmpty()) {
      List<Object> others = new ArrayList<>();
      for (Witness.OtherReport other : witness.othersReports()) {
        Map<String, Object> entry = Json.object();
        entry.put("period", other.period());
        entry.put("agent", other.agent());
        entry.put("type", other.type());
        entry.put("report", other.report());
        others.add(entry);
      }
      tree.put("othersReports", others);
    }
    if (witness.outsideOption() != null) {
      tree.put("outsideOption", witness.outsideOption().toString());
    }
    return tree;
  }
}

package org.candor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.claims.ProofOutcomes;
import org.candor.claims.SymbolicOutcomes;
import org.candor.claims.Theorem;
import org.candor.claims.TheoremRegistry;
import org.candor.rendering.Json;

/**
 * What is known of a property of a mechanism beyond the environments of a report: proved for finite environments of every size, or
 * shown for all real parameters at a stated one.
 */
final class ReportLevels {
  private final TheoremRegistry registry;
  private final ProofOutcomes proofs;
  private final SymbolicOutcomes answers;

  /**
   * From what the last runs left.
   *
   * @param tree the top of the project
   */
  ReportLevels(TheoremRegistry registry, Path tree) {
    this.registry = registry;
    this.proofs = ProofOutcomes.read(tree.resolve(ProofOutcomes.FILE));
    this.answers = SymbolicOutcomes.read(tree.resolve(SymbolicOutcomes.FILE));
  }

  /** The theorems, and how they stand. */
  Map<String, Object> theorems() {
    return ReportTheorems.json(registry, registry.theorems(), proofs);
  }

  /** One object for each theorem or query that establishes the property, with its level. */
  List<Map<String, Object>> of(String mechanism, String property) {
    List<Map<String, Object>> levels = new ArrayList<>();
    for (Theorem theorem : registry.theorems()) {
      for (Theorem.Coverage each : theorem.coverage()) {
        if (each.mechanism().equals(mechanism)
            && each.properties().contains(property)
            && proofs.standing(theorem) == ProofOutcomes.Standing.PROVED) {
          Map<String, Object> level = Json.object();
          level.put("level", "proved");
          level.put("theorem", theorem.number());
          level.put("hypotheses", each.hypotheses());
          levels.add(level);
        }
      }
    }
    for (SymbolicOutcomes.Query query : answers.queries()) {
      if (query.shows(mechanism, property)) {
        Map<String, Object> level = Json.object();
        level.put("level", "symbolic");
        level.put("query", query.id());
        level.put("size", query.size());
        levels.add(level);
      }
    }
    return levels;
  }

  /** The queries and their answers, or that none were made. */
  Map<String, Object> symbolic() {
    Map<String, Object> tree = Json.object();
    if (!answers.wereRun()) {
      tree.put("status", "not run");
      return tree;
    }
    List<Object> queries = new ArrayList<>();
    boolean right = true;
    for (SymbolicOutcomes.Query query : answers.queries()) {
      Map<String, Object> entry = Json.object();
      entry.put("id", query.id());
      entry.put("theorem", query.theorem());
      entry.put("mechanism", query.mechanism());
      entry.put("property", query.property());
      entry.put("size", query.size());
      entry.put("dropped", query.dropped());
      entry.put("answer", query.answer());
      entry.put("expected", query.expected());
      entry.put("asExpected", query.isAsExpected());
      entry.put("statement", query.statement());
      queries.add(entry);
      right &= query.isAsExpected();
    }
    tree.put("status", right && !queries.isEmpty() ? "as expected" : "NOT as expected");
    tree.put("solver", answers.solver());
    tree.put("queries", queries);
    return tree;
  }
}

package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.claims.ContractsOnRecord;
import org.candor.claims.ProofOutcomes;
import org.candor.claims.Theorem;
import org.candor.claims.TheoremRegistry;
import org.candor.rendering.Json;

/** The theorems as data: what is stated, in words and in JML, and how it stands by the last proof run. */
final class ReportTheorems {
  private ReportTheorems() {}

  /** Theorems under {@code theorems}, and what they presuppose and were proved by. */
  static Map<String, Object> json(
      TheoremRegistry registry, List<Theorem> theorems, ProofOutcomes proofs) {
    Map<String, Object> tree = Json.object();
    tree.put("status", proofs.wereRun() ? "run" : "not run");
    tree.put("prover", proofs.wereRun() ? proofs.prover() : null);
    tree.put("scaling", registry.scaling());
    List<Object> list = new ArrayList<>();
    theorems.forEach(theorem -> list.add(theorem(theorem, registry.contracts(), proofs)));
    tree.put("theorems", list);
    return tree;
  }

  private static Map<String, Object> theorem(
      Theorem theorem, ContractsOnRecord record, ProofOutcomes proofs) {
    ContractsOnRecord.Entry contract = record.find(theorem.contract()).orElseThrow();
    Map<String, Object> tree = Json.object();
    tree.put("number", theorem.number());
    tree.put("id", theorem.id());
    tree.put("title", theorem.title());
    tree.put("statement", theorem.statement());
    tree.put("source", theorem.source());
    tree.put("status", proofs.standing(theorem).word());
    tree.put("objection", proofs.objection(theorem).orElse(null));
    tree.put("scaling", theorem.scaling());
    tree.put("caveats", theorem.caveats());
    tree.put("mechanisms", coverage(theorem));
    tree.put("contract", entry(contract));
    List<Object> mentioned = new ArrayList<>();
    record.mentionedBy(contract).forEach(each -> mentioned.add(entry(each)));
    tree.put("where", mentioned);
    tree.put("sibling", entry(record.find(theorem.sibling()).orElseThrow()));
    List<Object> lemmas = new ArrayList<>();
    for (String name : proofs.lemmas(theorem.contract())) {
      Map<String, Object> lemma = Json.object();
      lemma.put("name", name);
      lemma.put("words", record.find(name).map(ContractsOnRecord.Entry::words).orElse("trusted"));
      lemmas.add(lemma);
    }
    tree.put("lemmas", lemmas);
    return tree;
  }

  private static Map<String, Object> entry(ContractsOnRecord.Entry entry) {
    Map<String, Object> tree = Json.object();
    tree.put("name", entry.name());
    tree.put("words", entry.words());
    tree.put("jml", entry.jml().lines().toList());
    return tree;
  }

  private static List<Object> coverage(Theorem theorem) {
    List<Object> list = new ArrayList<>();
    for (Theorem.Coverage each : theorem.coverage()) {
      Map<String, Object> tree = Json.object();
      tree.put("id", each.mechanism());
      tree.put("properties", each.properties());
      tree.put("hypotheses", each.hypotheses());
      list.add(tree);
    }
    return list;
  }
}

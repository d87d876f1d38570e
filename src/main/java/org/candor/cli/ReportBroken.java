package org.candor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.catalog.Catalog;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.counterexample.Corpus;
import org.candor.counterexample.Counterexample;
import org.candor.counterexample.Replay;
import org.candor.rendering.Json;
import org.candor.rendering.WitnessWords;

/** The deliberately broken mechanisms. */
final class ReportBroken {
  private ReportBroken() {}

  /**
   * The mechanisms, each with its kept counterexample where there is one.
   *
   * @param folder of the corpus
   */
  static List<Object> json(Path folder) {
    Map<String, Counterexample> corpus = new HashMap<>();
    if (Files.isDirectory(folder)) {
      Corpus.read(folder).forEach(kept -> corpus.put(kept.fileName(), kept));
    }
    List<Object> list = new ArrayList<>();
    List<BrokenMechanism> mechanisms = new ArrayList<>(Catalog.broken());
    mechanisms.addAll(Catalog.brokenInterdependent());
    for (BrokenMechanism mechanism : mechanisms) {
      Map<String, Object> tree = Json.object();
      tree.put("id", mechanism.id());
      tree.put("title", mechanism.title());
      tree.put("flaw", mechanism.flaw());
      tree.put("violates", mechanism.violates());
      tree.put("keeps", mechanism.keeps().property());
      tree.put("caughtWithin", mechanism.caughtWithin());
      String file = Counterexample.fileName(mechanism.id(), mechanism.violates());
      if (corpus.containsKey(file)) {
        tree.put("counterexample", counterexample(corpus.get(file)));
      }
      list.add(tree);
    }
    return list;
  }

  private static Map<String, Object> counterexample(Counterexample kept) {
    Map<String, Object> tree = Json.object();
    tree.put("file", "counterexamples/" + kept.fileName());
    tree.put("replay", Replay.of(kept, Catalog::find).difference().orElse("the same"));
    tree.put("found", found(kept.origin()));
    tree.put("witness", AuditJson.witness(kept.witness()));
    tree.put(
        "words",
        WitnessWords.sentence(kept.property(), kept.witness(), kept.environment().agentNames()));
    return tree;
  }

  private static Map<String, Object> found(Counterexample.Origin origin) {
    Map<String, Object> tree = Json.object();
    tree.put("run", origin.run());
    tree.put("class", origin.environmentClass());
    tree.put("instance", origin.instance());
    tree.put("audits", origin.evaluations());
    return tree;
  }
}

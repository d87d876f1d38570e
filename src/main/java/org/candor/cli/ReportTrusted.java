package org.candor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.claims.ProofOutcomes;
import org.candor.claims.SymbolicOutcomes;
import org.candor.claims.TheoremRegistry;
import org.candor.claims.TrustedBase;
import org.candor.rendering.Json;

/** The trusted base with versions and with lines counted in a source tree. */
final class ReportTrusted {
  private static final String CONTRACT = "normal_behavior";

  private ReportTrusted() {}

  /**
   * One object for each part.
   *
   * @param tree the top of the project; where its sources are not there, nothing is counted and that is said
   */
  static List<Map<String, Object>> json(Path tree) throws IOException {
    TrustedBase base = TrustedBase.load();
    List<Map<String, Object>> parts = new ArrayList<>();
    for (TrustedBase.Part part : base.parts()) {
      Map<String, Object> json = Json.object();
      json.put("id", part.id());
      json.put("title", part.title());
      json.put(
          "statement",
          part.statement().isEmpty() ? TheoremRegistry.load().scaling() : part.statement());
      json.put("version", version(part.id(), tree));
      if (!part.files().isEmpty()) {
        count(json, base.count(part, tree), tree);
      }
      parts.add(json);
    }
    return parts;
  }

  private static void count(Map<String, Object> json, List<TrustedBase.Counted> counted, Path tree)
      throws IOException {
    if (counted.isEmpty()) {
      json.put("note", "not counted: its sources are not here");
      return;
    }
    List<Object> files = new ArrayList<>();
    long contracts = 0;
    for (TrustedBase.Counted each : counted) {
      Map<String, Object> file = Json.object();
      file.put("file", each.file());
      file.put("lines", each.lines());
      files.add(file);
      contracts += Files.readString(tree.resolve(each.file())).split(CONTRACT, -1).length - 1L;
    }
    if (contracts > 0) {
      json.put("contracts", contracts);
    }
    json.put("lines", counted.stream().mapToLong(TrustedBase.Counted::lines).sum());
    json.put("files", files);
  }

  /** The version of a tool, or null for what has none. */
  private static String version(String part, Path tree) {
    return switch (part) {
      case "prover" -> {
        ProofOutcomes proofs = ProofOutcomes.read(tree.resolve(ProofOutcomes.FILE));
        yield proofs.wereRun() ? proofs.prover() : "not run";
      }
      case "solver" -> {
        SymbolicOutcomes answers = SymbolicOutcomes.read(tree.resolve(SymbolicOutcomes.FILE));
        yield answers.wereRun() ? answers.solver() : "not run";
      }
      case "java" -> System.getProperty("java.version") + ", " + System.getProperty("java.vm.name");
      default -> null;
    };
  }
}

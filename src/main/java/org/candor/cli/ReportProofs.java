package org.candor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.environment.JsonText;
import org.candor.environment.JsonValue;
import org.candor.rendering.Amount;
import org.candor.rendering.Json;

/** What the proof runs left in {@code proofs.json}. */
final class ReportProofs {
  private static final String REMEDY = "delete the file and run mvn verify, which writes it";

  private ReportProofs() {}

  /** The proofs, or that none were run. */
  static Map<String, Object> json(Path file) {
    Map<String, Object> tree = Json.object();
    if (!Files.isRegularFile(file)) {
      tree.put("status", "not run");
      return tree;
    }
    JsonValue root = JsonText.read(file);
    List<Object> contracts = new ArrayList<>();
    int closed = 0;
    int open = 0;
    int wrong = 0;
    for (JsonValue contract : root.required("contracts", REMEDY).elements(REMEDY)) {
      String status = contract.required("status", REMEDY).string(REMEDY);
      String expected = contract.required("expected", REMEDY).string(REMEDY);
      boolean right = status.equals(expected);
      closed += right && expected.equals("CLOSED") ? 1 : 0;
      open += right && expected.equals("OPEN") ? 1 : 0;
      wrong += right ? 0 : 1;
      Map<String, Object> entry = Json.object();
      entry.put("name", contract.required("name", REMEDY).string(REMEDY));
      entry.put("status", status);
      entry.put("expected", expected);
      entry.put("asExpected", right);
      entry.put("openOnPurpose", right && expected.equals("OPEN"));
      entry.put("statement", contract.required("statement", REMEDY).string(REMEDY));
      entry.put("nodes", contract.required("nodes", REMEDY).number().toString());
      entry.put("seconds", Amount.approximately(contract.required("seconds", REMEDY).number()));
      contracts.add(entry);
    }
    JsonValue prover = root.optional("prover");
    tree.put("status", wrong == 0 && !contracts.isEmpty() ? "as expected" : "NOT as expected");
    tree.put("prover", prover == null ? "unknown" : prover.string(REMEDY));
    tree.put("closed", closed);
    tree.put("openOnPurpose", open);
    tree.put("otherwise", wrong);
    tree.put("contracts", contracts);
    return tree;
  }
}

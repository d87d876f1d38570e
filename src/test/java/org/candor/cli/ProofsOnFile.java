package org.candor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.candor.claims.Theorem;
import org.candor.claims.TheoremRegistry;

/** The file that a proof run leaves when every theorem is proved; each uses a lemma that uses another one. */
final class ProofsOnFile {
  private ProofsOnFile() {}

  /**
   * Writes it.
   *
   * @param root the top of a source tree
   * @param change of the text, before it is written
   */
  static void write(Path root, UnaryOperator<String> change) throws IOException {
    List<String> contracts = new ArrayList<>();
    for (Theorem theorem : TheoremRegistry.load().theorems()) {
      contracts.add(contract(theorem.contract(), "CLOSED", "k.Shallow.lemma(int)#0"));
      contracts.add(contract(theorem.sibling(), "OPEN", ""));
    }
    contracts.add(contract("k.Shallow.lemma", "CLOSED", "k.Deep.lemma(int)#0"));
    contracts.add(contract("k.Deep.lemma", "CLOSED", "java.math.BigInteger.add(BigInteger)#0"));
    Path file = root.resolve("reports/proofs.json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        change.apply(
            "{\"prover\": \"KeY 0\", \"contracts\": [\n"
                + String.join(",\n", contracts.stream().distinct().toList())
                + "]}"));
  }

  private static String contract(String method, String status, String uses) {
    return "{\"name\": \""
        + method
        + "(int)#0\", \"status\": \""
        + status
        + "\", \"expected\": \""
        + status
        + "\", \"statement\": \"words\", \"nodes\": 1, \"seconds\": 1, \"uses\": ["
        + (uses.isEmpty() ? "" : "\"" + uses + "\"")
        + "]}";
  }

  /** The change after which a method's contract has another status than the expected one. */
  static UnaryOperator<String> status(String method, String status) {
    String before = "\"name\": \"" + method + "(int)#0\", \"status\": \"";
    return text ->
        text.replaceFirst(
            java.util.regex.Pattern.quote(before) + "\\w+",
            java.util.regex.Matcher.quoteReplacement(before + status));
  }
}

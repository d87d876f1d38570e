package org.candor.claims;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candor.environment.JsonText;
import org.candor.environment.JsonValue;

/** What the last proof run left in {@code reports/proofs.json}, and which theorems stand by it. */
public final class ProofOutcomes {
  /** Where a proof run leaves its outcome in the project. */
  public static final String FILE = "reports/proofs.json";

  private static final String REMEDY = "delete the file and run mvn verify, which writes it";
  private static final String CLOSED = "CLOSED";
  private static final String OPEN = "OPEN";

  /** The outcome for one contract: its status, the one that is expected, and the contracts that its proof uses. */
  private record Outcome(String status, String expected, List<String> uses) {}

  /** How a theorem stands. */
  public enum Standing {
    /** Its contract and those of all its lemmas are closed, and its false sibling is open. */
    PROVED("proved"),
    /** The proofs were run and something of this is otherwise. */
    NOT_PROVED("NOT proved"),
    /** There is no outcome of a proof run. */
    NOT_RUN("not run");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    /** The standing in words. */
    public String word() {
      return word;
    }
  }

  private final boolean run;
  private final String prover;
  private final Map<String, List<Outcome>> outcomes;

  private ProofOutcomes(boolean run, String prover, Map<String, List<Outcome>> outcomes) {
    this.run = run;
    this.prover = prover;
    this.outcomes = outcomes;
  }

  /** The outcome in a file, or that there is none. */
  public static ProofOutcomes read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new ProofOutcomes(false, "", Map.of());
    }
    JsonValue root = JsonText.read(file);
    Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    for (JsonValue contract : root.required("contracts", REMEDY).elements(REMEDY)) {
      JsonValue uses = contract.optional("uses");
      List<String> used =
          uses == null
              ? List.of()
              : uses.elements(REMEDY).stream().map(u -> method(u.string(REMEDY))).toList();
      outcomes
          .computeIfAbsent(
              method(contract.required("name", REMEDY).string(REMEDY)), name -> new ArrayList<>())
          .add(
              new Outcome(
                  contract.required("status", REMEDY).string(REMEDY),
                  contract.required("expected", REMEDY).string(REMEDY),
                  used));
    }
    JsonValue prover = root.optional("prover");
    return new ProofOutcomes(
        true, prover == null ? "a prover not named" : prover.string(REMEDY), outcomes);
  }

  /** Class and method of a contract's name, without parameter types and index. */
  private static String method(String contract) {
    return contract.replaceAll("[(#].*", "");
  }

  /** Whether proofs were run. */
  public boolean wereRun() {
    return run;
  }

  /** The prover and its version; empty if none was run. */
  public String prover() {
    return prover;
  }

  /**
   * The methods whose contracts the proof of a contract uses, directly or not: each after those that it uses itself. Contracts
   * that are trusted and not proved are among them.
   */
  public List<String> lemmas(String contract) {
    Set<String> found = new LinkedHashSet<>();
    collect(contract, new LinkedHashSet<>(), found);
    found.remove(contract);
    return List.copyOf(found);
  }

  private void collect(String contract, Set<String> entered, Set<String> left) {
    if (entered.add(contract)) {
      for (Outcome outcome : outcomes.getOrDefault(contract, List.of())) {
        outcome.uses().forEach(used -> collect(used, entered, left));
      }
      left.add(contract);
    }
  }

  /** Whether a contract of a method was proved, and is not a trusted one. */
  public boolean isClosed(String method) {
    return all(method, CLOSED);
  }

  /** Whether a contract that must stay open did. */
  public boolean isOpen(String method) {
    return all(method, OPEN);
  }

  private boolean all(String method, String status) {
    List<Outcome> found = outcomes.getOrDefault(method, List.of());
    return !found.isEmpty()
        && found.stream().allMatch(o -> o.status().equals(status) && o.expected().equals(status));
  }

  /** How a theorem stands by this outcome. */
  public Standing standing(Theorem theorem) {
    if (!run) {
      return Standing.NOT_RUN;
    }
    return objection(theorem).isEmpty() ? Standing.PROVED : Standing.NOT_PROVED;
  }

  /** Why a theorem is not proved by this outcome; empty if it is, or if no proofs were run. */
  public Optional<String> objection(Theorem theorem) {
    if (!run) {
      return Optional.empty();
    }
    if (!isClosed(theorem.contract())) {
      return Optional.of(theorem.contract() + " is " + status(theorem.contract()));
    }
    Optional<String> lemma =
        lemmas(theorem.contract()).stream()
            .filter(l -> outcomes.containsKey(l) && !isClosed(l))
            .findFirst();
    if (lemma.isPresent()) {
      return lemma.map(l -> "its lemma " + l + " is " + status(l));
    }
    return isOpen(theorem.sibling())
        ? Optional.empty()
        : Optional.of(
            "its false sibling " + theorem.sibling() + " is " + status(theorem.sibling()));
  }

  private String status(String method) {
    List<Outcome> found = outcomes.getOrDefault(method, List.of());
    return found.isEmpty()
        ? "not among the proofs"
        : String.join(", ", found.stream().map(Outcome::status).distinct().toList());
  }
}

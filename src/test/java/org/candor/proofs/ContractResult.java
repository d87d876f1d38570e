package org.candor.proofs;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What the prover found for one contract.
 *
 * @param name class, method, parameter types and, after {@code #}, the index of the contract
 * @param status the status of the finished proof: {@code CLOSED}, {@code CLOSED_BUT_LEMMAS_LEFT}, {@code OPEN}, or {@code
 *     ERROR} when the prover stopped
 * @param expected {@code CLOSED}, or {@code OPEN} for a contract that must stay open
 * @param statement the contract in words
 * @param semantics the arithmetic semantics of the proof
 * @param nodes the size of the proof
 * @param seconds the time the prover took
 * @param uses the contracts of other methods that the proof rests on
 * @param openGoals branch labels and sequents of the goals left open, the first few of them
 */
@JsonPropertyOrder({
  "name",
  "status",
  "expected",
  "statement",
  "semantics",
  "nodes",
  "seconds",
  "uses",
  "openGoals"
})
public record ContractResult(
    String name,
    String status,
    String expected,
    String statement,
    String semantics,
    int nodes,
    double seconds,
    List<String> uses,
    List<String> openGoals) {

  /** Its own proof is closed; whether those of its lemmas are is not known yet. */
  static final String OWN_CLOSED = "closed";

  static final String CLOSED = "CLOSED";
  static final String LEMMAS_LEFT = "CLOSED_BUT_LEMMAS_LEFT";
  static final String OPEN = "OPEN";

  /** Copies the lists. */
  public ContractResult {
    uses = List.copyOf(uses);
    openGoals = List.copyOf(openGoals);
  }

  /** Whether the prover found what was expected. */
  boolean asExpected() {
    return status.equals(expected);
  }

  /** Whether the first open goal is the precondition of a called method, where a false contract should not get stuck. */
  boolean openBeforeItsCall() {
    return !openGoals.isEmpty()
        && openGoals.get(0).lines().findFirst().orElse("").contains("Pre (");
  }

  /** The fully qualified name of the class. */
  String className() {
    String method = name.substring(0, name.indexOf('('));
    return method.substring(0, method.lastIndexOf('.'));
  }

  ContractResult withStatement(String words) {
    return new ContractResult(
        name, status, expected, words, semantics, nodes, seconds, uses, openGoals);
  }

  ContractResult withStatus(String settled) {
    return new ContractResult(
        name, settled, expected, statement, semantics, nodes, seconds, uses, openGoals);
  }
}

package org.candor.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No theorem is true for want of a case: each has an instance on which all its preconditions hold. */
class TheoremWitnessTest {
  static List<Instance> witnesses() {
    return TheoremWitnesses.all();
  }

  @Test
  void everyTheoremHasAnInstance() throws IOException {
    Headlines headlines = Headlines.ofProject();
    headlines.contracts().forEach(Contracts::named);
    assertEquals(
        List.of(),
        Instance.missing(headlines.contracts(), witnesses()),
        "theorems without an instance that meets their preconditions; add one to TheoremWitnesses");
  }

  @ParameterizedTest
  @MethodSource("witnesses")
  void theInstanceMeetsThePreconditionsAndTheTheoremHoldsOfIt(Instance witness) {
    Contract contract = Contracts.named(witness.contract());
    assertEquals(Optional.empty(), contract.failingPrecondition(witness.values()));
    assertTrue(contract.holds(witness.shows(), witness.values()), witness.shows());
    Object result = contract.run(witness.values());
    assertEquals(Optional.empty(), contract.failingPostcondition(result, witness.values()));
  }

  /** An instance that shows nothing would be none: each says of itself a strict inequality. */
  @Test
  void everyInstanceShowsSomething() {
    Set<String> shown = new TreeSet<>();
    for (Instance witness : witnesses()) {
      assertTrue(witness.shows().matches("(?s).*[^=<][<>][^=].*"), witness.contract());
      shown.add(witness.contract());
    }
    assertTrue(shown.size() >= 6, "only " + shown);
  }

  @Test
  void aTheoremWithoutAnInstanceIsFound() {
    List<String> headlines =
        List.of(
            "org.candor.kernel.lemma.Strategies.noStrategyBeatsTruth",
            "org.candor.kernel.ExactSums.dot");
    assertEquals(
        List.of("org.candor.kernel.ExactSums.dot"), Instance.missing(headlines, witnesses()));
  }

  @Test
  void anInstanceThatMissesAPreconditionIsFound() {
    Instance witness = StrategyInstances.all().get(0);
    Object[] arguments = witness.values();
    Contract contract = Contracts.named(witness.contract());
    // Truth is worth 8 in state 0: with 4 the lie, worth 5, would gain.
    arguments[0] = new int[][] {{4, 4}, {6, 2}, {0, 0}};
    assertTrue(contract.failingPrecondition(arguments).orElse("").contains("noOneShotGain"));
    assertTrue(contract.failingPostcondition(null, arguments).isPresent());
    arguments[0] = new int[][] {{8, 4}, {6, 2}, null};
    assertTrue(contract.failingPrecondition(arguments).orElse("").contains("w[t] != null"));
  }

  @Test
  void theRegistryIsReadAndChecked() throws IOException {
    Headlines headlines =
        Headlines.read(
            "{\"theorems\": [{\"number\": 1, \"contract\": \"a.B.c\", \"sibling\": \"a.D.e\"}]}");
    assertEquals(List.of("a.B.c"), headlines.contracts());
    assertEquals(List.of("a.D.e"), headlines.siblings());
    assertThrows(IOException.class, () -> Headlines.read("{\"theorems\": []}"));
    assertThrows(
        IOException.class, () -> Headlines.read("{\"theorems\": [{\"contract\": \"a.B.c\"}]}"));
  }
}

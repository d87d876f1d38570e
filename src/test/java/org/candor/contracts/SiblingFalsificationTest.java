package org.candor.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contracts that must stay open are false, not merely unproved: each has an instance on which it fails, but for those on a list.
 */
class SiblingFalsificationTest {
  /** What is false by its comment only, so far. */
  private static final Path WITHOUT = Path.of("specs/key/without-counterexample.txt");

  @BeforeAll
  static void compileThem() {
    assertTrue(MustStayOpenClasses.load().size() >= 3, "classes of contracts that must stay open");
  }

  private static Set<String> withoutCounterexample() throws IOException {
    try (Stream<String> lines = Files.lines(WITHOUT)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static List<Instance> counterexamples() {
    return SiblingCounterexamples.all();
  }

  private static List<String> siblings() {
    return Contracts.all().stream()
        .filter(c -> MustStayOpenClasses.mustStayOpen(c.name()))
        .flatMap(c -> c.contracts().values().stream())
        .map(Contract::name)
        .toList();
  }

  @Test
  void everyContractThatMustStayOpenHasACounterexample() throws IOException {
    assertTrue(siblings().size() >= 13, "only " + siblings());
    assertEquals(
        withoutCounterexample(),
        new TreeSet<>(Instance.missing(siblings(), counterexamples())),
        "contracts that must stay open and were not shown to be false; add to SiblingCounterexamples, and take those that are shown off the list "
            + WITHOUT);
    for (String sibling : Headlines.ofProject().siblings()) {
      assertTrue(
          siblings().contains(sibling),
          sibling + " is not among the contracts that must stay open");
    }
  }

  @ParameterizedTest
  @MethodSource("counterexamples")
  void thePreconditionsHoldAndAPostconditionDoesNot(Instance counterexample) {
    Contract contract = Contracts.named(counterexample.contract());
    Object[] arguments = counterexample.values();
    assertEquals(Optional.empty(), contract.failingPrecondition(arguments));
    assertTrue(contract.holds(counterexample.shows(), arguments), counterexample.shows());
    assertTrue(
        contract.failingPostcondition(contract.run(arguments), arguments).isPresent(),
        counterexample.contract() + " holds of its counterexample");
  }

  /** The same check refuses an instance of a true contract. */
  @Test
  void aTrueContractHasNoCounterexample() {
    for (Instance witness : TheoremWitnesses.all()) {
      Contract contract = Contracts.named(witness.contract());
      Object result = contract.run(witness.values());
      assertTrue(
          contract.failingPostcondition(result, witness.values()).isEmpty(), witness.contract());
    }
  }
}

package org.candor.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Example;
import org.candor.PropertySeed;
import org.opentest4j.AssertionFailedError;

/**
 * Where the preconditions of a contract hold of random arguments, its method ends and its postconditions hold: what is proved is
 * also so, and the evaluator that says which instances meet a contract agrees with the prover.
 */
class RandomArgumentsProperties {
  private static final int DRAWS = 1000;
  private static final int ENOUGH = 25;

  @Example
  void aMethodWhosePreconditionsHoldEndsAndKeepsItsContract() {
    Map<String, Integer> met = new TreeMap<>();
    for (ContractedClass c : Contracts.all()) {
      if (!MustStayOpenClasses.mustStayOpen(c.name())) {
        for (Contract contract : c.contracts().values()) {
          if (RandomArguments.areDrawnFor(contract)) {
            met.put(contract.name(), timesMet(contract, ENOUGH));
          }
        }
      }
    }
    long often = met.values().stream().filter(times -> times == ENOUGH).count();
    assertTrue(often >= 60, "only " + often + " contracts were met often enough: " + met);
  }

  /** Every contract that must stay open and whose case is a common one is found out. */
  @Example
  void aFalseContractIsFoundOut() {
    MustStayOpenClasses.load();
    for (String name :
        new String[] {
          "MustStayOpenSums.dotOfAnySign",
          "MustStayOpenSums.strictMaximum",
          "lemma.MustStayOpenLemmas.productIsMonotoneForEveryFactor",
          "lemma.MustStayOpenLemmas.expectationIsMonotoneForEveryWeight"
        }) {
      Contract contract = Contracts.named("org.candor.kernel." + name);
      assertThrows(AssertionFailedError.class, () -> timesMet(contract, DRAWS), name);
    }
  }

  /** How many random draws met the preconditions, at most {@code enough}; on each the method has kept its contract. */
  private static int timesMet(Contract contract, int enough) {
    RandomArguments arguments = new RandomArguments(PropertySeed.ofRun());
    int met = 0;
    for (int draw = 0; draw < DRAWS && met < enough; draw++) {
      Object[] values = arguments.draw(contract);
      try {
        if (contract.failingPrecondition(values).isEmpty()) {
          Object result =
              assertTimeoutPreemptively(Duration.ofSeconds(20), () -> contract.run(values));
          assertEquals(
              Optional.empty(),
              contract.failingPostcondition(result, values),
              () -> contract.name() + " on " + Arrays.deepToString(values));
          met++;
        }
      } catch (NotEvaluated e) {
        // The prover gives every array element a value, also outside the array; a machine has none
        // to look at.
        assertEquals(NotEvaluated.Reason.NOT_THERE, e.reason(), e::getMessage);
      }
    }
    return met;
  }
}

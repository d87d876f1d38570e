package org.candor.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the contracts of the kernel, read from its sources, say of concrete arguments. */
class ContractTest {
  private static BigInteger[] numbers(long... values) {
    BigInteger[] numbers = new BigInteger[values.length];
    for (int i = 0; i < values.length; i++) {
      numbers[i] = BigInteger.valueOf(values[i]);
    }
    return numbers;
  }

  @Test
  void everyContractOfTheKernelIsRead() {
    int contracts = 0;
    for (ContractedClass c : Contracts.all()) {
      assertFalse(c.contracts().isEmpty() && c.predicates().isEmpty(), c.name());
      for (Contract contract : c.contracts().values()) {
        assertFalse(contract.requires().isEmpty() || contract.ensures().isEmpty(), contract.name());
        contracts++;
      }
    }
    assertTrue(contracts >= 60, "only " + contracts + " contracts were read");
  }

  @Test
  void theFirstFailingPreconditionIsNamed() {
    Contract contract =
        Contracts.of("org.candor.kernel.lemma.SumLemmas").method("expectationIsMonotone");
    int[] p = {1, 2};
    assertEquals(Optional.empty(), contract.failingPrecondition(p, p, p));
    assertTrue(contract.failingPrecondition(p, p, new int[] {1}).orElse("").contains("length"));
    assertTrue(contract.failingPrecondition(p, p, new int[] {1, 1}).orElse("").contains("forall"));
    assertTrue(contract.failingPrecondition(p, null, p).orElse("").contains("null"));
  }

  @Test
  void aResultIsHeldAgainstThePostconditions() {
    Contract dot = Contracts.named("org.candor.kernel.ExactSums.dot");
    BigInteger[] p = numbers(1, 2);
    BigInteger[] v = numbers(3, 4);
    assertEquals(Optional.empty(), dot.failingPrecondition(p, v));
    assertEquals(BigInteger.valueOf(11), dot.run(p, v));
    assertEquals(Optional.empty(), dot.failingPostcondition(BigInteger.valueOf(11), p, v));
    assertTrue(dot.failingPostcondition(BigInteger.valueOf(10), p, v).isPresent());
    assertTrue(dot.failingPostcondition(null, p, v).isPresent());
    Contract argmax = Contracts.named("org.candor.kernel.RangedSums.argmax");
    long[] q = {1, 5, 5};
    assertEquals(Optional.empty(), argmax.failingPostcondition(1, (Object) q));
    assertTrue(argmax.failingPostcondition(2, (Object) q).isPresent());
    assertThrows(NotEvaluated.class, () -> argmax.failingPostcondition(1.5, (Object) q));
  }

  @Test
  void aLineForOtherToolsIsNotSeenAndOneForTheProverIs() {
    String source =
        """
        final class C {
          /*@ public normal_behavior
            @ requires n > 0;
            //-KEY@ requires n > 1;
            //+KEY@ requires n > 2;
            @ ensures \\result > 0;
            @ assignable \\nothing;
            @*/
          static int f(int n) { return n; }
        }
        """;
    Contract contract = new Contracts(Map.of("C", source)).type("C").method("f");
    assertEquals(
        List.of("n > 0", "n > 2"), contract.requires().stream().map(Clause::text).toList());
  }

  @Test
  void whatIsNoSimpleContractIsRefused() {
    String head = "final class C {\n/*@ public normal_behavior\n@ requires true;\n@ ";
    for (String rest :
        List.of(
            "ensures true;\n@ also public normal_behavior\n@ requires true; ensures true;\n@*/ static void f() {}}",
            "diverges true;\n@*/ static void f() {}}",
            "ensures \\not_specified;\n@*/ static void f() {}}",
            "ensures 1 +;\n@*/ static void f() {}}",
            "ensures true;\n@*/ int field;}",
            "ensures true; @*/ static void f() {}\n/*@ public normal_behavior ensures true; @*/ static void f(int a) {}}")) {
      assertThrows(RuntimeException.class, () -> new Contracts(Map.of("C", head + rest)), rest);
    }
  }

  @Test
  void anUnknownNameIsAnErrorThatNamesIt() {
    assertTrue(
        assertThrows(NotEvaluated.class, () -> Contracts.named("org.candor.kernel.ExactSums.doc"))
            .getMessage()
            .contains("\"doc\""));
    assertThrows(NotEvaluated.class, () -> Contracts.named("org.candor.Nothing.dot"));
    assertThrows(NotEvaluated.class, () -> Contracts.named("dot"));
  }
}

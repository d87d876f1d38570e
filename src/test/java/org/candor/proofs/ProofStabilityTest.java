package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProofStabilityTest {
  private static ProofReport report(ContractResult... contracts) {
    return new ProofReport("KeY", "", false, 1, List.of(), List.of(contracts));
  }

  private static ContractResult contract(String name, String status, int nodes) {
    return new ContractResult(
        name, status, "CLOSED", "", "integers", nodes, 1, List.of(), List.of());
  }

  @Test
  void agreementIsSilent() {
    ProofReport run = report(contract("C.a()#0", "CLOSED", 7), contract("C.b()#0", "OPEN", 9));
    assertEquals(List.of(), ProofStability.differences(List.of(run, run, run)));
  }

  @Test
  void anotherStatusAnotherSizeAndAMissingContractAreNamed() {
    ProofReport first =
        report(
            contract("C.a()#0", "CLOSED", 7),
            contract("C.b()#0", "CLOSED", 9),
            contract("C.c()#0", "CLOSED", 1));
    ProofReport second = report(contract("C.a()#0", "OPEN", 7), contract("C.b()#0", "CLOSED", 8));
    assertEquals(
        List.of(
            "C.a()#0 (integers): CLOSED with 7 nodes, OPEN with 7 nodes",
            "C.b()#0 (integers): CLOSED with 9 nodes, CLOSED with 8 nodes",
            "C.c()#0 (integers): CLOSED with 1 nodes"),
        ProofStability.differences(List.of(first, second)));
  }
}

package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private static ContractResult result(String name, String status, String... uses) {
    return new ContractResult(
        name, status, "CLOSED", "", "integers", 1, 0, List.of(uses), List.of());
  }

  private static List<String> statuses(ContractResult... found) {
    return Settlement.settle(List.of(found)).stream().map(ContractResult::status).toList();
  }

  @Test
  void aProofCountsWhenItsLemmasDoWhateverTheOrder() {
    assertEquals(
        List.of("CLOSED", "CLOSED", "CLOSED"),
        statuses(result("a", "closed", "b"), result("b", "closed", "c"), result("c", "closed")));
  }

  @Test
  void anOpenLemmaUndoesAllThatRestsOnIt() {
    assertEquals(
        List.of("CLOSED_BUT_LEMMAS_LEFT", "CLOSED_BUT_LEMMAS_LEFT", "OPEN", "CLOSED"),
        statuses(
            result("a", "closed", "b"),
            result("b", "closed", "c", "d"),
            result("c", "OPEN", "d"),
            result("d", "closed")));
    assertEquals(
        List.of("CLOSED_BUT_LEMMAS_LEFT", "ERROR"),
        statuses(result("a", "closed", "b"), result("b", "ERROR")));
  }

  @Test
  void aCircleDoesNotCount() {
    assertEquals(
        List.of(
            "CLOSED_BUT_LEMMAS_LEFT",
            "CLOSED_BUT_LEMMAS_LEFT",
            "CLOSED_BUT_LEMMAS_LEFT",
            "CLOSED_BUT_LEMMAS_LEFT",
            "CLOSED"),
        statuses(
            result("a", "closed", "b"),
            result("b", "closed", "a", "e"),
            result("c", "closed", "c"),
            result("d", "closed", "a"),
            result("e", "closed")));
  }

  @Test
  void aContractOfNoProvedClassIsLeftToTheListOfTrustedOnes() {
    assertEquals(List.of("CLOSED"), statuses(result("a", "closed", "java.math.BigInteger.add")));
  }

  @Test
  void oneNameTwiceIsRefused() {
    assertThrows(
        IllegalStateException.class, () -> statuses(result("a", "closed"), result("a", "OPEN")));
  }
}

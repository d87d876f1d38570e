package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a prover process is given: every class that is to be proved or to stay open, once. */
class ProofShardTest {
  private static final KernelClass SPECIMEN =
      new KernelClass("specimen", "Specimen", "package specimen; public final class Specimen {}");

  @Test
  void noClassIsWrittenOverAnother() {
    KernelClass handwritten =
        new KernelClass(
            "specimen", "MustStayOpenSpecimen", "package specimen; class MustStayOpenSpecimen {}");
    List<KernelClass> classes = List.of(SPECIMEN, handwritten);
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> ProofShard.of("java", classes, List.of(), List.of()));
    assertEquals(
        "specimen.MustStayOpenSpecimen is there twice; the canaries of a class X are named"
            + " MustStayOpenX, so rename the class of false contracts that has this name",
        e.getMessage());
    assertEquals(
        List.of(handwritten),
        ProofShard.of("java", classes, List.of("specimen"), List.of()).mustStayOpen());
  }

  @Test
  void everyFalseContractOfTheProjectReachesAProver() throws IOException {
    List<KernelClass> classes = ProofInputs.ofProject().classes();
    List<KernelClass> tried = ProofShard.of("all", classes, List.of(), List.of()).mustStayOpen();
    List<KernelClass> handwritten = classes.stream().filter(KernelClass::mustStayOpen).toList();
    assertTrue(handwritten.size() > 5, handwritten + " is too little");
    assertTrue(tried.containsAll(handwritten), "some class of false contracts is never tried");
  }

  @Test
  void theSharesOfAllProcessesAreEverythingOnce() throws IOException {
    ProofShard java =
        ProofShard.of("java", ProofInputs.ofProject().classes(), List.of(), List.of());
    ProofShard none = ProofShard.of("none", List.of(SPECIMEN), List.of(), List.of());
    List<Integer> contracts = IntStream.range(0, 1001).boxed().toList();
    for (int processors = 1; processors < 6; processors++) {
      List<ProofShard> pieces = ProofShard.cut(List.of(java, none), processors);
      List<Integer> taken = new ArrayList<>();
      pieces.stream()
          .filter(s -> s.semantics().equals("java"))
          .forEach(s -> taken.addAll(Share.parse(s.share().toString()).of(contracts)));
      assertEquals(contracts, taken.stream().sorted().toList());
      assertEquals(pieces.size(), pieces.stream().map(ProofShard::name).distinct().count());
      assertEquals(1, pieces.stream().filter(s -> s.semantics().equals("none")).count());
    }
  }
}

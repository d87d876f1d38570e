package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    assertEquals(2, ProofShard.of("java", classes, List.of("specimen"), List.of()).size());
  }

  @Test
  void everyFalseContractOfTheProjectReachesAProver() throws IOException {
    List<KernelClass> classes = ProofInputs.ofProject().classes();
    List<ProofShard> shards = ProofShard.of("all", classes, List.of(), List.of());
    List<KernelClass> tried = new ArrayList<>();
    shards.stream().filter(ProofShard::mustStayOpen).forEach(s -> tried.addAll(s.sources()));
    List<KernelClass> handwritten = classes.stream().filter(KernelClass::mustStayOpen).toList();
    assertTrue(handwritten.size() > 5, handwritten + " is too little");
    assertTrue(tried.containsAll(handwritten), "some class of false contracts is never tried");
  }
}

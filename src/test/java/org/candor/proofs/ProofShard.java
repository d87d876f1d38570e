package org.candor.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The contracts of one arithmetic semantics that one prover process takes. Contracts to be proved go into one process and those that
 * must stay open into another: so neither load is done for nothing, and both processors are busy.
 *
 * @param semantics the arithmetic semantics
 * @param mustStayOpen whether the contracts must stay open
 * @param sources the classes that the process loads
 * @param contracts how many contracts it is to prove or to leave open
 */
record ProofShard(
    String semantics, boolean mustStayOpen, List<KernelClass> sources, int contracts) {

  ProofShard {
    sources = List.copyOf(sources);
  }

  /**
   * The two shards of a semantics with these classes.
   *
   * @param withoutCanaries packages whose contracts are shown not to be vacuous in another way
   * @param withCanaries the methods of those packages for which that is not so
   */
  static List<ProofShard> of(
      String semantics,
      List<KernelClass> classes,
      List<String> withoutCanaries,
      List<String> withCanaries) {
    List<KernelClass> kernel = classes.stream().filter(c -> !c.mustStayOpen()).toList();
    List<KernelClass> open =
        new ArrayList<>(classes.stream().filter(KernelClass::mustStayOpen).toList());
    for (KernelClass c : kernel) {
      if (!withoutCanaries.contains(c.packageName())) {
        open.add(c.canaries());
      } else if (withCanaries.stream().anyMatch(m -> m.startsWith(c.name() + "."))) {
        open.add(c.canariesOf(withCanaries));
      }
    }
    List<KernelClass> all = new ArrayList<>(kernel);
    all.addAll(open);
    return List.of(
        new ProofShard(semantics, false, kernel, count(kernel)),
        new ProofShard(semantics, true, all, count(open)));
  }

  /** The largest first, those to be proved before those that must stay open: so the last process to end ends early. */
  static Comparator<ProofShard> inOrderOfWork() {
    return Comparator.comparing(ProofShard::mustStayOpen)
        .thenComparing(ProofShard::contracts, Comparator.reverseOrder());
  }

  private static int count(List<KernelClass> classes) {
    return classes.stream().mapToInt(c -> c.methods().size()).sum();
  }

  /** The semantics, and {@code -open} for contracts that must stay open: also the name of its directory. */
  String name() {
    return mustStayOpen ? semantics + "-open" : semantics;
  }

  /** Writes the sources and the library below a new directory. */
  void layOut(Path stubs, Path stage) throws IOException {
    for (KernelClass c : sources) {
      Path file = stage.resolve("src").resolve(c.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, c.source());
    }
    Library.layOut(stubs, stage.resolve("boot"));
  }
}

package org.candor.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The contracts of one arithmetic semantics that one prover process takes. Those that must stay open go into processes of their own.
 *
 * @param semantics the arithmetic semantics
 * @param mustStayOpen whether the contracts must stay open
 * @param part which of the processes among which they are dealt out in turn, from 0
 * @param parts how many such processes there are
 * @param sources the classes that the process loads
 * @param contracts how many contracts it is to prove or to leave open, about
 */
record ProofShard(
    String semantics,
    boolean mustStayOpen,
    int part,
    int parts,
    List<KernelClass> sources,
    int contracts) {

  /** How many contracts one process proves at most: a second one has all the loading to do again. */
  private static final int CONTRACTS_OF_A_PROCESS = 400;

  /**
   * Copies the list.
   *
   * @throws IllegalStateException if two classes have one name: one would be written over the other and never proved
   */
  ProofShard {
    sources = List.copyOf(sources);
    Set<String> names = new HashSet<>();
    for (KernelClass c : sources) {
      if (!names.add(c.name())) {
        throw new IllegalStateException(
            c.name()
                + " is there twice; the canaries of a class X are named "
                + Canaries.PREFIX
                + "X, so rename the class of false contracts that has this name");
      }
    }
  }

  /**
   * The shards of a semantics with these classes.
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
    List<ProofShard> shards = new ArrayList<>();
    int parts = 1 + (count(kernel) - 1) / CONTRACTS_OF_A_PROCESS;
    for (int part = 0; part < parts; part++) {
      shards.add(new ProofShard(semantics, false, part, parts, kernel, count(kernel) / parts));
      shards.add(new ProofShard(semantics, true, part, parts, all, count(open) / parts));
    }
    return shards;
  }

  /** The largest first, those to be proved before those that must stay open: so the last process to end ends early. */
  static Comparator<ProofShard> inOrderOfWork() {
    return Comparator.comparing(ProofShard::mustStayOpen)
        .thenComparing(ProofShard::contracts, Comparator.reverseOrder());
  }

  private static int count(List<KernelClass> classes) {
    return classes.stream().mapToInt(c -> c.methods().size()).sum();
  }

  /**
   * The semantics, with {@code -open} for contracts that must stay open and the number of the process if there are several: also the
   * name of its directory.
   */
  String name() {
    String name = mustStayOpen ? semantics + "-open" : semantics;
    return parts > 1 ? name + "-" + (part + 1) : name;
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

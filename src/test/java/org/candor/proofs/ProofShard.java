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
 * The contracts of one arithmetic semantics that one prover process takes: first those that it is to prove, with no false one in sight,
 * then those that must stay open.
 *
 * @param semantics the arithmetic semantics
 * @param share which piece of the contracts, in the order of their names
 * @param kernel the classes whose contracts are to be proved
 * @param mustStayOpen the classes whose contracts must stay open
 */
record ProofShard(
    String semantics, Share share, List<KernelClass> kernel, List<KernelClass> mustStayOpen) {

  /** So few contracts are not cut any further: they take no longer than it takes to load them. */
  private static final int LEAST_CUT = 50;

  /**
   * Copies the lists.
   *
   * @throws IllegalStateException if two classes have one name: one would be written over the other and never proved
   */
  ProofShard {
    kernel = List.copyOf(kernel);
    mustStayOpen = List.copyOf(mustStayOpen);
    Set<String> names = new HashSet<>();
    for (KernelClass c : all(kernel, mustStayOpen)) {
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
   * All contracts with these classes as one shard.
   *
   * @param withoutCanaries packages whose contracts are shown not to be vacuous in another way
   * @param withCanaries the methods of those packages for which that is not so
   */
  static ProofShard of(
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
    int contracts = count(kernel) + count(open);
    return new ProofShard(
        semantics, new Share(1, 0, Math.max(1, contracts), Math.max(1, contracts)), kernel, open);
  }

  /**
   * Cuts shards for so many processors, the largest piece first. There are few pieces, as each process has all the loading to do again and
   * warms up again; one processor takes several small ones.
   */
  static List<ProofShard> cut(List<ProofShard> shards, int processors) {
    int contracts = shards.stream().mapToInt(ProofShard::contracts).sum();
    int atMost = Math.max(LEAST_CUT, (contracts + processors - 1) / processors);
    List<ProofShard> pieces = new ArrayList<>();
    for (ProofShard s : shards) {
      for (Share piece : Share.cut(s.contracts(), atMost)) {
        pieces.add(new ProofShard(s.semantics, piece, s.kernel, s.mustStayOpen));
      }
    }
    pieces.sort(Comparator.comparing(ProofShard::contracts, Comparator.reverseOrder()));
    return pieces;
  }

  /** How many contracts the process takes, about. */
  int contracts() {
    return share.to() - share.from();
  }

  private static int count(List<KernelClass> classes) {
    return classes.stream().mapToInt(c -> c.methods().size()).sum();
  }

  private static List<KernelClass> all(List<KernelClass> kernel, List<KernelClass> mustStayOpen) {
    List<KernelClass> all = new ArrayList<>(kernel);
    all.addAll(mustStayOpen);
    return all;
  }

  /** The semantics, with the number of the process if there are several: also the name of its directory. */
  String name() {
    return share.isWhole() ? semantics : semantics + "-" + share.part();
  }

  /** Writes the sources without and with the false contracts, and the library, below a new directory. */
  void layOut(Path stubs, Path stage) throws IOException {
    write(kernel, stage.resolve("kernel"));
    write(all(kernel, mustStayOpen), stage.resolve("all"));
    Library.layOut(stubs, stage.resolve("boot"));
  }

  private static void write(List<KernelClass> classes, Path directory) throws IOException {
    for (KernelClass c : classes) {
      Path file = directory.resolve(c.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, c.source());
    }
  }
}

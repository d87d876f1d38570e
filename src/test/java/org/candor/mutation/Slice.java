package org.candor.mutation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a change of one member reaches. A change of a method's body reaches nothing else. A change of its contract reaches the
 * contracts that use it. A change of a predicate or of a constant changes all that is defined or stated with it.
 *
 * @param changed the members whose meaning for others changes, the mutated one first if it is among them
 * @param checked the methods whose contracts have to be proved again, the mutated one first
 */
record Slice(List<Site> changed, List<Site> checked) {

  Slice {
    changed = List.copyOf(changed);
    checked = List.copyOf(checked);
  }

  /** The slice of a mutant. */
  static Slice of(Kernel kernel, Mutant mutant) {
    SourceClass c = kernel.ofMutant(mutant);
    Site site = new Site(c, c.member(mutant.member()).orElseThrow());
    boolean within =
        switch (mutant.place()) {
          case CODE, LOOP_INVARIANT, DECREASES, ASSERTION -> true;
          case REQUIRES, ENSURES, PREDICATE, FIELD -> false;
        };
    return within ? new Slice(List.of(), List.of(site)) : ofChanged(kernel, site);
  }

  private static Slice ofChanged(Kernel kernel, Site site) {
    Set<Site> changed = new LinkedHashSet<>();
    Deque<Site> open = new ArrayDeque<>(List.of(site));
    while (!open.isEmpty()) {
      Site next = open.pop();
      if (changed.add(next) && !next.member().isMethod()) {
        // What is stated with a predicate or a constant changes with it; the contract of a caller
        // does not.
        open.addAll(kernel.mentioning(next, true));
        kernel.mentioning(next, false).stream()
            .filter(s -> !s.member().isMethod())
            .forEach(open::add);
      }
    }
    Set<Site> checked = new LinkedHashSet<>();
    changed.stream().filter(s -> s.member().isProved()).forEach(checked::add);
    for (Site s : changed) {
      kernel.mentioning(s, false).stream().filter(u -> u.member().isProved()).forEach(checked::add);
    }
    return new Slice(new ArrayList<>(changed), new ArrayList<>(checked));
  }

  /** All members that need a copy. */
  Set<Site> copied() {
    Set<Site> copied = new LinkedHashSet<>(changed);
    copied.addAll(checked);
    return copied;
  }

  /** Whether what changes is used by the proof of another contract. */
  boolean hasUsers() {
    return checked.stream().anyMatch(s -> !changed.contains(s))
        || changed.stream().anyMatch(s -> checked.stream().anyMatch(u -> calls(u, s)));
  }

  private static boolean calls(Site user, Site used) {
    return !user.equals(used)
        && used.member().isMethod()
        && user.member().body().stream().anyMatch(t -> t.is(used.member().name()));
  }
}

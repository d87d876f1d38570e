package org.candor.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.candor.proofs.Canaries;
import org.candor.proofs.KernelClass;

/**
 * A mutant with what its change reaches.
 *
 * @param mutant the change
 * @param slice what it reaches
 * @param guard whether it drops what only gives terms their meaning
 * @param key the fingerprint of what the finding depends on
 */
record Candidate(Mutant mutant, Slice slice, boolean guard, String key) {
  /** A proof that is not found in three times the steps of the original one counts as not found. */
  private static final int TIMES_THE_ORIGINAL = 3;

  private static final int FEWEST_STEPS = 200;

  /**
   * The job that tries all that can notice the mutant: the proofs and, where preconditions may contradict each other, the canaries.
   *
   * @param nodes the sizes of the original proofs; a contract without one is left out
   */
  Job job(Subject subject, String number, Map<String, Integer> nodes) {
    Job proofs = proofs(subject.kernel(), number, nodes);
    return needsCanaries() ? withCanaries(proofs, subject) : proofs;
  }

  /**
   * The job that tries whether the proofs are still found, the short ones after that of the mutated method itself.
   *
   * @param nodes the sizes of the original proofs; a contract without one is left out
   */
  Job proofs(Kernel kernel, String number, Map<String, Integer> nodes) {
    List<Task.Check> checks =
        slice.checked().stream()
            .filter(s -> nodes.containsKey(name(s)))
            .sorted(
                Comparator.comparingInt(
                    s -> s.member().name().equals(mutant.member()) ? -1 : nodes.get(name(s))))
            .map(
                s ->
                    check(
                        s,
                        "",
                        number,
                        Math.max(FEWEST_STEPS, TIMES_THE_ORIGINAL * nodes.get(name(s))),
                        Task.Kind.PROOF))
            .toList();
    return new Job(
        new Task(number, false, checks), Copy.of(kernel, slice, mutant, number), classes());
  }

  /** Whether the change can make preconditions contradict each other, in which case every proof is found. */
  private boolean needsCanaries() {
    return switch (mutant.place()) {
      case REQUIRES -> !mutant.drops();
      case PREDICATE, FIELD -> true;
      case ENSURES, LOOP_INVARIANT, DECREASES, ASSERTION, CODE -> false;
    };
  }

  /**
   * Adds the canaries beside the changed contracts, which must stay open; for a precondition it also asks whether the changed one
   * follows from the original. Mutants that harm no proof may still make preconditions contradict each other.
   */
  private Job withCanaries(Job proofs, Subject subject) {
    String number = proofs.task().number();
    List<KernelClass> all = new ArrayList<>(proofs.copies());
    proofs.copies().forEach(copy -> all.add(copy.canaries()));
    List<Task.Check> checks = new ArrayList<>(proofs.task().checks());
    for (Site s : slice.checked()) {
      if (slice.changed().contains(s)) {
        int steps = subject.steps("stepsWhenOpen", s);
        checks.add(check(s, Canaries.PREFIX, number, steps, Task.Kind.CANARY));
      }
    }
    if (mutant.place() == Mutant.Place.REQUIRES) {
      KernelClass question = Question.whetherWeaker(subject.kernel(), mutant, number);
      all.add(question);
      SourceClass c = subject.kernel().ofMutant(mutant);
      checks.add(
          new Task.Check(
              question.name(),
              c.qualifiedName(),
              Question.WEAKER,
              FEWEST_STEPS,
              Task.Kind.QUESTION));
    }
    return new Job(new Task(number, false, checks), all, classes());
  }

  private List<String> classes() {
    return slice.copied().stream().map(s -> s.c().name()).distinct().toList();
  }

  private static Task.Check check(Site s, String prefix, String number, int steps, Task.Kind kind) {
    String copy = s.c().packageName() + "." + prefix + Copy.name(s.c().name(), number);
    return new Task.Check(copy, s.c().qualifiedName(), s.member().name(), steps, kind);
  }

  /** The name of a method in findings. */
  static String name(Site s) {
    return s.c().name() + "." + s.member().name();
  }
}

package org.candor.mutation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which mutants are tried.
 *
 * @param classes simple or full names of classes; empty for all
 * @param sample how many of the mutants of these; 0 for all
 * @param seed draws the sample
 * @param dropsOnly whether only what is dropped is tried, to find clauses that can be removed
 */
record Selection(List<String> classes, int sample, long seed, boolean dropsOnly) {
  Selection {
    classes = List.copyOf(classes);
  }

  /** As the system properties {@code mutants.class}, {@code mutants.sample}, {@code mutants.drops} and {@code candor.seed} say. */
  static Selection ofProperties() {
    List<String> classes =
        Arrays.stream(System.getProperty("mutants.class", "").split(",", -1))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
    return new Selection(
        classes,
        Integer.getInteger("mutants.sample", 0),
        Long.getLong("candor.seed", 1),
        Boolean.getBoolean("mutants.drops"));
  }

  boolean isAll() {
    return classes.isEmpty() && sample == 0 && !dropsOnly;
  }

  boolean includes(SourceClass c) {
    return classes.isEmpty() || classes.contains(c.name()) || classes.contains(c.qualifiedName());
  }

  /** The sample: the same seed draws the same mutants, and a larger sample holds a smaller one. */
  List<Mutant> draw(List<Mutant> all) {
    List<Mutant> mutants = all.stream().filter(m -> m.drops() || !dropsOnly).toList();
    if (sample == 0 || sample >= mutants.size()) {
      return mutants;
    }
    List<Mutant> drawn =
        mutants.stream()
            .sorted(Comparator.comparing(m -> Mutant.hash(seed + m.id())))
            .limit(sample)
            .toList();
    return mutants.stream().filter(drawn::contains).toList();
  }
}

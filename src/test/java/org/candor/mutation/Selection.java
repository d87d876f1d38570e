package org.candor.mutation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Which mutants are tried.
 *
 * @param classes simple or full names of classes; empty for all
 * @param percent the share of the mutants of these that is tried, each being drawn by itself; 100 for all
 * @param seed draws the share
 * @param dropsOnly whether only what is dropped is tried, to find clauses that can be removed
 */
record Selection(List<String> classes, BigDecimal percent, long seed, boolean dropsOnly) {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** A hash has so many bits of which the draw is made. */
  private static final int BITS = 64;

  Selection {
    if (percent.signum() <= 0 || percent.compareTo(ALL) > 0) {
      throw new IllegalStateException(
          "mutants.percent is " + percent + "; it must be above 0 and at most 100");
    }
    classes = List.copyOf(classes);
  }

  /** As the system properties {@code mutants.class}, {@code mutants.percent}, {@code mutants.drops} and {@code candor.seed} say. */
  static Selection ofProperties() {
    List<String> classes =
        Arrays.stream(System.getProperty("mutants.class", "").split(",", -1))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
    return new Selection(
        classes,
        percentOf(System.getProperty("mutants.percent", "100")),
        Long.getLong("candor.seed", 1),
        Boolean.getBoolean("mutants.drops"));
  }

  private static BigDecimal percentOf(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "mutants.percent is '" + text + "'; it must be a number, like 4 or 0.5", e);
    }
  }

  boolean isAll() {
    return classes.isEmpty() && percent.compareTo(ALL) == 0 && !dropsOnly;
  }

  /** Whether what is drawn stands for all mutants of all classes. */
  boolean isSampleOfAll() {
    return classes.isEmpty() && percent.compareTo(ALL) < 0 && !dropsOnly;
  }

  boolean includes(SourceClass c) {
    return classes.isEmpty() || classes.contains(c.name()) || classes.contains(c.qualifiedName());
  }

  /** The share: the same seed draws the same mutants, and a larger share holds a smaller one. */
  List<Mutant> draw(List<Mutant> all) {
    return all.stream().filter(m -> m.drops() || !dropsOnly).filter(this::isDrawn).toList();
  }

  /** Each mutant by itself and not so many of each class: only then is the share that is killed an estimate for all. */
  private boolean isDrawn(Mutant m) {
    BigInteger draw = new BigInteger(Mutant.hash(seed + m.id()).substring(0, BITS / 4), 16);
    BigDecimal bound = percent.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(BITS)));
    return new BigDecimal(draw).multiply(ALL).compareTo(bound) < 0;
  }
}

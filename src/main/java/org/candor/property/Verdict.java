package org.candor.property;

import java.util.List;

/** What an exact check found. */
public sealed interface Verdict {
  /**
   * Every inequality of the property holds exactly.
   *
   * @param checked how many inequalities were decided, at least 1
   * @param notes what else was found, in words (such as the mechanism that collects more)
   */
  record Holds(long checked, List<String> notes) implements Verdict {
    public Holds {
      if (checked < 1) {
        throw new IllegalArgumentException("a property that checked nothing does not hold");
      }
      notes = List.copyOf(notes);
    }

    public Holds(long checked) {
      this(checked, List.of());
    }
  }

  /**
   * An inequality fails.
   *
   * @param witness the largest violation, first in row order among equals
   * @param notes what else was found, in words
   */
  record Refuted(Witness witness, List<String> notes) implements Verdict {
    public Refuted {
      notes = List.copyOf(notes);
    }

    public Refuted(Witness witness) {
      this(witness, List.of());
    }
  }

  /**
   * The property says nothing about this game.
   *
   * @param reason in words, with the numbers
   */
  record NotApplicable(String reason) implements Verdict {}

  /**
   * A limit was reached before an answer.
   *
   * @param reason which limit, and what to do
   */
  record Undecided(String reason) implements Verdict {}

  /** {@code holds}, {@code refuted}, {@code not-applicable} or {@code undecided}. */
  default String word() {
    if (this instanceof Holds) {
      return "holds";
    }
    if (this instanceof Refuted) {
      return "refuted";
    }
    return this instanceof NotApplicable ? "not-applicable" : "undecided";
  }
}

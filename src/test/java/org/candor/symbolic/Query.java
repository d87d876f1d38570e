package org.candor.symbolic;

import java.util.function.Function;
import org.candor.environment.Environment;

/**
 * One claim, asked of the solver for all real numbers at a small size.
 *
 * @param id its name in the report
 * @param theorem the theorem it belongs to
 * @param mechanism the mechanism, or the theorem's subject where there is none
 * @param property what is claimed of it
 * @param size how many agents, types, actions and periods
 * @param dropped the hypothesis that was dropped, or "none"
 * @param expected whether the claim holds: no numbers make it fail
 * @param statement the claim in words, with what became of the dropped hypothesis
 * @param question the claim in the solver's language
 * @param replay how numbers that make it fail are confirmed
 */
record Query(
    String id,
    String theorem,
    String mechanism,
    String property,
    String size,
    String dropped,
    Answer expected,
    String statement,
    Function<Numbers, Question> question,
    Replay replay) {

  /** What the solver says of the claim's failure. */
  enum Answer {
    /** Nothing makes the claim fail: it holds at this size. */
    UNSAT,
    /** Some numbers make it fail. */
    SAT,
    /** No answer within the limit. */
    UNKNOWN;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** How a failure is confirmed without the solver. */
  sealed interface Replay {
    /** The facts themselves are evaluated again over the rationals. */
    record Arithmetic() implements Replay {}

    /** An audit of the catalogue's mechanism on the environment; also kept as a counterexample file. */
    record Catalogue(String mechanism, String property) implements Replay {}

    /** The same on an environment of its own form. */
    record Built(String mechanism, String property, Builder builder) implements Replay {}

    /** An audit of the decisions and transfers of the model, as a table. */
    record Table(String property) implements Replay {}
  }

  static Replay arithmetic() {
    return new Replay.Arithmetic();
  }

  static Replay catalogue(String mechanism, String property) {
    return new Replay.Catalogue(mechanism, property);
  }

  /** Makes the environment that a model describes. */
  @FunctionalInterface
  interface Builder {
    Environment of(Numbers numbers, Numerals numerals);
  }

  static Replay built(String mechanism, String property, Builder builder) {
    return new Replay.Built(mechanism, property, builder);
  }

  static Replay table(String property) {
    return new Replay.Table(property);
  }
}

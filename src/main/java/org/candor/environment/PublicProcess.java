package org.candor.environment;

import java.util.Arrays;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/** The public state, seen by all, with the utility of the public; tables are indexed {@code [publicState][action]}. */
public final class PublicProcess {
  private final List<String> states;
  private final Distribution initial;
  private final Rational[][] values;
  private final Distribution[][] laws;

  public PublicProcess(
      List<String> states, Distribution initial, Rational[][] values, Distribution[][] laws) {
    this.states = List.copyOf(states);
    this.initial = initial;
    this.values = Tables.copy(values);
    this.laws = Tables.copy(laws);
  }

  /** A single nameless public state of no utility, for environments without one. */
  public static PublicProcess none(int actions) {
    Rational[] zeros = new Rational[actions];
    Arrays.fill(zeros, Rational.ZERO);
    Distribution[] stay = new Distribution[actions];
    Arrays.fill(stay, Distribution.point(0));
    return new PublicProcess(
        List.of(""), Distribution.point(0), new Rational[][] {zeros}, new Distribution[][] {stay});
  }

  /** Whether the environment declares a public state at all. */
  public boolean isDeclared() {
    return !(states.size() == 1 && states.get(0).isEmpty());
  }

  public List<String> states() {
    return states;
  }

  public Distribution initial() {
    return initial;
  }

  public Rational value(int state, int action) {
    return values[state][action];
  }

  public Distribution law(int state, int action) {
    return laws[state][action];
  }
}

package org.candor.environment;

import java.util.List;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * An agent with private, independent dynamics: her type space as a finite decision process; immutable.
 *
 * <p>All tables are indexed {@code [publicState][localState][action]}; without a public state the first index is 0.
 */
public final class Agent {
  private final String name;
  private final List<String> states;
  private final Distribution initial;
  private final boolean[] inaccessible;
  private final Rational[][][] values;
  private final Distribution[][][] laws;
  private final Rational[][] terminal;

  /**
   * @param states names of the local states
   * @param initial law of the first local state
   * @param inaccessible per local state whether she can neither report nor pay nor be served there
   * @param values {@code r_i} by public state, local state and action
   * @param laws {@code τ_i} by public state, local state and action
   * @param terminal {@code g_i} by public state and local state
   */
  public Agent(
      String name,
      List<String> states,
      Distribution initial,
      boolean[] inaccessible,
      Rational[][][] values,
      Distribution[][][] laws,
      Rational[][] terminal) {
    this.name = name;
    this.states = List.copyOf(states);
    this.initial = initial;
    this.inaccessible = inaccessible.clone();
    this.values = Tables.copy(values);
    this.laws = Tables.copy(laws);
    this.terminal = Tables.copy(terminal);
  }

  public String name() {
    return name;
  }

  public List<String> states() {
    return states;
  }

  public Distribution initial() {
    return initial;
  }

  public boolean isInaccessible(int state) {
    return inaccessible[state];
  }

  /** Whether she has a state in which she is inaccessible. */
  public boolean canBeInaccessible() {
    for (boolean flag : inaccessible) {
      if (flag) {
        return true;
      }
    }
    return false;
  }

  public Rational value(int publicState, int state, int action) {
    return values[publicState][state][action];
  }

  public Distribution law(int publicState, int state, int action) {
    return laws[publicState][state][action];
  }

  public Rational terminal(int publicState, int state) {
    return terminal[publicState][state];
  }
}

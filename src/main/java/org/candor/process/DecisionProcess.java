package org.candor.process;

import java.util.List;
import java.util.OptionalInt;
import org.candor.exact.Rational;

/**
 * A finite Markov decision process with exact data.
 *
 * <p>States are {@code 0 .. states()-1}, actions {@code 0 .. actions()-1}. In every period one of the state's feasible
 * sets is drawn, then an action of it is taken. An infinite horizon needs {@code 0 <= discount < 1}; a finite horizon K
 * has decisions at t = 0..K-1 and pays {@link #terminal} at t = K.
 */
public interface DecisionProcess {
  int states();

  int actions();

  Rational discount();

  /** The number K of decision periods, empty for an infinite horizon. */
  OptionalInt horizon();

  Rational reward(int state, int action);

  Distribution law(int state, int action);

  /** The possible feasible sets of a state, in a fixed order, with probabilities that sum to 1. */
  List<FeasibleSet> feasible(int state);

  Rational terminal(int state);
}
